"""For every diagnostic code: a small change to a good project, and exactly what the author is told.

`tests/faults/CODE/change.yaml` lists edits of the small project in tests/projects/bridge; `expected.txt` is the report.
After a wording was changed on purpose, `python -m tests.test_faults` writes the reports again: read them all.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from explainer import pipeline, reporting
from explainer.content import Tree
from explainer.shell import disk

from .conftest import BRIDGE, ROOT

FAULTS = ROOT / "tests" / "faults"
CASES = sorted(path.name for path in FAULTS.iterdir() if path.is_dir())


def changed(bridge: Tree, case: str) -> Tree:
    tree = dict(bridge)
    for edit in yaml.safe_load((FAULTS / case / "change.yaml").read_text("utf-8")):
        _edit(tree, edit)
    return tree


def _edit(tree: dict[PurePosixPath, bytes], edit: dict[str, Any]) -> None:
    document = PurePosixPath(edit["file"])
    if "find" in edit:
        text = tree[document].decode()
        assert text.count(edit["find"]) >= 1, f"{edit['find']!r} is not in {document}"
        tree[document] = text.replace(edit["find"], edit["replace"], 1).encode()
    elif "write" in edit:
        tree[document] = edit["write"].encode() * edit.get("times", 1)
    elif "bytes" in edit:
        tree[document] = bytes.fromhex(edit["bytes"])
    else:
        del tree[document]


def told(tree: Tree) -> str:
    return reporting.as_text(pipeline.build(tree).diagnostics, tree)


@pytest.mark.parametrize("case", CASES)
def test_an_author_is_told(case: str, bridge: Tree) -> None:
    report = told(changed(bridge, case))
    assert report == (FAULTS / case / "expected.txt").read_text("utf-8")
    assert f"[{case}]" in report


def test_nothing_is_wrong_with_the_good_project(bridge: Tree) -> None:
    assert not told(bridge) or "0 errors" in told(bridge)


def _literal_codes() -> Iterator[str]:
    for path in (ROOT / "explainer").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Diagnostic" and node.args:
                code = node.args[0]
                if isinstance(code, ast.Constant):
                    yield code.value


def test_every_code_is_documented_and_has_a_fault() -> None:
    documented = set(
        re.findall(r"^## `([a-z-]+)`", (ROOT / "docs" / "diagnostics.md").read_text("utf-8"), re.MULTILINE)
    )
    package = "".join(path.read_text("utf-8") for path in (ROOT / "explainer").rglob("*.py"))
    assert documented == set(CASES)
    assert set(_literal_codes()) <= documented
    assert not [code for code in documented if f'"{code}"' not in package]


if __name__ == "__main__":
    good = disk.read_tree(BRIDGE)
    for name in CASES:
        Path(FAULTS / name / "expected.txt").write_text(told(changed(good, name)), "utf-8")
