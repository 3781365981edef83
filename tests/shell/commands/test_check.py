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
