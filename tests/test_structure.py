"""The house: every module has a floor and a test, none is too large, and none knows our own articles."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest
import yaml

from .conftest import ROOT

PACKAGE = ROOT / "explainer"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py")
ROOMS = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_module_has_its_test(module: Path) -> None:
    place = module.relative_to(PACKAGE)
    assert (ROOT / "tests" / place.parent / f"test_{place.name}").is_file()


@pytest.mark.parametrize("module", ROOMS, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_is_small_and_says_what_it_is(module: Path) -> None:
    text = module.read_text("utf-8")
    assert len(text.splitlines()) <= 300
    assert ast.get_docstring(ast.parse(text))


def test_every_room_stands_on_a_floor() -> None:
    layers = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"][0][
        "layers"
    ]
    placed = {room.strip() for layer in layers for room in layer.split("|")}
    rooms = {f"explainer.{path.stem}" for path in PACKAGE.glob("[!_]*.py")}
    rooms |= {f"explainer.{path.parent.name}" for path in PACKAGE.glob("*/__init__.py")}
    assert placed == rooms


def _named() -> set[str]:
    """Give what our own content calls its actors and sources, in lower case."""
    records = [
        yaml.load((ROOT / "content" / name).read_bytes(), yaml.CSafeLoader) for name in ("actors.yaml", "sources.yaml")
    ]
    names = {"immigration"}
    for key, record in [*records[0]["actors"].items(), *records[1].items()]:
        names.add(key)
        for field in ("name", "short", "label", "container-title", "publisher"):
            text = record.get(field, ())
            names.update((text,) if isinstance(text, str) else text.values() if text else ())
    return {name.lower() for name in names}


def test_the_generator_knows_nothing_of_our_articles() -> None:
    files = [
        *PACKAGE.rglob("*.py"),
        *(path for path in (ROOT / "templates").rglob("*") if path.suffix in (".html", ".yaml", ".css")),
    ]
    names = _named() - {"report", "letter", "ident", "congress"}  # words of anybody's
    assert {"article-fr", "amazon", "palantir", "microsoft"} <= names
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])")
    found = [(str(path), match[0]) for path in files for match in pattern.finditer(path.read_text("utf-8").lower())]
    assert not found


@pytest.mark.parametrize("group", ["requirements.txt", "requirements-dev.txt"])
def test_every_package_that_we_name_is_among_those_installed(group: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    named = [*project["project"]["dependencies"]]
    if group == "requirements-dev.txt":
        named += project["dependency-groups"]["dev"]
    locked = {line.partition("==")[0] for line in (ROOT / group).read_text("utf-8").splitlines() if "==" in line}
    assert {name.partition(">")[0].lower() for name in named} <= locked
