"""CommonMark as its specification has it; raw HTML, images and escaped characters as we have them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath
from typing import Any

import pytest
from markdown_it import MarkdownIt
from markdown_it.common.normalize_url import normalizeLink
from markdown_it.token import Token

from explainer.diagnostics import Outcome, Severity, Span
from explainer.markdown import Anchor, External, Prose, lines, parse, render
from explainer.markdown.notes import CELLS
from tests.markdown.conftest import Page

DOCUMENT = PurePosixPath("a.md")

DIFFERENCES = {
    484: "a link without words cannot be clicked on: refused",
    487: "a link without words cannot be clicked on: refused",
    632: "no tag by the letter, but near enough to be warned about and printed as typed",
}
"""Examples of CommonMark 0.31.2 that we print otherwise, and why."""


def parsed(text: str) -> Outcome[Prose]:
    return parse(text, lines(DOCUMENT, text))


def kinds(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        yield token.type
        yield from kinds(token.children or ())


def comparable(html: str) -> str:
    """Take away what is spelt otherwise on purpose: levels and ids of headings, void tags, code."""
    html = html.replace("<br />", "<br>").replace("<hr />", "<hr>").replace("&quot;", '"').replace("&#x27;", "'")
    html = re.sub(r"<(/?)h[1-6][^>]*>", r"<\1h>", html)
    html = re.sub(r' class="language-[^"]*"| rel="noopener noreferrer"', "", html)
    return html.replace("<blockquote>\n</blockquote>", "<blockquote></blockquote>").strip("\n")


class AnyLink(Page):
    def link(self, reference: Anchor | External) -> dict[str, str]:
        return {"href": reference.key}


def printed(prose: Prose) -> str:
    title = f"<h1>{render(prose.title, AnyLink(), inline=True)}</h1>\n" if prose.title else ""
    return comparable(title + render(prose, AnyLink()))


def test_the_specification(corpus: Callable[[str], Any], monkeypatch: pytest.MonkeyPatch) -> None:
    def anywhere(address: str, span: Span) -> External:
        return External(normalizeLink(address), span)

    examples = corpus("commonmark/spec.json")
    full = MarkdownIt("commonmark")
    apart = {"html_block", "html_inline", "image"}
    ours = [e for e in examples if not apart.intersection(kinds(full.parse(e["markdown"])))]
    assert len(ours) == 558
    refused = {e["example"] for e in ours if any(d.code == "link-refused" for d in parsed(e["markdown"]).diagnostics)}
    monkeypatch.setattr("explainer.markdown.inlines.destination", anywhere)
    different = {e["example"] for e in ours if printed(parsed(e["markdown"]).value) != comparable(e["html"])}
    assert different == set(DIFFERENCES)
    # Apart from that no link of the specification is lost but with a word about it.
    for example in ours:
        for address in re.findall('href="([^"]*)"', example["html"]):
            assert example["example"] in refused or address.lower().startswith(("http", "mailto:", "#")), example


def test_every_example_is_read_without_an_exception(corpus: Callable[[str], Any]) -> None:
    for example in corpus("commonmark/spec.json"):
        assert "<script" not in printed(parsed(example["markdown"]).value)


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("a <b>c</b> d", ["<b>"]),
        ("a </b> d", ["</b>"]),
        ("<div class='x'>\n\n*a*\n\n</div>", ["<div class='x'>"]),
        ("a<br/>b<br />c", ["<br/>", "<br />"]),
        ("<!-- note -->", ["<!--"]),
        ("<?php ?> <!DOCTYPE html> <![CDATA[x]]>", ["<?", "<!D", "<![CDATA["]),
        ("> - <B\n>   c>", ["<B"]),
        ("| <b> |\n|---|\n| <i> |", ["<b>", "<i>"]),
        ("a < b > c, 1<2, <3, `<b>`, \\<b>, <https://a.be>", []),
    ],
)
def test_html_is_warned_about_where_it_stands(text: str, tags: list[str]) -> None:
    outcome = parsed(text)
    rows = text.split("\n")
    shown = []
    for diagnostic in outcome.diagnostics:
        span = diagnostic.span
        assert (diagnostic.code, diagnostic.severity) == ("markdown-html", Severity.WARNING)
        shown.append(rows[span.line - 1][span.column - 1 :][: span.length])
    assert shown == tags


def test_html_is_printed_as_typed() -> None:
    html = printed(parsed('<b onclick="*x*">*gras*</b> <!-- a -->').value)
    assert html == '<p>&lt;b onclick="*x*"&gt;<em>gras</em>&lt;/b&gt; &lt;!-- a --&gt;</p>'


@pytest.mark.parametrize("text", ["a ![b](c.png) d", "![b *c* [@d]](https://e.be/f.png)", "![b][r]\n\n[r]: x.png"])
def test_an_image_is_one_mistake(text: str) -> None:
    outcome = parsed(text)
    assert [(d.code, d.span.column) for d in outcome.diagnostics] == [("markdown-image", text.index("!") + 1)]
    assert outcome.value.references == ()


@pytest.mark.parametrize("entity", ["&#x202e;", "&#8238;", "&#x2067;", "&#xFEFF;"])
def test_an_entity_cannot_write_what_may_not_be_written(entity: str) -> None:
    outcome = parsed(f"a {entity}")
    assert [(d.code, d.span.column, d.span.length) for d in outcome.diagnostics] == [
        ("character-forbidden", 3, len(entity))
    ]
    assert printed(outcome.value) == "<p>a \ufffd</p>"
    titled = parsed(f'[a](https://b.be "{entity}")')
    assert [d.code for d in titled.diagnostics] == ["character-forbidden"]


def test_a_cell_without_a_column_is_not_lost_silently() -> None:
    outcome = parsed("| a | b |\n|---|---|\n| c | d | e [@f] | g\n| h |\n| i | j |  \n")
    assert [(d.code, str(d.span)) for d in outcome.diagnostics] == [
        ("table-cells", "a.md:3:11"),
        ("table-cells", "a.md:3:20"),
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n\n" + "> " * 40 + "b", 3),
        ("- " * 30 + "a", 1),
        ("".join("  " * n + "- a\n" for n in range(30)), 11),
        ("a\n\n" + "|a" * 200 + "\n" + "|-" * 200 + "\n" + "|b\n" * CELLS, 3),
    ],
)
def test_what_is_nested_too_deep_or_too_big_is_refused_at_its_line(text: str, line: int) -> None:
    outcome = parsed(text)
    assert [(d.code, d.span.line) for d in outcome.diagnostics] == [("markdown-complex", line)]
    assert outcome.value.blocks == ()


def test_nesting_that_people_use_is_read() -> None:
    assert parsed("".join("  " * n + "- a\n" for n in range(10))).diagnostics == ()
    assert parsed("> " * 15 + "a").diagnostics == ()
