"""What was verified last, as records: of snapshots, of claims, of evidence.

Floor 6, within `explainer.evidence`. How they are written to content/evidence.lock and read back is for `lock` to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any, TypeAlias

from explainer.diagnostics import Span
from explainer.evidence.matching import Match

PATH = PurePosixPath("content/evidence.lock")


def digest(words: str) -> str:
    """Give the SHA-256 of some words, in hexadecimal."""
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class SnapshotRecord:
    """What a snapshot was."""

    source: str
    extractor: str
    size: int
    sha256: str
    characters: int
    text_sha256: str

    @property
    def key(self) -> tuple[str, ...]:
        """Give what tells it from others."""
        return (self.source,)

    @property
    def order(self) -> tuple[int, str, int]:
        """Give its place in a lock."""
        return 0, self.source, 0

    def written(self) -> dict[str, Any]:
        """Give the fields of its line."""
        return {
            "snapshot": self.source,
            "extractor": self.extractor,
            "bytes": self.size,
            "sha256": self.sha256,
            "characters": self.characters,
            "text-sha256": self.text_sha256,
        }


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """What a claim said, as a hash by language."""

    claim: str
    texts: Mapping[str, str]

    @property
    def key(self) -> tuple[str, ...]:
        """Give what tells it from others."""
        return (self.claim,)

    @property
    def order(self) -> tuple[int, str, int]:
        """Give its place in a lock."""
        return 1, self.claim, 0

    def written(self) -> dict[str, Any]:
        """Give the fields of its line."""
        return {"claim": self.claim, "text": dict(sorted(self.texts.items()))}


@dataclass(frozen=True, slots=True)
class EvidenceRecord:
    """How a piece of evidence stood to its source. What does not apply is 0 or empty, and not written."""

    claim: str
    index: int
    source: str
    phrase: str
    """The SHA-256 of the phrase."""
    at: int
    """The place that the author gave."""
    match: Match
    line: int = 0
    """The place where it stands."""
    start: int = 0
    end: int = 0
    """Offsets in the extracted text, in code points."""
    fragment: str = ""

    @property
    def key(self) -> tuple[str, int]:
        """Give what tells it from others."""
        return self.claim, self.index

    @property
    def order(self) -> tuple[int, str, int]:
        """Give its place in a lock: behind its claim."""
        return 1, self.claim, self.index + 1

    def written(self) -> dict[str, Any]:
        """Give the fields of its line."""
        fields = {
            "claim": self.claim,
            "evidence": self.index,
            "source": self.source,
            "phrase": self.phrase,
            "at": self.at,
            "match": self.match.value,
            "line": self.line,
            "start": self.start,
            "end": self.end,
            "fragment": self.fragment,
        }
        is_needed = ("claim", "evidence", "source", "match", *(("start", "end") if self.line and self.end else ()))
        return {name: value for name, value in fields.items() if value or name in is_needed}


Record: TypeAlias = SnapshotRecord | ClaimRecord | EvidenceRecord


@dataclass(frozen=True)
class Lock:
    """What was verified; `lines` says where each record of a lock that was read stands."""

    snapshots: Mapping[str, SnapshotRecord] = field(default_factory=dict)
    claims: Mapping[str, ClaimRecord] = field(default_factory=dict)
    evidence: Mapping[tuple[str, int], EvidenceRecord] = field(default_factory=dict)
    lines: Mapping[tuple[Any, ...], int] = field(default_factory=dict, compare=False, repr=False)

    def span(self, record: Record) -> Span:
        """Give the place of a record's line in the lock."""
        line = self.lines.get((type(record), *record.key), 0)
        return Span(PATH, line, min(line, 1))

    @classmethod
    def of(cls, records: Iterable[Record], lines: Mapping[tuple[Any, ...], int] | None = None) -> Lock:
        """Make a lock of its records."""
        every = [*records]
        return cls(
            {one.source: one for one in every if isinstance(one, SnapshotRecord)},
            {one.claim: one for one in every if isinstance(one, ClaimRecord)},
            {one.key: one for one in every if isinstance(one, EvidenceRecord)},
            lines or {},
        )

    @property
    def records(self) -> list[Record]:
        """Give all its records, sorted: snapshots by source, then each claim with its evidence."""
        every: list[Record] = [*self.snapshots.values(), *self.claims.values(), *self.evidence.values()]
        return sorted(every, key=lambda record: record.order)
