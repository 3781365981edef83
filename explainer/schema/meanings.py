"""What stands under the fields of a record, for JSON Schemas.

Floor 3, within `explainer.schema`. It is read when a schema is written: building a site has no other use for it, and
reading it takes a while.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from itertools import pairwise

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from explainer.schema.records import Record


class WithMeanings(GenerateJsonSchema):
    """Says of each field what stands under it."""

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Describe a record."""
        record = schema["cls"]
        made = super().model_schema(schema)
        for name, words in _meanings(record):
            made["properties"][record.model_fields[name].alias or name]["description"] = words
        return made


def _meanings(record: type[Record]) -> Iterator[tuple[str, str]]:
    for one in record.__mro__[: record.__mro__.index(Record)]:
        definition = ast.parse(inspect.getsource(one)).body[0]
        assert isinstance(definition, ast.ClassDef)
        for field, under in pairwise(definition.body):
            match field, under:
                case ast.AnnAssign(target=ast.Name(name)), ast.Expr(value=ast.Constant(value=str(words))):
                    yield name, inspect.cleandoc(words)
