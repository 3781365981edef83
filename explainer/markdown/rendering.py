"""Prose → HTML, once for each page it stands on; and the parts of it that other outputs need.

Promise: every tag, attribute and address in the HTML is ours or the resolver's; all words are escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import Protocol, TypeAlias, TypeGuard

from explainer.markdown.prose import (
    Anchor,
    Block,
    Break,
    Cell,
    Citation,
    Citations,
    Code,
    CodeBlock,
    Divider,
    Emphasis,
    External,
    Gloss,
    Heading,
    Inline,
    ItemList,
    Link,
    Paragraph,
    Prose,
    Quote,
    Strong,
    Table,
    Target,
    Text,
    Uncited,
    Value,
    flows,
    headings,
)

Written: TypeAlias = Prose | Iterable[Block]
"""Prose, of which the title is left out, or some of its blocks."""

DEEPEST = 6
NARROW = 3
"""Columns of a table that the smallest phone has room for."""


class Resolver(Protocol):
    """Knows the page: its notes, its language, where things stand."""

    def cite(self, items: tuple[Citation, ...]) -> str:
        """Give the HTML of the references to notes for one pair of brackets; locators are not escaped yet."""

    def uncited(self, reason: str) -> str:
        """Give the HTML of the note that a sentence has no source; a plain-text reason is to be escaped."""

    def value(self, key: str) -> str:
        """Give the value of a claim in words; plain text."""

    def gloss(self, gloss: Gloss) -> str:
        """Give the HTML of a term that leads to the glossary; its words are not escaped yet."""

    def link(self, reference: Anchor | External) -> Mapping[str, str] | None:
        """Give the attributes of `<a>`, at least `href`; None where only the words are to be printed."""

    def text(self, text: str) -> str:
        """Set a run of text in the typography of the language; plain text."""


def render(
    written: Written,
    resolver: Resolver,
    *,
    heading_level: int = 2,
    inline: bool = False,
    prefix: str = "",
) -> str:
    """Give the HTML.

    Args:
        written: what to print.
        resolver: the page it is printed on.
        heading_level: 1 to 6, of the first headings below the title; deeper ones follow, down to h6.
        inline: give the words only, to stand within a sentence or heading; a space parts the blocks.
        prefix: what the ids of headings begin with, where several texts stand on one page.
    """
    if inline:
        words = _Inlines(resolver)
        return " ".join(words.html(content) for content in flows(_blocks(written)))
    return "\n".join(render_blocks(written, resolver, heading_level=heading_level, prefix=prefix))


def render_blocks(written: Written, resolver: Resolver, *, heading_level: int = 2, prefix: str = "") -> tuple[str, ...]:
    """Give the HTML of each top-level block, for a page that sets two languages side by side."""
    blocks = _Blocks(resolver, heading_level, prefix)
    return tuple(blocks.html(block) for block in _blocks(written))


def plain(written: Written, resolver: Resolver | None = None) -> str:
    """Give the words alone, on one line: no citations, no markup, nothing escaped.

    Without a resolver the text stays as it was typed and a value is an ellipsis.
    """
    words = " ".join(_plain(content, resolver) for content in flows(_blocks(written)))
    # A citation leaves its mark, so that a space typed before it does not stay before a full stop.
    words = re.sub(f"(?<! ) *{_CITED}(?=[^\\w(«“‘]|$)", "", words).replace(_CITED, "")
    return re.sub(r"[ \t\n]+", " ", words).strip(" ")


def outline(prose: Prose, *, heading_level: int = 2, prefix: str = "") -> tuple[tuple[int, str, Prose], ...]:
    """List the headings below the title as they are rendered: level, id, words."""
    return tuple(
        (
            _level(heading, heading_level),
            prefix + heading.ident,
            Prose.of((Paragraph(heading.content, heading.span),)),
        )
        for heading in headings(prose.blocks)
    )


class _Inlines:
    """Prints words."""

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver

    def html(self, content: Iterable[Inline]) -> str:
        return "".join(self._one(inline) for inline in content)

    def plain(self, content: Iterable[Inline]) -> str:
        return _plain(content, self._resolver).replace(_CITED, "").strip()

    def _one(self, inline: Inline) -> str:
        match inline:
            case Text(text, verbatim):
                return escape(text if verbatim else self._resolver.text(text), quote=False)
            case Code(text):
                return f"<code>{escape(text, quote=False)}</code>"
            case Break():
                return "<br>\n"
            case Emphasis(content):
                return f"<em>{self.html(content)}</em>"
            case Strong(content):
                return f"<strong>{self.html(content)}</strong>"
            case Value(key):
                return escape(self._resolver.value(key), quote=False)
            case Citations(items):
                return self._resolver.cite(items)
            case Uncited(reason):
                return self._resolver.uncited(reason)
            case Gloss():
                return self._resolver.gloss(inline)
            case Link(target, title, content):
                return self._link(target, title, self.html(content))

    def _link(self, target: Target, title: str, words: str) -> str:
        given = self._resolver.link(target)
        if given is None:
            return words
        attributes = dict(given)
        if title:
            attributes["title"] = self._resolver.text(title)
        if isinstance(target, External):
            attributes["rel"] = "noopener noreferrer"
        return f"<a{_attributes(attributes)}>{words}</a>"


class _Blocks:
    """Prints blocks."""

    def __init__(self, resolver: Resolver, heading_level: int, prefix: str) -> None:
        self._inlines = _Inlines(resolver)
        self._heading_level = heading_level
        self._prefix = prefix

    def html(self, block: Block) -> str:
        match block:
            case Paragraph(content):
                return f"<p>{self._inlines.html(content)}</p>"
            case Heading(_, ident, content):
                tag = f"h{_level(block, self._heading_level)}"
                return f'<{tag} id="{escape(self._prefix + ident)}">{self._inlines.html(content)}</{tag}>'
            case Quote(content):
                return "\n".join(("<blockquote>", *map(self.html, content), "</blockquote>"))
            case ItemList():
                return self._list(block)
            case CodeBlock(text):
                return f"<pre><code>{escape(text, quote=False)}</code></pre>"
            case Divider():
                return "<hr>"
            case Table():
                return self._table(block)

    def _list(self, block: ItemList) -> str:
        tag = "ul" if block.start is None else "ol"
        start = f' start="{block.start}"' if block.start not in {None, 1} else ""
        items = (self._item(item, tight=block.tight) for item in block.items)
        return "\n".join((f"<{tag}{start}>", *items, f"</{tag}>"))

    def _item(self, item: tuple[Block, ...], *, tight: bool) -> str:
        """Print an item; the paragraphs of a tight list are bare words, on the line of their tag."""

        def is_bare(block: Block) -> TypeGuard[Paragraph]:
            return tight and isinstance(block, Paragraph)

        parts = [self._inlines.html(block.content) if is_bare(block) else self.html(block) for block in item]
        if item and not is_bare(item[0]):
            parts.insert(0, "")
        if item and not is_bare(item[-1]):
            parts.append("")
        return "<li>" + "\n".join(parts) + "</li>"

    def _table(self, block: Table) -> str:
        head = self._row("th", block.head, block.alignments)
        parts = ["<table>", "<thead>", head, "</thead>"]
        if block.rows:
            parts += ["<tbody>", *(self._row("td", row, block.alignments) for row in block.rows), "</tbody>"]
        table = "\n".join((*parts, "</table>"))
        if len(block.head) <= NARROW:
            return table
        # It scrolls by itself, by keyboard too; what has the focus has a name: the words of its head.
        name = ", ".join(filter(None, (self._inlines.plain(cell) for cell in block.head)))
        return f'<div class="wide" role="group" aria-label="{escape(name)}" tabindex="0">\n{table}\n</div>'

    def _row(self, tag: str, cells: Iterable[Cell], alignments: Iterable[str]) -> str:
        scope = ' scope="col"' if tag == "th" else ""
        html = ["<tr>"]
        for cell, alignment in zip(cells, alignments, strict=True):
            # A class, since a strict Content-Security-Policy forbids the style attribute.
            aligned = f' class="align-{alignment}"' if alignment else ""
            html.append(f"<{tag}{scope}{aligned}>{self._inlines.html(cell)}</{tag}>")
        return "\n".join((*html, "</tr>"))


_CITED = "\0"


def _plain(content: Iterable[Inline], resolver: Resolver | None) -> str:
    words = []
    for inline in content:
        match inline:
            case Text(text, verbatim):
                words.append(text if verbatim or resolver is None else resolver.text(text))
            case Code(text) | Gloss(_, text):
                words.append(text)
            case Break():
                words.append(" ")
            case Value(key):
                words.append("…" if resolver is None else resolver.value(key))
            case Citations() | Uncited():
                words.append(_CITED)
            case Emphasis(inner) | Strong(inner) | Link(_, _, inner):
                words.append(_plain(inner, resolver))
    return "".join(words)


def _blocks(written: Written) -> Iterable[Block]:
    return written.blocks if isinstance(written, Prose) else written


def _level(heading: Heading, heading_level: int) -> int:
    return min(heading_level + heading.depth, DEEPEST)


def _attributes(attributes: Mapping[str, str]) -> str:
    return "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
