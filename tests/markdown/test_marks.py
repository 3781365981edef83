"""Citations and values: what is one, what is a mistake, and what CommonMark says instead."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from explainer.diagnostics import Outcome
from explainer.markdown import Anchor, Citation, Prose, Value, lines, parse, plain
from explainer.markdown.prose import Citations, Paragraph, Uncited

DOCUMENT = PurePosixPath("a.md")


def parsed(text: str) -> Outcome[Prose]:
    return parse(text, lines(DOCUMENT, text))


def citations(text: str) -> list[list[tuple[str, str]]]:
    outcome = parsed(text)
    assert outcome.diagnostics == ()
    (paragraph,) = outcome.value.blocks
    assert isinstance(paragraph, Paragraph)
    groups = (inline for inline in paragraph.content if isinstance(inline, Citations))
    return [[(item.key, item.locator) for item in group.items] for group in groups]


def mistakes(text: str) -> list[tuple[str, int, int, str]]:
    return [(d.code, d.span.column, d.span.length, d.message) for d in parsed(text).diagnostics]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[@a]", [[("a", "")]]),
        ("[@2018-01]", [[("2018-01", "")]]),
        ("[@a, §12]", [[("a", "§12")]]),
        ("[@a , p. 3, note 4 ]", [[("a", "p. 3, note 4")]]),
        ("[@a, §\u00a012]", [[("a", "§\u00a012")]]),
        ("[@a; @b]", [[("a", ""), ("b", "")]]),
        ("[ @a] [a @b]", []),
        ("[@a;@b, x;  @c]", [[("a", ""), ("b", "x"), ("c", "")]]),
        ("[@a, deux\nlignes; @b]", [[("a", "deux lignes"), ("b", "")]]),
        ("mots.[@a][@b]", [[("a", "")], [("b", "")]]),
        ("[@a] (suite) [@b]: suite", [[("a", "")], [("b", "")]]),
        ("[@a](suite d'une phrase", [[("a", "")]]),
        ("`[@a]` \\[@a] &#91;@a] a@b.be [x@y] [@a](#x)", []),
    ],
)
def test_citations(text: str, expected: list[list[tuple[str, str]]]) -> None:
    assert citations(text) == expected


@pytest.mark.parametrize(
    ("text", "column", "length", "message"),
    [
        ("a [@]", 3, 3, "the citation names no claim or source"),
        ("a [@, §1]", 3, 7, "the citation names no claim or source"),
        ("a [@a;]", 3, 5, "an item of the citation is empty"),
        ("a [@a; b]", 3, 7, "“b” does not begin with @"),
        ("a [@ a]", 3, 5, "“ a” is not an id"),
        ("a [@A_b]", 3, 6, "“A_b” is not an id"),
        ("a [@-b]", 3, 5, "“-b” is not an id"),
        ("a [@é]", 3, 4, "“é” is not an id"),
        ("a [@a b]", 3, 6, "“a b” is not an id"),
        ("a [@a@b]", 3, 6, "“a@b” is not an id"),
        ("a [@a,]", 3, 5, "the place after the comma is missing"),
        ("a [@a", 3, 2, "the citation is not closed by a ]"),
        ("a [@a [x]", 3, 2, "the citation is not closed by a ]"),
        ("[a [@b] c](#x)", 4, 4, "a citation cannot stand within a link"),
        ("[@a]: mot", 1, 2, "a citation before a colon reads as the definition of a link, and vanishes"),
    ],
)
def test_malformed_citations_say_what_is_wrong(text: str, column: int, length: int, message: str) -> None:
    assert mistakes(text) == [("citation-syntax", column, length, message)]


def test_values() -> None:
    prose = parsed("{=a-1} *{=b}* `{=c}` \\{=d} {e} [{=f}](#g)").value
    assert [(type(r), r.key) for r in prose.references] == [
        (Value, "a-1"),
        (Value, "b"),
        (Anchor, "g"),
        (Value, "f"),
    ]


@pytest.mark.parametrize(
    ("text", "length", "message"),
    [
        ("{=}", 3, "the value names no claim"),
        ("{=Bad}", 6, "“Bad” is not an id"),
        ("{= a }", 6, "“ a ” is not an id"),
        ("{=a", 2, "the value is not closed by a }"),
        ("{=a\n}", 2, "the value is not closed by a }"),
    ],
)
def test_malformed_values_say_what_is_wrong(text: str, length: int, message: str) -> None:
    assert mistakes(text) == [("value-syntax", 1, length, message)]


def test_what_is_malformed_is_printed_as_typed_and_the_rest_is_kept() -> None:
    prose = parsed("a [@A] b [@c] {=}").value
    assert plain(prose) == "a [@A] b {=}"
    assert [r.key for r in prose.references] == ["c"]
    assert isinstance(prose.references[0], Citation)


def test_a_link_stays_a_link_whatever_its_words() -> None:
    prose = parsed("[@x](#a) [@y][r] [@z, §2][] [{=}](#b)\n\n[r]: #c").value
    assert [(type(r), r.key) for r in prose.references if isinstance(r, Anchor)] == [
        (Anchor, "a"),
        (Anchor, "c"),
        (Anchor, "b"),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a. {uncited: told by phone}", "told by phone"),
        ("a.{uncited:\n told  by: phone }", "told by: phone"),
    ],
)
def test_why_there_is_no_source(text: str, reason: str) -> None:
    outcome = parsed(text)
    assert outcome.diagnostics == ()
    (paragraph,) = outcome.value.blocks
    assert isinstance(paragraph, Paragraph)
    mark = paragraph.content[-1]
    assert isinstance(mark, Uncited)
    assert (mark.reason, mark.span.column) == (reason, text.index("{") + 1)
    assert plain(outcome.value) == "a."
    assert outcome.value.references == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a {uncited}", "the mark gives no reason"),
        ("a {uncited: }", "the mark gives no reason"),
        ("a {uncited because}", "a colon is missing before the reason"),
        ("a {uncited: because", "the mark is not closed by a }"),
    ],
)
def test_mistakes_in_why_there_is_no_source(text: str, message: str) -> None:
    assert [(code, column, words) for code, column, _, words in mistakes(text)] == [("uncited-syntax", 3, message)]


@pytest.mark.parametrize("text", ["\\{uncited: a}", "`{uncited: a}`", "{uncitedly: a}"])
def test_what_is_no_such_mark(text: str) -> None:
    assert mistakes(text) == []
