from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

import pytest

from explainer.checks import contrast
from explainer.content import Tree
from explainer.diagnostics import Diagnostic
from explainer.look.colours import colour
from explainer.look.colours import contrast as ratio
from explainer.pipeline import build

TOKENS = PurePosixPath("templates/assets/tokens.css")
Change = Callable[[Mapping[str, str | bytes | None]], Tree]


def found(bridge: Tree, old: str, new: str) -> list[Diagnostic]:
    css = bridge[TOKENS].decode()
    assert old in css
    return list(contrast.run({TOKENS: css.replace(old, new, 1).encode()}))


def test_the_theme_can_be_read_in_light_in_the_dark_and_on_paper(bridge: Tree) -> None:
    assert not list(contrast.run(bridge))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("--acc:#0f4a80", "--acc:#0f6ac0", "“--acc” on “--fixbg” has a contrast of 4.5:1 in light; text needs 7:1"),
        ("--acc:#a9cdf5", "--acc:#3070b0", "has a contrast of 3:1 in the dark; text needs 7:1"),
        ("--fix:#000", "--fix:#888", "“--fix” on “--bg” has a contrast of 3.5:1 on paper; text needs 7:1"),
        ("--v2:#b4530a", "--v2:#ff9a3a", "a mark or border needs 3:1"),
        ("var(--ink) 60%", "var(--ink) 30%", "“--ui” on"),
    ],
)
def test_what_is_too_near_to_its_ground_is_measured_where_it_is_set(
    bridge: Tree, old: str, new: str, told: str
) -> None:
    first = found(bridge, old, new)[0]
    assert first.code == "contrast-low"
    assert told in first.message
    line = bridge[TOKENS].decode().splitlines()[first.span.line - 1]
    assert old.partition(":")[0] in line


def test_the_colour_that_is_proposed_is_enough(bridge: Tree) -> None:
    (first,) = [d for d in found(bridge, "--fix:#86260b", "--fix:#c0562b") if d.subject == "--fix"]
    proposed = re.search(r"#\w{6}", first.hint)
    assert "darker" in first.hint
    assert proposed
    assert ratio(colour(proposed[0], {}), colour("#fbfaf6", {})) >= 7
    assert not [d for d in found(bridge, "--fix:#86260b", f"--fix:{proposed[0]}") if d.subject == "--fix"]


def test_where_no_colour_is_enough_the_grounds_are_to_blame(bridge: Tree) -> None:
    told = found(bridge, "--bg:#fbfaf6", "--bg:#777777")
    assert any("bring --bg, --sf, --hi and --fixbg nearer to each other" in d.hint for d in told)


def test_one_mistake_is_told_once(bridge: Tree) -> None:
    """What is mixed from a faint colour is faint with it; what light gets wrong is wrong in the dark too."""
    assert [d.subject for d in found(bridge, "--ink:#15181c", "--ink:#6a6d71")] == ["--ink"]
    assert [d.subject for d in found(bridge, "--fix:#86260b", "--fix:rust")] == ["--fix"]
    assert [d.subject for d in found(bridge, "#0a8f4a", "#c0c0c0")] == ["--ok"]


def test_an_author_accepts_a_colour_with_a_reason(change: Change, bridge: Tree) -> None:
    css = bridge[TOKENS].decode().replace("--v2:#b4530a", "--v2:#ff9a3a")
    site = bridge[PurePosixPath("content/site.yaml")].decode()
    waived = "waivers: [{code: contrast-low, in: --v2, reason: there is one article}]\n"
    told = build(change({str(TOKENS): css})).diagnostics
    assert [d.subject for d in told if d.code == "contrast-low"] == ["--v2"]
    assert "contrast-low" not in {
        d.code for d in build(change({str(TOKENS): css, "content/site.yaml": site + waived})).diagnostics
    }
