from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from explainer.shell import cli
from explainer.shell.unchanged import FOLDER, is_unchanged
from tests.conftest import ROOT
from tests.shell.conftest import unused

HEAVY = {"pydantic", "jinja2", "yaml", "markdown_it", "babel", "rich", "selectolax"}
IMPORTED = """
import sys
from explainer.shell import cli
status = cli.main(["build", "--root", sys.argv[1]])
print(status, *sorted(name for name in sys.modules if name.split(".")[0] in {"explainer", *sys.argv[2:]}))
"""


def test_what_did_not_change_is_known_before_anything_is_imported(made: Path) -> None:
    command = [sys.executable, "-c", IMPORTED, str(made), *HEAVY]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    said, modules = done.stdout.splitlines()
    assert said.endswith("files, nothing changed.")
    assert modules == "0 explainer explainer.shell explainer.shell.cli explainer.shell.unchanged"


def test_it_says_what_a_build_says(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert is_unchanged([], made)
    short = capsys.readouterr().out
    (next((made / FOLDER).glob("*.good"))).unlink()
    assert not is_unchanged([], made)
    cli.main([], root=made)
    assert capsys.readouterr().out == short
    assert is_unchanged(["--root", str(made), "--explain"], Path("elsewhere"))


def appended(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\n")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a document": lambda project: appended(project / "content" / "claims.yaml"),
    "a new document": lambda project: (project / "content" / "more.txt").write_text("?"),
    "a link more": lambda project: (project / "content" / "more.yaml").symlink_to("site.yaml"),
    "a link to a folder": lambda project: (project / "content" / "more").symlink_to("pages"),
    "a folder in place of a document": lambda project: (project / "content" / "evidence.lock").mkdir(),
    "a pipe in place of a document": lambda project: os.mkfifo(project / "content" / "more.yaml"),
    "a document less": lambda project: (project / "content" / "pages" / "about.fr.md").unlink(),
    "a template": lambda project: (project / "templates").mkdir(),
    "a snapshot": lambda project: (project / "snapshots").mkdir(),
    "a page": lambda project: appended(project / "site" / "en" / "index.html"),
    "a page less": lambda project: (project / "site" / "en" / "index.html").unlink(),
    "the manifest": lambda project: appended(project / "site" / "manifest.json"),
    "a pipe for the record": lambda project: [
        (place.unlink(), os.mkfifo(place)) for place in (project / FOLDER).glob("*.good")
    ],
    "the record": lambda project: [place.write_bytes(b"\xff") for place in (project / FOLDER).glob("*.good")],
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_is_seen(change: str, made: Path) -> None:
    assert is_unchanged([], made)
    CHANGES[change](made)
    for folder in ("templates", "snapshots"):
        if (made / folder).is_dir():
            (made / folder / "new.html").write_text("new", "utf-8")
    assert not is_unchanged([], made)


def test_what_another_user_may_have_written_is_not_believed(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_unchanged([], made)
    monkeypatch.setattr(os, "geteuid", lambda: made.stat().st_uid + 1)
    assert not is_unchanged([], made)


@pytest.mark.parametrize(
    "words", [["--locked"], ["--clean"], ["--help"], ["--output"], ["--output=other"], ["--snapshots=none"], ["x"]]
)
def test_another_question_is_for_the_build_to_answer(words: list[str], made: Path) -> None:
    assert not is_unchanged(words, made)


def test_a_build_that_had_something_to_say_says_it_again(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    unused(project)
    told = []
    for _ in range(2):
        assert cli.main([], root=project) == 0
        told.append(capsys.readouterr().err)
    assert "source-unused" in told[0]
    assert told[0] == told[1]
    assert is_unchanged([], project)
    assert not is_unchanged(["--strict"], project)
    (mark,) = (project / FOLDER).glob("*.good")
    mark.write_bytes(mark.read_bytes() + b"\x1b[2J")  # a terminal would obey
    capsys.readouterr()
    assert is_unchanged([], project)
    assert capsys.readouterr().err == f"{told[0]}[2J"


def test_where_there_is_no_project_there_is_nothing_to_compare(tmp_path: Path) -> None:
    assert not is_unchanged([], tmp_path)
