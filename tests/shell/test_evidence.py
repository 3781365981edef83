from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from explainer.shell import cli
from tests.conftest import BRIDGE
from tests.evidence.conftest import COURIER, GAZETTE


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(BRIDGE, tmp_path / "bridge")
    snapshots = tmp_path / "bridge" / "snapshots"
    snapshots.mkdir()
    (snapshots / "courier.txt").write_text(COURIER, "utf-8")
    (snapshots / "gazette.html").write_text(GAZETTE, "utf-8")
    return tmp_path / "bridge"


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_the_classes_are_counted(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["verify"], root=project) == 0
    out = capsys.readouterr().out
    assert "6 pieces of evidence: 3 exact, 1 typographic, 2 not-archived." in out
    assert "“verify --update” writes it" in out
    assert not (project / "content" / "evidence.lock").exists()


def test_a_difference_is_said_before_it_is_written(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["verify", "--update"], root=project) == 0
    assert "+ cost, evidence 1 (courier): exact, line 2" in capsys.readouterr().out
    lock = (project / "content" / "evidence.lock").read_bytes()
    assert cli.main(["verify", "--update"], root=project) == 0
    assert "nothing changed" in capsys.readouterr().out
    assert (project / "content" / "evidence.lock").read_bytes() == lock
    replace(project / "content" / "claims.yaml", "a bill of 12.5", "bill of 12.5")
    assert cli.main(["verify", "--locked"], root=project) == 1
    assert cli.main(["verify", "--update"], root=project) == 0
    assert "~ cost, evidence 1 (courier): another phrase" in capsys.readouterr().out
    assert cli.main(["verify", "--locked"], root=project) == 0


def test_no_draft_is_left_and_others_files_stay(project: Path) -> None:
    before = {path.name for path in (project / "content").iterdir()}
    cli.main(["verify", "--update"], root=project)
    assert {path.name for path in (project / "content").iterdir()} == {*before, "evidence.lock"}


def test_every_command_takes_locked_and_snapshots(project: Path, tmp_path: Path) -> None:
    cli.main(["verify", "--update"], root=project)
    shutil.move(project / "snapshots", tmp_path / "elsewhere")
    for command in ("build", "check", "verify"):
        assert cli.main([command, "--locked"], root=project) == 0
        assert cli.main([command, "--locked", "--snapshots", str(tmp_path / "elsewhere")], root=project) == 0
    replace(tmp_path / "elsewhere" / "courier.txt", "lamps", "ramps")
    for command in ("build", "check", "verify"):
        assert cli.main([command, "--snapshots", str(tmp_path / "elsewhere")], root=project) == 0
        assert cli.main([command, "--locked", "--snapshots", str(tmp_path / "elsewhere")], root=project) == 1


def test_a_flipped_byte_keeps_the_last_good_site(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["verify", "--update"], root=project)
    assert cli.main([], root=project) == 0
    site = {path: path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()}
    replace(project / "snapshots" / "courier.txt", "12.5", "12.4")
    capsys.readouterr()
    assert cli.main([], root=project) == 1
    assert "1 claim (cost) no longer stands" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()} == site


def test_broken_content_is_not_locked(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(project / "content" / "claims.yaml", "status: reported", "status: nonsense")
    assert cli.main(["verify", "--update"], root=project) == 1
    assert "was not written" in capsys.readouterr().out
    assert not (project / "content" / "evidence.lock").exists()


def test_a_missing_phrase_is_written_as_what_it_is(project: Path) -> None:
    replace(project / "content" / "claims.yaml", "a bill of 12.5", "a bill of 12.6")
    assert cli.main(["verify", "--update"], root=project) == 1
    assert '"match": "missing"' in (project / "content" / "evidence.lock").read_text("utf-8")
    shutil.rmtree(project / "snapshots")
    assert cli.main(["check"], root=project) == 1


def test_a_folder_that_was_named_must_be_there(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["verify", "--snapshots", str(project / "nowhere")], root=project) == cli.USAGE
    assert "is not a folder" in capsys.readouterr().err
    with pytest.raises(SystemExit) as refused:
        cli.main(["verify", "--update", "--locked"], root=project)
    assert refused.value.code == cli.USAGE


def test_hidden_files_and_folders_are_no_snapshots(project: Path) -> None:
    (project / "snapshots" / ".draft.txt").write_text("x")
    (project / "snapshots" / "folder.txt").mkdir()
    assert cli.main(["verify", "--strict"], root=project) == 0


def test_where_words_stand(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["cite", "gazette", "12,5 millions d'euros"], root=project) == 0
    out = capsys.readouterr().out
    assert "gazette, line 3, typographic:" in out
    assert '- {source: gazette, at: 3, quote: "12,5 millions d’euros"}' in out
    assert cli.main(["cite", "courier", "a bill of 12.6 million"], root=project) == 1
    assert "nearest to it" in capsys.readouterr().out
    assert cli.main(["cite", "curier", "a bill"], root=project) == 1
    assert "did you mean “courier”?" in capsys.readouterr().out
