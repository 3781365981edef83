"""What the tests of commands share: a small project on the disk, and ways to spoil it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import BRIDGE
from tests.evidence.conftest import COURIER, GAZETTE


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project on the disk."""
    shutil.copytree(BRIDGE, tmp_path / "bridge")
    return tmp_path / "bridge"


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
