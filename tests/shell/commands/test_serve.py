from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from explainer.shell import cli
from explainer.shell.commands import serve
from explainer.shell.serve import server
from tests.conftest import ROOT
from tests.shell.conftest import spoil


@contextmanager
def started(project: Path, *options: str, **environment: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Start the program as an author does; gives its process and what it says first."""
    command = [sys.executable, str(ROOT / "build.py"), "serve", "--root", str(project), *options]
    given = {**os.environ, **environment}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=given) as process:
        try:
            assert process.stdout
            yield process, process.stdout.readline()
        finally:
            process.kill()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_says_where_it_is_and_stops_when_told_to(project: Path, number: signal.Signals) -> None:
    spoil(project)
    with started(project, "--port", "0", NO_COLOR="1") as (process, first):
        assert first.startswith("The site: http://127.0.0.1:")
        address = first.split()[2]
        with urlopen(f"{address}_desk/") as answer:
            assert b"citation-unknown" in answer.read()
        assert process.stdout
        assert "the last good pages stay" in process.stdout.readline()
        process.send_signal(number)
        out, err = process.communicate(timeout=3)
    assert process.returncode == 0
    assert out == "The preview has stopped.\n"
    assert "did you mean “opening”?" in err
    assert "\x1b" not in err
    assert "Traceback" not in err
    assert not (project / "site").exists()


def test_it_stops_in_the_middle_of_a_build(project: Path) -> None:
    with started(project, "--port", "0") as (process, _):
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=3)
    assert (process.returncode, out, err) == (0, "The preview has stopped.\n", "")


def test_a_port_that_was_named_and_is_taken_is_said_in_a_line(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert cli.main(["serve", "--port", str(port)], root=project) == 3
    told = capsys.readouterr()
    assert told.out == ""
    assert f"port {port} cannot be used (Address already in use): name another with --port" in told.err
    assert told.err.count("\n") == 1


@pytest.fixture
def brief(monkeypatch: pytest.MonkeyPatch) -> None:
    """The preview stops as soon as it runs."""

    async def run(self: server.Server, *_: object) -> None:
        self._bound.close()

    monkeypatch.setattr(server.Server, "run", run)


@pytest.mark.usefixtures("brief")
def test_a_port_that_was_not_named_gives_way_to_the_next(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        monkeypatch.setattr(serve, "PORT", taken.getsockname()[1])
        assert cli.main(["serve"], root=project) == 0
    first, second, last = capsys.readouterr().out.splitlines()
    assert first == f"Port {serve.PORT} is taken, so another is used."
    assert f":{serve.PORT}/" not in second
    assert last == "The preview has stopped."


@pytest.mark.usefixtures("brief")
def test_the_browser_is_opened_where_asked(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    monkeypatch.setattr(serve, "Thread", _Now)
    monkeypatch.setattr("webbrowser.open", opened.append)
    assert cli.main(["serve", "--port", "0"], root=project) == 0
    assert not opened
    assert cli.main(["serve", "--port", "0", "--open"], root=project) == 0
    assert len(opened) == 1
    assert opened[0].startswith("http://127.0.0.1:")


class _Now:
    """A thread that does its work when it is made."""

    def __init__(self, target: object, args: tuple[str], daemon: bool) -> None:
        assert callable(target)
        target(*args)

    def start(self) -> None:
        pass


@pytest.mark.parametrize("port", ["-1", "65536", "http"])
def test_what_is_no_port_is_wrong_usage(project: Path, port: str) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(["serve", "--port", port], root=project)
    assert stop.value.code == 2


def test_a_folder_without_content_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["serve"], root=tmp_path) == 2
    assert "no folder content/" in capsys.readouterr().err


def test_an_editor_that_cannot_be_called_is_wrong_usage(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("EXPLAINER_EDITOR", "vim")
    assert cli.main(["serve"], root=project) == 2
    assert "EXPLAINER_EDITOR is the address that opens your editor" in capsys.readouterr().err
