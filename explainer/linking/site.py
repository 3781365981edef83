"""The site: everything that the authors wrote, linked.

Floor 5, within `explainer.linking`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from itertools import takewhile
from typing import Any, TypeAlias, TypeVar

from explainer import archive, markdown
from explainer.archive import Kept
from explainer.content import Article, Content
from explainer.schema import Actor, Claim, Event, Evidence, Figure, Flow, Frozen, Info, Source, Term

K = TypeVar("K")
V = TypeVar("V")
_RECORDS = ("sources", "claims", "events", "actors", "flows", "figures", "terms")
_DOCUMENTS = ("summaries", "pages")
Room: TypeAlias = Callable[[str, Mapping[Any, Any], Mapping[Any, Hashable]], Mapping[Any, Any]]
"""Gives a mapping by its name of which it is known what is asked for; and what its entries were read from."""


class Lazily(Mapping[K, V]):
    """Values that are got when they are asked for: documents, which are long to read."""

    def __init__(self, get: Mapping[K, Callable[[], V]]) -> None:
        """Take what gets each value."""
        self._get = get

    def __getitem__(self, key: K) -> V:
        """Give a value."""
        return self._get[key]()

    def __contains__(self, key: object) -> bool:
        """Tell whether there is a value, without getting it."""
        return key in self._get

    def __iter__(self) -> Iterator[K]:
        """Go through the keys."""
        return iter(self._get)

    def __len__(self) -> int:
        """Count the keys."""
        return len(self._get)


@dataclass(frozen=True)
class Site:
    """Everything linked. Ids are the keys, in the order in which they were written; events are in order of time."""

    info: Info
    sources: Mapping[str, Source]
    claims: Mapping[str, Claim]
    events: Mapping[str, Event]
    actors: Mapping[str, Actor]
    flows: Mapping[str, Flow]
    figures: Mapping[str, Figure]
    terms: Mapping[str, Term]
    summaries: Mapping[tuple[str, str], markdown.Prose]
    """By source id and language."""
    pages: Mapping[tuple[str, str], markdown.Prose]
    """By name and language."""
    titles: Mapping[tuple[str, str, str], markdown.Prose]
    """The title of each of those documents, by folder (`summaries`, `pages`), id or name, and language."""
    headings: Mapping[tuple[str, str, str], tuple[str, ...]]
    """The ids of the headings of each."""
    words: Mapping[str, Mapping[str, Any]]
    """Interface words by language."""
    editions: Mapping[str, Frozen] = field(default_factory=dict)
    """Those that were frozen, the oldest first."""
    archive: Mapping[str, Kept] = field(default_factory=dict)
    """What is there of them."""
    frozen: str = ""
    """The name of the edition that this is; empty for the site as it goes on."""
    stale: Mapping[str, Collection[str]] = field(default_factory=dict)
    """By language, the ids of passages whose translation is to be read again, and of the records that hold one."""
    written: frozenset[str] = frozenset()
    """The languages in which something is written."""
    standing: Hashable = None
    """What its records were read from, all of it; None where that is not known."""
    read_from: Mapping[str, Mapping[Any, Hashable]] = field(default_factory=dict, repr=False)
    """By the name of a field, what each of its entries was read from, all of it; where that is known."""

    def frozen_as(self, name: str) -> Site:
        """Give the site as the edition of a name: its address is that of its folder, and it knows those before it."""
        base = f"{self.info.base_url.rstrip('/')}/{archive.FOLDER}/{name}/"
        before = dict(takewhile(lambda one: one[0] != name, self.editions.items()))
        return replace(self, info=self.info.model_copy(update={"base_url": base}), editions=before, frozen=name)

    @cached_property
    def articles(self) -> tuple[str, ...]:
        """Give the ids of the summarised sources, in the order of sources.yaml: the sectors of the mark."""
        return tuple(key for key, source in self.sources.items() if source.role == "summarised")

    @cached_property
    def ledger(self) -> Mapping[str, Mapping[str, Claim]]:
        """Give the claims of each theme; those without one under the empty key."""
        found: dict[str, dict[str, Claim]] = {}
        for key, claim in self.claims.items():
            found.setdefault(claim.theme or "", {})[key] = claim
        return found

    @cached_property
    def mistakes(self) -> Mapping[str, Mapping[str, Claim]]:
        """Give, by article, the claims that correct what it prints."""
        found: dict[str, dict[str, Claim]] = {article: {} for article in self.articles}
        for key, claim in self.claims.items():
            for article in self.mistaken(claim):
                found[article][key] = claim
        return found

    @cached_property
    def _summaries(self) -> Mapping[str, Mapping[str, markdown.Prose]]:
        return _by_name(self.summaries)

    @cached_property
    def _pages(self) -> Mapping[str, Mapping[str, markdown.Prose]]:
        return _by_name(self.pages)

    @cached_property
    def _titles(self) -> Mapping[str, Mapping[str, markdown.Prose]]:
        return _by_name({(f"{folder}/{name}", tag): title for (folder, name, tag), title in self.titles.items()})

    def through(self, room: Room) -> Site:
        """Give the site with each mapping in a room of its own, so that it is known what is asked for.

        What is worked out of mappings once, for whoever asks first, is a room too, or stands beside them all
        (`articles`): nothing of it is got behind anybody's back.
        """
        plain = (*_RECORDS, *_DOCUMENTS, "titles", "headings", "editions")
        rooms: dict[str, Any] = {name: room(name, getattr(self, name), self.read_from.get(name, {})) for name in plain}
        kept = {name: (one.manifest, one.wrong) for name, one in self.archive.items()}
        stale = {tag: room(f"stale/{tag}", dict.fromkeys(sorted(ids), ""), {}) for tag, ids in self.stale.items()}
        site = replace(self, **rooms, stale=room("stale", stale, {}), archive=room("archive", self.archive, kept))
        worked_out: dict[str, object] = {"articles": self.articles}
        for name, parted, whole in (
            ("ledger", self.ledger, "claims"),
            ("mistakes", self.mistakes, "claims"),
            ("_summaries", self._summaries, "summaries"),
            ("_pages", self._pages, "pages"),
            ("_titles", self._titles, "titles"),
        ):
            known = self.read_from.get(whole, {})
            parts = {}
            for key, values in parted.items():
                sources = {k: known.get(k if whole == "claims" else (key, k)) for k in values}
                parts[key] = room(f"{name}/{key}", values, sources)
            worked_out[name] = room(name, parts, {})
        site.__dict__.update(worked_out)
        return site

    def summary(self, source: str) -> Mapping[str, markdown.Prose]:
        """Give the summary of a source by language: in each in which it is written."""
        return self._summaries.get(source, {})

    def page(self, name: str) -> Mapping[str, markdown.Prose]:
        """Give a page of the authors by language: in each in which it is written."""
        return self._pages.get(name, {})

    def title(self, folder: str, name: str) -> Mapping[str, markdown.Prose]:
        """Give the titles of a document by language, where it has one; the rest of it is not asked for."""
        return self._titles.get(f"{folder}/{name}", {})

    def anchors(self, folder: str, name: str) -> Iterator[str]:
        """Give the anchors of the headings of a document in all its languages, each with the document's name first."""
        for language in self.info.languages:
            yield from (f"{name}-{one}" for one in self.headings.get((folder, name, language), ()))

    def voices(self, claim: Claim) -> dict[str, tuple[Evidence, ...]]:
        """Give the evidence of a claim in each summarised source that speaks of it."""
        spoken = {evidence.source for evidence in claim.evidence}
        return {
            article: tuple(evidence for evidence in claim.evidence if evidence.source == article)
            for article in self.articles
            if article in spoken
        }

    def mistaken(self, claim: Claim) -> tuple[str, ...]:
        """Give the articles that print what a claim corrects; none where it corrects nothing.

        Those whose evidence says otherwise than the claim, where there are any: the others have it right.
        """
        heard = self.voices(claim) if claim.correction else {}
        printing = [article for article in heard if all(e.relation != "corrects" for e in heard[article])]
        otherwise = [article for article in printing if any(_says_otherwise(claim, e) for e in heard[article])]
        return tuple(otherwise or printing)

    def origins(self, sources: Iterable[str]) -> tuple[str, ...]:
        """Follow lineage (`based-on`) to where the sources' information comes from; two with one origin are one."""
        found: dict[str, None] = {}
        waiting, seen = list(sources), set()
        while waiting:
            key = waiting.pop(0)
            if key in seen:
                continue
            seen.add(key)
            parents = self.sources[key].based_on
            waiting.extend(parents)
            if not parents:
                found[key] = None
        return tuple(found)


