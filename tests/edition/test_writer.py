from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest
from markupsafe import escape

from explainer import edition, markdown
from explainer.content import Tree
from explainer.edition.desk import Desk
from explainer.edition.uses import Uses
from explainer.edition.writer import Writer
from explainer.evidence import Finding, Match, Verification
from explainer.evidence.verification import phrase
from explainer.schema import Prose
from tests.edition.conftest import Edit, link
from tests.pages import swapped


def prose(words: str) -> Prose:
    return Prose({"und": words})


def test_notes_are_numbered_in_the_order_in_which_they_are_met(writer: Writer) -> None:
    html = writer.inline(prose("Opened.[@opening] Costs.[@cost; @traffic]"))
    assert re.findall(r'href="#(n-[a-z-]+)"[^>]*>(\d)<', html) == [
        ("n-opening", "1"),
        ("n-cost", "2"),
    ]
    assert [note.number for note in writer.notes] == [1, 2]


def test_citations_that_stand_together_share_a_note(writer: Writer) -> None:
    writer.inline(prose("Costs.[@traffic; @cost; @report, p. 3]"))
    (note,) = writer.notes
    assert [cited.claim.href if cited.claim else "" for cited in note.cited] == [
        "ledger-money.html#c-traffic",
        "ledger-money.html#c-cost",
        "",
    ]
    assert all(cited.quotes for cited in note.cited)


def test_the_anchor_of_a_note_is_the_same_whichever_claim_is_named_first(writer: Writer) -> None:
    html = writer.inline(prose("Costs.[@traffic; @cost] Again.[@cost; @traffic]"))
    assert re.findall(r'id="(r-[^"]+)"', html) == ["r-cost", "r-cost-2"]
    assert [cited.same for cited in writer.notes[1].cited] == [1, 1]


def test_anchors_of_a_note_come_from_the_claim_not_from_its_number(writer: Writer) -> None:
    writer.inline(prose("Costs.[@cost]"))
    assert (writer.notes[0].id, writer.notes[0].ref) == ("n-cost", "r-cost")


def test_each_use_has_a_note_of_its_own_and_the_evidence_stands_once(writer: Writer) -> None:
    html = writer.inline(prose("Costs.[@cost] Opened.[@opening] Still costs.[@cost]"))
    first, _, again = writer.notes
    assert (again.id, again.ref, again.number) == ("n-cost-2", "r-cost-2", 3)
    assert 'id="r-cost-2"' in html
    assert first.cited[0].quotes
    assert first.cited[0].same == 0
    assert again.cited[0].quotes == ()
    assert again.cited[0].same == 1


def test_a_number_never_begins_a_line(writer: Writer) -> None:
    assert '.\u2060<a class="ref"' in writer.inline(prose("Costs.[@cost]"))


def test_a_note_holds_what_each_source_says_where_and_in_which_language(writer: Writer) -> None:
    writer.inline(prose("[@cost]"))
    courier, gazette = writer.notes[0].cited[0].quotes
    assert (courier.words, courier.place, courier.language) == ("a bill of 12.5 million", "§ 2", "")
    assert (gazette.words, gazette.place, gazette.language) == ("12,5 millions d'euros pour", "§ 3", "fr")
    assert gazette.source.href == "sources.html#s-gazette"


def test_the_words_of_evidence_are_not_touched_by_typography(writer: Writer) -> None:
    writer.inline(prose("[@cost]"))
    assert "d'euros" in writer.notes[0].cited[0].quotes[1].words  # as printed, not d’euros


def test_a_source_is_cited_with_its_place_and_has_no_claim(writer: Writer) -> None:
    writer.inline(prose("Said.[@report, p. 3]"))
    (note,) = writer.notes
    (cited,) = note.cited
    assert cited.claim is None
    assert (cited.quotes[0].source.text, cited.quotes[0].place) == ("Town hall, March 2023", "p. 3")


