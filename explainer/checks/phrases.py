"""Every evidence phrase is long enough to prove something, and too short to be a copy of the article."""

from __future__ import annotations

from collections.abc import Iterable

from explainer.checks.check import Check
from explainer.content import Content
from explainer.diagnostics import Diagnostic

_FEWEST, _MOST = 3, 12


def run(content: Content) -> Iterable[Diagnostic]:
    """Count the words of every phrase."""
    for entry in content.claims.values():
        for index, evidence in enumerate(entry.record.evidence if entry.record else ()):
            words = len(evidence.quote.split()) if evidence.quote else _FEWEST
            if not _FEWEST <= words <= _MOST:
                message = f"this phrase has {words} word{'' if words == 1 else 's'}"
                hint = f"an evidence phrase has {_FEWEST} to {_MOST} words: a figure, a name, never a sentence"
                span = entry.locate("evidence", index, "quote")
                yield Diagnostic("quote-length", message, span, hint, subject=entry.id)


CHECK = Check("phrases", of_content=run, codes=("quote-length",))
