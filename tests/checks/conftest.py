"""The small project after an edit, and what one check says of it."""

from __future__ import annotations

from pathlib import PurePosixPath

from explainer import content
from explainer.checks import Check
from explainer.content import Tree


def edited(tree: Tree, document: str, before: str, after: str) -> Tree:
    path = PurePosixPath("content") / document
    text = tree[path].decode()
    assert before in text
    return {**tree, path: text.replace(before, after, 1).encode()}


def told(check: Check, tree: Tree) -> list[tuple[str, str, str]]:
    found = check.examine(content.parse(tree).value)
    return [(d.code, str(d.span).removeprefix("content/"), d.message) for d in found]
