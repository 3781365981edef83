from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from explainer.checks import links
from explainer.content import Tree
from explainer.linking import Site
from explainer.memory import Memory
from tests.edition.conftest import link

PAGE = '<h1 id="top">Here</h1>{}'


@pytest.fixture(scope="module")
def site(bridge: Tree) -> Site:
    return link(bridge)


def told(site: Site, body: str, base: str = "https://bridge.example/") -> list[str]:
    files = {
        PurePosixPath("en/page.html"): PAGE.format(body).encode(),
        PurePosixPath("fr/page.html"): '<h1 id="là">Ici</h1>'.encode(),
        PurePosixPath("index.html"): b"<h1>Root</h1>",
        PurePosixPath("en/index.html"): b"<h1>English</h1>",
        PurePosixPath("assets/site.css"): b"",
    }
    there = replace(site, info=site.info.model_copy(update={"base_url": base}))
    return [f"{d.code}: {d.message}" for d in links.run(there, files, Memory())]


@pytest.mark.parametrize(
    "link",
    [
        "#top",
        "page.html#top",
        "../fr/page.html",
        "../fr/page.html#l%C3%A0",
        "../en/page.html",
        "../assets/site.css",
        "../",
        "./",
        "/",
        "/en/page.html#top",
        "https://elsewhere.example/nothing",
        "//elsewhere.example/",
        "mailto:a@b.example",
    ],
)
def test_a_link_that_lands_is_left_alone(site: Site, link: str) -> None:
    assert told(site, f'<a href="{link}">x</a>') == []


@pytest.mark.parametrize(
    ("link", "message"),
    [
        ("gone.html", "“gone.html” leads to no file of the site"),
        ("#gone", "“#gone” leads to no anchor of en/page.html"),
        ("../fr/page.html#top", "“../fr/page.html#top” leads to no anchor of fr/page.html"),
        ("../../out.html", "“../../out.html” leads to no file of the site"),
        ("page.html/", "“page.html/” leads to no file of the site"),
        ("/page.html", "“/page.html” leads to no file of the site"),
    ],
)
def test_a_link_that_does_not_land_is_reported(site: Site, link: str, message: str) -> None:
    assert told(site, f'<a href="{link}">x</a>') == [f"link-broken: {message}"]


@pytest.mark.parametrize("base", ["https://x.example/sub", "https://x.example/sub/"])
def test_links_from_the_root_of_the_host_begin_with_the_path_of_the_site(site: Site, base: str) -> None:
    assert told(site, '<a href="/sub/en/page.html">x</a><a href="/sub/">x</a>', base) == []
    assert told(site, '<a href="/en/page.html">x</a>', base) != []


def test_pictures_styles_and_symbols_are_followed_too(site: Site) -> None:
    body = '<img src="gone.png" alt=""><link rel="stylesheet" href="gone.css"><svg><use href="#gone"/></svg>'
    assert len(told(site, body)) == 3


def test_one_broken_link_used_twice_is_told_once(site: Site) -> None:
    assert len(told(site, '<a href="gone.html">x</a><a href="gone.html">y</a>')) == 1


def test_an_id_used_twice_is_reported(site: Site) -> None:
    assert told(site, '<p id="top">Again</p>') == ["id-repeated: the id “top” is used 2 times"]


def test_a_heading_with_an_id_of_the_page_itself_is_named_where_it_is_written(bridge: Tree) -> None:
    summary = PurePosixPath("content/summaries/courier.en.md")
    tree = {**bridge, summary: bridge[summary].replace(b"## Opening", b"## Opening {#main}")}
    files = {PurePosixPath("en/courier.html"): b'<main id="main"><h2 id="main"></h2></main>'}
    (told,) = links.run(link(tree), files, Memory())
    assert (told.code, str(told.span), told.subject) == ("id-repeated", f"{summary}:5:1", str(summary))
    assert "“main”" in told.message
