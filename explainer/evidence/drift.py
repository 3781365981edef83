"""What no longer is as it was verified, for the author.

Floor 6, within `explainer.evidence`. Promise: the claims that are touched are named; what is reported as missing is not
reported a second time as changed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from explainer.content import Content
from explainer.diagnostics import Diagnostic, Severity, Span
from explainer.evidence.changes import Change, standing_down
from explainer.evidence.records import PATH, ClaimRecord, EvidenceRecord, Lock, SnapshotRecord
from explainer.evidence.verification import Verification

_UPDATE = "read the claims again, then run “verify --update”"
_SHOWN = 8


def report(
    content: Content, verification: Verification, old: Lock, known: Collection[tuple[str, int]], *, locked: bool
) -> Iterator[Diagnostic]:
    """Report in what a project differs from its lock.

    Args:
        content: The claims, with their places.
        verification: What was found.
        old: The lock of the project.
        known: The evidence, by claim and position, of which something was reported already.
        locked: Whether every difference is an error of its own. Otherwise snapshots that changed are warnings, and
            all that is new or another since the lock was written is one more, where snapshots are at hand.
    """
    severity = Severity.ERROR if locked else Severity.WARNING
    rest = []
    for change in verification.changes:
        match change:
            case Change(old=SnapshotRecord() as before, new=SnapshotRecord()):
                yield _snapshot(verification, old, before, severity)
            case Change(record=EvidenceRecord() as record) if record.key in known:
                pass
            case _:
                rest.append(change)
    if locked:
        yield from (_drift(content, old, change) for change in _without_echoes(rest))
    elif any(source not in verification.trusted for source in verification.lock.snapshots):
        yield from _summary(rest)


def absent(verification: Verification, *, locked: bool) -> Iterator[Diagnostic]:
    """Report a lock that is not there."""
    if locked and verification.findings:
        message = f"{PATH} is missing: nothing says what was verified"
        hint = "write it with the command “verify --update”"
        yield Diagnostic("evidence-drift", message, Span(PATH), hint, subject=str(PATH))


def _snapshot(verification: Verification, old: Lock, before: SnapshotRecord, severity: Severity) -> Diagnostic:
    fallen = standing_down(verification.changes, before.source)
    resting = {claim for (claim, _), one in old.evidence.items() if one.source == before.source and one.phrase}
    if fallen:
        stand = "no longer stands" if len(fallen) == 1 else "no longer stand"
        what = f"{_claims(fallen)} {stand}"
    elif resting:
        what = f"what {_claims(sorted(resting), shown=0)} quote from it is still there"
    else:
        what = "no claim quotes it"
    message = f"the snapshot of “{before.source}” is not the one that was verified: {what}"
    return Diagnostic("snapshot-changed", message, old.span(before), _UPDATE, severity, before.source)


def _claims(ids: Collection[str], shown: int = _SHOWN) -> str:
    """Count claims and name the first of them."""
    count = f"{len(ids)} claim{'s' if len(ids) != 1 else ''}"
    names = ", ".join([*ids][:shown]) + (f" and {len(ids) - shown} more" if len(ids) > shown else "")
    return f"{count} ({names})" if shown else count


def _without_echoes(changes: Collection[Change]) -> Iterator[Change]:
    """Leave out the evidence of claims that are new or gone as a whole."""
    whole = {
        change.record.claim
        for change in changes
        if isinstance(change.record, ClaimRecord) and (change.old is None or change.new is None)
    }
    for change in changes:
        if not (isinstance(change.record, EvidenceRecord) and change.record.claim in whole):
            yield change


def _drift(content: Content, old: Lock, change: Change) -> Diagnostic:
    record = change.record
    subject = record.source if isinstance(record, SnapshotRecord) else record.claim
    span = Span(PATH) if change.old is None else old.span(change.old)
    entry = content.claims.get(subject)
    if change.new and entry and isinstance(record, EvidenceRecord):
        span = entry.locate("evidence", record.index, "quote")
    elif change.new and entry and isinstance(record, ClaimRecord):
        span = entry.locate("text")
    what = {"+": "is not in the lock", "-": "is in the lock, and no longer here", "~": "is not as it was verified"}
    return Diagnostic("evidence-drift", f"{change.words}: this {what[change.sign]}", span, _UPDATE, subject=subject)


def _summary(changes: Collection[Change]) -> Iterator[Diagnostic]:
    """Say once that the lock is older than the claims; that a text was reworded is for `--locked` to say."""
    claims = {c.record.claim: None for c in changes if isinstance(c.record, EvidenceRecord)}
    sources = {c.record.source: None for c in changes if isinstance(c.record, SnapshotRecord)}
    what = [_claims([*claims])] if claims else []
    what += [f"snapshot of {source}" for source in sources]
    if what:
        message = f"{PATH} is not up to date: {', '.join(what)}"
        hint = "run “verify --update”"
        yield Diagnostic("evidence-drift", message, Span(PATH), hint, Severity.WARNING, str(PATH))
