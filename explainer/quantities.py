"""Numbers with their units: read exactly, compared exactly.

Floor 0 (standard library only). Promise: a text becomes one exact number or a `QuantityError` in the author's
words; no digit is ever lost or added, and nothing here puts a number into words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Qualifier = Literal["", "more-than", "less-than", "about"]

PERCENT = "percent"
LARGEST_EXPONENT = 15
_WHOLE_DIGITS = 18
_FRACTION_DIGITS = 9
"""Together below the 28 digits of the default decimal context, so that no later step ever rounds."""
_LONGEST = 40
"""Characters of a text that a message repeats."""

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?(?P<exponent>[0-9]{1,4}))?")
_CURRENCY = re.compile(r"[A-Z]{3}")
_SIGNS = {"%": PERCENT, "$": "USD", "€": "EUR", "£": "GBP"}
_SCALES = {"million": "e6", "miljoen": "e6", "milliard": "e9", "miljard": "e9", "billion": "e9"}


class QuantityError(ValueError):
    """A text that is no number we take.

    Attributes:
        message: what is wrong: a lower-case sentence in the author's words.
        hint: what to write instead; may be empty.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of something."""

    number: Decimal
    """Exact, as `parse_number` gives it."""
    unit: str
    """`percent`, an ISO 4217 code (three capitals), or the id of a count unit."""
    qualifier: Qualifier = ""

    @property
    def is_percent(self) -> bool:
        """Tell whether the number counts hundredths: 73 is 73 %."""
        return self.unit == PERCENT

    @property
    def is_currency(self) -> bool:
        """Tell whether the unit is a currency."""
        return _CURRENCY.fullmatch(self.unit) is not None


def same(first: Quantity, second: Quantity) -> bool:
    """Compare number and unit exactly; `about` and the like say how a source words it, not what it says."""
    return first.unit == second.unit and first.number == second.number


def parse_number(text: str) -> Decimal:
    """Read a number as YAML writes it: `44435`, `0.5`, `-3`, `19.4e6`.

    Equal numbers come out alike, with neither exponent nor needless zeros: `230e6` gives
    `Decimal("230000000")`.

    Raises:
        QuantityError: the text groups digits, has a sign, unit or word, or is no number; its exponent
            is beyond 15; or it has more than 18 digits before or 9 after the decimal point.
    """
    match = _NUMBER.fullmatch(text)
    if match is None:
        shown = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
        raise QuantityError(f"“{shown}” is not a number", _number_hint(text))
    if int(match["exponent"] or 0) > LARGEST_EXPONENT:
        raise QuantityError(
            f"the exponent of “{text}” is beyond {LARGEST_EXPONENT}",
            "check the number of zeros: 1e6 is a million",
        )
    whole, _, fraction = f"{Decimal(text):f}".partition(".")
    fraction = fraction.rstrip("0")
    if len(whole.removeprefix("-")) > _WHOLE_DIGITS or len(fraction) > _FRACTION_DIGITS:
        raise QuantityError(
            "the number has too many digits",
            f"at most {_WHOLE_DIGITS} before and {_FRACTION_DIGITS} after the decimal point",
        )
    number = Decimal(f"{whole}.{fraction}" if fraction else whole)
    return abs(number) if number == 0 else number


def _number_hint(text: str) -> str:
    """Say how to write what the author probably meant."""
    plain = text.strip()
    if len(plain) > _LONGEST:
        return "write digits, such as 44435, 0.5 or 230e6"
    sign = next((sign for sign in _SIGNS if sign in plain), "")
    if sign:
        return f"write the number alone, and unit: {_SIGNS[sign]}"
    scaled = re.fullmatch(r"([0-9]+)(?:[.,]([0-9]+))?\s*(million|miljoen|milliard|miljard|billion)s?", plain.lower())
    if scaled:
        whole, fraction, scale = scaled.groups()
        return f"write {whole}{'.' + fraction if fraction else ''}{_SCALES[scale]}"
    for pattern, hint in _NUMBER_HINTS:
        match = pattern.fullmatch(plain)
        if match:
            digits = re.sub(r"\D", "", plain).lstrip("0") or "0"
            return hint.format(digits=digits, plain=plain, decimal=plain.replace(",", ".").removeprefix("+"))
    return "write digits, such as 44435, 0.5 or 230e6"


_NUMBER_HINTS = tuple(
    (re.compile(pattern), hint)
    for pattern, hint in (
        (r"[0-9]{1,3},[0-9]{3}", "write {digits}, or {decimal} where the comma marks decimals"),
        (r"[0-9]+,[0-9]+", "write {decimal}: decimals follow a full stop"),
        (
            r"[0-9]{1,3}([,. _'’\u00a0\u2009\u202f])[0-9]{3}(\1[0-9]{3})*",
            "write {digits}, without signs between the digits",
        ),
        (r"[0-9_]+", "write {digits}, without other signs or leading zeros"),
        (r"\+[0-9]+([.,][0-9]+)?", "write {decimal}"),
        (r"\.[0-9]+", "write 0{plain}"),
        (r"[0-9]+\.", "write {digits}"),
        (r"(?i)[-+]?\.?(nan|inf|infinity)", "leave the value out where it is unknown"),
    )
)
