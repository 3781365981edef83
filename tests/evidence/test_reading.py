from __future__ import annotations

from explainer.evidence.reading import Reading

TEXT = "One\n\n  two \n\t\n\u00a0\nthree\n"


def test_lines_of_nothing_but_space_do_not_count() -> None:
    reading = Reading(TEXT)
    assert [reading.words(number) for number in (1, 2, 3)] == ["One", "two", "three"]
    assert len(reading.lines) == 3


def test_an_offset_has_a_line() -> None:
    reading = Reading(TEXT)
    assert reading.line(TEXT.index("two")) == 2
    assert reading.line(TEXT.index("three") + 2) == 3
    assert reading.line(0) == 1


def test_a_text_without_words_has_no_lines() -> None:
    assert Reading(" \n\n").lines == ()


def test_a_line_of_a_million_spaces_is_passed_over_at_once() -> None:
    assert Reading(" " * 1_000_000 + "\nOne").lines == ((1_000_001, 1_000_004),)


def test_it_is_folded_once() -> None:
    reading = Reading("a – b")
    assert reading.folded is reading.folded
    assert reading.folded.text == "a - b"
