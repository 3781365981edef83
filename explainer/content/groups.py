"""The passages of one record or document together, and what is known of them without reading them again.

Floor 4, within `explainer.content`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, partial
from itertools import chain
from typing import Any

from explainer import markdown
from explainer.content import passages
from explainer.content.articles import REFERRED, Article, Referred, referred
from explainer.content.passages import Passage, Texts
from explainer.content.reader import Reader
from explainer.content.records import Entry
from explainer.diagnostics import Diagnostic
from explainer.forms import DIAGNOSTICS
from explainer.memory import Form

_VALUE = re.compile(r"\{=([^{}\n]{0,200})\}")


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a group without reading its texts again."""

    referred: frozenset[Referred]
    """What its texts refer to in every language, each once."""
    cited: tuple[str, ...]
    """The keys of what they cite, each once."""
    values: tuple[str, ...]
    """The keys of the claims whose value they may print: all that is written `{=key}`, each once."""
    languages: frozenset[str]
    """Their languages."""
    found: tuple[Diagnostic, ...] = ()
    """The mistakes in them, where they were not told of a whole document."""


@dataclass(frozen=True)
class Group:
    """The passages of one record, or of one document in all its languages."""

    name: str
    """`claims/faces`, `summaries/courier`."""
    read: Callable[[], Texts] = field(repr=False, compare=False)
    """Reads its texts, once."""
    facts: Facts = field(repr=False, compare=False)
    source: Entry[Any] | Mapping[str, Article]
    """The record; or the documents, by language in the order of site.yaml."""
    order: tuple[str, ...]
    """The languages of site.yaml."""
    key: Hashable = field(default=None, repr=False)
    """What it was read from, all of it: groups with equal keys are equal. None where that is not known."""

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Give its passages."""
        return self.read()[0]

    @cached_property
    def references(self) -> tuple[markdown.Reference, ...]:
        """Give what its texts refer to, in every language."""
        return _references(self.passages)


def _references(some: Iterable[Passage]) -> tuple[markdown.Reference, ...]:
    wordings = chain.from_iterable(passage.wordings.values() for passage in some)
    return tuple(chain.from_iterable(wording.references for wording in wordings))


def _facts(texts: Texts, source: Entry[Any] | Mapping[str, Article]) -> Facts:
    some, found = texts
    wordings = [wording for passage in some for wording in passage.wordings.values()]
    references = _references(some)
    written = (w.text for w in wordings) if isinstance(source, Entry) else (a.text for a in source.values())
    return Facts(
        referred=referred(references),
        cited=tuple(dict.fromkeys(one.key for one in references if isinstance(one, markdown.Citation))),
        values=tuple(dict.fromkeys(key for text in written for key in _VALUE.findall(text))),
        languages=frozenset(wording.language for wording in wordings),
        found=found,
    )


def _written(facts: Facts) -> list[Any]:
    languages, found = sorted(facts.languages), DIAGNOSTICS.write(facts.found)
    return [REFERRED.write(facts.referred), [*facts.cited], [*facts.values], languages, found]


def _known(data: Any) -> Facts:
    leads, cited, values, languages, found = data
    return Facts(
        REFERRED.read(leads),
        tuple(map(str, cited)),
        tuple(map(str, values)),
        frozenset(map(str, languages)),
        DIAGNOSTICS.read(found),
    )


_FORM: Form[Facts] = Form(_written, _known)


_GROUPS = {"events": "timeline", "terms": "glossary"}
"""How ids begin where not with the kind of their record: as authors know it."""


def of_record(kind: str, entry: Entry[Any], languages: Sequence[str], reader: Reader) -> Group:
    """Take the texts of a record, in Markdown or plain, which are read when somebody asks for them."""
    name = kind if kind == "site" else f"{_GROUPS.get(kind, kind)}/{entry.id}"
    key = None if entry.key is None else (kind, entry.key, languages)
    read = cache(partial(passages.of_record, name, entry, languages))
    return _group(name, read, entry, languages, key, reader)


def _group(
    name: str,
    read: Callable[[], Texts],
    source: Entry[Any] | Mapping[str, Article],
    languages: Sequence[str],
    key: Hashable,
    reader: Reader,
) -> Group:
    facts = reader.recall("facts of texts", key, lambda: _facts(read(), source), _FORM)
    return Group(name, read, facts, source, tuple(languages), key)


def of_folder(
    folder: str, read: Mapping[tuple[str, str], Article], tags: Sequence[str], reader: Reader
) -> Iterator[Group]:
    """Make the passages of the documents of a folder, each of which has been read by id and language."""
    by_name: dict[str, dict[str, Article]] = {}
    for tag in tags:
        for name in (name for name, language in read if language == tag):
            by_name.setdefault(name, {})[tag] = read[name, tag]
    for name in dict.fromkeys(name for name, _ in read):
        versions = by_name.get(name, {})
        key = f"{folder}/{name}", tuple((language, article.key) for language, article in versions.items()), tags
        yield reader.recall("document", key, partial(of_document, f"{folder}/{name}", versions, tags, reader, key))


def of_document(
    name: str, versions: Mapping[str, Article], languages: Sequence[str], reader: Reader, key: Hashable
) -> Group:
    """Take the passages of a document, paired over its languages by what stands in them and by what they cite."""
    read = cache(lambda: (tuple(passages.of_document(name, versions)), ()))
    return _group(name, read, versions, languages, key, reader)
