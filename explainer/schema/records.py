"""The records that documents hold: floor 3, within `explainer.schema`. A field's meaning stands under the field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, StrictBool, model_validator
from pydantic_core import PydanticCustomError

from explainer import quantities
from explainer.schema.fields import (
    Address,
    Date,
    Id,
    Language,
    Number,
    Ordinal,
    Phrase,
    Prose,
    Text,
    Unit,
    Words,
)


class Record(BaseModel):
    """What every record has in common: no unknown field, nothing changed after reading, hyphens in field names."""

    # What reads a record is made when one is read: most are read as a part of another.
    model_config = ConfigDict(
        frozen=True, extra="forbid", defer_build=True, alias_generator=lambda name: name.replace("_", "-")
    )


class Listed(Record):
    """A record of a document, by its id."""

    draft: StrictBool = False
    """`true`: not for readers yet. Builds leave it out; the preview shows it."""


class Value(Record):
    """A figure that the site words in each language."""

    number: Number
    unit: Unit
    """An ISO 4217 code, `percent`, or one of the count units named in site.yaml."""
    qualifier: Literal["more-than", "less-than", "about"] | None = None

    @property
    def quantity(self) -> quantities.Quantity:
        """The same as a quantity that can be compared and worded."""
        return quantities.Quantity(self.number, self.unit, self.qualifier or "")


Relation = Literal["supports", "differs", "corrects", "disputes"]
Status = Literal["reported", "confirmed", "corrected", "disputed", "unverified"]
Scope = Literal["article", "context"]


class Original(Record):
    """What a phrase was translated from, where the source itself prints a translation."""

    language: Language
    words: Phrase


class Translation(Record):
    """Who translated, and how."""

    by: Text
    kind: Literal["own", "machine", "published"]


class Evidence(Record):
    """Where a statement can be read: a source, a place in it, and a short exact phrase."""

    source: Id
    """The id of a source."""
    at: Ordinal | None = None
    """The 1-based number of the non-empty line in the snapshot."""
    quote: Phrase | None = None
    """A short exact phrase, 3 to 12 words."""
    original: Original | None = None
    """The wording that `quote` is a translation of."""
    translations: Mapping[Language, Phrase] = Field(default_factory=dict)
    """What `quote` says in other languages: the wordings that texts may put between quotation marks."""
    translation: Translation | None = None
    """Who made the translations; without any, who made `quote` of its original."""
    says: Prose | None = None
    """What this source says, in our words."""
    value: Value | None = None
    """The figure as this source prints it, where it is another one than the claim's."""
    relation: Relation = "supports"
    """What the source does to the statement."""


class Correction(Record):
    """Where an article is wrong: what is printed, and what the better source says."""

    kind: Literal["magnitude", "currency", "entity", "definition", "translation", "date", "scope"]
    """What is wrong."""
    date: Date
    """When you noted it."""
    printed: Prose
    """What the article prints."""
    better: Prose
    """What the better source says."""
    note: Prose
    """Why, in neutral words."""


class Claim(Listed):
    """One statement of fact with its evidence."""

    title: Text | None = None
    """A short label."""
    text: Prose
    """The statement, in our words, saying who says it."""
    kind: tuple[Literal["event", "figure", "relation", "definition", "opinion"], ...] = ()
    """What kind of statement it is."""
    theme: Id | None = None
    """One of the themes in site.yaml: the page of the ledger that it stands on."""
    actors: tuple[Id, ...] = ()
    """Who is concerned: ids of actors.yaml."""
    value: Value | None = None
    """The figure it states; `{=id}` prints it in any text."""
    date: Date | None = None
    """When it was so."""
    status: Status
    """How it stands: reported, confirmed, corrected, disputed, unverified."""
    status_note: Prose | None = None
    """Why it stands so."""
    scope: Scope = "article"
    """`context`: in no summarised article."""
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    """Where it can be read."""
    correction: Correction | None = None
    """Where an article is wrong; goes with `status: corrected`."""


