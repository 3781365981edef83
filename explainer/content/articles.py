"""Markdown documents: summaries/ID.LANG.md and pages/NAME.LANG.md.

Floor 4, within `explainer.content`.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from pathlib import PurePosixPath
from typing import TypeAlias

from explainer import markdown
from explainer.characters import Place, decode, lines
from explainer.content import withheld
from explainer.content.faults import ID, as_id
from explainer.content.languages import Demand
from explainer.content.reader import Reader
from explainer.diagnostics import Diagnostic, Span, did_you_mean, has_errors

_NAME = re.compile(rf"(?P<id>{ID.pattern})\.(?P<language>[A-Za-z-]+)\.md")

Referred: TypeAlias = tuple[type, str]
"""What a reference leads to, wherever that stands: what kind of reference it is, and its key."""


@dataclass(frozen=True, slots=True)
class Article:
    """A Markdown document in one language."""

    document: PurePosixPath
    text: str
    """As written, with newlines for all line ends: what the places of the prose count in."""
    prose: markdown.Prose
    references: tuple[markdown.Reference, ...]
    referred: frozenset[Referred]
    """What they lead to, each once."""
    is_whole: bool
    """Whether it was read without a mistake."""
    key: Hashable = field(default=None, repr=False)
    """What it was read from, all of it: articles with equal keys are equal. None where that is not known."""

    @property
    def place(self) -> Place:
        """Say where the character at an offset of the text was written."""
        return lines(self.document, self.text)


def referred(references: Iterable[markdown.Reference]) -> frozenset[Referred]:
    """Give what some references lead to, each once."""
    return frozenset((type(one), one.key) for one in references)


def articles(
    reader: Reader,
    folder: PurePosixPath,
    own: tuple[PurePosixPath, ...],
    wanted: Demand,
    unread: set[str],
) -> dict[tuple[str, str], Article]:
    """Read the Markdown documents of a folder, by id and language.

    Args:
        reader: The documents.
        folder: Where they are.
        own: The paths of all documents in content/.
        wanted: The languages in which texts are wanted.
        unread: Takes the name of the folder where one is misnamed.
    """
    read: dict[tuple[str, str], Article] = {}
    misnamed: set[str] = set()
    found, languages = reader.found, wanted.languages
    for document, name in reader.recall("folder", (folder, own), lambda: _within(folder, own)):
        if not name or (languages and name["language"] not in languages):
            misnamed.add(as_id(document.name.partition(".")[0]))
            found.append(_misnamed(document, name, languages))
            continue
        data = withheld.markdown(folder.name, name["id"], name["language"], document, reader)
        if data is None:
            continue
        article, wrong = reader.recall("article", (str(document), data), partial(_read, document, data))
        found.extend(wrong)
        read[name["id"], name["language"]] = article
    if misnamed:
        unread.add(folder.name)
    together: dict[str, dict[str, Article]] = {}
    for (identifier, language), article in read.items():
        together.setdefault(identifier, {})[language] = article
    for identifier in sorted(together.keys() - misnamed):
        versions = together[identifier]
        there = next(iter(versions.values())).document
        for language in wanted.lacking(versions):
            message = f"{there.name} has no version in “{language}”"
            is_draft = any((one.id, one.language) == (identifier, language) for one in reader.withheld)
            hint = withheld.HINT if is_draft else f"write {folder.name}/{identifier}.{language}.md"
            found.append(Diagnostic("language-missing", message, Span(there), hint, wanted.severity))
    return read


def _within(folder: PurePosixPath, own: Iterable[PurePosixPath]) -> list[tuple[PurePosixPath, re.Match[str] | None]]:
    """Find the Markdown documents of a folder, and take their names apart."""
    found = sorted(path for path in own if path.suffix == ".md" and path.parent == folder)
    return [(document, _NAME.fullmatch(document.name)) for document in found]


def _read(document: PurePosixPath, data: bytes) -> tuple[Article, tuple[Diagnostic, ...]]:
    outcome = markdown.read(document, data)
    found, title = outcome.diagnostics, outcome.value.title
    if title is None and not has_errors(found):
        hint = "begin with “# ” and the title"
        found = (*found, Diagnostic("title-missing", "the title is missing", Span(document, 1, 1), hint))
    text, key = decode(document, data).value, (str(document), sha256(data).hexdigest())
    references = outcome.value.references
    is_whole = not has_errors(found)
    return Article(document, text, outcome.value, references, referred(references), is_whole, key), found


def _misnamed(document: PurePosixPath, name: re.Match[str] | None, languages: Sequence[str]) -> Diagnostic:
    known = ", ".join(languages)
    if name:
        message = f"“{name['language']}” in the name of this file is not a language of this site"
        hint = did_you_mean(name["language"], languages) or f"the languages of site.yaml: {known}"
    else:
        message = f"{document.name} does not name a text and a language"
        hint = f"name it ID.LANGUAGE.md, with a language of site.yaml{f': {known}' if known else ''}"
    return Diagnostic("file-name", message, Span(document), hint)
