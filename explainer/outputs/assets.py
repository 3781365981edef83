"""The theme's own files, as they are: the icon, the script, licences.

Floor 9, within `explainer.outputs`. Style sheets and the font of headings are outputs of their own, `styles` and
`fonts`.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from explainer.artifacts import Target
from explainer.outputs.fonts import display
from explainer.outputs.output import Output, Plan
from explainer.templates import ASSETS


def plan(plan: Plan) -> Iterable[Target]:
    """Plan a file for each asset."""
    own = display(plan.tree)
    for path in sorted(path for path in plan.tree if path.parts[: len(ASSETS.parts)] == ASSETS.parts):
        if path not in own and path.suffix != ".css":
            yield Target(PurePosixPath("assets") / path.relative_to(ASSETS), plan.tree[path])


OUTPUT = Output("assets", plan)
