"""Claims, sources, events and corrections as data in all languages, each file beside its JSON Schema.

Floor 9, within `explainer.outputs`. The records are those of `explainer.schema.published`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from explainer.artifacts import Target
from explainer.diagnostics import Outcome
from explainer.edition import structured
from explainer.edition.desk import Desk
from explainer.edition.kinds import corrections, reuse
from explainer.edition.writer import Writer
from explainer.outputs.chronologies import days
from explainer.outputs.data import labels, number, words
from explainer.outputs.output import Output, Plan
from explainer.outputs.references import sources
from explainer.schema import Claim, Evidence, Prose, Value, published
from explainer.templates import Templates


def plan(plan: Plan) -> Iterable[Target]:
    """Plan each file and its schema."""
    desks = [edition.desk for edition in plan.editions]
    for name in reuse.RECORDS:
        yield Target(reuse.DATA / f"{name}.json", (desks, name))
        yield Target(reuse.schema(name), ((), name))


def make(target: Target, _templates: Templates) -> Outcome[bytes]:
    """Write a file."""
    desks, name = target.view
    return Outcome((_file(desks, name) if desks else published.schema(name)).encode())


def _file(desks: Sequence[Desk], name: str) -> str:
    info = desks[0].site.info
    head = {
        "$schema": str(reuse.schema(name).relative_to(reuse.DATA)),
        "site": words(desks, info.title),
        "edition": info.date.text,
        "licence": info.licence.url,
        name: tuple(_RECORDS[name](desks)),
    }
    return published.write(published.FILES[name].model_validate(head))


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


def _claims(desks: Sequence[Desk]) -> Iterator[published.PublishedClaim]:
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


def _sources(desks: Sequence[Desk]) -> Iterator[published.PublishedSource]:
    site, copies = desks[0].site, desks[0].verification.lock.snapshots
    for item in sources(desks[0]):
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


def _events(desks: Sequence[Desk]) -> Iterator[published.PublishedEvent]:
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


def _corrections(desks: Sequence[Desk]) -> Iterator[published.PublishedCorrection]:
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


_RECORDS = {"claims": _claims, "sources": _sources, "timeline": _events, "corrections": _corrections}
OUTPUT = Output("records", plan, make, is_traced=True)
