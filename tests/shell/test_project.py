from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from explainer.shell import cli, console
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


def test_hidden_files_and_folders_are_no_snapshots(archived: Path) -> None:
    (archived / "snapshots" / ".draft.txt").write_text("x")
    (archived / "snapshots" / "folder.txt").mkdir()
    assert cli.main(["verify", "--strict"], root=archived) == 0
