"""In which languages the texts of a record are written: each has the site's languages and no other.

Floor 4, within `explainer.content`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from explainer.content.records import Entry, texts
from explainer.diagnostics import Diagnostic, did_you_mean, nearest
from explainer.schema import NEUTRAL, Info, Record, Term


def unwritten(
    info: Entry[Info] | None, entries: Iterable[Entry[Record]], documents: Iterable[PurePosixPath]
) -> tuple[Diagnostic, ...]:
    """Name the languages of site.yaml in which nothing is written: a slip there would be told again at every text."""
    if info is None or info.record is None:
        return ()
    written = {path.name.split(".")[-2] for path in documents if path.name.count(".") > 1}
    written |= {path.stem for path in documents if path.parent.name == "words"}
    found = {language for entry in entries if entry.record for _, text in texts(entry.record) for language in text}
    written |= found - {NEUTRAL}
    others = written - {*info.record.languages}
    return tuple(
        Diagnostic(
            "language-missing",
            f"nothing is written in “{language}”",
            info.locate("languages", index),
            did_you_mean(language, others) or "write the texts in it, or leave it out",
        )
        for index, language in enumerate(info.record.languages)
        if written and language not in written
    )


def check(entry: Entry[Record], languages: Sequence[str]) -> Iterator[Diagnostic]:
    """Say which texts of a record lack a language of the site, or have one too many."""
    for path, text in texts(entry.record):
        if NEUTRAL not in text:
            yield from _compare(entry, path, text, languages)
    if isinstance(entry.record, Term):
        # Who needs no other forms in a language gives none.
        yield from _compare(entry, ("forms",), {**entry.record.forms, **dict.fromkeys(languages)}, languages)


def check_units(info: Entry[Info], languages: Sequence[str]) -> Iterator[Diagnostic]:
    """Say the same of the words of the count units."""
    for unit, forms in info.record.units.items() if info.record else ():
        yield from _compare(info, ("units", unit), forms, languages)


def _compare(
    entry: Entry[Record], path: tuple[str | int, ...], written: Collection[str], languages: Sequence[str]
) -> Iterator[Diagnostic]:
    strange = [language for language in written if language not in languages]
    missing = [language for language in languages if language not in written]
    for language in strange:
        span = entry.locate(*path, language, key=True)
        near = nearest(language, missing)
        # A misspelt language is one mistake, not an unknown and a missing one.
        missing = [other for other in missing if other != near]
        hint = did_you_mean(language, [near] if near else languages)
        hint = hint or f"the languages of site.yaml: {', '.join(languages)}"
        yield Diagnostic("language-unknown", f"“{language}” is not a language of this site", span, hint)
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    for language in missing:
        span = entry.locate(*path, key=True)
        yield Diagnostic("language-missing", f"“{name}” has no text in “{language}”", span, f"add “{language}: …”")
