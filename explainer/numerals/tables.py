"""Which languages are known.

Floor 1, within `explainer.numerals`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from explainer.numerals.dutch import dutch
from explainer.numerals.english import english
from explainer.numerals.french import french
from explainer.numerals.german import german
from explainer.numerals.language import Language
from explainer.numerals.spanish import spanish
from explainer.numerals.words import Phrases

LANGUAGES: Mapping[str, Callable[[], Language]] = {
    "de": german,
    "en": english,
    "es": spanish,
    "fr": french,
    "nl": dutch,
}
"""By the first part of a language tag: fr-BE is read as fr."""

_NOTHING: frozenset[str] = frozenset()
UNKNOWN = Language(
    decimal="",
    thousands="",
    spelled=Phrases({}),
    one=_NOTHING,
    scales={},
    bare=_NOTHING,
    collectives={},
    ordinals=Phrases({}),
    suffixes=_NOTHING,
    months={},
    short_months={},
    month_first=False,
    decades=_NOTHING,
    named_decades={},
    percent=Phrases({}),
    currencies=Phrases({}),
    links=_NOTHING,
    abbreviations={},
    safe_abbreviations=_NOTHING,
    minus=_NOTHING,
    at_least=_NOTHING,
    to=frozenset("-"),
    out_of=_NOTHING,
    between=_NOTHING,
    and_=_NOTHING,
    halves=Phrases({}),
    half=_NOTHING,
    and_half=Phrases({}),
    fractions={},
    parts=Phrases({}),
    of=_NOTHING,
    both=Phrases({}),
    false_friends=Phrases({}),
)
"""What can be read in any language: digits, signs, codes and ISO dates."""


def table(language: str) -> Language | None:
    """Give the table of a language by its tag; None where there is none."""
    make = LANGUAGES.get(language.partition("-")[0].lower())
    return make() if make else None
