from __future__ import annotations

from pathlib import Path, PurePosixPath

from explainer.diagnostics import Diagnostic, Severity, Span
from explainer.shell.serve import places
from explainer.shell.serve.places import Editor
from explainer.shell.serve.preview import State, Trouble
from explainer.shell.serve.report import LONGEST, report

DOCUMENT = PurePosixPath("content/site.yaml")
EDITOR = Editor(places.PATTERN, Path("/none"), Path("/none"))


def state(*diagnostics: Diagnostic) -> State:
    return State({DOCUMENT: b"a: b\n\tc: d\n"}, diagnostics)


def test_errors_are_shown_with_their_lines_and_warnings_are_counted() -> None:
    error = Diagnostic("field-unknown", "no such field", Span(DOCUMENT, 2, 2, 1), "leave it out")
    warning = Diagnostic("source-unused", "never cited", Span(DOCUMENT, 1, 1), severity=Severity.WARNING)
    told = report(state(error, warning), EDITOR)
    assert (told.errors, told.warnings, told.more) == (1, 1, 0)
    (item,) = told.shown
    assert (item.place, item.message, item.hint) == ("content/site.yaml:2:2", "no such field", "leave it out")
    assert item.excerpt == ("    ", "c", ": d")


def test_very_many_are_cut_short() -> None:
    many = [Diagnostic("x", f"{number}", Span(DOCUMENT, 1)) for number in range(LONGEST + 3)]
    told = report(state(*many), EDITOR)
    assert (len(told.shown), told.more) == (LONGEST, 3)


def test_what_could_deceive_is_made_visible() -> None:
    document = {DOCUMENT: "a\u202eb\u0007".encode()}
    told = report(State(document, (Diagnostic("x", "a\u202e", Span(DOCUMENT, 1, 2, 1)),)), EDITOR)
    assert told.shown[0].message == "a\\u202e"
    assert told.shown[0].excerpt == ("a", "\\u202e", "b\\u0007")
    assert report(State(trouble=Trouble("\x1b", is_ours=True)), EDITOR).trouble == Trouble("\\u001b", is_ours=True)


def test_a_place_at_the_end_of_a_line_can_be_seen() -> None:
    told = report(state(Diagnostic("x", "y", Span(DOCUMENT, 1, 9, 1))), EDITOR)
    assert told.shown[0].excerpt == ("a: b", " ", "")
