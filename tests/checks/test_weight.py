from __future__ import annotations

import brotli
import pytest

from explainer.checks.weight import _written_in, weight
from explainer.content import Tree
from explainer.pipeline import Build
from tests.edition.conftest import link


def test_what_is_told_of_a_page_is_what_brotli_makes_of_it_or_nothing(built: Build) -> None:
    pages = sorted((data for path, data in built.files.items() if path.suffix == ".html"), key=len)
    whole, *_, small = pages[::-1]
    assert weight(small) == 0
    long = whole[:150_000]
    assert weight(long) == pytest.approx(len(brotli.compress(long)), rel=0.05)


def test_nothing_is_said_of_a_site_whose_pages_are_light(built: Build) -> None:
    assert not [d for d in built.diagnostics if d.code == "page-size"]


@pytest.mark.parametrize(
    ("page", "document"),
    [
        ("article/courier", "content/summaries/courier.fr.md"),
        ("parallel/courier", "content/summaries/courier.fr.md"),
        ("parallel/_2022", "content/timeline.yaml"),
        ("page/about", "content/pages/about.fr.md"),
        ("timeline/_2022", "content/timeline.yaml"),
        ("claims/money/_2", "content/claims.yaml"),
        ("home", "content/site.yaml"),
    ],
)
def test_it_is_told_at_the_document_that_makes_the_page_long(page: str, document: str, bridge: Tree) -> None:
    assert str(_written_in(link(bridge), page, "fr")[0]) == document
