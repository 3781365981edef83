from __future__ import annotations

import errno
import os
from pathlib import Path, PurePosixPath

import pytest

from explainer import artifacts
from explainer.artifacts import Artifact
from explainer.shell import disk, publishing, system
from tests.shell.conftest import windows


def site(**files: str) -> dict[PurePosixPath, bytes]:
    """A site of some pages with its manifest."""
    made = {PurePosixPath(name.replace("__", "/") + ".html"): text.encode() for name, text in files.items()}
    listing = artifacts.manifest(Artifact(path, data) for path, data in made.items())
    return {**made, listing.path: listing.data}


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


@pytest.fixture(params=["exchange", "two renames", "as on Windows"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """How the folders change names: in one step, or as where the system cannot."""
    if request.param == "two renames":
        monkeypatch.setattr(system, "exchange", lambda _one, _other: False)
    if request.param == "as on Windows":
        windows(monkeypatch)
    return str(request.param)


def test_a_site_is_written_and_written_again_only_where_it_changed(tmp_path: Path) -> None:
    output = tmp_path / "deep" / "site"
    first = publishing.publish(output, site(index="1", en__index="2"))
    assert len(first.written) == 3
    assert names(output) == ["en/index.html", "index.html", "manifest.json"]
    assert publishing.publish(output, site(index="1", en__index="2")) == publishing.Published((), ())
    changed = publishing.publish(output, site(index="1", en__index="3"))
    assert [str(path) for path in changed.written] == ["en/index.html", "manifest.json"]


def test_a_page_that_is_no_more_is_removed_with_its_folder(tmp_path: Path) -> None:
    publishing.publish(tmp_path / "site", site(index="1", nl__index="2"))
    published = publishing.publish(tmp_path / "site", site(index="1"))
    assert [str(path) for path in published.removed] == ["nl/index.html"]
    assert names(tmp_path / "site") == ["index.html", "manifest.json"]
    assert not (tmp_path / "site" / "nl").exists()


def test_what_others_put_into_the_folder_stays(tmp_path: Path) -> None:
    output = tmp_path / "site"
    publishing.publish(output, site(index="1"))
    (output / ".well-known").mkdir()
    (output / ".well-known" / "security.txt").write_text("mine")
    (output / "CNAME").write_text("bridge.example")
    (output / "latest").symlink_to("index.html")
    (output / "folder").symlink_to(".well-known")
    publishing.publish(output, site(index="2"))
    assert (output / "CNAME").read_text() == "bridge.example"
    assert (output / ".well-known" / "security.txt").read_text() == "mine"
    assert (output / "latest").is_symlink()
    assert (output / "folder").is_symlink()
    assert (output / "index.html").read_text() == "2"


def test_a_page_that_others_changed_is_theirs_once_it_is_no_more(tmp_path: Path, way: str) -> None:
    output = tmp_path / "site"
    publishing.publish(output, site(index="1", about="ours", terms="ours"))
    (output / "about.html").write_text("mine")
    published = publishing.publish(output, site(index="2"))
    assert [str(path) for path in published.kept] == ["about.html"]
    assert [str(path) for path in published.removed] == ["terms.html"]
    assert (output / "about.html").read_text() == "mine", way
    assert names(output) == ["about.html", "index.html", "manifest.json"]


def test_the_root_of_the_disk_is_no_folder_of_a_site() -> None:
    with pytest.raises(disk.OutputError, match="name one below it"):
        publishing.publish(Path("/"), site(index="1"))


def test_a_page_damaged_by_hand_is_mended(tmp_path: Path) -> None:
    output = tmp_path / "site"
    publishing.publish(output, site(index="1"))
    (output / "index.html").write_text("broken")
    assert [str(path) for path in publishing.publish(output, site(index="1")).written] == ["index.html"]
    assert (output / "index.html").read_text() == "1"


@pytest.mark.parametrize("manifest", [None, b"{}", b"\xff", b'{"generator": "another", "files": {}}'])
def test_a_folder_that_is_not_ours_is_refused_and_untouched(tmp_path: Path, manifest: bytes | None) -> None:
    output = tmp_path / "photos"
    output.mkdir()
    (output / "holiday.jpg").write_bytes(b"dear")
    if manifest is not None:
        (output / "manifest.json").write_bytes(manifest)
    with pytest.raises(disk.OutputError, match="files that explainer did not make"):
        publishing.publish(output, site(index="1"))
    assert (output / "holiday.jpg").read_bytes() == b"dear"
    assert not (output / "index.html").exists()


def test_a_file_or_a_link_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    for name in ("file", "link"):
        with pytest.raises(disk.OutputError, match="is not a folder"):
            publishing.publish(tmp_path / name, site(index="1"))


def test_an_empty_folder_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    publishing.publish(Path(), site(index="1"))
    assert names(tmp_path / "here") == ["index.html", "manifest.json"]


def test_a_foreign_file_is_not_overwritten_by_a_new_page(tmp_path: Path) -> None:
    output = tmp_path / "site"
    publishing.publish(output, site(index="1"))
    (output / "about.html").write_text("written by hand")
    with pytest.raises(disk.OutputError, match=r"about\.html is not ours"):
        publishing.publish(output, site(index="2", about="3"))
    assert (output / "about.html").read_text() == "written by hand"
    assert (output / "index.html").read_text() == "1"


@pytest.mark.parametrize("step", ["write_bytes", "rename"])
def test_where_the_disk_refuses_the_last_site_stays_and_nothing_is_left_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    output = tmp_path / "site"
    publishing.publish(output, site(index="1"))
    real = getattr(Path, step)
    monkeypatch.setattr(system, "exchange", lambda _one, _other: False)

    def full(path: Path, *arguments: object) -> object:
        if step == "write_bytes" or ".staging-" in path.name:
            raise OSError(28, "No space left on device")
        return real(path, *arguments)

    monkeypatch.setattr(Path, step, full)
    with pytest.raises(disk.DiskError, match="No space left on device; the last site is untouched"):
        publishing.publish(output, site(index="2"))
    monkeypatch.undo()
    assert (output / "index.html").read_text() == "1"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_an_output_folder_that_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = tmp_path / "site"
    output.mkdir()

    def refuse(_path: Path) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(disk.DiskError, match="site cannot be written: Permission denied; the last site is untouched"):
        publishing.publish(output, site(index="1"))


def test_what_cannot_be_seen_is_not_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output, scan = tmp_path / "site", os.scandir
    publishing.publish(output, site(index="1"))
    (output / "own").mkdir()
    (output / "own" / "notes.txt").write_text("mine")

    def refuse(path: str) -> object:
        if str(path).endswith("own"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    with monkeypatch.context() as hidden:
        hidden.setattr(os, "scandir", refuse)
        with pytest.raises(disk.DiskError, match=r"Permission denied \(.*/site/own\); the last site is untouched"):
            publishing.publish(output, site(index="2"))
    assert (output / "index.html").read_text() == "1"
    publishing.publish(output, site(index="2"))
    assert (output / "own" / "notes.txt").read_text() == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_folders_change_names_either_way(tmp_path: Path, way: str) -> None:
    publishing.publish(tmp_path / "site", site(index="1"))
    (tmp_path / "site" / "CNAME").write_text("bridge.example")
    publishing.publish(tmp_path / "site", site(index="2"))
    assert names(tmp_path / "site") == ["CNAME", "index.html", "manifest.json"]
    assert (tmp_path / "site" / "index.html").read_text() == "2"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_open_before_shows_the_old_site_whole(tmp_path: Path) -> None:
    output = tmp_path / "site"
    publishing.publish(output, site(index="1"))
    folder = os.open(output, os.O_RDONLY)
    identity = os.fstat(folder).st_ino
    os.close(folder)
    publishing.publish(output, site(index="2"))
    assert output.stat().st_ino != identity


def test_what_others_add_meanwhile_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    output = tmp_path / "site"
    publishing.publish(output, site(index="1"))
    monkeypatch.setattr(system, "sync", lambda _: (output / "late.txt").write_text("mine"))
    publishing.publish(output, site(index="2"))
    assert (output / "late.txt").read_text() == "mine"
    assert (output / "index.html").read_text() == "2"


def test_a_page_of_a_new_name_that_others_add_meanwhile_is_kept_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "site"
    publishing.publish(output, site(index="1"))
    monkeypatch.setattr(system, "sync", lambda _: (output / "about.html").write_text("mine"))
    publishing.publish(output, site(index="2", about="3"))
    assert (output / "about.html").read_text() == "3"
    assert (output / "about.html.kept").read_text() == "mine"


def test_a_build_that_died_between_two_renames_is_healed(tmp_path: Path) -> None:
    output = tmp_path / "site"
    publishing.publish(output, site(index="1"))
    (output / "CNAME").write_text("bridge.example")
    output.rename(tmp_path / ".site.aside")
    publishing.publish(output, site(index="2"))
    assert names(output) == ["CNAME", "index.html", "manifest.json"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_build_that_died_after_the_exchange_loses_nothing(tmp_path: Path) -> None:
    output, left = tmp_path / "site", tmp_path / ".site.staging-1"
    publishing.publish(output, site(index="2"))
    publishing.publish(left, site(index="1"))
    (left / "late.txt").write_text("mine")
    publishing.publish(output, site(index="2"))
    assert names(output) == ["index.html", "late.txt", "manifest.json"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_a_build_left_unfinished_is_thrown_away(tmp_path: Path) -> None:
    output, left = tmp_path / "site", tmp_path / ".site.staging-1"
    left.mkdir()
    (left / "index.html").write_text("half")
    publishing.publish(output, site(index="1"))
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("is_first", [True, False])
def test_an_edition_that_was_never_published_is_thrown_away_with_its_site(tmp_path: Path, is_first: bool) -> None:
    """A build that died just before the exchange had written all: the same command, given again, makes all again."""
    output, left = tmp_path / "site", tmp_path / ".site.staging-1"
    pages = {PurePosixPath("e/old/page.html"): b"old"}
    if not is_first:
        publishing.publish(output, {**site(index="1"), **pages})
    made = {PurePosixPath("index.html"): b"2"}
    listing = artifacts.manifest([Artifact(path, data) for path, data in made.items()], {"old": "", "new": ""})
    files = {**made, listing.path: listing.data, PurePosixPath("e/new/page.html"): b"new"}
    publishing.publish(left, {**files, **pages})
    publishing.publish(output, {**files, PurePosixPath("e/new/page.html"): b"another"})
    assert (output / "e" / "new" / "page.html").read_bytes() == b"another"
    assert (output / "e" / "old" / "page.html").exists() is not is_first
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_another_build_is_waited_for_and_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    answers = iter([False, False, True])
    monkeypatch.setattr(system, "lock", lambda _: next(answers))
    publishing.publish(tmp_path / "site", site(index="1"), lambda: told.append("waiting"))
    assert told == ["waiting"]
    monkeypatch.setattr(system, "lock", lambda _: False)
    monkeypatch.setattr(publishing, "PATIENCE", 0)
    with pytest.raises(disk.BusyError, match="another build has"):
        publishing.publish(tmp_path / "site", site(index="2"))
    assert (tmp_path / "site" / "index.html").read_text() == "1"


def test_a_mount_point_cannot_be_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = tmp_path / "site"
    publishing.publish(output, site(index="1"))

    def busy(_one: Path, other: Path) -> bool:
        raise OSError(errno.EBUSY, "Device or resource busy", str(other))

    monkeypatch.setattr(system, "exchange", busy)
    with pytest.raises(disk.OutputError, match="is a mount point: name a folder below it"):
        publishing.publish(output, site(index="2"))
    assert (output / "index.html").read_text() == "1"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_pages_that_did_not_change_are_not_written_again(tmp_path: Path) -> None:
    output = tmp_path / "site"
    publishing.publish(output, site(index="1", other="2"))
    before = (output / "other.html").stat().st_mtime_ns, (output / "other.html").stat().st_ino
    publishing.publish(output, site(index="3", other="2"))
    assert ((output / "other.html").stat().st_mtime_ns, (output / "other.html").stat().st_ino) == before
