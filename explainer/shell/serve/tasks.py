"""What is left to do, as the author's desk shows it.

Floor 11, within `explainer.shell.serve`. Diagnostics are those that `check --format json` gives; to them come what no
check complains of: drafts, sources without an archived copy, evidence that nobody looked up, claims that are not
settled, and the corrections.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from itertools import groupby
from typing import Any

from explainer import evidence
from explainer.checks.coverage import Coverage
from explainer.content import Content
from explainer.diagnostics import Diagnostic, Severity, Span
from explainer.evidence import Match, Verification
from explainer.pipeline import Draft
from explainer.reporting import visible
from explainer.shell.serve.places import Editor
from explainer.shell.serve.preview import State
from explainer.shell.serve.report import Item, items

_SECTIONS = {
    "evidence": ("evidence-", "quote-", "snapshot-", "place-wrong", "lock-invalid"),
    "translations": ("translation-", "structure-differs", "citations-differ", "language-wrong"),
    "figures": ("numbers-differ", "number-ambiguous", "value-not-in-text"),
    "uncited": ("statement-uncited", "uncited-", "quotation-unknown"),
    "others": ("",),
}
"""The sections of diagnostics that are no errors of form, and what their codes begin with."""
_HINTED = re.compile(r"(explainer (?:check|verify) --[^;]+)$|did you mean “(.+)”\?")
"""What a hint says to run, or to write instead."""
_FIXES: Mapping[str, str] = {
    "evidence-drift": "explainer verify --update",
    "snapshot-changed": "explainer verify --update",
    "statement-uncited": "{uncited: }",
    "numbers-differ": "- {code: numbers-differ, in: SUBJECT, reason: }",
}
_UNSETTLED = ("unverified", "disputed")


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do."""

    item: Item
    fix: str
    """What to write or to run; may be empty."""


@dataclass(frozen=True, slots=True)
class Section:
    """Things to do of one kind; its name is that of its words."""

    name: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """How many of the sentences of a page that need a source cite one, in each language."""

    name: str
    languages: tuple[Coverage, ...]


@dataclass(frozen=True, slots=True)
class Parallel:
    """A page of the site that shows its languages side by side."""

    href: str
    name: str


@dataclass(frozen=True, slots=True)
class Tasks:
    """Everything that the desk shows."""

    sections: tuple[Section, ...]
    coverage: tuple[Page, ...]
    parallels: tuple[Parallel, ...]


def tasks(state: State, editor: Editor, words: Mapping[str, str]) -> Tasks:
    """Say what is left to do; `words` are the sentences for what no check complains of."""
    rest = [one for one in state.diagnostics if one.severity is not Severity.ERROR]
    errors = [one for one in state.diagnostics if one.severity is Severity.ERROR]
    found: dict[str, list[Task]] = {"errors": list(_tasks(errors, state, editor))}
    for name, codes in _SECTIONS.items():
        found[name] = list(_tasks((one for one in rest if one.code.startswith(codes)), state, editor))
        rest = [one for one in rest if not one.code.startswith(codes)]
    if state.latest:
        own = _Own(state, state.latest, editor, words)
        found["evidence"] += own.unread()
        found |= {
            "drafts": [*own.drafts()],
            "archives": [*own.archives()],
            "unsettled": [*own.unsettled()],
            "corrections": [*own.corrections()],
        }
    pages = groupby(state.coverage, key=lambda one: one.page)
    return Tasks(
        tuple(Section(name, tuple(todo)) for name, todo in found.items()),
        tuple(Page(name, tuple(languages)) for name, languages in pages),
        tuple(_parallels(state)),
    )


def _tasks(diagnostics: Iterable[Diagnostic], state: State, editor: Editor) -> Iterator[Task]:
    for one in diagnostics:
        hinted = _HINTED.search(one.hint)
        fix = (hinted[1] or hinted[2]) if hinted else _FIXES.get(one.code, "").replace("SUBJECT", one.subject)
        yield from (Task(item, visible(fix)) for item in items((one,), state, editor))


@dataclass(frozen=True, slots=True)
class _Own:
    """What no check complains of, found in the records."""

    state: State
    draft: Draft
    editor: Editor
    words: Mapping[str, str]

    @property
    def _content(self) -> Content:
        return self.draft.content

    @property
    def _verification(self) -> Verification:
        return self.draft.verification

    def drafts(self) -> Iterator[Task]:
        """Name what is not for readers yet."""
        for one in self._content.withheld:
            subject = f"{one.kind}/{one.id}{f' ({one.language})' if one.language else ''}"
            yield self._task(self.words["draft"].format(draft=subject), one.span, "")

    def unread(self) -> Iterator[Task]:
        """Name the sources whose evidence cannot be looked up."""
        missing = Counter(
            piece.source
            for entry in self._content.claims.values()
            for piece in (entry.record.evidence if entry.record else ())
            if self._verification.of(piece).match is Match.NOT_ARCHIVED
        )
        for source, count in missing.items():
            entry = self._content.sources.get(source)
            if entry:
                message = self.words["not_archived"].format(source=source, count=count)
                yield self._task(message, entry.span, f"{evidence.FOLDER}/{source}.txt")

    def archives(self) -> Iterator[Task]:
        """Name the sources on the web of which there is no archived copy."""
        for entry in self._content.sources.values():
            if entry.record and entry.record.url and not entry.record.archive:
                message = self.words["no_archive"].format(source=entry.id)
                yield self._task(message, entry.span, 'archive: {url: "https://", date: }')

    def unsettled(self) -> Iterator[Task]:
        """Name the claims and flows that could not be checked, or that sources contradict."""
        entries: tuple[Any, ...] = (*self._content.claims.values(), *self._content.flows.values())
        for entry in entries:
            if entry.record and entry.record.status in _UNSETTLED:
                message = self.words[entry.record.status].format(claim=entry.id)
                yield self._task(message, entry.locate("status"), "")

    def corrections(self) -> Iterator[Task]:
        """Name the corrections, with words for those who printed the mistake."""
        for entry in self._content.claims.values():
            one = entry.record.correction if entry.record else None
            if one:
                told = (f"{printed} → {one.better.get(tag, '')}" for tag, printed in one.printed.items())
                yield self._task(
                    self.words["correction"].format(claim=entry.id), entry.locate("correction"), " / ".join(told)
                )

    def _task(self, message: str, span: Span, fix: str) -> Task:
        (one,) = self._content.placed((Diagnostic(code="", message=message, span=span, severity=Severity.WARNING),))
        (item,) = items((one,), self.state, self.editor)
        return Task(replace(item, excerpt=None), visible(fix))


def _parallels(state: State) -> Iterator[Parallel]:
    """Find the pages that show the languages side by side: those of the first language, which show all."""
    if not state.shown:
        return
    language, words = next(iter(state.shown.draft.content.words.items()))
    name = words.get("pages", {}).get("parallel", {}).get("file", "")
    patterns = [f"{language}/{stem}.html" for stem in (name.format(key="*"), name.format(key="").rstrip("-"))]
    for path in state.shown.names:
        if any(fnmatchcase(path, pattern) for pattern in patterns):
            yield Parallel(f"/{path}", path)
