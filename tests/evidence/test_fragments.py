from __future__ import annotations

from urllib.parse import unquote

import pytest

from explainer.evidence.fragments import directive, link, plain_directive
from explainer.evidence.matching import find
from explainer.evidence.reading import Reading

PAPER = Reading(
    "The toll\n"
    "In May the toll is five euros for all.\n"
    "In June the toll is five euros, too; R&D, so-called, is 36,5 % dearer.\n"
    "L’organisation Pont pays. The Organisation Pont does not.\n"
    "THE TOLL IS high. The Tôll is high.\n"
    "Echo\nEcho\n"
)


def to(quote: str, at: int | None = None) -> str:
    return directive(PAPER, find(PAPER, quote, at).parts)


@pytest.mark.parametrize(
    ("quote", "at", "fragment"),
    [
        ("for all", None, "text=for%20all"),
        ("R&D, so-called", None, "text=R%26D%2C%20so%2Dcalled"),
        ("36,5 %", None, "text=36%2C5%20%25"),
        ("is five euros", 2, "text=is%20five%20euros,-for"),
        ("is five euros", 3, "text=is%20five%20euros,-%2C%20too"),
        ("toll is five", 3, "text=June%20the-,toll%20is%20five"),
    ],
)
def test_a_phrase_is_told_apart_by_as_few_words_as_that_takes(quote: str, at: int | None, fragment: str) -> None:
    assert to(quote, at) == fragment


def test_browsers_see_no_case_and_no_accents() -> None:
    assert unquote(to("Tôll is high")) == "text=high. The-,Tôll is high"


def test_an_elided_article_belongs_to_the_word_for_browsers() -> None:
    assert unquote(to("organisation Pont pays")) == "text=L’organisation Pont pays"


def test_words_of_other_lines_help_where_those_of_the_line_do_not() -> None:
    assert unquote(to("Echo", 6)).replace("\n", " ") == "text=high.-,Echo"


def test_parts_are_a_start_and_an_end() -> None:
    assert unquote(to("In May […] for all")) == "text=In May,for all"
    assert unquote(to("toll is […] so-called", 3)) == "text=June the-,toll is,so-called"


def apart(text: str, quote: str, at: int | None = None) -> str:
    reading = Reading(text)
    return unquote(directive(reading, find(reading, quote, at).parts))


@pytest.mark.parametrize(
    ("text", "quote", "at", "fragment"),
    [
        ("the line\nends here", "the line ends here", None, "text=the line,ends here"),
        ("Say one. Say the first of it.\n\nSay the first part, the last", "the first […] the last", 2,
         "text=the first part,the last"),
        ("Say the first.\n\nNo.\n\nSay the first and the last", "the first […] the last", 3,
         "text=the first and,the last"),
        ("Say it was so.\n\nYes.\n\nSay it was so.", "it was so", 3, "text=Yes.-,Say it was so"),
        ("堤防が決壊した。\n\n夜、堤防が決壊する", "堤防が決壊", 2, "text=夜、-,堤防が決壊"),
    ],
)  # fmt: skip
def test_no_term_goes_over_the_end_of_a_line(text: str, quote: str, at: int | None, fragment: str) -> None:
    assert apart(text, quote, at) == fragment


def test_a_phrase_whose_text_is_not_at_hand() -> None:
    assert plain_directive(" so-called, “x” ") == "text=so%2Dcalled%2C%20%E2%80%9Cx%E2%80%9D"
    assert plain_directive("a b […] c […] d") == "text=a%20b,d"
    assert plain_directive("  ") == ""


def test_a_link_may_have_a_fragment_already() -> None:
    assert link("https://x.example/a", "text=b") == "https://x.example/a#:~:text=b"
    assert link("https://x.example/a#top", "text=b") == "https://x.example/a#top:~:text=b"
    assert link("https://x.example/a", "") == "https://x.example/a"
    assert link("", "text=b") == ""


def test_what_means_something_in_a_directive_is_encoded_in_its_terms() -> None:
    quote = "a-b, c & d # e % f + g ? h / i = j"
    fragment = directive(Reading(quote), ((0, len(quote)),))
    assert unquote(fragment) == f"text={quote}"
    assert not set(fragment.removeprefix("text=")) & set("-,&# +?/=")
