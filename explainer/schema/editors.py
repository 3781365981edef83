"""The authors' format as JSON Schemas, for completion and hover texts in editors.

Floor 3, within `explainer.schema`. One schema for each document of content/, JSON Schema 2020-12. What a record may
hold comes from the records themselves; here it is only said how a document holds them, and that editors read `2018` as
a number where we read text.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from explainer.schema.fields import Id
from explainer.schema.meanings import WithMeanings
from explainer.schema.records import Actor, Claim, Event, Figure, Flow, Record, Source, Term
from explainer.schema.site import Info


class _Actors(Record):
    """Who takes part, and what goes from one to another: actors.yaml."""

    actors: Mapping[Id, Actor]
    flows: tuple[Flow, ...] = ()


_DOCUMENTS: Mapping[str, tuple[Any, str]] = {
    "site": (Info, "The site as a whole."),
    "sources": (Mapping[Id, Source], "What is cited, by id."),
    "claims": (Mapping[Id, Claim], "The ledger: one record for each statement of fact, by id."),
    "timeline": (tuple[Event, ...], "What happened."),
    "actors": (_Actors, "Who takes part, and what goes from one to another."),
    "figures": (tuple[Figure, ...], "Tables and bars, whose values come from claims."),
    "glossary": (Mapping[Id, Term], "The terms that readers may not know, by id."),
}


class _ForEditors(WithMeanings):
    """Leaves out what only programs need to know."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Say that text may look like a number: `title: 1984`."""
        return super().str_schema(schema) | {"type": ["string", "number"]}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Say nothing of null: what is unknown is left out."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Say nothing of defaults that are empty."""
        made = super().default_schema(schema)
        return made if made.get("default") else {key: value for key, value in made.items() if key != "default"}

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - asked of every field
        """Let the field's own name be its title."""
        return False


def documents() -> Mapping[str, Mapping[str, Any]]:
    """Give the JSON Schema of each document of content/, by its name without `.yaml`."""
    return {name: _schema(shape, says) for name, (shape, says) in _DOCUMENTS.items()}


def _schema(shape: Any, says: str) -> Mapping[str, Any]:
    made = TypeAdapter(shape).json_schema(schema_generator=_ForEditors)
    return {"$schema": GenerateJsonSchema.schema_dialect, **made, "description": says}
