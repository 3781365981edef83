"""Evidence that checks itself: every phrase looked up in its source's snapshot, and what was found kept in a lock.

Floor 6. Promise: no network, and no clock; a phrase is found as it was printed or not at all; a project without
snapshots builds the same pages from its lock as one that has them.

The rooms: `hypertext` and `snapshots` (bytes → text, both hashed), `reading` (its lines), `boundaries`, `folding` and
`matching` (is a phrase there), `nearest` (what was meant), `fragments` (links that lead to a phrase), `records` and
`lock` (what was verified), `changes` and `drift` (what is another since), `problems` (in the author's words),
`verification` (the result), `verifying` and `citing` (what others call).
"""

from explainer.evidence.citing import Passage, passages
from explainer.evidence.fragments import beginning
from explainer.evidence.fragments import link as text_link
from explainer.evidence.lock import write
from explainer.evidence.matching import Match
from explainer.evidence.records import PATH as LOCK
from explainer.evidence.snapshots import EXTRACTORS, FOLDER, MAX_BYTES
from explainer.evidence.snapshots import read as read_snapshots
from explainer.evidence.verification import CODES, Finding, Verification
from explainer.evidence.verifying import verify

__all__ = [
    "CODES",
    "EXTRACTORS",
    "FOLDER",
    "LOCK",
    "MAX_BYTES",
    "Finding",
    "Match",
    "Passage",
    "Verification",
    "beginning",
    "passages",
    "read_snapshots",
    "text_link",
    "verify",
    "write",
]
