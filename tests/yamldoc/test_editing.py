from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from explainer import yamldoc

NAME = PurePosixPath("a.yaml")
TYPED = """\
# Above
a: {en: One, fr: Un}  # beside
b:
  en: >-
    One sentence.
    Two sentences.
  # between
  fr: 'Une'  # why
c:
  - en: "x"
    nl: |
      y

# Below
"""


def put(typed: str, key: str, words: str, *path: str | int) -> str:
    node = yamldoc.read(NAME, typed.encode()).value
    assert node
    mapping = yamldoc.find(node, path)
    assert isinstance(mapping, yamldoc.Mapping)
    data = yamldoc.edited(typed.encode(), [yamldoc.put(mapping, key, words)])
    after = yamldoc.read(NAME, data)
    assert not after.diagnostics
    assert after.value
    there = yamldoc.find(after.value, (*path, key))
    assert isinstance(there, yamldoc.Scalar)
    assert there.value == words
    return data.decode()


@pytest.mark.parametrize(
    ("path", "key", "words", "old", "new"),
    [
        (("a",), "fr", "Deux, trois", "fr: Un}", 'fr: "Deux, trois"}'),
        (("a",), "nl", "Een", "fr: Un}", "fr: Un, nl: Een}"),
        (("b",), "fr", "L'une", "'Une'", '"L\'une"'),
        (("b",), "en", "One. Three.", "One sentence.\n    Two sentences.", "One.\n    Three."),
        (("b",), "nl", "Een, twee", "'Une'  # why", "'Une'  # why\n  nl: Een, twee"),
        (("c", 0), "nl", "z", "|\n      y", "z"),
        (("c", 0), "fr", "z\n\nzz", "      y\n", "      y\n    fr: |-\n      z\n\n      zz\n"),
    ],
)
def test_a_text_is_put_where_it_belongs_and_all_else_stays(
    path: tuple[str | int, ...], key: str, words: str, old: str, new: str
) -> None:
    assert put(TYPED, key, words, *path) == TYPED.replace(old, new)


def test_line_ends_and_the_byte_order_mark_stay() -> None:
    typed = ("\ufeff" + TYPED).replace("\n", "\r\n")
    assert put(typed, "fr", "Deux", "a") == typed.replace("fr: Un}", "fr: Deux}")


@pytest.mark.parametrize(
    ("typed", "entries", "new"),
    [
        ("", ["b: 1\n"], "b: 1\n"),
        ("# only\n", ["b: 1\n"], "# only\nb: 1\n"),
        ("a: 1", ["b: 1\n"], "a: 1\nb: 1\n"),
        ("a: 1\n\nb: 1\n", ["c: 1\n"], "a: 1\n\nb: 1\n\nc: 1\n"),
        ("  - a: 1\n", ["- b: 1\n  c: 1\n"], "  - a: 1\n  - b: 1\n    c: 1\n"),
        ("a: 1\r\n", ["b: |-\n  x\n\n  y\n"], "a: 1\r\nb: |-\r\n  x\r\n\r\n  y\r\n"),
    ],
)
def test_entries_stand_after_the_last(typed: str, entries: list[str], new: str) -> None:
    node = yamldoc.read(NAME, typed.encode()).value
    assert yamldoc.appended(typed.encode(), node, entries).decode() == new
