from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from explainer.schema import Claim, Event, Evidence, Figure, Flow, Info, Record, Source, Text, Value, editors, records
from explainer.schema.records import Name

INFO: dict[str, Any] = {
    "title": "The bridge",
    "description": "Two papers.",
    "languages": ["en"],
    "base_url": "https://bridge.example/",
    "licence": {"id": "CC0-1.0", "url": "https://creativecommons.org/publicdomain/zero/1.0/"},
    "date": "2024-05-01",
}
CLAIM: dict[str, Any] = {"text": "It costs.", "status": "reported", "evidence": [{"source": "courier"}]}
SOURCE: dict[str, Any] = {"type": "report", "title": "Report", "seen": "full", "role": "primary"}


def errors(record: type[Record], value: object) -> list[tuple[str, tuple[int | str, ...]]]:
    try:
        record.model_validate(value)
    except ValidationError as invalid:
        return [(error["type"], error["loc"]) for error in invalid.errors()]
    return []


def test_what_is_needed_suffices() -> None:
    assert not errors(Info, INFO)
    assert not errors(Claim, CLAIM)
    assert not errors(Source, SOURCE)


@pytest.mark.parametrize("field", INFO)
def test_a_site_says_what_it_is(field: str) -> None:
    assert errors(Info, {k: v for k, v in INFO.items() if k != field}) == [("missing", (field,))]


@pytest.mark.parametrize("field", CLAIM)
def test_a_claim_has_words_a_status_and_evidence(field: str) -> None:
    assert errors(Claim, {k: v for k, v in CLAIM.items() if k != field}) == [("missing", (field,))]


def test_a_claim_without_evidence_is_no_claim() -> None:
    assert errors(Claim, {**CLAIM, "evidence": []}) == [("too_short", ("evidence",))]


def test_fields_are_written_with_hyphens() -> None:
    assert Claim.model_validate({**CLAIM, "status-note": "Perhaps."}).status_note == {"und": "Perhaps."}
    assert errors(Claim, {**CLAIM, "status_note": "Perhaps."}) == [("extra_forbidden", ("status_note",))]


def test_names_of_other_formats_stay_what_they_are() -> None:
    assert Source.model_validate({**SOURCE, "URL": "https://a.example"}).url == "https://a.example"
    assert Info.model_validate(INFO).base_url == "https://bridge.example/"
    flow = {"id": "f", "from": "a", "to": "b", "question": "pays", "status": "reported", "text": "x", "claims": ["c"]}
    assert Flow.model_validate(flow).from_ == "a"


def test_one_language_needs_no_list() -> None:
    assert Info.model_validate({**INFO, "languages": "en"}).languages == ("en",)


def test_one_wrong_unit_is_one_mistake() -> None:
    figure = {"id": "f", "title": "x", "text": "x", "rows": [{"claim": "c", "label": "x"}], "unit": "a lot"}
    assert len(errors(Figure, figure)) == 1


def test_an_event_rests_on_a_claim() -> None:
    event = {"id": "e", "date": "2018", "title": "x", "text": "x", "claims": []}
    assert errors(Event, event) == [("too_short", ("claims",))]


@pytest.mark.parametrize("name", ["title", "author", "label", "container-title", "publisher", "URL"])
def test_a_source_is_named_by_what_is_known_of_it(name: str) -> None:
    known: dict[str, object] = {"author": [{"family": "Dubois"}], "URL": "https://a.example"}
    without = {k: v for k, v in SOURCE.items() if k != "title"}
    assert not errors(Source, {**without, name: known.get(name, "Something")})


def test_a_source_of_which_nothing_is_known_is_refused() -> None:
    assert errors(Source, {k: v for k, v in SOURCE.items() if k != "title"}) == [("unnamed", ())]


def test_a_name_is_given_in_reading_order() -> None:
    assert str(Name(family="Dubois", given="Anne")) == "Anne Dubois"
    assert str(Name(literal="Town hall")) == "Town hall"
    assert errors(Name, {}) == [("unnamed", ())]


def test_evidence_supports_unless_it_says_otherwise() -> None:
    assert Evidence(source="courier").relation == "supports"


def test_an_empty_phrase_is_none() -> None:
    assert errors(Evidence, {"source": "courier", "quote": " "}) == [("string_pattern_mismatch", ("quote",))]


def test_a_value_can_be_compared() -> None:
    first = Value.model_validate({"number": "12.5e6", "unit": "EUR", "qualifier": "about"}).quantity
    second = Value.model_validate({"number": "12500000", "unit": "EUR"}).quantity
    assert (first.number, first.unit) == (second.number, second.unit)
    assert (first.qualifier, second.qualifier) == ("about", "")


def test_nothing_changes_after_reading() -> None:
    with pytest.raises(ValidationError):
        Evidence(source="courier").source = "gazette"  # type: ignore[misc]


def test_editors_can_check_what_is_written() -> None:
    """The JSON Schema is made of the same classes; each field's meaning stands in it."""
    kinds = [kind for kind in vars(records).values() if isinstance(kind, type) and issubclass(kind, BaseModel)]
    schemas = [kind.model_json_schema() for kind in kinds if kind not in (BaseModel, Record)]
    assert all(schema["additionalProperties"] is False for schema in schemas)
    evidence = editors.documents()["claims"]["$defs"]["Evidence"]["properties"]["quote"]
    assert "3 to 12 words" in evidence["description"]
    assert Text.__name__ not in str(evidence)
