"""The single values that records are made of: ids, texts for readers, dates, numbers, addresses.

Floor 3, within `explainer.schema`. Promise: what is refused here has an error type that `explainer.content.faults`
words for authors.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainValidator,
    StringConstraints,
)
from pydantic.json_schema import WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, PydanticKnownError, core_schema

from explainer import dates, quantities

NEUTRAL = "und"
"""The language of a text that is the same in all of them, as BCP 47 names an undetermined one."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,60}$")]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")]
Words = Annotated[str, StringConstraints(pattern=r"\S", max_length=16_384)]
Phrase = Annotated[str, StringConstraints(pattern=r"\S", max_length=300)]
"""Words that somebody else printed, or a translation of them."""
# The last label of a host begins with a letter, so no address in numbers; letters outside ASCII stand for `xn--`.
Address = Annotated[
    str,
    StringConstraints(
        pattern=r"^https?://([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]*(:[0-9]{1,5})?([/?#]\S*)?$",
        max_length=2_048,
    ),
]
Unit = Annotated[str, StringConstraints(pattern=r"^([A-Z]{3}|[a-z][a-z0-9-]{0,60})$")]
"""An ISO 4217 code, `percent`, or one of the count units named in site.yaml."""

_WHOLE = re.compile(r"[1-9][0-9]{0,8}")


class Text(dict[str, str]):
    """Words for readers by language; a bare string stands for all languages (a name)."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Accept a map of languages or one string; keep the class, so that texts can be told from other maps."""
        by_language = handler.generate_schema(Annotated[dict[str, Words], Field(min_length=1)])
        neutral = core_schema.no_info_before_validator_function(_by_language, by_language)
        return core_schema.no_info_after_validator_function(cls, neutral)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Say both forms to editors."""
        words = {"type": ["string", "number"]}
        return {"anyOf": [words, {"type": "object", "additionalProperties": words}]}


class Prose(Text):
    """Like `Text`, in Markdown with citations."""


def _by_language(value: Any) -> Any:
    return {NEUTRAL: value} if isinstance(value, str) else value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise PydanticKnownError("string_type")
    return value


def _whole(value: Any) -> int:
    if not isinstance(value, str) or not _WHOLE.fullmatch(value):
        raise PydanticCustomError("whole_number", "not a whole number from 1")
    return int(value)


def _with_other(forms: Mapping[str, str]) -> Mapping[str, str]:
    if "other" not in forms:
        raise PydanticCustomError("form_missing", "the form that every language has")
    return forms


def _each_once(items: tuple[str, ...]) -> tuple[str, ...]:
    twice = [item for index, item in enumerate(items) if item in items[:index]]
    if twice:
        raise PydanticCustomError("repeated", "an item stands there twice", {"item": twice[0]})
    return items


Date = Annotated[
    dates.Date,
    PlainValidator(lambda value: dates.parse(_text(value))),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "description": "EDTF, levels 0 and 1: 2018, 2018-06-19, 2010~, 2018/..",
        }
    ),
]
Number = Annotated[
    Decimal,
    PlainValidator(lambda value: quantities.parse_number(_text(value))),
    WithJsonSchema({"type": ["number", "string"]}),
]
Ordinal = Annotated[int, PlainValidator(_whole), WithJsonSchema({"type": "integer", "minimum": 1})]
"""A place in a row: 1 is the first."""
Category = Annotated[str, StringConstraints(pattern="^(zero|one|two|few|many|other)$")]
Forms = Annotated[Mapping[Category, Words], AfterValidator(_with_other)]
"""A word by CLDR plural category; `other` is always there."""
Languages = Annotated[tuple[Language, ...], Field(min_length=1), AfterValidator(_each_once)]
