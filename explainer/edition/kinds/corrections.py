"""Corrections: where an article is wrong, what it prints, and what the better source says; very many in parts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from explainer.edition import structured
from explainer.edition.kind import Kind, told_in, where
from explainer.edition.parts import Part, chunks
from explainer.edition.views import Fix, Link, Side
from explainer.edition.writer import Writer
from explainer.linking import Site
from explainer.schema import Claim, Evidence, Prose


@dataclass(frozen=True, slots=True)
class Corrections:
    """All corrections, or those of a part, the newest first."""

    fixes: tuple[Fix, ...]


_MOST = 30
"""How many corrections stand on one page at most."""


def fix(writer: Writer, key: str, claim: Claim) -> Fix:
    """Make the note of a claim's correction; it is the same on every page, so it opens no notes on any."""
    desk, correction = writer.desk, claim.correction
    assert correction is not None  # asked only of corrected claims
    wrong, right = desk.site.mistaken(claim), better(claim)
    printed = [e for e in claim.evidence if e.source in wrong]
    told = [e for e in claim.evidence if e.relation == "corrects"]
    rest = (e for e in claim.evidence if e not in printed and e not in told)
    return Fix(
        id=f"x-{key}",
        href=writer.href(f"x-{key}"),
        claim=writer.claim(key),
        kind=desk.say(f"corrections.kinds.{correction.kind}"),
        printed=_side(writer, correction.printed, wrong, printed),
        better=_side(writer, correction.better, right, told),
        note=writer.aside(correction.note),
        moment=desk.moment(correction.date),
        quotes=tuple(writer.quote(e) for e in rest),
        twins=desk.twins(f"x-{key}", lambda other: other.title(claim), correction.note),
    )


def _side(writer: Writer, text: Prose, sources: Iterable[str], evidence: Iterable[Evidence]) -> Side:
    quotes = tuple(writer.quote(e) for e in evidence)
    by = {source: writer.source(source) for source in sources}
    spoken = {quote.source for quote in quotes if quote.words}
    silent = tuple(link for link in by.values() if link not in spoken)
    return Side(writer.inline(text), tuple(by.values()), quotes, silent)


def better(claim: Claim) -> list[str]:
    """Give the sources that know better."""
    return sorted({e.source for e in claim.evidence if e.relation == "corrects"})


def view(writer: Writer, _key: str) -> Corrections:
    """Make the list of corrections, or a part of it."""
    site = writer.desk.site
    shown = writer.part.entries if writer.part else newest_first(site)
    events: dict[str, list[Link]] = {key: [] for key in shown}
    figures: dict[str, list[Link]] = {key: [] for key in shown}
    for k, event in site.events.items():
        for key in events.keys() & event.claims:
            events[key].append(Link(writer.href(f"e-{k}"), writer.desk.text(event.title)))
    for k, figure in site.figures.items():
        for key in figures.keys() & {row.claim for row in figure.rows}:
            figures[key].append(Link(writer.href(f"f-{k}"), writer.desk.text(figure.title)))
    fixes = ((key, fix(writer, key, site.claims[key])) for key in shown)
    return Corrections(tuple(replace(one, events=tuple(events[k]), figures=tuple(figures[k])) for k, one in fixes))


def newest_first(site: Site) -> list[str]:
    """Give the ids of the corrected claims, that of the newest correction first."""
    claims = [(key, claim) for key, claim in site.claims.items() if claim.correction]
    claims.sort(key=lambda item: item[1].correction.date.sort_key if item[1].correction else (), reverse=True)
    return [key for key, _ in claims]


def parts(site: Site, _key: str) -> tuple[Part, ...]:
    """Give the parts of a list that is too long for one page, numbered from the oldest: a new one moves no other."""
    found = newest_first(site)
    cut = chunks(found[::-1], _MOST) if len(found) > _MOST else ()
    return tuple(replace(part, entries=part.entries[::-1]) for part in reversed(cut))


def data(writer: Writer, _key: str) -> structured.Data:
    """Say of each correction what is printed where, and what is right; of each article, what is wrong in it.

    Every correction has evidence on both sides; a rating would say more than we do, so there is none.
    """
    desk = writer.desk
    wrong: dict[str, list[structured.Data]] = {}
    reviews = []
    for key in writer.part.entries if writer.part else keys(desk.site):
        claim = desk.site.claims[key]
        correction = claim.correction
        assert correction is not None  # asked only of corrected claims
        articles = desk.site.mistaken(claim)
        appearance = [structured.named(desk, article) for article in articles]
        told = {"@id": f"#x-{key}", "datePublished": structured.day(correction.date)}
        said = {"@type": "Claim", "text": writer.plain(correction.printed), "appearance": appearance}
        reviews.append(
            structured.known({
                "@type": "ClaimReview",
                **told,
                "claimReviewed": writer.plain(correction.printed),
                "itemReviewed": said,
                "reviewBody": writer.plain(correction.better),
            })
        )  # fmt: skip
        comment = structured.known({"@type": "CorrectionComment", **told, "text": writer.plain(correction.note)})
        for article in articles:
            wrong.setdefault(article, []).append(comment)
    works = (structured.named(desk, article) | {"correction": comments} for article, comments in wrong.items())
    return structured.graph([*reviews, *works])


def keys(site: Site) -> list[str]:
    """Give the ids of the corrected claims."""
    return [key for key, claim in site.claims.items() if claim.correction]


KIND = Kind(
    "corrections",
    view,
    where("corrections", keys),
    lambda site, _: (f"x-{key}" for key in keys(site)),
    data=data,
    languages=told_in(lambda site, _: (c.correction.note for c in site.claims.values() if c.correction)),
    parts=parts,
    places=lambda _, part: (f"x-{key}" for key in part.entries),
)
