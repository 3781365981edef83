"""For every diagnostic code: a small change to a good project, exactly what the author is told, and how it is mended.

`tests/faults/CODE/change.yaml` lists edits of the small project in tests/projects/bridge; `expected.txt` is the report.
`mended.yaml` lists edits of what these made of it, as the author would go on: of that project nothing is said.
A file in imported/ is brought in besides.
After a wording was changed on purpose, `python -m tests.test_faults` writes the reports again: read them all.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from explainer import imports, pipeline, reporting
from explainer.content import Tree
from explainer.diagnostics import Diagnostic, in_order
from explainer.pipeline import Build
from explainer.shell import disk

from .conftest import BRIDGE, ROOT

FAULTS = ROOT / "tests" / "faults"
CASES = sorted(path.name for path in FAULTS.iterdir() if path.is_dir())


def changed(tree: Tree, case: str, edits: str = "change.yaml") -> Tree:
    result = dict(tree)
    for edit in yaml.safe_load((FAULTS / case / edits).read_text("utf-8")):
        _edit(result, edit)
    return result


def _edit(tree: dict[PurePosixPath, bytes], edit: dict[str, Any]) -> None:
    document = PurePosixPath(edit["file"])
    if "find" in edit:
        text = tree[document].decode()
        assert text.count(edit["find"]) >= 1, f"{edit['find']!r} is not in {document}"
        tree[document] = text.replace(edit["find"], edit["replace"], 1).encode()
    elif "write" in edit:
        times = range(edit.get("times", 1))
        tree[document] = "".join(edit["write"].replace("NOISE", _noise(n)) for n in times).encode()
    elif "bytes" in edit:
        tree[document] = bytes.fromhex(edit["bytes"])
    else:
        del tree[document]


def _noise(number: int) -> str:
    """Give letters that nothing can make shorter."""
    return sha256(b"%d" % number).hexdigest()


def told(tree: Tree) -> str:
    return reporting.as_text(in_order((*pipeline.build(tree).diagnostics, *_of_imports(tree))), tree)


def _of_imports(tree: Tree) -> Iterator[Diagnostic]:
    for path in tree:
        if path.parts[0] == "imported":
            yield from imports.bring(path, tree[path], tree).diagnostics


@pytest.mark.parametrize("case", CASES)
def test_an_author_is_told(case: str, bridge: Tree) -> None:
    report = told(changed(bridge, case))
    assert report == (FAULTS / case / "expected.txt").read_text("utf-8")
    assert f"[{case}]" in report


@pytest.mark.parametrize("case", CASES)
def test_a_mended_project_is_a_good_one(case: str, bridge: Tree, bridge_built: Build) -> None:
    fault = changed(bridge, case)
    mended = changed(fault, case, "mended.yaml")
    # Most are mended by writing what the good project has: that is built once.
    project = {path: data for path, data in mended.items() if path.parts[0] != "imported"}
    build = bridge_built if project == bridge else pipeline.build(project)
    diagnostics = (*build.diagnostics, *_of_imports(mended))
    assert not diagnostics, reporting.as_text(diagnostics, mended)
    # The two differ by little: what was wrong, not the project around it.
    assert len({path for path in {*fault, *mended} if fault.get(path) != mended.get(path)}) <= 2


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
