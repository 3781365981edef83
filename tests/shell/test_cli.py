from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from explainer import __version__, reporting
from explainer.shell import cli, disk
from tests.conftest import BRIDGE, ROOT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(BRIDGE, tmp_path / "bridge")
    return tmp_path / "bridge"


def spoil(project: Path, old: str = "[@opening]", new: str = "[@openin]") -> None:
    timeline = project / "content" / "timeline.yaml"
    timeline.write_text(timeline.read_text("utf-8").replace(old, new), "utf-8")


def unused(project: Path) -> None:
    """Something to warn of."""
    with (project / "content" / "sources.yaml").open("a") as sources:
        sources.write("unused: {type: book, title: Never cited, seen: unseen, role: secondary}\n")


def test_build_is_meant_where_no_command_is_named(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([], root=project) == 0
    assert (project / "site" / "en" / "timeline.html").is_file()
    assert " files, " in capsys.readouterr().out
    assert cli.main(["--output", str(project / "other")], root=project) == 0
    assert (project / "other" / "index.html").is_file()


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


def test_check_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check"], root=project) == 0
    assert capsys.readouterr().out == "Nothing to fix.\n"
    assert not (project / "site").exists()
    spoil(project)
    assert cli.main(["check"], root=project) == 1


def test_a_warning_fails_only_where_asked(project: Path) -> None:
    unused(project)
    assert cli.main(["check"], root=project) == 0
    assert cli.main(["check", "--strict"], root=project) == 1
    assert cli.main(["build", "--strict"], root=project) == 1
    assert not (project / "site").exists()
    assert cli.main(["build"], root=project) == 0
    assert (project / "site").is_dir()


@pytest.mark.parametrize("name", sorted(reporting.FORMATS))
def test_check_reports_in_each_format(project: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    spoil(project)
    assert cli.main(["check", "--format", name], root=project) == 1
    told = capsys.readouterr()
    assert "citation-unknown" in (told.err if name == "text" else told.out)
    assert (told.out if name == "text" else told.err) == ""
    if name in ("json", "sarif"):
        json.loads(told.out)


def test_a_good_project_is_an_empty_report_in_json(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--format", "json"], root=project) == 0
    assert not json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(
    "arguments", [["bulid"], ["build", "--nonsense"], ["check", "--format", "xml"], ["check", "--output", "x"]]
)
def test_wrong_usage_is_two(project: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(arguments, root=project)
    assert stop.value.code == 2
    assert "usage: explainer" in capsys.readouterr().err


def test_a_folder_without_content_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([], root=tmp_path) == 2
    assert "no folder content/: name the project's folder with --root" in capsys.readouterr().err


def test_an_output_folder_that_is_not_ours_is_wrong_usage(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--output", str(project / "content")], root=project) == 2
    assert "files that explainer did not make" in capsys.readouterr().err
    assert (project / "content" / "site.yaml").is_file()


def test_a_disk_that_refuses_is_three(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> object:
        raise disk.DiskError("the disk is full")

    monkeypatch.setattr(disk, "publish", refuse)
    assert cli.main([], root=project) == 3
    assert capsys.readouterr().err == "explainer: the disk is full\n"


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["build", "--help"], ["check", "--help"]])
def test_help_is_given(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(arguments)
    assert stop.value.code == 0
    told = capsys.readouterr().out
    assert told.startswith("usage: explainer")
    if len(arguments) == 1:
        assert "Exit status: 0 good, 1 something to fix, 2 wrong usage, 3 disk or rights" in " ".join(told.split())


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(["--version"])
    assert stop.value.code == 0
    assert capsys.readouterr().out == f"explainer {__version__}\n"


def run(*arguments: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "build.py"), *arguments],
        cwd=folder,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )


def test_the_door_works_from_any_folder_and_any_locale(project: Path, tmp_path: Path) -> None:
    spoil(project)
    told = run("check", "--root", str(project), folder=tmp_path, LC_ALL="C", PYTHONIOENCODING="")
    assert told.returncode == 1, told.stderr
    assert "citation-unknown" in told.stderr
    assert "Traceback" not in told.stderr


def test_colour_is_for_terminals_alone(project: Path, tmp_path: Path) -> None:
    spoil(project)
    assert "\x1b[" not in run("check", "--root", str(project), folder=tmp_path).stderr
