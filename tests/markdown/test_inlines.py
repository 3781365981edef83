"""The words of a paragraph: runs, emphasis, links, and the links that are refused."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from explainer.diagnostics import Outcome, Span
from explainer.markdown import Anchor, External, Prose, lines, parse
from explainer.markdown.prose import Break, Code, Emphasis, Inline, Link, Paragraph, Strong, Text

DOCUMENT = PurePosixPath("a.md")
SOMEWHERE = Span(DOCUMENT)


def parsed(text: str) -> Outcome[Prose]:
    return parse(text, lines(DOCUMENT, text))


def content(text: str) -> tuple[Inline, ...]:
    (paragraph,) = parsed(text).value.blocks
    assert isinstance(paragraph, Paragraph)
    return paragraph.content


def test_one_run_of_text_is_one_run() -> None:
    assert content("a &amp; \\* b\nc [d * e") == (Text("a & * b\nc [d * e"),)


def test_markup() -> None:
    assert content("*a **b*** `c`  \nd") == (
        Emphasis((Text("a "), Strong((Text("b"),)))),
        Text(" "),
        Code("c"),
        Break(),
        Text("d"),
    )


def test_links() -> None:
    assert content("[a *b*](#t-x 'titre') <https://b.be/?c&d>") == (
        Link(Anchor("t-x", SOMEWHERE), "titre", (Text("a "), Emphasis((Text("b"),)))),
        Text(" "),
        Link(External("https://b.be/?c&d", SOMEWHERE), "", (Text("https://b.be/?c&d", verbatim=True),)),
    )


@pytest.mark.parametrize(
    ("text", "place", "length"),
    [
        ("a [b](javascript:alert(1)) c", "1:7", 19),
        ("a [b](<page un.html>) c", "1:8", 12),
        ("a [b]() c", "1:7", 1),
        ("a [b]( ) c", "1:8", 1),
        ("a [b](#T_x) c", "1:8", 3),
        ("a [b](\n//c.be) c", "2:1", 6),
        ("> a [b](java&#10;script:x) c", "1:9", 17),
        ("a <ftp://b.be> c", "1:4", 10),
        ("a [b][d] c\n\n[d]: page.html 'x'", "3:6", 9),
        ("a [d] c [D][]\n\n> [d]:\n> &#106;avascript:x", "3:1", 1),
    ],
)
def test_a_refused_link_is_located_at_its_address_and_leaves_its_words(text: str, place: str, length: int) -> None:
    outcome = parsed(text)
    assert [(d.code, str(d.span), d.span.length) for d in outcome.diagnostics] == [
        ("link-refused", f"a.md:{place}", length)
    ]
    assert outcome.value.references == ()


def test_the_words_of_a_refused_link_join_the_run() -> None:
    assert content("a [b](x.html) c") == (Text("a b c"),)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[](https://a.be)", "the link has no words"),
        ("[<https://b.be>](https://a.be)", "a link cannot stand within a link"),
    ],
)
def test_links_that_cannot_be_printed(text: str, message: str) -> None:
    assert [(d.code, d.message) for d in parsed(text).diagnostics] == [("link-refused", message)]


def test_emphasis_nested_beyond_reason_is_refused() -> None:
    text = "a\n\n" + "*a **a " * 30 + "b" + " a** a*" * 30
    outcome = parsed(text)
    assert [(d.code, d.span.line) for d in outcome.diagnostics] == [("markdown-complex", 3)]


def test_every_mistake_of_a_text_is_told_in_order() -> None:
    outcome = parsed("{=} [@]\n\n- [a](b) <i>\n\n![](c)\n")
    assert [(d.code, d.span.line) for d in outcome.diagnostics] == [
        ("value-syntax", 1),
        ("citation-syntax", 1),
        ("link-refused", 3),
        ("markdown-html", 3),
        ("markdown-image", 5),
    ]
