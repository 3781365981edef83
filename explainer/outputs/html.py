"""The pages of every edition."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Any

from explainer.artifacts import Target
from explainer.diagnostics import Outcome
from explainer.outputs.output import Output, Plan
from explainer.templates import Templates


def plan(plan: Plan) -> Iterable[Target]:
    """Plan a file for each page."""
    for edition in plan.editions:
        for sheet in edition.sheets:
            yield Target(PurePosixPath(sheet.path), (sheet, edition.desk), sheet.template)


def make(target: Target, templates: Templates) -> Outcome[bytes]:
    """Render a page."""
    sheet, desk = target.view
    page = sheet.page
    context = {
        "page": page,
        "shell": page.shell,
        "view": page.view,
        "notes": page.notes,
        "level": 2,
        "say": desk.say,
        "count": desk.count,
    }
    html = templates.render(target.template, context)
    return Outcome(html.value.encode(), html.diagnostics)


def shows(target: Target) -> Mapping[str, Any]:
    """Give what a page is made from."""
    sheet, desk = target.view
    page = sheet.page
    named = page.name, page.path, page.template
    return {"page": named, "shell": page.shell, "view": page.view, "notes": page.notes, "words": desk.spoken}


OUTPUT = Output("html", plan, make, shows)
