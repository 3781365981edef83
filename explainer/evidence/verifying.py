"""Every evidence phrase looked up in its source's snapshot, or in the lock where the snapshot is not at hand.

Floor 6, within `explainer.evidence`. Promise: no network; a phrase that does not stand where it should is reported at
its line and column with what to do about it; equal trees give equal locks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import PurePosixPath

from explainer.content import Content, Entry
from explainer.diagnostics import Diagnostic, Outcome, Severity, in_order
from explainer.evidence import drift, lock, snapshots
from explainer.evidence.changes import compare
from explainer.evidence.fragments import directive
from explainer.evidence.matching import Found, Match, cut, find
from explainer.evidence.nearest import around, nearest
from explainer.evidence.reading import Reading
from explainer.evidence.records import PATH, ClaimRecord, EvidenceRecord, Lock, SnapshotRecord, digest
from explainer.evidence.snapshots import Snapshot
from explainer.evidence.verification import Finding, Phrase, Verification, phrase, unarchived
from explainer.schema import Claim, Evidence

_SHOWN_LINES = 6


def verify(content: Content, tree: Mapping[PurePosixPath, bytes], *, locked: bool = False) -> Outcome[Verification]:
    """Look up the evidence of a project.

    Args:
        content: The claims. Evidence of entries that are broken is left alone.
        tree: Holds content/evidence.lock and snapshots/, each if there is one.
        locked: Whether whatever differs from the lock is an error.
    """
    data = tree.get(PATH)
    old = lock.read(data) if data is not None else Outcome(Lock())
    taken = snapshots.read(tree, content.sources)
    work = _Work(old.value, taken.value)
    for entry in content.claims.values():
        if entry.record is not None:
            work.claim(entry, entry.record)
    verification = work.result(content)
    found = [*old.diagnostics, *taken.diagnostics, *work.found]
    if locked:
        found = [replace(one, severity=Severity.ERROR) if one.code == "evidence-unverified" else one for one in found]
    if data is None:
        found += drift.absent(verification, locked=locked)
    elif not old.diagnostics:
        found += drift.report(content, verification, old.value, work.troubled, locked=locked)
    return Outcome(verification, in_order(found))


@dataclass
class _Work:
    """What was found so far."""

    old: Lock
    snapshots: Mapping[str, Snapshot]
    found: list[Diagnostic] = field(default_factory=list)
    findings: dict[tuple[str, int], Finding] = field(default_factory=dict)
    by_phrase: dict[Phrase, Finding] = field(default_factory=dict)
    evidence: dict[tuple[str, int], EvidenceRecord] = field(default_factory=dict)
    claims: dict[str, ClaimRecord] = field(default_factory=dict)
    troubled: set[tuple[str, int]] = field(default_factory=set)
    """The evidence of which something was reported."""
    remembered: dict[tuple[str, int, str], EvidenceRecord] = field(init=False)
    """The evidence of the lock by what it depends on, so that it may move to another claim."""

    def __post_init__(self) -> None:
        self.remembered = {(one.source, one.at, one.phrase): one for one in self.old.evidence.values()}

    def claim(self, entry: Entry[Claim], claim: Claim) -> None:
        """Look up the evidence of one claim."""
        texts = {language: digest(words) for language, words in claim.text.items()}
        self.claims[entry.id] = ClaimRecord(entry.id, texts)
        for index, evidence in enumerate(claim.evidence):
            finding, problems = self._look_up(entry, index, evidence)
            self.findings[entry.id, index] = self.by_phrase[phrase(evidence)] = finding
            self.found += problems
            if problems:
                self.troubled.add((entry.id, index))
            self._remember(entry.id, index, evidence, finding)

    def _look_up(self, entry: Entry[Claim], index: int, evidence: Evidence) -> tuple[Finding, list[Diagnostic]]:
        snapshot = self.snapshots.get(evidence.source)
        if snapshot:
            finding, found = _live(snapshot, evidence.quote, evidence.at)
            return finding, [*_problems(_Place(entry, index, evidence), found, snapshot.reading)]
        record = self.old.snapshots.get(evidence.source)
        if record:
            finding = self._trusted(evidence, record)
            return finding, [*_problems_of_trust(_Place(entry, index, evidence), finding)]
        return unarchived(evidence), []

    def _trusted(self, evidence: Evidence, snapshot: SnapshotRecord) -> Finding:
        words = digest(evidence.quote) if evidence.quote else ""
        known = self.remembered.get((evidence.source, evidence.at or 0, words))
        if known and known.match is not Match.NOT_ARCHIVED:
            return Finding(known.match, known.line, known.start, known.end, known.fragment, snapshot.sha256)
        if not evidence.quote:
            return Finding(Match.UNQUOTED, evidence.at or 0, snapshot=snapshot.sha256)
        return Finding(Match.UNVERIFIED, fragment=unarchived(evidence).fragment, snapshot=snapshot.sha256)

    def _remember(self, claim: str, index: int, evidence: Evidence, finding: Finding) -> None:
        if finding.match is Match.UNVERIFIED:
            # Nothing new is known: the lock keeps what it had, so that it goes on saying so.
            if (claim, index) in self.old.evidence:
                self.evidence[claim, index] = self.old.evidence[claim, index]
            return
        self.evidence[claim, index] = EvidenceRecord(
            claim=claim,
            index=index,
            source=evidence.source,
            phrase=digest(evidence.quote) if evidence.quote else "",
            at=evidence.at or 0,
            match=finding.match,
            line=finding.line,
            start=finding.start,
            end=finding.end,
            fragment=finding.fragment if finding.line else "",
        )

    def result(self, content: Content) -> Verification:
        """Give what was found, with the lock that says so."""
        broken = {key for key, entry in content.claims.items() if entry.record is None}
        records = {snapshot.source: _record(snapshot) for snapshot in self.snapshots.values()}
        trusted = {
            source: record
            for source, record in self.old.snapshots.items()
            if source not in records and source in content.sources
        }
        new = Lock(
            {**trusted, **records},
            {**{key: one for key, one in self.old.claims.items() if key in broken}, **self.claims},
            {**{key: one for key, one in self.old.evidence.items() if key[0] in broken}, **self.evidence},
        )
        return Verification(self.findings, new, compare(self.old, new), frozenset(trusted), self.by_phrase)


def _record(snapshot: Snapshot) -> SnapshotRecord:
    return SnapshotRecord(
        snapshot.source,
        snapshot.extractor,
        snapshot.size,
        snapshot.sha256,
        len(snapshot.reading.text),
        snapshot.text_sha256,
    )


@lru_cache(maxsize=65_536)
def _live(snapshot: Snapshot, quote: str | None, at: int | None) -> tuple[Finding, Found]:
    reading = snapshot.reading
    if quote is None:
        line = at if at and at <= len(reading.lines) else 0
        return Finding(Match.UNQUOTED, line, snapshot=snapshot.sha256), Found(Match.UNQUOTED, line)
    found = find(reading, quote, at)
    if not found.match.is_found:
        return Finding(found.match, snapshot=snapshot.sha256), found
    start, end = found.parts[0][0], found.parts[-1][1]
    fragment = directive(reading, found.parts)
    return Finding(found.match, found.line, start, end, fragment, snapshot.sha256), found


@dataclass(frozen=True, slots=True)
class _Place:
    """A piece of evidence where it was written."""

    entry: Entry[Claim]
    index: int
    evidence: Evidence

    def problem(self, code: str, message: str, hint: str, part: str = "quote") -> Diagnostic:
        span = self.entry.locate("evidence", self.index, part)
        return Diagnostic(code, message, span, hint, subject=self.entry.id)


def _problems(place: _Place, found: Found, reading: Reading) -> Iterator[Diagnostic]:
    source, at, quote = place.evidence.source, place.evidence.at, place.evidence.quote
    match found.match:
        case Match.MISSING:
            message = f"this phrase is not in the snapshot of “{source}”"
            yield place.problem("quote-missing", message, _suggestion(reading, quote or ""))
        case Match.AMBIGUOUS:
            message = f"this phrase is in the snapshot of “{source}” {len(found.lines)} times: {_listed(found.lines)}"
            several = len({*found.lines}) > 1
            hint = "say which with “at: …”, or quote more words" if several else "quote a word more, so that it is one"
            yield place.problem("quote-ambiguous", message, hint)
        case Match.UNQUOTED if at and not found.line:
            message = f"the snapshot of “{source}” has no line {at}: it has {len(reading.lines)}"
            yield place.problem("place-wrong", message, "lines of nothing but space do not count", "at")
        case _ if at and found.line != at:
            message = f"this phrase stands on line {found.line} of the snapshot of “{source}”, not on line {at}"
            yield place.problem("place-wrong", message, f"write “at: {found.line}”", "at")


def _listed(lines: tuple[int, ...]) -> str:
    counted = [f"line {line}" for line in dict.fromkeys(lines)]
    shown = counted[:_SHOWN_LINES]
    return ", ".join(shown) + (f" and {len(counted) - len(shown)} more" if len(counted) > len(shown) else "")


def _suggestion(reading: Reading, quote: str) -> str:
    inside = cut(reading, quote)
    if inside and inside[1] - inside[0] <= len(quote) + 200:
        line = reading.line(inside[0])
        return f"line {line} has it as a piece of “{around(reading, inside)}”: quote whole words and whole numbers"
    near = nearest(reading, quote)
    if near:
        return f"the nearest passage, on line {reading.line(near[0])}: “{around(reading, near)}”"
    return "nothing like it is there: is it another source, or our words?"


def _problems_of_trust(place: _Place, finding: Finding) -> Iterator[Diagnostic]:
    source, at = place.evidence.source, place.evidence.at
    match finding.match:
        case Match.MISSING:
            message = f"this phrase was not in the snapshot of “{source}” when it was last verified"
            yield place.problem("quote-missing", message, "correct it where the snapshot is at hand, with “verify”")
        case Match.AMBIGUOUS:
            message = f"this phrase was in the snapshot of “{source}” more than once when it was last verified"
            yield place.problem("quote-ambiguous", message, "say which with “at: …”, or quote more words")
        case Match.UNVERIFIED:
            message = f"the evidence of “{place.entry.id}” was changed since it was last verified"
            hint = f"run “verify --update” where the snapshot of “{source}” is at hand"
            span = place.entry.locate("evidence", place.index, "quote")
            yield Diagnostic("evidence-unverified", message, span, hint, Severity.WARNING, place.entry.id)
        case Match.UNQUOTED:
            return
        case _ if at and finding.line != at:
            message = f"this phrase stands on line {finding.line} of the snapshot of “{source}”, not on line {at}"
            yield place.problem("place-wrong", message, f"write “at: {finding.line}”", "at")
