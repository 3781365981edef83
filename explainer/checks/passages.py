"""The texts of a project as passages: one thing that is said, in each of its languages.

Floor 9, within `explainer.checks`. A passage is a text of a record, or a block of a Markdown document (a paragraph, an
item, a row): small enough that two languages must say the same in it, and the same place holds the same passage.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from explainer.characters import Place, lines
from explainer.checks.visible import Visible, plain, visible
from explainer.content import Article, Entry
from explainer.content.records import texts
from explainer.diagnostics import Span
from explainer.markdown.prose import CodeBlock, Divider, ItemList, Table
from explainer.schema import NEUTRAL, Prose, Text

_NUMBERED = re.compile(r"[ \t]*[0-9]{1,9}[.)][ \t]+")
"""What makes an item of a numbered list: no figure of the text."""


@dataclass(frozen=True, slots=True)
class Version:
    """A passage in one language."""

    language: str
    words: Visible
    subject: str
    """The id of the record, or the path of the document."""
    place: Place
    """Says where the character at an offset of what was written stands."""

    def span(self, offset: int) -> Span:
        """Give the place of a character of the visible words."""
        return self.place(self.words.origin(offset))


def of_entry(entry: Entry[Any], order: Sequence[str]) -> Iterator[tuple[tuple[str | int, ...], list[Version]]]:
    """Give the texts of a record: the path of each, and its versions in the order of languages."""
    for path, text in texts(entry.record):
        languages = sorted(text, key=lambda language: _rank(language, order))
        yield path, [_version(entry, path, text, language) for language in languages]


def _version(entry: Entry[Any], path: tuple[str | int, ...], text: Text, language: str) -> Version:
    words = visible(text[language]) if isinstance(text, Prose) else plain(text[language])
    place = path if language == NEUTRAL else (*path, language)
    return Version(language, words, entry.id, partial(_placed, entry, place))


def _placed(entry: Entry[Any], path: tuple[str | int, ...], offset: int) -> Span:
    return entry.place(path)(offset)


def of_document(versions: Mapping[str, Article], *, is_whole: bool) -> Iterator[list[Version]]:
    """Give the passages of a Markdown document, each in the order of languages.

    Where two languages do not have the same blocks, the document is one passage: what stands where is not known.

    Args:
        versions: The document in each language.
        is_whole: Nothing that was written is missing; else a block may, because it could not be read.
    """
    cuts = {language: cut for language, article in versions.items() if (cut := tuple(_cuts(article)))}
    versions = {language: article for language, article in versions.items() if language in cuts}  # the readable ones
    if len({tuple(kind for kind, _ in found) for found in cuts.values()}) > 1:
        if not is_whole:
            return
        cuts = dict.fromkeys(cuts, (("document", 1),))
    columns = [_cut_up(language, article, cuts[language]) for language, article in versions.items()]
    yield from map(list, zip(*columns, strict=True))


def _cuts(article: Article) -> Iterator[tuple[str, int]]:
    """Give the kind of each passage of a document and the line on which it begins."""
    if article.prose.title:
        yield "title", article.prose.title.blocks[0].span.line
    for block in article.prose.blocks:
        match block:
            case ItemList():
                yield from (("item", item[0].span.line if item else block.span.line) for item in block.items)
            case Table():
                yield "row", block.span.line
                yield from (("row", block.span.line + 2 + n) for n in range(len(block.rows)))
            case CodeBlock() | Divider():
                yield "none", block.span.line
            case _:
                yield type(block).__name__, block.span.line


def _cut_up(language: str, article: Article, cuts: Sequence[tuple[str, int]]) -> Iterator[Version]:
    whole = lines(article.document, article.text)
    starts = [0, *(match.end() for match in re.finditer("\n", article.text))]
    ends = [*(starts[line - 1] for _, line in cuts[1:]), len(article.text)]
    for (kind, line), end in zip(cuts, ends, strict=True):
        begin = starts[line - 1]
        if kind == "item" and (number := _NUMBERED.match(article.text, begin)):
            begin = number.end()
        words = visible(article.text[begin:end]) if kind != "none" else plain("")
        yield Version(language, words, str(article.document), partial(_shifted, whole, begin))


def _shifted(place: Place, begin: int, offset: int) -> Span:
    return place(begin + offset)


def _rank(language: str, order: Iterable[str]) -> tuple[int, str]:
    known = list(order)
    return (known.index(language) if language in known else len(known), language)


def is_neutral(version: Version) -> bool:
    """Tell whether a text is the same in all languages."""
    return version.language == NEUTRAL
