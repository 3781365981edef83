"""The authors' format: what a record may hold, field by field.

Floor 2 (owns pydantic). Promise: a record that exists is well-formed on its own; whether what it refers to exists is
the concern of `explainer.linking`. Names follow CSL 1.0.2 (sources), EDTF (dates), BCP 47 (languages), ISO 4217
(currencies). A field's meaning stands under the field: it becomes its description in the JSON Schema.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainValidator,
    StringConstraints,
)
from pydantic.json_schema import WithJsonSchema
from pydantic_core import CoreSchema, core_schema

from explainer import dates, quantities

NEUTRAL = "und"
"""The language of a text that is the same in all of them, as BCP 47 names an undetermined one."""


def _one_or_many(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,60}$")]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")]
Words = Annotated[str, StringConstraints(pattern=r"\S", max_length=16_384)]
Address = Annotated[str, StringConstraints(pattern=r"^https?://[^\s@/]+\.[^\s@/]+(/\S*)?$", max_length=2_048)]


class Text(dict[str, str]):
    """Words for readers by language; a bare string stands for all languages (a name)."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Accept a map of languages or one string; keep the class, so that texts can be told from other maps."""
        by_language = handler.generate_schema(dict[str, Words])
        neutral = core_schema.no_info_before_validator_function(_by_language, by_language)
        return core_schema.no_info_after_validator_function(cls, neutral)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Say both forms to editors."""
        return {"anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": {"type": "string"}}]}

    def inside(self, language: str) -> str:
        """Give the words for readers of one language."""
        return self[language] if language in self else self[NEUTRAL]


class Prose(Text):
    """Like `Text`, in Markdown with citations."""


def _by_language(value: Any) -> Any:
    return {NEUTRAL: value} if isinstance(value, str) else value


Date = Annotated[
    dates.Date,
    PlainValidator(lambda text: dates.parse(str(text))),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "description": "EDTF, levels 0 and 1: 2018, 2018-06-19, 2010~, 2018/..",
        }
    ),
]
Number = Annotated[
    Decimal,
    PlainValidator(lambda text: quantities.parse_number(str(text))),
    WithJsonSchema({"type": ["number", "string"]}),
]


class Record(BaseModel):
    """What every record has in common: no unknown field, nothing changed after reading, hyphens in field names."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        use_attribute_docstrings=True,
        alias_generator=lambda name: name.replace("_", "-"),
    )


class Value(Record):
    """A figure that the site words in each language."""

    number: Number
    unit: Annotated[str, StringConstraints(pattern=r"^([A-Z]{3}|[a-z][a-z0-9-]{0,60})$")]
    """An ISO 4217 code, `percent`, or one of the count units named in site.yaml."""
    qualifier: Literal["more-than", "less-than", "about"] | None = None

    @property
    def quantity(self) -> quantities.Quantity:
        """The same as a quantity that can be compared and worded."""
        return quantities.Quantity(self.number, self.unit, self.qualifier or "")


Relation = Literal["supports", "differs", "corrects", "disputes"]
Status = Literal["reported", "confirmed", "corrected", "disputed", "unverified"]
Scope = Literal["article", "context"]


class Evidence(Record):
    """Where a statement can be read: a source, a place in it, and a short exact phrase."""

    source: Id
    at: int | None = Field(default=None, ge=1)
    """The 1-based number of the non-empty line in the snapshot."""
    quote: Annotated[str, StringConstraints(min_length=1, max_length=300)] | None = None
    """A short exact phrase, 3 to 12 words."""
    says: Prose | None = None
    """What this source says, in our words."""
    value: Value | None = None
    """The figure as this source prints it, where it is another one than the claim's."""
    relation: Relation = "supports"


class Correction(Record):
    """Where an article is wrong: what is printed, and what the better source says."""

    kind: Literal["magnitude", "currency", "entity", "definition", "translation", "date", "scope"]
    date: Date
    printed: Prose
    better: Prose
    note: Prose


class Claim(Record):
    """One statement of fact with its evidence."""

    title: Text | None = None
    """A short label."""
    text: Prose
    """The statement, in our words, saying who says it."""
    kind: tuple[Literal["event", "figure", "relation", "definition", "opinion"], ...] = ()
    theme: Id | None = None
    actors: tuple[Id, ...] = ()
    value: Value | None = None
    date: Date | None = None
    status: Status
    status_note: Prose | None = None
    scope: Scope = "article"
    """`context`: in no summarised article."""
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    correction: Correction | None = None


class Name(Record):
    """A person or a body, as CSL has it."""

    family: Words | None = None
    given: Words | None = None
    literal: Words | None = None

    def __str__(self) -> str:
        """Give the name in reading order."""
        return self.literal or " ".join(part for part in (self.given, self.family) if part)


