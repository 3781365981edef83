"""Words in a drawing: how wide they are, and where they are broken.

Floor 7, within `explainer.edition`. A drawing is made before anybody knows with which font it will be shown, so widths
are those of a wide one; what is shown is narrower.
"""

from __future__ import annotations

import unicodedata

SIZE = 15
"""The size of the letters, in units of the drawing."""
_WIDTHS = {"ijlI|.,:;'’!": 0.33, "frt()[]/- \u00a0\u202f": 0.42, "mwMW@%&": 0.95}
_CAPITAL, _WIDE, _ELSE = 0.74, 1.0, 0.63
_VOWELS = "aeiouyàâäéèêëîïôöùûüáíóú"
_BEGINNINGS = ("bl", "br", "ch", "cl", "cr", "dr", "fl", "fr", "gl", "gr", "pl", "pr", "sch", "sp", "st", "tr")
_LEAST = 4


def width(words: str) -> float:
    """Measure words, on the safe side."""
    return SIZE * sum(map(_width, words))


def wrapped(words: str, room: int) -> tuple[str, ...]:
    """Break words into rows that fit; a word that is too long for a row is broken between two consonants."""
    rows: list[str] = []
    for word in words.split(" "):
        pieces = _pieces(word, room)
        if rows and width(f"{rows[-1]} {pieces[0]}") <= room:
            rows[-1] += f" {pieces.pop(0)}"
        rows += pieces
    return tuple(rows)


def _width(letter: str) -> float:
    for letters, share in _WIDTHS.items():
        if letter in letters:
            return share
    if unicodedata.east_asian_width(letter) in "WF":
        return _WIDE
    return 0 if unicodedata.combining(letter) else _CAPITAL if letter.isupper() else _ELSE


def _pieces(word: str, room: int) -> list[str]:
    pieces, begin = [], 0
    while (longest := _longest(word, begin, room)) < len(word):
        cut = next((n for n in range(longest, begin + _LEAST - 1, -1) if _is_good(word, begin, n)), longest)
        hyphen = "" if _width(word[cut - 1]) == _WIDE else "-"
        pieces.append(word[begin:cut].rstrip("-") + hyphen)
        begin = cut
    return [*pieces, word[begin:]]


def _longest(word: str, begin: int, room: int) -> int:
    """Give the end of the longest piece from a letter on that fits: with a hyphen, or the rest of the word."""
    end, size = begin, 0.0
    while end < len(word) and SIZE * (size + _width(word[end])) <= room:
        size += _width(word[end])
        end += 1
    if end == len(word):
        return end
    while end > begin + 1 and SIZE * (size + _width("-")) > room:
        end -= 1
        size -= _width(word[end])
    return max(end, begin + 1)


def _is_good(word: str, begin: int, cut: int) -> bool:
    """Tell whether a word may be broken there: after a hyphen, or where one syllable ends and another may begin."""
    before, after = word[begin:cut].casefold(), word[cut : cut + 2 * _LEAST].casefold()
    if before.endswith("-"):
        return True
    ends = before[-1] not in _VOWELS and before[-1].isalpha() and not before.endswith(("c", "sc"))
    begins = after[0] not in _VOWELS + "h" and (after[1:2] in [*_VOWELS] or after.startswith(_BEGINNINGS))
    is_one = after[0] in "lr" and (before[-1] + after[0]).startswith(_BEGINNINGS)
    return len(after) >= _LEAST and ends and begins and not is_one
