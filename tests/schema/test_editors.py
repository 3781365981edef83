from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from explainer.schema import editors

SCHEMAS = editors.documents()


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
        for value in schema.values():
            yield from parts(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from parts(value)


def test_a_claim_is_known_by_its_fields_as_authors_write_them() -> None:
    claim = SCHEMAS["claims"]["$defs"]["Claim"]
    assert {"text", "status", "evidence"} == set(claim["required"])
    assert {"status-note", "value", "correction"} <= set(claim["properties"])
    assert claim["additionalProperties"] is False
    assert "URL" in SCHEMAS["sources"]["$defs"]["Source"]["properties"]
    assert "from" in SCHEMAS["actors"]["$defs"]["Flow"]["properties"]


def test_an_editor_explains_a_field_on_hover() -> None:
    assert "EDTF" in SCHEMAS["timeline"]["$defs"]["Event"]["properties"]["date"]["description"]


@pytest.mark.parametrize("name", SCHEMAS)
def test_nothing_is_offered_that_an_author_would_not_write(name: str) -> None:
    assert not [part for part in parts(SCHEMAS[name]) if part.get("type") == "null"]


def test_text_may_look_like_a_number_to_an_editor() -> None:
    title = SCHEMAS["timeline"]["$defs"]["Event"]["properties"]["title"]
    assert "number" in title["anyOf"][0]["type"]