class Archive(Record):
    """A stored copy of a source elsewhere."""

    url: Address
    date: Date | None = None


class Source(Record):
    """Something we cite. What is unknown stays out."""

    type: Literal[
        "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast",
        "chapter", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event", "figure",
        "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
        "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication", "post",
        "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
        "thesis", "treaty", "webpage",
    ]  # fmt: skip
    """The CSL 1.0.2 type."""
    title: Words | None = None
    """The title as printed."""
    title_translated: Mapping[Language, Words] = Field(default_factory=dict)
    """The title in other languages than its own."""
    label: Text | None = None
    """A short name, where author and outlet do not give one."""
    author: tuple[Name, ...] = ()
    container_title: Words | None = None
    publisher: Words | None = None
    issued: Date | None = None
    language: Language | None = None
    url: Address | None = Field(default=None, alias="URL")
    archive: Archive | None = None
    accessed: Date | None = None
    seen: Literal["full", "excerpt", "copy", "quoted", "unseen"]
    """How we read it."""
    role: Literal["summarised", "primary", "secondary", "republication"]
    based_on: tuple[Id, ...] = ()
    """The sources that this one draws on: two articles from one report are one origin."""
    note: Prose | None = None


class Event(Record):
    """Something that happened, on the timeline."""

    id: Id
    date: Date
    title: Text
    text: Prose
    actors: tuple[Id, ...] = ()
    claims: tuple[Id, ...] = Field(min_length=1)
    """The claims behind it; at least one backs the date itself."""
    theme: Id | None = None
    scope: Scope = "article"


class Actor(Record):
    """A person, body or system that takes part."""

    name: Text
    short: Text | None = None
    """The name as used in running text: an acronym."""
    language: Language | None = None
    """The language of the name, where it is not the page's."""
    kind: Literal["agency", "government", "company", "group", "organisation", "people", "person", "system"]
    part_of: Id | None = None
    text: Prose
    claims: tuple[Id, ...] = ()
    printed_as: tuple[Words, ...] = ()
    """Other forms that a source prints."""
    scope: Scope = "article"


class Flow(Record):
    """What goes from one actor to another."""

    id: Id
    from_: Id = Field(alias="from")
    to: Id
    question: Literal["stores", "searches", "shares", "pays", "owns", "approves", "asks"]
    """The question it answers: the groups in which flows are shown."""
    text: Prose
    claims: tuple[Id, ...] = Field(min_length=1)
    scope: Scope = "article"


class Row(Record):
    """One line of a figure; its value comes from the claim."""

    claim: Id
    label: Text


class Figure(Record):
    """A table, drawn with bars where its values share one axis."""

    id: Id
    title: Text
    text: Prose
    """How to read it."""
    chart: Literal["bars", "table", "printed"] = "table"
    """`printed`: what an article prints beside what the better source says."""
    unit: Id | Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")] | None = None
    rows: tuple[Row, ...] = Field(min_length=1)


class Term(Record):
    """An entry of the glossary."""

    term: Text
    language: Language | None = None
    text: Prose
    claims: tuple[Id, ...] = ()


class Licence(Record):
    """Under what terms the texts may be used again."""

    id: Words
    """An SPDX identifier."""
    url: Address


class Person(Record):
    """Somebody who made the site."""

    name: Words
    role: Text | None = None
    url: Address | None = None


class Choice(Record):
    """How much what a check reports weighs in this project."""

    severity: Literal["error", "warning", "off"]
    reason: Words
    """Why; readers of the project will ask."""


class Waiver(Record):
    """An exception that is wanted."""

    code: Words
    """What the check reports there: `numbers-differ`."""
    in_: Words = Field(alias="in")
    """Where: the id of a record, or the path of a Markdown document."""
    reason: Words


class Info(Record):
    """The site as a whole: site.yaml."""

    title: Text
    subtitle: Text | None = None
    description: Text
    answer: Prose | None = None
    """What a reader should know after one sentence."""
    languages: Annotated[tuple[Language, ...], BeforeValidator(_one_or_many), Field(min_length=1)]
    base_url: Address = Field(alias="base_url")
    """Only for canonical links, feeds and the sitemap; every other link is relative."""
    licence: Licence
    people: tuple[Person, ...] = ()
    date: Date
    """The day of this edition."""
    navigation: tuple[str, ...]
    key_figures: tuple[Id, ...] = ()
    themes: Mapping[Id, Text] = Field(default_factory=dict)
    units: Mapping[Id, Mapping[str, Mapping[str, Words]]] = Field(default_factory=dict)
    """The words of each count unit, by language and CLDR plural category."""
    severities: Mapping[str, Choice] = Field(default_factory=dict)
    """How much the findings of a check weigh here, by their code."""
    waivers: tuple[Waiver, ...] = ()
    """Findings of checks that are accepted."""
