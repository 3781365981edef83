from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from explainer.shell import cli
from tests.shell.conftest import replace


def test_the_classes_are_counted(archived: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["verify"], root=archived) == 0
    out = capsys.readouterr().out
    assert "6 pieces of evidence: 3 exact, 1 typographic, 2 not-archived." in out
    assert "“verify --update” writes it" in out
    assert not (archived / "content" / "evidence.lock").exists()


def test_a_difference_is_said_before_it_is_written(archived: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["verify", "--update"], root=archived) == 0
    assert "+ cost, evidence 1 (courier): exact, line 2" in capsys.readouterr().out
    lock = (archived / "content" / "evidence.lock").read_bytes()
    assert cli.main(["verify", "--update"], root=archived) == 0
    assert "nothing changed" in capsys.readouterr().out
    assert (archived / "content" / "evidence.lock").read_bytes() == lock
    replace(archived / "content" / "claims.yaml", "a bill of 12.5", "bill of 12.5")
    assert cli.main(["verify", "--locked"], root=archived) == 1
    assert cli.main(["verify", "--update"], root=archived) == 0
    assert "~ cost, evidence 1 (courier): another phrase" in capsys.readouterr().out
    assert cli.main(["verify", "--locked"], root=archived) == 0


def test_no_draft_is_left_and_others_files_stay(archived: Path) -> None:
    before = {path.name for path in (archived / "content").iterdir()}
    cli.main(["verify", "--update"], root=archived)
    assert {path.name for path in (archived / "content").iterdir()} == {*before, "evidence.lock"}


def test_broken_content_is_not_locked(archived: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(archived / "content" / "claims.yaml", "status: reported", "status: nonsense")
    assert cli.main(["verify", "--update"], root=archived) == 1
    assert "was not written" in capsys.readouterr().out
    assert not (archived / "content" / "evidence.lock").exists()


def test_a_missing_phrase_is_written_as_what_it_is(archived: Path) -> None:
    replace(archived / "content" / "claims.yaml", "a bill of 12.5", "a bill of 12.6")
    assert cli.main(["verify", "--update"], root=archived) == 1
    assert '"match": "missing"' in (archived / "content" / "evidence.lock").read_text("utf-8")
    shutil.rmtree(archived / "snapshots")
    assert cli.main(["check"], root=archived) == 1


def test_what_site_yaml_accepts_is_not_told(archived: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(archived / "content" / "claims.yaml", "courier, at: 2", "courier, at: 3")
    assert cli.main(["verify"], root=archived) == 1
    assert "[place-wrong]" in capsys.readouterr().err
    waiver = "key-figures: [cost]\nwaivers:\n  - {code: place-wrong, in: cost, reason: Our copy is an excerpt.}"
    replace(archived / "content" / "site.yaml", "key-figures: [cost]", waiver)
    for command in ("verify", "check"):
        assert cli.main([command, "--strict"], root=archived) == 0
