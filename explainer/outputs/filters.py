"""The style sheet of the timeline's filters: the same for every language, and only where there are any."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from explainer.artifacts import Target
from explainer.edition import filters
from explainer.outputs.output import Output, Plan


def plan(plan: Plan) -> Iterable[Target]:
    """Plan the file."""
    rules = filters.rules(plan.editions[0].desk)
    if rules:
        yield Target(PurePosixPath("assets/filters.css"), rules.encode())


OUTPUT = Output("filters", plan)
