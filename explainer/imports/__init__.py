"""What other programs wrote, brought into content/: bibliographies, timelines, translations; and catalogues out of it.

Floor 6 (owns pybtex). Promise: whatever the bytes, documents as they would be or diagnostics, never an exception; what
cannot be carried is told at its place in the file; what stands in content/ keeps its comments and its order. Nothing is
written here.

The rooms: for each format one (`bibtex`, `csljson`, `ris`: bytes → records; `timelinejs`: bytes → slides; `catalogue`:
translations), and for each document of ours one (`sources`, `events`); `fields`, `hypertext`, `objects` read single
values, `naming` makes ids, `segments` are what translators get.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from explainer import content as contents
from explainer import linking
from explainer.characters import decode
from explainer.content import Content, Tree
from explainer.diagnostics import Diagnostic, Outcome, Severity, Span, did_you_mean, has_errors, in_order
from explainer.imports import bibtex, catalogue, csljson, events, objects, ris, sources, timelinejs
from explainer.imports.brought import Brought
from explainer.imports.catalogue import export
from explainer.imports.found import unreadable

__all__ = ["FORMATS", "Brought", "bring", "export"]

FORMATS = (".bib", ".csv", ".json", ".po", ".ris")
"""How the names of files end that can be brought in."""
_LACKING = "language-missing"
"""The one mistake that may be there before: translations mend it."""


def bring(document: PurePosixPath, data: bytes, tree: Tree, source: str = "", language: str = "") -> Outcome[Brought]:
    """Say what a file would make of a project.

    Args:
        document: The file, as it is named to its author; what it is shows by how the name ends.
        data: What is in it.
        tree: The project.
        source: Of a timeline: the id of the source that it is.
        language: Of a timeline: the language it is in; the first of the site where none is given.

    Returns:
        Documents as they would be. Where a diagnostic is an error, they are only for showing its place.
    """
    parsed = contents.parse(tree)
    before = _errors(parsed)
    if wrong := [one for one in before if one.code != _LACKING]:
        return Outcome(Brought(), in_order(wrong))
    decoded = decode(document, data)
    if decoded.diagnostics:
        return Outcome(Brought(), decoded.diagnostics)
    # What is there already may be a draft.
    content = contents.parse(tree, shows_withheld=True).value if parsed.value.withheld else parsed.value
    read = _read(document, decoded.value, content, tree, source, language)
    if has_errors(read.diagnostics):
        return Outcome(Brought(), in_order(read.diagnostics))
    return _checked(read, tree, before)


def _read(
    document: PurePosixPath, text: str, content: Content, tree: Tree, source: str, language: str
) -> Outcome[Brought]:
    found: list[Diagnostic] = []
    match document.suffix.lower():
        case ".po":
            return catalogue.bring(document, text, content, tree)
        case ".bib":
            records = [*bibtex.items(document, text, found)]
        case ".ris":
            records = [*ris.items(document, text, found)]
        case ".csv":
            slides = [*timelinejs.rows(document, text, found)]
            return _timeline(document, slides, found, content, tree, source, language)
        case _:
            whole = objects.read(document, text)
            if whole.value is None:
                return Outcome(Brought(), whole.diagnostics)
            if isinstance(whole.value.data, dict) and "events" in whole.value.data:
                slides = [*timelinejs.slides(whole.value, found)]
                return _timeline(document, slides, found, content, tree, source, language)
            if not isinstance(whole.value.data, list):
                hint = "CSL-JSON is a list of records; TimelineJS has a list “events”"
                return Outcome(
                    Brought(), (unreadable("this JSON is of no kind known here", Span(document, 1, 1), hint),)
                )
            records = [*csljson.items(whole.value, found)]
    if not records and not found:
        found.append(unreadable("there is no record in this file", Span(document)))
    return _also(sources.bring(records, content, tree), found)


def _timeline(
    document: PurePosixPath,
    slides: list[timelinejs.Slide],
    found: list[Diagnostic],
    content: Content,
    tree: Tree,
    source: str,
    language: str,
) -> Outcome[Brought]:
    tags = content.info.record.languages if content.info and content.info.record else ()
    if source not in content.sources:
        hint = (
            did_you_mean(source, content.sources) or "say with --source which source of sources.yaml this timeline is"
        )
        message = f"there is no source “{source}”" if source else "nothing says whose timeline this is"
        found.append(Diagnostic("source-unknown", message, Span(document), hint))
    if language and language not in tags:
        hint = f"the languages of site.yaml: {', '.join(tags)}"
        found.append(
            Diagnostic("language-unknown", f"“{language}” is not a language of this site", Span(document), hint)
        )
    if not slides and not has_errors(found):
        found.append(unreadable("there is no event in this file", Span(document)))
    if has_errors(found):
        return Outcome(Brought(), tuple(found))
    return _also(events.bring(slides, content, tree, source, language or tags[0]), found)


def _also(read: Outcome[Brought], found: Iterable[Diagnostic]) -> Outcome[Brought]:
    return Outcome(read.value, (*found, *read.diagnostics))


def _checked(read: Outcome[Brought], tree: Tree, before: list[Diagnostic]) -> Outcome[Brought]:
    """Read the documents as they would be: what is wrong in them then, and was not before, forbids to write them."""
    if not read.value.documents:
        return Outcome(read.value, in_order(read.diagnostics))
    after = _errors(contents.parse({**tree, **read.value.documents}))
    known = Counter((one.code, one.message, one.span.document) for one in before)
    new = []
    for one in after:
        key = (one.code, one.message, one.span.document)
        known[key] -= 1
        new += [one] if known[key] < 0 else []
    if new:
        return Outcome(replace(read.value, changes=(), remarks=()), in_order((*read.diagnostics, *new)))
    return Outcome(read.value, in_order(read.diagnostics))


def _errors(parsed: Outcome[Content]) -> list[Diagnostic]:
    found = (*parsed.diagnostics, *linking.link(parsed.value, ()).diagnostics)
    return [one for one in found if one.severity is Severity.ERROR and one.code != "page-unknown"]
