"""The glossary: each term, what it means, what it is called in the other languages, where texts use it.

A long one is cut in the order of the first language, so that a term is on the same part in each.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from explainer.edition import structured
from explainer.edition.kind import Kind, told_in, where
from explainer.edition.lists import alphabetical, guided
from explainer.edition.parts import Part, chunks
from explainer.edition.views import Link, Twin, Use
from explainer.edition.writer import Writer
from explainer.linking import Site
from explainer.schema import Term


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and its meaning."""

    id: str
    term: str
    language: str
    text: Markup
    stale: str
    """The notice that its translation is to be read again; empty where it is not."""
    expansion: str
    """What it is short for; empty where its meaning says so itself."""
    claims: tuple[Link, ...]
    uses: tuple[Use, ...]
    """Where each page first uses it."""
    twins: tuple[Twin, ...]
    """The term in the other languages."""


@dataclass(frozen=True, slots=True)
class Glossary:
    """All terms, or those of a part, in alphabetical order."""

    definitions: tuple[Definition, ...]


_MOST = 60
"""How many terms stand on one page at most."""


def view(writer: Writer, _key: str) -> Glossary:
    """Make the glossary, or a part of it."""
    desk = writer.desk
    shown = ((key, desk.site.terms[key]) for key in (writer.part.entries if writer.part else desk.site.terms))
    terms = sorted(shown, key=lambda item: desk.locale.sort_key(desk.text(item[1].term)))
    return Glossary(tuple(_definition(writer, key, term) for key, term in terms))


def _definition(writer: Writer, key: str, term: Term) -> Definition:
    desk = writer.desk
    writer.about = desk.text(term.term)
    expansion = desk.text(term.expansion)
    return Definition(
        id=f"t-{key}",
        term=writer.about,
        language=desk.foreign(term.language),
        text=writer.paragraph(term.text),
        stale=desk.stale(f"glossary/{key}"),
        expansion="" if expansion in desk.locale.typeset(writer.plain(term.text)) else expansion,
        claims=tuple(writer.claim(k) for k in term.claims),
        uses=writer.uses.of(f"#t-{key}") if writer.uses else (),
        twins=desk.twins(f"t-{key}", lambda other: other.text(term.term), term.term),
    )


def data(writer: Writer, _key: str) -> structured.Data:
    """Say which terms are defined, and how."""
    desk = writer.desk
    terms = [
        {
            "@type": "DefinedTerm",
            "@id": f"#t-{key}",
            "name": str(desk.text(term.term)),
            "description": writer.plain(term.text),
        }
        for key in (writer.part.entries if writer.part else desk.site.terms)
        for term in [desk.site.terms[key]]
    ]
    title = desk.say("pages.glossary.title")
    return structured.page(desk, "DefinedTermSet", title) | {"hasDefinedTerm": terms}


def parts(site: Site, _key: str) -> tuple[Part, ...]:
    """Give the parts of a glossary that is too long for one page."""
    if len(site.terms) <= _MOST:
        return ()
    return chunks(alphabetical(site, {key: term.term for key, term in site.terms.items()}), _MOST)


def _label(writer: Writer, part: Part) -> str:
    desk = writer.desk
    return guided(writer, KIND.name, part, lambda key: str(desk.text(desk.site.terms[key].term)))


KIND = Kind(
    "glossary",
    view,
    where("glossary", lambda site: site.terms),
    lambda site, _: (f"t-{key}" for key in site.terms),
    data=data,
    languages=told_in(lambda site, _: (term.text for term in site.terms.values())),
    parts=parts,
    places=lambda _, part: (f"t-{key}" for key in part.entries),
    label=_label,
)
