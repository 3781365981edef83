from __future__ import annotations

import re
from pathlib import PurePosixPath

import pytest

from explainer import markdown
from explainer.diagnostics import Span
from explainer.edition.glosses import glosses
from explainer.schema import Term
from tests.markdown.conftest import Page

NOWHERE = Span(PurePosixPath())
TERMS = {
    "cloud": {"term": {"en": "cloud", "fr": "informatique en nuage (cloud)"}, "forms": {"en": ["clouds"]}},
    "first": {"term": "Cloud First"},
    "dhs": {"term": "DHS", "language": "en", "expansion": "Department of Homeland Security"},
    "aws": {"term": "Amazon Web Services (AWS)"},
    "plate": {"term": {"en": "driver's plate", "fr": "plaque d’immatriculation"}},
    "shop": {"term": "CO-OP"},
    "loan": {"term": {"en": "loan", "fr": "prêt"}, "mark": "never"},
}


class Marked(Page):
    def gloss(self, gloss: markdown.Gloss) -> str:
        return f"[{gloss.key}:{gloss.words}{f'={gloss.expansion}' if gloss.expansion else ''}]"


def marked(text: str, language: str = "en", terms: dict[str, dict[str, object]] | None = None) -> str:
    """Give the HTML of a text with its terms in brackets, without the tags of its paragraph."""
    records = {key: Term.model_validate({"text": "…", **term}) for key, term in (terms or TERMS).items()}
    blocks = markdown.parse(text, lambda _: NOWHERE).value.blocks
    html = markdown.render(glosses(records, language).mark(blocks, set(), str), Marked())
    return re.sub("^<p>|</p>$", "", html)


def test_the_first_use_of_a_term_is_marked_and_no_other() -> None:
    assert marked("A cloud, another cloud.\n\nA third cloud.") == (
        "A [cloud:cloud], another cloud.</p>\n<p>A third cloud."
    )


@pytest.mark.parametrize(
    ("text", "language", "html"),
    [
        ("Cloud at the beginning.", "en", "[cloud:Cloud] at the beginning."),
        ("Many clouds.", "en", "Many [cloud:clouds]."),
        ("L'informatique en\nnuage.", "fr", "L'[cloud:informatique en\nnuage]."),
        ("Le cloud.", "fr", "Le [cloud:cloud]."),
        ("The driver’s plate.", "en", "The [plate:driver’s plate]."),
        ("Plaque d'immatriculation.", "fr", "[plate:Plaque d'immatriculation]."),
        ("A CO-\u2060OP.", "en", "A [shop:CO-\u2060OP]."),
    ],
)
def test_a_term_is_found_in_all_its_forms(text: str, language: str, html: str) -> None:
    assert marked(text, language) == html


@pytest.mark.parametrize(
    "text",
    [
        "Cloudy, cloud-based, in-cloud, CLOUD.",
        "He said “a cloud” and left.",
        "*A cloud* stays, as does `cloud`.",
        "> A cloud.",
        "# T\n\n## A cloud",
        "A loan.",
        "dhs and aws in small letters.",
        "<https://cloud.example/>",
    ],
)
def test_other_words_quotations_headings_and_emphasis_stay(text: str) -> None:
    assert "[" not in marked(text)


def test_the_longest_form_wins() -> None:
    assert marked("Cloud First, then a cloud.") == "[first:Cloud First], then a [cloud:cloud]."


def test_items_and_cells_are_texts_too() -> None:
    html = marked("- a cloud\n\n| cloud | x |\n|---|---|\n| DHS | y |\n")
    assert "<li>a [cloud:cloud]</li>" in html
    assert "<td>[dhs:DHS=Department of Homeland Security]</td>" in html


def test_an_authors_link_is_the_first_use() -> None:
    assert marked("See [the cloud](#t-cloud), a cloud.") == "See [cloud:the cloud], a cloud."
    assert marked("A cloud, then [the cloud](#t-cloud).") == (
        'A [cloud:cloud], then <a href="page.html#t-cloud">the cloud</a>.'
    )
    assert marked("[DHS](https://dhs.example/)") == ('<a href="https://dhs.example/" rel="noopener noreferrer">DHS</a>')


def test_an_acronym_is_spelled_out_where_the_text_does_not() -> None:
    assert marked("AWS sells.") == "[aws:AWS=Amazon Web Services] sells."
    assert marked("The DHS. The DHS.") == "The [dhs:DHS=Department of Homeland Security]. The DHS."


@pytest.mark.parametrize(
    "text",
    ["The Department of Homeland Security, DHS.", "A ministry (the DHS).", "The DHS (a ministry).", "DHS ( a )"],
)
def test_an_acronym_that_the_text_explains_is_left_as_it_is(text: str) -> None:
    assert "[dhs:DHS]" in marked(text)


def test_a_term_beside_other_marks_keeps_its_text_whole() -> None:
    assert marked("Our **own** cloud.[@a] End") == "Our <strong>own</strong> [cloud:cloud].<sup>a</sup> End"


def test_letters_that_have_no_one_capital_and_names_with_a_small_first_letter() -> None:
    terms: dict[str, dict[str, object]] = {"a": {"term": "ßa"}, "b": {"term": "eBay"}}
    assert marked("SSa ßa EBay", terms=terms) == "SSa [a:ßa] [b:EBay]"


def test_scripts_without_spaces_have_no_edges_of_words() -> None:
    terms: dict[str, dict[str, object]] = {"a": {"term": "雲"}, "b": {"term": "سحابة"}}
    assert marked("これは雲です", terms=terms) == "これは[a:雲]です"
    assert marked("これは雲です", terms={"a": {"term": "雲"}}) == "これは[a:雲]です"
    assert marked("هذه سحابة", terms=terms) == "هذه [b:سحابة]"


def test_without_terms_nothing_changes() -> None:
    blocks = markdown.parse("A cloud.", lambda _: NOWHERE).value.blocks
    assert glosses({}, "en").mark(blocks, set(), str) == blocks


def test_a_term_that_a_language_does_not_have_is_not_looked_for_there() -> None:
    terms: dict[str, dict[str, object]] = {"toll": {"term": {"en": "toll"}, "expansion": {"en": "a charge"}}}
    assert marked("Le toll.", "fr", terms) == "Le toll."
    assert marked("A toll.", "en", terms) == "A [toll:toll=a charge]."
