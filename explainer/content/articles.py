"""Markdown documents: summaries/ID.LANG.md and pages/NAME.LANG.md.

Floor 4, within `explainer.content`. What a document says is read when somebody asks for it; what others need to know of
it, its facts, are remembered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, partial
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any, TypeAlias

from explainer import markdown
from explainer.characters import Place, decode, lines
from explainer.content import withheld
from explainer.content.faults import ID, as_id
from explainer.content.languages import Demand
from explainer.content.reader import Reader
from explainer.diagnostics import Diagnostic, Outcome, Span, did_you_mean, has_errors
from explainer.forms import DIAGNOSTICS
from explainer.markdown.prose import Paragraph
from explainer.memory import Form

_NAME = re.compile(rf"(?P<id>{ID.pattern})\.(?P<language>[A-Za-z-]+)\.md")

Referred: TypeAlias = tuple[type, str]
"""What a reference leads to, wherever that stands: what kind of reference it is, and its key."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a document without reading it again."""

    title: str | None
    """The words of its title, where they are nothing but words."""
    headings: tuple[str, ...]
    """The ids of its headings, in reading order."""
    referred: frozenset[Referred]
    """What it refers to, each once."""
    is_whole: bool
    """Whether it was read without a mistake."""
    found: tuple[Diagnostic, ...]
    """The mistakes in it."""


@dataclass(frozen=True)
class Article:
    """A Markdown document in one language."""

    document: PurePosixPath
    data: bytes = field(repr=False)
    facts: Facts = field(repr=False, compare=False)
    read: Callable[[], Outcome[markdown.Prose]] = field(repr=False, compare=False)
    """Reads it, once."""
    key: Hashable = field(repr=False)
    """What it was read from, all of it: articles with equal keys are equal."""

    @cached_property
    def text(self) -> str:
        """Give it as written, with newlines for all line ends: what the places of the prose count in."""
        return decode(self.document, self.data).value

    @property
    def prose(self) -> markdown.Prose:
        """Give what it says."""
        return self.read().value

    @property
    def title(self) -> markdown.Prose | None:
        """Give its title, if it has one; mostly without reading all of it."""
        if self.facts.title is None:
            return self.prose.title
        return markdown.Prose.of(markdown.words(self.facts.title, lambda _offset: Span(self.document, 1, 1)))

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
        key = str(document), sha256(data).hexdigest()
        article = reader.recall("article", key, partial(_read, document, data, key, reader))
        found.extend(article.facts.found)
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


def _read(document: PurePosixPath, data: bytes, key: Hashable, reader: Reader) -> Article:
    outcome = cache(lambda: markdown.read(document, data))
    facts = reader.recall("facts of an article", key, lambda: _facts(document, outcome()), _FORM)
    return Article(document, data, facts, outcome, key)


def _facts(document: PurePosixPath, outcome: Outcome[markdown.Prose]) -> Facts:
    found, prose = outcome.diagnostics, outcome.value
    if prose.title is None and not has_errors(found):
        hint = "begin with “# ” and the title"
        found = (*found, Diagnostic("title-missing", "the title is missing", Span(document, 1, 1), hint))
    headings = tuple(heading.ident for heading in markdown.headings(prose.blocks))
    return Facts(_words(prose.title), headings, referred(prose.references), not has_errors(found), found)


def _words(title: markdown.Prose | None) -> str | None:
    """Give the words of a title of nothing else."""
    match title:
        case markdown.Prose(None, (Paragraph((markdown.Text(words),)),)):
            return words
    return None


_KINDS = {kind.__name__: kind for kind in (markdown.Anchor, markdown.Citation, markdown.External, markdown.Value)}
REFERRED: Form[frozenset[Referred]] = Form(
    lambda leads: sorted((kind.__name__, key) for kind, key in leads),
    lambda data: frozenset((_KINDS[kind], str(key)) for kind, key in data),
)


def _written(facts: Facts) -> list[Any]:
    found = DIAGNOSTICS.write(facts.found)
    return [facts.title, [*facts.headings], REFERRED.write(facts.referred), facts.is_whole, found]


def _known(data: Any) -> Facts:
    title, headings, leads, is_whole, found = data
    return Facts(
        None if title is None else str(title),
        tuple(map(str, headings)),
        REFERRED.read(leads),
        bool(is_whole),
        DIAGNOSTICS.read(found),
    )


_FORM: Form[Facts] = Form(_written, _known)


def _misnamed(document: PurePosixPath, name: re.Match[str] | None, languages: Sequence[str]) -> Diagnostic:
    known = ", ".join(languages)
    if name:
        message = f"“{name['language']}” in the name of this file is not a language of this site"
        hint = did_you_mean(name["language"], languages) or f"the languages of site.yaml: {known}"
    else:
        message = f"{document.name} does not name a text and a language"
        hint = f"name it ID.LANGUAGE.md, with a language of site.yaml{f': {known}' if known else ''}"
    return Diagnostic("file-name", message, Span(document), hint)
