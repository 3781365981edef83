"""The figures as data: a table of each in every language, and one file with all of its words for programs.

Floor 9, within `explainer.outputs`. Tables are CSV (RFC 4180), with numbers as programs read them: no separators, a
full stop before decimals. A row stands there once for the value that the site keeps, and once for each other value that
an article prints.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import PurePosixPath
from typing import Any

from explainer.artifacts import Target
from explainer.diagnostics import Outcome
from explainer.edition import Edition
from explainer.edition.desk import Desk
from explainer.edition.kinds import figures
from explainer.edition.records import labels, number, words
from explainer.outputs.output import Output, Plan
from explainer.quantities import Quantity
from explainer.templates import Templates

_QUALIFIERS = {"": "", "more-than": ">", "less-than": "<", "about": "≈"}


def plan(plan: Plan) -> Iterable[Target]:
    """Plan the files of each figure."""
    for key in plan.site.figures:
        for edition in plan.editions:
            table, data = figures.files(edition.desk, key)
            yield Target(PurePosixPath(table), (edition.desk, key))
        yield Target(PurePosixPath(data), (plan.editions, key))


def make(target: Target, _templates: Templates) -> Outcome[bytes]:
    """Write a file."""
    whose, key = target.view
    return Outcome(_table(whose, key) if target.path.suffix == ".csv" else _data(whose, key))


def _table(desk: Desk, key: str) -> bytes:
    text = StringIO()
    rows = csv.writer(text)
    rows.writerow(desk.say(f"figures.columns.{name}") for name in _COLUMNS)
    rows.writerows(_rows(desk, key))
    return text.getvalue().encode()


_COLUMNS = ("what", "qualifier", "number", "unit", "use", "status", "sources", "claim")


def _rows(desk: Desk, key: str) -> Iterator[tuple[str, ...]]:
    site = desk.site
    for row in site.figures[key].rows:
        claim = site.claims[row.claim]
        kept = figures.kept(site, claim)
        others = (said for said in figures.printed(site, claim) if said[0] != kept[0])
        for use, (value, sources) in (("kept", kept), *(("printed", said) for said in others)):
            yield (
                cell(desk.text(row.label)),
                _QUALIFIERS[value.qualifier],
                f"{value.number:f}",
                cell(_unit(desk, value)),
                desk.say(f"figures.uses.{use}"),
                desk.say(f"status.{claim.status}"),
                cell("; ".join(desk.label(site.sources[source]) for source in sources)),
                row.claim,
            )


def cell(words: str) -> str:
    """Keep spreadsheets from taking an author's words for a formula, which could fetch and run things."""
    line = re.sub(r"\s*[\t\n]\s*", " ", words).lstrip()
    return f"'{line}" if line.startswith(tuple("=+-@")) else line


def _unit(desk: Desk, value: Quantity) -> str:
    return value.unit if value.is_currency else desk.unit(value.unit)


def _data(editions: tuple[Edition, ...], key: str) -> bytes:
    desks = [edition.desk for edition in editions]
    site = desks[0].site
    figure, base = site.figures[key], site.info.base_url.rstrip("/")
    rows = []
    for row in figure.rows:
        claim = site.claims[row.claim]
        rows.append({
            "label": words(desks, row.label),
            "claim": row.claim,
            "date": claim.date.text if claim.date else None,
            "status": claim.status,
            **_said(figures.kept(site, claim)),
            "printed": [_said(said) for said in figures.printed(site, claim)],
        })  # fmt: skip
    named = dict.fromkeys(source for row in rows for said in (row, *row["printed"]) for source in said["sources"])
    data = {
        "figure": key,
        "title": words(desks, figure.title),
        "pages": {desk.language: f"{base}/{desk.addresses.path('figures')}#f-{key}" for desk in desks},
        "edition": site.info.date.text,
        "licence": site.info.licence.url,
        "rows": rows,
        "sources": {key: {"label": labels(desks, key), "url": site.sources[key].url} for key in named},
    }
    return f"{json.dumps(data, ensure_ascii=False, indent=1)}\n".encode()


def _said(said: figures.Said) -> dict[str, Any]:
    value, sources = said
    return {
        "number": number(value.number),
        "unit": value.unit,
        "qualifier": value.qualifier or None,
        "sources": list(sources),
    }


OUTPUT = Output("data", plan, make)
