"""Two versions side by side."""

from __future__ import annotations

from explainer.content.alignment import aligned
from tests.effort import LINEAR, calls


def p(*cited: str) -> tuple[str, frozenset[str]]:
    return "paragraph", frozenset(cited)


def h() -> tuple[str, frozenset[str]]:
    return "heading", frozenset()


def test_equal_versions_go_side_by_side() -> None:
    assert aligned({"fr": [h(), p("a")], "nl": [h(), p("a")]}) == [{"fr": 0, "nl": 0}, {"fr": 1, "nl": 1}]


def test_what_one_lacks_is_found_by_what_is_cited() -> None:
    rows = aligned({"fr": [p("a"), p("b"), p("c")], "nl": [p("a"), p("c")]})
    assert rows == [{"fr": 0, "nl": 0}, {"fr": 1}, {"fr": 2, "nl": 1}]


def test_what_one_has_too_much_is_a_row_of_its_own() -> None:
    rows = aligned({"fr": [p("a"), p("c")], "nl": [p("a"), p("b"), p("c")], "en": [p("a"), p("c"), p("d")]})
    assert rows == [{"fr": 0, "nl": 0, "en": 0}, {"nl": 1}, {"fr": 1, "nl": 2, "en": 1}, {"en": 2}]


def test_a_lost_citation_loses_no_place() -> None:
    rows = aligned({"fr": [p("a"), p("b"), p("c")], "nl": [p("a"), p(), p("c")]})
    assert rows == [{"fr": n, "nl": n} for n in range(3)]


def test_long_versions_are_no_more_work_than_their_length() -> None:
    def work(size: int) -> int:
        versions = {"fr": [p(str(n)) for n in range(size)], "nl": [p(f"x{n}") for n in range(size - 1_000)]}
        assert len(aligned(versions)) == size
        return calls(lambda: aligned(versions))

    assert work(10_000) < LINEAR * work(5_000)
    assert aligned({}) == []
