"""The timeline in each language for other programs: a table (CSV), TimelineJS, and events in the words of schema.org.

Floor 9, within `explainer.outputs`. Every format has the date as EDTF or in words, beside what it can hold of it.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO
from typing import Any

from markupsafe import escape

from explainer.artifacts import Target
from explainer.dates import Point
from explainer.diagnostics import Outcome
from explainer.edition import structured
from explainer.edition.desk import Desk
from explainer.edition.kinds import timeline
from explainer.edition.records import days
from explainer.edition.writer import Writer
from explainer.outputs.data import cell
from explainer.outputs.output import Output, Plan
from explainer.schema import Event
from explainer.templates import Templates


def plan(plan: Plan) -> Iterable[Target]:
    """Plan the files beside each timeline."""
    for edition in plan.editions:
        if timeline.KIND.name in edition.desk.addresses.files:
            beside = edition.desk.addresses.beside
            yield from (Target(beside(timeline.KIND.name, end), edition.desk) for end in _FORMATS)


def make(target: Target, _templates: Templates) -> Outcome[bytes]:
    """Write a file."""
    return Outcome(_FORMATS[target.path.suffix](target.view).encode())


def _table(desk: Desk) -> str:
    text = StringIO()
    rows = csv.writer(text)
    rows.writerow(("id", "date", "earliest", "latest", "when", "title", "text", "actors", "claims", "scope", "url"))
    for key, event in desk.site.events.items():
        names = "; ".join(str(desk.text(desk.site.actors[actor].name)) for actor in event.actors)
        words = (desk.locale.date(event.date), str(desk.text(event.title)), _text(desk, event), names)
        when, claims = (event.date.text, *days(event)), "; ".join(event.claims)
        rows.writerow((key, *map(cell, (*when, *words)), claims, event.scope, structured.home(desk, f"e-{key}")))
    return text.getvalue()


def _text(desk: Desk, event: Event) -> str:
    return str(Writer(desk, "").plain(event.text))


def _timeline_js(desk: Desk) -> str:
    info = desk.site.info
    title = {"headline": escape(desk.text(info.title)), "text": escape(desk.text(info.description))}
    events = [*_slides(desk)]
    return f"{json.dumps({'title': {'text': title}, 'events': events}, ensure_ascii=False, indent=1)}\n"


def _slides(desk: Desk) -> Iterator[Mapping[str, Any]]:
    """Give the events as TimelineJS takes them: what it shows of a date is our wording, its numbers only place it."""
    for key, event in desk.site.events.items():
        first, *others = event.date.points
        slide = {
            "unique_id": f"e-{key}",
            "start_date": _parts(first),
            "end_date": _parts(others[-1]) if others else None,
            "display_date": desk.locale.date(event.date),
            "text": {"headline": escape(desk.text(event.title)), "text": f"<p>{escape(_text(desk, event))}</p>"},
            "group": desk.text(desk.site.info.themes[event.theme]) if event.theme else None,
        }
        yield structured.known(slide)


def _parts(point: Point) -> Mapping[str, int]:
    """Give the numbers of a date; years before our era are astronomical, as browsers count them."""
    return structured.known({"year": point.year, "month": point.month, "day": point.day})


def _schema_org(desk: Desk) -> str:
    events = [*_events(desk)]
    return f"{json.dumps(structured.graph(events), ensure_ascii=False, indent=1)}\n"


def _events(desk: Desk) -> Iterator[structured.Data]:
    for key, event in desk.site.events.items():
        start, end = ((side.machine if isinstance(side, Point) else "") for side in (event.date.start, event.date.end))
        yield structured.known({
            "@type": "Event",
            "@id": structured.home(desk, f"e-{key}"),
            "name": str(desk.text(event.title)),
            "description": _text(desk, event),
            "startDate": start,
            "endDate": end if event.date.is_interval else None,
            "identifier": {"@type": "PropertyValue", "propertyID": "EDTF", "value": event.date.text},
            "inLanguage": desk.language,
        })  # fmt: skip


_FORMATS = {".csv": _table, ".json": _timeline_js, ".jsonld": _schema_org}
OUTPUT = Output("chronologies", plan, make)
