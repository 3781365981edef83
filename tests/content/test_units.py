"""The parts of a document."""

from __future__ import annotations

from pathlib import PurePosixPath

from explainer.content.units import units
from explainer.markdown import lines, parse, plain

TEXT = """# T

One.

## Two

- a
- b

  more

1. c

| h | i |
|---|---|
| j | k |

> q

---

    code
"""


def test_lists_and_tables_are_cut_into_items_and_rows() -> None:
    found = list(units(parse(TEXT, lines(PurePosixPath("a.md"), TEXT)).value.blocks))
    assert [(unit.kind, plain(unit.blocks), unit.span.line, unit.top) for unit in found] == [
        ("paragraph", "One.", 3, 0),
        ("heading of level 2", "Two", 5, 1),
        ("item of a list", "a", 7, 2),
        ("item of a list", "b more", 8, 2),
        ("item of a numbered list", "c", 12, 3),
        ("row of a table with 2 columns", "h i", 14, 4),
        ("row of a table with 2 columns", "j k", 16, 4),
        ("quotation", "q", 18, 5),
        ("line across", "", 20, 6),
        ("block of code", "code", 22, 7),
    ]
    assert [unit.shape for unit in found[2:4]] == ["paragraph", "paragraph, paragraph"]


def test_a_part_knows_what_it_cites() -> None:
    (unit,) = units(parse("A[@b]{=c} [d](#e-f).[@g; @b]", lines(PurePosixPath("x.md"), "")).value.blocks)
    assert unit.cited == {"b", "g"}
