"""Names that hold digits: F-35, C-311/18, 5G, H5N1; and what is only digits, yet no number: 2.4.1, 02/123.45.67.

Floor 1, within `explainer.numerals`. They are no figures; yet a name with other digits is another name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from explainer.numerals.units import MEASURES

# A plural or a compound may follow: F-16’s, G7-landen.
_NAME = re.compile(
    r"(?<![\w.,@/#-])(?:"
    r"(?P<word>[^\W\d_]{1,12}(?:[-‐‑][^\W\d_]{1,12}){0,3}[-‐‑]?\d[\dA-Z]*(?:[-/.]\d+)*)"
    r"|\d{1,3}(?P<letters>[A-Z]{1,3})"
    r"|(?!\d{1,3}(?:\.\d{3})+(?!\.?\d))(?:0\d{1,3}/)?\d{1,3}(?:\.\d{1,3}){2,}(?!\.?\d))"
    r"(?![^\W_])"
)
_DIGITS = re.compile(r"\d+")
_SHORTENED = frozenset(("K", "M", "MM", "T", "BN", "EUR", "USD"))
"""Scales and units in capitals behind a number (20K), which make no name of it."""


_LONGEST = 200
"""What has more characters is no name; Python would not read thousands of digits as one number."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name that holds digits, or is nothing else."""

    offset: int
    length: int
    letters: str
    """All of it but the digits and what ties them, small: H5N1 is hn."""
    digits: tuple[int, ...]


def names(text: str) -> tuple[Name, ...]:
    """Find the names of a text that hold digits, in their order."""
    found: list[Name] = []
    if not _DIGITS.search(text):
        return ()
    for match in _NAME.finditer(text):
        word, behind = match["word"], match["letters"]
        if len(match[0]) > _LONGEST or behind in _SHORTENED or behind in MEASURES or (word and word == word.lower()):
            continue
        letters = "".join(filter(str.isalpha, match[0])).lower()
        digits = tuple(int(run) for run in _DIGITS.findall(match[0]))
        found.append(Name(match.start(), match.end() - match.start(), letters, digits))
    return tuple(found)
