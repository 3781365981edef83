from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from explainer.shell import cli
from tests.shell.conftest import spoil


def test_a_catalogue_goes_out_and_comes_back(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["check", "--accept", "all"], root=project)
    file = tmp_path / "fr.po"
    assert cli.main(["export", "--po", "fr", str(file)], root=project) == 0
    assert "35 texts: 35 translated, 0 to be read again, 0 to translate.\n" in capsys.readouterr().out
    file.write_text(file.read_text("utf-8").replace("Coût du pont", "Prix du pont"), "utf-8")
    assert cli.main(["import", str(file)], root=project) == 0
    assert "~ claims/cost/title: fr: [-Coût-]{+Prix+} du pont\n" in capsys.readouterr().out
    assert "fr: Prix du pont}" in (project / "content" / "claims.yaml").read_text("utf-8")


def test_the_whole_site_goes_into_a_zip_file(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "bridge.zip"
    assert cli.main(["export", str(file)], root=project) == 0
    assert "; unpacked, bridge/index.html opens it.\n" in capsys.readouterr().out
    assert not (project / "site").exists()
    cli.main([], root=project)
    there = {f"bridge/{path.relative_to(project / 'site')}": path for path in (project / "site").rglob("*")}
    with ZipFile(file) as zipped:
        assert {name: zipped.read(name) for name in zipped.namelist()} == {
            name: path.read_bytes() for name, path in there.items() if path.is_file()
        }


def test_nothing_is_packed_while_something_is_wrong_or_meant_otherwise(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cli.main(["export", str(tmp_path / "site.tar")], root=project) == 2
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert cli.main(["export", str(tmp_path / "site.zip")], root=project) == 2
    spoil(project)
    assert cli.main(["export", str(tmp_path / "site.zip")], root=project) == 1
    assert not [*tmp_path.glob("site*")]


@pytest.mark.parametrize("words", [["--po", "nl"], ["--po", "fr", "--from", "nl"], ["--po", "fr", "--from", "fr"]])
def test_two_languages_of_the_site_are_wanted(project: Path, words: list[str]) -> None:
    assert cli.main(["export", *words, str(project / "x.po")], root=project) == 2
    assert not (project / "x.po").exists()
