"""The small project with a lock, and what is said after an edit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

import pytest

from explainer import content
from explainer.content import Tree
from explainer.translations import LOCK, accept, compare

Told = Callable[[Tree], list[tuple[str, str]]]


@pytest.fixture
def locked(bridge: Tree) -> Tree:
    return {**bridge, LOCK: accept(content.parse(bridge).value, bridge, ["all"]).data}


def edited(tree: Tree, document: str, before: str, after: str) -> Tree:
    path = PurePosixPath("content") / document
    text = tree[path].decode()
    assert before in text
    return {**tree, path: text.replace(before, after, 1).encode()}


def told(tree: Tree) -> list[tuple[str, str]]:
    found = compare(content.parse(tree).value, tree).diagnostics
    return [(diagnostic.code, f"{diagnostic.span}") for diagnostic in found]
