from __future__ import annotations

import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest

from explainer.shell import cli, comparing, freezing
from tests.conftest import BRIDGE
from tests.shell.conftest import spoil


def inside(folder: Path) -> dict[str, tuple[int, bytes]]:
    """The files of a folder: where they lie on the disk, and their bytes."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): (path.stat().st_ino, path.read_bytes()) for path in files}


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project on the disk, with an edition."""
    project = tmp_path_factory.mktemp("frozen") / "bridge"
    shutil.copytree(BRIDGE, project)
    assert cli.main(["build", "--edition", "first"], root=project) == 0
    return project


@pytest.fixture
def project(frozen: Path, tmp_path: Path) -> Path:
    """A copy of it that a test may change."""
    return Path(shutil.copytree(frozen, tmp_path / "bridge"))


def test_an_edition_stays_as_it_is_whatever_becomes_of_the_site(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = project / "site" / "e"
    before = inside(folder)
    assert len(before) > 100
    spoil(project, "It opened in May.", "It opened early in May.")
    assert cli.main([], root=project) == 0
    assert inside(folder) == before
    assert "early in May" in (project / "site" / "en" / "timeline.html").read_text("utf-8")
    compared = comparing.compare(str(project / "site"))
    assert not compared.wrong
    assert compared.files > len(before)
    capsys.readouterr()
    assert cli.main(["build", "--edition", "first"], root=project) == 1
    assert "there is an edition “first” that is not the same" in capsys.readouterr().err
    assert inside(folder) == before


def test_the_same_edition_again_changes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = inside(project)
    assert cli.main(["build", "--edition", "first"], root=project) == 0
    assert "as before, noted in content/editions.yaml" in capsys.readouterr().out
    assert {name: file for name, file in inside(project).items() if not name.startswith(".explainer")} == {
        name: file for name, file in before.items() if not name.startswith(".explainer")
    }


def test_a_lost_file_or_note_is_told_by_every_build_and_a_lost_note_is_made_again(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([], root=project) == 0
    note = project / "content" / "editions.yaml"
    noted = note.read_bytes()
    page = project / "site" / "e" / "first" / "en" / "index.html"
    kept = page.read_bytes()
    page.unlink()
    assert cli.main([], root=project) == 1
    assert "e/first/en/index.html [edition-changed]" in capsys.readouterr().err
    assert comparing.compare(str(project / "site")).wrong == ("e/first/en/index.html: missing",)
    page.write_bytes(kept)
    note.unlink()
    assert cli.main([], root=project) == 1
    assert "[edition-unnoted]" in capsys.readouterr().err
    assert cli.main(["build", "--edition", "first"], root=project) == 0
    assert note.read_bytes() == noted


def test_an_edition_whose_build_was_stopped_is_noted_by_the_next_one(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as stopping:
        stopping.setattr(freezing, "note", stop)
        assert cli.main(["build", "--edition", "second"], root=project) == 130
    notes = project / "content" / "editions.yaml"
    before = notes.read_text("utf-8")
    assert "second" not in before
    # Whatever was written since: the edition is what it was.
    spoil(project, "It opened in May.", "It opened early in May.")
    kept = inside(project / "site" / "e" / "second")
    capsys.readouterr()
    assert cli.main([], root=project) == 0
    assert capsys.readouterr().err.splitlines() == [
        "Edition second: the build that made it was stopped; it is noted in content/editions.yaml now."
    ]
    assert notes.read_text("utf-8").startswith(f"{before}- id: second\n  date: ")
    assert inside(project / "site" / "e" / "second") == kept
    assert cli.main([], root=project) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("words", ["- id: second\n", "- id: ../..\n  date: 2024\n  manifest: {}\n", "\0", ""])
def test_what_somebody_else_intends_is_not_noted(project: Path, words: str) -> None:
    notes = project / "content" / "editions.yaml"
    before = notes.read_bytes()
    (project / ".explainer" / "freezing").write_text(words.format("0" * 64), "utf-8")
    assert freezing.resume(project, project / "site", dict) == ""
    assert notes.read_bytes() == before


def test_an_edition_goes_into_another_site_and_into_a_zip_file(project: Path, tmp_path: Path) -> None:
    assert cli.main(["export", str(tmp_path / "bridge.zip")], root=project) == 0
    with ZipFile(tmp_path / "bridge.zip") as zipped:
        assert "bridge/e/first/en/timeline.html" in zipped.namelist()
    other = tmp_path / "other"
    assert cli.main(["build", "--output", str(other)], root=project) == 0
    assert {name: data for name, (_, data) in inside(other / "e").items()} == {
        name: data for name, (_, data) in inside(project / "site" / "e").items()
    }


@pytest.mark.parametrize("name", ["", "..", "a/b", "Été", "con", "a" * 99])
def test_a_name_is_a_folder_on_every_disk(name: str, frozen: Path) -> None:
    assert cli.main(["build", "--edition", name], root=frozen) == 2


def test_nothing_is_frozen_while_something_is_wrong(project: Path) -> None:
    spoil(project)
    assert cli.main(["build", "--edition", "second"], root=project) == 1
    assert [path.name for path in (project / "site" / "e").iterdir()] == ["first"]
    assert "second" not in (project / "content" / "editions.yaml").read_text("utf-8")
