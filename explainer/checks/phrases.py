"""Every evidence phrase is long enough to prove something, and too short to be a copy of the article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from explainer.checks.check import Check
from explainer.content import Content
from explainer.diagnostics import Diagnostic
from explainer.discourse import count_words

_FEWEST, _MOST = 3, 12


def run(content: Content) -> Iterable[Diagnostic]:
    """Count the words of every phrase."""
    return content.memory.recall("phrases", content.standing, lambda: tuple(_long(content)))


def _long(content: Content) -> Iterator[Diagnostic]:
    for entry in content.claims.values():
        for index, evidence in enumerate(entry.record.evidence if entry.record else ()):
            words = count_words(evidence.quote) if evidence.quote else _FEWEST
            if not _FEWEST <= words <= _MOST:
                message = f"this phrase has {words} word{'' if words == 1 else 's'}"
                hint = f"quote {_FEWEST} to {_MOST}; where a name or figure stands alone, accept it under “waivers”"
                span = entry.locate("evidence", index, "quote")
                yield Diagnostic("quote-length", message, span, hint, subject=entry.id)


CHECK = Check("phrases", of_content=run, codes=("quote-length",))
