"""The style sheets: what `@import` names is written out, so that readers ask for one file, and comments are left out.

Floor 9, within `explainer.outputs`. Sheets in `parts/` are only ever imported. The tokens of a look stand before
site.css wherever that is imported, and behind timeline.css what the choices of the timeline's filters hide, which is
another for each site.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import PurePosixPath
from posixpath import normpath

from explainer.artifacts import Target
from explainer.diagnostics import Outcome
from explainer.edition import filters
from explainer.look.tokens import TOKENS
from explainer.outputs.output import Output, Plan
from explainer.templates import ASSETS, IMPORT, PARTS, STYLES, Templates

_COMMENT = re.compile(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^)"']*\)?)|/\*(?!!).*?(?:\*/\s*|\Z)""", re.DOTALL)
"""What is never closed goes on to the end, as in browsers; to look for its end from each place would be quadratic."""
_ENDS = re.compile(r"(?<=[{},;])(?:\s*\n\s*| {2,})")
"""Ends of lines, and columns, that mean nothing."""
_TIMELINE = ASSETS / "timeline.css"


def plan(plan: Plan) -> Iterable[Target]:
    """Plan a file for each sheet that pages may ask for."""
    sheets = (path for path in plan.tree if path.parts[:2] == ASSETS.parts and path.suffix == ".css")
    for path in sorted(sheets):
        if PARTS not in path.parents and path != TOKENS:
            desk = plan.editions[0].desk if path == _TIMELINE else None
            yield Target(PurePosixPath("assets") / path.relative_to(ASSETS), (_joined(plan.tree, path, set()), desk))


def _joined(tree: Mapping[PurePosixPath, bytes], path: PurePosixPath, met: set[PurePosixPath]) -> str:
    """Give a sheet with what it imports in the place where it does, each only once."""

    def imported(found: re.Match[str]) -> str:
        other = PurePosixPath(normpath(path.parent / found[1]))
        return "" if other in met else _joined(tree, other, met) if other in tree else found[0]

    met.add(path)
    look = f"{_joined(tree, TOKENS, met)}\n" if path == STYLES and TOKENS in tree else ""
    return look + _tight(IMPORT.sub(imported, _bare(tree[path])))


# A preview plans all sheets anew at every save, and they are long.
@lru_cache(maxsize=64)
def _bare(data: bytes) -> str:
    """Give a sheet without comments."""
    return _COMMENT.sub(r"\1", data.decode("utf-8", "replace"))


@lru_cache(maxsize=64)
def _tight(css: str) -> str:
    """Give a sheet without ends of lines that mean nothing."""
    return _ENDS.sub("", css.strip())


def make(target: Target, _templates: Templates) -> Outcome[bytes]:
    """Write a sheet."""
    css, desk = target.view
    return Outcome(f"{css}\n{filters.rules(desk) if desk else ''}".encode())


OUTPUT = Output("styles", plan, make, is_traced=True)
