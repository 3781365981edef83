from __future__ import annotations

from pathlib import Path

import pytest

from explainer.shell import cli


@pytest.mark.parametrize("languages", ["fr,nl", "en,ar,de"])
def test_a_new_project_passes_every_check_and_builds(
    tmp_path: Path, languages: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "mine" / "bridge"
    assert cli.main(["new", str(folder), "--languages", languages]) == 0
    assert f"explainer serve --root {folder}" in capsys.readouterr().out
    assert cli.main(["build", "--strict", "--locked", "--root", str(folder)]) == 0
    assert capsys.readouterr().err == ""
    for language in languages.split(","):
        assert (folder / "site" / language / "index.html").is_file()


def test_its_evidence_is_found_word_for_word(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["new", str(tmp_path)])
    assert cli.main(["verify", "--root", str(tmp_path)]) == 0
    assert "8 pieces of evidence: 8 exact." in capsys.readouterr().out


def test_an_editor_finds_the_schema_of_each_document(tmp_path: Path) -> None:
    cli.main(["new", str(tmp_path)])
    for document in (tmp_path / "content").glob("*.yaml"):
        first = document.read_text("utf-8").splitlines()[0]
        assert first.startswith("# yaml-language-server: $schema=")
        assert (document.parent / first.partition("=")[2]).is_file()


def test_what_is_there_is_not_touched(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    assert cli.main(["new", str(tmp_path)]) == 2
    assert "is not an empty folder" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("languages", ["", "fr,,nl", "french", "../x", "fr nl"])
def test_a_language_is_a_tag(tmp_path: Path, languages: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(["new", str(tmp_path / "mine"), "--languages", languages])
    assert stop.value.code == 2
    assert "is no language known here" in capsys.readouterr().err
    assert not (tmp_path / "mine").exists()
