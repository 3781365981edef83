from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from explainer import evidence
from explainer.content import Tree
from explainer.diagnostics import Severity
from tests.evidence.conftest import edited, verify

CLAIMS = "content/claims.yaml"
NEW = """
another:
  text: {en: New., fr: Nouveau.}
  status: reported
  evidence: [{source: courier, quote: Nobody knows who}]
"""


def test_nothing_has_drifted(locked: Tree, trusting: Tree) -> None:
    assert not verify(locked, locked=True).diagnostics
    assert not verify(trusting, locked=True).diagnostics


@pytest.mark.parametrize(
    ("name", "old", "new", "place", "message"),
    [
        (CLAIMS, "a bill of 12.5", "bill of 12.5", "content/claims.yaml:10:", "cost, evidence 1 (courier)"),
        (CLAIMS, "both papers, the", "two papers, the", "content/claims.yaml:3:", "cost: the text was changed (en)"),
        (CLAIMS, "cost:\n", NEW.lstrip() + "cost:\n", "content/claims.yaml:2:", "another: text"),
        ("snapshots/courier.txt", "lamps", "ramps", "content/evidence.lock:2:1", "what 2 claims quote from it"),
    ],
)
def test_with_locked_every_difference_is_an_error(
    locked: Tree, name: str, old: str, new: str, place: str, message: str
) -> None:
    told = verify(edited(locked, name, old, new), locked=True)
    assert [one.severity for one in told.diagnostics] == [Severity.ERROR]
    assert str(told.diagnostics[0].span).startswith(place)
    assert message in told.diagnostics[0].message


def test_what_is_gone_is_named_at_the_line_of_the_lock(locked: Tree) -> None:
    told = verify(edited(locked, CLAIMS, "    - {source: report, quote: opening in May 2022}\n", ""), locked=True)
    assert told.codes == ["evidence-drift"]
    assert told.diagnostics[0].span.document == evidence.LOCK
    assert "opening, evidence 2 (report)" in str(told)


def test_without_snapshots_a_changed_phrase_is_an_error_too(trusting: Tree) -> None:
    told = verify(edited(trusting, CLAIMS, "a bill of 12.5", "bill of 12.5"), locked=True)
    assert [(one.code, one.severity) for one in told.diagnostics] == [("evidence-unverified", Severity.ERROR)]


def test_otherwise_an_old_lock_is_one_warning_where_snapshots_are(locked: Tree, trusting: Tree) -> None:
    changed = edited(locked, CLAIMS, "a bill of 12.5", "bill of 12.5")
    told = verify(edited(changed, CLAIMS, "opened to the public", "opened to the"))
    assert [(one.code, one.severity) for one in told.diagnostics] == [("evidence-drift", Severity.WARNING)]
    assert "2 claims (cost, opening)" in str(told)
    assert not verify(edited(trusting, CLAIMS, "both papers, the", "two papers, the")).diagnostics


def test_a_snapshot_that_the_lock_does_not_know(locked: Tree) -> None:
    told = verify({**locked, PurePosixPath("snapshots/report.txt"): b"opening in May 2022 some 9000 cars each day"})
    assert told.codes == ["evidence-drift"]
    assert "2 claims (opening, traffic), snapshot of report" in str(told)


def test_a_lock_that_is_not_there(archived: Tree) -> None:
    assert not verify(archived).diagnostics
    assert verify(archived, locked=True).codes == ["evidence-drift"]


def test_a_fallen_phrase_is_not_told_twice(locked: Tree) -> None:
    told = verify(edited(locked, "snapshots/courier.txt", "12.5", "12.4"), locked=True)
    assert told.codes == ["quote-missing", "snapshot-changed"]


def test_a_damaged_lock_is_told_of_alone(locked: Tree) -> None:
    damaged = {**locked, evidence.LOCK: locked[evidence.LOCK].replace(b'"exact"', b'"exakt"', 1)}
    assert verify(damaged, locked=True).codes == ["lock-invalid"]
