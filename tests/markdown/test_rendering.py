"""What is printed, and that nothing of it is the author's but the words."""

from __future__ import annotations

from collections.abc import Callable
from html import unescape
from html.parser import HTMLParser
from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.diagnostics import Span
from explainer.markdown import (
    Anchor,
    Citation,
    External,
    Gloss,
    Prose,
    lines,
    outline,
    parse,
    plain,
    render,
    render_blocks,
)
from explainer.markdown.prose import Paragraph, Text
from tests.markdown.conftest import Page

DOCUMENT = PurePosixPath("a.md")


def prose(text: str) -> Prose:
    return parse(text, lines(DOCUMENT, text)).value


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (
            "a *b* **c** `d<` & <e>",
            "<p>a <em>b</em> <strong>c</strong> <code>d&lt;</code> &amp; &lt;e&gt;</p>",
        ),
        ('l\'un "b"', '<p>l\'un "b"</p>'),
        ("a  \nb\\\nc\nd", "<p>a<br>\nb<br>\nc\nd</p>"),
        ("mots.[@a; @b, §2]", "<p>mots.<sup>a; b, §2</sup></p>"),
        ("{=a} mots", "<p>&lt;a&gt; mots</p>"),
        ("[m](#t-a)", '<p><a href="page.html#t-a">m</a></p>'),
        ("[m *n*](#x-unknown) o", "<p>m <em>n</em> o</p>"),
        (
            "[m](https://a.be/?b&c 'd \"e\"')",
            '<p><a href="https://a.be/?b&amp;c" title="d &quot;e&quot;" rel="noopener noreferrer">m</a></p>',
        ),
        ("<me@ex.org>", '<p><a href="mailto:me@ex.org" rel="noopener noreferrer">me@ex.org</a></p>'),
        ("> a\n>\n> b", "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>"),
        ("- a\n- b\n  - c", "<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>"),
        ("3. a\n\n   b", '<ol start="3">\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ol>'),
        ("0. a", '<ol start="0">\n<li>a</li>\n</ol>'),
        ("-", "<ul>\n<li></li>\n</ul>"),
        ("```html\n<b>\n```\n\n***", "<pre><code>&lt;b&gt;\n</code></pre>\n<hr>"),
        (
            "a | b\n:-: | -\nc | [@d]",
            (
                '<table>\n<thead>\n<tr>\n<th scope="col" class="align-center">a</th>\n'
                '<th scope="col">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n'
                '<td class="align-center">c</td>\n<td><sup>d</sup></td>\n</tr>\n</tbody>\n</table>'
            ),
        ),
        (
            "|a|*b* & [@d]||e|\n|-|-|-|-|",
            (
                '<div class="wide" role="group" aria-label="a, b &amp;, e" tabindex="0">\n<table>\n<thead>\n<tr>\n'
                '<th scope="col">a</th>\n<th scope="col"><em>b</em> &amp; <sup>d</sup></th>\n<th scope="col"></th>\n'
                '<th scope="col">e</th>\n</tr>\n</thead>\n</table>\n</div>'
            ),
        ),
        ("# T\n\n## A {#b}\n\n### C", '<h2 id="b">A</h2>\n<h3 id="section-2">C</h3>'),
    ],
)
def test_html(text: str, html: str, page: Page) -> None:
    assert render(prose(text), page) == html


def test_headings_begin_at_the_level_of_the_page_and_end_at_the_sixth() -> None:
    html = render(prose("# T\n\n## A\n\n### B\n\n#### C"), Page(), heading_level=5, prefix="article-")
    assert html.split("\n") == [
        '<h5 id="article-section-1">A</h5>',
        '<h6 id="article-section-2">B</h6>',
        '<h6 id="article-section-3">C</h6>',
    ]


def test_the_outline_tells_what_is_rendered(page: Page) -> None:
    text = prose("# T\n\n## A *b* [@c]\n\n> #### D\n\n## E {#fin}")
    listed = [(level, ident, plain(words)) for level, ident, words in outline(text, heading_level=3, prefix="x-")]
    assert listed == [(3, "x-section-1", "A b"), (4, "x-section-2", "D"), (3, "x-fin", "E")]
    html = render(text, page, heading_level=3, prefix="x-")
    assert all(f'<h{level} id="{ident}">' in html for level, ident, _ in listed)


