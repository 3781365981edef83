"""The kinds of pages, in the order in which they are written: those that show where they are cited come last."""

from __future__ import annotations

from explainer.edition.kind import Kind
from explainer.edition.kinds import (
    actor,
    actors,
    alphabet,
    articles,
    claims,
    comparison,
    corrections,
    editions,
    everything,
    figures,
    glossary,
    home,
    missing,
    pages,
    parallel,
    privacy,
    reuse,
    sources,
    timeline,
)

KINDS: tuple[Kind, ...] = (
    home.KIND,
    articles.LIST,
    articles.SUMMARY,
    timeline.KIND,
    comparison.KIND,
    figures.KIND,
    actors.KIND,
    actor.KIND,
    corrections.KIND,
    pages.KIND,
    glossary.KIND,
    claims.KIND,
    sources.KIND,
    alphabet.KIND,
    parallel.KIND,
    editions.KIND,
    everything.KIND,
    reuse.KIND,
    privacy.KIND,
    missing.KIND,
)
