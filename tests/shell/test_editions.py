from __future__ import annotations

from pathlib import Path, PurePosixPath

from explainer import archive
from explainer.pipeline import Build
from explainer.shell import editions
from tests.conftest import EDITION


def kept(edition: Build, site: Path) -> Path:
    """Put the edition into a site."""
    for path, data in edition.files.items():
        place = site / "e" / EDITION / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    return site


def test_what_is_read_of_an_edition_is_what_is_told_of_its_files(edition: Build, tmp_path: Path) -> None:
    site = kept(edition, tmp_path / "site")
    (site / "e" / "notes").mkdir()
    (site / "e" / "notes" / "mine.txt").write_text("no edition")
    (site / "e" / EDITION / "more.html").write_text("not listed")
    assert editions.read(tmp_path, site) == archive.told(EDITION, edition.files)
    asked: list[str] = []
    assert editions.read(tmp_path, site, lambda path: asked.append(path) or Path(path).read_bytes()) == editions.read(
        tmp_path, site
    )
    assert len(asked) == len(edition.files)
    assert editions.read(tmp_path / "other", tmp_path / "other" / "site") == {}


def test_a_lost_file_is_not_there_and_a_way_out_is_not_followed(edition: Build, tmp_path: Path) -> None:
    site = kept(edition, tmp_path / "site")
    (site / "e" / EDITION / "en" / "index.html").unlink()
    assert archive.read(editions.read(tmp_path, site))[EDITION].wrong == ("en/index.html",)
    listing = site / "e" / EDITION / "manifest.json"
    listing.write_text('{"generator": "explainer", "files": {"../../../secret": "0", "/etc/hostname": "0"}}')
    (tmp_path / "secret").write_text("s")
    assert editions.files(tmp_path, site).keys() == {PurePosixPath("e", EDITION, "manifest.json")}


def test_a_site_elsewhere_gets_the_editions_of_the_project(edition: Build, tmp_path: Path) -> None:
    kept(edition, tmp_path / "site")
    assert editions.elsewhere(tmp_path, tmp_path / "site") == {}
    brought = editions.elsewhere(tmp_path, tmp_path / "new")
    assert brought == {PurePosixPath("e", EDITION, path): data for path, data in edition.files.items()}
