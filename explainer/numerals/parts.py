"""A figure on its way: what is known of it before its neighbours were looked at.

Floor 1, within `explainer.numerals`.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from explainer.numerals.found import Found, Kind, day
from explainer.quantities import PERCENT


@dataclass(frozen=True, slots=True)
class Part:
    """A figure, with what a range may still add to it."""

    start: int
    """Offset in the text."""
    end: int
    kind: Kind
    value: Decimal
    unit: str = ""
    others: tuple[Decimal, ...] = ()
    """What else it may mean."""
    scale: int = 1
    """What a scale word multiplied it by."""
    plain: bool = False
    """Whether it is a number alone: neither sign nor unit nor scale, so that a range may lend it some."""
    perhaps: tuple[str, ...] = ()
    """The currencies of which its noun may be one."""
    besides: tuple[tuple[str, Decimal, str], ...] = ()
    """The keys of what says the same in other words."""
    is_loose: bool = False
    """Whether another language may well leave it unsaid."""

    def found(self) -> Found:
        """Give the figure as others see it."""
        others = tuple(dict.fromkeys(_bare(other) for other in self.others if other != self.value))
        value, length = _bare(self.value), self.end - self.start
        return Found(
            self.start,
            length,
            self.kind,
            value,
            self.unit,
            bool(others),
            others,
            self.perhaps,
            self.scale,
            tuple((group, _bare(other), unit) for group, other, unit in self.besides),
            self.is_loose,
        )


def _bare(value: Decimal) -> Decimal:
    """Give a number without exponent and needless zeros."""
    text = f"{value:f}"
    return Decimal(text.rstrip("0").rstrip(".")) if "." in text else Decimal(text)


def besides(*values: Decimal | int) -> tuple[tuple[str, Decimal, str], ...]:
    """Make the keys of plain numbers."""
    return tuple(("amount", Decimal(value), "") for value in values)


def share(value: Decimal, *, itself: bool = False) -> tuple[tuple[str, Decimal, str], ...]:
    """Make the keys of what says the same as a part: its percentage, and the part where that is not said."""
    return (*(besides(value) if itself else ()), ("amount", value * 100, PERCENT))


def dated(start: int, end: int, year: int, month: int = 0, number: int = 0) -> Part:
    """Make a date; 0 stands for what is not said."""
    value = Decimal(year * 10_000 + month * 100 + number)
    return Part(start, end, "date", value, day(value))
