"""Which languages are known.

Floor 1, within `explainer.numerals`.
"""

from __future__ import annotations

from collections.abc import Mapping

from explainer.numerals.dutch import DUTCH
from explainer.numerals.english import ENGLISH
from explainer.numerals.french import FRENCH
from explainer.numerals.german import GERMAN
from explainer.numerals.language import Language, Phrases
from explainer.numerals.spanish import SPANISH

LANGUAGES: Mapping[str, Language] = {
    "de": GERMAN,
    "en": ENGLISH,
    "es": SPANISH,
    "fr": FRENCH,
    "nl": DUTCH,
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
    return LANGUAGES.get(language.partition("-")[0].lower())