def documents(content: Content) -> dict[str, Any]:
    """Give the fields of a site that hold documents, of which none is read before it is asked for."""
    folders = {"summaries": content.summaries, "pages": content.pages}
    every = {(folder, *key): article for folder, read in folders.items() for key, article in read.items()}
    return {
        **{name: Lazily({key: partial(_prose, one) for key, one in read.items()}) for name, read in folders.items()},
        "titles": {key: title for key, article in every.items() if (title := article.title)},
        "headings": {key: article.facts.headings for key, article in every.items()},
    }


def _prose(article: Article) -> markdown.Prose:
    return article.prose


def grounds(content: Content) -> dict[str, Any]:
    """Give the fields of a site that say what it was read from."""
    kinds = (*_RECORDS, *_DOCUMENTS)
    keys = {name: {key: entry.key for key, entry in getattr(content, name).items()} for name in kinds}
    return {"standing": content.standing, "read_from": keys}


def _says_otherwise(claim: Claim, evidence: Evidence) -> bool:
    is_another = evidence.value is not None and claim.value is not None and evidence.value != claim.value
    return is_another or evidence.relation in ("differs", "disputes")


def _by_name(documents: Mapping[tuple[str, str], markdown.Prose]) -> dict[str, Mapping[str, markdown.Prose]]:
    found: dict[str, dict[str, Callable[[], markdown.Prose]]] = {}
    for name, language in documents:
        found.setdefault(name, {})[language] = partial(documents.__getitem__, (name, language))
    return {name: Lazily(versions) for name, versions in found.items()}
