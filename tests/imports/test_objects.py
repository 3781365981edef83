from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from explainer.imports import objects

NAME = PurePosixPath("a.json")


def test_every_entry_and_field_has_its_place() -> None:
    whole = objects.read(NAME, '\n[{"a": [1, {"b": "]}"}],\n\t"c": {}}, 2 ,\n{"a": 1}]').value
    assert whole
    entries = [*whole.items()]
    assert [(one.span.line, one.data) for one in entries] == [
        (2, {"a": [1, {"b": "]}"}], "c": {}}),
        (3, 2),
        (4, {"a": 1}),
    ]
    assert [(name, span.line, span.column) for name, span, _ in entries[0].fields()] == [("a", 2, 3), ("c", 3, 2)]
    assert [*entries[1].fields()] == [*entries[2].items()] == []
    assert [*objects.read(NAME, "{}").value.fields()] == []  # type: ignore[union-attr]


@pytest.mark.parametrize("text", ["", "[1,", '{"a": }', "[" * 100_000, "1" * 10_000, "NaN x"])
def test_what_is_no_json_has_a_line(text: str) -> None:
    outcome = objects.read(NAME, text)
    assert outcome.value is None
    assert outcome.diagnostics[0].code == "import-syntax"
