"""The documents of a project, read and checked one by one: bytes to content.

Floor 3. Promise: `parse` always returns content as whole as could be made, with every mistake; it keeps each id that
was written down, even on an entry too broken to use, so that linking stays silent about references to those.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from pathlib import PurePosixPath
from typing import Any

from explainer import markdown, yamldoc
from explainer.characters import Place
from explainer.content.articles import Article, articles
from explainer.content.passages import Passage, Wording, of_documents, of_field
from explainer.content.records import Entry, Written, listed, named, records, validate, written
from explainer.content.words import interface_words
from explainer.diagnostics import Diagnostic, Outcome, Severity, Span, did_you_mean, has_errors, in_order
from explainer.schema import NEUTRAL, Actor, Claim, Event, Figure, Flow, Info, Source, Term

__all__ = ["Article", "Content", "Entry", "Passage", "Tree", "Wording", "parse"]

Tree = Mapping[PurePosixPath, bytes]

CONTENT = PurePosixPath("content")
_DOCUMENTS = ("site", "sources", "claims", "timeline", "actors", "figures", "glossary")
_DOCUMENT_OF = {"events": "timeline", "flows": "actors", "terms": "glossary"}
"""The documents that are not named after the kind of their entries."""
_GROUP_OF = {"events": "timeline", "terms": "glossary"}
"""How the ids of passages begin where not with the kind of their record: as authors know it."""
_FOLDERS = ("summaries", "pages", "words")


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
    summaries: Mapping[tuple[str, str], Article]
    """By source id and language."""
    pages: Mapping[tuple[str, str], Article]
    """By name and language."""
    words: Mapping[str, Mapping[str, Any]]
    """Interface words by language."""
    references: Sequence[markdown.Reference]
    """What the texts refer to, each with its place."""
    unread: frozenset[str]
    """The kinds (`sources`, `claims` …) whose document could not be read whole: more of them may have been written."""
    passages: Sequence[Passage]
    """Every text that stands once in each language: fields of records and parts of documents."""


def parse(tree: Tree) -> Outcome[Content]:
    """Read content/ and the interface words of a tree of bytes."""
    found: list[Diagnostic] = []
    root = {name: _root(tree, name, found) for name in _DOCUMENTS}
    info = _info(root["site"], found)
    languages = info.record.languages if info and info.record else ()
    actors, flows = _parts(root["actors"], ("actors", "flows"), found)
    kinds: dict[str, Mapping[str, Entry[Any]]] = {
        "sources": records(Source, named(root["sources"], found), found),
        "claims": records(Claim, named(root["claims"], found), found),
        "events": records(Event, listed(root["timeline"], found), found),
        "actors": records(Actor, named(actors, found), found),
        "flows": records(Flow, listed(flows, found), found),
        "figures": records(Figure, listed(root["figures"], found), found),
        "terms": records(Term, named(root["glossary"], found), found),
    }
    summaries = articles(tree, CONTENT / "summaries", languages, found)
    pages = articles(tree, CONTENT / "pages", languages, found)
    passages = [
        *_fields("site", (info,) if info else (), languages, found),
        *chain.from_iterable(_fields(kind, entries.values(), languages, found) for kind, entries in kinds.items()),
    ]
    wordings = chain.from_iterable(passage.wordings.values() for passage in passages)
    references = [*chain.from_iterable(markdown.references(wording.blocks) for wording in wordings)]
    references += chain.from_iterable(article.references for article in chain(summaries.values(), pages.values()))
    for folder, written_here in (("summaries", summaries), ("pages", pages)):
        passages += of_documents(folder, written_here, languages)
    words = interface_words(tree, languages, found)
    found.extend(_strangers(tree))
    unread = frozenset(kind for kind in kinds if _has_gaps(_DOCUMENT_OF.get(kind, kind), root, found))
    content = Content(
        info,
        **kinds,
        summaries=summaries,
        pages=pages,
        words=words,
        references=references,
        unread=unread,
        passages=tuple(passages),
    )
    return Outcome(content, in_order(found))


def _has_gaps(name: str, root: Mapping[str, yamldoc.Node | None], found: Sequence[Diagnostic]) -> bool:
    """Tell whether a document was refused as a whole, or broke off."""
    document = CONTENT / f"{name}.yaml"
    is_broken = any(d.span.document == document and d.code in {"yaml-syntax", "value-shape"} for d in found)
    return is_broken or (root[name] is None and any(d.span.document == document for d in found))


def _root(tree: Tree, name: str, found: list[Diagnostic]) -> yamldoc.Node | None:
    document = CONTENT / f"{name}.yaml"
    if document not in tree:
        if name == "site":
            hint = "every project has one: title, description, languages, base_url, licence, navigation"
            found.append(Diagnostic("file-missing", f"{document} is missing", Span(document), hint))
        return None
    outcome = yamldoc.read(document, tree[document])
    found.extend(outcome.diagnostics)
    return outcome.value


def _info(node: yamldoc.Node | None, found: list[Diagnostic]) -> Entry[Info] | None:
    if node is None:
        return None
    record, wrong = validate(Info, node, node.span)
    found.extend(wrong)
    return Entry("site", record, node, node.span)


def _parts(node: yamldoc.Node | None, names: Sequence[str], found: list[Diagnostic]) -> list[yamldoc.Node | None]:
    """Take a document apart that holds several lists or maps."""
    parts: dict[str, yamldoc.Node] = {}
    for name, span, part in named(node, found):
        if name in names:
            parts[name] = part
        else:
            hint = did_you_mean(name, names) or f"known here: {', '.join(names)}"
            found.append(Diagnostic("field-unknown", f"“{name}” is not a field known here", span, hint))
    return [parts.get(name) for name in names]


def _fields(
    kind: str, entries: Iterable[Entry[Any]], languages: Sequence[str], found: list[Diagnostic]
) -> Iterator[Passage]:
    """Read the texts of records, in Markdown or plain, and check their languages."""
    for entry in entries:
        if entry.record is None:
            continue
        group = kind if kind == "site" else f"{_GROUP_OF.get(kind, kind)}/{entry.id}"
        for path, texts in groupby(written(entry.record), key=lambda text: text.field_path):
            versions: dict[str, tuple[str, tuple[markdown.Block, ...], Place]] = {}
            is_whole = True
            for text in texts:
                found += _wrong_languages(entry, text, languages)
                place = entry.place(text.path)
                if text.is_prose:
                    outcome = markdown.parse(text.words, place)
                    found.extend(outcome.diagnostics)
                    is_whole = is_whole and not has_errors(outcome.diagnostics)
                    versions[text.language] = text.words, outcome.value.blocks, place
                else:
                    versions[text.language] = text.words, markdown.words(text.words, place), place
            in_order_of_site = sorted(versions, key=lambda tag: languages.index(tag) if tag in languages else -1)
            yield of_field(group, entry.id, path, {tag: versions[tag] for tag in in_order_of_site}, is_whole=is_whole)


def _wrong_languages(entry: Entry[Any], text: Written, languages: Sequence[str]) -> Iterator[Diagnostic]:
    if text.language != NEUTRAL and languages and text.language not in languages:
        hint = did_you_mean(text.language, languages) or f"the languages of site.yaml: {', '.join(languages)}"
        message = f"“{text.language}” is not a language of this site"
        yield Diagnostic("language-unknown", message, entry.locate(*text.path, key=True), hint)
    for missing in text.missing(languages):
        message = f"“{text.field}” has no text in “{missing}”"
        span = entry.locate(*text.field_path, key=True)
        yield Diagnostic("language-missing", message, span, f"add “{missing}: …”")


def _strangers(tree: Tree) -> Iterator[Diagnostic]:
    """Name files that look like content and are not read."""
    known = [f"{name}.yaml" for name in _DOCUMENTS]
    for document in tree:
        if document.parent == CONTENT and document.suffix in {".yaml", ".yml", ".md"} and document.name not in known:
            hint = did_you_mean(document.name, known) or f"read here: {', '.join((*known, *_FOLDERS))}"
            yield Diagnostic("file-unknown", f"{document.name} is not read", Span(document), hint, Severity.WARNING)
