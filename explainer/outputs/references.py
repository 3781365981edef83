"""The bibliography of the site, and its own pages, as reference managers take them: CSL-JSON, BibTeX, RIS.

Floor 9, within `explainer.outputs`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import PurePosixPath

from explainer import bibliography
from explainer.artifacts import Target
from explainer.diagnostics import Outcome
from explainer.edition.kinds import reuse
from explainer.edition.records import works
from explainer.outputs.output import Output, Plan
from explainer.templates import Templates

_SOURCES, _PAGES = "sources", "pages"


def plan(plan: Plan) -> Iterable[Target]:
    """Plan the bibliography once, and the pages of each language."""
    for edition in plan.editions:
        wanted = (_SOURCES, _PAGES) if edition is plan.editions[0] else (_PAGES,)
        for group in reuse.groups(edition.desk):
            if group.key in wanted:
                yield from (Target(file.path, (edition.desk, group.key)) for file in group.files)


def make(target: Target, _templates: Templates) -> Outcome[bytes]:
    """Write a file."""
    desk, key = target.view
    items = [*works(desk)] if key == _SOURCES else [item for _, item in reuse.items(desk)]
    return Outcome(_written(target.path, items).encode())


def _written(path: PurePosixPath, items: list[bibliography.Item]) -> str:
    if path.suffix == ".bib":
        return bibliography.bibtex.entries(items)
    if path.suffix == ".ris":
        return bibliography.ris.records(items)
    return f"{json.dumps(items, ensure_ascii=False, indent=1)}\n"


OUTPUT = Output("references", plan, make)
