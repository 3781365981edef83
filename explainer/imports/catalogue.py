"""A site → a catalogue for translators (PO), and what they made of it → the site.

Floor 6, within `explainer.imports`. Each message has its segment and a hash of the original as context. So a
translation is taken only where the original still says what the translator read; then both are remembered as read
together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from explainer import content as contents
from explainer import translations, yamldoc
from explainer.content import Content, Tree
from explainer.diagnostics import Diagnostic, Outcome, Severity, Span
from explainer.imports.brought import Brought
from explainer.imports.found import lost, unreadable
from explainer.imports.segments import Segment, segments
from explainer.locales.catalogues import Catalogue, CatalogueError, Message, read, write

_CONTEXT = re.compile(r"(\S+) ([0-9a-f]{16})")


def export(content: Content, tree: Tree, original: str, language: str) -> Outcome[tuple[bytes, tuple[str, ...]]]:
    """Make the catalogue of a site from one of its languages to another.

    Returns:
        The catalogue, and what is to be said of it. What is to be read again is marked as such (“fuzzy”).
    """
    apart: list[str] = []
    unsure = translations.unsure(content, tree, original, language)
    messages: list[Message] = []
    for segment in segments(content, original, language, apart):
        why = next((unsure.passages[one] for one in segment.passages if one in unsure.passages), "")
        is_fuzzy = bool(why and segment.words)
        comments = (f"{segment.span}", *([f"To be read again: {why}"] if is_fuzzy else []))
        context = f"{segment.id} {segment.hash}"
        messages.append(Message(context, segment.original, segment.words, is_fuzzy, comments))
    info = content.info.record if content.info else None
    title = next(iter(info.title.values())) if info else ""
    done = sum(bool(one.words) and not one.is_fuzzy for one in messages)
    again = sum(one.is_fuzzy for one in messages)
    empty = len(messages) - done - again
    left = [f"{len(messages)} texts: {done} translated, {again} to be read again, {empty} to translate."]
    left += (f"{name} is not in it: one version is a draft, or they have not the same blocks." for name in apart)
    return Outcome((write(messages, title, original, language), tuple(left)), unsure.diagnostics)


@dataclass
class _Taken:
    """What is taken of a catalogue."""

    words: dict[str, tuple[Segment, str]] = field(default_factory=dict)
    """By the id of the segment."""
    told: list[Diagnostic] = field(default_factory=list)
    fuzzy: int = 0
    empty: int = 0


def bring(document: PurePosixPath, text: str, content: Content, tree: Tree) -> Outcome[Brought]:
    """Take the translations of a catalogue whose originals are as they were."""
    try:
        catalogue = read(text)
    except CatalogueError as error:
        return Outcome(Brought(), (unreadable(str(error), Span(document, error.line, 1)),))
    tags = content.info.record.languages if content.info and content.info.record else ()
    language = _tag(catalogue.headers.get("language", ""), tags)
    original = _tag(catalogue.headers.get("x-source-language", ""), tags)
    if not language or not original or language == original:
        hint = f"its headers “Language” and “X-Source-Language” name two of the site's: {', '.join(tags)}"
        return Outcome(
            Brought(), (unreadable("this catalogue is not of two languages of the site", Span(document), hint),)
        )
    there = {one.id: one for one in segments(content, original, language, [])}
    taken = _take(document, catalogue, there)
    documents, skipped = _write(taken, there, language, tree)
    changed = [
        f"~ {segment.id}: {language}: {translations.difference(segment.words, words)}"
        for segment, words in taken.words.values()
        if segment.document in documents and segment.words != words
    ]
    accepted = _accept(documents, taken, content, tree, original, language)
    if translations.LOCK in tree and accepted.data != tree[translations.LOCK] and not accepted.diagnostics:
        documents = {**documents, translations.LOCK: accepted.data}
    remarks = [*skipped, *_remarks(taken, catalogue, is_locked=translations.LOCK in tree)]
    read_again = [f"= {line}" for line in accepted.changes if translations.LOCK in tree]
    brought = Brought(documents, (*changed, *read_again), tuple(remarks))
    return Outcome(brought, (*taken.told, *accepted.diagnostics))


def _tag(words: str, tags: Sequence[str]) -> str:
    """Give the language of the site that a header names."""
    return next((tag for tag in tags if tag.lower() == words.replace("_", "-").lower()), "")


def _take(document: PurePosixPath, catalogue: Catalogue, there: Mapping[str, Segment]) -> _Taken:
    taken = _Taken()
    for line in catalogue.plurals:
        taken.told.append(lost("msgid_plural", "", Span(document, line, 1), "no text here has several forms"))
    by_hash: dict[tuple[str, str], list[Segment]] = {}
    for segment in there.values():
        by_hash.setdefault((segment.group, segment.hash), []).append(segment)
    for message in catalogue.messages:
        span = Span(document, message.line, 1)
        context = _CONTEXT.fullmatch(message.context)
        if not message.words.strip():
            taken.empty += 1
        elif message.is_fuzzy:
            taken.fuzzy += 1
        elif context is None:
            taken.told.append(lost("msgstr", message.words, span, "its context is none of “export --po”"))
        else:
            _place(message, span, context[1], context[2], there, by_hash, taken)
    return taken


def _place(
    message: Message,
    span: Span,
    identifier: str,
    digest: str,
    there: Mapping[str, Segment],
    by_hash: Mapping[tuple[str, str], Sequence[Segment]],
    taken: _Taken,
) -> None:
    """Find the segment of a message: where it was, or where it is now if another was put before it."""
    segment = there.get(identifier)
    if segment is None or segment.hash != digest:
        moved = by_hash.get((identifier.rpartition("/")[0], digest), ())
        segment = next((one for one in moved if one.id not in taken.words), segment)
    if segment is None:
        taken.told.append(lost("msgstr", message.words, span, f"there is no text “{identifier}”"))
    elif segment.hash != digest:
        changed = translations.difference(message.original, segment.original)
        hint = f"{changed}; export again, and translate what it says now"
        words = f"“{identifier}” has changed since it was exported, so its translation is not taken"
        taken.told.append(Diagnostic("import-stale", words, span, hint, Severity.WARNING))
    elif segment.id in taken.words:
        taken.told.append(lost("msgstr", message.words, span, f"“{identifier}” is there twice"))
    else:
        taken.words[segment.id] = (segment, message.words)


def _write(
    taken: _Taken, there: Mapping[str, Segment], language: str, tree: Tree
) -> tuple[dict[PurePosixPath, bytes], list[str]]:
    """Write what is another now; a document that is not there is made where all of it is translated."""
    edits: dict[PurePosixPath, list[yamldoc.Edit]] = {}
    fresh: dict[PurePosixPath, list[str]] = {}
    for segment in there.values():
        _, words = taken.words.get(segment.id, (segment, ""))
        edit = segment.edit.make(language, words) if words else None
        if segment.document not in tree:
            fresh.setdefault(segment.document, []).append(words)
        elif edit and words != segment.words:
            edits.setdefault(segment.document, []).append(edit)
    documents = {path: yamldoc.edited(tree[path], made) for path, made in edits.items()}
    skipped = []
    for path, parts in fresh.items():
        if all(parts):
            documents[path] = "".join(f"{part}\n\n" for part in parts).rstrip("\n").encode() + b"\n"
        elif any(parts):
            skipped.append(
                f"{path} is not made yet: {sum(not part for part in parts)} of its texts are to be translated."
            )
    return documents, skipped


def _accept(
    documents: Mapping[PurePosixPath, bytes], taken: _Taken, content: Content, tree: Tree, original: str, language: str
) -> translations.Accepted:
    """Make the lock after the documents are written: the passages of a document may have other numbers then."""
    after = {**tree, **documents}
    now = contents.parse(after, shows_withheld=True).value if documents else content
    ids = {
        one
        for segment in segments(now, original, language, [])
        if segment.id in taken.words
        for one in segment.passages
    }
    return translations.accept_pairs(now, after, ids, original, language)


def _remarks(taken: _Taken, catalogue: Catalogue, *, is_locked: bool) -> Iterator[str]:
    yield f"{len(taken.words)} translations taken."
    if taken.fuzzy:
        yield f"{taken.fuzzy} are marked as to be read again (fuzzy), and were left."
    if taken.empty:
        yield f"{taken.empty} are not translated yet."
    if catalogue.obsolete:
        yield f"{catalogue.obsolete} are kept in the catalogue without a text (obsolete), and were left."
    if taken.words and not is_locked:
        yield f"There is no {translations.LOCK}: “check --accept all” begins it, and remembers what was read together."
