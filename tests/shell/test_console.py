from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from explainer.diagnostics import Diagnostic, Severity, Span
from explainer.shell import console

_HERE = Span(PurePosixPath("content/site.yaml"), 1, 1)
ERROR = Diagnostic("date-invalid", "not a date", _HERE)
WARNING = Diagnostic("source-unused", "nobody cites it", _HERE, severity=Severity.WARNING)


@pytest.mark.parametrize(
    ("diagnostics", "strict", "status"),
    [
        ((), False, console.GOOD),
        ((), True, console.GOOD),
        ((WARNING,), False, console.GOOD),
        ((WARNING,), True, console.TO_FIX),
        ((WARNING, ERROR), False, console.TO_FIX),
    ],
)
def test_warnings_count_only_where_asked(diagnostics: tuple[Diagnostic, ...], strict: bool, status: int) -> None:
    assert console.status(diagnostics, strict=strict) == status


def test_messages_and_results_go_different_ways(capsys: pytest.CaptureFixture[str]) -> None:
    console.say(["one", "two"])
    console.report((ERROR,), {})
    assert console.refuse("no such folder", console.USAGE) == console.USAGE
    told = capsys.readouterr()
    assert told.out == "one\ntwo\n"
    assert "date-invalid" in told.err
    assert told.err.endswith("explainer: no such folder\n")


def test_nothing_to_report_is_silence(capsys: pytest.CaptureFixture[str]) -> None:
    console.report((), {})
    assert capsys.readouterr() == ("", "")


def test_markdown_is_laid_out_in_a_terminal_and_left_as_it_is_elsewhere(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    section = "## `date-invalid`\n\nA date is *wrong*.\n\n```diff\n- 2022-13\n+ 2022-12\n```"
    console.explain(section)
    assert capsys.readouterr().out == f"{section}\n"
    monkeypatch.setenv("FORCE_COLOR", "1")
    console.explain(section)
    shown = capsys.readouterr().out
    assert "\x1b[" in shown
    assert "2022-12" in shown
    assert "```" not in shown
