from __future__ import annotations

import random
from pathlib import PurePosixPath

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explainer import evidence, pipeline
from explainer.content import Tree
from explainer.diagnostics import Severity
from explainer.evidence import Match
from tests.evidence.conftest import edited, verify

CLAIMS = "content/claims.yaml"
SNAPSHOT = "snapshots/courier.txt"


def test_every_piece_of_evidence_has_a_class(archived: Tree) -> None:
    told = verify(archived)
    assert not told.diagnostics
    assert {key: one.match.value for key, one in told.verification.findings.items()} == {
        ("cost", 0): "exact",
        ("cost", 1): "typographic",
        ("opening", 0): "exact",
        ("opening", 1): "not-archived",
        ("traffic", 0): "exact",
        ("traffic", 1): "not-archived",
    }
    cost = told.verification.findings["cost", 0]
    assert (cost.line, cost.fragment) == (2, "text=a%20bill%20of%2012.5%20million")
    assert told.verification.counts == {Match.EXACT: 3, Match.TYPOGRAPHIC: 1, Match.NOT_ARCHIVED: 2}


def test_a_project_without_snapshots_and_lock_is_a_good_project(bridge: Tree) -> None:
    told = verify(bridge)
    assert not told.diagnostics
    assert set(told.verification.counts) == {Match.NOT_ARCHIVED}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "12.5 million}",
            "12.6 million}",
            "claims.yaml:10:39: this phrase of “cost” is not in the snapshot of “courier”",
        ),
        (
            "at: 4, quote: opened",
            "at: 3, quote: opened",
            "stands on line 4 of the snapshot of “courier”, not on line 3",
        ),
        (
            "at: 2, quote: a bill of 12.5 million",
            "quote: It",
            "is in the snapshot of “courier” 2 times: line 2, line 4",
        ),
        ("at: 2, quote: a bill of 12.5 million", "at: 9", "the snapshot of “courier” has no line 9: it has 4"),
    ],
)
def test_what_does_not_stand_is_told_at_its_place(archived: Tree, old: str, new: str, told: str) -> None:
    assert told in str(verify(edited(archived, CLAIMS, old, new)))


def test_a_build_without_snapshots_believes_the_lock(locked: Tree, trusting: Tree) -> None:
    live, believed = verify(locked), verify(trusting)
    assert not live.diagnostics
    assert not believed.diagnostics
    assert believed.verification.findings == live.verification.findings
    assert believed.lock == live.lock == trusting[evidence.LOCK]
    assert believed.verification.trusted == {"courier", "gazette"}
    assert pipeline.build(trusting).files == pipeline.build(locked).files


def test_and_says_where_it_cannot(trusting: Tree) -> None:
    told = verify(edited(trusting, CLAIMS, "a bill of 12.5 million", "a bill of 12.6 million"))
    assert [(one.code, one.severity, one.subject) for one in told.diagnostics] == [
        ("evidence-unverified", Severity.WARNING, "cost")
    ]
    assert told.verification.findings["cost", 0].match is Match.UNVERIFIED
    assert told.lock == trusting[evidence.LOCK], "what is not known is not written down"
    assert verify(edited(trusting, CLAIMS, "at: 2, quote: a bill", "at: 1, quote: a bill")).codes == [
        "evidence-unverified"
    ]


def test_a_phrase_may_move_to_another_claim(trusting: Tree) -> None:
    moved = edited(trusting, CLAIMS, "    - {source: courier, at: 2, quote: a bill of 12.5 million}\n", "")
    moved = edited(
        moved,
        CLAIMS,
        "  evidence:\n    - {source: courier, at: 4",
        "  evidence:\n    - {source: courier, at: 2, quote: a bill of 12.5 million}\n    - {source: courier, at: 4",
    )
    assert not verify(moved).diagnostics


def test_what_was_missing_when_it_was_locked_stays_missing(archived: Tree) -> None:
    wrong = edited(archived, CLAIMS, "a bill of 12.5 million", "a bill of 12.6 million")
    wrong = edited(wrong, CLAIMS, "at: 4, quote: opened to the public", "quote: It")
    without = {path: data for path, data in wrong.items() if path.parts[0] != "snapshots"}
    assert verify({**without, evidence.LOCK: verify(wrong).lock}).codes == ["quote-missing", "quote-ambiguous"]


def test_one_byte_of_a_snapshot_names_the_claims_that_fall(locked: Tree) -> None:
    path = PurePosixPath(SNAPSHOT)
    flipped = locked[path].replace(b"12.5", b"12.4")
    told = verify({**locked, path: flipped})
    assert told.codes == ["quote-missing", "snapshot-changed"]
    assert "1 claim (cost) no longer stands" in told.diagnostics[1].message
    assert not pipeline.build({**locked, path: flipped}).files
    quiet = verify({**locked, path: locked[path].replace(b"lamps", b"ramps")})
    assert [(one.code, one.severity) for one in quiet.diagnostics] == [("snapshot-changed", Severity.WARNING)]
    assert "what 2 claims quote from it is still there" in str(quiet)


def test_two_runs_give_identical_bytes(archived: Tree) -> None:
    shuffled = list(archived.items())
    random.Random(1).shuffle(shuffled)
    assert verify(archived).lock == verify(dict(shuffled)).lock


def test_broken_claims_and_unknown_sources_are_left_alone(locked: Tree) -> None:
    broken = edited(locked, CLAIMS, "status: reported", "status: nonsense")
    told = verify(broken, locked=True)
    assert not told.diagnostics
    assert told.lock == locked[evidence.LOCK]
    assert verify(edited(locked, CLAIMS, "source: courier, at: 2", "source: curier, at: 2")).codes == ["evidence-drift"]


def test_evidence_without_a_phrase(archived: Tree) -> None:
    told = verify(edited(archived, CLAIMS, "at: 2, quote: a bill of 12.5 million", "at: 2"))
    finding = told.verification.findings["cost", 0]
    assert (finding.match, finding.line) == (Match.UNQUOTED, 2)
    assert finding.short == verify(archived).verification.findings["cost", 0].short
    assert len(finding.short) == 12


@settings(max_examples=25, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=80), st.binary(max_size=80), st.booleans())
def test_any_bytes_are_told_of(archived: Tree, lock: bytes, snapshot: bytes, is_locked: bool) -> None:
    tree = {**archived, evidence.LOCK: lock, PurePosixPath(SNAPSHOT): snapshot}
    told = verify(tree, locked=is_locked)
    assert "lock-invalid" in told.codes
