"""Records of a bibliography → entries of content/sources.yaml.

Floor 6, within `explainer.imports`. Promise: what the schema refuses in a record is told and left out; a source that is
there already is left as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Any

from pydantic import ValidationError

from explainer import yamldoc
from explainer.content import Content, Tree
from explainer.diagnostics import Diagnostic, Outcome
from explainer.imports.brought import Brought
from explainer.imports.found import Field, Item, lost
from explainer.imports.naming import identifier
from explainer.schema import Source

DOCUMENT = PurePosixPath("content/sources.yaml")
_ORDER = ("type", "title", "author", "container-title", "publisher", "issued", "language", "URL", "archive", "accessed")
_UNSAID = {"seen": "unseen", "role": "secondary"}
"""What no file of others says, so that it is true of a source that nobody has looked at here."""


def bring(items: Iterable[Item], content: Content, tree: Tree) -> Outcome[Brought]:
    """Add records as sources, after those that are there."""
    there = {key: entry.record for key, entry in content.sources.items() if entry.record}
    taken = {*content.sources, *content.claims}
    made: dict[str, Mapping[str, yamldoc.Data]] = {}
    remarks: list[str] = []
    told: list[Diagnostic] = []
    for item in items:
        told += item.lost
        source, entry = _source(item, told)
        if source is None:
            continue
        if same := next((key for key, one in there.items() if _is_same(source, one)), ""):
            remarks.append(f"{item.span}: “{source.title or source.url}” is there already: {same}")
            continue
        name = identifier(_called(source), source.title or "", taken)
        taken.add(name)
        there[name], made[name] = source, entry
    if not made:
        return Outcome(Brought(remarks=tuple(remarks)), tuple(told))
    data = tree.get(DOCUMENT, b"")
    node = yamldoc.read(DOCUMENT, data).value
    data = yamldoc.appended(data, node, (yamldoc.record(name, entry) for name, entry in made.items()))
    changes = (
        f"+ sources/{name}: {there[name].title or there[name].url or ', '.join(_called(there[name]))}" for name in made
    )
    left = f"{len(made)} new in {DOCUMENT}, with “seen: unseen” and “role: secondary”: write what is so."
    return Outcome(Brought({DOCUMENT: data}, tuple(changes), (*remarks, left)), tuple(told))


def _source(item: Item, told: list[Diagnostic]) -> tuple[Source | None, dict[str, Any]]:
    """Make a source of what the schema takes of a record; none where that does not say what it is."""
    fields = {name: item.fields[name] for name in _ORDER if name in item.fields}
    while True:
        entry = {name: field.value for name, field in fields.items()} | _UNSAID
        try:
            return Source.model_validate(entry), entry
        except ValidationError as invalid:
            refused = {str(error["loc"][0]) for error in invalid.errors() if error["loc"]}
        if not refused:
            told.append(lost("record", fields["type"].value, item.span, "nothing in it says what it is"))
            return None, {}
        told += [_refused(fields.pop(name)) for name in sorted(refused)]


def _refused(field: Field) -> Diagnostic:
    return lost(field.name, field.value, field.span, "it does not have the form of this field here")


def _called(source: Source) -> tuple[str, ...]:
    """Give what a source is called by: who wrote it, where it appeared or else its first words, and when."""
    first = source.author[0] if source.author else None
    who = (first.family or first.literal) if first else source.container_title or source.publisher
    who = who or " ".join((source.title or "").split()[:4])
    return tuple(filter(None, (who, str(source.issued.points[0].year) if source.issued else "")))


def _is_same(one: Source, other: Source) -> bool:
    if one.url and other.url:
        return _bare(one.url) == _bare(other.url)
    return (
        bool(one.title)
        and (one.title or "").casefold() == (other.title or "").casefold()
        and one.issued == other.issued
    )


def _bare(address: str) -> str:
    return address.partition("://")[2].rstrip("/")
