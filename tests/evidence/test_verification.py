from __future__ import annotations

from explainer.evidence.matching import Match
from explainer.evidence.records import Lock, SnapshotRecord
from explainer.evidence.verification import Finding, Verification, phrase, unarchived
from explainer.schema import Evidence

QUOTED = Evidence.model_construct(source="courier", at=2, quote="a bill of 12.5 million")
BARE = Evidence(source="courier")


def test_evidence_finds_its_finding_wherever_it_stands() -> None:
    finding = Finding(Match.EXACT, 2, snapshot="ab" * 32)
    verification = Verification({("cost", 0): finding}, by_phrase={phrase(QUOTED): finding})
    assert (
        verification.of(
            Evidence.model_construct(source="courier", at=2, quote="a bill of 12.5 million", relation="differs")
        )
        is finding
    )
    assert finding.short == "abababababab"
    assert verification.counts == {Match.EXACT: 1}


def test_what_nobody_looked_up_is_not_archived() -> None:
    assert Verification().of(QUOTED) == unarchived(QUOTED)
    assert unarchived(QUOTED) == Finding(Match.NOT_ARCHIVED, fragment="text=a%20bill%20of%2012.5%20million")
    assert unarchived(BARE) == Finding(Match.UNQUOTED)


def test_what_another_machine_may_report_is_undecided() -> None:
    snapshots = {"courier": SnapshotRecord("courier", "text/1", 1, "ab", 1, "ab")}
    assert set(Verification().undecided) == {"evidence-unverified", "place-wrong", "quote-ambiguous"}
    assert set(Verification(lock=Lock(snapshots)).undecided) == {"evidence-unverified"}
    assert not Verification(lock=Lock(snapshots), trusted=frozenset(snapshots)).undecided
