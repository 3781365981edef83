from __future__ import annotations

from explainer.schema.meanings import WithMeanings
from explainer.schema.records import Record


class Base(Record):
    first_name: str
    """What one is called."""
    plain: int


class Own(Base):
    """A record with more."""

    last: str = ""
    """What one's
    family is called."""


def test_each_field_is_described_by_what_stands_under_it_and_is_inherited() -> None:
    made = Own.model_json_schema(schema_generator=WithMeanings)["properties"]
    told = {name: field.get("description") for name, field in made.items()}
    assert told == {"first-name": "What one is called.", "plain": None, "last": "What one's\nfamily is called."}
