"""The editions that were frozen, and what changed from each to the next and to the site as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from explainer import archive
from explainer.archive import Facts
from explainer.edition import records
from explainer.edition.desk import Desk
from explainer.edition.kind import Kind, where
from explainer.edition.views import Link, Moment
from explainer.edition.writer import Writer

NAME = "editions"
_FIELDS: Mapping[str, Mapping[str, str]] = {
    "claims": {"title": "text", "text": "text", "value": "value", "date": "date", "status": "status",
               "evidence": "evidence"},
    "corrections": {"kind": "text", "printed": "text", "better": "text", "note": "text"},
    "sources": {},
}  # fmt: skip
"""By kind of record, the fields whose change readers are told of, each with the key of its word."""
_ANCHORS = {"claims": "c", "corrections": "x", "sources": "s"}


@dataclass(frozen=True, slots=True)
class Thing:
    """A record that was added, changed or withdrawn."""

    link: Link
    """Without an address where it stands on no page."""
    changed: tuple[str, ...]
    """What of it is another, in words."""
    before: str
    """How it was worded, where that is another now."""


@dataclass(frozen=True, slots=True)
class Group:
    """What became of the records of one kind."""

    key: str
    """The key of its words under `editions.groups`."""
    things: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """An edition, and what changed in it since the one before; the newest is the site itself."""

    id: str
    name: str
    """Empty for the site itself."""
    moment: Moment | None
    href: str
    manifest: str
    """The SHA-256 of its manifest."""
    listing: str
    """The way to that."""
    groups: tuple[Group, ...]
    is_first: bool


@dataclass(frozen=True, slots=True)
class Editions:
    """All of them, the newest first."""

    steps: tuple[Step, ...]
    is_frozen: bool
    """Whether the site itself is one of them."""


@dataclass(frozen=True, slots=True)
class _Version:
    """One state of the site; the name of the last is empty."""

    name: str
    facts: Facts
    lead: Callable[[str, str, Mapping[str, Any]], str]
    """Gives the way to a record, of a kind and with an id; nothing where there is none."""


def view(writer: Writer, _key: str) -> Editions:
    """Make the page."""
    desk = writer.desk
    versions = [_frozen(desk, name) for name in desk.site.editions] + [_now(writer)]
    steps = [_step(desk, *pair) for pair in zip([None, *versions], versions, strict=False)]
    return Editions(tuple(reversed(steps)), bool(desk.site.frozen))


def root(desk: Desk) -> str:
    """Give the way from a page to the root of the site that goes on: from an edition, to the one around it."""
    return (desk.addresses.base or "../") + ("../../" if desk.site.frozen else "")


def _now(writer: Writer) -> _Version:
    desk = writer.desk
    desks = [desk.others.get(language, desk) for language in desk.site.info.languages]
    facts = {
        "claims": {
            one.id: one.model_dump(mode="json", by_alias=True, exclude_none=True) for one in records.claims(desks)
        },
        "sources": {
            one.id: one.model_dump(mode="json", by_alias=True, exclude_none=True) for one in records.sources(desks)
        },
        "corrections": {
            one.claim: one.model_dump(mode="json", by_alias=True, exclude_none=True) for one in records.corrected(desks)
        },
    }

    def lead(kind: str, key: str, _record: Mapping[str, Any]) -> str:
        anchor = f"{_ANCHORS[kind]}-{key}"
        return writer.href(anchor) if anchor in desk.addresses.homes else ""

    return _Version("", facts, lead)


def _frozen(desk: Desk, name: str) -> _Version:
    kept = desk.site.archive[name]

    def lead(_kind: str, _key: str, record: Mapping[str, Any]) -> str:
        pages = record.get("pages")
        address = pages.get(desk.language) if isinstance(pages, dict) else None
        tail = str(address).rpartition(f"/{archive.FOLDER}/{name}/")[2]
        path = PurePosixPath(tail.partition("#")[0])
        return f"{root(desk)}{archive.FOLDER}/{name}/{tail}" if address and path in kept.files else ""

    return _Version(name, kept.facts, lead)


def _step(desk: Desk, before: _Version | None, version: _Version) -> Step:
    name, groups = version.name, tuple(_groups(desk, before, version)) if before else ()
    if not name:
        return Step("now", "", None, "", "", "", groups, before is None)
    edition, kept = desk.site.editions[name], desk.site.archive[name]
    folder = f"{root(desk)}{archive.FOLDER}/{name}/"
    home = desk.addresses.path("home")
    first = home if PurePosixPath(home) in kept.files else "index.html"
    listing = f"{folder}manifest.json"
    moment = desk.moment(edition.date)
    return Step(f"v-{name}", name, moment, folder + first, edition.manifest, listing, groups, before is None)


def _groups(desk: Desk, before: _Version, after: _Version) -> Iterator[Group]:
    for kind, fields in _FIELDS.items():
        if kind not in before.facts or kind not in after.facts:
            continue
        old, new = before.facts[kind], after.facts[kind]
        differ = {key: _differ(old[key], one, fields) for key, one in new.items() if key in old}
        found = {
            "added": [_thing(desk, after, kind, key, one) for key, one in new.items() if key not in old],
            "changed": [
                _thing(desk, after, kind, key, new[key], changed, old[key])
                for key, changed in differ.items()
                if changed
            ],
            "withdrawn": [_thing(desk, before, kind, key, one) for key, one in old.items() if key not in new],
        }
        yield from (Group(f"{kind}-{what}", tuple(things)) for what, things in found.items() if things)


def _differ(old: Mapping[str, Any], new: Mapping[str, Any], fields: Mapping[str, str]) -> tuple[str, ...]:
    """Give the words' keys of what is another in a record; how a phrase was found in our copy is not asked."""
    return tuple(dict.fromkeys(word for name, word in fields.items() if _told(old.get(name)) != _told(new.get(name))))


def _told(value: Any) -> Any:
    if isinstance(value, list):
        return [_told(item) for item in value]
    return {key: item for key, item in value.items() if key != "match"} if isinstance(value, dict) else value


def _thing(
    desk: Desk,
    version: _Version,
    kind: str,
    key: str,
    record: Mapping[str, Any],
    changed: tuple[str, ...] = (),
    old: Mapping[str, Any] | None = None,
) -> Thing:
    titled = version.facts.get("claims", {}).get(key, record) if kind == "corrections" else record
    title = _words(desk, titled, "title", "label", "text", "printed") or key
    was = _words(desk, old, "text", "note") if old else ""
    before = was if was != _words(desk, record, "text", "note") else ""
    words = tuple(desk.say(f"editions.fields.{word}") for word in changed)
    return Thing(Link(version.lead(kind, key, record), title), words, before)


def _words(desk: Desk, record: Mapping[str, Any], *names: str) -> str:
    """Give the words of the first of some fields that a record has, in the reader's language if it is there."""
    texts = next((text for name in names if isinstance(text := record.get(name), dict)), {})
    spoken = [language for language in (desk.language, *desk.site.info.languages, *texts) if language in texts]
    return desk.words_in(spoken[0], str(texts[spoken[0]])) if spoken else ""


KIND = Kind(NAME, view, where(NAME, lambda site: site.editions))
