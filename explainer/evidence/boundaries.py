"""Where words and numbers begin and end, in any script.

Floor 6, within `explainer.evidence` (standard library only). Promise: a phrase that begins and ends where nothing is
joined is never a piece of a longer word or number: “19,4” is a piece of “119,4”, of “19,45”, of “$19,4”, of “-19,4”
and of “19,4 %”; “citizens” is a piece of “non-citizens”. Where in doubt the answer is that something goes on: a phrase
can always be made longer, and a figure that was cut is a false figure.
"""

from __future__ import annotations

import re
import unicodedata

APOSTROPHES = "'’‘"
_HYPHENS = "-‐‑"
_DASHES = "-‐‑‒–−"
"""Dashes that join numbers when they touch them; an em dash is punctuation even without spaces."""
_SIGNS = "+−±∓~≈≃≅<>≤≥=≠#№"
_AFTER = "%‰‱٪°′″+"
_POINTS = ".,·٫٬" + APOSTROPHES
_BETWEEN = _POINTS + "/:×*^"
_SPACES = " \u00a0\u2007\u2009\u202f"
_INSIDE = "&@_"
# Written without spaces between words: there, only numbers have an inside that can be seen.
_UNSPACED = re.compile(
    "[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
# “d'|organisation”, “l’|homme”: what follows an elided article is a word of its own.
_ELIDABLE = frozenset("aeiouyhAEIOUYH")
_GROUP_BEFORE = re.compile(r"(?<!\d)\d{1,3}(?:[ \u00a0\u2007\u2009\u202f]\d{3})*\Z")
_GROUP_AFTER = re.compile(r"\d{3}(?!\d)")


def joined(text: str, offset: int) -> bool:
    """Tell whether a word, a number or a single character goes on across an offset of a text."""
    if not 0 < offset < len(text):
        return False
    before, after = text[offset - 1], text[offset]
    if _is_mark(after) or before in "\u200c\u200d":
        return True
    if _is_word(before) and _is_word(after):
        return words_join(before, after)
    return (
        _number_goes_on(text, offset)
        or _number_began(text, offset)
        or _currency_joins(text, offset)
        or _hyphenated(text, offset)
    )


def _is_mark(character: str) -> bool:
    return character in "\u200c\u200d" or unicodedata.category(character)[0] == "M"


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_" or unicodedata.category(character)[0] == "M"


def _is_number(character: str) -> bool:
    return character.isnumeric()  # 五 and 万 too


def _is_currency(character: str) -> bool:
    return unicodedata.category(character) == "Sc"


def _at(text: str, offset: int) -> str:
    return text[offset] if 0 <= offset < len(text) else " "


def words_join(before: str, after: str) -> bool:
    """Tell whether two characters stand in one word, or in one number."""
    if not (before and after and _is_word(before) and _is_word(after)):
        return False
    if _is_number(before) and _is_number(after):
        return True
    return not (_UNSPACED.match(before) or _UNSPACED.match(after))


def _number_goes_on(text: str, offset: int) -> bool:
    """Tell whether the number that ends at the offset goes on behind it."""
    before, after = text[offset - 1], text[offset]
    if before in _SPACES:  # within “19,4 %”, behind the space
        return _is_number(_at(text, offset - 2)) and _measures(text, offset)
    if not _is_number(before):
        return False
    following = _at(text, offset + 1)
    if after in _SPACES:
        grouped = _GROUP_BEFORE.search(text[max(0, offset - 40) : offset]) and _GROUP_AFTER.match(text, offset + 1)
        return bool(grouped) or _measures(text, offset + 1)
    return (
        _measures(text, offset)
        or (after in _BETWEEN and _is_number(following))
        or (after in _DASHES and _is_word(following))
    )


def _measures(text: str, offset: int) -> bool:
    """Tell whether the character at the offset says what the number before it counts."""
    character = _at(text, offset)
    if _is_currency(character):  # in “2018 $5” it counts what follows
        return not _is_number(_at(text, offset + 1))
    return character in _AFTER


def _number_began(text: str, offset: int) -> bool:
    """Tell whether the number that begins at the offset began before it."""
    before, after = text[offset - 1], text[offset]
    if not _is_number(after):
        return False
    earlier = _at(text, offset - 2)
    if before in _SPACES:
        grouped = _GROUP_AFTER.match(text, offset) and _GROUP_BEFORE.search(text[max(0, offset - 41) : offset - 1])
        return bool(grouped) or _is_currency(earlier) or earlier in "−±≈<>≤≥"
    if _is_currency(before) or before in _SIGNS or before in _DASHES:
        return True
    if before in ".,·٫" and not _is_word(earlier):  # “.5”
        return True
    return before in _BETWEEN and _is_number(earlier)


def _currency_joins(text: str, offset: int) -> bool:
    """Tell whether the offset stands within “US$19”, “-$5” or “$-5”."""
    before, after = text[offset - 1], text[offset]
    if _is_currency(after):
        return before.isalpha() or before in _SIGNS or before in _DASHES
    return _is_currency(before) and (after.isalpha() or after in _SIGNS or after in _DASHES)


def _hyphenated(text: str, offset: int) -> bool:
    """Tell whether the offset stands beside a sign that holds the parts of one word together."""
    before, after = text[offset - 1], text[offset]
    if _is_word(before) and _is_word(_at(text, offset + 1)):
        return after in _HYPHENS or after in _INSIDE or (after in APOSTROPHES and not _is_number(before))
    if _is_word(after) and _is_word(_at(text, offset - 2)):
        if before in APOSTROPHES:
            return after.isalpha() and unicodedata.normalize("NFD", after)[0] not in _ELIDABLE and after not in "œŒæÆ"
        return before in _HYPHENS or before in _INSIDE
    return False