def test_a_source_cited_twice_at_two_places_keeps_both(writer: Writer) -> None:
    writer.inline(prose("Said.[@report, p. 3] And.[@report, p. 9]"))
    assert [note.cited[0].quotes[0].place for note in writer.notes] == ["p. 3", "p. 9"]
    assert [note.cited[0].same for note in writer.notes] == [0, 0]


def test_what_is_cited_within_a_note_is_linked_and_opens_no_other(bridge: Tree) -> None:
    says = "opened to the public, says: {en: 'So it writes.[@report, <p. 3>; @cost]', fr: 'Ainsi.[@report; @cost]'}"
    english, _ = edition.edit(link(swapped(bridge, "claims.yaml", "opened to the public", says)))
    writer = Writer(english.desk, "timeline")
    writer.inline(prose("Opened.[@opening] Costs.[@cost]"))
    assert [(note.number, note.ref) for note in writer.notes] == [(1, "r-opening"), (2, "r-cost")]
    assert writer.notes[0].cited[0].quotes[0].says == (
        'So it writes. (<a href="sources.html#s-report">Town hall, March 2023</a>, &lt;p. 3&gt;; '
        '<a href="ledger-money.html#c-cost">Cost of the bridge</a>)'
    )


def test_values_are_worded_without_what_the_sentence_says(bridge: Tree, edit: Edit) -> None:
    tree = swapped(
        bridge, "claims.yaml", "{number: 12.5e6, unit: EUR}", "{number: 12.5e6, unit: EUR, qualifier: about}"
    )
    body = edit(tree)["en"]["article/gazette"].view.body
    assert "gives 12.5\u00a0million euros too" in body


def test_links_lead_within_the_page_or_to_the_page_that_holds_the_anchor(writer: Writer) -> None:
    assert writer.link(markdown.Anchor("a-town", None)) == {"href": "actor-town.html#a-town"}  # type: ignore[arg-type]
    writer.here = frozenset({"a-town"})
    assert writer.link(markdown.Anchor("a-town", None)) == {"href": "#a-town"}  # type: ignore[arg-type]


def test_links_lead_to_pages_and_headings_of_the_authors_documents(writer: Writer) -> None:
    html = writer.inline(prose("[Why](#p-about), [when](#courier-section-1)"))
    assert html == '<a href="about.html">Why</a>, <a href="courier.html#courier-section-1">when</a>'


def test_a_link_out_of_the_site_tells_nobody_where_from(writer: Writer) -> None:
    html = writer.inline(prose("[Out](https://elsewhere.example/)"))
    assert '<a href="https://elsewhere.example/" rel="noopener noreferrer">' in html


def test_back_links_are_remembered_for_the_claim_and_for_each_of_its_sources(writer: Writer) -> None:
    writer.uses, writer.about = Uses(), "An event"
    writer.inline(prose("[@traffic]"))
    for key in ("traffic", "gazette", "report"):
        (use,) = writer.uses.of(key)
        assert (use.href, use.page, use.about) == ("timeline.html#r-traffic", "timeline", "An event")
    assert writer.uses.of("courier") == ()


@pytest.mark.parametrize(
    ("name", "href", "text"),
    [
        ("timeline", "timeline.html", "Timeline"),
        ("about", "about.html", "About"),
        ("claims", "ledger.html", "Ledger"),
    ],
)
def test_a_page_is_listed_by_the_name_that_navigation_has_for_it(
    writer: Writer, name: str, href: str, text: str
) -> None:
    link = writer.listed(name)
    assert (link.href, link.text) == (href, text)


def test_plain_words_have_neither_marks_nor_numbers(writer: Writer) -> None:
    assert writer.plain(prose("It *costs* {=cost}.[@cost]")) == "It costs 12.5\u00a0million euros."
    assert not writer.notes


