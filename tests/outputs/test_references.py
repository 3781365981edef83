from __future__ import annotations

import json

import rispy
from pybtex.database import parse_string

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
