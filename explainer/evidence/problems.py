"""A phrase that does not stand where it should, in the author's words.

Floor 6, within `explainer.evidence`. Promise: each is at the line and column of the phrase, or of its place, with what
to do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from explainer.content import Entry
from explainer.diagnostics import Diagnostic, Severity
from explainer.evidence.matching import Found, Match, cut
from explainer.evidence.nearest import around, nearest
from explainer.evidence.reading import Reading
from explainer.schema import Claim, Evidence

_SHOWN_LINES = 6
_LONGEST_PIECE = 200


@dataclass(frozen=True, slots=True)
class Place:
    """A piece of evidence where it was written."""

    entry: Entry[Claim]
    index: int
    evidence: Evidence

    @property
    def snapshot(self) -> str:
        """Name where the phrase should stand."""
        return f"the snapshot of “{self.evidence.source}”"

    def problem(self, code: str, what: str, hint: str, part: str = "quote") -> Diagnostic:
        """Give a diagnostic of the phrase."""
        span = self.entry.locate("evidence", self.index, part)
        return Diagnostic(code, f"this phrase of “{self.entry.id}” {what}", span, hint, subject=self.entry.id)

    def misplaced(self, line: int) -> Diagnostic:
        """Give the diagnostic of a phrase that stands elsewhere."""
        what = f"stands on line {line} of {self.snapshot}, not on line {self.evidence.at}"
        return self.problem("place-wrong", what, f"write “at: {line}”", "at")


def seen(place: Place, found: Found, reading: Reading) -> Iterator[Diagnostic]:
    """Report what is wrong with a phrase that was looked for in a snapshot."""
    at, quote = place.evidence.at, place.evidence.quote
    match found.match:
        case Match.MISSING:
            yield place.problem("quote-missing", f"is not in {place.snapshot}", _suggestion(reading, quote or ""))
        case Match.AMBIGUOUS:
            what = f"is in {place.snapshot} {len(found.lines)} times: {_listed(found.lines)}"
            several = len({*found.lines}) > 1
            hint = "say which with “at: …”, or quote more words" if several else "quote a word more, so that it is one"
            yield place.problem("quote-ambiguous", what, hint)
        case Match.UNQUOTED if at and not found.line:
            span = place.entry.locate("evidence", place.index, "at")
            message = f"{place.snapshot} has no line {at}: it has {len(reading.lines)}"
            hint = "lines of nothing but space do not count"
            yield Diagnostic("place-wrong", message, span, hint, subject=place.entry.id)
        case _ if at and found.line != at:
            yield place.misplaced(found.line)


def believed(place: Place, match: Match, line: int) -> Iterator[Diagnostic]:
    """Report what the lock says is wrong with a phrase whose snapshot is not at hand."""
    match match:
        case Match.MISSING:
            what = f"was not in {place.snapshot} when it was last verified"
            yield place.problem("quote-missing", what, "correct it where the snapshot is at hand, with “verify”")
        case Match.AMBIGUOUS:
            what = f"was in {place.snapshot} more than once when it was last verified"
            yield place.problem("quote-ambiguous", what, "say which with “at: …”, or quote more words")
        case Match.UNVERIFIED:
            message = f"the evidence of “{place.entry.id}” was changed since it was last verified"
            hint = f"run “verify --update” where {place.snapshot} is at hand"
            span = place.entry.locate("evidence", place.index, "quote")
            yield Diagnostic("evidence-unverified", message, span, hint, Severity.WARNING, place.entry.id)
        case _ if match.is_found and place.evidence.at and line != place.evidence.at:
            yield place.misplaced(line)


def _listed(lines: tuple[int, ...]) -> str:
    counted = [f"line {line}" for line in dict.fromkeys(lines)]
    shown = counted[:_SHOWN_LINES]
    return ", ".join(shown) + (f" and {len(counted) - len(shown)} more" if len(counted) > len(shown) else "")


def _suggestion(reading: Reading, quote: str) -> str:
    inside = cut(reading, quote)
    if inside and inside[1] - inside[0] <= len(quote) + _LONGEST_PIECE:
        line = reading.line(inside[0])
        return f"line {line} has it as a piece of “{around(reading, inside)}”: quote whole words and whole numbers"
    near = nearest(reading, quote)
    if near:
        return f"the nearest passage, on line {reading.line(near[0])}: “{around(reading, near)}”"
    return "nothing like it is there: is it another source, or our words?"
