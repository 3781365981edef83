from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from explainer.content import Tree
from explainer.pipeline import Build, build
from tests.pages import every, links

ASSETS, THEME = PurePosixPath("assets"), PurePosixPath("templates/assets")
TIMELINE = ASSETS / "timeline.css"


def test_tokens_stand_before_the_styles_in_one_file_without_comments(bridge: Tree) -> None:
    own = {
        THEME / "tokens.css": b"/* paper */\n:root{\n  --one:#fff}\n" + bridge[THEME / "tokens.css"],
        THEME / "site.css": b"/*! licence */ a::after{content:'/* kept */'}/* gone */p\ni{color:red}",
    }
    made = build({**bridge, **own}).files
    css = made[ASSETS / "site.css"]
    assert css.startswith(b":root{--one:#fff}")
    assert css.endswith(b"\n/*! licence */ a::after{content:'/* kept */'}p\ni{color:red}\n")
    assert ASSETS / "tokens.css" not in made


def test_what_a_sheet_imports_is_written_out_once_where_it_stands(bridge: Tree) -> None:
    own = {
        THEME / "everything.css": b'@import "parts/one.css";\n@import "two.css";\nb{}\n',
        THEME / "two.css": b'@import "parts/one.css";\n/* gone */i{}',
        THEME / "parts/one.css": b"u{}",
    }
    made = build({**bridge, **own}).files
    assert made[ASSETS / "everything.css"] == b"u{}i{}b{}\n"
    assert made[ASSETS / "two.css"] == b"u{}i{}\n"
    assert ASSETS / "parts/one.css" not in made


def test_a_sheet_that_is_not_there_is_told(bridge: Tree) -> None:
    sheet = THEME / "actors.css"
    told = build({**bridge, sheet: bridge[sheet].replace(b"points.css", b"point.css")}).diagnostics
    assert [(d.code, d.message, d.hint) for d in told] == [
        ("template-missing", "there is no style sheet “parts/point.css”", "did you mean “parts/points.css”?")
    ]


def test_only_the_timeline_has_the_rules_of_its_filters(bridge_built: Build) -> None:
    assert b"#k1:checked" in bridge_built.files[TIMELINE]
    asking = [path for path, page in every(bridge_built).items() if f"../{TIMELINE}" in links(page, "link")]
    assert asking == ["en/timeline.html", "fr/chronologie.html"]


def test_without_filters_there_are_no_rules(bridge: Tree) -> None:
    path = PurePosixPath("content/timeline.yaml")
    made = build({**bridge, path: bridge[path].partition(b"- id: counted")[0]})
    assert b"#k1:checked" not in made.files[TIMELINE]


def test_styles_load_nothing_from_elsewhere(bridge_built: Build) -> None:
    for path, data in bridge_built.files.items():
        if path.suffix == ".css":
            assert b"//" not in data
            assert b"@import" not in data


@pytest.mark.parametrize("piece", ["a{b:url(", "/* ", "url(url('"])
def test_what_is_never_closed_takes_no_longer_than_it_is(bridge: Tree, piece: str) -> None:
    """In time that grows with the square this would take a minute."""
    own = {THEME / "more.css": b"b{color:red}\n" + piece.encode() * 40_000}
    assert ASSETS / "more.css" in build({**bridge, **own}).files


def test_the_pages_that_links_lead_to_ask_for_one_sheet(bridge_built: Build) -> None:
    pages = every(bridge_built)
    for path in ("en/index.html", "en/timeline.html"):
        (asked,) = links(pages[path], "link[rel=stylesheet]")
        css = bridge_built.files[ASSETS / PurePosixPath(asked).name]
        assert css.startswith(b"@font-face")
        assert css.count(b"--bg:#fbfaf6") == 1
        assert css.count(b".skip{") == 1
