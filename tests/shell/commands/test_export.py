from __future__ import annotations

from pathlib import Path

import pytest

from explainer.shell import cli


def test_a_catalogue_goes_out_and_comes_back(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["check", "--accept", "all"], root=project)
    file = tmp_path / "fr.po"
    assert cli.main(["export", "--po", "fr", str(file)], root=project) == 0
    assert "35 texts: 35 translated, 0 to be read again, 0 to translate.\n" in capsys.readouterr().out
    file.write_text(file.read_text("utf-8").replace("Coût du pont", "Prix du pont"), "utf-8")
    assert cli.main(["import", str(file)], root=project) == 0
    assert "~ claims/cost/title: fr: [-Coût-]{+Prix+} du pont\n" in capsys.readouterr().out
    assert "fr: Prix du pont}" in (project / "content" / "claims.yaml").read_text("utf-8")


@pytest.mark.parametrize("words", [["--po", "nl"], ["--po", "fr", "--from", "nl"], ["--po", "fr", "--from", "fr"]])
def test_two_languages_of_the_site_are_wanted(project: Path, words: list[str]) -> None:
    assert cli.main(["export", *words, str(project / "x.po")], root=project) == 2
    assert not (project / "x.po").exists()
