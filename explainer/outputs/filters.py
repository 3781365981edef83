"""The style sheet of the timeline's filters: the same for every language, and only where there are any."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from explainer.artifacts import Target
from explainer.diagnostics import Outcome
from explainer.edition import filters
from explainer.outputs.output import Output, Plan
from explainer.templates import Templates


def plan(plan: Plan) -> Iterable[Target]:
    """Plan the file."""
    desk = plan.editions[0].desk
    if filters.groups(desk):
        yield Target(PurePosixPath("assets/filters.css"), desk)


def make(target: Target, _templates: Templates) -> Outcome[bytes]:
    """Write it."""
    return Outcome(filters.rules(target.view).encode())


OUTPUT = Output("filters", plan, make)
