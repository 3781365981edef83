"""Every token that the style sheets use is set somewhere, and every sheet that they import is there.

A browser would leave out the whole line without a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath
from posixpath import normpath

from explainer.checks.check import Check
from explainer.content import Tree
from explainer.diagnostics import Diagnostic, did_you_mean
from explainer.look.tokens import TOKENS, place, without_comments
from explainer.templates import ASSETS, IMPORT

_SET = re.compile(r"(?<![\w-])(--[\w-]++)\s*+:")
"""From the beginning of a name alone: to try each of its hyphens would be quadratic."""
_USED = re.compile(r"var\(\s*(--[\w-]+)\s*\)")


def run(tree: Tree) -> Iterable[Diagnostic]:
    """Look for what `var(--name)` without a value of its own stands for, and for what `@import` names."""
    sheets = {
        path: without_comments(tree[path].decode("utf-8", "replace"))
        for path in sorted(tree)
        if path.suffix == ".css" and ASSETS in path.parents
    }
    known = {name for css in sheets.values() for name in _SET.findall(css)}
    told: set[str] = set()
    for path, css in sheets.items():
        for found in IMPORT.finditer(css):
            name = found[1]
            if PurePosixPath(normpath(path.parent / name)) not in sheets:
                hint = did_you_mean(name, (sheet.relative_to(ASSETS).as_posix() for sheet in sheets))
                span = place(path, css, found.start(1), len(name))
                yield Diagnostic("template-missing", f"there is no style sheet “{name}”", span, hint)
        for used in _USED.finditer(css):
            name = used[1]
            if name not in known and name not in told:
                told.add(name)
                hint = did_you_mean(name, known) or f"set it in {TOKENS}"
                span = place(path, css, used.start(1), len(name))
                yield Diagnostic("token-unknown", f"no style sheet sets “{name}”", span, hint, subject=name)


CHECK = Check("styles", of_theme=run)
