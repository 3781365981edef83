from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import PurePosixPath
from typing import Any

from explainer.content import Tree
from explainer.pipeline import Build, build
from tests.pages import half_translated, links, one, read, swapped


def table(built: Build, path: str) -> list[list[str]]:
    return list(csv.reader(StringIO(built.files[PurePosixPath(path)].decode(), newline="")))


def data(built: Build) -> Any:
    return json.loads(built.files[PurePosixPath("data/figures/traffic.json")])


def test_a_table_says_what_is_kept_and_what_is_printed_instead(bridge_built: Build) -> None:
    assert table(bridge_built, "en/figures-traffic.csv") == [
        ["what", "exactness", "number", "unit", "use", "status", "sources", "claim"],
        ["Cars", "", "9000", "cars", "kept", "corrected", "Town hall, March 2023", "traffic"],
        ["Cars", "", "9000000", "cars", "printed instead", "corrected", "Dubois, La Gazette", "traffic"],
    ]


def test_a_table_is_in_the_language_of_its_page(bridge_built: Build) -> None:
    header, kept, _ = table(bridge_built, "fr/chiffres-traffic.csv")
    assert header[0] == "quoi"
    assert kept[:4] == ["Voitures", "", "9000", "voitures"]


def test_lines_end_and_are_quoted_as_rfc_4180_has_it(bridge: Tree) -> None:
    made = build(swapped(bridge, "figures.yaml", "en: Cars,", 'en: "Cars, \\"big\\" ones",'))
    text = made.files[PurePosixPath("en/figures-traffic.csv")].decode()
    assert text.count("\r\n") == text.count("\n") == 3
    assert '\r\n"Cars, ""big"" ones",' in text


def test_numbers_are_plain_and_money_has_its_code(bridge: Tree) -> None:
    tree = swapped(bridge, "claims.yaml", "{number: 12.5e6, unit: EUR}", "{number: 0.5, unit: EUR, qualifier: about}")
    tree = swapped(tree, "claims.yaml", "costs 12.5 million euros", "costs about 0.5 euros")
    tree = swapped(tree, "claims.yaml", "coûte 12,5 millions d’euros", "coûte environ 0,5 euro")
    tree = swapped(tree, "figures.yaml", "chart: bars", "chart: table")
    made = build(swapped(tree, "figures.yaml", "{claim: traffic,", "{claim: cost,"))
    assert table(made, "en/figures-traffic.csv")[1][1:4] == ["≈", "0.5", "EUR"]
    assert data(made)["rows"][0]["number"] == 0.5
    assert data(made)["rows"][0]["qualifier"] == "about"


def test_one_file_has_it_all_for_programs(bridge_built: Build) -> None:
    found = data(bridge_built)
    (row,) = found["rows"]
    assert found["title"] == {"en": "Cars a day", "fr": "Voitures par jour"}
    assert found["pages"]["fr"] == "https://bridge.example/fr/chiffres.html#f-traffic"
    assert (row["number"], row["unit"], row["status"], row["sources"]) == (9000, "cars", "corrected", ["report"])
    assert [(said["number"], said["sources"]) for said in row["printed"]] == [(9_000_000, ["gazette"])]
    assert found["sources"]["report"]["label"] == {"en": "Town hall, March 2023", "fr": "Town hall, mars 2023"}


def test_words_that_are_missing_in_a_language_are_left_out(bridge: Tree) -> None:
    found = data(build(half_translated(bridge)))
    assert set(found["pages"]) == {"en", "fr", "ar"}
    assert set(found["title"]) == {"en", "fr"}


def test_both_lie_beside_the_figure(bridge_built: Build) -> None:
    figure = one(read(bridge_built, "fr/chiffres.html"), "#f-traffic")
    assert {"chiffres-traffic.csv", "../data/figures/traffic.json"} <= set(links(figure, ".lk a"))


def test_words_are_no_formulas_for_a_spreadsheet(bridge: Tree) -> None:
    made = build(swapped(bridge, "figures.yaml", "en: Cars,", "en: '=HYPERLINK(A1)',"))
    assert [row[0] for row in table(made, "en/figures-traffic.csv")[1:]] == ["'=HYPERLINK(A1)"] * 2
