"""Everything that refers to something else, joined: content to site.

Floor 4. Promise: after `link` every reference in the site leads somewhere, or a diagnostic says where it does not and
what is near; a reference to an entry that is itself broken is not reported again. Places end here: a site has none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import PurePosixPath
from typing import Any

from explainer import markdown
from explainer.archive import Kept
from explainer.content import Article, Content, Entry, Referred, withheld
from explainer.diagnostics import Diagnostic, Outcome, Severity, Span, did_you_mean, in_order, nearest
from explainer.linking import frozen
from explainer.linking.lineage import circles
from explainer.linking.site import Lazily, Site, grounds
from explainer.schema import Actor, Claim, Event, Figure, Flow, Source, Term, Value

__all__ = ["ANCHORS", "PAGE", "Site", "is_unit", "link"]

ANCHORS = {"a": "actors", "c": "claims", "e": "events", "f": "figures", "s": "sources", "t": "terms"}
"""What the first letter of an anchor stands for: `#c-faces` is the claim `faces`, in every language."""
PAGE = "p"
"""The same for pages of the authors', which have no anchor themselves: `#p-about` is the page `about`."""
_ANCHORED = "#a- actor, #c- claim, #e- event, #f- figure, #p- page, #s- source, #t- term, and the id; or #PAGE-HEADING"

_MANY = 500
"""How many references that lead nowhere are told at once: what was meant by each is looked for."""
_NOWHERE = Span(PurePosixPath())

_UNKNOWN = {
    "actors": ("actor-unknown", "actor"),
    "claims": ("claim-unknown", "claim"),
    "events": ("event-unknown", "event"),
    "figures": ("figure-unknown", "figure"),
    "pages": ("page-unknown", "page"),
    "sources": ("source-unknown", "source"),
    "terms": ("term-unknown", "term"),
    "themes": ("theme-unknown", "theme"),
}
"""The code and the noun for a reference to something of a kind that does not exist."""


def link(
    content: Content, pages: Collection[str], kept: Mapping[str, Kept] | None = None, making: str = ""
) -> Outcome[Site | None]:
    """Join content to a site.

    Args:
        content: What was written.
        pages: The names of the pages that navigation may hold.
        kept: What is there of the editions that were frozen.
        making: The name of one that is being frozen, and need not be there or be noted yet.
    """
    kept = kept or {}
    rests_on = (content.standing, content.unread, tuple(content.withheld)) if content.standing else None
    records = content.memory.recall("linking.records", rests_on, lambda: tuple(_some(_check_records(content))))
    looked_for = (_check_references, _check_summaries, partial(_check_info, pages=pages))
    found = [*records, *(d for check in looked_for for d in _some(check(content)))]
    found += frozen.check(content, kept, making)
    if content.is_whole and not found:
        found += _unused(content)
    return Outcome(_site(content, kept), in_order(found))


def _some(found: Iterator[Diagnostic]) -> Iterator[Diagnostic]:
    """Give some hundreds of diagnostics; the next says that there are more, and they are not looked for."""
    yield from islice(found, _MANY)
    for more in islice(found, 1):
        message = f"{more.message}; as these are more than {_MANY}, others were not looked for"
        yield replace(more, message=message, hint="correct the others first")


def _check_info(content: Content, pages: Collection[str]) -> Iterator[Diagnostic]:
    """Look up what site.yaml names."""
    info = content.info
    if info and info.record:
        for index, name in enumerate(info.record.navigation):
            yield from _unknown(content, "pages", name, info, "navigation", index, known=pages)
        for index, key in enumerate(info.record.key_figures):
            yield from _check_value(content, key, info, "key-figures", index)


def _site(content: Content, kept: Mapping[str, Kept]) -> Site | None:
    if content.info is None or content.info.record is None:
        return None
    events = content.memory.recall("linking.events", content.standing, lambda: _in_time(content))
    folders = {"summaries": content.summaries, "pages": content.pages}
    documents = {(folder, *key): article for folder, read in folders.items() for key, article in read.items()}
    return Site(
        info=content.info.record,
        sources=dict(_whole(content.sources)),
        claims=dict(_whole(content.claims)),
        events=events,
        actors=dict(_whole(content.actors)),
        flows=dict(_whole(content.flows)),
        figures=dict(_whole(content.figures)),
        terms=dict(_whole(content.terms)),
        summaries=Lazily({key: partial(_prose, article) for key, article in content.summaries.items()}),
        pages=Lazily({key: partial(_prose, article) for key, article in content.pages.items()}),
        titles={key: title for key, article in documents.items() if (title := article.title)},
        headings={key: article.facts.headings for key, article in documents.items()},
        words=content.words,
        editions=dict(_whole(content.editions)),
        archive=kept,
        written=frozenset(content.info.record.languages) & content.languages,
        **grounds(content),
    )


