from __future__ import annotations

import json
from pathlib import Path

import pytest

from explainer import reporting
from explainer.shell import cli
from tests.shell.conftest import spoil


def test_check_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check"], root=project) == 0
    assert capsys.readouterr().out == "Nothing to fix.\n"
    assert not (project / "site").exists()
    spoil(project)
    assert cli.main(["check"], root=project) == 1


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


def test_a_report_says_how_to_ask_for_an_explanation(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(project)
    cli.main(["check"], root=project)
    assert capsys.readouterr().err.count("check --explain citation-unknown") == 1


def test_an_explanation_needs_no_project(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "fr_BE.UTF-8")
    assert cli.main(["check", "--explain", "citation-unknown"], root=tmp_path) == 0
    assert "## `citation-unknown`\n\nUn renvoi ne nomme" in capsys.readouterr().out
    assert cli.main(["check", "--explain", "citation-unknown", "--language", "nl"], root=tmp_path) == 0
    assert "Een verwijzing noemt" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("code", "hint"),
    [("citation-unknwon", "did you mean “citation-unknown”?"), ("zzz", "in brackets"), ("", "in brackets")],
)
def test_a_code_that_does_not_exist_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], code: str, hint: str
) -> None:
    assert cli.main(["check", "--explain", code], root=tmp_path) == 2
    told = capsys.readouterr()
    assert not told.out
    assert f"there is no code “{code}”" in told.err
    assert hint in told.err


def test_code_scanning_gets_explanations_and_places(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(project)
    monkeypatch.chdir(project.parent)
    cli.main(["check", "--format", "sarif"], root=Path("bridge"))
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    (rule,) = (rule for rule in run["tool"]["driver"]["rules"] if rule["id"] == "citation-unknown")
    assert rule["shortDescription"]["text"] == "A citation names neither a claim nor a source."
    places = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]}
    assert places == {"bridge/content/timeline.yaml"}


def test_a_copied_site_is_compared_with_its_manifest(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(["build"], root=project)
    capsys.readouterr()
    site = project / "site"
    # It needs no project.
    assert cli.main(["check", "--published", str(site)], root=tmp_path) == 0
    assert " files, all as manifest.json lists them (" in capsys.readouterr().out
    (site / "index.html").write_text("x")
    assert cli.main(["check", "--published", str(site)], root=tmp_path) == 1
    told = capsys.readouterr()
    assert told.out == "index.html: different\n"
    assert told.err == f"{site}: 1 files are not as manifest.json lists them.\n"
    assert cli.main(["check", "--published", str(project)], root=tmp_path) == 2
    assert cli.main(["check", "--published", "http://127.0.0.1:1/"], root=tmp_path) == 3
