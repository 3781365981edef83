"""The glossary: each term, what it means, what it is called in the other languages, where texts use it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from explainer.edition import structured
from explainer.edition.kind import Kind, told_in, where
from explainer.edition.views import Link, Twin, Use
from explainer.edition.writer import Writer
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
    """All terms, in alphabetical order."""

    definitions: tuple[Definition, ...]


def view(writer: Writer, _key: str) -> Glossary:
    """Make the glossary."""
    desk = writer.desk
    terms = sorted(desk.site.terms.items(), key=lambda item: desk.locale.sort_key(desk.text(item[1].term)))
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
        twins=desk.twins("glossary", f"t-{key}", lambda other: other.text(term.term), term.term),
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
        for key, term in desk.site.terms.items()
    ]
    title = desk.say("pages.glossary.title")
    return structured.page(desk, "DefinedTermSet", title) | {"hasDefinedTerm": terms}


KIND = Kind(
    "glossary",
    view,
    where("glossary", lambda site: site.terms),
    lambda site, _: (f"t-{key}" for key in site.terms),
    data=data,
    languages=told_in(lambda site, _: (term.text for term in site.terms.values())),
)
