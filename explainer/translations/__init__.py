"""Translations to be read again: what each language said when they were last read together, and what changed.

Floor 5. Promise: a pure function of the content and of content/translations.lock. Not dates and not version control
tell what is stale, only what the texts say: an edit of one passage in one language makes that passage stale in the
others, and moving or adding passages makes nothing stale. Without the lock nothing is.

`lock` (bytes ↔ records), `matching` (passages ↔ records), `differences` (what changed, in few words), `comparing`
(diagnostics, and what readers are told), `accepting` (what an author has read), `pairs` (two languages, as a translator
has them).
"""

from explainer.translations.accepting import Accepted, accept
from explainer.translations.comparing import Comparison, compare
from explainer.translations.differences import difference
from explainer.translations.lock import LOCK
from explainer.translations.pairs import Unsure, accept_pairs, unsure

CODES = ("translation-stale", "translation-unread")
"""The codes that a project may waive or give another severity."""

__all__ = [
    "CODES",
    "LOCK",
    "Accepted",
    "Comparison",
    "Unsure",
    "accept",
    "accept_pairs",
    "compare",
    "difference",
    "unsure",
]
