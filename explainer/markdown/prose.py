"""Prose: what an author's Markdown says, as frozen nouns.

Two texts that say the same are equal and hash alike, wherever they were written: a place is carried along
until the site is linked, and never compared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from explainer.diagnostics import Span


@dataclass(frozen=True, slots=True)
class Citation:
    """One item of `[@key, locator; @key]`: a claim, or a source directly."""

    key: str
    locator: str
    """Where in the source, as typed (`§12`); may be empty."""
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Value:
    """`{=key}`: the value of a claim, worded in the page's language."""

    key: str
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Anchor:
    """The target of `[text](#key)`: an id anywhere on the site, such as `t-ident`."""

    key: str
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class External:
    """The target of a link that leaves the site."""

    key: str
    """The address: http, https or mailto, an ASCII host, percent-encoded; safe to print in an attribute."""
    span: Span = field(compare=False)


Target: TypeAlias = Anchor | External
Reference: TypeAlias = Citation | Value | Anchor | External


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text; a newline in it is a line end of the document, to be read as a space."""

    text: str
    verbatim: bool = False
    """The address shown by `<https://…>`: words for which no typography is wanted."""


@dataclass(frozen=True, slots=True)
class Code:
    """A code span."""

    text: str


@dataclass(frozen=True, slots=True)
class Break:
    """A hard line break."""


@dataclass(frozen=True, slots=True)
class Emphasis:
    """`*words*`."""

    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """`**words**`."""

    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """`[words](target "title")`; never holds another link, nor a citation."""

    target: Target
    title: str
    content: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Citations:
    """The items of one pair of brackets, at least one."""

    items: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Uncited:
    """`{uncited: reason}`: the sentence before it has no source, and why."""

    reason: str
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Gloss:
    """A term of the glossary where a page first uses it. No author writes it: the page marks it."""

    key: str
    words: str
    """As printed."""
    expansion: str
    """What an acronym is short for, where the page is to say it; else empty."""


Inline: TypeAlias = Text | Code | Break | Emphasis | Strong | Link | Citations | Value | Uncited | Gloss
Leaf: TypeAlias = Text | Code | Break | Citations | Value | Uncited | Gloss
"""What holds no other inline."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    content: tuple[Inline, ...]
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading below the title."""

    depth: int
    """0 for the first level below the title; never more than one deeper than the heading before."""
    ident: str
    """Equal in all languages: written by the author, else by the order of the headings."""
    content: tuple[Inline, ...]
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Quote:
    """A block quotation."""

    content: tuple[Block, ...]
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list; each item is a row of blocks."""

    start: int | None
    """The first number of a numbered list; None for bullets."""
    tight: bool
    """Whether the paragraphs of its items are printed as bare words."""
    items: tuple[tuple[Block, ...], ...]
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines printed as they are."""

    text: str
    span: Span = field(compare=False)


@dataclass(frozen=True, slots=True)
class Divider:
    """A thematic break."""

    span: Span = field(compare=False)


Cell: TypeAlias = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; each row has as many cells as the head."""

    alignments: tuple[str, ...]
    """Per column: `left`, `center`, `right`, or an empty string."""
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    span: Span = field(compare=False)


Block: TypeAlias = Paragraph | Heading | Quote | ItemList | CodeBlock | Divider | Table


@dataclass(frozen=True, slots=True)
class Prose:
    """One text in one language."""

    title: Prose | None
    """The words of the `# heading` that opens the text, as a prose of one paragraph; None without one."""
    blocks: tuple[Block, ...]
    """The top-level blocks after the title."""
    references: tuple[Reference, ...]
    """All that the title and the blocks refer to, in reading order; each item of a citation for itself."""

    @classmethod
    def of(cls, blocks: Iterable[Block], title: Prose | None = None) -> Prose:
        """Make prose of blocks, gathering their references."""
        whole = tuple(blocks)
        before = title.references if title else ()
        return cls(title, whole, before + references(whole))


def references(blocks: Iterable[Block]) -> tuple[Reference, ...]:
    """Gather what some blocks refer to, in reading order; of one block: what a parity check compares."""
    found: list[Reference] = []
    for content in flows(blocks):
        found.extend(_referred(content))
    return tuple(found)


def flows(blocks: Iterable[Block]) -> Iterator[tuple[Inline, ...]]:
    """Go through the runs of inline content in reading order: paragraphs, headings, cells."""
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield block.content
            case Quote():
                yield from flows(block.content)
            case ItemList():
                for item in block.items:
                    yield from flows(item)
            case Table():
                for row in (block.head, *block.rows):
                    yield from row
            case CodeBlock():
                yield (Text(block.text, verbatim=True),)
            case Divider():
                pass


def leaves(content: Iterable[Inline], *, emphasised: bool = False) -> Iterator[tuple[Leaf, bool]]:
    """Go through what a run of inline content is made of, with whether it stands in emphasis (`*words*`)."""
    for inline in content:
        match inline:
            case Emphasis(inner):
                yield from leaves(inner, emphasised=True)
            case Strong(inner) | Link(_, _, inner):
                yield from leaves(inner, emphasised=emphasised)
            case _:
                yield inline, emphasised


def words(text: str, place: Callable[[int], Span]) -> tuple[Block, ...]:
    """Take a plain text, no Markdown, for prose of one paragraph."""
    return (Paragraph((Text(text),), place(0)),)


def headings(blocks: Iterable[Block]) -> Iterator[Heading]:
    """Go through the headings in reading order, those within quotations and lists too."""
    for block in blocks:
        match block:
            case Heading():
                yield block
            case Quote():
                yield from headings(block.content)
            case ItemList():
                for item in block.items:
                    yield from headings(item)
            case _:
                pass


def _referred(content: Iterable[Inline]) -> Iterator[Reference]:
    for inline in content:
        match inline:
            case Citations():
                yield from inline.items
            case Value():
                yield inline
            case Link():
                yield inline.target
                yield from _referred(inline.content)
            case Emphasis() | Strong():
                yield from _referred(inline.content)
            case _:
                pass
