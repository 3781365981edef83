from __future__ import annotations

from explainer.diagnostics import Span
from explainer.evidence.matching import Match
from explainer.evidence.records import PATH, ClaimRecord, EvidenceRecord, Lock, SnapshotRecord, digest

SNAPSHOT = SnapshotRecord("b", "text/1", 3, "0" * 64, 3, "1" * 64)
CLAIM = ClaimRecord("a", {"nl": "2" * 64, "fr": "3" * 64})
FIRST = EvidenceRecord("a", 0, "b", "4" * 64, 2, Match.EXACT, 2, 0, 5, "text=x")
ELEVENTH = EvidenceRecord("a", 10, "b", "", 0, Match.UNQUOTED)
OTHER = ClaimRecord("a-b", {})


def test_snapshots_come_first_then_each_claim_with_its_evidence_in_order() -> None:
    lock = Lock.of([OTHER, ELEVENTH, FIRST, CLAIM, SNAPSHOT])
    assert lock.records == [SNAPSHOT, CLAIM, FIRST, ELEVENTH, OTHER]
    assert lock == Lock.of([SNAPSHOT, CLAIM, OTHER, FIRST, ELEVENTH], {(SnapshotRecord, "b"): 2})


def test_what_does_not_apply_is_not_written() -> None:
    assert ELEVENTH.written() == {"claim": "a", "evidence": 10, "source": "b", "match": "unquoted"}
    assert FIRST.written()["start"] == 0
    assert list(CLAIM.written()["text"]) == ["fr", "nl"]


def test_a_record_has_the_place_where_it_was_read() -> None:
    assert Lock.of([FIRST], {(EvidenceRecord, "a", 0): 7}).span(FIRST) == Span(PATH, 7, 1)
    assert Lock.of([FIRST]).span(FIRST) == Span(PATH)


def test_the_hash_of_words_is_that_of_their_bytes() -> None:
    assert digest("abc").startswith("ba7816bf8f01cfea")
    assert digest("e\u0301") != digest("é")