def test_blocks_are_given_one_by_one(page: Page) -> None:
    text = prose("# T\n\na\n\n- b\n- c\n\n## D")
    assert render_blocks(text, page) == (
        "<p>a</p>",
        "<ul>\n<li>b</li>\n<li>c</li>\n</ul>",
        '<h2 id="section-1">D</h2>',
    )
    assert render(text.blocks[:1], page) == "<p>a</p>"


def test_inline_gives_the_words_without_their_paragraph(page: Page) -> None:
    assert render(prose("a *b* [@c]"), page, inline=True) == "a <em>b</em> <sup>c</sup>"
    assert render(prose("a\n\n- b\n- c"), page, inline=True) == "a b c"
    title = prose("# a `b`").title
    assert title
    assert render(title, page, inline=True) == "a <code>b</code>"


def test_the_same_prose_is_printed_differently_on_each_page() -> None:
    class Numbered(Page):
        def __init__(self, first: int) -> None:
            self.number = first

        def cite(self, items: tuple[Citation, ...]) -> str:
            self.number += 1
            return f"<sup>{self.number}</sup>"

    text = prose("a[@b] c[@d; @e]")
    assert render(text, Numbered(0)) == "<p>a<sup>1</sup> c<sup>2</sup></p>"
    assert render(text, Numbered(6)) == "<p>a<sup>7</sup> c<sup>8</sup></p>"


def test_typography_is_given_whole_runs_before_they_are_escaped() -> None:
    class French(Page):
        def __init__(self) -> None:
            self.runs: list[str] = []

        def text(self, text: str) -> str:
            self.runs.append(text)
            return text.replace(" :", "\u202f:").replace("'", "\u2019")

    page = French()
    html = render(prose("l'un & l'autre :\nsuite *d'or* `a'b` <https://a.be/?a'b>"), page)
    assert page.runs[:3] == ["l'un & l'autre :\nsuite ", "d'or", " "]
    assert html == (
        "<p>l\u2019un &amp; l\u2019autre\u202f:\nsuite <em>d\u2019or</em> <code>a'b</code> "
        '<a href="https://a.be/?a&#x27;b" rel="noopener noreferrer">https://a.be/?a\'b</a></p>'
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a *b* **c** `d` [e](#f) <https://g.be>", "a b c d e https://g.be"),
        ("mots.[@a] Suite [@b]. Fin [@c]", "mots. Suite. Fin"),
        ("un [@a], deux [@b] trois («[@c] x») [@d] (suite)", "un, deux trois (« x») (suite)"),
        ("a\nb  \nc", "a b c"),
        ("# T\n\na & <b\n\n- c\n- d\n\n## E\n\n| f | g |\n|---|---|\n| h | |\n", "a & <b c d E f g h"),
        ("12\u00a0000\u202f€", "12\u00a0000\u202f€"),
        ("{=a} mots", "… mots"),
        ("", ""),
    ],
)
def test_plain_words(text: str, words: str) -> None:
    assert plain(prose(text)) == words


def test_plain_words_of_a_page_are_in_its_language() -> None:
    class Dutch(Page):
        def value(self, key: str) -> str:
            return "230 miljoen"

        def text(self, text: str) -> str:
            return text.replace("...", "…")

    assert plain(prose("{=a} mensen... [@b]"), Dutch()) == "230 miljoen mensen…"


