"""The language of an edition: one object that words everything.

Floor 4. Promise: for words that are complete no method raises, whatever the date or quantity.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Literal

from babel.lists import format_list

from explainer.dates import Date
from explainer.discourse import begins_in
from explainer.locales import french, text
from explainer.locales.dates import Dates, Piece
from explainer.locales.numbers import Forms, Numbers
from explainer.locales.tags import direction, find, scripts
from explainer.quantities import Quantity

_REMEMBERED = 16_384
"""How many texts stay typeset, and dates worded: a site prints the same ones on many pages."""


class Locale:
    """Words and rules of one language.

    Args:
        language: a BCP 47 tag for which `is_known` holds.
        words: the interface words of that language; `dates` and `quantities` are used here, and must hold
            every key of templates/words/en.yaml. That is checked where words are read: a key missing here
            is a bug of ours and raises KeyError.
        units: id of a count unit → plural category → word. Only `measured` needs the unit it is asked for.

    Raises:
        ValueError: the language is not known.
    """

    def __init__(self, language: str, words: Mapping[str, Any], units: Mapping[str, Forms] | None = None) -> None:
        locale = find(language)
        if locale is None:
            raise ValueError(f"“{language}” is no language that CLDR knows")
        self.language = language
        self._locale = locale
        self._scripts = scripts(language)
        self._numbers = Numbers(locale, words["quantities"], units or {})
        self._dates = Dates(locale, words["dates"], self._numbers.number)
        self._keep_with_number = text.keep_with_number(self._numbers.bound_words())
        self._typeset: dict[tuple[type[str], str], str] = {}
        self._dated: dict[Date, tuple[Piece, ...]] = {}

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """The direction of writing, as the HTML attribute `dir` takes it."""
        return direction(self.language)

    @property
    def endonym(self) -> str:
        """The name of the language in itself, with a capital: “Français”."""
        name = self._locale.get_display_name() or self.language
        return name[:1].title() + name[1:]

    def language_name(self, tag: str) -> str:
        """Name another language in this one, as in a sentence: “néerlandais”; the tag itself if unknown."""
        other = find(tag)
        name = other.get_display_name(self._locale) if other else None
        return name or str(self._locale.languages.get(tag.partition("-")[0].lower(), tag))

    def date(self, date: Date) -> str:
        """Word a date: “19 juin 2018”, “2015–2017”, “vers 2010”, “à partir du 23 octobre 2018”."""
        return "".join(words for words, _ in self.date_pieces(date))

    def date_pieces(self, date: Date) -> tuple[Piece, ...]:
        """Word a date in pieces, each with its value for `<time datetime>`, empty where it has none.

        Joined they are `date`; of an interval both known ends are pieces.
        """
        if date not in self._dated:
            if len(self._dated) >= _REMEMBERED:
                self._dated.clear()
            self._dated[date] = self._dates.pieces(date)
        return self._dated[date]

    def years(self, first: int, last: int) -> str:
        """Word years in astronomical numbering for a narrow place: “2018”, “238–44 av. J.-C.” for -237 and -43."""
        return self._dates.years(first, last)

    def number(self, number: int | Decimal) -> str:
        """Write a number in digits: “44 435” with a narrow no-break space, “44.435”."""
        return self._numbers.number(number)

    def value(self, quantity: Quantity) -> str:
        """Word a quantity, of count units only the number: “230 millions”, “19,4 millions de dollars”."""
        return self._numbers.value(quantity)

    def measured(self, quantity: Quantity) -> str:
        """Word a quantity with its unit: “230 millions d’identités”.

        Raises:
            KeyError: the count unit is not among the units given; references are checked before.
        """
        return self._numbers.measured(quantity)

    def list(self, items: Sequence[str]) -> str:
        """Join items as a sentence does: “A, B et C”; nothing gives an empty string."""
        return format_list(items, locale=self._locale)

    def plural(self, number: int | Decimal) -> str:
        """Give the plural category of CLDR: zero, one, two, few, many or other."""
        return self._locale.plural_form(number)

    def sort_key(self, words: str) -> tuple[bool, str, str, str]:
        """Give a key for an alphabetical order that ignores accents and case, except to break ties.

        Its first part tells whether the words begin in a script of other languages: those stand behind.
        """
        key = text.collation_key(words)
        return (not begins_in(key[0], self._scripts), *key)

    def typeset(self, words: str) -> str:
        """Set spaces and apostrophes of a plain text (no markup, no code) as print does; idempotent.

        Everywhere: ’ inside words, and no break between a number and its unit or scale word, after §, within
        FALCON-SA. In French also the spaces of ; : ! ? « » and between groups of digits. Addresses are left alone.
        """
        # Of another class (markup, for one) words are other words.
        key = type(words), words
        if key not in self._typeset:
            if len(self._typeset) >= _REMEMBERED:
                self._typeset.clear()
            self._typeset[key] = self._set(words)
        return self._typeset[key]

    def _set(self, words: str) -> str:
        words = self._keep_with_number(text.acronyms(text.section(text.apostrophes(words))))
        return french.spaced(words) if self._locale.language == "fr" else words
