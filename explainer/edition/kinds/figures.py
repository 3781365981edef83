"""Figures: tables whose values come from claims, with bars where they share one axis."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import PurePosixPath

from markupsafe import Markup

from explainer.edition import structured
from explainer.edition.desk import Desk
from explainer.edition.kind import Kind, told_in, where
from explainer.edition.kinds import corrections
from explainer.edition.views import Attribution, Fix, Link, Twin
from explainer.edition.writer import Writer
from explainer.linking import Site
from explainer.quantities import Quantity
from explainer.schema import Claim, Figure, Row

Said = tuple[Quantity, tuple[str, ...]]
"""A value and the ids of the sources that give it."""


@dataclass(frozen=True, slots=True)
class Sayers:
    """Who gives a value: articles, with their mark; where none does, other sources."""

    attribution: Attribution | None
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A value in words, and who gives it."""

    value: str
    by: Sayers


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a figure."""

    label: str
    value: Cell
    share: str
    """The value's share of the largest, in per cent of the bar's width."""
    printed: tuple[Cell, ...]
    """What articles print; empty where none speaks of it. For figures that show both."""
    is_checked: bool
    """Whether a source other than the articles speaks of it: only then is the value more than what is printed."""
    claim: Link
    status: str


@dataclass(frozen=True, slots=True)
class Data:
    """The same figure as a file."""

    href: str
    name: str
    type: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure as the page shows it."""

    id: str
    title: str
    chart: str
    unit: str
    lines: tuple[Line, ...]
    by: Sayers
    """Who gives the values; where rows differ, the articles among them."""
    is_mixed: bool
    """Whether rows differ in who gives their values: each then says it."""
    has_others: bool
    """Whether some of them come from no article."""
    fixes: tuple[Fix, ...]
    text: Markup
    data: tuple[Data, ...]
    twins: tuple[Twin, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures."""

    charts: tuple[Chart, ...]


def kept(site: Site, claim: Claim) -> Said:
    """Give the value of a claim and the sources that give the same, the articles first."""
    assert claim.value is not None  # linking has checked it
    relations = ("corrects",) if claim.status == "corrected" else ("supports", "corrects")
    same = [e.source for e in claim.evidence if e.relation in relations and e.value in (None, claim.value)]
    voices = site.voices(claim)
    return claim.value.quantity, tuple(dict.fromkeys(sorted(same, key=lambda source: source not in voices)))


def printed(site: Site, claim: Claim) -> tuple[Said, ...]:
    """Give each value that articles print for a claim, and which of them print it."""
    assert claim.value is not None  # linking has checked it
    found: dict[Quantity, tuple[str, ...]] = {}
    for article, evidence in site.voices(claim).items():
        value = next((e.value for e in evidence if e.value), claim.value).quantity
        found[value] = (*found.get(value, ()), article)
    return tuple(found.items())


def files(desk: Desk, key: str) -> tuple[str, str]:
    """Name the files that hold a figure: its table in a language, and its data in all; from the root of the site."""
    page = desk.addresses.path("figures").removesuffix(".html")
    return f"{page}-{key}.csv", f"data/figures/{key}.json"


def view(writer: Writer, _key: str) -> Figures:
    """Make the page of figures."""
    return Figures(tuple(_chart(writer, key, figure) for key, figure in writer.desk.site.figures.items()))


def _chart(writer: Writer, key: str, figure: Figure) -> Chart:
    desk = writer.desk
    writer.about = desk.text(figure.title)
    claims = [desk.site.claims[row.claim] for row in figure.rows]
    largest = max(claim.value.number for claim in claims if claim.value)
    lines = tuple(_line(writer, figure, row, largest) for row in figure.rows)
    shown = printed if figure.chart == "printed" else lambda site, claim: (kept(site, claim),)
    said = [sources for claim in claims for _, sources in shown(desk.site, claim)]
    sayers = dict.fromkeys(_sayers(writer, sources) for sources in said)
    corrected = dict.fromkeys(row.claim for row in figure.rows if desk.site.claims[row.claim].correction)
    table, data = files(desk, key)
    return Chart(
        id=f"f-{key}",
        title=writer.about,
        chart=figure.chart,
        unit=desk.unit(figure.unit) if figure.unit else "",
        lines=lines,
        by=next(iter(sayers)) if len(sayers) == 1 else Sayers(_together(desk, said), ()),
        is_mixed=len(sayers) > 1,
        has_others=any(one.attribution is None for one in sayers),
        fixes=tuple(corrections.fix(writer, claim, desk.site.claims[claim]) for claim in corrected),
        text=writer.blocks(figure.text),
        data=(Data(PurePosixPath(table).name, "CSV", "text/csv"), Data(f"../{data}", "JSON", "application/json")),
        twins=desk.twins(f"f-{key}", lambda other: other.text(figure.title), figure.text),
    )


def _line(writer: Writer, figure: Figure, row: Row, largest: Decimal) -> Line:
    desk = writer.desk
    claim = desk.site.claims[row.claim]
    voices = desk.site.voices(claim)
    value, sources = kept(desk.site, claim)
    others = [source for source in sources if source not in voices]
    return Line(
        label=desk.text(row.label),
        value=_cell(writer, figure, value, (others or sources) if figure.chart == "printed" else sources),
        share=f"{max(value.number, Decimal()) / largest:.1%}" if largest > 0 else "0%",
        printed=tuple(_cell(writer, figure, *said) for said in printed(desk.site, claim)),
        is_checked=bool(others) and not (voices and claim.status == "reported"),
        claim=writer.claim(row.claim),
        status=claim.status,
    )


def _cell(writer: Writer, figure: Figure, value: Quantity, sources: Sequence[str]) -> Cell:
    """Word a value; its unit is said where it is not that of the whole figure."""
    locale = writer.desk.locale
    words = locale.value(value) if value.unit == figure.unit else writer.desk.measured(value)
    return Cell(words, _sayers(writer, sources))


def _sayers(writer: Writer, sources: Sequence[str]) -> Sayers:
    articles = [source for source in sources if source in writer.desk.site.articles]
    if articles:
        return Sayers(writer.desk.attribution(articles), ())
    return Sayers(None, tuple(writer.source(source) for source in sources))


def _together(desk: Desk, said: Iterable[Sequence[str]]) -> Attribution | None:
    """Say which articles speak in at least one of the rows."""
    articles = {source for sources in said for source in sources if source in desk.site.articles}
    return desk.attribution(articles) if articles else None


def data(writer: Writer, _key: str) -> structured.Data:
    """Say of each figure where it is to be had as data."""
    desk = writer.desk
    base = desk.site.info.base_url.rstrip("/")
    return structured.graph(
        structured.known({
            "@type": "Dataset",
            "@id": f"#f-{key}",
            "name": str(desk.text(figure.title)),
            "description": writer.plain(figure.text),
            "inLanguage": desk.language,
            "license": desk.site.info.licence.url,
            "distribution": [
                {"@type": "DataDownload", "encodingFormat": one, "contentUrl": f"{base}/{path}"}
                for one, path in zip(("text/csv", "application/json"), files(desk, key), strict=True)
            ],
        })
        for key, figure in desk.site.figures.items()
    )  # fmt: skip


KIND = Kind(
    "figures",
    view,
    where("figures", lambda site: site.figures),
    lambda site, _: (f"f-{key}" for key in site.figures),
    data=data,
    languages=told_in(lambda site, _: (figure.text for figure in site.figures.values())),
)
