"""What surrounds every page: navigation, languages, canonical addresses."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from explainer.content import Tree
from explainer.edition import destinations
from explainer.edition.views import Page
from explainer.pipeline import Build, build
from tests.pages import every, in_arabic, in_english, one, read, said


def test_an_edition_for_each_language_with_the_same_pages_in_the_same_order(
    pages: Mapping[str, Mapping[str, Page]],
) -> None:
    assert list(pages) == ["en", "fr"]
    assert list(pages["en"]) == list(pages["fr"])


def test_navigation_may_hold_kinds_and_pages_of_the_authors() -> None:
    assert {"timeline", "claims", "about"} <= destinations(["about"])
    assert not {"home", "missing", "article", "page"} & destinations(["about"])


def test_the_current_page_is_marked_once(pages: Mapping[str, Mapping[str, Page]]) -> None:
    for name, page in pages["en"].items():
        current = [link for link in (*page.shell.navigation, *page.shell.more) if link.current]
        assert len(current) == (0 if name in ("home", "missing") else 1), name


def test_navigation_and_foot_together_lead_everywhere(pages: Mapping[str, Mapping[str, Page]]) -> None:
    shell = pages["en"]["home"].shell
    assert [link.text for link in shell.navigation] == ["Timeline", "Comparison", "Sources", "About"]
    assert [link.text for link in shell.more] == [
        "Articles", "Figures", "Actors", "Corrections", "Glossary", "Ledger", "Index", "Side by side",
        "Everything on one page",
    ]  # fmt: skip


def test_the_language_switch_keeps_the_page(bridge_built: Build) -> None:
    page = read(bridge_built, "en/timeline.html")
    assert one(page, ".lang a").attributes["href"] == "../fr/chronologie.html"
    assert one(page, ".lang a").attributes["lang"] == one(page, ".lang a").attributes["hreflang"] == "fr"
    assert said(one(page, ".lang [aria-current]")) == "English"


def test_canonical_addresses_are_absolute_and_leave_index_out(pages: Mapping[str, Mapping[str, Page]]) -> None:
    assert pages["fr"]["home"].shell.canonical == "https://bridge.example/fr/"
    assert pages["fr"]["timeline"].shell.canonical == "https://bridge.example/fr/chronologie.html"
    assert [(link.language, link.href) for link in pages["fr"]["timeline"].shell.alternates] == [
        ("en", "https://bridge.example/en/timeline.html"),
        ("fr", "https://bridge.example/fr/chronologie.html"),
    ]


@pytest.fixture(scope="module")
def arabic(bridge: Tree) -> Build:
    return build(in_arabic(bridge))


def test_a_third_language_written_from_right_to_left(arabic: Build) -> None:
    assert {d.code for d in arabic.diagnostics} == {"language-wrong"}  # its words are English
    page = read(arabic, "ar/timeline.html")
    assert (one(page, "html").attributes["lang"], one(page, "html").attributes["dir"]) == ("ar", "rtl")
    assert "dir" not in one(read(arabic, "en/timeline.html"), "html").attributes
    assert one(read(arabic, "index.html"), "div[lang=ar]").attributes["dir"] == "rtl"


def test_with_three_languages_everything_has_two_twins(arabic: Build) -> None:
    page = read(arabic, "ar/timeline.html")
    assert [n.attributes["href"] for n in page.css("#e-opens .twin")] == [
        "../en/timeline.html#e-opens",
        "../fr/chronologie.html#e-opens",
    ]
    assert [n.attributes["hreflang"] for n in page.css(".lang a")] == ["en", "fr"]
    assert len(page.css("link[rel=alternate]")) == 3


def test_one_language_has_no_switch_and_no_twins(bridge: Tree) -> None:
    alone = build(in_english(bridge))
    assert not [d for d in alone.diagnostics if d.severity.value == "error"]
    for page in every(alone).values():
        assert not page.css(".twin, .lang")
