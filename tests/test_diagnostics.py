from __future__ import annotations

from pathlib import PurePosixPath

from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.diagnostics import Diagnostic, Severity, Span, did_you_mean, has_errors, in_order, nearest

CLAIMS, SITE = PurePosixPath("content/claims.yaml"), PurePosixPath("content/site.yaml")


def diagnostic(span: Span, message: str = "wrong", severity: Severity = Severity.ERROR) -> Diagnostic:
    return Diagnostic("date-invalid", message, span, severity=severity)


def test_a_place_is_written_so_that_editors_can_follow_it() -> None:
    assert str(Span(CLAIMS, 3, 7)) == "content/claims.yaml:3:7"


def test_a_document_as_a_whole_has_no_line() -> None:
    assert str(Span(CLAIMS)) == "content/claims.yaml"


def test_a_report_follows_documents_lines_and_columns() -> None:
    spans = [Span(CLAIMS), Span(CLAIMS, 2, 9), Span(CLAIMS, 10, 1), Span(CLAIMS, 10, 4), Span(SITE, 1, 1)]
    assert [d.span for d in in_order(diagnostic(span) for span in reversed(spans))] == spans


def test_what_is_said_twice_is_reported_once() -> None:
    assert len(in_order([diagnostic(Span(SITE)), diagnostic(Span(SITE))])) == 1


def test_two_things_wrong_at_one_place_are_both_reported() -> None:
    assert len(in_order([diagnostic(Span(SITE), "one"), diagnostic(Span(SITE), "other")])) == 2


@settings(derandomize=True, max_examples=30)
@given(st.lists(st.builds(Span, st.sampled_from([CLAIMS, SITE]), st.integers(0, 3), st.integers(0, 3)), max_size=8))
def test_the_order_of_work_does_not_show(spans: list[Span]) -> None:
    found = [diagnostic(span) for span in spans]
    assert in_order(found) == in_order(reversed(found))


def test_warnings_do_not_forbid_publication() -> None:
    warning = diagnostic(Span(SITE), severity=Severity.WARNING)
    assert not has_errors([warning])
    assert has_errors([warning, diagnostic(Span(SITE))])


def test_a_slip_finds_the_word_that_was_meant() -> None:
    assert did_you_mean("gazete", ["courier", "gazette"]) == "did you mean “gazette”?"
    assert nearest("gazete", ["courier", "gazette"]) == "gazette"


def test_no_hint_is_better_than_a_wrong_one() -> None:
    assert did_you_mean("report", ["courier", "gazette"]) == ""
    assert nearest("report", []) == ""


def test_a_slip_is_recognised_among_thousands_of_words() -> None:
    many = [f"event-{number}" for number in range(5000)] + ["gazette-of-the-north"]
    assert nearest("gazete-of-the-north", many) == "gazette-of-the-north"
    assert nearest("azette-of-the-north", many) == "gazette-of-the-north"
    assert nearest("something else", many) == ""
