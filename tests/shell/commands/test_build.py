from __future__ import annotations

import gzip
from pathlib import Path, PurePosixPath

import pytest

from explainer import artifacts, pipeline
from explainer.artifacts import Artifact
from explainer.pipeline import Build
from explainer.shell import cli, comparing, unchanged
from tests.shell.conftest import replace, spoil


def test_a_flipped_byte_keeps_the_last_good_site(archived: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["verify", "--update"], root=archived)
    assert cli.main([], root=archived) == 0
    site = {path: path.read_bytes() for path in (archived / "site").rglob("*") if path.is_file()}
    replace(archived / "snapshots" / "courier.txt", "12.5", "12.4")
    capsys.readouterr()
    assert cli.main([], root=archived) == 1
    assert "1 claim (cost) no longer stands" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in (archived / "site").rglob("*") if path.is_file()} == site


def test_a_second_build_changes_nothing_and_says_so(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["build"], root=made) == 0
    assert capsys.readouterr().out.endswith("nothing changed.\n")


def test_a_mistake_is_told_and_the_last_good_site_stays(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (made / "site" / "en" / "timeline.html").read_bytes()
    spoil(made)
    capsys.readouterr()
    assert cli.main([], root=made) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "content/timeline.yaml:4:" in told.err
    assert "did you mean “opening”?" in told.err
    assert "the last good site stays" in told.err
    assert (made / "site" / "en" / "timeline.html").read_bytes() == before


def test_an_output_folder_that_is_not_ours_is_wrong_usage(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    photos = project.parent / "photos"
    photos.mkdir()
    (photos / "holiday.jpg").write_bytes(b"dear")
    assert cli.main(["--output", str(photos)], root=project) == 2
    assert "files that explainer did not make" in capsys.readouterr().err
    assert [path.name for path in photos.iterdir()] == ["holiday.jpg"]


def test_a_page_that_was_changed_by_hand_and_is_no_more_stays_and_is_named(
    made: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = made / "site" / "old.html"
    page.write_text("once ours")
    listing = made / "site" / "manifest.json"
    listing.write_text(listing.read_text().replace('"files": {', '"files": {"old.html": "0",'))
    capsys.readouterr()
    assert cli.main([], root=made) == 0
    assert f"{page} was changed by hand" in capsys.readouterr().out
    assert page.read_text() == "once ours"


def again(project: Path, capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, str]:
    """Build, and give what was made again, with the reasons."""
    capsys.readouterr()
    assert cli.main(["build", "--explain", *words], root=project) == 0
    lines = capsys.readouterr().out.splitlines()[1:]
    return dict(line.split(": ", 1) for line in lines)


def test_what_is_made_again_is_told_with_the_reasons(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = again(project, capsys)
    assert set(first.values()) == {"new"}
    assert again(project, capsys) == {}
    (project / "site" / "en" / "glossary.html").write_text("edited", "utf-8")
    (project / "site" / "fr" / "404.html").unlink()
    replace(project / "content" / "glossary.yaml", "What one pays", "What everybody pays")
    made = again(project, capsys)
    assert made == {
        "en/glossary.html": "edited by hand",
        "en/everything.html": "view.sections",
        "en/everything.offline.html": "view.sections",
        "fr/404.html": "removed by hand",
    }
    assert "everybody" in (project / "site" / "en" / "glossary.html").read_text("utf-8")


def test_the_summary_names_what_was_made_again(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(made / "content" / "glossary.yaml", "What one pays", "What everybody pays")
    capsys.readouterr()
    cli.main([], root=made)
    told = capsys.readouterr().out
    assert told.endswith(
        "written, 0 removed; made again: en/everything.html, en/everything.offline.html, en/glossary.html.\n"
    )


def test_a_clean_build_believes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = again(project, capsys)
    assert again(project, capsys, "--clean") == first
    assert again(project, capsys) == {}


def test_packed_copies_come_with_their_files_and_go_with_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = Artifact(PurePosixPath("en/index.html"), b"<p>It was opened.</p>" * 100)
    listing = artifacts.manifest([made])
    built = Build({made.path: made.data, listing.path: listing.data}, ())
    monkeypatch.setattr(pipeline, "build", lambda *_, **__: built)
    project, site = tmp_path, tmp_path / "site"
    (project / "content").mkdir()
    assert cli.main(["--compressed"], root=project) == 0
    page, copy = site / "en" / "index.html", site / "en" / "index.html.gz"
    assert gzip.decompress(copy.read_bytes()) == page.read_bytes()
    assert not comparing.compare(str(site)).wrong
    assert not unchanged.is_unchanged([], project)
    assert unchanged.is_unchanged(["--compressed"], project)
    assert cli.main([], root=project) == 0
    assert not list(site.rglob("*.gz"))
    assert page.is_file()