class Judge(HTMLParser):
    """Reads HTML as a browser does, and objects to whatever is not ours."""

    WORDS = ("em", "strong", "code", "br", "a", "sup")
    BLOCKS = ("p", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "pre", "hr")
    TAGS = frozenset((*WORDS, *BLOCKS, "div", "table", "thead", "tbody", "tr", "th", "td"))
    VOID = frozenset(("br", "hr"))

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in self.TAGS, tag
        for name, value in attrs:
            assert value is not None
            match tag, name:
                case "a", "href":
                    assert value.startswith(("https://", "http://", "mailto:", "page.html#")), value
                    assert value.isascii()
                case "a", "title":
                    pass
                case "a", "rel":
                    assert value == "noopener noreferrer"
                case (("h2" | "h3" | "h4" | "h5" | "h6"), "id"):
                    assert value.replace("-", "").isalnum()
                    assert value.isascii()
                case (("th" | "td"), "class"):
                    assert value in {"align-left", "align-center", "align-right"}
                case "th", "scope":
                    assert value == "col"
                case "ol", "start":
                    assert value.isdigit()
                case _:
                    pytest.fail(f"<{tag} {name}={value!r}>")
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_comment(self, data: str) -> None:
        pytest.fail(f"a comment: {data}")

    def handle_decl(self, decl: str) -> None:
        pytest.fail(f"a declaration: {decl}")

    def handle_pi(self, data: str) -> None:
        pytest.fail(f"an instruction: {data}")

    def unknown_decl(self, data: str) -> None:
        pytest.fail(f"a declaration: {data}")


def judge(html: str) -> None:
    reader = Judge()
    reader.feed(html)
    reader.close()
    assert reader.open == []


class Hostile(Page):
    """A page whose words are as bad as the author's."""

    def __init__(self, words: str) -> None:
        self.words = words

    def value(self, key: str) -> str:
        return self.words

    def text(self, text: str) -> str:
        return text + self.words

    def link(self, reference: Anchor | External) -> dict[str, str] | None:
        attributes = super().link(reference)
        return attributes and {**attributes, "title": self.words}


CONTEXTS = (
    "{}",
    "# {}\n\n## {}\n\n{}",
    "mot {} mot",
    "*{}* **{}** `{}`",
    "[{}](https://a.be)",
    "[mot]({})",
    "[mot](<{}>)",
    "[mot](https://a.be/{})",
    "[mot](https://{}.be)",
    '[mot](https://a.be "{}")',
    "[mot][r]\n\n[r]: {}",
    "<{}>",
    "<https://{}>",
    "![{}]({})",
    '<a href="{}">mot</a>',
    "[@{}] [@a, {}] {{={}}}",
    "## mot {{#{}}}",
    "> - {}",
    "| {} | mot |\n|:-:|---|\n| {} | {} |",
    "```{}\n{}\n```",
    "    {}",
    "1. {}\n\n   {}",
    "&{}; &#{};",
)


def test_naughty_strings_stay_words(corpus: Callable[[str], Any], page: Page) -> None:
    for naughty in corpus("naughty/blns.json"):
        for context in CONTEXTS:
            text = context.format(*[naughty] * context.count("{}"))
            written = prose(text)
            judge(render(written, page))
            plain(written)
            if written.title:
                judge(render(written.title, page, inline=True))
        judge(render(prose("a *b* [c](#d) {=e}"), Hostile(naughty)))


def test_trojan_source_stays_visible(corpus: Callable[[str], Any], page: Page) -> None:
    for text in corpus("trojan-source/samples.json").values():
        for context in CONTEXTS:
            html = render(prose(context.format(*[text] * context.count("{}"))), page)
            judge(html)
            assert not set(unescape(html)) & set("\u202a\u202b\u202c\u202d\u202e")


@given(
    st.lists(st.sampled_from([*CONTEXTS, "{}\n\n", "\n", *"<>\"'&`[]()!:/#"]), max_size=6),
    st.text(max_size=20),
)
@settings(max_examples=200, derandomize=True, deadline=None)
def test_any_words_in_any_place_stay_words(contexts: list[str], words: str) -> None:
    text = "".join(context.replace("{}", words) for context in contexts)
    judge(render(prose(text), Hostile(words)))


def test_a_marked_term_is_the_pages_to_print_and_plain_words_elsewhere() -> None:
    block = Paragraph((Text("a "), Gloss("b", "b & c", "d"), Text(".")), Span(DOCUMENT))
    assert render((block,), Page()) == "<p>a <dfn>b &amp; c</dfn>.</p>"
    assert plain((block,), Page()) == "a b & c."
