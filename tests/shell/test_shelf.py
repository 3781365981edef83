from __future__ import annotations

import os
from pathlib import Path

import pytest

from explainer.shell import disk
from explainer.shell.shelf import Shelf

LONG_AGO = 1_000_000_000


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were really read."""
    found: list[str] = []
    read = disk.read
    monkeypatch.setattr(disk, "read", lambda path: (found.append(path), read(path))[1])
    return found


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "site.yaml"
    path.write_bytes(b"one")
    return path


def later(monkeypatch: pytest.MonkeyPatch, path: Path, seconds: int) -> None:
    """Let it be some seconds after the last change of a file."""
    now = path.stat().st_ctime_ns + seconds * 1_000_000_000
    monkeypatch.setattr("explainer.shell.shelf.time.time_ns", lambda: now)


def test_a_file_is_read_once(document: Path, asked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Shelf()
    later(monkeypatch, document, 60)
    assert [shelf.read(str(document)) for _ in range(3)] == [b"one"] * 3
    assert asked == [str(document)]


def test_one_that_was_written_a_moment_ago_is_read_each_time(
    document: Path, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next change may fall into the same tick of the clock, and leave size and times as they are."""
    shelf = Shelf()
    later(monkeypatch, document, 1)
    assert [shelf.read(str(document)) for _ in range(2)] == [b"one"] * 2
    assert len(asked) == 2


def test_a_change_of_the_same_size_and_date_is_seen(document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As `git checkout` or `cp -p` may leave it."""
    shelf = Shelf()
    os.utime(document, ns=(LONG_AGO, LONG_AGO))
    later(monkeypatch, document, 60)
    assert shelf.read(str(document)) == b"one"
    new = document.with_name("new")
    new.write_bytes(b"two")
    os.utime(new, ns=(LONG_AGO, LONG_AGO))
    new.replace(document)
    assert shelf.read(str(document)) == b"two"


def test_a_file_that_is_gone_is_told(document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Shelf()
    later(monkeypatch, document, 60)
    shelf.read(str(document))
    document.unlink()
    with pytest.raises(disk.DiskError, match="cannot be read"):
        shelf.read(str(document))