def test_evidence_shows_how_it_stands_to_its_source(writer: Writer) -> None:
    evidence = writer.desk.site.claims["cost"].evidence[0]
    unverified = writer.quote(evidence)
    assert (unverified.match, unverified.snapshot) == ("not-archived", "")
    assert unverified.href == "https://courier.example/bridge#:~:text=a%20bill%20of%2012.5%20million"
    finding = Finding(Match.TYPOGRAPHIC, 7, fragment="text=x", snapshot="ab" * 32)
    verification = Verification(by_phrase={phrase(evidence): finding})
    quote = replace(writer, desk=replace(writer.desk, verification=verification)).quote(evidence)
    assert (quote.match, quote.snapshot, quote.place) == ("typographic", "abababababab", "§ 2")
    assert quote.href == "https://courier.example/bridge#:~:text=x"
    assert quote.archive == ""


def test_a_term_leads_to_its_meaning_and_an_acronym_is_spelled_out(writer: Writer) -> None:
    writer.uses, writer.about = Uses(), "An event"
    html = writer.gloss(markdown.Gloss("toll", "T&L", "The Lot"))
    assert html == (
        '<a class="term" role="doc-glossref" href="glossary.html#t-toll" id="u-toll">T&amp;L</a> (<span>The Lot</span>)'
    )
    (use,) = writer.uses.of("#t-toll")
    assert (use.href, use.about) == ("timeline.html#u-toll", "An event")


def test_running_text_has_its_terms_marked_and_short_texts_where_asked(writer: Writer) -> None:
    text = prose("A toll.")
    assert "u-toll" not in writer.inline(text)
    assert "u-toll" in writer.inline(text, mark_terms=True)
    assert "u-toll" not in writer.blocks(text)  # the page has used it
    assert "u-toll" not in replace(writer, marks_terms=False, _terms=set()).blocks(text)


def test_a_text_that_is_not_translated_is_worded_as_its_own_language_words_it(half_desks: Mapping[str, Desk]) -> None:
    english = Writer(half_desks["en"], "timeline")
    html = english.inline(Prose({"fr": "Le pont coûte {=cost} ; l'euro.[@cost] Voilà.{uncited: rien}"}))
    assert html.startswith("<span lang=fr>Le pont coûte 12,5\u00a0millions d’euros\u202f; l’euro.")
    assert "(sans source" in html
    (note,) = english.notes
    (cited,) = note.cited
    assert cited.claim
    assert (cited.claim.text, cited.quotes[0].place) == ("Cost of the bridge", "§\u00a02")
    # What follows is in the page's language again.
    assert english.inline(prose("{=cost}")) == "12.5\u00a0million euros"


def test_a_paragraph_and_a_block_say_that_they_are_not_translated(half_desks: Mapping[str, Desk]) -> None:
    arabic = Writer(half_desks["ar"], "timeline")
    text = Prose({"en": "Words."})
    assert arabic.paragraph(text) == (
        '<span lang=en dir=ltr>Words.</span> <span class="by untranslated" role="note">معروض بلغة الإنجليزية</span>'
    )
    assert arabic.blocks(text) == (
        '<div class="untranslated">\n<p class="by" role="note">معروض بلغة الإنجليزية</p>\n'
        "<div lang=en dir=ltr>\n<p>Words.</p>\n</div>\n</div>"
    )
    assert arabic.paragraph(Prose({"ar": "كلمات"})) == "كلمات"
    assert arabic.paragraph(None) == ""


def test_the_title_and_the_chapters_of_a_document_keep_its_language(half_desks: Mapping[str, Desk]) -> None:
    french = Writer(half_desks["fr"], "article/courier")
    versions = french.desk.site.summary("courier")
    assert escape(french.title("summaries", "courier")) == "<span lang=en>Summary of The Courier</span>"
    (chapter,) = french.outline(versions, "courier-")
    assert (chapter.href, escape(chapter.text)) == ("#courier-section-1", "<span lang=en>Opening</span>")
    html = french.article(versions, "summaries/courier", "courier-")
    assert html.startswith("<div lang=en>\n<p>The Courier writes")
    assert '<h2 id="courier-section-1">Opening</h2>' in html