class Name(Record):
    """A person or a body, as CSL has it."""

    family: Words | None = None
    given: Words | None = None
    literal: Words | None = None

    @model_validator(mode="after")
    def _named(self) -> Name:
        if not (self.family or self.given or self.literal):
            raise PydanticCustomError("unnamed", "nothing says who it is")
        return self

    def __str__(self) -> str:
        """Give the name in reading order."""
        return self.literal or " ".join(part for part in (self.given, self.family) if part)


class Archive(Record):
    """A stored copy of a source elsewhere."""

    url: Address
    date: Date | None = None


class Source(Listed):
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
    """Who wrote it: {family: …, given: …}, or {literal: …} for a body."""
    container_title: Words | None = None
    """The newspaper, journal or site that it appeared in."""
    publisher: Words | None = None
    issued: Date | None = None
    """When it appeared; leave out what is unknown."""
    language: Language | None = None
    """The language it is written in: fr, nl, en."""
    url: Address | None = Field(default=None, alias="URL")
    archive: Archive | None = None
    """A copy kept by an archive."""
    accessed: Date | None = None
    """The day you read it, where you really did."""
    seen: Literal["full", "excerpt", "copy", "quoted", "unseen"]
    """How we read it."""
    role: Literal["summarised", "primary", "secondary", "republication"]
    """`summarised`: one of the articles that this site is about."""
    based_on: tuple[Id, ...] = ()
    """The sources that this one draws on: two articles from one report are one origin."""
    note: Prose | None = None
    """What readers should know about it."""

    @model_validator(mode="after")
    def _named(self) -> Source:
        if not (self.label or self.title or self.author or self.container_title or self.publisher or self.url):
            raise PydanticCustomError("unnamed", "nothing says what it is")
        return self


class Event(Listed):
    """Something that happened, on the timeline."""

    id: Id
    """Short, lower-case, the same in every language: it is part of the address."""
    date: Date
    title: Text
    text: Prose
    """What happened, in Markdown with citations: [@claim-id]."""
    actors: tuple[Id, ...] = ()
    """Who took part: ids of actors.yaml."""
    claims: tuple[Id, ...] = Field(min_length=1)
    """The claims behind it; at least one backs the date itself."""
    theme: Id | None = None
    """One of the themes in site.yaml."""
    scope: Scope = "article"
    """`context`: in no summarised article."""


class Actor(Listed):
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


class Flow(Listed):
    """What goes from one actor to another."""

    id: Id
    from_: Id = Field(alias="from")
    to: Id
    question: Literal["stores", "searches", "shares", "pays", "owns", "approves", "asks"]
    """The question it answers: the groups in which flows are shown."""
    status: Status
    text: Prose
    claims: tuple[Id, ...] = Field(min_length=1)
    scope: Scope = "article"


class Row(Record):
    """One line of a figure; its value comes from the claim."""

    claim: Id
    label: Text


class Figure(Listed):
    """A table, drawn with bars where its values share one axis."""

    id: Id
    title: Text
    text: Prose
    """How to read it."""
    chart: Literal["bars", "table", "printed"] = "table"
    """`printed`: what an article prints beside what the better source says."""
    unit: Unit | None = None
    rows: tuple[Row, ...] = Field(min_length=1)


class Term(Listed):
    """An entry of the glossary."""

    term: Text
    """The word; what it is called besides may follow in parentheses."""
    language: Language | None = None
    """The language of the term, where it is not the page's."""
    expansion: Text | None = None
    """What the term is short for, where it is an acronym."""
    forms: Mapping[Language, tuple[Words, ...]] = Field(default_factory=dict)
    """Other forms that texts use, by language: plurals, synonyms."""
    mark: Literal["first", "never"] = "first"
    """Whether the first use on a page leads to the glossary by itself."""
    text: Prose
    claims: tuple[Id, ...] = ()
