"""Where words stand in a snapshot, ready to become evidence.

Floor 6, within `explainer.evidence`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from explainer.evidence.matching import Match, Stretch, find, occurrences_in
from explainer.evidence.nearest import around, nearest
from explainer.evidence.reading import Reading
from explainer.evidence.snapshots import Snapshot

_AROUND = 40
"""Characters shown before and behind."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One place where words stand, or what is nearest to them (`match` is MISSING)."""

    match: Match
    line: int
    words: str
    """As they are printed there."""
    shown: str
    """The same with some of what stands around them, on one line."""
    evidence: str
    """A line for claims.yaml; empty where it would not be evidence: not found, or twice on one line."""


def passages(snapshot: Snapshot, words: str) -> tuple[Passage, ...]:
    """Give every place where words stand in a snapshot; what is nearest where they stand nowhere; or nothing."""
    reading = snapshot.reading
    found = occurrences_in(reading, words)
    if not found:
        near = nearest(reading, words)
        return (_passage(reading, Match.MISSING, near, around(reading, near), ""),) if near else ()
    several = []
    for one in found:
        stretch = one.start, one.end
        printed = words.strip() if one.match is Match.ELIDED else around(reading, stretch)
        line = reading.line(one.start)
        is_one = find(reading, printed, line).match.is_found
        entry = f"- {{source: {snapshot.source}, at: {line}, quote: {json.dumps(printed, ensure_ascii=False)}}}"
        several.append(_passage(reading, one.match, stretch, printed, entry if is_one else ""))
    return tuple(several)


def _passage(reading: Reading, match: Match, stretch: Stretch, printed: str, evidence: str) -> Passage:
    start, end = max(0, stretch[0] - _AROUND), min(len(reading.text), stretch[1] + _AROUND)
    shown = f"{'…' if start else ''}{around(reading, (start, end))}{'…' if end < len(reading.text) else ''}"
    return Passage(match, reading.line(stretch[0]), printed, shown, evidence)
