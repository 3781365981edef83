"""The theme's own files: styles, fonts, the icon; copied as they are."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from explainer.artifacts import Target
from explainer.outputs.output import Output, Plan
from explainer.templates import ASSETS


def plan(plan: Plan) -> Iterable[Target]:
    """Plan a file for each asset."""
    for path, data in sorted(plan.tree.items()):
        if ASSETS in path.parents:
            yield Target(PurePosixPath("assets") / path.relative_to(ASSETS), data)


OUTPUT = Output("assets", plan)