def _prose(article: Article) -> markdown.Prose:
    return article.prose


def _in_time(content: Content) -> dict[str, Event]:
    events: dict[str, Event] = dict(_whole(content.events))
    return {key: events[key] for key in sorted(events, key=lambda key: (events[key].date.sort_key, key))}


def _whole(entries: Mapping[str, Entry[Any]]) -> Iterator[tuple[str, Any]]:
    return ((key, entry.record) for key, entry in entries.items() if entry.record is not None)


def _unknown(
    content: Content, kind: str, key: str, at: Entry[Any] | Span, *path: str | int, known: Collection[str] | None = None
) -> Iterator[Diagnostic]:
    """Report a key that nothing of a kind has. Its place is looked for only then: most keys are known."""
    known = getattr(content, kind) if known is None else known
    if key not in known and kind not in content.unread:
        code, noun = _UNKNOWN[kind]
        hint = _draft(content, key, kind) or did_you_mean(key, known)
        hint = hint or (f"known: {', '.join(sorted(known))}" if 0 < len(known) <= 12 else "")
        yield Diagnostic(code, f"there is no {noun} “{key}”", _place(at, path), hint)


def _draft(content: Content, key: str, *kinds: str) -> str:
    """Say that what is missing is a draft, if it is."""
    return withheld.HINT if any(one.id == key and one.kind in kinds for one in content.withheld) else ""


def _place(at: Entry[Any] | Span, path: tuple[str | int, ...]) -> Span:
    return at if isinstance(at, Span) else at.locate(*path)


_FIELDS = {record: frozenset(record.model_fields) for record in (Actor, Claim, Event, Figure, Flow, Source, Term)}
"""The fields of each record: to ask a record for one that it has not takes long."""


def _check_records(content: Content) -> Iterator[Diagnostic]:
    """Look up every id that a record names."""
    themes = content.info.record.themes if content.info and content.info.record else None
    for entry in _all(content):
        record: Any = entry.record
        fields = _FIELDS[type(record)]
        for name, kind in (("actors", "actors"), ("claims", "claims"), ("based-on", "sources")):
            if (attribute := name.replace("-", "_")) in fields:
                for index, key in enumerate(getattr(record, attribute)):
                    yield from _unknown(content, kind, key, entry, name, index)
        for name, attribute in (("part-of", "part_of"), ("from", "from_"), ("to", "to")):
            if attribute in fields and (key := getattr(record, attribute)):
                yield from _unknown(content, "actors", key, entry, name)
        if themes is not None and "theme" in fields and record.theme:
            yield from _unknown(content, "themes", record.theme, entry, "theme", known=themes)
    yield from _check_claims(content)
    for entry in content.figures.values():
        if entry.record and entry.record.unit:
            yield from _check_unit(content, entry.record.unit, entry, "unit")
        for index, row in enumerate(entry.record.rows if entry.record else ()):
            yield from _check_value(content, row.claim, entry, "rows", index, "claim")
    yield from _check_lineage(content)
    for key in content.claims.keys() & content.sources.keys():
        message = f"“{key}” is a claim and a source: a citation could mean either"
        yield Diagnostic("id-ambiguous", message, content.claims[key].span, "give one of them another id")


def _all(content: Content) -> Iterator[Entry[Any]]:
    for name in (*ANCHORS.values(), "flows"):
        yield from (entry for entry in getattr(content, name).values() if entry.record is not None)


def _units(content: Content) -> Collection[str] | None:
    info = content.info.record if content.info else None
    return {"percent", *info.units} if info else None


def _check_claims(content: Content) -> Iterator[Diagnostic]:
    for entry in content.claims.values():
        claim = entry.record
        if claim is None:
            continue
        for index, evidence in enumerate(claim.evidence):
            yield from _unknown(content, "sources", evidence.source, entry, "evidence", index, "source")
        values: list[tuple[tuple[str | int, ...], Value | None]] = [(("value",), claim.value)]
        values += [(("evidence", index, "value"), evidence.value) for index, evidence in enumerate(claim.evidence)]
        for path, value in values:
            if value:
                yield from _check_unit(content, value.unit, entry, *path, "unit")


def is_unit(content: Content, unit: str) -> bool:
    """Tell whether a unit exists; all do where site.yaml could not be read."""
    units = _units(content)
    return units is None or unit in units or unit.isupper()


def _check_unit(content: Content, unit: str, entry: Entry[Any], *path: str | int) -> Iterator[Diagnostic]:
    if not is_unit(content, unit):
        near = did_you_mean(unit, _units(content) or ())
        hint = near or "name it under “units” in site.yaml, or use percent or a currency code"
        yield Diagnostic("unit-unknown", f"there is no unit “{unit}”", entry.locate(*path), hint)


