"""What a number in digits says, by the conventions of a language.

Floor 1, within `explainer.numerals`. `44.435` is forty-four thousand in Dutch and forty-four and a bit in English:
where a sign between digits can be meant otherwise than the language has it, the number is ambiguous.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from explainer.numerals.language import Language
from explainer.numerals.tokens import SPACES, VULGAR

_LONGEST = 40
_MOST = 28
"""Digits that `Decimal` reckons with exactly; what has more is no figure (the number of an account, a digest)."""
_PARTS = re.compile(rf"[{SPACES}.,'’٫٬]")


@dataclass(frozen=True, slots=True)
class Digits:
    """A number in digits."""

    value: Decimal
    plain: bool
    """Whether it is digits only, without any sign between them."""
    other: Decimal | None = None
    """What it may mean besides: the same digits with the sign read the other way."""
    by_thousands: bool = False
    """Whether `value` takes the sign for one between thousands."""


def interpret(raw: str, language: Language) -> Digits | None:
    """Read a number as it is written; None where it is none (a version: 2.4.1)."""
    if len(raw) > _LONGEST or sum(map(str.isdecimal, raw)) > _MOST:
        return None
    if raw[-1] in VULGAR:
        return Digits(Decimal(raw[:-1].strip() or 0) + _vulgar(raw[-1]), plain=False)
    signs = _PARTS.findall(raw)
    groups = _PARTS.split(raw)
    if not signs:
        return Digits(Decimal(raw), plain=True)
    *grouping, last = signs
    if len(set(signs)) == 1 and (len(signs) > 1 or last in SPACES):
        return _whole(groups) or _in_lakhs(groups, last)
    if grouping:  # two signs: the last one stands before the decimals
        if len(set(grouping)) > 1 or last not in ".,٫" or not _is_grouped(groups[:-1]):
            return None
        return Digits(Decimal("".join(groups[:-1]) + "." + groups[-1]), plain=False)
    return _single(groups, last, language)


def _single(groups: list[str], sign: str, language: Language) -> Digits | None:
    whole, rest = groups
    if sign == "٬" or sign in "'’":
        return _whole(groups)
    fraction = Decimal(f"{whole}.{rest}")
    if sign == "٫" or len(rest) != 3 or len(whole) > 3 or whole[0] == "0":
        return Digits(fraction, plain=False)
    thousands = Decimal(whole + rest)
    if sign == language.thousands:
        return Digits(thousands, plain=False, by_thousands=True)
    if sign == language.decimal:
        return Digits(fraction, plain=False, other=thousands)
    return Digits(thousands, plain=False, other=fraction, by_thousands=True)


def decimals(digits: Digits, language: Language) -> Digits:
    """Read a number again that stands before a scale word or percent: there decimals are far likelier."""
    if digits.other is None:
        if not digits.by_thousands or digits.value % 10 == 0:  # nobody ends decimals in a zero: 1.500 miljard
            return digits
        return Digits(digits.value, plain=False, other=digits.value / 1000, by_thousands=True)
    fraction = min(digits.value, digits.other)
    if digits.by_thousands:
        return Digits(fraction, plain=False, other=max(digits.value, digits.other)) if language.decimal else digits
    return Digits(fraction, plain=False)


def _whole(groups: list[str]) -> Digits | None:
    return Digits(Decimal("".join(groups)), plain=False) if _is_grouped(groups) else None


def _in_lakhs(groups: list[str], sign: str) -> Digits | None:
    """Read a number grouped as in India: 12,34,567."""
    *pairs, last = groups[1:]
    fits = len(groups[0]) <= 2 and groups[0][0] != "0" and all(len(pair) == 2 for pair in pairs) and len(last) == 3
    return Digits(Decimal("".join(groups)), plain=False) if fits and sign == "," else None


def _vulgar(sign: str) -> Decimal:
    part, _, whole = unicodedata.normalize("NFKC", sign).partition("\u2044")
    return Decimal(part) / Decimal(whole)


def _is_grouped(groups: list[str]) -> bool:
    return len(groups[0]) <= 3 and groups[0][0] != "0" and all(len(group) == 3 for group in groups[1:])
