"""Which languages CLDR knows, by their tags (BCP 47).

Floor 5, within `explainer.locales`. Promise: any text whatever gives an answer.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

import babel
from babel.localedata import locale_identifiers

# Babel takes more than tags, such as the “@” of POSIX; in a page `lang` must be a tag (RFC 5646).
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")

_APART = frozenset((("hi", "Latn"), ("zh", "Latn"), ("en", "Shaw"), ("en", "Dsrt")))
"""What is seldom written, and never without saying so in the tag."""


@lru_cache(maxsize=256)
def find(tag: str) -> babel.Locale | None:
    """Find the CLDR data for a tag; none where there is none."""
    if not _TAG.fullmatch(tag):
        return None
    try:
        return babel.Locale.parse(tag, sep="-")
    except (babel.UnknownLocaleError, ValueError):
        return None


def is_known(language: str) -> bool:
    """Tell whether a tag names a language that can be worded."""
    return find(language) is not None


def direction(language: str) -> Literal["ltr", "rtl"]:
    """Give the direction in which a language is written, as the HTML attribute `dir` takes it."""
    locale = find(language)
    return "rtl" if locale and locale.text_direction == "rtl" else "ltr"


def with_territory(language: str) -> str:
    """Give a language with the country that its tag names, or that CLDR thinks of: “fr_FR”; nothing where none is."""
    locale = find(language)
    if locale is None:
        return ""
    likely = babel.core.get_global("likely_subtags")
    territory = locale.territory or str(likely.get(str(locale)) or likely.get(locale.language) or "").split("_")[-1]
    return f"{locale.language}_{territory}" if re.fullmatch("[A-Z]{2}", territory) else ""


@lru_cache(maxsize=256)
def scripts(language: str) -> tuple[str, ...]:
    """Give the scripts of a language (ISO 15924): the one that the tag names, else all that it is written in."""
    locale = find(language)
    if locale is None:
        return ()
    if locale.script:
        return (str(locale.script),)
    likely = babel.core.get_global("likely_subtags")
    parts = str(likely.get(str(locale)) or likely.get(locale.language) or "").split("_")
    likeliest = (parts[1],) if len(parts) > 1 else ()
    return tuple(dict.fromkeys((*likeliest, *_written().get(locale.language, ()))))


@lru_cache(maxsize=1)
def _written() -> dict[str, list[str]]:
    """Give the scripts that CLDR has each language in, where it has several."""
    found: dict[str, list[str]] = {}
    for identifier in locale_identifiers():
        language, _, rest = identifier.partition("_")
        script = rest.partition("_")[0]
        if len(script) == 4 and script.isalpha() and (language, script) not in _APART:
            found.setdefault(language, []).append(script)
    return found
