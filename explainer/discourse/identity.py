"""Is a text in the language that it says it is in? Answered only where there is no doubt.

Floor 0, within `explainer.discourse`.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from explainer.discourse.lexicon import commonest

_WORD = re.compile(r"[^\W\d_]+")
_PLAIN = re.compile(r"[A-Za-z]+")
_LEAST_WORDS = 8
_LEAST_SIGNS = 4
_MARGIN = 3
_LEAST_LETTERS = 20

_SCRIPTS = {
    "Arab": ("ARABIC",), "Armn": ("ARMENIAN",), "Beng": ("BENGALI",), "Cyrl": ("CYRILLIC",), "Deva": ("DEVANAGARI",),
    "Ethi": ("ETHIOPIC",), "Geor": ("GEORGIAN",), "Grek": ("GREEK",), "Gujr": ("GUJARATI",), "Guru": ("GURMUKHI",),
    "Hans": ("CJK", "BOPOMOFO"), "Hant": ("CJK", "BOPOMOFO"), "Hebr": ("HEBREW",),
    "Jpan": ("CJK", "HIRAGANA", "KATAKANA"), "Khmr": ("KHMER",), "Knda": ("KANNADA",), "Kore": ("HANGUL", "CJK"),
    "Laoo": ("LAO",), "Latn": ("LATIN",), "Mlym": ("MALAYALAM",), "Mymr": ("MYANMAR",), "Sinh": ("SINHALA",),
    "Taml": ("TAMIL",), "Telu": ("TELUGU",), "Thai": ("THAI",), "Tibt": ("TIBETAN",),
}  # fmt: skip
"""ISO 15924 → how the names of its letters begin in Unicode."""


def is_known(language: str) -> bool:
    """Tell whether the commonest words of a language are known, so that it can be doubted and trusted."""
    return language.partition("-")[0].lower() in commonest()


def foreign_language(text: str, language: str) -> str:
    """Give the language that a text is plainly in, where that is another one; else an empty string.

    Counted are the commonest words of each language that the other does not share. A language of which no words are
    known is never doubted.
    """
    profiles = commonest()
    own = profiles.get(language.partition("-")[0].lower())
    words = [word.lower() for word in _WORD.findall(text)]
    if own is None or len(words) < _LEAST_WORDS:
        return ""
    key = language.partition("-")[0].lower()
    strange = _strange(key)
    if sum(word in strange for word in words) < _LEAST_SIGNS:
        return ""
    counts = Counter(words)
    said = counts.keys()
    signs: dict[str, int] = {}
    for other in profiles:
        theirs = sum(counts[word] for word in said & _only(other, key))
        if theirs < _LEAST_SIGNS:
            continue
        ours = sum(counts[word] for word in said & _only(key, other))
        if theirs >= max(_LEAST_SIGNS, _MARGIN * ours + 1) and theirs * 8 >= len(words):
            signs[other] = theirs
    return max(signs, key=lambda other: (signs[other], other), default="")


@cache
def _only(language: str, other: str) -> frozenset[str]:
    """Give the commonest words of one language that another does not share."""
    return commonest()[language] - commonest()[other]


@cache
def _strange(language: str) -> frozenset[str]:
    """Give the commonest words of all other languages that one does not share."""
    return frozenset().union(*(_only(other, language) for other in commonest()))


def foreign_script(text: str, scripts: Iterable[str]) -> str:
    """Give the script (ISO 15924) that most letters of a text are in, where fewer than a quarter are in its own.

    Args:
        text: Any text.
        scripts: The ISO 15924 codes of the scripts expected; nothing is said of one that is not known here.
    """
    expected = _names(scripts)
    if not expected:
        return ""
    # Most texts are in Latin letters without accents, for the greater part: those need not be counted one by one.
    if "LATIN" in expected and 4 * sum(map(len, _PLAIN.findall(text))) >= len(text):
        return ""
    letters: Counter[str] = Counter()
    for letter, count in Counter(text).items():
        if letter.isalpha():
            letters[_name(letter)] += count
    total = letters.total()
    if total < _LEAST_LETTERS or 4 * sum(letters[name] for name in expected) >= total:
        return ""
    found = max(letters, key=lambda name: (letters[name], name))
    known = next((code for code, names in _SCRIPTS.items() if found in names), "")
    return known if 4 * letters[found] >= 3 * total and found not in expected else ""


def begins_in(text: str, scripts: Iterable[str]) -> bool:
    """Tell whether a text begins with a letter of one of these scripts (ISO 15924), or with no letter.

    Where one of the scripts is not known here, that is never denied.
    """
    expected = _names(scripts)
    return not expected or not text[:1].isalpha() or _name(text[0]) in expected


def _names(scripts: Iterable[str]) -> frozenset[str]:
    """Give how the names of the letters of some scripts begin; nothing where one of them is not known."""
    known = [_SCRIPTS.get(script, ()) for script in scripts]
    return frozenset(name for names in known for name in names) if all(known) else frozenset()


@lru_cache(maxsize=4096)
def _name(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]
