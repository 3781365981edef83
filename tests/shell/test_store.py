"""Whatever happens to a store, what is read of it is what was written, or nothing; and one line says why."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from explainer.shell import store
from explainer.shell.store import Store

LEARNT = {"a" * 24: [["x", 1]], "b" * 24: [], "c" * 24: ["é\n", None]}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    place = tmp_path / "store"
    place.write_bytes(store.write(Store(), LEARNT, "now"))
    return place


def believed(read: Store) -> dict[str, object]:
    found: dict[str, object] = {}
    for name in LEARNT:
        try:
            found[name] = read[name]
        except KeyError:
            continue
    return found


def test_a_store_gives_what_was_written(place: Path) -> None:
    read = store.read(place, "now")
    assert dict(read) == LEARNT
    assert len(read) == len(LEARNT)
    assert read.note == ""


def flipped(place: Path) -> None:
    place.write_bytes(place.read_bytes().replace(b'"x"', b'"y"'))


def forged(place: Path) -> None:
    """Write a line with a right sum and no JSON."""
    head = place.read_bytes().split(b"\n")[0]
    lines = [b" ".join((name.encode(), b"0", store._sum(name.encode(), b"["), b"[")) for name in LEARNT]
    place.write_bytes(b"\n".join((head, *lines, b"")))


HARMS: dict[str, tuple[Callable[[Path], object], int, str]] = {
    "gone": (Path.unlink, 0, ""),
    "empty": (lambda place: place.write_bytes(b""), 0, "of another version"),
    "cut off": (lambda place: place.write_bytes(place.read_bytes()[:-3]), 2, "is damaged"),
    "cut off in a name": (lambda place: place.write_bytes(place.read_bytes()[:60]), 0, "is damaged"),
    "flipped": (flipped, 2, "is damaged"),
    "forged": (forged, 0, "is damaged"),
    "something else": (lambda place: place.write_bytes(bytes(range(256)) * 9), 0, "of another version"),
    "a folder": (lambda place: (place.unlink(), place.mkdir()), 0, "cannot be used"),
}


@pytest.mark.parametrize("harm", HARMS)
def test_what_is_not_as_it_was_written_is_not_there(harm: str, place: Path) -> None:
    harmed, left, told = HARMS[harm]
    harmed(place)
    read = store.read(place, "now")
    found = believed(read)
    assert found == {name: LEARNT[name] for name in found}
    assert len(found) == left
    assert told in read.note
    assert bool(told) == bool(read.note)


def test_a_store_of_another_generator_is_not_read(place: Path) -> None:
    read = store.read(place, "another")
    assert not len(read)
    assert "another version" in read.note


def test_a_store_of_another_user_is_not_read(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: place.stat().st_uid + 1)
    read = store.read(place, "now")
    assert not len(read)
    assert "another user" in read.note


def test_what_several_builds_had_no_use_for_goes_and_what_they_used_stays(place: Path) -> None:
    used = "a" * 24
    sizes = []
    for _ in range(12):
        place.write_bytes(store.write(store.read(place, "now"), {used: None}, "now"))
        sizes.append(len(store.read(place, "now")))
    assert sizes[0] == len(LEARNT)
    assert dict(store.read(place, "now")) == {used: LEARNT[used]}
