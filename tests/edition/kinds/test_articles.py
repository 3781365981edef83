from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from explainer.content import Tree
from explainer.edition.views import Page
from explainer.pipeline import Build
from tests.edition.conftest import Edit
from tests.pages import links, one, read, said


def test_each_article_has_its_summary_with_the_title_that_the_author_gave(bridge_built: Build) -> None:
    assert said(one(read(bridge_built, "en/courier.html"), "h1")) == "Summary of The Courier"
    assert said(one(read(bridge_built, "fr/gazette.html"), "h1")) == "Résumé de La Gazette"


def test_the_list_counts_claims_and_corrections(pages: Mapping[str, Mapping[str, Page]]) -> None:
    entries = pages["en"]["articles"].view.entries
    assert [(entry.title, entry.claims, len(entry.card.fixes)) for entry in entries] == [
        ("Summary of The Courier", 2, 0),
        ("Summary of La Gazette", 2, 1),
    ]


def test_a_summary_leads_to_its_evidence_and_back(bridge_built: Build) -> None:
    page = read(bridge_built, "en/courier.html")
    assert links(page, ".tx .ref") == ["#n-cost", "#n-opening"]
    assert links(page, ".notes .back") == ["#r-cost", "#r-opening"]
    assert said(page.css(".rd > .tx p")[0]).startswith("The Courier writes that the town paid 12.5 million euros.")


def test_headings_of_a_summary_have_anchors_equal_in_all_languages(bridge_built: Build) -> None:
    english = [n.attributes["id"] for n in read(bridge_built, "en/courier.html").css(".rd > .tx h2")]
    french = [n.attributes["id"] for n in read(bridge_built, "fr/courier.html").css(".rd > .tx h2")]
    assert english == french == ["courier-section-1"]


def test_what_needs_correcting_in_an_article_stands_under_its_summary(bridge_built: Build) -> None:
    assert "9,000 cars" in said(one(read(bridge_built, "en/gazette.html"), ".fixes"))
    assert not read(bridge_built, "en/courier.html").css(".fixes")


def test_a_summary_counts_as_part_of_the_articles_in_the_foot(pages: Mapping[str, Mapping[str, Page]]) -> None:
    assert [link.text for link in pages["en"]["article/courier"].shell.more if link.current] == ["Articles"]


def test_without_articles_there_is_no_list_and_no_comparison(bridge: Tree, edit: Edit) -> None:
    tree = {path: data for path, data in bridge.items() if "summaries" not in path.parts}
    path = PurePosixPath("content/sources.yaml")
    tree[path] = bridge[path].replace(b"role: summarised", b"role: secondary")
    path = PurePosixPath("content/site.yaml")
    tree[path] = bridge[path].replace(b"comparison, ", b"")
    pages = edit(tree)["en"]
    assert not [name for name in pages if name.startswith(("article", "comparison"))]
    assert [symbol.id for symbol in pages["home"].shell.marks] == ["m0"]
    assert pages["timeline"].view.years[0].events[0].attribution.words == ""
    assert pages["actors"].view.heard == ("all",)


def test_a_summary_that_is_not_translated_says_so_at_the_top(half: Build) -> None:
    page = read(half, "fr/courier.html")
    assert said(one(page, "p.untranslated")) == "Pas encore traduit : affiché en anglais."
    assert one(page, "h1 span").attributes["lang"] == "en"
    assert one(page, ".tx > div[lang=en] h2").attributes["id"] == "courier-section-1"
    assert page.css_first("html").attributes["lang"] == "fr"
    assert not read(half, "en/courier.html").css(".untranslated, [lang=en] [lang=en]")


def test_a_summary_in_another_direction_says_which(half: Build) -> None:
    body = one(read(half, "ar/gazette.html"), ".tx > div[lang]")
    assert (body.attributes["lang"], body.attributes["dir"]) == ("en", "ltr")
