"""The small project as editions."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from explainer import content, edition, linking
from explainer.content import Tree
from explainer.edition import Edition
from explainer.edition.desk import Desk
from explainer.edition.kinds import alphabet, claims, comparison, corrections, glossary, sources, timeline
from explainer.edition.views import Page
from explainer.edition.writer import Writer
from explainer.linking import Site
from explainer.pipeline import Build, build
from tests.conftest import Once
from tests.pages import half_translated, in_arabic, longer

Edit = Callable[[Tree], Mapping[str, Mapping[str, Page]]]


def link(tree: Tree) -> Site:
    parsed = content.parse(tree)
    site = linking.link(parsed.value, edition.destinations(name for name, _ in parsed.value.pages))
    assert not [d for d in (*parsed.diagnostics, *site.diagnostics) if d.severity.value == "error"]
    assert site.value is not None
    return site.value


@pytest.fixture(scope="session")
def site(bridge: Tree) -> Site:
    return link(bridge)


@pytest.fixture(scope="session")
def editions(site: Site) -> Mapping[str, Edition]:
    return {edition.language: edition for edition in edition.edit(site)}


@pytest.fixture(scope="session")
def pages(editions: Mapping[str, Edition]) -> Mapping[str, Mapping[str, Page]]:
    """By language and name."""
    return {language: {page.name: page for page in edition.pages} for language, edition in editions.items()}


@pytest.fixture(scope="session")
def half(once: Once, bridge: Tree) -> Build:
    """The small project half translated, built."""
    return once("half", lambda: build(half_translated(bridge)))


@pytest.fixture(scope="session")
def half_desks(bridge: Tree) -> Mapping[str, Desk]:
    """Its desks, by language."""
    return {edition.language: edition.desk for edition in edition.edit(link(half_translated(bridge)))}


@pytest.fixture(scope="session")
def parted(bridge: Tree) -> Build:
    """The small project in three languages, of which each list with several entries is in parts, built."""
    most = {timeline: 1, corrections: 1, glossary: 1, claims: 1, comparison: 1, alphabet: 6, sources: 1}
    with pytest.MonkeyPatch.context() as patch:
        for kind, number in most.items():
            patch.setattr(kind, "_MOST", number)
        patch.setattr(sources, "_MOST_OF_ROLE", 1)
        patch.setattr(comparison, "_MOST_COMPARED", 1)
        return build(in_arabic(longer(bridge)))


@pytest.fixture
def edit() -> Edit:
    """Gives the pages of another tree, by language and name."""
    return lambda tree: {e.language: {page.name: page for page in e.pages} for e in edition.edit(link(tree))}


@pytest.fixture
def writer(editions: Mapping[str, Edition]) -> Writer:
    """Somebody who writes an English page."""
    return Writer(editions["en"].desk, "timeline")
