"""The examples in examples/ build without a word, and show what they are there to show."""

from __future__ import annotations

from functools import cache
from pathlib import PurePosixPath

import pytest

from explainer import pipeline, reporting
from explainer.pipeline import Build
from explainer.shell import disk

from .conftest import ROOT
from .pages import every, read, texts

FOLDER = ROOT / "examples"
NAMES = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())


@cache
def example(name: str) -> Build:
    return pipeline.build(disk.read_tree(FOLDER / name))


@pytest.mark.parametrize("name", NAMES)
def test_an_example_builds_without_a_word_and_is_named_in_the_guides(name: str) -> None:
    build = example(name)
    assert not build.diagnostics, reporting.as_text(build.diagnostics, disk.read_tree(FOLDER / name))
    assert build.files
    for guide in ("README.md", "docs/authors.md"):
        assert f"examples/{name}" in (ROOT / guide).read_text("utf-8")


@pytest.mark.parametrize(
    ("path", "years"),
    [
        ("en/timeline.html", ["238 BC", "46 BC", "45 BC", "8 BC", "325"]),
        ("es/cronologia.html", ["238 a. C.", "46 a. C.", "45 a. C.", "8 a. C.", "325"]),
        ("ar/timeline.html", ["238 ق.م", "46 ق.م", "45 ق.م", "8 ق.م", "325"]),
    ],
)
def test_years_before_the_common_era_are_worded_in_each_language(path: str, years: list[str]) -> None:
    assert texts(read(example("calendar"), path), ".yr > h2")[:5] == years


def test_from_right_to_left_rows_and_arrows_are_those_of_the_language() -> None:
    build = example("calendar")
    assert read(build, "ar/timeline.html").css_first("html[dir=rtl]")
    assert "يوليوس قيصر، سوسيجينيس" in texts(read(build, "ar/timeline.html"), ".meta p")
    named = {name for name in texts(read(build, "ar/ledger-rome.html"), ".bk span:not(.vh)") if "←" in name}
    assert named == {"يوليوس قيصر ← سوسيجينيس"}
    assert "Julius Caesar → Sosigenes" in texts(read(build, "en/ledger-rome.html"), ".bk span:not(.vh)")


def test_numbers_of_notes_count_up_in_the_order_of_reading() -> None:
    """Actors stand in another order in each language, and here what is said of them has notes."""
    seen = 0
    for path, page in every(example("calendar")).items():
        numbers = texts(page, "a.ref")
        assert numbers == [str(number + 1) for number in range(len(numbers))], path
        seen += len(numbers)
    assert seen > 100


def test_a_logo_and_colours_of_its_own_stand_on_every_page() -> None:
    build = example("calendar")
    logo = PurePosixPath("assets/logo.svg")
    assert build.files[logo] == (FOLDER / "calendar" / "templates" / logo).read_bytes()
    for path in ("ar/timeline.html", "en/index.html"):
        assert read(build, path).css_first(".brand img[src='../assets/logo.svg'][alt='']")
    assert b"--bg:#f6f0e2" in build.files[PurePosixPath("assets/site.css")]


def test_the_smallest_site_has_no_empty_page_menu_or_word() -> None:
    build = example("one-page")
    pages = {path.stem for path in build.files if path.parts[0] == "en" and path.suffix == ".html"}
    assert pages.isdisjoint({"timeline", "articles", "comparison", "actors", "figures", "glossary", "corrections"})
    home = read(build, "en/index.html")
    assert not home.css("nav.nav, nav.lang")
    assert texts(home, ".tally li") == ["2 claims", "1 source"]
    assert "outside the articles" not in (read(build, "en/ledger.html").body or home).text()
    assert texts(read(build, "en/ledger.html"), "h1") == ["All claims"]


def test_with_one_language_the_root_leads_straight_to_it() -> None:
    refresh = "meta[http-equiv=refresh]"
    (only,) = read(example("one-page"), "index.html").css(refresh)
    assert only.attributes["content"] == "0; url=en/index.html"
    assert not read(example("calendar"), "index.html").css(refresh)
