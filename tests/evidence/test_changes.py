from __future__ import annotations

from dataclasses import replace

import pytest

from explainer.evidence.changes import compare, standing_down
from explainer.evidence.matching import Match
from explainer.evidence.records import ClaimRecord, EvidenceRecord, Lock, Record, SnapshotRecord

SNAPSHOT = SnapshotRecord("paper", "text/1", 3, "0" * 64, 3, "1" * 64)
CLAIM = ClaimRecord("cost", {"fr": "2" * 64, "nl": "3" * 64})
EVIDENCE = EvidenceRecord("cost", 0, "paper", "4" * 64, 2, Match.EXACT, 2, 0, 5, "text=x")
OLD = Lock.of([SNAPSHOT, CLAIM, EVIDENCE])


def words(*records: Record) -> list[str]:
    return [f"{change.sign} {change.words}" for change in compare(OLD, Lock.of([SNAPSHOT, CLAIM, EVIDENCE, *records]))]


def test_nothing_is_another() -> None:
    assert words() == []


@pytest.mark.parametrize(
    ("record", "told"),
    [
        (
            replace(SNAPSHOT, sha256="a" * 64, size=4),
            "~ snapshot of paper: 3 bytes, 000000000000 → 4 bytes, aaaaaaaaaaaa",
        ),
        (replace(SNAPSHOT, extractor="text/2"), "~ snapshot of paper: read as text/1 → text/2"),
        (replace(SNAPSHOT, characters=9), "~ snapshot of paper: another text from the same bytes, 3 → 9 characters"),
        (replace(SNAPSHOT, source="other"), "+ snapshot of other: 3 bytes, 000000000000, read as text/1"),
        (replace(CLAIM, texts={"fr": "2" * 64, "nl": "9" * 64}), "~ cost: the text was changed (nl)"),
        (replace(EVIDENCE, match=Match.MISSING, line=0), "~ cost, evidence 1 (paper): exact, line 2 → missing"),
        (
            replace(EVIDENCE, phrase="5" * 64),
            "~ cost, evidence 1 (paper): another phrase or place; exact, line 2 → exact, line 2",
        ),
        (replace(EVIDENCE, start=1), "~ cost, evidence 1 (paper): exact, line 2, at other offsets"),
        (replace(EVIDENCE, index=1), "+ cost, evidence 2 (paper): exact, line 2"),
    ],
)
def test_each_difference_in_words(record: Record, told: str) -> None:
    assert words(record) == [told]


def test_what_is_gone() -> None:
    assert [f"{change.sign} {change.words}" for change in compare(OLD, Lock())] == [
        "- snapshot of paper",
        "- cost, evidence 1 (paper): exact, line 2",
        "- cost: text",
    ]


def test_offsets_that_move_with_a_snapshot_are_no_more_changes() -> None:
    new = Lock.of([replace(SNAPSHOT, sha256="a" * 64), CLAIM, replace(EVIDENCE, start=7, end=12)])
    assert len(compare(OLD, new)) == 1


def test_what_fell_comes_first_and_is_counted_by_source() -> None:
    new = Lock.of([replace(SNAPSHOT, sha256="a" * 64), CLAIM, replace(EVIDENCE, match=Match.AMBIGUOUS, line=0)])
    changes = compare(OLD, new)
    assert changes[0].is_worse
    assert standing_down(changes, "paper") == ("cost",)
    assert standing_down(changes, "other") == ()
