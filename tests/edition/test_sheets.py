from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import permutations
from typing import Any, cast

from explainer.edition import edit
from explainer.edition.gate import Gate, Traces
from explainer.edition.sheets import Planned, Sheet, sheets
from explainer.edition.uses import Uses
from explainer.edition.views import Page
from explainer.linking import Site
from explainer.memory import Memory

Told = tuple[str, tuple[tuple[str, str], ...]]


def pages(written: list[str], kept: Mapping[str, Any] | None = None) -> tuple[Sheet, ...]:
    """Three pages: the first and the second cite, the second and the third show where."""

    def writing(name: str, *, cites: bool, shows: bool) -> Callable[[Uses], Page]:
        def write(uses: Uses) -> Page:
            if cites:
                uses.add("cost", f"{name}.html#r", name, "about")
            written.append(name)
            return cast("Page", (name, uses.of("cost") if shows else ()))

        return write

    gate = Gate()
    wanted = {
        "a": writing("a", cites=True, shows=False),
        "b": writing("b", cites=True, shows=True),
        "c": writing("c", cites=False, shows=True),
    }
    planned = [Planned(name, f"{name}.html", "t", write, lambda: ("", ())) for name, write in wanted.items()]
    return sheets(planned, gate, Traces(gate, Memory(kept)))


def test_a_page_is_the_same_in_whatever_order_pages_are_asked_for() -> None:
    expected = [sheet.page for sheet in pages([])]
    assert [[use.letter + use.page for use in page[1]] for page in expected] == [[], ["aa", "bb"], ["aa", "bb"]]  # type: ignore[index]
    for order in permutations(range(3)):
        made = pages([])
        found = {number: made[number].page for number in order}
        assert [found[number] for number in range(3)] == expected


def test_each_page_is_written_once_and_only_when_it_is_needed() -> None:
    written: list[str] = []
    first, second, third = pages(written)
    assert written == []
    assert first.page is first.page
    assert written == ["a"]
    assert third.page is third.page
    assert sorted(written) == ["a", "b", "c"]
    assert second.page
    assert len(written) == 3


def test_the_sheets_of_an_edition_say_where_its_pages_are(site: Site) -> None:
    english = edit(site)[0]
    assert [(s.name, s.path) for s in english.sheets] == [(page.name, page.path) for page in english.pages]
