"""The records of a site as it publishes them for programs, in all its languages: those of `explainer.schema.published`.

Floor 7, within `explainer.edition`. Editions that were frozen are compared by them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from explainer import bibliography
from explainer.dates import Point
from explainer.edition import structured
from explainer.edition.desk import Desk
from explainer.edition.kinds import corrections
from explainer.edition.writer import Writer
from explainer.schema import Claim, Event, Evidence, Prose, Text, Value, published


def words(desks: Iterable[Desk], text: Text) -> dict[str, str]:
    """Give a text in each language in which it is written."""
    return {desk.language: str(desk.text(text)) for desk in desks if not desk.foreign(desk.tongue(text))}


def labels(desks: Iterable[Desk], source: str) -> dict[str, str]:
    """Give the short name of a source in each language."""
    return {desk.language: str(desk.label(desk.site.sources[source])) for desk in desks}


def number(number: Decimal) -> int | float:
    """Give a number as programs take it."""
    return int(number) if number == number.to_integral_value() else float(number)


def days(event: Event) -> tuple[str, str]:
    """Give the first and the last day that a date may mean; nothing where the format of days cannot say them."""
    if event.date.days is None:
        return "", ""
    first, last = ("{:04d}-{:02d}-{:02d}".format(*day) for day in event.date.days)
    return first, last if isinstance(event.date.end, Point) else ""


def works(desk: Desk) -> Iterator[bibliography.Item]:
    """Give every source as an item."""
    for key, source in desk.site.sources.items():
        yield bibliography.source(key, source, str(desk.text(source.label)) or source.url or key)


def _plain(desks: Iterable[Desk], text: Prose | None) -> dict[str, str] | None:
    """Give the words of a text in each language in which it is written."""
    if text is None:
        return None
    return {desk.language: str(Writer(desk, "").plain(text)) for desk in desks if not desk.foreign(desk.tongue(text))}


def _pages(desks: Iterable[Desk], anchor: str) -> dict[str, str]:
    """Give where a thing stands, in each language that has a page for it."""
    return {desk.language: structured.home(desk, anchor) for desk in desks if anchor in desk.addresses.homes}


def _amount(value: Value | None) -> published.Amount | None:
    if value is None:
        return None
    return published.Amount(number=number(value.number), unit=value.unit, qualifier=value.qualifier)


def _theme(desks: Sequence[Desk], theme: str | None) -> Mapping[str, str] | None:
    return words(desks, desks[0].site.info.themes[theme]) if theme else None


def claims(desks: Sequence[Desk]) -> Iterator[published.PublishedClaim]:
    """Give every claim."""
    for key, claim in desks[0].site.claims.items():
        yield published.PublishedClaim(
            id=key,
            title=words(desks, claim.title) if claim.title else None,
            text=_plain(desks, claim.text) or {},
            kind=claim.kind,
            theme=_theme(desks, claim.theme),
            actors=claim.actors,
            value=_amount(claim.value),
            date=claim.date.text if claim.date else None,
            status=claim.status,
            scope=claim.scope,
            evidence=tuple(_evidence(desks, one) for one in claim.evidence),
            pages=_pages(desks, f"c-{key}"),
        )


def _evidence(desks: Sequence[Desk], evidence: Evidence) -> published.PublishedEvidence:
    finding = desks[0].verification.of(evidence)
    return published.PublishedEvidence(
        source=evidence.source,
        at=evidence.at or finding.line or None,
        quote=evidence.quote,
        says=_plain(desks, evidence.says),
        value=_amount(evidence.value),
        relation=evidence.relation,
        match=finding.match.value,
    )


def sources(desks: Sequence[Desk]) -> Iterator[published.PublishedSource]:
    """Give every source."""
    site, copies = desks[0].site, desks[0].verification.lock.snapshots
    for item in works(desks[0]):
        key = item["id"]
        source = site.sources[key]
        yield published.PublishedSource(
            id=key,
            label=labels(desks, key),
            csl=item,
            issued=source.issued.text if source.issued else None,
            seen=source.seen,
            role=source.role,
            **{"based-on": source.based_on},
            note=_plain(desks, source.note),
            snapshot=copies[key].sha256 if key in copies else None,
            pages=_pages(desks, f"s-{key}"),
        )


def events(desks: Sequence[Desk]) -> Iterator[published.PublishedEvent]:
    """Give every event, in order of time."""
    for key, event in desks[0].site.events.items():
        earliest, latest = days(event)
        yield published.PublishedEvent(
            id=key,
            date=event.date.text,
            earliest=earliest or None,
            latest=latest or None,
            title=words(desks, event.title),
            text=_plain(desks, event.text) or {},
            actors=event.actors,
            claims=event.claims,
            theme=_theme(desks, event.theme),
            scope=event.scope,
            pages=_pages(desks, f"e-{key}"),
        )


def corrected(desks: Sequence[Desk]) -> Iterator[published.PublishedCorrection]:
    """Give every correction."""
    site = desks[0].site
    for key in corrections.keys(site):
        claim: Claim = site.claims[key]
        correction = claim.correction
        assert correction is not None  # asked only of corrected claims
        yield published.PublishedCorrection(
            claim=key,
            kind=correction.kind,
            date=correction.date.text,
            printed=_plain(desks, correction.printed) or {},
            better=_plain(desks, correction.better) or {},
            note=_plain(desks, correction.note) or {},
            articles=site.mistaken(claim),
            sources=tuple(corrections.better(claim)),
            pages=_pages(desks, f"x-{key}"),
        )
