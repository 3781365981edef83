"""A corrected claim says how, and shows both sides: where the mistake is printed, and who knows better."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from explainer.checks.check import Check
from explainer.content import Content, Entry
from explainer.diagnostics import Diagnostic
from explainer.schema import Claim


def run(content: Content) -> Iterable[Diagnostic]:
    """Examine each claim's status, correction and evidence together."""
    for entry in content.claims.values():
        if entry.record is not None:
            yield from _check(entry, entry.record)


def _check(entry: Entry[Claim], claim: Claim) -> Iterator[Diagnostic]:
    if claim.correction is None:
        if claim.status == "corrected":
            hint = "add “correction:” with kind, date, printed, better and note"
            message = "this claim is “corrected”, and nothing says how"
            yield Diagnostic("correction-missing", message, entry.locate("status"), hint)
        return
    if claim.status != "corrected":
        message = f"this claim has a correction, and its status is “{claim.status}”"
        yield Diagnostic("correction-status", message, entry.locate("status"), "write “status: corrected”")
        return
    sides = {evidence.relation == "corrects" for evidence in claim.evidence}
    if True not in sides:
        message = "nothing in the evidence of this correction is the better source"
        hint = "add “relation: corrects” to the evidence that shows it; without any, the claim is “disputed” at most"
        yield Diagnostic("correction-evidence", message, entry.locate("evidence"), hint)
    if False not in sides:
        message = "nothing in the evidence of this correction shows where the mistake is printed"
        hint = "add the article that prints it, with its words: “{source: …, at: …, quote: …}”"
        yield Diagnostic("correction-evidence", message, entry.locate("evidence"), hint)


CHECK = Check("corrections", of_content=run)
