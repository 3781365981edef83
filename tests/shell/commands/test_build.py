from __future__ import annotations

from pathlib import Path

import pytest

from explainer.shell import cli
from tests.shell.conftest import replace, spoil


def test_a_flipped_byte_keeps_the_last_good_site(archived: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["verify", "--update"], root=archived)
    assert cli.main([], root=archived) == 0
    site = {path: path.read_bytes() for path in (archived / "site").rglob("*") if path.is_file()}
    replace(archived / "snapshots" / "courier.txt", "12.5", "12.4")
    capsys.readouterr()
    assert cli.main([], root=archived) == 1
    assert "1 claim (cost) no longer stands" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in (archived / "site").rglob("*") if path.is_file()} == site


def test_a_second_build_changes_nothing_and_says_so(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["build"], root=project)
    capsys.readouterr()
    assert cli.main(["build"], root=project) == 0
    assert capsys.readouterr().out.endswith("nothing changed.\n")


def test_a_mistake_is_told_and_the_last_good_site_stays(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main([], root=project)
    before = (project / "site" / "en" / "timeline.html").read_bytes()
    spoil(project)
    capsys.readouterr()
    assert cli.main([], root=project) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "content/timeline.yaml:4:" in told.err
    assert "did you mean “opening”?" in told.err
    assert "the last good site stays" in told.err
    assert (project / "site" / "en" / "timeline.html").read_bytes() == before


def test_an_output_folder_that_is_not_ours_is_wrong_usage(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--output", str(project / "content")], root=project) == 2
    assert "files that explainer did not make" in capsys.readouterr().err
    assert (project / "content" / "site.yaml").is_file()
