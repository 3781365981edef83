"""The site as a whole: what site.yaml holds.

Floor 3, within `explainer.schema`. A field's meaning stands under the field.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from explainer.schema.fields import Address, Date, Forms, Id, Languages, Prose, Text, Words
from explainer.schema.records import Record


class Frozen(Record):
    """An edition that was frozen, as `build --edition` notes it in editions.yaml."""

    id: Id
    """Its name, and that of its folder in the site: `e/ID/`."""
    date: Date
    """The day of the edition, as site.yaml had it."""
    manifest: Words
    """The SHA-256 of its manifest.json, which has those of all its files."""


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


def _one_or_many(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


class Info(Record):
    """The site as a whole: site.yaml."""

    title: Text
    subtitle: Text | None = None
    description: Text
    answer: Prose | None = None
    """What a reader should know after one sentence."""
    languages: Annotated[Languages, BeforeValidator(_one_or_many)]
    missing_translations: Literal["error", "show"] = "error"
    """`show`: where a text lacks a language, its readers get it in another one, and are told."""
    base_url: Address = Field(alias="base_url")
    """Only for canonical links, feeds and the sitemap; every other link is relative."""
    licence: Licence
    people: tuple[Person, ...] = ()
    date: Date
    """The day of this edition."""
    navigation: tuple[str, ...] = ()
    key_figures: tuple[Id, ...] = ()
    themes: Mapping[Id, Text] = Field(default_factory=dict)
    units: Mapping[Id, Mapping[str, Forms]] = Field(default_factory=dict)
    """The words of each count unit, by language and CLDR plural category."""
    severities: Mapping[str, Choice] = Field(default_factory=dict)
    """How much the findings of a check weigh here, by their code."""
    waivers: tuple[Waiver, ...] = ()
    """Findings of checks that are accepted."""
