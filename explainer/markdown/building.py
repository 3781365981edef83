"""The blocks of a text: the library's flat row of tokens → blocks of prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from markdown_it.token import Token

from explainer.characters import Place
from explainer.diagnostics import Diagnostic, Span
from explainer.markdown.grammar import parser
from explainer.markdown.inlines import Words
from explainer.markdown.marks import ID, ID_HINT
from explainer.markdown.prose import (
    Block,
    Cell,
    CodeBlock,
    Divider,
    Heading,
    Inline,
    ItemList,
    Paragraph,
    Prose,
    Quote,
    Table,
)

_HEADING_ID = re.compile(r"[ \t]*(?<!\\)\{#([^{}\n]*)\}$")

_AUTOMATIC_ID = re.compile("section-[0-9]+")


class Builder:
    """Builds the prose of one text, once; mistakes gather in `diagnostics`."""

    def __init__(self, text: str, place: Place, marks: int) -> None:
        self._words = Words(text, place, marks)
        self._tokens: list[Token] = []
        self._at = 0
        self._levels: list[int] = []
        self._headings = 0
        self._idents: set[str] = set()

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """The mistakes met so far."""
        return self._words.diagnostics

    def line(self, number: int) -> int:
        """Give the offset of a line, counted from 0."""
        return self._words.starts[number]

    def build(self) -> Prose:
        """Read the whole text.

        Raises:
            ComplexityError: it would take too long.
        """
        words = self._words
        parser().block.parse(words.text, parser(), words.env, self._tokens)
        self._definitions()
        for stray in words.notes.strays:
            message = "the table has no column for this cell"
            words.report("table-cells", words.span(stray, 1), message, "lengthen the first row, or take out a |")
        title = self._title()
        return Prose.of(self._blocks(""), title)

    def _definitions(self) -> None:
        """Refuse `[@key]: words`, which Markdown takes for a definition and does not print."""
        words = self._words
        definitions = [*words.env.get("references", {}).items()]
        definitions += [(second["label"], second) for second in words.env.get("duplicate_refs", [])]
        for label, definition in definitions:
            if label.startswith("@"):
                begin = words.starts[definition["map"][0]]
                at = words.text.find("[@", begin)
                message = "a citation before a colon reads as the definition of a link, and vanishes"
                words.report("citation-syntax", words.span(at, 2), message, "put the citation after the words")

    def _title(self) -> Prose | None:
        if not self._tokens or self._tokens[0].tag != "h1":
            return None
        opening, inline, _ = self._next(), self._next(), self._next()
        content, ident, span = self._marked(inline)
        if ident is not None:
            message = "the title takes no id"
            self._words.report("heading-id", span, message, "leave it out; a link to the page goes to its title")
        return Prose.of((Paragraph(self._words.read(inline, content), self._span(opening)),))

    def _blocks(self, closing: str) -> Iterator[Block]:
        """Read blocks as far as the token that closes what they stand in."""
        while self._at < len(self._tokens):
            token = self._next()
            if token.type == closing:
                return
            yield self._block(token)

    def _block(self, token: Token) -> Block:
        span = self._span(token)
        match token.type:
            case "paragraph_open":
                return Paragraph(self._content(), span)
            case "heading_open":
                return self._heading(token, span)
            case "blockquote_open":
                return Quote(tuple(self._blocks("blockquote_close")), span)
            case "bullet_list_open" | "ordered_list_open":
                return self._list(token, span)
            case "table_open":
                return self._table(span)
            case "hr":
                return Divider(span)
        return CodeBlock(token.content, span)  # code_block, fence: the grammar makes no other

    def _content(self) -> tuple[Inline, ...]:
        """Read the content of the paragraph or cell just opened, and its closing."""
        inline, _ = self._next(), self._next()
        return self._words.read(inline, inline.content)

    def _list(self, token: Token, span: Span) -> ItemList:
        start = int(token.attrs.get("start", 1)) if token.type == "ordered_list_open" else None
        # The library hides the paragraphs of a tight list, all or none: the first tells.
        rest = (self._tokens[at] for at in range(self._at, len(self._tokens)))
        inside = takewhile(lambda inner: inner.level > token.level, rest)
        direct = (i for i in inside if i.type == "paragraph_open" and i.level == token.level + 2)
        tight = next((paragraph.hidden for paragraph in direct), True)
        items = []
        while self._next().type == "list_item_open":
            items.append(tuple(self._blocks("list_item_close")))
        return ItemList(start, tight, tuple(items), span)

    def _table(self, span: Span) -> Table:
        rows: list[list[Cell]] = []
        alignments: list[str] = []
        while (token := self._next()).type != "table_close":
            if token.type == "tr_open":
                rows.append([])
            elif token.type in {"th_open", "td_open"}:
                if len(rows) == 1:
                    alignments.append(str(token.attrs.get("style", "")).removeprefix("text-align:"))
                rows[-1].append(self._content())
        head, *body = (tuple(row) for row in rows)
        return Table(tuple(alignments), head, tuple(body), span)

    def _heading(self, opening: Token, span: Span) -> Heading:
        level = int(opening.tag[1:])
        while self._levels and self._levels[-1] >= level:
            self._levels.pop()
        self._levels.append(level)
        self._headings += 1
        inline, _ = self._next(), self._next()
        content, ident, place = self._marked(inline)
        if ident is not None and (wrong := self._wrong(ident)):
            self._words.report("heading-id", place, *wrong)
            ident = None
        ident = ident or f"section-{self._headings}"
        self._idents.add(ident)
        return Heading(len(self._levels) - 1, ident, self._words.read(inline, content), span)

    def _wrong(self, ident: str) -> tuple[str, str] | None:
        """Say what is wrong with the id that an author gives a heading, and what to do."""
        if not ID.fullmatch(ident):
            return f"“{ident}” is not an id", ID_HINT
        if ident in self._idents:
            return f"the id “{ident}” is given to two headings", "choose another for this one"
        if _AUTOMATIC_ID.fullmatch(ident):
            return f"“{ident}” is an id that headings get by their order", "choose another, or leave it out"
        if ident[1:2] == "-":
            message = f"“{ident}” begins as the anchors of events, claims and terms do"
            return message, "begin with a longer word"
        return None

    def _marked(self, inline: Token) -> tuple[str, str | None, Span]:
        """Part the words of a heading from the `{#id}` at their end."""
        mark = _HEADING_ID.search(inline.content)
        if not mark:
            return inline.content, None, self._span(inline)
        at = self._words.origin(inline)(mark.start(1))
        return inline.content[: mark.start()], mark[1], self._words.span(at, len(mark[1]))

    def _span(self, token: Token) -> Span:
        """Give the place of a block: its first word, or the mark that opens it."""
        first = token.map[0] if token.map else 0
        line = self._words.lines[first]
        return self._words.span(self.line(first) + len(line) - len(line.lstrip()), 1)

    def _next(self) -> Token:
        self._at += 1
        return self._tokens[self._at - 1]
