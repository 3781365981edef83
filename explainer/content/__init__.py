"""The documents of a project, read and checked one by one: bytes to content.

Floor 4. Promise: `parse` always returns content as whole as could be made, with every mistake; it keeps each id that
was written down, even on an entry too broken to use, so that linking stays silent about references to those.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from pathlib import PurePosixPath
from typing import Any

from explainer import markdown, yamldoc
from explainer.content import withheld
from explainer.content.articles import Article, Referred, articles
from explainer.content.groups import Group, of_folder, of_record
from explainer.content.languages import Demand, check, check_units, demand
from explainer.content.passages import Passage, Wording
from explainer.content.reader import Reader, Tree, placed, whole
from explainer.content.records import Entry, is_read, listed, named, records, validate
from explainer.content.withheld import Withheld
from explainer.content.words import THEME, Borrowed, WordMissingError, interface_words
from explainer.diagnostics import Diagnostic, Outcome, Severity, Span, did_you_mean, has_errors, in_order, nearest
from explainer.memory import Memory
from explainer.schema import Actor, Claim, Event, Figure, Flow, Frozen, Info, Record, Source, Term

__all__ = [
    "THEME",
    "Article",
    "Borrowed",
    "Content",
    "Entry",
    "Group",
    "Passage",
    "Referred",
    "Tree",
    "Withheld",
    "WordMissingError",
    "Wording",
    "parse",
]

CONTENT = PurePosixPath("content")
_WORDS = CONTENT / "words"
_DOCUMENTS = ("site", "sources", "claims", "timeline", "actors", "figures", "glossary", "editions")
_RECORDED = tuple(CONTENT / f"{name}.yaml" for name in _DOCUMENTS)
_TEXTS = tuple(CONTENT / name for name in ("summaries", "pages"))
_FOLDERS = ("summaries/ID.LANGUAGE.md", "pages/NAME.LANGUAGE.md", "words/LANGUAGE.yaml")
_RECORDS: dict[str, type[Record]] = {
    "sources": Source,
    "claims": Claim,
    "events": Event,
    "actors": Actor,
    "flows": Flow,
    "figures": Figure,
    "terms": Term,
    "editions": Frozen,
}
_DOCUMENT_OF = {"events": "timeline", "flows": "actors", "terms": "glossary"}
"""The document of a kind, where it has another name."""


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that the authors wrote, each thing well-formed on its own."""

    info: Entry[Info] | None
    sources: Mapping[str, Entry[Source]]
    claims: Mapping[str, Entry[Claim]]
    events: Mapping[str, Entry[Event]]
    actors: Mapping[str, Entry[Actor]]
    flows: Mapping[str, Entry[Flow]]
    figures: Mapping[str, Entry[Figure]]
    terms: Mapping[str, Entry[Term]]
    editions: Mapping[str, Entry[Frozen]]
    summaries: Mapping[tuple[str, str], Article]
    """By source id and language."""
    pages: Mapping[tuple[str, str], Article]
    """By name and language."""
    words: Mapping[str, Mapping[str, Any]]
    """Interface words by language."""
    referred: frozenset[Referred]
    """What the texts refer to, each once."""
    unread: frozenset[str]
    """The kinds of which more was written than could be read: that something is missing there means nothing."""
    is_whole: bool
    """Nothing was an error: what is not here was not written."""
    groups: Sequence[Group]
    """Every text that stands once in each language, record by record and document by document."""
    languages: frozenset[str]
    """The languages in which something is written."""
    standing: Hashable
    """What records were read from, all of it: what depends on them alone is the same as long as this is. None where
    that is not known."""
    above: Mapping[str, int]
    """How many lines of its document stand above each part in which documents were read; empty for whole ones."""
    withheld: Sequence[Withheld]
    """The drafts, whether they are shown or not."""
    memory: Memory = field(repr=False)
    """What was worked out of parts that are still the same."""

    @property
    def passages(self) -> Iterator[Passage]:
        """Go through every text that stands once in each language: fields of records and parts of documents."""
        return chain.from_iterable(group.passages for group in self.groups)

    @property
    def references(self) -> Iterator[markdown.Reference]:
        """Go through what the texts refer to, each with its place."""
        articles = (*self.summaries.values(), *self.pages.values())
        of_records = (group.references for group in self.groups if isinstance(group.source, Entry))
        return chain(chain.from_iterable(of_records), *(one.prose.references for one in articles))

    def placed(self, diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Give diagnostics with places in whole documents, in order."""
        return in_order(placed(diagnostics, self.above))


def parse(tree: Tree, memory: Memory | None = None, *, shows_withheld: bool = False) -> Outcome[Content]:
    """Read content/ and the interface words of a tree of bytes.

    Args:
        tree: The bytes.
        memory: What earlier builds worked out. With it documents are read in parts, and places within `Content` are
            in those: what is told of them goes through `Content.placed`.
        shows_withheld: Whether drafts are read like everything else; otherwise they are as if they were not written.
    """
    reader = Reader(tree, memory, shows_withheld)
    standing = tuple(tree.get(document) for document in _RECORDED), shows_withheld
    recorded = reader.whole("records", standing, partial(_records, tree, memory, shows_withheld=shows_withheld))
    reader.take(recorded.reader)
    found, unread, info, tags = reader.found, set(recorded.unread), recorded.info, recorded.tags
    # What depends on names alone is not asked again for each of thousands of documents.
    own = reader.recall("names", tuple(tree), lambda: tuple(path for path in tree if path.parts[0] == CONTENT.name))
    wanted, wrong = reader.recall("demand", (standing, own), lambda: demand(info, recorded.written, own))
    found.extend(wrong)
    found.extend(reader.whole("languages of all", (standing, wanted), partial(_languages, recorded, wanted, reader)))
    folders = {folder.name: articles(reader, folder, own, wanted, unread) for folder in _TEXTS}
    articles_read = [article for folder in folders.values() for article in folder.values()]
    of_folders = [group for name, folder in folders.items() for group in of_folder(name, folder, tags, reader)]
    words = interface_words(reader, wanted)
    wrong, misnamed = reader.recall("strangers", (own, wanted), lambda: _strangers(own, wanted.languages))
    found.extend(wrong)
    unread |= misnamed
    diagnostics = in_order(placed(found, reader.above))
    content = Content(
        info,
        **recorded.kinds,
        summaries=folders["summaries"],
        pages=folders["pages"],
        words=words,
        referred=recorded.referred.union(*(one.facts.referred for one in articles_read)),
        unread=frozenset(unread),
        is_whole=not has_errors(diagnostics),
        groups=(*recorded.groups, *of_folders),
        languages=recorded.written.union(*(group.facts.languages for group in of_folders)),
        standing=standing if memory else None,
        above=reader.above,
        withheld=tuple(replace(one, span=whole(one.span, reader.above)) for one in reader.withheld),
        memory=memory or Memory(),
    )
    return Outcome(content, diagnostics)


@dataclass(frozen=True, slots=True)
class _Recorded:
    """What stands in YAML documents."""

    info: Entry[Info] | None
    kinds: Mapping[str, Any]
    """The entries of each kind, by id."""
    entries: Sequence[tuple[str, Entry[Any]]]
    """All of them, each with its kind."""
    groups: Sequence[Group]
    referred: frozenset[Referred]
    tags: Sequence[str]
    """The languages of site.yaml."""
    written: frozenset[str]
    """The languages of all texts."""
    unread: frozenset[str]
    reader: Reader = field(repr=False)
    """The reader that read them."""


def _records(tree: Tree, memory: Memory | None, *, shows_withheld: bool) -> _Recorded:
    """Read the YAML documents."""
    reader = Reader(tree, memory, shows_withheld)
    found = reader.found
    unread: set[str] = set()
    root = {name: reader.yaml(CONTENT / f"{name}.yaml") for name in _DOCUMENTS}
    info = _info(root["site"], reader)
    nodes = {"events": root["timeline"], "terms": root["glossary"]} | _actors(root["actors"], found, unread)
    nodes |= {name: root[name] for name in ("sources", "claims", "figures", "editions")}
    kinds: dict[str, Any] = {}
    for kind, record in _RECORDS.items():
        is_list = "id" in record.model_fields
        items = (listed if is_list else named)(nodes[kind], found)
        kinds[kind] = records(record, withheld.records(kind, items, reader), reader)
        node, name = nodes[kind], _DOCUMENT_OF.get(kind, kind)
        if node is None:
            is_unread = CONTENT / f"{name}.yaml" in tree and root[name] is None
        else:
            is_unread = not is_read(node, yamldoc.Sequence if is_list else yamldoc.Mapping)
        if is_unread:
            unread.add(kind)
    tags = info.record.languages if info and info.record else ()
    entries = [("site", info)] if info else []
    entries += [(kind, entry) for kind, read in kinds.items() for entry in read.values()]
    groups = [_texts(kind, entry, tags, reader) for kind, entry in entries if entry.record]
    return _Recorded(
        info,
        kinds,
        entries,
        groups,
        frozenset(chain.from_iterable(group.facts.referred for group in groups)),
        tags,
        frozenset(chain.from_iterable(group.facts.languages for group in groups)),
        frozenset(unread),
        reader,
    )


def _languages(recorded: _Recorded, wanted: Demand, reader: Reader) -> tuple[Diagnostic, ...]:
    """Say which texts of records lack a language, or have one too many."""
    found: list[Diagnostic] = []
    for kind, entry in recorded.entries if wanted.languages else ():
        if entry.record is not None:
            key = None if entry.key is None else (kind, entry.key, wanted)
            found += reader.recall("languages", key, partial(_wrong_languages, entry, wanted))
    return tuple(found)


def _wrong_languages(entry: Entry[Any], wanted: Demand) -> tuple[Diagnostic, ...]:
    units = check_units(entry, wanted) if isinstance(entry.record, Info) else ()
    return (*check(entry, wanted), *units)


def _info(node: yamldoc.Node | None, reader: Reader) -> Entry[Info] | None:
    if node is None:
        return None
    key = reader.tree[CONTENT / "site.yaml"]
    record, wrong = reader.recall("Info", key, lambda: validate(Info, node, node.span))
    reader.found.extend(wrong)
    return Entry("site", record, node, node.span, key)


def _texts(kind: str, entry: Entry[Any], tags: Sequence[str], reader: Reader) -> Group:
    key = None if entry.key is None else (kind, entry.key, tags)
    group = reader.recall("texts", key, lambda: of_record(kind, entry, tags, reader))
    reader.found.extend(group.facts.found)
    return group


def _actors(node: yamldoc.Node | None, found: list[Diagnostic], unread: set[str]) -> dict[str, yamldoc.Node | None]:
    """Take actors.yaml apart, which holds a map and a list."""
    parts: dict[str, yamldoc.Node | None] = {"actors": None, "flows": None}
    if node is not None and not is_read(node, yamldoc.Mapping):
        unread.update(parts)
    for name, span, part in named(node, found):
        if name in parts:
            parts[name] = part
        else:
            unread.update(parts)
            hint = did_you_mean(name, parts) or f"known here: {', '.join(parts)}"
            found.append(Diagnostic("field-unknown", f"“{name}” is not a field known here", span, hint))
    return parts


def _strangers(
    own: Collection[PurePosixPath], languages: Sequence[str]
) -> tuple[tuple[Diagnostic, ...], frozenset[str]]:
    """Name files in content/ that are not read, and the kinds whose document one is meant for: that is an error."""
    known = [*_RECORDED, *(_WORDS / f"{language}.yaml" for language in languages)]
    there, expected = {*own}, {*known}
    absent = [document.name for document in known if document not in there and document.parent == CONTENT]
    strangers = [path for path in own if path not in expected and not _is_ours(path, languages)]
    misnamed = {nearest(path.name, absent) for path in strangers if path.parent == CONTENT}
    found = []
    if "site.yaml" in absent and "site.yaml" not in misnamed:
        hint = "every project has one: title, description, languages, base_url, licence, date"
        found.append(Diagnostic("file-missing", f"{known[0]} is missing", Span(known[0]), hint))
    for document in strangers:
        hint = did_you_mean(document.name, absent) if document.parent == CONTENT else ""
        severity = Severity.ERROR if hint else Severity.WARNING
        names = [f"{name}.yaml" for name in (languages if document.parent.name == "words" else _DOCUMENTS)]
        names += () if document.parent.name == "words" else _FOLDERS
        hint = hint or f"read here: {', '.join(names)}"
        found.append(Diagnostic("file-unknown", f"{document.name} is not read", Span(document), hint, severity))
    return tuple(found), frozenset(k for k in _RECORDS if f"{_DOCUMENT_OF.get(k, k)}.yaml" in misnamed)


def _is_ours(document: PurePosixPath, languages: Sequence[str]) -> bool:
    """Tell whether a file that is none of the documents has a meaning where it is."""
    is_text = document.suffix == ".md" and document.parent in _TEXTS
    is_word = document.parent == _WORDS and not languages
    return is_text or is_word or document.suffix == ".lock"
