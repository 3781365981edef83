"""A page for which all answers are as they were is as it was; whatever is changed on a site, no other is believed."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any

import pytest

from explainer.edition import edit
from explainer.edition.gate import Gate, Traces
from explainer.edition.sheets import Sheet
from explainer.evidence import Verification
from explainer.evidence.verification import phrase
from explainer.linking import Site
from explainer.memory import Form, Memory
from explainer.schema import Record, Text

EACH = None if os.environ.get("STEPS") else 1
"""How many entries of each kind are changed, one after the other; `make torture` changes all of them."""
RECORDS = ("sources", "claims", "events", "actors", "flows", "figures", "terms")
TEXTS: Form[list[str]] = Form(list, list)


def another(value: Any) -> Any:
    """Give a value of the same kind with other words, and fewer things in its lists."""
    if isinstance(value, Text):
        return type(value)({language: f"{words} anew" for language, words in value.items()})
    if isinstance(value, Record):
        fields = {name: getattr(value, name) for name in type(value).model_fields}
        named = {"title": f"{fields['title']} anew"} if isinstance(fields.get("title"), str) else {}
        return value.model_copy(update={name: another(one) for name, one in fields.items()} | named)
    if isinstance(value, tuple) and value and isinstance(value[0], Record):
        return tuple(another(one) for one in value)
    return value[:-1] if isinstance(value, tuple) and len(value) > 1 else value


def changes(site: Site) -> Iterator[tuple[str, Site]]:
    for kind in RECORDS:
        there: Mapping[str, Any] = getattr(site, kind)
        for key in [*there][:EACH]:
            fewer: Any = {kind: {**there, key: another(there[key])}}
            yield f"{kind} {key}", replace(site, **fewer)
    for kind in ("summaries", "pages"):
        documents: Mapping[Any, Any] = getattr(site, kind)
        for key in [*documents][:EACH]:
            prose = documents[key]
            more: Any = {kind: {**documents, key: replace(prose, blocks=(*prose.blocks, prose.blocks[0]))}}
            yield f"{kind} {key}", replace(site, **more)
    term = next(iter(site.terms))
    met = site.terms[term].model_copy(update={"term": Text({"en": "bridge", "fr": "pont"})})
    yield "a term that is met elsewhere", replace(site, terms={**site.terms, term: met})
    yield "stale", replace(site, stale={"fr": frozenset({"claims/cost", "summaries/courier/1"})})
    yield "order", replace(site, events=dict(reversed(site.events.items())))
    yield "info", replace(site, info=site.info.model_copy(update={"title": another(site.info.title)}))


def sheets(site: Site, memory: Memory, found: Verification | None = None) -> list[Sheet]:
    return [sheet for edition in edit(site, found, memory) for sheet in edition.sheets]


def shown(sheet: Sheet) -> str:
    return repr((sheet.page, sheet.places))


@pytest.fixture(scope="module")
def before(site: Site) -> tuple[Site, dict[str, str], dict[str, Any]]:
    """Give the site, what its pages show, and what is remembered of them after it lay on a disk."""
    site, memory = replace(site, read_from={}), Memory({})
    pages = {sheet.path: shown(sheet) for sheet in sheets(site, memory)}
    return site, pages, json.loads(json.dumps(memory.learnt))


def believed(site: Site, kept: Mapping[str, Any], found: Verification | None = None) -> list[str]:
    """Give the paths of the pages that are not written again."""
    memory = Memory(kept)
    return [sheet.path for sheet in sheets(site, memory, found) if sheet.known() and not sheet.is_written]


def test_pages_of_a_site_that_is_as_it_was_are_not_written(before: tuple[Site, dict[str, str], dict[str, Any]]) -> None:
    site, pages, kept = before
    assert believed(site, kept) == [*pages]


def test_whatever_is_changed_no_page_is_believed_that_would_be_another(
    before: tuple[Site, dict[str, str], dict[str, Any]],
) -> None:
    site, pages, kept = before
    for what, changed in changes(site):
        trusted = believed(changed, kept)
        now = {sheet.path: sheet for sheet in sheets(changed, Memory())}
        assert {path: shown(now[path]) for path in trusted} == {path: pages[path] for path in trusted}
        assert len(trusted) < len(now), what


def test_another_finding_is_noticed_by_the_pages_that_show_its_evidence(
    before: tuple[Site, dict[str, str], dict[str, Any]],
) -> None:
    site, pages, kept = before
    evidence = site.claims["cost"].evidence[0]
    found = Verification()
    finding = replace(found.of(evidence), line=7, snapshot="a" * 64)
    trusted = believed(site, kept, replace(found, by_phrase={phrase(evidence): finding}))
    assert "en/timeline.html" in trusted or "en/about.html" in trusted
    assert len(trusted) < len(pages)


def test_what_the_site_works_out_for_whoever_asks_first_is_behind_the_gate_too(site: Site) -> None:
    worked_out = {name for name, one in vars(Site).items() if isinstance(one, cached_property)}
    assert worked_out <= vars(site.through(Gate().room)).keys()


def test_every_question_is_named_and_answered() -> None:
    gate = Gate("always")
    room = gate.room("room", {"a": 1, "b": 2})
    asked = [
        gate.watched(question)[1]
        for question in (
            lambda: room["a"],
            lambda: "a" in room,
            lambda: room.get("none"),
            lambda: [*room],
            lambda: len(room),
            lambda: room.items(),
            lambda: room.values(),
        )
    ]
    names = ["room=a", "room?a", "room?none", "room#", "room#", "room*", "room*"]
    assert [[*one] for one in asked] == [["always", name] for name in names]
    for other, same in (
        ({"a": 1, "b": 2}, names),
        ({"a": 1, "b": 3}, names[:5]),
        ({"a": 0, "b": 2}, names[1:5]),
        ({"a": 1}, names[:3]),
        ({"b": 2, "none": 4}, []),
    ):
        now = Gate("always")
        now.room("room", other)
        assert [name for name, one in zip(names, asked, strict=True) if now.digest(name) == one[name]] == same
    assert gate.watched(lambda: gate.unwatched(lambda: room["a"]))[1].keys() == {"always"}


@pytest.mark.parametrize(
    "data", [7, [], [1], [{}, {}, "", []], ["x", [], "", []], [{"room": "1"}, {"always": 7}, "", []], [None] * 4]
)
def test_a_memory_that_nobody_wrote_is_made_again(data: Any) -> None:
    memory = Memory({})
    gate = Gate()
    assert Traces(gate, memory).recall(("page",), lambda: ["made"], TEXTS)[0] == ["made"]
    name = next(iter(memory.learnt))
    again = Memory({name: data})
    assert Traces(gate, again).recall(("page",), lambda: ["made"], TEXTS)[0] == ["made"]
    assert again.learnt == memory.learnt
