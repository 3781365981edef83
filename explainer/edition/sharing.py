"""What the pages of one language have alike: links to records, and the evidence of claims, made once for all of them.

Floor 7, within `explainer.edition`. A page that holds records leads to those within itself, and makes its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from explainer import markdown
from explainer.edition.desk import Desk
from explainer.schema import Claim, Evidence

T = TypeVar("T")


@dataclass
class Shared:
    """What a page has alike with others."""

    desk: Desk
    here: frozenset[str]
    """The anchors that the page holds."""
    _own: dict[tuple[str, str], Any] = field(default_factory=dict)
    """What it has made for itself."""
    _holds_records: bool = field(init=False)

    def __post_init__(self) -> None:
        """Find out what the page holds: as the anchors of records begin, those of headings do not."""
        self._holds_records = any(anchor[1:2] == "-" for anchor in self.here)

    def once(self, what: tuple[str, str], make: Callable[[], T]) -> T:
        """Make what leads to records, or give it as it was made for this page or for another like it."""
        if not self._holds_records:
            return self.desk.once(what, make)
        if what not in self._own:
            self._own[what] = make()
        made: T = self._own[what]
        return made

    def evidence(self, key: str, claim: Claim, make: Callable[[], T]) -> T:
        """Make the evidence of a claim, or give it; each page words anew what leads to a heading, which it may hold."""
        if self.desk.once(("anchored", key), lambda: any(map(self._is_anchored, claim.evidence))):
            return make()
        return self.once(("quotes", key), make)

    def _is_anchored(self, evidence: Evidence) -> bool:
        says = evidence.says
        found = self.desk.prose(says[self.desk.tongue(says)]).references if says else ()
        return any(isinstance(reference, markdown.Anchor) for reference in found)
