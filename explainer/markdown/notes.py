"""What the rules of the grammar tell their caller while one text is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol, cast

from markdown_it.token import Token
from markdown_it.utils import EnvType

CELLS = 5_000
"""Cells of the tables of one text; short lines in a wide table are filled up, so its length says little."""
LINES = 100_000
"""Lines to go through in search of the ends of quotations in one text: a second at worst."""
STEPS = 200_000
"""Steps in search of the ends of links in one text: a second at worst; 50 kB of prose need 40,000."""
MARKS_OF_DOCUMENT = 2_000
"""Citations and values of a document, which has a page of its own; each makes a note, so 2,000 cost two seconds."""
MARKS_OF_FIELD = 200
"""Those of a text in another document, which many pages may show: a correction stands on ten and more."""

# What the library stops at; between two of these it takes one step.
_MARK = re.compile(r"\\.|[\n!#$%&*+\-:<=>@\[\]^_`{}~]", re.DOTALL)


class ComplexityError(Exception):
    """The text would take too long to read, from a line on that is counted from 0."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True, slots=True)
class Finding:
    """A mistake within the content of one paragraph, heading or cell."""

    code: str
    offset: int
    length: int
    message: str
    hint: str


@dataclass(slots=True)
class Notes:
    """The notes on one text."""

    most: int
    """How many citations and values it may hold."""
    findings: list[Finding] = field(default_factory=list)
    """Of the content being read; offsets count within it."""
    last_link: int = -1
    """Where the last link of the content being read can begin; -1 where it has none."""
    tags: set[str] = field(default_factory=set)
    """Names of the HTML tags warned about, whose closing tags are the same mistake."""
    strays: list[int] = field(default_factory=list)
    """Offsets in the text of cells that have no column."""
    marks: int = 0
    cells: int = 0
    lines: int = 0
    steps: int = 0

    def take(self) -> list[Finding]:
        """Hand over the findings so far."""
        taken, self.findings = self.findings, []
        return taken

    def begin(self, content: str, line: int, *, definitions: bool) -> None:
        """Prepare for the content at a line; refuse it where looking for its links would take too long."""
        self.last_link = content.rfind("]" if definitions else "](")
        self.steps += _steps(content, self.last_link)
        if self.steps > STEPS:
            raise ComplexityError("this paragraph has too many brackets", line)

    def mark(self, marks: int, line: int) -> None:
        """Count the citations or the value in the content at a line."""
        self.marks += marks
        if self.marks > self.most:
            raise ComplexityError(f"this text may hold at most {self.most:,} citations and values", line)

    def look_ahead(self, lines: int, line: int) -> None:
        """Count the lines gone through for the sake of a quotation that begins at a line."""
        self.lines += lines
        if self.lines > LINES:
            raise ComplexityError("too many quotations follow each other without an empty line", line)

    def tabulate(self, cells: int, line: int) -> None:
        """Count the cells of a table that begins at a line."""
        self.cells += cells
        if self.cells > CELLS:
            raise ComplexityError(f"a text has at most {CELLS} cells in tables", line)


def _steps(content: str, last_link: int) -> int:
    """Count the steps of the library: from each [ to its ], or to the end where that is missing.

    A ] that may belong to a code span or an autolink counts for none, so the count is rather too high.
    """
    if last_link < 0:
        return 0
    hidden = [(content.find(one), content.rfind(other)) for one, other in ("``", "<>") if one in content]
    steps = number = 0
    opened: list[int] = []
    for number, mark in enumerate(_MARK.finditer(content)):
        at = mark.start()
        if mark[0] == "[" and at <= last_link:
            opened.append(number)
        elif mark[0] == "]" and opened and not any(first < at < last for first, last in hidden):
            steps += number - opened.pop()
    return steps + sum(number + 1 - begun for begun in opened)


class State(Protocol):
    """What the states of the library's parsers have in common."""

    env: EnvType
    tokens: list[Token]


def notes(state: State) -> Notes:
    """Give the notes that belong to the text being read."""
    return cast("Notes", state.env["notes"])


def since(state: State, count: int, kind: str) -> Iterator[Token]:
    """Go through the tokens of a kind that were made after the first `count`."""
    return (token for token in state.tokens[count:] if token.type == kind)
