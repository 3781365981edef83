"""The site: everything that the authors wrote, linked.

Floor 5, within `explainer.linking`.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import takewhile
from typing import Any

from explainer import archive, markdown
from explainer.archive import Kept
from explainer.schema import Actor, Claim, Event, Evidence, Figure, Flow, Frozen, Info, Source, Term


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
    words: Mapping[str, Mapping[str, Any]]
    """Interface words by language."""
    editions: Mapping[str, Frozen] = field(default_factory=dict)
    """Those that were frozen, the oldest first."""
    archive: Mapping[str, Kept] = field(default_factory=dict)
    """What is there of them."""
    frozen: str = ""
    """The name of the edition that this is; empty for the site as it goes on."""
    stale: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By language, the ids of passages whose translation is to be read again, and of the records that hold one."""
    written: frozenset[str] = frozenset()
    """The languages in which something is written."""
    standing: Hashable = None
    """What its records were read from, all of it; None where that is not known."""

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
    def ledger(self) -> dict[str, dict[str, Claim]]:
        """Give the claims of each theme; those without one under the empty key."""
        found: dict[str, dict[str, Claim]] = {}
        for key, claim in self.claims.items():
            found.setdefault(claim.theme or "", {})[key] = claim
        return found

    @cached_property
    def mistakes(self) -> dict[str, dict[str, Claim]]:
        """Give, by article, the claims that correct what it prints."""
        found: dict[str, dict[str, Claim]] = {article: {} for article in self.articles}
        for key, claim in self.claims.items():
            for article in self.mistaken(claim):
                found[article][key] = claim
        return found

    @cached_property
    def _summaries(self) -> dict[str, dict[str, markdown.Prose]]:
        return _by_name(self.summaries)

    @cached_property
    def _pages(self) -> dict[str, dict[str, markdown.Prose]]:
        return _by_name(self.pages)

    def summary(self, source: str) -> dict[str, markdown.Prose]:
        """Give the summary of a source by language: in each in which it is written."""
        return dict(self._summaries.get(source, {}))

    def page(self, name: str) -> dict[str, markdown.Prose]:
        """Give a page of the authors by language: in each in which it is written."""
        return dict(self._pages.get(name, {}))

    def voices(self, claim: Claim) -> dict[str, tuple[Evidence, ...]]:
        """Give the evidence of a claim in each summarised source that speaks of it."""
        evidence = {article: tuple(e for e in claim.evidence if e.source == article) for article in self.articles}
        return {article: found for article, found in evidence.items() if found}

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


def _says_otherwise(claim: Claim, evidence: Evidence) -> bool:
    is_another = evidence.value is not None and claim.value is not None and evidence.value != claim.value
    return is_another or evidence.relation in ("differs", "disputes")


def _by_name(documents: Mapping[tuple[str, str], markdown.Prose]) -> dict[str, dict[str, markdown.Prose]]:
    found: dict[str, dict[str, markdown.Prose]] = {}
    for (name, language), prose in documents.items():
        found.setdefault(name, {})[language] = prose
    return found
