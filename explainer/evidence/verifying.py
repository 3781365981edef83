"""Every evidence phrase looked up in its source's snapshot, or in the lock where the snapshot is not at hand.

Floor 6, within `explainer.evidence`. Promise: no network; a phrase that does not stand where it should is reported at
its line and column with what to do about it; equal trees give equal locks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from pathlib import PurePosixPath

from explainer.content import Content, Entry
from explainer.diagnostics import Diagnostic, Outcome, Severity, in_order
from explainer.evidence import drift, lock, problems, snapshots
from explainer.evidence.changes import compare
from explainer.evidence.fragments import directive
from explainer.evidence.matching import Found, Match, find
from explainer.evidence.records import PATH, ClaimRecord, EvidenceRecord, Lock, SnapshotRecord, digest
from explainer.evidence.snapshots import Snapshot
from explainer.evidence.verification import Finding, Phrase, Verification, phrase, unarchived
from explainer.schema import Claim, Evidence


def verify(content: Content, tree: Mapping[PurePosixPath, bytes], *, locked: bool = False) -> Outcome[Verification]:
    """Look up the evidence of a project.

    Args:
        content: The claims. Evidence of entries that are broken is left alone.
        tree: Holds content/evidence.lock and snapshots/, each if there is one.
        locked: Whether whatever differs from the lock is an error.
    """
    copies = tuple((path, data) for path, data in tree.items() if path.parts[0] == snapshots.FOLDER.name)
    key = None if content.standing is None else (content.standing, tree.get(PATH), copies, locked)
    return content.memory.whole("evidence.verify", key, partial(_verified, content, tree, locked=locked))


def _verified(content: Content, tree: Mapping[PurePosixPath, bytes], *, locked: bool) -> Outcome[Verification]:
    memory = content.memory
    data = tree.get(PATH)
    old = memory.recall("evidence.lock", data, lambda: lock.read(data or b"")) if data is not None else Outcome(Lock())
    taken = snapshots.read(tree, content.sources)
    work = _Work(old.value, taken.value)
    basis = data, tuple((name, one.extractor, one.sha256) for name, one in taken.value.items())
    for entry in content.claims.values():
        if entry.record is not None:
            key = None if entry.key is None else (entry.key, basis)
            work.add(memory.recall("evidence", key, partial(work.claim, entry, entry.record)))
    verification = work.result(content)
    found = [*old.diagnostics, *taken.diagnostics, *work.found]
    if locked:
        found = [replace(one, severity=Severity.ERROR) if one.code == "evidence-unverified" else one for one in found]
    if data is None:
        found += drift.absent(verification, locked=locked)
    elif not old.diagnostics:
        found += drift.report(content, verification, old.value, work.troubled, locked=locked)
    return Outcome(verification, in_order(found))


@dataclass(frozen=True, slots=True)
class _Looked:
    """What was found for one piece of evidence."""

    evidence: Evidence
    finding: Finding
    found: tuple[Diagnostic, ...]
    record: EvidenceRecord | None
    """What is remembered of it; None where nothing is known."""


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

    def claim(self, entry: Entry[Claim], claim: Claim) -> tuple[ClaimRecord, tuple[_Looked, ...]]:
        """Look up the evidence of one claim, of which nothing is kept here: it is the same as long as the claim is."""
        looked = []
        for index, evidence in enumerate(claim.evidence):
            finding, wrong = self._look_up(entry, index, evidence)
            record = self._record(entry.id, index, evidence, finding)
            looked.append(_Looked(evidence, finding, tuple(wrong), record))
        texts = {language: digest(words) for language, words in claim.text.items()}
        return ClaimRecord(entry.id, texts), tuple(looked)

    def add(self, claim: tuple[ClaimRecord, tuple[_Looked, ...]]) -> None:
        """Keep what was found for one claim."""
        record, looked = claim
        self.claims[record.claim] = record
        for index, one in enumerate(looked):
            key = record.claim, index
            self.findings[key] = self.by_phrase[phrase(one.evidence)] = one.finding
            self.found += one.found
            if one.found:
                self.troubled.add(key)
            if one.record:
                self.evidence[key] = one.record

    def _look_up(self, entry: Entry[Claim], index: int, evidence: Evidence) -> tuple[Finding, list[Diagnostic]]:
        place = problems.Place(entry, index, evidence)
        snapshot = self.snapshots.get(evidence.source)
        if snapshot:
            finding, found = _live(snapshot, evidence.quote, evidence.at)
            return finding, [*problems.seen(place, found, snapshot.reading)]
        record = self.old.snapshots.get(evidence.source)
        if record:
            finding = self._trusted(evidence, record)
            return finding, [*problems.believed(place, finding.match, finding.line)]
        return unarchived(evidence), []

    def _trusted(self, evidence: Evidence, snapshot: SnapshotRecord) -> Finding:
        words = digest(evidence.quote) if evidence.quote else ""
        known = self.remembered.get((evidence.source, evidence.at or 0, words))
        if known and known.match is not Match.NOT_ARCHIVED:
            return Finding(known.match, known.line, known.start, known.end, known.fragment, snapshot.sha256)
        if not evidence.quote:
            return Finding(Match.UNQUOTED, evidence.at or 0, snapshot=snapshot.sha256)
        return Finding(Match.UNVERIFIED, fragment=unarchived(evidence).fragment, snapshot=snapshot.sha256)

    def _record(self, claim: str, index: int, evidence: Evidence, finding: Finding) -> EvidenceRecord | None:
        if finding.match is Match.UNVERIFIED:
            # Nothing new is known: the lock keeps what it had, so that it goes on saying so.
            return self.old.evidence.get((claim, index))
        return EvidenceRecord(
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
