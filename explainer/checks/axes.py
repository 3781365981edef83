"""Bars are drawn along one axis: their values are all of one unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from explainer import linking
from explainer.checks.check import Check
from explainer.content import Content, Entry
from explainer.diagnostics import Diagnostic
from explainer.schema import Figure


def run(content: Content) -> Iterable[Diagnostic]:
    """Compare the values of each figure that is drawn with bars."""
    for entry in content.figures.values():
        if entry.record is not None and entry.record.chart == "bars":
            yield from _check(content, entry, entry.record)


def _check(content: Content, entry: Entry[Figure], figure: Figure) -> Iterator[Diagnostic]:
    axis = figure.unit
    for index, row in enumerate(figure.rows):
        claim = content.claims.get(row.claim)
        value = claim.record.value if claim and claim.record else None
        # Of a unit that does not exist, linking has told already.
        if value is None or not linking.is_unit(content, value.unit):
            continue
        axis = axis or value.unit
        if value.unit != axis and linking.is_unit(content, axis):
            message = f"“{row.claim}” counts {value.unit}, and the bars of “{figure.id}” count {axis}"
            hint = "write “chart: table”: budgets, contracts and people share no axis"
            yield Diagnostic("axis-mixed", message, entry.locate("rows", index, "claim"), hint)


CHECK = Check("axes", of_content=run)
