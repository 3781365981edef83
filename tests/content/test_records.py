from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from explainer import yamldoc
from explainer.content.reader import Reader
from explainer.content.records import Entry, is_read, listed, named, records, texts, validate
from explainer.diagnostics import Diagnostic, Span
from explainer.schema import Claim, Event, Term
from explainer.yamldoc import MAX_DIAGNOSTICS

DOCUMENT = PurePosixPath("content/glossary.yaml")


def node(text: str) -> yamldoc.Node:
    outcome = yamldoc.read(DOCUMENT, text.encode())
    assert outcome.value is not None
    return outcome.value


def terms(text: str) -> tuple[dict[str, Entry[Term]], list[str]]:
    found: list[Diagnostic] = []
    kept = records(Term, named(node(text), found), Reader({}, found=found))
    return kept, [f"{d.span.line}:{d.span.column} {d.code}: {d.message}" for d in found]


def test_entries_keep_the_order_in_which_they_were_written() -> None:
    kept, told = terms("toll: {term: toll, text: a}\npier: {term: pier, text: b}\n")
    assert list(kept) == ["toll", "pier"]
    assert not told


def test_the_first_of_two_entries_with_one_id_counts() -> None:
    found: list[Diagnostic] = []
    items = listed(node("- {id: a, date: 2018, title: x, text: x, claims: [c]}\n- {id: a}\n"), found)
    kept = records(Event, items, Reader({}, found=found))
    assert kept["a"].record is not None
    assert ("id-duplicate", "“a” is used twice; first on line 1") in [(d.code, d.message) for d in found]


def test_an_id_that_is_none_is_told_and_references_to_what_was_meant_find_it() -> None:
    kept, told = terms("Péage: {term: toll, text: a}\n")
    assert told == ["1:1 id-invalid: “Péage” is not an id"]
    assert set(kept) == {"Péage", "peage"}


def test_a_name_that_windows_keeps_for_a_device_is_no_id() -> None:
    _, told = terms("con: {term: toll, text: a}\nlpt1: {term: toll, text: a}\ncon-1: {term: toll, text: a}\n")
    assert told == ["1:1 id-invalid: “con” is not an id", "2:1 id-invalid: “lpt1” is not an id"]


def test_what_is_missing_is_told_at_the_id() -> None:
    _, told = terms("pier: {term: pier, text: b}\ntoll:\n  term: toll\n")
    assert told == ["2:1 field-missing: “text” is missing"]


def test_an_entry_of_a_list_without_id_is_told_and_not_kept() -> None:
    found: list[Diagnostic] = []
    items = listed(node("- {date: 2018, title: x, text: x, claims: [c]}\n"), found)
    kept = records(Event, items, Reader({}, found=found))
    assert not kept
    assert [(d.code, d.message) for d in found] == [("field-missing", "“id” is missing")]


@pytest.mark.parametrize("text", ["", "~", "null", "# nothing"])
def test_an_empty_document_is_read(text: str) -> None:
    assert is_read(node(text), yamldoc.Mapping)


@pytest.mark.parametrize("text", ["words", "[a]", "true", "''"])
def test_another_shape_is_not(text: str) -> None:
    assert not is_read(node(text), yamldoc.Mapping)


def test_what_was_refused_before_is_not_told_again() -> None:
    refused = yamldoc.read(DOCUMENT, b"toll: *a\npier: {term: *b, text: [*c]}\n").value
    found: list[Diagnostic] = []
    kept = records(Term, named(refused, found), Reader({}, found=found))
    assert not found
    assert [entry.record for entry in kept.values()] == [None, None]


def test_every_text_of_a_record_is_found_with_its_path() -> None:
    text = (
        "{title: {en: T}, text: Words, status: corrected, evidence: [{source: a}, {source: b, says: Else}], "
        "correction: {kind: date, date: 2018, printed: P, better: B, note: N}}"
    )
    claim, _ = validate(Claim, node(text), Span(DOCUMENT))
    assert claim is not None
    assert {path for path, _ in texts(claim)} == {
        ("title",),
        ("text",),
        ("evidence", 1, "says"),
        ("correction", "printed"),
        ("correction", "better"),
        ("correction", "note"),
    }


def test_an_entry_knows_where_its_fields_are() -> None:
    kept, _ = terms("toll:\n  term: toll\n  text: >-\n    one\n    two\n")
    entry = kept["toll"]
    assert str(entry.locate()) == "content/glossary.yaml:1:1"
    assert str(entry.locate("term")) == "content/glossary.yaml:2:9"
    assert str(entry.locate("term", key=True)) == "content/glossary.yaml:2:3"
    assert str(entry.locate("claims", 3)) == "content/glossary.yaml:2:3"
    assert str(entry.place(("text",))(4)) == "content/glossary.yaml:5:5"


def test_after_hundreds_of_mistakes_only_ids_are_read() -> None:
    """To look for thousands of mistakes took as long as a minute, and nobody reads them."""
    wrong = "".join(f"t{number}: x\n" for number in range(MAX_DIAGNOSTICS + 9))
    kept, told = terms(f"{wrong}good: {{term: a, text: b}}\n")
    assert len(told) == MAX_DIAGNOSTICS + 2
    assert "501:1 yaml-size: more than 500 mistakes: what follows was not checked" in told
    assert len(kept) == MAX_DIAGNOSTICS + 10
    assert kept["good"].record is None


def test_a_record_of_thousands_of_wrong_fields_is_told_of_hundreds() -> None:
    fields = "".join(f"  f{number}: x\n" for number in range(MAX_DIAGNOSTICS + 9))
    _, told = terms(f"toll:\n  term: a\n  text: b\n{fields}")
    assert len(set(told)) == MAX_DIAGNOSTICS + 1
    assert "1:1 yaml-size: more than 500 mistakes: what follows was not checked" in told
