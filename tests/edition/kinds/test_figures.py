from __future__ import annotations

from pathlib import PurePosixPath

from selectolax.lexbor import LexborHTMLParser

from explainer.content import Tree
from explainer.edition.kinds.figures import Line
from explainer.pipeline import Build, build
from tests.edition.conftest import Edit
from tests.pages import links, one, read, said, swapped


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
    assert [(line.value.value, line.share) for line in chart.lines] == [
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
    assert said(one(figure, "caption")) == "Voitures par jour. Qui le dit : Town hall, mars 2023 · voitures"
    assert one(figure, "svg.bar rect").attributes["width"] == "100.0%"
    assert one(figure, "svg.bar").attributes["aria-hidden"] == "true"


def test_each_row_leads_to_its_claim(bridge_built: Build) -> None:
    row = one(read(bridge_built, "en/figures.html"), "tbody tr")
    assert one(row, "th a").attributes["href"] == "ledger-money.html#c-traffic"
    assert said(one(row, ".bdg")) == "corrected"


def printed(edit: Edit, tree: Tree) -> Line:
    (chart,) = edit(swapped(tree, "figures.yaml", "chart: bars", "chart: printed"))["en"]["figures"].view.charts
    line: Line
    (line,) = chart.lines
    return line


def test_a_figure_may_show_what_is_printed_beside_what_is_better(bridge: Tree, edit: Edit) -> None:
    line = printed(edit, bridge)
    ((value, by),) = [(cell.value, cell.by.attribution) for cell in line.printed]
    assert value == "9\u00a0million"
    assert by is not None
    assert by.words == "Dubois, La Gazette"
    assert line.value.value == "9,000"
    assert [source.text for source in line.value.by.sources] == ["Town hall, March 2023"]


def test_articles_that_print_different_values_are_both_shown(bridge: Tree, edit: Edit) -> None:
    more = "    - {source: courier, at: 5, quote: eight million cars, value: {number: 8e6, unit: EUR}}\n"
    line = printed(
        edit, swapped(bridge, "claims.yaml", "    - {source: gazette, at: 5", f"{more}    - {{source: gazette, at: 5")
    )
    assert [cell.value for cell in line.printed] == ["8\u00a0million euros", "9\u00a0million"]


def test_each_row_says_who_gives_its_value_where_rows_differ(bridge: Tree, edit: Edit) -> None:
    tree = swapped(bridge, "figures.yaml", "chart: bars\n  unit: cars", "chart: table")
    tree = swapped(tree, "figures.yaml", "  rows:\n", "  rows:\n    - {claim: cost, label: Cost}\n")
    page = LexborHTMLParser(build(tree).files[PurePosixPath("en/figures.html")].decode())
    assert [said(cell) for cell in page.css("tbody .n")] == ["12.5 million euros", "9,000 cars"]
    assert [said(cell) for cell in page.css("tbody td.by")] == ["All 2 articles", "Town hall, March 2023"]
    assert said(one(page, "caption")).endswith("Who says it: All 2 articles, other sources (in each row)")


def test_the_correction_of_a_row_stands_at_the_figure(bridge_built: Build) -> None:
    fix = one(read(bridge_built, "en/figures.html"), "#f-traffic .fix")
    assert "The report counts thousands." in said(fix)
    assert "ledger-money.html#c-traffic" in links(fix)


def test_tables_have_headers_for_their_rows_and_columns(bridge_built: Build) -> None:
    figure = one(read(bridge_built, "en/figures.html"), "#f-traffic")
    assert [cell.attributes["scope"] for cell in figure.css("th")] == ["col", "col", "row"]
    rows = figure.css("tr")
    assert len({len(row.css("th, td")) for row in rows}) == 1
