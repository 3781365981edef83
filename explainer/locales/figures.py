"""What CLDR knows of the figures of a language: enough to read whatever is written with digits.

Floor 5, within `explainer.locales`. Number words are not in CLDR: they come from the tables of `explainer.numerals`,
which this completes. So babel keeps its one owner, and the reader of figures needs no library.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

import babel
from babel.dates import tokenize_pattern
from babel.numbers import get_currency_name
from babel.units import format_unit

from explainer import numerals
from explainer.locales.tags import find
from explainer.numerals import Language

_COUNTS: tuple[int | Decimal, ...] = (0, 1, 2, 3, 5, 11, 100, 1_000_000, Decimal("1.5"))
"""Numbers that together have every plural form of every language."""
_DOLLARS = ("USD", "CAD", "AUD")
_OTHER_YEARS = frozenset(("th", "fa", "ps", "ckb", "mzn", "lrc"))
"""Languages whose texts count years by another calendar (calendarPreferenceData of CLDR, which Babel leaves out)."""
_GLYPH = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LETTER = re.compile(r"[^\W\d_]")
_INVISIBLE = re.compile("[\u200e\u200f\u061c]")


@lru_cache(maxsize=64)
def figures(language: str) -> Language:
    """Give what is known of the figures of a language, by its tag: from its table, from CLDR, or from both."""
    known, locale = numerals.table(language), find(language)
    if locale is None:
        return known or numerals.UNKNOWN
    symbols = locale.number_symbols.get("latn") or locale.number_symbols[locale.default_numbering_system]
    group = symbols.get("group", "")
    base = replace(
        known or _without_words(locale),
        decimal=symbols.get("decimal", ""),
        thousands=group if group in {".", ","} else "",
    )
    base = replace(base, currencies=base.currencies.beside(_currencies(locale, single=known is None)))
    if base.months:
        return base
    months = {words[0]: number for name, number in _months(locale) if (words := numerals.split(name))}
    return replace(base, dates=tuple(_dates(locale)), months=months)


def _without_words(locale: babel.Locale) -> Language:
    scales, abbreviations = _scales(locale, "long"), _scales(locale, "short")
    if "long" not in locale.compact_decimal_formats:  # as in Chinese: 0万 is long and short
        scales = {words[0]: scale for name, scale in abbreviations.items() if len(words := numerals.split(name)) == 1}
    eras = [names[0] for width, names in locale.eras.items() if width != "narrow" and 0 in names]
    short = locale.date_formats["short"].pattern
    return replace(
        numerals.UNKNOWN,
        scales=scales,
        abbreviations={word: len(str(scale)) - 1 for word, scale in abbreviations.items()},
        safe_abbreviations=frozenset(word for word in abbreviations if len(word) > 1),
        month_first=short.lstrip("\u200e\u200f'").startswith("M"),
        percent=numerals.phrases(*_percent(locale)),
        percent_first=locale.percent_formats[None].pattern.startswith("%"),
        scale_first=_has_scales_first(locale),
        before_era=numerals.era(*eras) if eras else None,
        other_years=locale.language in _OTHER_YEARS,
    )


def _scales(locale: babel.Locale, length: str) -> dict[str, int]:
    """Read the words for a thousand, a million and so on, in all their forms."""
    found: dict[str, int] = {}
    several: list[tuple[list[str], int]] = []
    for patterns in locale.compact_decimal_formats.get(length, {}).values():
        for magnitude, pattern in patterns.items():
            suffix = _plain(pattern.suffix[0])
            scale = int(magnitude) // 10 ** (pattern.pattern.count("0") - 1)
            words = numerals.split(suffix) if length == "long" else re.findall(r"[^\W\d_]+", suffix)
            if len(words) == 1 and scale > 1:
                found.setdefault(words[0], scale)
            elif words:
                several.append((words, scale))
    for (first, *rest), scale in several:  # 12 mil millones: the first word alone is known
        if len(rest) == 1 and first in found and scale % found[first] == 0:
            found.setdefault(rest[0], scale // found[first])
    return found


def _has_scales_first(locale: babel.Locale) -> bool:
    forms = locale.compact_decimal_formats.get("long", {}).values()
    return any(_plain(pattern.prefix[0]).strip("-") for patterns in forms for pattern in patterns.values())


def _counts(locale: babel.Locale) -> list[int | Decimal]:
    """Give a number for each plural form."""
    return list({locale.plural_form(count): count for count in _COUNTS}.values())


def _percent(locale: babel.Locale) -> Iterator[str]:
    for count in _counts(locale):
        words = _plain(re.sub(r"[\d.,٫٬]+", " ", _ascii(format_unit(count, "concentr-percent", "long", locale=locale))))
        if words and "concentr" not in words:  # Babel's own name, where CLDR has none
            yield words


def _currencies(locale: babel.Locale, *, single: bool) -> dict[str, str]:
    """Give the names of currencies in all their forms.

    Args:
        locale: The language.
        single: Whether names of one word count: won is a verb in English.
    """
    counts = _counts(locale)
    names: dict[str, str] = {}
    symbols = locale.currency_symbols
    forms: dict[str, list[str]] = {}
    for code in sorted(numerals.CODES & locale.currencies.keys()):
        forms[code] = [_plain(get_currency_name(code, count=count, locale=locale)) for count in counts]
        for name in (_plain(locale.currencies[code]), *forms[code]):
            if name and name != code and (single or " " in name):
                names.setdefault(name, code)
        symbol = _plain(symbols.get(code, ""))
        if single and symbol.isalpha() and len(symbol) > 1 and symbol != code:
            names.setdefault(symbol, code)
    if single and all(code in forms for code in _DOLLARS):
        for each in zip(*(forms[code] for code in _DOLLARS), strict=True):
            shared = set.intersection(*(set(numerals.split(name)) for name in each))
            names |= dict.fromkeys((word for word in shared if word not in names), "USD")
    return names


def _months(locale: babel.Locale) -> Iterator[tuple[str, int]]:
    """Give the names of the months with their numbers."""
    for context in locale.months.values():
        for width in ("wide", "abbreviated"):
            for number, name in context.get(width, {}).items():
                yield _plain(name).rstrip("."), number


def _dates(locale: babel.Locale) -> Iterator[re.Pattern[str]]:
    """Make a pattern of each way to write a date with the name of its month, the fullest first."""
    skeletons = locale.datetime_skeletons
    whole = [locale.date_formats[width].pattern for width in ("long", "medium")]
    whole += [skeletons[name].pattern for name in ("yMMMM", "yMMM", "MMMMd", "MMMd") if name in skeletons]
    month = _month(locale)
    for pattern in dict.fromkeys(whole):
        pieces = [(kind, value) for kind, value in tokenize_pattern(pattern)]
        while pieces and pieces[0][0] == "chars":
            del pieces[0]
        while pieces and pieces[-1][0] == "chars" and not _GLYPH.search(str(pieces[-1][1])):
            del pieces[-1]
        fields = [_field(kind, value, month) for kind, value in pieces]
        written = "".join(field or "" for field in fields)
        is_worded = "(?P<name>" in written or any(kind == "chars" and _LETTER.search(str(v)) for kind, v in pieces)
        if is_worded and all(field is not None for field in fields):
            end = r"(?!\d)" if _GLYPH.search(written[-4:]) else r"(?![^\W_])"
            yield re.compile(written + end, re.IGNORECASE)


def _month(locale: babel.Locale) -> str:
    """Make the pattern of a month: a name, or its number with what stands beside it (6월)."""
    names = sorted({name for name, _ in _months(locale) if name}, key=len, reverse=True)
    worded = [re.escape(name).replace(r"\ ", r"\s") for name in names if not re.search(r"\d", name)]
    if worded:
        return rf"(?P<name>{'|'.join(worded)})\.?"
    before, _, after = re.sub(r"\d+", "0", names[0]).partition("0") if names else ("", "", "")
    return rf"(?:{re.escape(before)})?(?P<month>\d{{1,2}}){re.escape(after)}"


def _field(kind: str, value: str | tuple[str, int], month: str) -> str | None:
    if kind == "chars":
        return "".join(_literal(character) for character in _INVISIBLE.sub("", str(value)))
    letter, width = value[0], value[1]
    if letter in "ML":
        return month if int(width) > 2 else r"(?P<month>\d{1,2})"
    return {"d": r"(?P<day>\d{1,2})", "y": r"(?P<year>\d{4})"}.get(letter)


def _literal(character: str) -> str:
    """Match a character between the parts of a date; only letters have to be there."""
    if character.isspace():
        return r"\s*"
    return re.escape(character) if character.isalpha() else re.escape(character) + "?"


def _plain(words: str) -> str:
    return " ".join(_INVISIBLE.sub("", words).replace("'", "").split())


def _ascii(text: str) -> str:
    return "".join(str(int(character)) if character.isdecimal() else character for character in text)
