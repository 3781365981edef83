"""Which languages are known.

Floor 1, within `explainer.numerals`.
"""

from __future__ import annotations

from collections.abc import Mapping

from explainer.numerals.dutch import DUTCH
from explainer.numerals.english import ENGLISH
from explainer.numerals.french import FRENCH
from explainer.numerals.language import Language, Phrases

LANGUAGES: Mapping[str, Language] = {"en": ENGLISH, "fr": FRENCH, "nl": DUTCH}
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


def knows(language: str) -> bool:
    """Tell whether the words of a language can be read, by its tag."""
    return _key(language) in LANGUAGES


def table(language: str) -> Language:
    """Give what is known of a language."""
    return LANGUAGES.get(_key(language), UNKNOWN)


def _key(language: str) -> str:
    return language.partition("-")[0].lower()
