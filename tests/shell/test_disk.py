from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

import pytest

from explainer import artifacts
from explainer.artifacts import Artifact
from explainer.shell import disk


def site(**files: str) -> dict[PurePosixPath, bytes]:
    """A site of some pages with its manifest."""
    made = {PurePosixPath(name.replace("__", "/") + ".html"): text.encode() for name, text in files.items()}
    listing = artifacts.manifest(Artifact(path, data) for path, data in made.items())
    return {**made, listing.path: listing.data}


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


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


@pytest.mark.parametrize("name", [".hidden", "#lock#", "site.yaml~", "site.yaml.swp", "x.bak", "x.orig", "x.tmp"])
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


# --- publishing -------------------------------------------------------------------------------------------------------


def test_a_site_is_written_and_written_again_only_where_it_changed(tmp_path: Path) -> None:
    output = tmp_path / "deep" / "site"
    first = disk.publish(output, site(index="1", en__index="2"))
    assert len(first.written) == 3
    assert names(output) == ["en/index.html", "index.html", "manifest.json"]
    assert disk.publish(output, site(index="1", en__index="2")) == disk.Published((), ())
    changed = disk.publish(output, site(index="1", en__index="3"))
    assert [str(path) for path in changed.written] == ["en/index.html", "manifest.json"]


def test_a_page_that_is_no_more_is_removed_with_its_folder(tmp_path: Path) -> None:
    disk.publish(tmp_path / "site", site(index="1", nl__index="2"))
    published = disk.publish(tmp_path / "site", site(index="1"))
    assert [str(path) for path in published.removed] == ["nl/index.html"]
    assert names(tmp_path / "site") == ["index.html", "manifest.json"]
    assert not (tmp_path / "site" / "nl").exists()


def test_what_others_put_into_the_folder_stays(tmp_path: Path) -> None:
    output = tmp_path / "site"
    disk.publish(output, site(index="1"))
    (output / ".well-known").mkdir()
    (output / ".well-known" / "security.txt").write_text("mine")
    (output / "CNAME").write_text("bridge.example")
    (output / "latest").symlink_to("index.html")
    (output / "folder").symlink_to(".well-known")
    disk.publish(output, site(index="2"))
    assert (output / "CNAME").read_text() == "bridge.example"
    assert (output / ".well-known" / "security.txt").read_text() == "mine"
    assert (output / "latest").is_symlink()
    assert (output / "folder").is_symlink()
    assert (output / "index.html").read_text() == "2"


def test_a_page_damaged_by_hand_is_mended(tmp_path: Path) -> None:
    output = tmp_path / "site"
    disk.publish(output, site(index="1"))
    (output / "index.html").write_text("broken")
    assert [str(path) for path in disk.publish(output, site(index="1")).written] == ["index.html"]
    assert (output / "index.html").read_text() == "1"


@pytest.mark.parametrize("manifest", [None, b"{}", b"\xff", b'{"generator": "another", "files": {}}'])
def test_a_folder_that_is_not_ours_is_refused_and_untouched(tmp_path: Path, manifest: bytes | None) -> None:
    output = tmp_path / "photos"
    output.mkdir()
    (output / "holiday.jpg").write_bytes(b"dear")
    if manifest is not None:
        (output / "manifest.json").write_bytes(manifest)
    with pytest.raises(disk.OutputError, match="files that explainer did not make"):
        disk.publish(output, site(index="1"))
    assert (output / "holiday.jpg").read_bytes() == b"dear"
    assert not (output / "index.html").exists()


def test_a_file_or_a_link_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    for name in ("file", "link"):
        with pytest.raises(disk.OutputError, match="is not a folder"):
            disk.publish(tmp_path / name, site(index="1"))


def test_an_empty_folder_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    disk.publish(Path(), site(index="1"))
    assert names(tmp_path / "here") == ["index.html", "manifest.json"]


def test_a_foreign_file_is_not_overwritten_by_a_new_page(tmp_path: Path) -> None:
    output = tmp_path / "site"
    disk.publish(output, site(index="1"))
    (output / "about.html").write_text("written by hand")
    with pytest.raises(disk.OutputError, match=r"about\.html is not ours"):
        disk.publish(output, site(index="2", about="3"))
    assert (output / "about.html").read_text() == "written by hand"
    assert (output / "index.html").read_text() == "1"


@pytest.mark.parametrize("step", ["write_bytes", "rename"])
def test_where_the_disk_refuses_the_last_site_stays_and_nothing_is_left_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    output = tmp_path / "site"
    disk.publish(output, site(index="1"))
    real = getattr(Path, step)

    def full(path: Path, *arguments: object) -> object:
        if step == "write_bytes" or ".staging-" in path.name:
            raise OSError(28, "No space left on device")
        return real(path, *arguments)

    monkeypatch.setattr(Path, step, full)
    with pytest.raises(disk.DiskError, match="No space left on device; the last site is untouched"):
        disk.publish(output, site(index="2"))
    monkeypatch.undo()
    assert (output / "index.html").read_text() == "1"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_an_output_folder_that_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = tmp_path / "site"
    output.mkdir()

    def refuse(_path: Path) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(disk.DiskError, match="site cannot be read: Permission denied"):
        disk.publish(output, site(index="1"))
