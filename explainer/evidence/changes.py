"""What differs between two locks, in words.

Floor 6, within `explainer.evidence`. Promise: a snapshot that changed is one change; the offsets that move with it
are not as many more. What got worse comes first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from explainer.evidence.matching import Match
from explainer.evidence.records import ClaimRecord, EvidenceRecord, Lock, Record, SnapshotRecord

R = TypeVar("R", SnapshotRecord, ClaimRecord, EvidenceRecord)


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: a record that is new (`old` is None), gone (`new` is None) or another."""

    old: Record | None
    new: Record | None
    words: str
    is_worse: bool = False
    """Whether a phrase that was found no longer is."""

    @property
    def record(self) -> Record:
        """Give the record as it is, or was."""
        record = self.new or self.old
        assert record is not None
        return record

    @property
    def sign(self) -> str:
        """Give the sign that begins its line in a list of differences."""
        return "+" if self.old is None else "-" if self.new is None else "~"


def compare(old: Lock, new: Lock) -> tuple[Change, ...]:
    """Give everything in which two locks differ."""
    changes = [
        *(Change(a, b, _snapshot(a, b)) for a, b in _pairs(old.snapshots, new.snapshots)),
        *_evidence(old, new),
        *(Change(a, b, _claim(a, b)) for a, b in _pairs(old.claims, new.claims)),
    ]
    return tuple(sorted(changes, key=lambda change: not change.is_worse))


def standing_down(changes: tuple[Change, ...], source: str) -> tuple[str, ...]:
    """Give the claims of which a phrase from a source was found and no longer is."""
    records = (change.record for change in changes if change.is_worse)
    found = (one.claim for one in records if isinstance(one, EvidenceRecord) and one.source == source)
    return tuple(dict.fromkeys(found))


def _pairs(old: Mapping[str, R], new: Mapping[str, R]) -> Iterator[tuple[R | None, R | None]]:
    for key in sorted({*old, *new}):
        before, after = old.get(key), new.get(key)
        if before != after:
            yield before, after


def _snapshot(old: SnapshotRecord | None, new: SnapshotRecord | None) -> str:
    if new is None:
        return f"snapshot of {old.source}" if old else ""
    if old is None:
        return f"snapshot of {new.source}: {new.size} bytes, {new.sha256[:12]}, read as {new.extractor}"
    what = []
    if old.sha256 != new.sha256:
        what.append(f"{old.size} bytes, {old.sha256[:12]} → {new.size} bytes, {new.sha256[:12]}")
    if old.extractor != new.extractor:
        what.append(f"read as {old.extractor} → {new.extractor}")
    if old.sha256 == new.sha256 and old.extractor == new.extractor:
        what.append(f"another text from the same bytes, {old.characters} → {new.characters} characters")
    return f"snapshot of {new.source}: {'; '.join(what)}"


def _claim(old: ClaimRecord | None, new: ClaimRecord | None) -> str:
    if old is None or new is None:
        return f"{(new or old).claim}: text"  # type: ignore[union-attr]
    languages = sorted({*old.texts, *new.texts})
    changed = [language for language in languages if old.texts.get(language) != new.texts.get(language)]
    return f"{new.claim}: the text was changed ({', '.join(changed)})"


def _evidence(old: Lock, new: Lock) -> Iterator[Change]:
    for key in sorted({*old.evidence, *new.evidence}):
        before, after = old.evidence.get(key), new.evidence.get(key)
        if before == after or (before and after and _is_moved(before, after) and _is_another(before.source, old, new)):
            continue
        name = f"{key[0]}, evidence {key[1] + 1} ({(after or before).source})"  # type: ignore[union-attr]
        worse = before is not None and after is not None and before.match.is_found and not after.match.is_found
        yield Change(before, after, f"{name}: {_states(before, after)}", is_worse=worse)


def _is_moved(before: EvidenceRecord, after: EvidenceRecord) -> bool:
    """Tell whether only offsets, or the words around the phrase, are others."""
    return _identity(before) == _identity(after) and (before.match, before.line) == (after.match, after.line)


def _identity(record: EvidenceRecord) -> tuple[str, str, int]:
    return record.source, record.phrase, record.at


def _is_another(source: str, old: Lock, new: Lock) -> bool:
    return old.snapshots.get(source) != new.snapshots.get(source)


def _states(before: EvidenceRecord | None, after: EvidenceRecord | None) -> str:
    if before is None or after is None:
        return _state(after or before)
    if _identity(before) != _identity(after):
        return f"another phrase or place; {_state(before)} → {_state(after)}"
    if _state(before) == _state(after):
        return f"{_state(after)}, at other offsets"
    return f"{_state(before)} → {_state(after)}"


def _state(record: EvidenceRecord | None) -> str:
    if record is None:
        return ""
    return record.match.value + (f", line {record.line}" if record.line and record.match is not Match.UNQUOTED else "")
