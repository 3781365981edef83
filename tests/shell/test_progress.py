"""A bar is for terminals, and for those who wait; what a command says stays as it is."""

from __future__ import annotations

import math
import os
import pty
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from explainer.shell import cli, progress


class Terminal:
    """A terminal in which a command says what it has to say; what was seen in it."""

    def __init__(self) -> None:
        self._seen, inner = pty.openpty()
        self.stream = os.fdopen(inner, "w", buffering=1)
        self._parts: list[str] = []

    def said(self) -> str:
        self.stream.close()
        with os.fdopen(self._seen, "rb", buffering=0) as seen:
            said = b""
            try:
                while part := seen.read(4096):
                    said += part
            except OSError:  # how Linux says that the other end is closed
                pass
        return said.decode()


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    one = Terminal()
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    yield one
    one.stream.close()


def sit(terminal: Terminal, monkeypatch: pytest.MonkeyPatch, patience: float = 0) -> None:
    """Have what is said go to a terminal, from within a test: pytest takes it for itself before."""
    monkeypatch.setattr(sys, "stderr", terminal.stream)
    monkeypatch.setattr(progress, "_PATIENCE", patience)
    monkeypatch.setattr(progress, "_EVERY", math.inf)


def test_who_waits_at_a_terminal_sees_how_far_a_build_is(
    project: Path, terminal: Terminal, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    sit(terminal, monkeypatch)
    assert cli.main(["build"], root=project) == 0
    seen = terminal.said()
    assert "Reading and checking" in seen
    assert seen.endswith("\x1b[2K")  # the line is empty again
    assert capsys.readouterr().out.count("\n") == 1


def test_files_are_counted_and_colours_left_out_where_nobody_wants_them(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    sit(terminal, monkeypatch)
    monkeypatch.setenv("NO_COLOR", "1")
    with progress.shown() as tell:
        assert tell
        tell(3, 7)
        tell(0, 0)  # what is told while a file is made
        tell(4, 7)
    seen = terminal.said()
    assert "Making files: 3 of 7" in seen
    assert "\x1b[3" not in seen


def test_a_short_build_says_nothing_more_than_ever(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    sit(terminal, monkeypatch, math.inf)
    with progress.shown() as tell:
        assert tell
        tell(1, 7)
    assert terminal.said() == ""


@pytest.mark.parametrize("kind", ["dumb", "xterm"])
def test_where_nothing_can_be_drawn_nothing_is(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: str
) -> None:
    sit(terminal, monkeypatch)
    monkeypatch.setenv("TERM", kind)
    with (tmp_path / "log").open("w") as log:
        monkeypatch.setattr(sys, "stderr", terminal.stream if kind == "dumb" else log)
        with progress.shown() as tell:
            assert tell is None
    assert terminal.said() == ""
