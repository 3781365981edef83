"""Corrections: where an article is wrong, what it prints, and what the better source says."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from explainer.edition.kind import Kind, told_in, where
from explainer.edition.views import Fix, Link
from explainer.edition.writer import Writer
from explainer.linking import Site
from explainer.schema import Claim


@dataclass(frozen=True, slots=True)
class Corrections:
    """All corrections, the newest first."""

    fixes: tuple[Fix, ...]


def fix(writer: Writer, key: str, claim: Claim, *, is_brief: bool = False) -> Fix:
    """Make the note of a claim's correction; a brief one leaves its explanation to the claim's record."""
    desk, correction = writer.desk, claim.correction
    assert correction is not None  # asked only of corrected claims
    better = {e.source for e in claim.evidence if e.relation == "corrects"}
    printed = [source for source in desk.site.voices(claim) if source not in better]
    events = ((k, event) for k, event in desk.site.events.items() if key in event.claims)
    return Fix(
        id=f"x-{key}",
        claim=writer.claim(key),
        kind=desk.say(f"corrections.kinds.{correction.kind}"),
        printed=writer.inline(correction.printed),
        printed_by=tuple(writer.source(source) for source in printed),
        better=writer.inline(correction.better),
        better_by=tuple(writer.source(source) for source in sorted(better)),
        note=Markup() if is_brief else writer.paragraph(correction.note),
        moment=desk.moment(correction.date),
        quotes=writer.quotes(claim),
        events=tuple(Link(writer.href(f"e-{k}"), desk.text(event.title)) for k, event in events),
        twins=desk.twins("corrections", f"x-{key}", lambda other: other.title(claim), correction.note),
    )


def view(writer: Writer, _key: str) -> Corrections:
    """Make the list of corrections."""
    claims = [(key, claim) for key, claim in writer.desk.site.claims.items() if claim.correction]
    claims.sort(key=lambda item: item[1].correction.date.sort_key if item[1].correction else (), reverse=True)
    return Corrections(tuple(fix(writer, key, claim) for key, claim in claims))


def _keys(site: Site) -> list[str]:
    return [key for key, claim in site.claims.items() if claim.correction]


KIND = Kind(
    "corrections",
    view,
    where("corrections", _keys),
    lambda site, _: (f"x-{key}" for key in _keys(site)),
    languages=told_in(lambda site, _: (c.correction.note for c in site.claims.values() if c.correction)),
)
