"""What translators get: each text of a site in one language, beside what another says in its place.

Floor 6, within `explainer.imports`. A segment is a text of a record as typed, or of a Markdown document its title or
one block: a paragraph, a heading, a whole list or table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Any

from explainer import yamldoc
from explainer.content import Article, Content, Entry, Group, Passage
from explainer.diagnostics import Span
from explainer.schema import NEUTRAL


@dataclass(frozen=True, slots=True)
class Segment:
    """A text to be translated."""

    id: str
    """`claims/faces/text`, `summaries/courier/3`."""
    group: str
    """The record or document that it belongs to."""
    passages: tuple[str, ...]
    """The ids of the passages in it."""
    span: Span
    """Where the original stands."""
    original: str
    words: str
    """What stands in its place in the other language; empty where nothing does."""
    document: PurePosixPath
    """The document that the translation stands in."""
    edit: Edits
    """How another translation is written there; none where the document is yet to be made."""

    @property
    def hash(self) -> str:
        """Give what the original is known by: the first 16 digits of its SHA-256."""
        return sha256(self.original.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Edits:
    """A place for a text in a document."""

    mapping: yamldoc.Mapping | None = None
    """The map in YAML that it stands in, under its language."""
    stretch: tuple[int, int] | None = None
    """The characters of a Markdown document that it takes the place of."""

    def make(self, language: str, words: str) -> yamldoc.Edit | None:
        """Give the edit that writes a text there; none where the document is yet to be made."""
        if self.mapping is not None:
            return yamldoc.put(self.mapping, language, words)
        return yamldoc.Edit(*self.stretch, words) if self.stretch is not None else None


def segments(content: Content, original: str, language: str, apart: list[str]) -> Iterator[Segment]:
    """Give the segments of a site; `apart` takes documents with a draft, or whose versions do not lie side by side."""
    drafts = {f"{one.kind}/{one.id}" for one in content.withheld if one.language in (original, language)}
    for group in content.groups:
        if isinstance(group.source, Entry):
            yield from _of_record(group, group.source, original, language)
        elif original in group.source:
            is_draft = group.name in drafts
            found = [] if is_draft else _of_document(group, group.source, original, language)
            yield from found
            apart += [] if found else [group.name]


def _of_record(group: Group, entry: Entry[Any], original: str, language: str) -> Iterator[Segment]:
    for passage in group.passages:
        wording = passage.wordings.get(original)
        mapping = yamldoc.find(entry.node, passage.row)
        if wording is None or original == NEUTRAL or not isinstance(mapping, yamldoc.Mapping):
            continue
        there = passage.wordings.get(language)
        yield Segment(
            passage.id,
            group.name,
            (passage.id,),
            wording.span,
            wording.text,
            there.text if there else "",
            wording.span.document,
            Edits(mapping),
        )


def _of_document(group: Group, versions: Mapping[str, Article], original: str, language: str) -> list[Segment]:
    """Give the segments of a document; nothing where its two versions have not the same blocks in the same order."""
    ours, theirs = versions[original], versions.get(language)
    parts = _parts(ours)
    there = _parts(theirs) if theirs else []
    tops = {original: _tops(group.passages, original), language: _tops(group.passages, language)}
    if theirs and (len(parts) != len(there) or tops[original] != tops[language]):
        return []
    document = ours.document.with_name(f"{group.name.rpartition('/')[2]}.{language}.md")
    made = []
    for number, (begin, end) in enumerate(parts):
        identifier = f"{group.name}/{number or 'title'}"
        stretch = there[number] if theirs else None
        words = theirs.text[slice(*stretch)] if theirs and stretch else ""
        ids = tops[original].get(number, ())
        made.append(
            Segment(
                identifier,
                group.name,
                ids,
                ours.place(begin),
                ours.text[begin:end],
                words,
                document,
                Edits(stretch=stretch),
            )
        )
    return made


def _parts(article: Article) -> list[tuple[int, int]]:
    """Cut a document before its title and each of its blocks, into stretches without the empty lines between."""
    text, prose = article.text, article.prose
    spans = [prose.title.blocks[0].span] if prose.title else []
    spans += [block.span for block in prose.blocks]
    starts = [0]
    starts += (place + 1 for place, sign in enumerate(text) if sign == "\n")
    begins = [starts[span.line - 1] for span in spans]
    return [(begin, begin + len(text[begin:end].rstrip())) for begin, end in pairwise([*begins, len(text)])]


def _tops(passages: Sequence[Passage], language: str) -> dict[int, tuple[str, ...]]:
    """Give the ids of the passages of each block, from 1; those of the title under 0."""
    found: dict[int, tuple[str, ...]] = {}
    for passage in passages:
        if wording := passage.wordings.get(language):
            number = wording.unit.top + 1 if wording.number else 0
            found[number] = (*found.get(number, ()), passage.id)
    return found
