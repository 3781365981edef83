"""In which languages the texts of a record are written: each has the site's languages and no other.

Floor 4, within `explainer.content`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from explainer.content.records import Entry, texts
from explainer.diagnostics import Diagnostic, Severity, did_you_mean, nearest
from explainer.schema import NEUTRAL, Info, Record, Term


@dataclass(frozen=True, slots=True)
class Demand:
    """In which languages the texts of a project are wanted."""

    languages: tuple[str, ...] = ()
    """The languages of the site; none where they cannot be relied on, so that nothing is said of texts."""
    severity: Severity = Severity.ERROR
    """How much a missing text weighs: where it is a warning, readers get the text in another language."""
    unwritten: frozenset[str] = frozenset()
    """The languages in which nothing is written at all: that is said once, and not at every text."""

    def lacking(self, written: Collection[str]) -> list[str]:
        """Give the languages in which something is to be written and is not."""
        return [tag for tag in self.languages if tag not in written and tag not in self.unwritten]


def demand(
    info: Entry[Info] | None,
    tags: Collection[str],
    documents: Iterable[PurePosixPath],
) -> tuple[Demand, tuple[Diagnostic, ...]]:
    """Tell in which languages texts are wanted.

    A language of site.yaml in which nothing is written is named here: a slip there would be told again at every text.

    Args:
        info: The record of site.yaml.
        tags: The languages of all texts in records.
        documents: The paths of all documents.
    """
    if info is None or info.record is None:
        return Demand(), ()
    languages = info.record.languages
    severity = Severity.WARNING if info.record.missing_translations == "show" else Severity.ERROR
    written = {path.name.split(".")[-2] for path in documents if path.name.count(".") > 1}
    written |= {path.stem for path in documents if path.parent.name == "words"}
    written |= {*tags} - {NEUTRAL}
    silent = [tag for tag in languages if written and tag not in written]
    is_sure = True
    found = []
    for language in silent:
        near = did_you_mean(language, written - {*languages})
        weight = Severity.ERROR if near else severity
        is_sure &= weight is Severity.WARNING
        span = info.locate("languages", languages.index(language))
        hint = near or "write the texts in it, or leave it out"
        found.append(Diagnostic("language-missing", f"nothing is written in “{language}”", span, hint, weight))
    return Demand(languages if is_sure else (), severity, frozenset(silent)), tuple(found)


def check(entry: Entry[Record], wanted: Demand) -> Iterator[Diagnostic]:
    """Say which texts of a record lack a language of the site, or have one too many."""
    for path, text in texts(entry.record):
        if NEUTRAL not in text:
            yield from _compare(entry, path, text, wanted)
    if isinstance(entry.record, Term):
        # Who needs no other forms in a language gives none.
        yield from _compare(entry, ("forms",), {**entry.record.forms, **dict.fromkeys(wanted.languages)}, wanted)


def check_units(info: Entry[Info], wanted: Demand) -> Iterator[Diagnostic]:
    """Say the same of the words of the count units."""
    for unit, forms in info.record.units.items() if info.record else ():
        yield from _compare(info, ("units", unit), forms, wanted)


def _compare(
    entry: Entry[Record], path: tuple[str | int, ...], written: Collection[str], wanted: Demand
) -> Iterator[Diagnostic]:
    strange = [language for language in written if language not in wanted.languages]
    missing = wanted.lacking(written)
    for language in strange:
        span = entry.locate(*path, language, key=True)
        near = nearest(language, missing)
        # A misspelt language is one mistake, not an unknown and a missing one.
        missing = [other for other in missing if other != near]
        hint = did_you_mean(language, [near] if near else wanted.languages)
        hint = hint or f"the languages of site.yaml: {', '.join(wanted.languages)}"
        yield Diagnostic("language-unknown", f"“{language}” is not a language of this site", span, hint)
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    for language in missing:
        span = entry.locate(*path, key=True)
        message = f"“{name}” has no text in “{language}”"
        yield Diagnostic("language-missing", message, span, f"add “{language}: …”", wanted.severity)
