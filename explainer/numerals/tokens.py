"""A text taken apart: numbers in digits, words and signs, each with its place.

Floor 1, within `explainer.numerals`. Addresses, identifiers (COVID-19, FY2019, 5G) and version numbers end here: they
make no number. Digits of every script are read.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from typing import NamedTuple

from explainer.numerals.words import MARKS, Phrases, V, fold, words

SPACES = " \u00a0\u2009\u202f"
VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
GLYPHS = "\u3040-\u30ff\u3400-\u9fff"
"""Scripts that put no space between words: each letter is taken for one."""
_SIGNS = (
    r"\$[ \u00a0\u202f]?(?:CA|US|AU)(?![^\W_])|US\$|U\$S|\$US|CAD?\$|C\$|AU?\$|NZ\$|HK\$|S\$|R\$|\$CA"
    r"|[$€£¥₹₽₩₺₪%‰٪％﹪]"
)
CURRENCY_SIGNS = {
    "US$": "USD", "U$S": "USD", "$US": "USD", "$": "USD", "CA$": "CAD", "CAD$": "CAD", "C$": "CAD",
    "$CA": "CAD", "A$": "AUD", "AU$": "AUD", "$AU": "AUD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "R$": "BRL",
    "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₪": "ILS",
}  # fmt: skip
PERCENT_SIGNS = frozenset("%٪％﹪")


class Sort(Enum):
    """What a token is."""

    NUMBER = "number"
    WORD = "word"
    SIGN = "sign"
    SLASHED = "slashed"
    """Numbers with strokes or hyphens between them: 19/06/2018, 2018-06-19, 2/3."""
    CLOCK = "clock"
    """A time of the day with its minutes: 14:30."""
    OTHER = "other"
    """What ends a run of words, and is no figure."""


class Token(NamedTuple):
    """A piece of a text."""

    sort: Sort
    start: int
    end: int
    raw: str
    """As written, but for digits, which are ASCII."""
    key: str
    """A word as tables hold it; empty of all others."""
    is_tied: bool = False
    """Whether a hyphen ties its digits to letters without case: a name (كوفيد-19) or a word (ב-2018)."""


_SORTS = {
    "address": Sort.OTHER, "slashed": Sort.SLASHED, "clock": Sort.CLOCK, "number": Sort.NUMBER, "sign": Sort.SIGN,
    "word": Sort.WORD, "plain": Sort.WORD, "glyph": Sort.WORD,
}  # fmt: skip
_TOKEN = re.compile(
    rf"""
      (?P<glyph>   [{GLYPHS}] )
    | (?P<plain>   [^\W\d_{GLYPHS}{VULGAR}]{{1,60}} (?=[\s,;!?)]) )  # most words, but for addresses
    | (?P<address> (?:https?://|www\.)\S+ | [\w.+-]{{1,64}}@[\w-]{{1,64}}\.\S+ )
    | (?P<slashed> (?<![\w/-]) (?: \d{{4}}-\d{{2}}-\d{{2}} | \d{{1,2}}[-.]\d{{1,2}}[-.]\d{{4}} | \d+(?:/\d+){{2,}}
                     | \d+/\d+ (?! [{SPACES}]\d{{3}}(?!\d) ) )
                   (?![\w/]|-\d|\.\d) )
    | (?P<clock>   (?<![\w:.,]) (?:[01]?\d|2[0-4]) (?: :\d{{2}}(?::\d{{2}})? | [{SPACES}]?[hu][{SPACES}]?[0-5]\d )
                   (?! [\w:] | [.,]\d ) (?<! 1:\d\d (?=[{SPACES}]\d{{3}}(?!\d)) ) )
    | (?P<number>  (?:\d+[{SPACES}]?)?[{VULGAR}]
                 | [1-9]\d{{0,2}} (?P<space>[{SPACES}]) \d{{3}} (?:(?P=space)\d{{3}})* (?:[.,]\d+)?
                   (?! \d | [.,]\d | [{SPACES}]\d{{3}}(?!\d) )
                 | \d+ (?:[.,'’٫٬]\d+)* (?:,[-–—](?![\w-]))? )
    | (?P<sign>    {_SIGNS} )
    | (?P<word>    (?:[^\W\d_{GLYPHS}{VULGAR}]|[{MARKS}])+ )
    | (?P<other>   [_\d] | \S )
    """,
    re.VERBOSE,
)
_PREFIXES = words(
    "mi mid pre post anti eind begin half début fin tot ex non sinds na voor under over sub min plus to à mitte ende "
    "anfang bis unter über mediados finales principios hasta"
)
"""Words that a hyphen may tie to a number (mi-2018, under-25s)."""
_DIRECTIONS = str.maketrans(dict.fromkeys("\u200e\u200f\u061c\u2066\u2067\u2068\u2069"))


_METRES = re.compile(r"\d[mx]")
"""What stands before the centimetres of 1m80, and the length of 4x100 metres."""
_FOREIGN_DIGIT = re.compile(r"[^\D0-9]")


class Text:
    """A text as a row of tokens. Marks such as commas are no tokens; `near` knows of them."""

    def __init__(self, text: str) -> None:
        self.text = _ascii_digits(text)
        self.tokens: list[Token] = []
        self._count = 0
        for match in _TOKEN.finditer(self.text):
            group = match.lastgroup if match.lastgroup != "space" else "number"
            if group is None or group == "other":
                continue
            raw = match[0].rstrip(",-–—") if group == "number" else match[0]  # € 25,-
            sort, tied = _SORTS[group], False
            if sort is Sort.NUMBER or sort is Sort.CLOCK:
                sort, tied = self._behind_letters(match.start(), sort)
            key = fold(raw) if sort is Sort.WORD else ""
            self.tokens.append(Token(sort, match.start(), match.end(), raw, key, tied))
        self._count = len(self.tokens)

    def __len__(self) -> int:
        return len(self.tokens)

    def sort(self, index: int) -> Sort:
        """Give what a token is; OTHER beyond the end."""
        return self.tokens[index].sort if 0 <= index < self._count else Sort.OTHER

    def key(self, index: int) -> str:
        """Give a word as tables hold it; empty where there is no word."""
        return self.tokens[index].key if 0 <= index < self._count else ""

    def gap(self, index: int) -> str:
        """Give what stands between a token and the one before."""
        if not 0 < index < len(self.tokens):
            return "."
        return self.text[self.tokens[index - 1].end : self.tokens[index].start]

    def near(self, index: int) -> bool:
        """Tell whether nothing but space, one hyphen or an apostrophe parts a token from the one before."""
        gap = self.gap(index)
        if gap.isspace() or gap in ("", "-", "\u2010", "\u2011", "'", "’"):
            return True
        if gap in (" ’", " '") and len(self.key(index)) == 1:  # uur ’s avonds
            return True
        return not gap.isascii() and gap.translate(_DIRECTIONS).strip(SPACES) == ""

    def spaced(self, index: int) -> bool:
        """Tell whether space parts a token from the one before."""
        return self.gap(index).isspace()

    def phrase(self, phrases: Phrases[V], index: int) -> tuple[V, int] | None:
        """Read the longest phrase that begins at a token; give its meaning, and the token after it."""
        first = self.tokens[index].key if 0 <= index < self._count else ""
        longest = phrases.longest.get(first, 0)
        if not longest:
            return None
        words = [first]
        while len(words) < longest and self.near(index + len(words)) and self.key(index + len(words)):
            words.append(self.key(index + len(words)))
        for count in range(len(words), 0, -1):
            meaning = phrases.get(tuple(words[:count]))
            if meaning is not None:
                return meaning, index + count
        return None

    def _behind_letters(self, start: int, sort: Sort) -> tuple[Sort, bool]:
        """Tell what digits are, and whether a hyphen ties them: letters before them make a name of them.

        Letters without case make none, for they may as well be a word: in scripts without spaces, and in Hebrew.
        """
        before = self.text[start - 1 : start]
        if _METRES.search(self.text, max(0, start - 2), start):
            return sort, False
        if before.isalpha() or before in ("_", "#", "@"):
            return (sort, False) if before.isalpha() and not has_case(before) else (Sort.OTHER, False)
        letter = self.text[start - 2 : start - 1] if start > 1 else ""
        if before not in ("-", "\u2010", "\u2011") or not letter.isalpha():
            return sort, False
        last = self.tokens[-1] if self.tokens else None
        if last is not None and last.end == start - 1 and last.key in _PREFIXES:
            return sort, False
        return (Sort.OTHER, False) if has_case(letter) else (sort, True)


def has_case(letter: str) -> bool:
    """Tell whether a letter is of a script with capitals."""
    return letter.lower() != letter.upper()


def _ascii_digits(text: str) -> str:
    """Write the digits of every script as ASCII has them, length for length."""
    if text.isascii() or not _FOREIGN_DIGIT.search(text):
        return text
    return "".join(str(unicodedata.decimal(c, c)) if c.isdigit() and not c.isascii() else c for c in text)
