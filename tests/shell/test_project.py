from __future__ import annotations

import shutil
from pathlib import Path, PurePosixPath

import pytest

from explainer.diagnostics import Diagnostic, Span
from explainer.shell import cli, console
from explainer.shell.project import from_here
from tests.shell.conftest import replace


def test_every_command_takes_locked_and_snapshots(archived: Path, tmp_path: Path) -> None:
    cli.main(["verify", "--update"], root=archived)
    shutil.move(archived / "snapshots", tmp_path / "elsewhere")
    for command in ("build", "check", "verify"):
        assert cli.main([command, "--locked"], root=archived) == 0
        assert cli.main([command, "--locked", "--snapshots", str(tmp_path / "elsewhere")], root=archived) == 0
    replace(tmp_path / "elsewhere" / "courier.txt", "lamps", "ramps")
    for command in ("build", "check", "verify"):
        assert cli.main([command, "--snapshots", str(tmp_path / "elsewhere")], root=archived) == 0
        assert cli.main([command, "--locked", "--snapshots", str(tmp_path / "elsewhere")], root=archived) == 1


def test_a_folder_that_was_named_must_be_there(archived: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["verify", "--snapshots", str(archived / "nowhere")], root=archived) == console.USAGE
    assert "is not a folder" in capsys.readouterr().err
    with pytest.raises(SystemExit) as refused:
        cli.main(["verify", "--update", "--locked"], root=archived)
    assert refused.value.code == console.USAGE


@pytest.mark.parametrize("place", [".", "..", "/", "content", "content/site", "templates/x", "snapshots", ".git/site"])
def test_documents_and_site_do_not_lie_within_each_other(
    project: Path, place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(project.rglob("*"))
    assert cli.main(["build", "--output", str(project / place)], root=project) == console.USAGE
    assert "is no place for a site" in capsys.readouterr().err
    assert sorted(project.rglob("*")) == before


def test_hidden_files_and_folders_are_no_snapshots(archived: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (archived / "snapshots" / ".draft.txt").write_text("x")
    (archived / "snapshots" / "folder.txt").mkdir()
    assert cli.main(["verify", "--strict"], root=archived) == 0
    assert cli.main(["check", "--strict"], root=archived) == 1
    assert "snapshots/folder.txt: warning: folder.txt is no file, and not read" in capsys.readouterr().err


@pytest.mark.parametrize(("place", "status"), [("elsewhere", 1), ("bridge/archive", 0)])
def test_a_snapshot_may_be_a_link_to_a_file_of_the_project_alone(
    archived: Path, place: str, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(["verify", "--update"], root=archived)
    snapshot, moved = archived / "snapshots" / "courier.txt", archived.parent / place.replace("bridge", archived.name)
    moved.mkdir()
    snapshot.symlink_to(snapshot.rename(moved / "courier.txt"))
    replace(moved / "courier.txt", "lamps", "ramps")
    capsys.readouterr()
    assert cli.main(["check", "--strict"], root=archived) == 1
    told = capsys.readouterr().err
    assert ("snapshots/courier.txt: warning: courier.txt is a link out of the project, and not read" in told) == status
    assert ("is not the one that was verified" in told) != status


@pytest.mark.parametrize(
    ("here", "root", "seen"),
    [
        ("repository", "projects/bridge", "projects/bridge/content/site.yaml"),
        ("repository/projects/bridge", ".", "content/site.yaml"),
        ("repository/elsewhere", "../projects/bridge", "content/site.yaml"),
    ],
)
def test_documents_are_named_as_seen_from_where_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, here: str, root: str, seen: str
) -> None:
    for folder in ("repository/projects/bridge", "repository/elsewhere"):
        (tmp_path / folder).mkdir(parents=True)
    monkeypatch.chdir(tmp_path / here)
    diagnostic = Diagnostic("date-invalid", "not a date", Span(PurePosixPath("content/site.yaml"), 3, 4))
    (found,) = from_here(Path(root), [diagnostic])
    assert str(found.span) == f"{seen}:3:4"
