from __future__ import annotations

import os
import re
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from explainer import __version__, pipeline
from explainer.shell import cli, disk, publishing
from tests.conftest import ROOT
from tests.shell.conftest import spoil, unused


def test_build_is_meant_where_no_command_is_named(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([], root=project) == 0
    assert (project / "site" / "en" / "timeline.html").is_file()
    assert " files, " in capsys.readouterr().out
    assert cli.main(["--output", str(project / "other")], root=project) == 0
    assert (project / "other" / "index.html").is_file()


def test_a_warning_fails_only_where_asked(project: Path) -> None:
    unused(project)
    assert cli.main(["check"], root=project) == 0
    assert cli.main(["check", "--strict"], root=project) == 1
    assert cli.main(["build", "--strict"], root=project) == 1
    assert not (project / "site").exists()
    assert cli.main(["build"], root=project) == 0
    assert (project / "site").is_dir()


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


def test_a_disk_that_refuses_is_three(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> object:
        raise disk.DiskError("the disk is full")

    monkeypatch.setattr(publishing, "publish", refuse)
    assert cli.main([], root=project) == 3
    assert capsys.readouterr().err == "explainer: the disk is full\n"


@pytest.mark.parametrize("option", ["--root", "--output", "--snapshots"])
def test_a_name_that_no_disk_takes_is_one_line(project: Path, option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["build", option, "a" * 300], root=project) == 3
    assert re.fullmatch(
        r"explainer: a{300}\S*: File name too long; the last good site stays\n", capsys.readouterr().err
    )


@pytest.mark.parametrize(
    ("error", "told"), [(OSError(24, "Too many open files"), "Too many"), (MemoryError(), "memory")]
)
def test_a_machine_that_has_no_more_is_three(
    project: Path, error: Exception, told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object, **__: object) -> object:
        raise error

    monkeypatch.setattr(pipeline, "build", refuse)
    assert cli.main([], root=project) == 3
    (line,) = capsys.readouterr().err.splitlines()
    assert told in line


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


def test_help_and_version_import_almost_nothing() -> None:
    code = (
        "import sys; from explainer.shell import cli\n"
        "try: cli.main([sys.argv[1]])\n"
        "finally: print(*sys.modules, file=sys.stderr)"
    )
    for question in ("--help", "--version"):
        told = subprocess.run(
            [sys.executable, "-c", code, question], cwd=ROOT, capture_output=True, text=True, check=True
        )
        assert not {"pydantic", "jinja2", "yaml", "markdown_it", "babel", "rich"} & set(told.stderr.split())


def test_a_package_that_is_not_installed_is_one_line(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-S", str(ROOT / "build.py")], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert told.returncode == 1
    assert re.fullmatch(r"build\.py: the package “\w+” is not installed\. Run: make site\n", told.stderr)


def test_a_terminal_without_accents_gets_the_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = TextIOWrapper(BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", terminal)
    assert cli.main(["check", "--explain", "date-invalid", "--language", "fr"], root=tmp_path) == 0
    terminal.seek(0)
    assert "crite en EDTF" in terminal.read()


def test_a_reader_who_has_enough_is_no_mishap(project: Path) -> None:
    command = f"{sys.executable} {ROOT / 'build.py'} schema --root {project} | head -n 1"
    told = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert told.stdout == "content/.schemas/site.json: written.\n"
    assert told.stderr == ""


def test_ctrl_c_is_one_line(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(*_: object, **__: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "build", interrupt)
    assert cli.main(["build"], root=project) == 130
    assert capsys.readouterr().err == "explainer: stopped; the last good site stays\n"
