from __future__ import annotations

from explainer.edition.lists import KEPT, anchored, guides
from explainer.edition.views import Link
from explainer.pipeline import Build
from tests.pages import links, one, read, said


def test_an_anchor_stands_once_and_very_many_not_at_all() -> None:
    link = Link("a.html", "A")
    assert [lead.anchors for lead in anchored([(link, "", ["y1", "e-a"]), (link, "", ["y1", "e-b"])])] == [
        ("y1", "e-a"),
        ("e-b",),
    ]
    assert [lead.anchors for lead in anchored([(link, "", map(str, range(KEPT + 1)))])] == [()]


def test_stretches_of_an_alphabet_are_called_by_their_first_letters_as_many_as_tell_them_apart() -> None:
    assert guides([("abbey", "bridge"), ("bridge new", "bridge toll"), ("bypass", "zebra")]) == (
        "Abb – Bridge",
        "Bridge n – Bridge t",
        "Byp – Zeb",
    )


def test_the_address_of_an_entry_from_when_all_was_one_page_is_at_the_link_to_its_part(parted: Build) -> None:
    for path, anchor, leads in (
        ("fr/chronologie.html", "e-counted", "chronologie_2023.html"),
        ("en/timeline.html", "y2022", "timeline_2022.html"),
        ("ar/corrections.html", "x-crossings", "corrections_1.html"),
        ("en/glossary.html", "t-arch", "glossary_1.html"),
        ("fr/registre-money.html", "c-traffic", "registre-money_2.html"),
        ("en/comparison.html", "g-agree", "comparison_agree.html"),
        ("en/sources.html", "s-gazette", "sources_2.html"),
        ("en/sources.html", "s-report", "sources-documents.html"),
    ):
        lead = one(read(parted, path), f".at:has(> #{anchor})")
        assert links(lead) == [leads], path


def test_terms_and_sources_are_on_the_same_part_in_every_language_and_called_by_their_order_where_it_is_theirs(
    parted: Build,
) -> None:
    assert [said(node) for node in read(parted, "en/glossary.html").css(".leads a")] == ["Arc", "Tol"]
    assert [said(node) for node in read(parted, "fr/glossaire.html").css(".leads a")] == ["1", "2"]
    for path in ("en/glossary_1.html", "fr/glossaire_1.html", "ar/glossary_1.html"):
        assert one(read(parted, path), "dfn").parent is not None
        assert read(parted, path).css("#t-arch")
