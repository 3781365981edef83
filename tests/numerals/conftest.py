"""Figures read by the tag of a language, as the checks read them without CLDR."""

from __future__ import annotations

from explainer import numerals
from explainer.numerals import Found


def read(text: str, language: str) -> tuple[Found, ...]:
    return numerals.read(text, numerals.table(language) or numerals.UNKNOWN)
