"""How much there is of everything in a made-up project."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from prose import LANGUAGES


@dataclass(frozen=True, slots=True)
class Shape:
    """How much there is of everything, and what leads to what."""

    pages: int = 1000
    """Documents in each language."""
    articles: int = 6
    """How many of the pages are summaries of an article."""
    events: int = 1000
    claims: int = 1000
    sources: int = 100
    words: int = 600
    """Of each page, about."""
    languages: int = 2

    def __post_init__(self) -> None:
        if not 1 <= self.languages <= len(LANGUAGES):
            raise ValueError(f"languages: 1 to {len(LANGUAGES)}")
        if self.sources <= self.articles or self.pages < self.articles or not self.claims:
            raise ValueError("articles are pages and sources, others must be left; and there must be a claim")

    @property
    def tongues(self) -> tuple[str, ...]:
        """Give the languages."""
        return LANGUAGES[: self.languages]

    def source(self, number: int) -> str:
        """Give the id of a source: the first are the articles."""
        return f"article-{number}" if number < self.articles else f"source-{number}"

    def sources_of(self, claim: int) -> Iterator[int]:
        """Give the sources that speak of a claim, so that each is cited, and articles speak of the same ones."""
        if self.articles > 1 and claim % 10 == 0:
            first = claim // 10 % self.articles
            yield from (first, (first + 1) % self.articles)
        rest = self.sources - self.articles
        shared = range(claim, rest, self.claims) or (claim % rest,)
        yield from (self.articles + source for source in shared)
