from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from explainer.shell import disk


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "content" / "pages").mkdir(parents=True)
    (tmp_path / "content" / "site.yaml").write_text("title: x")
    return tmp_path


def content(root: Path) -> list[str]:
    return sorted(str(path) for path in disk.read_tree(root) if path.parts[0] == "content")


# --- reading ----------------------------------------------------------------------------------------------------------


def test_content_is_read_whole_and_the_theme_lies_beneath(project: Path) -> None:
    (project / "content" / "pages" / "about.fr.md").write_bytes(b"\xff\x00")
    tree = disk.read_tree(project)
    assert content(project) == ["content/pages/about.fr.md", "content/site.yaml"]
    assert tree[PurePosixPath("content/pages/about.fr.md")] == b"\xff\x00"
    assert PurePosixPath("templates/base.html") in tree


def test_a_template_of_the_project_lies_over_that_of_the_theme(project: Path) -> None:
    (project / "templates").mkdir()
    (project / "templates" / "base.html").write_text("mine")
    tree = disk.read_tree(project)
    assert tree[PurePosixPath("templates/base.html")] == b"mine"
    assert tree[PurePosixPath("templates/timeline.html")] != b"mine"


@pytest.mark.parametrize(
    "name", [".hidden", "#lock#", "site.yaml~", "site.yaml.swp", "x.bak", "x.orig", "x.tmp", "desktop.ini"]
)
def test_hidden_files_and_leftovers_of_editors_are_not_read(project: Path, name: str) -> None:
    (project / "content" / name).write_text("x")
    assert content(project) == ["content/site.yaml"]


def test_hidden_folders_are_not_read(project: Path) -> None:
    (project / "content" / ".git").mkdir()
    (project / "content" / ".git" / "config.yaml").write_text("x")
    assert content(project) == ["content/site.yaml"]


def test_links_out_of_the_project_are_not_followed(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "secret.yaml").write_text("x")
    (project / "content" / "secret.yaml").symlink_to(elsewhere / "secret.yaml")
    (project / "content" / "folder").symlink_to(elsewhere)
    (project / "content" / "gone.yaml").symlink_to(elsewhere / "gone")
    assert content(project) == ["content/site.yaml"]


def test_what_looks_like_a_document_and_is_not_read_is_named(project: Path) -> None:
    (project / "content" / "claims.yaml").symlink_to(project / "content" / "site.yaml")
    (project / "content" / "glossary.yaml").mkdir()
    (project / "content" / "evidence.lock").mkdir()
    (project / "templates" / "assets" / "logo.svg").mkdir(parents=True)
    (project / "content" / "folder").symlink_to(project)
    (project / "content" / ".#site.yaml").symlink_to("me@host.1")
    os.mkfifo(project / "content" / "pages" / "about.fr.md")
    assert {(str(d.span), d.message) for d in disk.strangers(project)} == {
        ("content/claims.yaml", "claims.yaml is a link, and not read"),
        ("content/glossary.yaml", "glossary.yaml is no file, and not read"),
        ("content/evidence.lock", "evidence.lock is no file, and not read"),
        ("templates/assets/logo.svg", "logo.svg is no file, and not read"),
        ("content/folder", "folder is a link, and not read"),
        ("content/pages/about.fr.md", "about.fr.md is no file, and not read"),
    }


def test_what_is_no_file_is_not_read(project: Path) -> None:
    os.mkfifo(project / "content" / "pipe.yaml")
    assert content(project) == ["content/site.yaml"]


def test_a_document_that_cannot_be_read_is_named(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(disk.DiskError, match=r"cannot be read: Permission denied"):
        disk.read_tree(project)


def test_a_folder_that_cannot_be_read_is_named(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scan = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("pages"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(disk.DiskError, match=r"pages cannot be read: Permission denied"):
        disk.read_tree(project)


def test_what_a_killed_process_left_of_a_file_is_cleared_away(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-S", "-c", ""]) as dead:
        dead.wait()
    left, others = (
        tmp_path / f".lock.draft-{dead.pid}",
        [".lock.draft-1", ".lock.draft-x", ".log.draft-9", "lock.draft"],
    )
    for name in (left.name, *others):
        (tmp_path / name).write_text("half", "utf-8")
    disk.write(tmp_path / "lock", b"whole")
    assert {path.name for path in tmp_path.iterdir()} == {"lock", *others}
