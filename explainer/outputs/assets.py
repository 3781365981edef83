"""The theme's own files: styles, the icon, licences. The tokens of a look stand before the styles that use them.

Floor 9, within `explainer.outputs`. The font of headings is an output of its own, `fonts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from explainer.artifacts import Target
from explainer.look.tokens import TOKENS
from explainer.outputs.fonts import display
from explainer.outputs.output import Output, Plan
from explainer.templates import ASSETS, STYLES

_COMMENT = re.compile(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^)"']*\))|/\*(?!!).*?\*/\s*""", re.DOTALL)


def plan(plan: Plan) -> Iterable[Target]:
    """Plan a file for each asset; the tokens come with the styles, so that readers ask for one file."""
    own = display(plan.tree)
    for path, data in sorted(plan.tree.items()):
        if ASSETS in path.parents and path not in (*own, TOKENS):
            made = _styles(plan.tree) if path == STYLES else data
            yield Target(PurePosixPath("assets") / path.relative_to(ASSETS), made)


def _styles(tree: Mapping[PurePosixPath, bytes]) -> bytes:
    """Join tokens and styles. Comments are for authors; those that begin with `/*!`, as licences do, stay."""
    text = "\n".join(tree[path].decode("utf-8", "replace").strip() for path in (TOKENS, STYLES) if path in tree)
    return (_COMMENT.sub(r"\1", text) + "\n").encode()


OUTPUT = Output("assets", plan)
