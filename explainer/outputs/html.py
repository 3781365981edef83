"""The pages of every edition."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any

from explainer.artifacts import Target
from explainer.diagnostics import Outcome
from explainer.edition import Edition
from explainer.edition.kinds import everything
from explainer.outputs import fonts
from explainer.outputs.output import Output, Plan
from explainer.templates import Templates


def plan(plan: Plan) -> Iterable[Target]:
    """Plan a file for each page."""
    for edition in plan.editions:
        yield from planned(plan, edition)


def planned(plan: Plan, edition: Edition, names: Container[str] | None = None) -> Iterable[Target]:
    """Plan the pages of an edition, or those of some names."""
    has_display = fonts.is_used(plan.tree)
    for sheet in edition.sheets:
        if names is None or sheet.name in names:
            yield Target(_path(sheet.path), (sheet, edition.desk, has_display), sheet.template)


@lru_cache(maxsize=16_384)  # A preview plans all pages again at every save.
def _path(words: str) -> PurePosixPath:
    return PurePosixPath(words)


def make(target: Target, templates: Templates) -> Outcome[bytes]:
    """Render a page."""
    sheet, desk, has_display = target.view
    if sheet.name.partition("/")[0] != everything.KIND.name:
        return _rendered(target, templates)
    # The longest page is also what the copy to take along is made of.
    what = sheet.name, has_display, tuple(templates.digests.values())
    made: Outcome[bytes] = desk.once(what, lambda: _rendered(target, templates))
    return made


def _rendered(target: Target, templates: Templates) -> Outcome[bytes]:
    sheet, desk, has_display = target.view
    page = sheet.page
    context = {
        "page": page,
        "shell": page.shell,
        "view": page.view,
        "notes": page.notes,
        "level": 2,
        "within": "",
        "has_display": has_display,
        "say": desk.say,
        "count": desk.count,
        "once": templates.once(desk.once),
    }
    html = templates.render(target.template, context)
    return Outcome(html.value.encode(), html.diagnostics)


def shows(target: Target) -> Mapping[str, Any]:
    """Give what a page is made from."""
    sheet, desk, has_display = target.view
    page = sheet.page
    named = page.name, page.path, page.template
    return {
        "page": named,
        "font": has_display,
        "shell": page.shell,
        "view": page.view,
        "notes": page.notes,
        "words": desk.spoken,
    }


OUTPUT = Output("html", plan, make, shows, is_traced=True)
