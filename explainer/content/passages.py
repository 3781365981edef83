"""Passages: each text that stands once in every language, so that languages can be compared.

Floor 4, within `explainer.content`. A passage is a field of a record, or of a document its title, a paragraph,
a heading, an item of a list, a row of a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias

from explainer import markdown, yamldoc
from explainer.characters import Place
from explainer.content.alignment import aligned
from explainer.content.articles import Article
from explainer.content.records import Entry, texts
from explainer.content.units import Unit, units
from explainer.diagnostics import Diagnostic, Span, has_errors
from explainer.schema import Prose


@dataclass(frozen=True)
class Wording:
    """A passage in one language."""

    language: str
    subject: str
    """What a waiver would name: the id of the record, or the path of the document."""
    number: int
    """Its number among the passages of its document in this language, from 1; 0 for a title or a field."""
    unit: Unit
    text: str = field(repr=False)
    """The text that it stands in, as typed: a document, or a field."""
    begin: int
    """Its offset there."""
    place: Place = field(repr=False, compare=False)

    @property
    def span(self) -> Span:
        """Give the place where it begins."""
        return self.place(self.begin)

    @property
    def blocks(self) -> tuple[markdown.Block, ...]:
        """Give what it says."""
        return self.unit.blocks

    @cached_property
    def references(self) -> tuple[markdown.Reference, ...]:
        """Give what it refers to."""
        return markdown.references(self.blocks)

    @cached_property
    def citations(self) -> Mapping[str, Span]:
        """Give what it cites, each with the place of its first citation."""
        found: dict[str, Span] = {}
        for reference in self.references:
            if isinstance(reference, markdown.Citation):
                found.setdefault(reference.key, reference.span)
        return found

    @cached_property
    def words(self) -> str:
        """Give its words alone; a value is written as it was typed: `{=id}`."""
        return markdown.plain(self.blocks, _TYPED)

    def locate(self, words: str, after: int = 0) -> tuple[Span, int]:
        """Find words of it where they were typed.

        Args:
            words: Words without markup; line ends count as spaces.
            after: The offset that an earlier search ended at, so that repeated words are found in their order.

        Returns:
            Their place, and the offset to go on from; the beginning of the passage where they are not found.
        """
        start, first = max(after, self.begin), words.split()[:8]
        simply = " ".join(first)
        at = self.text.find(simply, start) if first else -1
        if at >= 0 and at == self.text.find(first[0], start):  # on one line, as nearly always
            span = self.place(at)
            return Span(span.document, span.line, span.column, len(simply)), at + len(simply)
        typed = r"\s+".join(map(re.escape, first))
        match = re.compile(typed).search(self.text, start) if typed else None
        if match is None:
            return self.span, start
        span = self.place(match.start())
        end = match.end() if "\n" not in match[0] else match.start() + match[0].index("\n")
        return Span(span.document, span.line, span.column, max(end - match.start(), 1)), match.end()


class _Typed:
    """Prints words as they were typed."""

    def cite(self, _items: tuple[markdown.Citation, ...]) -> str:
        return ""

    def uncited(self, _reason: str) -> str:
        return ""

    def gloss(self, gloss: markdown.Gloss) -> str:
        return gloss.words

    def value(self, key: str) -> str:
        return f"{{={key}}}"

    def link(self, _reference: markdown.Anchor | markdown.External) -> None:
        return None

    def text(self, text: str) -> str:
        return text


_TYPED = _Typed()


@dataclass(frozen=True, slots=True)
class Passage:
    """One text in every language that it is written in."""

    id: str
    """`claims/faces/text`, `summaries/courier/3`: how authors name it."""
    group: str
    """The record or document that it belongs to: `claims/faces`, `summaries/courier`."""
    row: tuple[str | int, ...]
    """Where it stands in its group: the path of a field, the number in a document."""
    wordings: Mapping[str, Wording]
    """By language, in the order of site.yaml."""
    languages: tuple[str, ...]
    """The languages that its group is written in: where one lacks, the passage has no counterpart there."""
    is_whole: bool
    """Whether it, or its document, was read without a mistake in every language: else checks leave it alone."""

    @property
    def of_document(self) -> bool:
        """Tell whether it is a part of a Markdown document."""
        return self.group.startswith(("summaries/", "pages/"))


Texts: TypeAlias = tuple[tuple[Passage, ...], tuple[Diagnostic, ...]]
"""Passages, and the mistakes in them."""


def of_record(name: str, entry: Entry[Any], languages: Sequence[str]) -> Texts:
    """Read the texts of a record, in Markdown or plain, with the mistakes in them."""
    found: list[Diagnostic] = []
    return tuple(_fields(name, entry, languages, found)), tuple(found)


def _fields(group: str, entry: Entry[Any], languages: Sequence[str], found: list[Diagnostic]) -> Iterator[Passage]:
    for path, text in texts(entry.record):
        wordings, is_whole = {}, True
        for language in sorted(text, key=lambda tag: languages.index(tag) if tag in languages else len(languages)):
            words = text[language]
            where = (*path, language)
            place = entry.place(where if yamldoc.find(entry.node, where) else path)
            blocks = markdown.words(words, place)
            if isinstance(text, Prose):
                outcome = markdown.parse(words, place)
                found.extend(outcome.diagnostics)
                blocks, is_whole = outcome.value.blocks, is_whole and not has_errors(outcome.diagnostics)
            unit = Unit.of_field(blocks, place(0))
            wordings[language] = Wording(language, entry.id, 0, unit, words, 0, place)
        yield Passage("/".join((group, *map(str, path))), group, path, wordings, tuple(wordings), is_whole)


def of_document(group: str, versions: Mapping[str, Article]) -> Iterator[Passage]:
    """Make the passages of a document, paired over its languages by what stands in them and by what they cite."""
    present = tuple(versions)
    is_whole = all(article.facts.is_whole for article in versions.values())
    titles = {}
    parts: dict[str, list[Wording]] = {}
    for language, article in versions.items():
        title, body = _wordings(language, article)
        parts[language] = body
        if title:
            titles[language] = title
    if titles:
        yield Passage(f"{group}/title", group, ("title",), titles, present, is_whole)
    for number, row in enumerate(
        paired({language: [w.unit for w in body] for language, body in parts.items()}), start=1
    ):
        wordings = {language: parts[language][index] for language, index in row.items()}
        yield Passage(f"{group}/{number}", group, (number,), wordings, present, is_whole)


def paired(versions: Mapping[str, Sequence[Unit]]) -> list[dict[str, int]]:
    """Pair the parts of a document over its languages, in the order of site.yaml: the rows are its passages."""
    return aligned({language: [(unit.kind, unit.cited) for unit in parts] for language, parts in versions.items()})


def _wordings(language: str, article: Article) -> tuple[Wording | None, list[Wording]]:
    text, subject = article.text, str(article.document)
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    place = article.place

    def begin(unit: Unit) -> int:
        line = min(max(unit.span.line, 1), len(starts))
        return starts[line - 1] + max(unit.span.column - 1, 0)

    body = [
        Wording(language, subject, number, unit, text, begin(unit), place)
        for number, unit in enumerate(units(article.prose.blocks), start=1)
    ]
    if article.prose.title is None:
        return None, body
    unit = Unit("title", "", article.prose.title.blocks, article.prose.title.blocks[0].span)
    return Wording(language, subject, 0, unit, text, begin(unit), place), body
