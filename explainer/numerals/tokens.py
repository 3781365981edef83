"""A text taken apart: numbers in digits, words and signs, each with its place.

Floor 1, within `explainer.numerals`. Addresses, identifiers (COVID-19, FY2019, 5G) and version numbers end here: they
make no number. Digits of every script are read.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum

from explainer.numerals.language import Phrases, V, fold, words

SPACES = " \u00a0\u2009\u202f"
_SIGNS = r"US\$|U\$S|\$US|CAD?\$|C\$|AU?\$|NZ\$|HK\$|S\$|R\$|\$CA|[$€£¥₹₽₩₺₪%‰٪]"
CURRENCY_SIGNS = {
    "US$": "USD", "U$S": "USD", "$US": "USD", "$": "USD", "CA$": "CAD", "CAD$": "CAD", "C$": "CAD", "$CA": "CAD",
    "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "R$": "BRL", "€": "EUR", "£": "GBP",
    "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₪": "ILS",
}  # fmt: skip
PERCENT_SIGNS = frozenset("%٪")


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


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a text."""

    sort: Sort
    start: int
    end: int
    raw: str
    """As written, but for digits, which are ASCII."""
    key: str
    """A word as tables hold it."""


_TOKEN = re.compile(
    rf"""
      (?P<address> (?:https?://|www\.)\S+ | [\w.+-]+@[\w-]+\.\S+ )
    | (?P<slashed> (?<![\w/-]) (?: \d{{4}}-\d{{2}}-\d{{2}} | \d{{1,2}}[-.]\d{{1,2}}[-.]\d{{4}} | \d+(?:/\d+)+ )
                   (?![\w/]|-\d|\.\d) )
    | (?P<clock>   (?<![\w:.,]) (?:[01]?\d|2[0-4]) (?: :\d{{2}}(?::\d{{2}})? | [{SPACES}]?[hu][{SPACES}]?[0-5]\d )
                   (?![\w:]) )
    | (?P<number>  [1-9]\d{{0,2}} (?P<space>[{SPACES}]) \d{{3}} (?:(?P=space)\d{{3}})* (?:[.,]\d+)?
                   (?! \d | [.,]\d | [{SPACES}]\d{{3}}(?!\d) )
                 | \d+ (?:[.,'’٫٬]\d+)* )
    | (?P<sign>    {_SIGNS} )
    | (?P<word>    (?:[^\W\d_]|[\u0300-\u036f])+ )
    | (?P<other>   [_\d] | \S )
    """,
    re.VERBOSE,
)
_PREFIXES = words("mi mid pre post anti eind begin half début fin tot ex non sinds na voor")
"""Words that a hyphen may tie to a year (mi-2018)."""


class Text:
    """A text as a row of tokens. Marks such as commas are no tokens; `near` knows of them."""

    def __init__(self, text: str) -> None:
        self.text = _ascii_digits(text)
        self.tokens: list[Token] = []
        for match in _TOKEN.finditer(self.text):
            group = match.lastgroup if match.lastgroup != "space" else "number"
            if group == "other":
                continue
            raw = match[0]
            sort = Sort.OTHER if group == "address" else Sort(group)
            if sort in (Sort.NUMBER, Sort.CLOCK) and self._is_identifier(match.start()):
                sort = Sort.OTHER
            self.tokens.append(Token(sort, match.start(), match.end(), raw, fold(raw) if sort is Sort.WORD else raw))

    def __len__(self) -> int:
        return len(self.tokens)

    def sort(self, index: int) -> Sort:
        """Give what a token is; OTHER beyond the end."""
        return self.tokens[index].sort if 0 <= index < len(self.tokens) else Sort.OTHER

    def key(self, index: int) -> str:
        """Give a word as tables hold it; empty where there is no word."""
        return self.tokens[index].key if self.sort(index) is Sort.WORD else ""

    def gap(self, index: int) -> str:
        """Give what stands between a token and the one before."""
        if not 0 < index < len(self.tokens):
            return "."
        return self.text[self.tokens[index - 1].end : self.tokens[index].start]

    def near(self, index: int) -> bool:
        """Tell whether nothing but space, one hyphen or an apostrophe parts a token from the one before."""
        gap = self.gap(index)
        return gap.isspace() or gap in ("", "-", "\u2010", "\u2011", "'", "’")

    def spaced(self, index: int) -> bool:
        """Tell whether space parts a token from the one before."""
        return self.gap(index).isspace()

    def phrase(self, phrases: Phrases[V], index: int) -> tuple[V, int] | None:
        """Read the longest phrase that begins at a token; give its meaning, and the token after it."""
        longest = phrases.longest(self.key(index))
        if not longest:
            return None
        words = [self.key(index)]
        while len(words) < longest and self.near(index + len(words)) and self.key(index + len(words)):
            words.append(self.key(index + len(words)))
        for count in range(len(words), 0, -1):
            meaning = phrases.get(tuple(words[:count]))
            if meaning is not None:
                return meaning, index + count
        return None

    def _is_identifier(self, start: int) -> bool:
        """Tell whether digits stand behind letters that make a name of them."""
        before = self.text[start - 1 : start]
        if before.isalpha() or before in ("_", "#", "@"):
            return True
        if before and before in "-\u2010\u2011" and self.text[start - 2 : start - 1].isalpha() and start > 1:
            last = self.tokens[-1] if self.tokens else None
            return last is None or last.end != start - 1 or last.key not in _PREFIXES
        return False


def _ascii_digits(text: str) -> str:
    """Write the digits of every script as ASCII has them, length for length."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c, c)) if c.isdigit() and not c.isascii() else c for c in text)
