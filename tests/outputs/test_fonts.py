from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import PurePosixPath

from fontTools.ttLib import TTFont

from explainer.content import Tree
from explainer.outputs import fonts
from explainer.pipeline import Build, build
from tests.pages import in_arabic, pages, swapped

SHIPPED = PurePosixPath("templates/assets/display.woff2")
PUBLISHED = PurePosixPath("assets/display.woff2")


def characters(font: bytes) -> set[str]:
    return {chr(code) for code in TTFont(BytesIO(font)).getBestCmap()}


def test_readers_get_the_characters_of_the_site_and_no_others(bridge: Tree, bridge_built: Build) -> None:
    shipped, published = characters(bridge[SHIPPED]), characters(bridge_built.files[PUBLISHED])
    assert published == set(fonts.characters(bridge, ("en", "fr"))) & shipped
    assert {"P", "é", "’", "«", "0", "\u00a0"} <= published
    assert "ő" in shipped - published
    assert len(bridge_built.files[PUBLISHED]) < 0.5 * len(bridge[SHIPPED])


def test_a_new_letter_is_in_the_font_of_the_next_build(bridge: Tree, bridge_built: Build) -> None:
    made = build(swapped(bridge, "site.yaml", "The bridge", "The bridge of Győr")).files
    assert characters(made[PUBLISHED]) - characters(bridge_built.files[PUBLISHED]) == {"ő"}


def test_the_same_characters_give_the_same_bytes_and_cost_nothing(bridge: Tree) -> None:
    first = fonts.cut(bridge[SHIPPED], "abc")
    assert fonts.cut(bytes(bytearray(bridge[SHIPPED])), "abcб") is first
    fonts._cut.cache_clear()
    again = fonts.cut(bridge[SHIPPED], "abc")
    assert again == first
    assert again is not first


def test_letters_that_the_font_lacks_are_left_to_the_fonts_of_readers(bridge: Tree) -> None:
    tree = dict(in_arabic(bridge))
    tree[PurePosixPath("content/words/ar.yaml")] = tree[PurePosixPath("content/words/ar.yaml")].replace(
        b"Timeline", "الخط".encode()
    )
    made = build(tree)
    assert not [d for d in made.diagnostics if d.severity.value == "error"]
    assert "ا" not in characters(made.files[PUBLISHED])


def test_a_project_brings_its_own_font_in_another_format(bridge: Tree) -> None:
    own, data = TTFont(BytesIO(bridge[SHIPPED])), BytesIO()
    own.flavor = None
    own["name"].setName("Ours", 1, 3, 1, 0x409)
    own.save(data)
    made = build({**bridge, PurePosixPath("templates/assets/display.ttf"): data.getvalue()}).files
    font = TTFont(BytesIO(made[PUBLISHED]))
    assert font.flavor == "woff2"
    assert font["name"].getDebugName(1) == "Ours"
    assert PurePosixPath("assets/display.ttf") not in made


def test_without_a_font_none_is_planned(bridge: Tree) -> None:
    plan = {path: data for path, data in bridge.items() if path != SHIPPED}
    assert fonts.display(plan) == ()


def test_its_licence_goes_with_it(bridge_built: Build) -> None:
    assert b"SIL Open Font License" in bridge_built.files[PurePosixPath("assets/display-OFL.txt")]


def test_nothing_is_imported_before_a_font_is_cut() -> None:
    code = "import sys, explainer.pipeline; sys.exit('fontTools' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_only_a_look_that_sets_headings_in_it_asks_for_it_early(bridge: Tree) -> None:
    tokens = PurePosixPath("templates/assets/tokens.css")
    plain = {**bridge, tokens: bridge[tokens].replace(b"--disp:Display,var(--serif)", b"--disp:var(--sans)")}
    without = {path: data for path, data in bridge.items() if path != SHIPPED}
    for tree, preloads in ((bridge, True), (plain, False), (without, False)):
        made = build(tree)
        assert not [d for d in made.diagnostics if d.code == "link-broken"]
        assert {b'rel="preload"' in made.files[path] for path in pages(made)} == {preloads}
