"""`check --accept`, as an author types it."""

from __future__ import annotations

from pathlib import Path

import pytest

from explainer.shell import cli


def edit(project: Path, document: str, before: str, after: str) -> None:
    path = project / "content" / document
    path.write_text(path.read_text("utf-8").replace(before, after, 1), "utf-8")


def test_a_stale_translation_is_told_and_accepted(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--accept", "all"], root=project) == 0
    assert "content/translations.lock: written." in capsys.readouterr().out
    edit(project, "summaries/courier.fr.md", "Il a ouvert", "Il ouvrit")
    assert cli.main(["check", "--strict"], root=project) == 1
    told = capsys.readouterr().err
    assert told.count("[translation-stale]") == 1
    assert "explainer check --accept summaries/courier/3" in told
    assert cli.main(["check", "--accept", "summaries/courier/3"], root=project) == 0
    assert "summaries/courier/3: fr: Il [-a ouvert-]{+ouvrit+} en mai" in capsys.readouterr().out
    assert cli.main(["check", "--strict"], root=project) == 0
    names = [path.name for path in (project / "content").iterdir()]
    assert [name for name in names if "translations" in name] == ["translations.lock"]


def test_what_cannot_be_accepted_changes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["check", "--accept", "all"], root=project)
    lock = project / "content" / "translations.lock"
    before = lock.read_bytes()
    assert cli.main(["check", "--accept", "claims/cots"], root=project) == 2
    assert "did you mean “claims/cost”?" in capsys.readouterr().err
    lock.write_bytes(before + b"x")
    assert cli.main(["check", "--accept", "all"], root=project) == 1
    assert "[lock-invalid]" in capsys.readouterr().err
    assert lock.read_bytes() == before + b"x"


def test_the_sources_of_each_page_are_counted(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["check"], root=project)
    assert "Sources, timeline: en 100 % (1 of 1); fr 100 % (1 of 1)" in capsys.readouterr().err
