"""Numbers and quantities in words: scales, currencies, units, qualifiers.

Floor 4. Promise: every digit of the number is printed, and a number never breaks from what it counts. Source
of scale words, separators, percent signs and plural rules: CLDR, through Babel.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

import babel
from babel.numbers import format_decimal, format_percent, get_currency_name, get_currency_unit_pattern

from explainer.locales.french import elide
from explainer.locales.text import NO_BREAK
from explainer.quantities import Quantity

_SCALED_FROM = 10**6
_SCALED_DECIMALS = 3
"""More decimals (6,84325 milliards) are no easier to read than a smaller scale or the plain digits."""

Forms = Mapping[str, str]
"""Plural category of CLDR → word; `other` is always there."""

_Scale = dict[str, dict[int, tuple[str, str]]]
"""Plural category → digits before the decimals → what stands before and after the number."""


class Numbers:
    """Puts numbers and quantities into words of one language."""

    def __init__(self, locale: babel.Locale, words: Mapping[str, Any], units: Mapping[str, Forms]) -> None:
        self._locale = locale
        self._words = words
        self._units = units
        self._scales = _scales(locale)

    def number(self, number: int | Decimal) -> str:
        """Write a number in digits, all of them."""
        text = format_decimal(number, locale=self._locale, decimal_quantization=False)
        return text.replace("-", "−")

    def value(self, quantity: Quantity) -> str:
        """Word a quantity; of a count unit only the number."""
        if quantity.is_percent:
            percent = format_percent(quantity.number.scaleb(-2), locale=self._locale, decimal_quantization=False)
            return self._qualified(quantity, percent.replace(" ", NO_BREAK).replace("-", "−"))
        if quantity.is_currency:
            return self._qualified(quantity, self._money(quantity))
        return self._qualified(quantity, self._amount(quantity.number)[0])

    def measured(self, quantity: Quantity) -> str:
        """Word a quantity with its unit."""
        if quantity.is_percent or quantity.is_currency:
            return self.value(quantity)
        text, scaled = self._amount(quantity.number)
        unit = self._unit(self._units[quantity.unit], quantity.number, scaled=scaled)
        return self._qualified(quantity, f"{text}{' ' if scaled else NO_BREAK}{unit}")

    def bound_words(self) -> Iterator[str]:
        """Give the words and signs that stay on the line of the number before them."""
        yield from ("%", "‰", "€", "$", "£", "°")
        yield from self._words["stay-with-number"]
        for scale in self._scales.values():
            yield from {after.split()[0] for by_digits in scale.values() for _, after in by_digits.values()}
        for forms in (*self._words["currencies"].values(), *self._units.values()):
            yield from (form.split()[0] for category, form in forms.items() if category != "many")

    def _money(self, quantity: Quantity) -> str:
        """Word an amount of a currency, with two decimals where it has any."""
        code, number = quantity.unit, quantity.number
        text, scaled = self._amount(number)
        if not scaled and number.normalize().as_tuple().exponent == -1:
            text += "0"
        forms = self._words["currencies"].get(code)
        if forms is None:
            forms = {"other": get_currency_name(code, count=number, locale=self._locale)}
        pattern = get_currency_unit_pattern(code, count=number, locale=self._locale)
        if not scaled:
            pattern = pattern.replace(" ", NO_BREAK)
        return pattern.format(text, self._unit(forms, number, scaled=scaled))

    def _amount(self, number: Decimal) -> tuple[str, bool]:
        """Write a number, from a million on with a scale word where that reads better; tell which."""
        for exponent in sorted(self._scales, reverse=True):
            scaled = number.scaleb(-exponent).normalize()
            decimals = -int(scaled.as_tuple().exponent)
            if abs(number) >= _SCALED_FROM and abs(scaled) >= 1 and decimals <= _SCALED_DECIMALS:
                forms = self._scales[exponent]
                by_digits = forms.get(self._locale.plural_form(abs(scaled)), forms["other"])
                before, after = by_digits[min(scaled.adjusted() + 1, max(by_digits))]
                return f"{before}{self.number(scaled)}{after}", True
        return self.number(number), False

    def _unit(self, forms: Forms, number: Decimal, *, scaled: bool) -> str:
        """Choose the form of a unit; French says “44 dollars”, yet “44 millions de dollars”."""
        if not scaled:
            return forms.get(self._locale.plural_form(abs(number).normalize()), forms["other"])
        if "many" in forms:
            return forms["many"]
        before, _, after = self._words["scaled"].partition("{unit}")
        if self._locale.language == "fr":
            before = elide(before, forms["other"])
        return f"{before}{forms['other']}{after}"

    def _qualified(self, quantity: Quantity, text: str) -> str:
        template: str = self._words[quantity.qualifier] if quantity.qualifier else "{value}"
        return template.replace("{value}", text)


def _scales(locale: babel.Locale) -> dict[int, _Scale]:
    """Read the scale words of CLDR (long compact decimal formats) from a million on: exponent of ten → words.

    A language without such words has no scales, and its numbers stay in digits.
    """
    scales: defaultdict[int, _Scale] = defaultdict(lambda: defaultdict(dict))
    for category, patterns in locale.compact_decimal_formats.get("long", {}).items():
        for magnitude, pattern in patterns.items():
            zeros = pattern.pattern.count("0")
            before, after = (side[0].replace("'", "") for side in (pattern.prefix, pattern.suffix))
            if int(magnitude) >= _SCALED_FROM and after.strip():
                scale = scales[len(magnitude) - zeros]
                scale[category][zeros] = (before, after.replace(" ", NO_BREAK))
    return {exponent: scale for exponent, scale in scales.items() if "other" in scale}