def _check_lineage(content: Content) -> Iterator[Diagnostic]:
    sources = dict(_whole(content.sources))
    for circle in circles({key: source.based_on for key, source in sources.items()}):
        key, *others = (source for source in sources if source in circle)
        way = f", by way of {', '.join(f'“{other}”' for other in others)}" if others else ""
        index = next(index for index, parent in enumerate(sources[key].based_on) if parent in circle)
        span = content.sources[key].locate("based-on", index)
        message = f"“{key}” is based on itself{way}"
        yield Diagnostic("lineage-circular", message, span, "leave out the link that is not true")


def _check_value(content: Content, key: str, at: Entry[Any] | Span, *path: str | int) -> Iterator[Diagnostic]:
    yield from _unknown(content, "claims", key, at, *path)
    entry = content.claims.get(key)
    if entry and entry.record and entry.record.value is None:
        hint = "give it “value: {number: …, unit: …}” in claims.yaml"
        yield Diagnostic("value-missing", f"the claim “{key}” has no value to print", _place(at, path), hint)


def _check_references(content: Content) -> Iterator[Diagnostic]:
    """Look up every citation, value and anchor in the Markdown texts."""
    citable = {**content.claims, **content.sources}
    # Texts refer to the same few things again and again, and most of them are there: each is looked up once.
    wrong = {one for one in content.referred if any(_check_reference(content, citable, one, _NOWHERE))}
    for reference in content.references if wrong else ():
        if (one := (type(reference), reference.key)) in wrong:
            yield from _check_reference(content, citable, one, reference.span)


def _check_reference(
    content: Content, citable: Collection[str], referred: Referred, span: Span
) -> Iterator[Diagnostic]:
    kind, key = referred
    if kind is markdown.Citation and key not in citable and not content.unread & {"claims", "sources"}:
        message = f"there is no claim or source “{key}”"
        hint = _draft(content, key, "claims", "sources") or did_you_mean(key, citable)
        yield Diagnostic("citation-unknown", message, span, hint)
    elif kind is markdown.Value:
        yield from _check_value(content, key, span)
    elif kind is markdown.Anchor:
        yield from _check_anchor(content, key, span)


def _check_anchor(content: Content, anchor: str, span: Span) -> Iterator[Diagnostic]:
    letter, _, key = anchor.partition("-")
    if letter in ANCHORS:
        kind = ANCHORS[letter]
        yield from _unknown(content, kind, key, span)
    elif letter == PAGE:
        yield from _unknown(content, "pages", key, span, known={name for name, _ in content.pages})
    elif not content.unread & {"pages", "summaries"} and anchor not in (known := _headings(content)):
        hint = did_you_mean(anchor, known) or _ANCHORED
        yield Diagnostic("anchor-unknown", f"“#{anchor}” leads nowhere", span, hint)


def _headings(content: Content) -> set[str]:
    """Give the anchors of the headings of all documents: `NAME-ID`, in whatever page they stand."""
    documents = {**content.summaries, **content.pages}
    return {f"{name}-{one}" for (name, _), document in documents.items() for one in document.facts.headings}


def _check_summaries(content: Content) -> Iterator[Diagnostic]:
    if "sources" in content.unread:
        return
    summarised = {key for key, source in _whole(content.sources) if source.role == "summarised"}
    broken = {key for key, entry in content.sources.items() if entry.record is None}
    summed = {key: article for (key, _), article in sorted(content.summaries.items(), reverse=True)}
    missing = summarised - set(summed)
    for key, article in summed.items():
        if key not in summarised | broken:
            hint = _draft(content, key, "sources") or did_you_mean(key, missing)
            missing.discard(nearest(key, missing))
            hint = hint or "name it after a source whose role is “summarised”"
            yield Diagnostic("summary-source", f"“{key}” is not a summarised source", Span(article.document), hint)
    for key in sorted(missing) if "summaries" not in content.unread else ():
        message = f"the source “{key}” is summarised, and there is no summary"
        hint = _draft(content, key, "summaries") or f"write summaries/{key}.LANGUAGE.md"
        yield Diagnostic("summary-missing", message, content.sources[key].span, hint)


def _unused(content: Content) -> Iterator[Diagnostic]:
    """Name sources on which nothing rests."""
    used = {evidence.source for _, claim in _whole(content.claims) for evidence in claim.evidence}
    used |= {parent for _, source in _whole(content.sources) for parent in source.based_on}
    used |= {key for _, key in content.referred}
    for key, source in _whole(content.sources):
        if key not in used and source.role != "summarised":
            message = f"nothing rests on the source “{key}”"
            hint = "cite it, or leave it out"
            yield Diagnostic("source-unused", message, content.sources[key].span, hint, Severity.WARNING)
