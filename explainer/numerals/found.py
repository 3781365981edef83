"""What is found in a text.

Floor 1, within `explainer.numerals`.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Kind = Literal["number", "money", "percent", "date", "year", "ordinal", "either"]


@dataclass(frozen=True, slots=True)
class Found:
    """One figure of a text."""

    offset: int
    length: int
    kind: Kind
    value: Decimal
    """Exact; of thirds and the like to 28 digits. Of a date the digits of year, month and day, zeros where one is
    not said: 20180619."""
    unit: str = ""
    """A currency code, `percent`, or of a date its EDTF form with X where something is not said: `2018-06`,
    `XXXX-11-09`, `199X`; else empty."""
    ambiguous: bool = False
    """Whether readers may take it for another number."""
    alternatives: tuple[Decimal, ...] = ()
    """What else it may mean; empty unless ambiguous."""
    perhaps: tuple[str, ...] = ()
    """The currencies of which its noun may be one (pound: GBP, EGP); empty where `unit` is known."""
    scale: int = 1
    """What a scale word multiplied it by."""
    besides: tuple[tuple[str, Decimal, str], ...] = ()
    """The keys of what says the same in other words, beyond any doubt: 25 % for a quarter, 1914 for the 14 of 14-18."""
    is_loose: bool = False
    """Whether another language may well leave it unsaid: tied to a word (vijfjarenplan) or a name (WO II)."""

    @property
    def key(self) -> tuple[str, Decimal, str]:
        """What makes two figures the same, whatever the words: 2018 is a number as well as a year."""
        return self.keys[0]

    @property
    def keys(self) -> tuple[tuple[str, Decimal, str], ...]:
        """The key of each number that it may mean, the likeliest first, then of what says the same."""
        values = (self.value, *self.alternatives)
        if self.kind == "date":
            dates = (("date", value, day(value) if len(self.unit) == 10 else self.unit) for value in values)
            return (*dates, *self.besides)
        groups = {"ordinal": ("ordinal",), "either": ("ordinal", "amount")}.get(self.kind, ("amount",))
        units = (self.unit, *self.perhaps)
        own = ((group, value, unit) for unit in units for value in values for group in groups)
        return (*own, *self.besides)


def day(value: Decimal) -> str:
    """Give the EDTF form of a date's value: 20180619 is 2018-06-19."""
    year, rest = divmod(int(value), 10_000)
    month, number = divmod(rest, 100)
    parts = [f"{year:04d}" if year else "XXXX"]
    parts += [f"{part:02d}" for part in (month, number) if part]
    return "-".join(parts)
