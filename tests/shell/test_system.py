from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from explainer.shell import system
from tests.conftest import ROOT
from tests.shell.conftest import windows


def test_two_folders_change_names(tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    if system.exchange(tmp_path / "one", tmp_path / "other"):
        assert (tmp_path / "one" / "other").is_file()
        assert (tmp_path / "other" / "one").is_file()
    else:
        assert (tmp_path / "one" / "one").is_file()


def test_what_is_not_there_is_an_error(tmp_path: Path) -> None:
    if sys.platform == "linux":
        with pytest.raises(FileNotFoundError):
            system.exchange(tmp_path / "one", tmp_path / "other")


def test_two_folders_change_names_on_macos_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[bytes, bytes, int]] = []
    monkeypatch.setattr(system, "_LIBC", SimpleNamespace(renamex_np=lambda *given: asked.append(given)))
    assert system.exchange(tmp_path / "one", tmp_path / "other")
    assert asked == [(os.fsencode(tmp_path / "one"), os.fsencode(tmp_path / "other"), 2)]


def test_a_system_without_the_calls_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "_LIBC", None)
    monkeypatch.setattr(system, "_FCNTL", None)
    assert not system.exchange(tmp_path, tmp_path)
    system.sync(tmp_path)
    assert system.lock(-1)


def test_a_lock_is_one_process_s_and_ends_with_it(tmp_path: Path) -> None:
    code = (
        "import os, sys; from explainer.shell import system; "
        f"print(system.lock(os.open({str(tmp_path)!r}, os.O_RDONLY)), flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"
        folder = os.open(tmp_path, os.O_RDONLY)
        assert not system.lock(folder)
        other.kill()
        other.wait()
        assert system.lock(folder)
        os.close(folder)


def test_where_folders_cannot_be_locked_a_file_is_and_is_gone_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    windows(monkeypatch)
    with system.keyhole(tmp_path) as one, system.keyhole(tmp_path) as other:
        assert system.lock(one)
        assert not system.lock(other)
    assert not list(tmp_path.iterdir())
