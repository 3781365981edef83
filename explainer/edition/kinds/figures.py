"""Figures: tables whose values come from claims, with bars where they share one axis."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from explainer.edition.kind import Kind, told_in, where
from explainer.edition.views import Attribution, Link, Twin
from explainer.edition.writer import Writer
from explainer.schema import Claim, Figure, Row


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its value in words, and its share of the largest, in per cent of the bar's width."""

    label: str
    value: str
    share: str
    printed: str
    """What an article prints; empty where none speaks of it. For figures that show both."""
    is_checked: bool
    """Whether a source other than the articles speaks of it: only then is the value more than what is printed."""
    claim: Link
    status: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure as the page shows it."""

    id: str
    title: str
    text: Markup
    chart: str
    unit: str
    lines: tuple[Line, ...]
    attribution: Attribution
    twins: tuple[Twin, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures."""

    charts: tuple[Chart, ...]


def view(writer: Writer, _key: str) -> Figures:
    """Make the page of figures."""
    return Figures(tuple(_chart(writer, key, figure) for key, figure in writer.desk.site.figures.items()))


def _chart(writer: Writer, key: str, figure: Figure) -> Chart:
    desk = writer.desk
    writer.about = desk.text(figure.title)
    claims = [desk.site.claims[row.claim] for row in figure.rows]
    largest = max(claim.value.number for claim in claims if claim.value)
    return Chart(
        id=f"f-{key}",
        title=writer.about,
        text=writer.blocks(figure.text),
        chart=figure.chart,
        unit=desk.unit(figure.unit) if figure.unit else "",
        lines=tuple(_line(writer, row, claim, float(largest)) for row, claim in zip(figure.rows, claims, strict=True)),
        attribution=desk.attribution(desk.speaking(row.claim for row in figure.rows)),
        twins=desk.twins("figures", f"f-{key}", lambda other: other.text(figure.title), figure.text),
    )


def _line(writer: Writer, row: Row, claim: Claim, largest: float) -> Line:
    desk = writer.desk
    assert claim.value is not None  # linking has checked it
    voices = desk.site.voices(claim)
    heard = [evidence for found in voices.values() for evidence in found]
    printed = next((e.value for e in heard if e.value), claim.value) if heard else None
    return Line(
        label=desk.text(row.label),
        value=desk.locale.value(claim.value.quantity),
        share=f"{max(float(claim.value.number), 0) / largest:.1%}" if largest > 0 else "0%",
        printed=desk.locale.value(printed.quantity) if printed else "",
        is_checked=any(e.source not in voices for e in claim.evidence) and not (voices and claim.status == "reported"),
        claim=writer.claim(row.claim),
        status=claim.status,
    )


KIND = Kind(
    "figures",
    view,
    where("figures", lambda site: site.figures),
    lambda site, _: (f"f-{key}" for key in site.figures),
    languages=told_in(lambda site, _: (figure.text for figure in site.figures.values())),
)
