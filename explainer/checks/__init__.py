"""Everything that a finished site is examined for, one check in one file.

Floor 9.
"""

from __future__ import annotations

from explainer.checks import (
    assets,
    axes,
    contrast,
    corrections,
    coverage,
    foreign,
    languages,
    links,
    numbers,
    parity,
    phrases,
    quotations,
    styles,
    weight,
)
from explainer.checks.check import Check

__all__ = ["CHECKS", "Check"]

CHECKS: tuple[Check, ...] = (
    languages.CHECK,
    corrections.CHECK,
    axes.CHECK,
    numbers.CHECK,
    parity.CHECK,
    foreign.CHECK,
    coverage.CHECK,
    phrases.CHECK,
    quotations.CHECK,
    contrast.CHECK,
    styles.CHECK,
    assets.CHECK,
    links.CHECK,
    weight.CHECK,
)
