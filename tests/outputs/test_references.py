from __future__ import annotations

import json
from pathlib import PurePosixPath

import pytest
import rispy
from pybtex.database import parse_string

from explainer import content, dates, imports
from explainer.content import Tree
from tests.outputs.conftest import Files


def test_every_source_is_in_each_format_and_says_the_same(odd: Files) -> None:
    csl = {item["id"]: item for item in json.loads(odd["data/sources.csl.json"])}
    bib = parse_string(odd["data/sources.bib"], "bibtex").entries
    ris = {record["id"]: record for record in rispy.loads(odd["data/sources.ris"])}
    assert set(csl) == set(bib) == set(ris) == {"courier", "gazette", "report"}
    for key, item in csl.items():
        assert bib[key].fields["title"] == f"{{{item['title']}}}"
        assert ris[key]["title"] == item["title"]
        assert bib[key].fields.get("url") == item.get("URL") == (ris[key].get("urls") or [None])[0]
    assert csl["report"]["issued"] == {"date-parts": [[2023, 3]], "circa": True}
    assert csl["report"]["note"] == bib["report"].fields["note"].replace("\\textasciitilde{}", "~") == "EDTF: 2023-03~"
    assert bib["gazette"].persons["author"][0].last_names == ["Dubois"]


def test_every_page_of_a_language_is_there_to_be_cited(odd: Files) -> None:
    items = {item["id"]: item for item in json.loads(odd["fr/citer.json"])}
    assert items["fr-timeline"] == {
        "id": "fr-timeline", "type": "webpage", "title": "Chronologie", "container-title": "Le pont",
        "issued": {"date-parts": [[2024, 5, 1]]}, "language": "fr",
        "URL": "https://bridge.example/fr/chronologie.html",
    }  # fmt: skip
    assert items["fr-home"]["title"] == "Le pont"
    assert items["fr-article-gazette"]["title"] == "Résumé de La Gazette"
    assert "fr-missing" not in items
    assert set(parse_string(odd["fr/citer.bib"], "bibtex").entries) == set(items)
    assert {record["id"] for record in rispy.loads(odd["fr/citer.ris"])} == set(items)


@pytest.mark.parametrize("path", ["data/sources.csl.json", "data/sources.bib", "data/sources.ris"])
def test_what_goes_out_comes_in_again(odd: Files, bare: Tree, path: str) -> None:
    brought = imports.bring(PurePosixPath(path), odd[path].encode(), bare)
    assert not brought.diagnostics
    sources = content.parse({**bare, **brought.value.documents}).value.sources
    assert [*sources] == ["the-bridge-that-costs-2023", "dubois", "town-hall-2023"]
    courier, gazette, report = (entry.record for entry in sources.values() if entry.record)
    assert (courier.title, courier.url) == ("The bridge that costs millions", "https://courier.example/bridge")
    assert courier.issued == dates.parse("2023-04-01")
    assert (gazette.author[0].family, gazette.container_title) == ("Dubois", "La Gazette")
    assert (report.issued, report.publisher) == (dates.parse("2023-03~"), "Town hall")
    # BibTeX knows no newspapers.
    paper = "article-journal" if path.endswith("bib") else "article-newspaper"
    assert [courier.type, gazette.type, report.type] == [paper, paper, "report"]
