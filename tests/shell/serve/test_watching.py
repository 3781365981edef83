"""Every way in which editors save is told, and nothing else."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Semaphore

import pytest

from explainer.shell.serve import watching
from explainer.shell.serve.watching import Watch

from .conftest import PATIENCE


class Watched:
    """A folder that is watched, and how often something was told."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._told = Semaphore(0)
        self.watch = Watch(root, [root / "content", root / "snapshots"], self._told.release)
        self.watch.start()
        self.told()

    def told(self) -> None:
        """Wait until something is told; what was told of the same change before does not count."""
        assert self._told.acquire(timeout=PATIENCE)
        while self._told.acquire(timeout=0.03):
            pass

    def is_silent(self) -> bool:
        return not self._told.acquire(blocking=False)


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    root = tmp_path / "project"
    (root / "content" / "pages").mkdir(parents=True)
    (root / "content" / "site.yaml").write_text("a")
    one = Watched(root)
    yield one
    one.watch.stop()


def atomically(root: Path) -> None:
    draft = root / "content" / ".site.yaml.swp"
    draft.write_text("b")
    draft.replace(root / "content" / "site.yaml")


def by_backup(root: Path) -> None:
    place = root / "content" / "site.yaml"
    place.rename(root / "content" / "site.yaml~")
    place.write_text("c")


def in_place(root: Path) -> None:
    (root / "content" / "site.yaml").write_text("d")


def with_the_old_time(root: Path) -> None:
    place = root / "content" / "site.yaml"
    time = place.stat().st_mtime_ns
    place.write_text("e")
    os.utime(place, ns=(time, time))


def deleted(root: Path) -> None:
    (root / "content" / "site.yaml").unlink()


def renamed(root: Path) -> None:
    (root / "content" / "site.yaml").rename(root / "content" / "other.yaml")


def folder_deleted(root: Path) -> None:
    shutil.rmtree(root / "content" / "pages")


@pytest.mark.parametrize(
    "change", [atomically, by_backup, in_place, with_the_old_time, deleted, renamed, folder_deleted]
)
def test_a_save_is_told(watched: Watched, change: Callable[[Path], None]) -> None:
    change(watched.root)
    watched.told()


def test_what_is_written_into_new_folders_is_told(watched: Watched) -> None:
    folder = watched.root / "content" / "new" / "below"
    folder.mkdir(parents=True)
    watched.told()
    (folder / "a.md").write_text("a")
    watched.told()
    (watched.root / "snapshots").mkdir()
    watched.told()
    (watched.root / "snapshots" / "a.txt").write_text("a")
    watched.told()


def test_a_folder_that_is_replaced_goes_on_being_watched(watched: Watched) -> None:
    content = watched.root / "content"
    shutil.rmtree(content)
    content.mkdir()
    watched.told()
    (content / "site.yaml").write_text("new")
    watched.told()


def test_a_project_that_goes_and_comes_back_is_watched_again(watched: Watched) -> None:
    away = watched.root.with_name("away")
    watched.root.rename(away)
    watched.told()
    away.rename(watched.root)
    watched.told()
    in_place(watched.root)
    watched.told()


def test_the_site_and_hidden_files_are_nothing_to_tell_of(watched: Watched) -> None:
    for name in ("site", ".git", "content/.hidden"):
        (watched.root / name).mkdir()
        (watched.root / name / "file").write_text("x")
    (watched.root / "notes.txt").write_text("x")
    (watched.root / "content" / "site.yaml~").write_text("x")
    in_place(watched.root)  # what is told after all that is told once
    watched.told()
    assert watched.is_silent()


def test_where_the_system_watches_no_more_it_is_polled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, asked = watching.RustNotify, []

    def refuse(paths: list[str], debug: bool, polls: bool, *rest: object) -> object:
        asked.append(polls)
        if not polls:
            raise OSError(28, "No space left on device")
        return real(paths, debug, polls, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(watching, "RustNotify", refuse)
    (tmp_path / "content").mkdir()
    one = Watched(tmp_path)
    one.watch.stop()
    assert asked == [False, True]
