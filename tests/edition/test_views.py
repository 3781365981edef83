from __future__ import annotations

import pickle
from collections.abc import Mapping

from explainer import edition
from explainer.diagnostics import Span
from explainer.edition.views import Moment, Page
from explainer.linking import Site


def test_a_moment_reads_as_its_pieces_joined() -> None:
    moment = Moment((("from ", ""), ("2017", "2017"), (" to ", ""), ("2019", "2019")), "", is_vague=True)
    assert moment.words == "from 2017 to 2019"


def test_two_equal_sites_give_equal_views(site: Site, pages: Mapping[str, Mapping[str, Page]]) -> None:
    again = edition.edit(site)
    assert [page for e in again for page in e.pages] == [page for e in pages.values() for page in e.values()]


def test_a_view_remembers_no_positions(pages: Mapping[str, Mapping[str, Page]]) -> None:
    """Moving a line in a document changes no page."""
    for language in pages.values():
        for page in language.values():
            assert Span.__name__.encode() not in pickle.dumps(page)
