from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from explainer.edition.kinds import reuse
from tests.outputs.conftest import Files


def records(odd: Files, name: str) -> dict[str, dict[str, Any]]:
    return {one.get("id") or one["claim"]: one for one in json.loads(odd[f"data/{name}.json"])[name]}


@pytest.mark.parametrize("name", reuse.RECORDS)
def test_every_file_is_as_its_schema_says(odd: Files, name: str) -> None:
    data = json.loads(odd[f"data/{name}.json"])
    schema = json.loads(odd[f"data/{data['$schema']}"])
    Draft202012Validator.check_schema(schema)
    assert list(Draft202012Validator(schema).iter_errors(data)) == []
    broken = {**data, name: [{**data[name][0], "pages": 1}]}
    assert list(Draft202012Validator(schema).iter_errors(broken))
    assert (data["edition"], data["site"]) == ("2024-05-01", {"en": "The bridge", "fr": "Le pont"})


def test_a_claim_has_its_evidence_and_its_words_in_every_language(odd: Files) -> None:
    claim = records(odd, "claims")["traffic"]
    assert claim["text"]["en"] == "The Gazette prints 9\u00a0million cars a day; the report says 9,000."
    assert claim["value"] == {"number": 9000, "unit": "cars"}
    assert claim["theme"] == {"en": "Money", "fr": "Argent"}
    printed, better = claim["evidence"]
    assert (printed["source"], printed["quote"]) == ("gazette", "neuf millions de voitures")
    assert (printed["value"]["number"], better["relation"]) == (9_000_000, "corrects")
    assert claim["pages"]["fr"] == "https://bridge.example/fr/registre-money.html#c-traffic"


def test_an_event_has_its_date_as_written_and_the_days_that_it_may_mean(odd: Files) -> None:
    events = records(odd, "timeline")
    assert (events["roman"]["date"], "earliest" in events["roman"]) == ("-0043-03-15", False)
    assert (events["opens"]["earliest"], events["opens"]["latest"]) == ("2022-05-01", "2022-05-31")
    assert events["opens"]["text"] == {"en": "It opened in May.", "fr": "Il a ouvert en mai."}


def test_a_source_has_its_item_for_bibliographies_and_its_lineage(odd: Files) -> None:
    sources = records(odd, "sources")
    assert sources["courier"]["based-on"] == ["report"]
    assert sources["courier"]["csl"]["type"] == "article-newspaper"
    assert (sources["report"]["issued"], sources["report"]["seen"]) == ("2023-03~", "excerpt")


def test_a_correction_says_who_prints_it_and_who_knows_better(odd: Files) -> None:
    assert records(odd, "corrections")["traffic"] == {
        "claim": "traffic",
        "kind": "magnitude",
        "date": "2024-05-01",
        "printed": {"en": "9\u00a0million cars", "fr": "9\u00a0millions de voitures"},
        "better": {"en": "9,000\u00a0cars", "fr": "9\u202f000\u00a0voitures"},
        "note": {"en": "The report counts thousands.", "fr": "Le rapport compte en milliers."},
        "articles": ["gazette"],
        "sources": ["report"],
        "pages": {
            "en": "https://bridge.example/en/corrections.html#x-traffic",
            "fr": "https://bridge.example/fr/corrections.html#x-traffic",
        },
    }
