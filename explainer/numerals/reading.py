"""Figures of a text, one after the other.

Floor 1, within `explainer.numerals`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from explainer.numerals.amounts import Amounts, is_year
from explainer.numerals.calendar import Calendar
from explainer.numerals.found import Found
from explainer.numerals.language import Language
from explainer.numerals.ordinals import ROMAN, Ordinals
from explainer.numerals.parts import Part
from explainer.numerals.ranges import lend
from explainer.numerals.tables import table
from explainer.numerals.tokens import Sort, Text, Token
from explainer.numerals.units import CODES

_RUN = re.compile(r"\d+")
_DOTTED = re.compile(r"\d{1,2}\.\d{2}")
_HOURS = frozenset(("uur", "u", "h", "heures"))


def read(text: str, language: str) -> tuple[Found, ...]:
    """Find every figure of a text as people write it.

    No figures are: addresses, names with digits in them (COVID-19, FY2019, 5G), version numbers (2.4.1), a bare “one”
    or article, two things that are known (les deux, beide, both), and numbers without an end (des millions).

    Args:
        text: Plain words, without Markdown.
        language: A BCP 47 tag. Of a language without a table only digits, signs, codes and ISO dates are read, and
            whatever depends on the meaning of a comma or point is ambiguous.

    Returns:
        The figures in their order. Any text whatever gives an answer.
    """
    known = table(language)
    taken = Text(text)
    parts = list(_parts(taken, known))
    return tuple(part.found() for part in lend(parts, taken.text, known))


def _parts(text: Text, language: Language) -> Iterator[Part]:
    calendar, ordinals, amounts = Calendar(text, language), Ordinals(text, language), Amounts(text, language)
    index = 0
    while index < len(text):
        if text.sort(index) is Sort.WORD and not _begins(text.tokens[index], language):
            index += 1
            continue
        skipped = text.phrase(language.both, index) or text.phrase(language.false_friends, index)
        if skipped:
            index = skipped[1]
            continue
        several = _several(text, index)
        if several:
            yield from several
            index += 1
            continue
        found = calendar.read(index) or ordinals.read(index) or amounts.read(index)
        if found:
            yield found[0]
            index = max(found[1], index + 1)
        else:
            index += 1


def _begins(token: Token, language: Language) -> bool:
    """Tell whether a word may begin a figure: a number word, the code of a currency, a Roman number."""
    return language.begins(token.key) or token.raw in CODES or token.raw[0] in ROMAN


def _several(text: Text, index: int) -> list[Part]:
    """Read what is two numbers in one: times of the day (14:30, 14.30 uur) and years (2018/2019)."""
    token = text.tokens[index]
    numbers = _RUN.findall(token.raw)
    hours = text.near(index + 1) and text.key(index + 1) in _HOURS
    clock = token.sort is Sort.CLOCK or (hours and _DOTTED.fullmatch(token.raw) is not None)
    years = token.sort is Sort.SLASHED and len(numbers) == 2 and all(len(n) == 4 and is_year(int(n)) for n in numbers)
    if not clock and not years:
        return []
    kind = "year" if years else "number"
    return [
        Part(token.start + run.start(), token.start + run.end(), kind, Decimal(run[0]))  # type: ignore[arg-type]
        for run in _RUN.finditer(token.raw)
    ]
