from __future__ import annotations

from pathlib import PurePosixPath

from explainer.diagnostics import Diagnostic
from explainer.imports import objects, timelinejs

from .conftest import text


def names(diagnostics: list[Diagnostic] | tuple[Diagnostic, ...]) -> list[tuple[int, str]]:
    return [(one.span.line, one.message.split("”")[0].strip("“")) for one in diagnostics]


def test_what_is_made_for_timelinejs() -> None:
    found: list[Diagnostic] = []
    whole = objects.read(PurePosixPath("t.json"), text("timeline.json")).value
    assert whole
    toll, first, opens = timelinejs.slides(whole, found)
    assert (toll.key, toll.date, toll.group) == ("toll", "2019-05/2020", "Money")
    assert toll.headline == "A <em>new</em> toll &amp; more"
    assert names(toll.lost) == [(8, "media"), (11, "display_date")]
    assert (first.date, opens.date) == ("-0043-03-15", "2022-05")
    assert names(found) == [(2, "title")]


def test_the_table_of_the_spreadsheet() -> None:
    found: list[Diagnostic] = []
    toll, works = timelinejs.rows(PurePosixPath("t.csv"), text("timeline.csv"), found)
    assert (toll.date, toll.text, toll.span.line) == ("2019-05-03", "<p>It was\nhigh.</p>", 3)
    assert names(toll.lost) == [(3, "Media"), (3, "Background")]
    assert (works.date, works.span.line) == ("2020/2021", 5)
    assert names(found) == [(2, "title")]


def test_what_is_no_table_is_an_error() -> None:
    for words in ("a,b\n1,2\n", "", 'Year,Headline\n1,"x"y\n'):
        found: list[Diagnostic] = []
        assert not [*timelinejs.rows(PurePosixPath("t.csv"), words, found)]
        assert [one.code for one in found] == ["import-syntax"]
