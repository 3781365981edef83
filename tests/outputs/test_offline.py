from __future__ import annotations

import re
from base64 import b64decode
from pathlib import PurePosixPath

import pytest
from selectolax.lexbor import LexborHTMLParser

from explainer import policy
from explainer.content import Tree
from explainer.pipeline import Build, build
from tests.pages import links, one, said

COPY = PurePosixPath("fr/tout-sur-une-page.offline.html")


@pytest.fixture(scope="module")
def copy(bridge_built: Build) -> LexborHTMLParser:
    return LexborHTMLParser(bridge_built.files[COPY].decode())


def test_a_copy_holds_its_styles_its_font_and_its_icon(copy: LexborHTMLParser, bridge_built: Build) -> None:
    style = one(copy, "style").text()
    assert not copy.css("script[src], link[rel=stylesheet], link[rel=preload], [src]:not([src^='data:'])")
    assert {address[:5] for address in re.findall(r'url\("?([^)]*)', style)} == {"data:"}
    font = re.findall(r"data:font/woff2;base64,([^\")]*)", style)
    assert [b64decode(data) for data in font] == [bridge_built.files[PurePosixPath("assets/display.woff2")]]
    assert links(copy, "link[rel=icon]")[0].startswith("data:image/svg+xml;base64,")


def test_its_policy_allows_that_and_nothing_else(copy: LexborHTMLParser) -> None:
    assert one(copy, "meta[http-equiv]").attributes["content"] == policy.alone(one(copy, "style").text())


def test_links_lead_within_it_or_to_the_web(copy: LexborHTMLParser, bridge_built: Build) -> None:
    ids = {node.id for node in copy.css("[id]")}
    addresses = links(copy)
    assert {link[1:] for link in addresses if link.startswith("#")} <= ids
    assert all(link.startswith(("#", "https://", "http://", "mailto:")) for link in addresses)
    assert links(copy, ".nav a")[:2] == ["#timeline", "#comparison"]
    assert "https://bridge.example/en/everything.html" in links(copy, ".lang a")
    whole = LexborHTMLParser(bridge_built.files[PurePosixPath("fr/tout-sur-une-page.html")].decode())
    assert said(one(copy, "main")) == said(one(whole, "main"))


def test_pictures_of_a_theme_come_along_and_what_is_elsewhere_is_left_there(bridge: Tree) -> None:
    base, logo = PurePosixPath("templates/base.html"), PurePosixPath("templates/assets/logo.svg")
    pictures = b"<img alt src=\"{{ shell.root }}assets/logo.svg\"><a title='x>\"y' href='{{ shell.home }}'>a</a>"
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
    tree = {**bridge, logo: drawing, base: bridge[base].replace(b"</header>", pictures + b"</header>")}
    made = LexborHTMLParser(build(tree).files[COPY].decode())
    held = (one(made, "img").attributes["src"] or "").removeprefix("data:image/svg+xml;base64,")
    assert b64decode(held) == drawing
    assert links(made, "[title]") == ["https://bridge.example/fr/index.html"]
    assert one(made, "[title]").attributes["title"] == 'x>"y'


def test_every_page_that_says_how_to_reuse_offers_it_to_be_saved(bridge_built: Build) -> None:
    page = LexborHTMLParser(bridge_built.files[PurePosixPath("fr/citer.html")].decode())
    assert links(page, "a[download]") == [COPY.name]
