"""The records of a site as it publishes them for programs, and their JSON Schemas.

Floor 3, within `explainer.schema`. A field's meaning stands under the field, and in the schema. Texts are maps of the
languages in which they are written; dates are EDTF, as authors write them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import ConfigDict, Field
from pydantic.json_schema import GenerateJsonSchema

from explainer.schema.meanings import WithMeanings
from explainer.schema.records import Record, Relation, Scope, Status

Words = Mapping[str, str]


def _alone(schema: dict[str, Any]) -> None:
    """Leave out what stands under a class: Python can be told to forget it, and files must not depend on that."""
    schema.pop("description", None)


class Published(Record):
    """What all have in common."""

    model_config = ConfigDict(json_schema_extra=_alone)


class Amount(Published):
    """A figure."""

    number: int | float
    unit: str
    qualifier: str | None = None
    """more-than, less-than or about."""


class PublishedEvidence(Published):
    """Where a statement can be read."""

    source: str
    """The id of a source."""
    at: int | None = None
    """The number of the non-empty line in our copy, from 1."""
    quote: str | None = None
    """A short exact phrase."""
    says: Words | None = None
    """What the source says, in our words."""
    value: Amount | None = None
    """The figure as this source prints it, where it is another one than the claim's."""
    relation: Relation
    match: str
    """How the phrase was found in our copy of the source."""


class PublishedClaim(Published):
    """One statement of fact."""

    id: str
    title: Words | None = None
    text: Words
    kind: tuple[str, ...] = ()
    theme: Words | None = None
    actors: tuple[str, ...] = ()
    value: Amount | None = None
    date: str | None = None
    """When it was so."""
    status: Status
    scope: Scope
    evidence: tuple[PublishedEvidence, ...]
    pages: Words
    """Where its record stands, by language."""


class PublishedSource(Published):
    """Something cited."""

    id: str
    label: Words
    """The short name that notes print."""
    csl: Mapping[str, Any]
    """All that a bibliography needs, as an item of CSL-JSON."""
    issued: str | None = None
    """When it appeared."""
    seen: str
    """How we read it."""
    role: str
    based_on: tuple[str, ...] = ()
    """The sources that it draws on."""
    note: Words | None = None
    snapshot: str | None = None
    """The SHA-256 of our copy."""
    pages: Words


class PublishedEvent(Published):
    """Something that happened."""

    id: str
    date: str
    earliest: str | None = None
    """The first day that the date may mean, where it is known and in the years 1 to 9999."""
    latest: str | None = None
    title: Words
    text: Words
    actors: tuple[str, ...] = ()
    claims: tuple[str, ...]
    theme: Words | None = None
    scope: Scope
    pages: Words


class PublishedCorrection(Published):
    """Where an article is wrong."""

    claim: str
    """The id of the claim."""
    kind: str
    date: str
    """When it was noted."""
    printed: Words
    better: Words
    note: Words
    articles: tuple[str, ...]
    """The articles that print it: ids of sources."""
    sources: tuple[str, ...]
    """The sources that know better."""
    pages: Words


class Heading(Published):
    """What every file says of itself."""

    schema_: str = Field(alias="$schema")
    """Where the JSON Schema of this file stands."""
    site: Words
    """The title of the site."""
    edition: str
    """The day of the edition."""
    licence: str


class Claims(Heading):
    """Every claim."""

    claims: tuple[PublishedClaim, ...]


class Sources(Heading):
    """Everything cited."""

    sources: tuple[PublishedSource, ...]


class Timeline(Heading):
    """Every event, in order of time."""

    timeline: tuple[PublishedEvent, ...]


class Corrections(Heading):
    """Every correction, the newest first."""

    corrections: tuple[PublishedCorrection, ...]


FILES: Mapping[str, type[Heading]] = {
    "claims": Claims, "sources": Sources, "timeline": Timeline, "corrections": Corrections,
}  # fmt: skip
"""By the name of the file, and of the list in it."""


def write(file: Heading) -> str:
    """Write a file: what is said of it, then a record on each line, so that versions can be compared."""
    data = file.model_dump(mode="json", by_alias=True, exclude_none=True)
    name, records = data.popitem()
    head = "".join(f"{json.dumps(key)}:{json.dumps(value, ensure_ascii=False)},\n" for key, value in data.items())
    lines = ",\n".join(json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in records)
    return f"{{{head}{json.dumps(name)}:[\n{lines}\n]}}\n"


@cache
def schema(name: str) -> str:
    """Write the JSON Schema of a file."""
    made = FILES[name].model_json_schema(mode="serialization", schema_generator=WithMeanings)
    return json.dumps({"$schema": GenerateJsonSchema.schema_dialect, **made}, ensure_ascii=False, indent=1) + "\n"
