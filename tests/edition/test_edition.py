"""What surrounds every page: navigation, languages, canonical addresses."""

from __future__ import annotations

from collections.abc import Mapping

from explainer import content
from explainer.content import Tree
from explainer.edition.views import Page
from explainer.pipeline import Build, build
from explainer.translations import LOCK, accept
from tests.pages import every, half_translated, in_english, one, read, said, swapped


def test_an_edition_for_each_language_with_the_same_pages_in_the_same_order(
    pages: Mapping[str, Mapping[str, Page]],
) -> None:
    assert list(pages) == ["en", "fr"]
    assert list(pages["en"]) == list(pages["fr"])


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
    assert len(page.css("link[rel=alternate][hreflang]")) == 3


def test_one_language_has_no_switch_and_no_twins(bridge: Tree) -> None:
    alone = build(in_english(bridge))
    assert not [d for d in alone.diagnostics if d.severity.value == "error"]
    for page in every(alone).values():
        assert not page.css(".twin, .lang")


def test_a_project_that_shows_what_is_missing_builds_with_one_warning_for_each(half: Build) -> None:
    assert {(d.code, d.severity.value) for d in half.diagnostics} == {
        ("language-missing", "warning"),
        ("word-missing", "warning"),
    }
    assert len({(d.code, d.span, d.message) for d in half.diagnostics}) == len(half.diagnostics)
    assert [d.span.document.name for d in half.diagnostics if d.code == "word-missing"] == ["ar.yaml"]


def test_by_default_what_is_missing_is_an_error(bridge: Tree) -> None:
    built = build(swapped(half_translated(bridge), "site.yaml", "show", "error"))
    assert not built.files
    assert {d.severity.value for d in built.diagnostics} == {"error"}


def test_search_engines_are_told_only_of_translations_that_are_there(half: Build) -> None:
    clusters = {
        "courier": (("en/courier", "fr/courier", "ar/courier"), ["en"]),
        "gazette": (("en/gazette", "fr/gazette", "ar/gazette"), ["en", "fr"]),
        "about": (("en/about", "fr/a-propos", "ar/about"), ["fr"]),
        "timeline": (("en/timeline", "fr/chronologie", "ar/timeline"), ["en", "fr"]),
        "glossary": (("en/glossary", "fr/glossaire", "ar/glossary"), ["en", "fr"]),
        "sources": (("en/sources", "fr/sources", "ar/sources"), ["en", "fr", "ar"]),
        "home": (("en/index", "fr/index", "ar/index", "index"), ["en", "fr"]),
    }
    for paths, languages in clusters.values():
        for path in paths:
            page = read(half, f"{path}.html")
            told = [node.attributes["hreflang"] for node in page.css("link[hreflang]:not([hreflang=x-default])")]
            assert told == languages, path
            switched = [node.attributes["hreflang"] for node in page.css(".lang a[rel=alternate]")]
            own = page.css_first("html").attributes["lang"]
            assert path == "index" or switched == [language for language in languages if language != own]


def test_words_that_say_their_language_stand_in_no_title_and_no_attribute(half: Build) -> None:
    for path, page in every(half).items():
        attributes = [value for node in page.css("*") for value in node.attributes.values()]
        assert not [value for value in (*attributes, said(one(page, "head > title"))) if value and "<span" in value], (
            path
        )
    assert said(one(read(half, "fr/chronologie.html"), "title")) == "Chronologie – The <bridge>"


def test_no_text_of_another_language_goes_unmarked(half: Build) -> None:
    """Every word of the Arabic pages that is in Latin letters stands in an element that says its language."""
    page = read(half, "ar/courier.html")
    marked = [node for node in page.css("main [lang]") if node.attributes["lang"] in ("en", "fr")]
    text = "".join(node.text() for node in marked)
    for words in ("Summary of The Courier", "The Courier writes", "Opening of the bridge", "Back to the text"):
        assert words in text
    assert {node.attributes.get("dir") for node in marked if node.tag in ("span", "div")} == {"ltr"}


def test_a_language_in_which_nothing_is_written_is_no_translation(bridge: Tree) -> None:
    built = build(swapped(bridge, "site.yaml", "[en, fr]", "[en, fr, ar]\nmissing-translations: show"))
    assert [(d.code, d.severity.value) for d in built.diagnostics] == [("language-missing", "warning")]
    for path in ("ar/index", "ar/timeline", "ar/sources", "en/timeline", "index"):
        assert not read(built, f"{path}.html").css("link[hreflang=ar]"), path
    arabic = read(built, "index.html").css_first("div[lang=ar]")
    assert said(arabic).endswith("العربية")  # and not “Read in English”


def test_comparisons_say_nothing_of_a_text_that_is_not_there(bridge: Tree) -> None:
    lock = accept(content.parse(bridge).value, bridge, ["all"]).data
    built = build({**half_translated(bridge), LOCK: lock})
    found = [d for d in built.diagnostics if d.code not in ("language-missing", "word-missing")]
    # The Arabic word is new beside the French one.
    assert [(d.code, str(d.span)) for d in found] == [("translation-unread", "content/glossary.yaml:2:25")]
