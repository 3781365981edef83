"""The lock on disk."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.translations.lock import Record, read, write

RECORDS = (
    Record("summaries/a/2", {"fr": "deux", "nl": "twee"}),
    Record("summaries/a/10", {"fr": "dix\u2028", "nl": "tien"}),
    Record("claims/a/text", {"fr": "« un »", "nl": "één"}),
)


def test_what_is_written_is_read_again() -> None:
    data = write(RECORDS)
    assert data == write(reversed(RECORDS))
    assert read(data).diagnostics == ()
    assert [record.id for record in read(data).value] == ["claims/a/text", "summaries/a/2", "summaries/a/10"]
    assert write(read(data).value) == data
    assert read(b"").value == ()


LINES = write(RECORDS).decode().split("\n")[:-1]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("\n".join(LINES), 3, "the last line is not complete"),
        ("<<<<<<< HEAD\n" + "\n".join(LINES) + "\n", 1, "this line is not a record of the lock"),
        ("\n".join(LINES).replace("twee", "drie") + "\n", 2, "the record of “summaries/a/2” was changed by hand"),
        ("\n".join(LINES[::-1]) + "\n", 2, "the record of “summaries/a/2” is out of order, or there twice"),
        (LINES[0] + "\n" + LINES[0] + "\n", 2, "the record of “claims/a/text” is out of order, or there twice"),
        ("[]\n", 1, "this line is not a record of the lock"),
        ('{"hash": "", "id": "a", "texts": {"en": "\\ud800"}}\n', 1, "this line is not a record of the lock"),
        ('{"hash": 1, "id": "a", "texts": {}}\n', 1, "this line is not a record of the lock"),
        (LINES[0] + " \n", 1, "the record of “claims/a/text” was changed by hand"),
    ],
)
def test_a_lock_is_read_strictly(text: str, line: int, message: str) -> None:
    (wrong,) = read(text.encode()).diagnostics
    assert (wrong.code, wrong.span.line, wrong.message) == ("lock-invalid", line, message)
    assert read(text.encode()).value == ()


@settings(max_examples=150, derandomize=True, deadline=None)
@given(st.binary(max_size=80))
def test_any_bytes_can_be_read(data: bytes) -> None:
    assert read(data).diagnostics or write(read(data).value) == data


@settings(max_examples=150, derandomize=True, deadline=None)
@given(st.data())
def test_a_changed_character_is_noticed(data: st.DataObject) -> None:
    text = write(RECORDS).decode()
    at = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.sampled_from('a0é\n "{').filter(lambda letter: letter != text[at]))
    assert read((text[:at] + other + text[at + 1 :]).encode()).diagnostics
