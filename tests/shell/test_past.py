"""What the last build left is believed only where it is as it was left; whatever happened to it, the site is right."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from explainer.shell import cli
from explainer.shell.past import FOLDER, STORE, generator

Harm = Callable[[Path], object]


def remembered(project: Path) -> Path:
    (place,) = (project / FOLDER).glob("*.json")
    return place


def files(project: Path) -> dict[Path, bytes]:
    site = project / "site"
    return {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}


HARMS: dict[str, tuple[Harm, str]] = {
    "gone": (Path.unlink, ""),
    "empty": (lambda place: place.write_bytes(b""), "is damaged"),
    "cut off": (lambda place: place.write_bytes(place.read_bytes()[:-200]), "is damaged"),
    "flipped": (lambda place: place.write_bytes(place.read_bytes().replace(b"0", b"1", 1)), "is damaged"),
    "of somebody else": (lambda place: place.write_bytes(b'{"files": {}}'), "is damaged"),
    "a folder": (lambda place: (place.unlink(), place.mkdir()), "is a folder, and builds can remember nothing"),
    "a pipe": (lambda place: (place.unlink(), os.mkfifo(place)), "cannot be used (it is no plain file)"),
    "a link": (lambda place: place.symlink_to(place.rename(place.with_suffix(".moved"))), "cannot be used"),
}  # fmt: skip


@pytest.mark.parametrize("harm", HARMS)
def test_a_damaged_memory_costs_a_line_and_never_the_site(
    harm: str, made: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = files(made)
    harmed, told = HARMS[harm]
    harmed(remembered(made))
    (made / "site" / "en" / "timeline.html").write_text("stale")
    capsys.readouterr()
    assert cli.main([], root=made) == 0
    said = capsys.readouterr()
    assert said.err.count("\n") == bool(told)
    assert told in said.err
    assert files(made) == good


def test_what_another_user_may_have_written_is_not_believed(
    made: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    good = files(made)
    (made / "site" / "en" / "timeline.html").write_text("stale")
    monkeypatch.setattr(os, "geteuid", lambda: remembered(made).stat().st_uid + 1)
    capsys.readouterr()
    assert cli.main([], root=made) == 0
    said = capsys.readouterr()
    assert said.err.splitlines() == [
        f"{remembered(made)} cannot be used (it belongs to another user): every file is made again.",
        f"{made / FOLDER / STORE} cannot be used (it belongs to another user): what it held is worked out again.",
    ]
    assert "1 written" in said.out
    assert files(made) == good


@pytest.mark.parametrize("name", [STORE, "*.good"])
def test_a_folder_in_place_of_anything_remembered_is_one_line(
    made: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (place,) = (made / FOLDER).glob(name)
    place.unlink()
    place.mkdir()
    (made / "site" / "en" / "timeline.html").write_text("stale")
    capsys.readouterr()
    assert cli.main([], root=made) == 0
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"{place} is a folder")


def test_a_memory_that_may_not_be_looked_into_costs_a_line(
    made: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    look = Path.stat

    def refuse(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if path.parent.name == FOLDER:
            raise PermissionError(13, "Permission denied", str(path))
        return look(path, follow_symlinks=follow_symlinks)

    (made / "site" / "en" / "timeline.html").write_text("stale")
    capsys.readouterr()
    monkeypatch.setattr(Path, "stat", refuse)
    assert cli.main([], root=made) == 0
    (line,) = capsys.readouterr().err.splitlines()
    assert "cannot be written (Permission denied)" in line


@pytest.mark.parametrize("way", ["a file", "a link"])
def test_where_nothing_can_be_remembered_the_site_is_made_all_the_same(
    project: Path, capsys: pytest.CaptureFixture[str], way: str
) -> None:
    (project.parent / "elsewhere").mkdir()
    if way == "a file":
        (project / FOLDER).write_text("in the way")
    else:
        (project / FOLDER).symlink_to(project.parent / "elsewhere")
    assert cli.main([], root=project) == 0
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"{project / FOLDER} is {way}")
    assert cli.main([], root=project) == 0
    assert capsys.readouterr().out.endswith("nothing changed.\n")
    assert not [*(project.parent / "elsewhere").iterdir()]


def test_another_generator_makes_everything_again(
    made: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for room in ("past", "unchanged"):
        monkeypatch.setattr(f"explainer.shell.{room}.generator", lambda: "another")
    capsys.readouterr()
    cli.main(["--explain"], root=made)
    lines = capsys.readouterr().out.splitlines()[1:]
    assert len(lines) > 20
    assert {line.partition(": ")[2] for line in lines} == {"generator"}


def test_two_output_folders_do_not_mix(made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["--output", str(tmp_path / "other")], root=made)
    capsys.readouterr()
    cli.main(["--explain"], root=made)
    cli.main(["--explain", "--output", str(tmp_path / "other")], root=made)
    assert capsys.readouterr().out.count("nothing changed") == 2


def test_what_a_memory_names_outside_the_site_is_not_read(project: Path) -> None:
    from explainer import artifacts
    from explainer.shell import past

    cli.main([], root=project)
    place = remembered(project)
    made = artifacts.read(place.read_bytes())
    assert made
    one = next(iter(made.values()))
    place.write_bytes(artifacts.write({type(next(iter(made)))("../content/site.yaml"): one}))
    assert past.read(project, project / "site")[0].files == {}


def test_names_that_no_disk_takes_are_of_no_file(tmp_path: Path) -> None:
    from explainer.shell import past

    names = ["a\0b", "\ud800", "x//y", "index.html"]
    listed = json.dumps({"generator": "explainer", "files": dict.fromkeys(names, sha256(b"page").hexdigest())})
    (tmp_path / "manifest.json").write_text(listed)
    (tmp_path / "x").mkdir()
    for name in ("index.html", "x/y"):
        (tmp_path / name).write_bytes(b"page")
    assert {str(path) for path in past.published(tmp_path)} == {"index.html"}


def test_the_generator_is_the_same_as_long_as_its_code_is() -> None:
    assert generator() == generator()
