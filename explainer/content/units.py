"""The parts of a document that are compared between languages.

Floor 4, within `explainer.content`. A list or a table is compared by its items or rows, so that a message, and a
translation to be read again, is as small as what was changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from explainer import markdown
from explainer.diagnostics import Span
from explainer.markdown import prose

HEAD = "head"
"""The shape of the first row of a table, which names its columns."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph, heading, item, row or the like, or a field of a record."""

    kind: str
    """What it is, in words: `paragraph`, `heading of level 2`, `row of a table with 3 columns`."""
    shape: str
    """How it is built within; two translations have equal shapes."""
    blocks: tuple[markdown.Block, ...]
    span: Span
    top: int = 0
    """Which of the top-level blocks it belongs to, from 0."""

    @property
    def cited(self) -> frozenset[str]:
        """Give the keys of what it cites."""
        found = markdown.references(self.blocks)
        return frozenset(reference.key for reference in found if isinstance(reference, markdown.Citation))

    @classmethod
    def of_field(cls, blocks: tuple[markdown.Block, ...], span: Span) -> Unit:
        """Take a field of a record as a whole."""
        return cls("text", _shapes(blocks), blocks, span)


def units(blocks: Sequence[markdown.Block]) -> Iterator[Unit]:
    """Cut the blocks of a document into units, in reading order."""
    for top, block in enumerate(blocks):
        yield from _units(block, top)


def _units(block: markdown.Block, top: int) -> Iterator[Unit]:
    match block:
        case prose.ItemList(start, _, items, span):
            kind = "item of a list" if start is None else "item of a numbered list"
            for item in items:
                yield Unit(kind, _shapes(item), item, item[0].span if item else span, top)
        case prose.Table(alignments, head, rows, span):
            kind = f"row of a {_kind(block)}"
            for index, row in enumerate((head, *rows)):
                # The second line of a table parts its head from its rows.
                line = span.line + index + (1 if index else 0)
                below = replace(span, line=line) if span.line else span
                yield Unit(kind, "row" if index else HEAD, (prose.Table(alignments, row, (), below),), below, top)
        case _:
            shape = _shape(block) if isinstance(block, prose.Quote) else ""
            yield Unit(_kind(block), shape, (block,), block.span, top)


def _kind(block: markdown.Block) -> str:
    match block:
        case prose.Paragraph():
            return "paragraph"
        case prose.Heading(depth):
            return f"heading of level {depth + 2}"
        case prose.ItemList(start):
            return "list" if start is None else "numbered list"
        case prose.Table(_, head):
            return f"table with {len(head)} column{'s' if len(head) > 1 else ''}"
        case prose.Quote():
            return "quotation"
        case prose.CodeBlock():
            return "block of code"
        case prose.Divider():
            return "line across"


def _shapes(blocks: Iterable[markdown.Block]) -> str:
    return ", ".join(map(_shape, blocks))


def _shape(block: markdown.Block) -> str:
    match block:
        case prose.Quote(content):
            return f"quotation ({_shapes(content)})"
        case prose.ItemList(_, _, items):
            return f"{_kind(block)} ({'; '.join(map(_shapes, items))})"
        case prose.Table(_, _, rows):
            return f"{_kind(block)} and {len(rows)} row{'' if len(rows) == 1 else 's'}"
        case _:
            return _kind(block)
