"""What the tests of commands share: a small project on the disk, and ways to spoil it."""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from explainer.shell import cli, system
from tests.conftest import BRIDGE
from tests.evidence.conftest import COURIER, GAZETTE


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project on the disk."""
    shutil.copytree(BRIDGE, tmp_path / "bridge")
    return tmp_path / "bridge"


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project on the disk after its first build, and beside it a copy of all that."""
    project = tmp_path_factory.mktemp("made") / "bridge"
    shutil.copytree(BRIDGE, project)
    assert cli.main([], root=project) == 0
    shutil.copytree(project, project.with_name("kept"), symlinks=True)
    return project


@pytest.fixture
def made(kept: Path) -> Path:
    """The small project on the disk after its first build, as no other test changed it."""
    shutil.rmtree(kept)
    shutil.copytree(kept.with_name("kept"), kept, symlinks=True)
    return kept


def spoil(project: Path, old: str = "[@opening]", new: str = "[@openin]") -> None:
    timeline = project / "content" / "timeline.yaml"
    timeline.write_text(timeline.read_text("utf-8").replace(old, new), "utf-8")


def unused(project: Path) -> None:
    """Something to warn of."""
    with (project / "content" / "sources.yaml").open("a") as sources:
        sources.write("unused: {type: book, title: Never cited, seen: unseen, role: secondary}\n")


@pytest.fixture
def archived(project: Path) -> Path:
    """The same, with copies of two of its sources."""
    snapshots = project / "snapshots"
    snapshots.mkdir()
    (snapshots / "courier.txt").write_text(COURIER, "utf-8")
    (snapshots / "gazette.html").write_text(GAZETTE, "utf-8")
    return project


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system be as Windows is: it exchanges, opens and locks no folders, and makes no links."""
    really = os.open

    def locking(descriptor: int, _mode: int, _bytes: int) -> None:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as taken:
            raise PermissionError(errno.EACCES, "Permission denied") from taken

    def opening(path: str | Path, flags: int, mode: int = 0o777, **given: int) -> int:
        if Path(path).is_dir() and not given:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return really(path, flags, mode, **given)

    def linking(*_: object, **__: object) -> None:
        raise NotImplementedError("follow_symlinks unavailable on this platform")

    for name, value in (("_LIBC", None), ("_FCNTL", None), ("_MSVCRT", SimpleNamespace(locking=locking, LK_NBLCK=2))):
        monkeypatch.setattr(system, name, value)
    monkeypatch.setattr(os, "open", opening)
    monkeypatch.setattr(os, "link", linking)
