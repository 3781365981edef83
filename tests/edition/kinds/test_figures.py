from __future__ import annotations

from explainer.content import Tree
from explainer.pipeline import Build
from tests.edition.conftest import Edit
from tests.pages import one, read, said, swapped


def with_rows(bridge: Tree, *numbers: str) -> Tree:
    """Figures over more claims with the given numbers of cars."""
    claims = rows = ""
    for index, number in enumerate(numbers):
        claims += (
            f"more-{index}:\n  text: Cars.\n  value: {{number: {number}, unit: cars}}\n  status: reported\n"
            "  evidence: [{source: report, quote: some cars each day}]\n"
        )
        rows += f"    - {{claim: more-{index}, label: Row {index}}}\n"
    tree = swapped(bridge, "claims.yaml", "traffic:\n", f"{claims}traffic:\n")
    return swapped(tree, "figures.yaml", "  rows:\n", f"  rows:\n{rows}")


def test_bars_are_shares_of_the_largest_and_begin_at_zero(bridge: Tree, edit: Edit) -> None:
    (chart,) = edit(with_rows(bridge, "4500", "0", "3000"))["en"]["figures"].view.charts
    assert [(line.value, line.share) for line in chart.lines] == [
        ("4,500", "50.0%"),
        ("0", "0.0%"),
        ("3,000", "33.3%"),
        ("9,000", "100.0%"),
    ]


def test_a_bar_is_never_negative(bridge: Tree, edit: Edit) -> None:
    (chart,) = edit(with_rows(bridge, "-900"))["en"]["figures"].view.charts
    assert [line.share for line in chart.lines] == ["0.0%", "100.0%"]


def test_values_are_printed_beside_their_bars(bridge_built: Build) -> None:
    figure = one(read(bridge_built, "fr/chiffres.html"), "#f-traffic")
    assert said(one(figure, "td.n")) == "9 000"
    assert said(one(figure, "caption")).endswith("· voitures")
    assert one(figure, "svg.bar rect").attributes["width"] == "100.0%"
    assert one(figure, "svg.bar").attributes["aria-hidden"] == "true"


def test_each_row_leads_to_its_claim(bridge_built: Build) -> None:
    row = one(read(bridge_built, "en/figures.html"), "tbody tr")
    assert one(row, "th a").attributes["href"] == "ledger-money.html#c-traffic"
    assert said(one(row, ".bdg")) == "corrected"


def test_a_figure_may_show_what_is_printed_beside_what_is_better(bridge: Tree, edit: Edit) -> None:
    (chart,) = edit(swapped(bridge, "figures.yaml", "chart: bars", "chart: printed"))["en"]["figures"].view.charts
    (line,) = chart.lines
    assert (line.printed, line.value) == ("9\u00a0million", "9,000")


def test_tables_have_headers_for_their_rows_and_columns(bridge_built: Build) -> None:
    figure = one(read(bridge_built, "en/figures.html"), "#f-traffic")
    assert [cell.attributes["scope"] for cell in figure.css("th")] == ["col", "col", "row"]
