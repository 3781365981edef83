"""Claims, sources, events and corrections as data in all languages, each file beside its JSON Schema.

Floor 9, within `explainer.outputs`. The records are those of `explainer.schema.published`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from explainer.artifacts import Target
from explainer.diagnostics import Outcome
from explainer.edition import records
from explainer.edition.desk import Desk
from explainer.edition.kinds import reuse
from explainer.edition.records import words
from explainer.outputs.output import Output, Plan
from explainer.schema import published
from explainer.templates import Templates


def plan(plan: Plan) -> Iterable[Target]:
    """Plan each file and its schema."""
    desks = [edition.desk for edition in plan.editions]
    for name in reuse.RECORDS:
        yield Target(reuse.DATA / f"{name}.json", (desks, name))
        yield Target(reuse.schema(name), ((), name))


def make(target: Target, _templates: Templates) -> Outcome[bytes]:
    """Write a file."""
    desks, name = target.view
    return Outcome((_file(desks, name) if desks else published.schema(name)).encode())


def _file(desks: Sequence[Desk], name: str) -> str:
    info = desks[0].site.info
    head = {
        "$schema": str(reuse.schema(name).relative_to(reuse.DATA)),
        "site": words(desks, info.title),
        "edition": info.date.text,
        "licence": info.licence.url,
        name: tuple(_RECORDS[name](desks)),
    }
    return published.write(published.FILES[name].model_validate(head))


_RECORDS = {
    "claims": records.claims,
    "sources": records.sources,
    "timeline": records.events,
    "corrections": records.corrected,
}
OUTPUT = Output("records", plan, make)
