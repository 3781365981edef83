from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.evidence.lock import read, write
from explainer.evidence.matching import Match
from explainer.evidence.records import ClaimRecord, EvidenceRecord, Lock, SnapshotRecord

HASH = st.text("0123456789abcdef", min_size=64, max_size=64)
ID = st.from_regex(r"[a-z0-9][a-z0-9-]{0,6}", fullmatch=True)
COUNT = st.integers(0, 2**53 - 1)
SNAPSHOTS = st.builds(SnapshotRecord, ID, st.sampled_from(["text/1", "html/1"]), COUNT, HASH, COUNT, HASH)
CLAIMS = st.builds(ClaimRecord, ID, st.dictionaries(st.sampled_from(["fr", "nl", "und", "pt-BR"]), HASH))
PLACES = st.tuples(st.integers(1, 9), st.integers(0, 9), st.integers(1, 99), st.sampled_from(["", "text=a%20b"]))
EVIDENCE = st.one_of(
    st.builds(EvidenceRecord, ID, COUNT, ID, st.one_of(st.just(""), HASH), COUNT, st.sampled_from(Match)),
    st.tuples(ID, COUNT, ID, HASH, COUNT, st.sampled_from(Match), PLACES).map(
        lambda f: EvidenceRecord(*f[:-1], *f[-1])
    ),
)
LOCKS = st.lists(st.one_of(SNAPSHOTS, CLAIMS, EVIDENCE), max_size=8).map(Lock.of)

GOOD = write(
    Lock.of(
        [
            SnapshotRecord("s", "text/1", 3, "0" * 64, 3, "1" * 64),
            ClaimRecord("a", {"fr": "2" * 64}),
            EvidenceRecord("a", 0, "s", "4" * 64, 2, Match.EXACT, 2, 0, 5, "text=x"),
            ClaimRecord("b", {"fr": "2" * 64}),
        ]
    )
)


@settings(max_examples=60, derandomize=True)
@given(LOCKS)
def test_what_is_written_is_read_back(lock: Lock) -> None:
    outcome = read(write(lock))
    assert not outcome.diagnostics
    assert outcome.value == lock
    assert write(outcome.value) == write(lock)


def test_it_is_one_record_per_line() -> None:
    lines = GOOD.decode().splitlines()
    assert lines[0] == '{"evidence-lock": 2}'
    assert [line.split(",")[0] for line in lines[1:]] == [
        '{"snapshot": "s"',
        '{"claim": "a"',
        '{"claim": "a"',
        '{"claim": "b"',
    ]


def test_a_lock_checked_out_with_other_line_ends_is_whole() -> None:
    assert not read(GOOD.replace(b"\n", b"\r\n")).diagnostics


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ('{"evidence-lock": 2}\n', "", 1, "the first line is not"),
        ('{"evidence-lock": 2}', '{"evidence-lock": 3}', 1, "the first line is not"),
        ('"text/1"', '"Text"', 2, "not a record as we write them"),
        ('"bytes": 3', '"bytes": -3', 2, "not a record as we write them"),
        ('"bytes": 3', '"bytes": true', 2, "not a record as we write them"),
        ('"bytes": 3', '"bytes": 3.0', 2, "not a record as we write them"),
        ('"bytes": 3, ', "", 2, "not a record as we write them"),
        ('"bytes": 3', '"bytes":3', 2, "not a record as we write them"),
        ('"bytes": 3', '"bytes": 3, "bytes": 3', 2, "not a record as we write them"),
        ('"exact"', '"certain"', 4, "not a record as we write them"),
        ("text=x", "text=x&y", 4, "not a record as we write them"),
        ('"exact"', '"exact", "extra": 1', 4, "not a record as we write them"),
        ('{"claim": "b"', '<<<<<<< HEAD\n{"claim": "b"', 5, "two versions of the lock were merged"),
        ('{"claim": "b"', '\n{"claim": "b"', 5, "this line is not a record"),
        ('"bytes": 3', '"bytes": 4', 2, "changed by hand"),
        ('"exact"', '"elided"', 4, "changed by hand"),
        ("text=x", "text=y", 4, "changed by hand"),
        ('{"claim": "b"', '{"claim": "a"', 5, "changed by hand"),
        ('{"claim": "b"', '{"claim": "A"', 5, "not a record as we write them"),
    ],
)
def test_damage_is_told_at_its_line(old: str, new: str, line: int, message: str) -> None:
    found = read(GOOD.decode().replace(old, new, 1).encode()).diagnostics
    assert (found[0].code, found[0].span.line) == ("lock-invalid", line)
    assert message in found[0].message


def test_records_in_another_order_or_there_twice_are_refused() -> None:
    lines = GOOD.decode().splitlines(keepends=True)
    assert "there twice" in read("".join([*lines, lines[4]]).encode()).diagnostics[0].message
    assert "not in its place" in read("".join([*lines[:2], lines[4], *lines[2:4]]).encode()).diagnostics[0].message


def test_a_lock_that_ends_too_soon() -> None:
    assert "cut off" in read(GOOD[:-1]).diagnostics[0].message
    assert read(b"").diagnostics
    assert read(GOOD[:-1]).value.evidence == read(GOOD).value.evidence


def test_every_single_byte_counts() -> None:
    for offset in range(len(GOOD)):
        damaged = bytearray(GOOD)
        damaged[offset] ^= 0x01
        assert read(bytes(damaged)).diagnostics


def test_not_more_than_a_screen_is_told() -> None:
    assert len(read(b"x\n" * 500).diagnostics) == 20


@settings(max_examples=200, derandomize=True)
@given(
    st.one_of(
        st.binary(),
        st.text().map(str.encode),
        st.just(b"[" * 100_000),
        st.just(b'{"evidence-lock": 2}\n' + b"9" * 9_999),
    )
)
def test_any_bytes_are_read(data: bytes) -> None:
    assert read(data).diagnostics
