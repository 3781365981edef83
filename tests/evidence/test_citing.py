from __future__ import annotations

from pathlib import PurePosixPath

import yaml

from explainer.evidence.citing import Passage, passages
from explainer.evidence.matching import Match
from explainer.evidence.snapshots import read

TEXT = "One line.\nIt says “no more” than 12,5 millions here, and it says so; no, it says so twice.\nThe end says so.\n"
SNAPSHOT = read({PurePosixPath("snapshots/paper.txt"): TEXT.encode()}, ["paper"]).value["paper"]


def look(words: str) -> tuple[Passage, ...]:
    return passages(SNAPSHOT, words)


def test_what_is_found_is_ready_to_paste() -> None:
    (passage,) = look('"no more" than 12,5 millions')
    assert (passage.match, passage.line) == (Match.TYPOGRAPHIC, 2)
    assert yaml.safe_load(passage.evidence) == [{"source": "paper", "at": 2, "quote": "“no more” than 12,5 millions"}]
    assert passage.shown == "One line. It says “no more” than 12,5 millions here, and it says so; no, it says so tw…"


def test_every_place_is_shown_and_what_is_no_evidence_is_not_offered() -> None:
    assert [(one.line, bool(one.evidence)) for one in look("says so")] == [(2, False), (2, False), (3, True)]


def test_an_elided_phrase_stays_as_it_was_asked() -> None:
    assert look("It says […] 12,5 millions")[0].words == "It says […] 12,5 millions"


def test_the_nearest_is_shown_and_never_offered() -> None:
    (passage,) = look("than 12,6 millions here")
    assert (passage.match, passage.words, passage.evidence) == (Match.MISSING, "than 12,5 millions here", "")
    assert look("quite another thing") == ()
