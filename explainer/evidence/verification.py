"""What verifying gives: how each piece of evidence stands to its source.

Floor 6, within `explainer.evidence`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from explainer.evidence.changes import Change
from explainer.evidence.fragments import plain_directive
from explainer.evidence.matching import Match
from explainer.evidence.records import Lock
from explainer.linking.site import Room
from explainer.schema import Evidence

CODES = ("evidence-unverified", "place-wrong", "quote-ambiguous")
"""The codes that a project may waive or give another severity. Never that a phrase is missing or its snapshot another
one, for readers are told that the words stand there; nor that the lock is old, which one command mends."""
SHORT = 12
"""How many hexadecimal digits of a hash are shown to people."""
Phrase: TypeAlias = "tuple[str, int | None, str | None]"


@dataclass(frozen=True, slots=True)
class Finding:
    """How a piece of evidence stands to its source."""

    match: Match
    line: int = 0
    """Where the phrase stands: the number of the non-empty line, from 1; 0 where that is not known."""
    start: int = 0
    end: int = 0
    """Offsets in the extracted text, in code points."""
    fragment: str = ""
    """The directive that leads to the phrase on the source's page, without `#:~:`."""
    snapshot: str = ""
    """The SHA-256 of the snapshot's bytes; empty where there is none."""

    @property
    def short(self) -> str:
        """Give the hash as it is shown to people."""
        return self.snapshot[:SHORT]


def phrase(evidence: Evidence) -> Phrase:
    """Give all that a finding depends on besides the snapshot."""
    return evidence.source, evidence.at, evidence.quote


def unarchived(evidence: Evidence) -> Finding:
    """Give the finding for evidence from a source without a snapshot."""
    if evidence.quote is None:
        return Finding(Match.UNQUOTED)
    return Finding(Match.NOT_ARCHIVED, fragment=plain_directive(evidence.quote))


@dataclass(frozen=True)
class Verification:
    """The evidence of a project, looked up."""

    findings: Mapping[tuple[str, int], Finding] = field(default_factory=dict)
    """By claim id and position in its evidence, from 0."""
    lock: Lock = field(default_factory=Lock)
    """The lock that says so."""
    changes: tuple[Change, ...] = ()
    """In what that lock differs from the one in content/."""
    trusted: frozenset[str] = frozenset()
    """The sources whose snapshots are not at hand, and of which the lock was believed."""
    by_phrase: Mapping[Phrase, Finding] = field(default_factory=dict, repr=False)

    def of(self, evidence: Evidence) -> Finding:
        """Give the finding for a piece of evidence."""
        return self.by_phrase.get(phrase(evidence)) or unarchived(evidence)

    def through(self, room: Room) -> Verification:
        """Give it with what pages ask of it in rooms, so that it is known what they ask (`Site.through`)."""
        snapshots = room("snapshots", self.lock.snapshots, {})
        return replace(self, lock=replace(self.lock, snapshots=snapshots), by_phrase=room("found", self.by_phrase, {}))

    @property
    def undecided(self) -> Collection[str]:
        """Give the codes that may be reported on another machine, so that waivers of them are not in vain here.

        Nothing is misplaced that was not looked up; nothing is unverified where its snapshot is at hand.
        """
        if not self.lock.snapshots:
            return CODES
        return () if self.lock.snapshots.keys() <= self.trusted else CODES[:1]

    @property
    def counts(self) -> dict[Match, int]:
        """Count the findings by class, in the order of the classes."""
        counted = Counter(finding.match for finding in self.findings.values())
        return {match: counted[match] for match in Match if counted[match]}
