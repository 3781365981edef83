"""Every page of the real site as it is written: what no browser is needed for.

That links land and no id stands twice is a check of the generator itself (tests/checks/test_links.py).
"""

from __future__ import annotations

import json
from urllib.parse import urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from explainer.pipeline import Build
from tests.pages import every, links, resolve

REQUESTS = 6
DATA = "[type='application/ld+json']"
"""A block of data, which no browser runs."""
LOADED = "link[rel=stylesheet], link[rel=preload], link[rel=icon], [src], [srcset], [data], iframe, object, embed"


@pytest.fixture(scope="module")
def pages(built: Build) -> dict[str, LexborHTMLParser]:
    return every(built)


def attribute(node: LexborNode, name: str) -> str:
    return node.attributes.get(name) or ""


def at(pages: dict[str, LexborHTMLParser], page: str, link: str) -> LexborNode:
    """Give the element that a link of a page leads to."""
    path, anchor = resolve(page, link)
    return pages[path].css(f'[id="{anchor}"]')[0]


def test_headings_begin_with_one_title_and_skip_no_level(pages: dict[str, LexborHTMLParser]) -> None:
    for path, page in pages.items():
        levels = [int(node.tag[1]) for node in page.css("h1, h2, h3, h4, h5, h6")]
        assert levels.count(1) == 1, path
        assert all(after <= before + 1 for before, after in zip([0, *levels], levels, strict=False)), (path, levels)


def test_every_page_has_a_policy_and_nothing_that_it_would_forbid(pages: dict[str, LexborHTMLParser]) -> None:
    for path, page in pages.items():
        policy = attribute(page.css("meta[http-equiv=Content-Security-Policy]")[0], "content")
        assert policy.startswith("default-src 'none'"), path
        assert "unsafe" not in policy, path
        assert not page.css(f"style, [style], script:not([src]):not({DATA}), iframe, object, embed, base"), path
        assert all(json.loads(node.text() or "") for node in page.css(f"script{DATA}")), path
        assert not [name for node in page.css("*") for name in node.attributes if name.startswith("on")], path
        assert not [link for link in links(page) if urlsplit(link).scheme not in ("", "http", "https", "mailto")], path


def test_a_page_asks_for_few_files_and_none_of_anybody_else(pages: dict[str, LexborHTMLParser]) -> None:
    for path, page in pages.items():
        loaded = {attribute(node, "href") or attribute(node, "src") for node in page.css(LOADED)}
        assert 0 < len(loaded) < REQUESTS, path  # and the page itself
        assert not [link for link in loaded if urlsplit(link).netloc], path


def test_every_number_leads_to_its_note_and_back(pages: dict[str, LexborHTMLParser]) -> None:
    seen = 0
    for path, page in pages.items():
        refs, notes = page.css("a.ref"), page.css(".notes > ol > li")
        assert [attribute(ref, "href") for ref in refs] == [f"#{attribute(note, 'id')}" for note in notes], path
        assert [f"#{attribute(ref, 'id')}" for ref in refs] == [link for n in notes for link in links(n, ".back")], path
        assert [ref.text() for ref in refs] == [str(number + 1) for number in range(len(notes))], path
        seen += len(refs)
    assert seen > 500


def test_every_back_link_reaches_a_place_that_uses_its_entry(pages: dict[str, LexborHTMLParser]) -> None:
    """The place is a number whose note names the entry, or leads to one that does, or a word that leads to it."""
    seen = 0
    for path, page in pages.items():
        for node in page.css("a[role=doc-backlink]:not(.back)"):
            entry = _entry(node)
            there, _ = resolve(path, attribute(node, "href"))
            place = at(pages, path, attribute(node, "href"))
            around = at(pages, there, attribute(place, "href")) if "ref" in attribute(place, "class") else place.parent
            assert around is not None
            named = links(around)
            for link in [link for link in named if link.startswith("#n-")]:
                named += links(at(pages, there, link))
            assert (path, entry) in [resolve(there, link) for link in named], (path, attribute(node, "href"))
            seen += 1
    assert seen > 500


def _entry(node: LexborNode) -> str:
    while not node.attributes.get("id"):
        assert node.parent is not None
        node = node.parent
    return attribute(node, "id")


def test_languages_lead_to_each_other_and_back_to_the_same_place(pages: dict[str, LexborHTMLParser]) -> None:
    seen = 0
    for path, page in pages.items():
        here = attribute(page.css("html")[0], "lang")
        for node in page.css(".lang a, .twin"):
            there, anchor = resolve(path, attribute(node, "href"))
            assert attribute(pages[there].css("html")[0], "lang") == attribute(node, "hreflang") != here
            if page.css(".part") and anchor:
                continue  # everything on one page: its parts are at home on other pages, where twins lead
            back = at(pages, path, attribute(node, "href")).css(".twin") if anchor else pages[there].css(".lang a")
            assert (path, anchor) in [resolve(there, attribute(link, "href")) for link in back], (path, there, anchor)
            seen += 1
    assert seen > 500


def test_each_page_says_its_own_address_and_those_of_its_translations(pages: dict[str, LexborHTMLParser]) -> None:
    addresses = {}
    for path, page in pages.items():
        language = path.partition("/")[0] if "/" in path else attribute(page.css("html")[0], "lang")
        assert attribute(page.css("html")[0], "lang") == language, path
        if path.endswith("404.html"):
            continue
        (canonical,) = links(page, "link[rel=canonical]")
        assert urlsplit(canonical).path == "/" + path.removesuffix("index.html"), path
        addresses[canonical] = {
            attribute(node, "hreflang"): attribute(node, "href") for node in page.css("link[rel=alternate][hreflang]")
        }
    for address, others in addresses.items():
        assert address in others.values()
        for language, other in others.items():
            assert addresses[other] == others
            page = next(page for page in pages.values() if links(page, "link[rel=canonical]") == [other])
            assert language in ("x-default", attribute(page.css("html")[0], "lang"))


def test_the_first_link_skips_to_the_content(pages: dict[str, LexborHTMLParser]) -> None:
    for path, page in pages.items():
        if "/" in path:  # what has no navigation has nothing to skip
            first = page.css("body a")[0]
            assert (attribute(first, "class"), attribute(first, "href")) == ("skip", "#main"), path
            assert page.css("main#main[tabindex='-1']"), path
