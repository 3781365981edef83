"""The figures of a passage, as the check of numbers compares them.

Floor 9, within `explainer.checks`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from explainer import locales, numerals
from explainer.checks.passages import Version
from explainer.checks.quoted import Quoted
from explainer.diagnostics import Span
from explainer.numerals import Found, Language, Name
from explainer.quantities import Quantity

Key = tuple[str, Decimal, str]

_NOTHING_QUOTED = Quoted()
_WORD_BEHIND = re.compile(r"[^\S\n]?[^\W\d_]")
_NEXT_WORD = re.compile(r"[^\S\n](?:de[^\S\n]|d['’])?\w+")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a passage: read in its words, or printed by `{=claim}`."""

    keys: tuple[Key, ...]
    """What it may mean, the likeliest first."""
    offset: int
    length: int
    words: str
    """As written, with the word behind it."""
    found: Found | None = None
    """How it was read; None for the value of a claim."""
    written: str = ""
    """As written."""
    is_certain: bool = True
    """Whether the words around it are known: scales, currencies."""
    is_open: bool = False
    """Whether the word beside it may be a scale that is not known."""

    @property
    def is_loose(self) -> bool:
        """Whether another language may well leave it unsaid."""
        return self.found is not None and self.found.is_loose

    @property
    def in_digits(self) -> bool:
        """Whether it is written in digits."""
        return self.found is None or any(character.isdigit() for character in self.written)

    @property
    def unscaled(self) -> Decimal:
        """The number that stands before its scale word."""
        return self.keys[0][1] / (self.found.scale if self.found else 1)

    @property
    def dates(self) -> tuple[Decimal, ...]:
        """The dates that it may be, as `Found.value` has them."""
        return tuple(value for group, value, _ in self.keys if group == "date")

    def span(self, version: Version) -> Span:
        """Give the place of the figure."""
        return replace(version.span(self.offset), length=self.length)

    @property
    def year(self) -> str:
        """The year that it is or holds; empty without one."""
        group, value, unit = self.keys[0]
        if group == "date":
            return unit[:4] if unit[:4].isdigit() else ""
        return str(value) if group == "amount" and not unit and 1000 <= value <= 2100 and value % 1 == 0 else ""

    def covers(self, other: Figure) -> bool:
        """Tell whether this says all that another one says: the same, or a date of which the other is a part."""
        if set(self.keys) & set(other.keys):
            return True
        group, _, date = self.keys[0]
        if group != "date":
            return False
        group, _, part = other.keys[0]
        if group != "date":
            return other.year != "" and other.year == self.year
        return date.startswith(part) or (part.startswith("XXXX") and date[4:] == part[4:])


@dataclass(frozen=True, slots=True)
class Said:
    """A version of a passage with its figures."""

    version: Version
    figures: Sequence[Figure]

    @property
    def language(self) -> Language:
        """What is known of its language."""
        return locales.figures(self.version.language)


def figures(version: Version, values: Mapping[str, Quantity], quoted: Quoted = _NOTHING_QUOTED) -> list[Figure]:
    """Give the figures of a version in their order; the value of an unknown claim is none.

    Args:
        version: The text.
        values: The values of the claims.
        quoted: The phrases that it may quote in other languages.
    """
    text = version.words.text
    own, found = text, []
    for begin, end, other in quoted.within(text, version.language):
        own = f"{own[:begin]}{' ' * (end - begin)}{own[end:]}"
        found += _read(f"{' ' * begin}{text[begin:end]}", locales.figures(other))
    found += _read(own, locales.figures(version.language))
    for offset, key in version.words.values:
        if key in values:
            quantity = values[key]
            shown = f"{quantity.number:,}".replace(",", "\u202f")
            found.append(Figure((key_of(quantity),), offset, len(key) + 3, f"{{={key}}} ({shown} {quantity.unit})"))
    return sorted(found, key=lambda figure: figure.offset)


def _read(text: str, language: Language) -> list[Figure]:
    return [_figure(text, one, language) for one in numerals.read(text, language)]


def _figure(text: str, found: Found, language: Language) -> Figure:
    begin, end = found.offset, found.offset + found.length
    excerpt = _excerpt(text, begin, end)
    certain = language.reads_words
    alone = found.scale == 1 and found.kind in ("number", "year")
    is_open = not certain and alone and (language.scale_first or _WORD_BEHIND.match(text, end) is not None)
    return Figure(found.keys, begin, found.length, excerpt, found, text[begin:end], certain, is_open)


def figure_of(name: Name, version: Version) -> Figure:
    """Give a name with digits in it as a figure."""
    written = version.words.text[name.offset : name.offset + name.length]
    return Figure((("name", Decimal(name.digits[0]), name.letters),), name.offset, name.length, written)


def is_whole(version: Version, values: Mapping[str, Quantity]) -> bool:
    """Tell whether all figures of a version can be known: no `{=claim}` in it leads nowhere, none is misspelt."""
    return "{=" not in version.words.text and all(key in values for _, key in version.words.values)


def key_of(quantity: Quantity) -> Key:
    """Give the key of a quantity; the word for a count unit is not compared."""
    return "amount", quantity.number, quantity.unit if quantity.is_percent or quantity.is_currency else ""


def _excerpt(text: str, begin: int, end: int) -> str:
    word = _NEXT_WORD.match(text, end)
    return re.sub(r"\s", " ", text[begin : word.end() if word else end])


def words_for_one(version: Version) -> bool:
    """Tell whether a text has a word for one, which may stand for the digit of another language."""
    ones = locales.figures(version.language).one
    return any(numerals.fold(word) in ones for word in re.findall(r"\w+", version.words.text))


def unmatched(first: Iterable[Figure], second: Iterable[Figure]) -> tuple[list[Figure], list[Figure]]:
    """Take away what two texts both say, as often as both say it."""
    left, right = list(first), list(second)
    for exact in (True, False):
        waiting: dict[Key, list[Figure]] = {}
        for figure in right:
            for key in figure.keys[:1] if exact else figure.keys:
                waiting.setdefault(key, []).append(figure)
        gone: set[int] = set()
        kept = []
        for figure in left:
            same = (
                other
                for key in (figure.keys[:1] if exact else figure.keys)
                for other in waiting.get(key, ())
                if id(other) not in gone
            )
            match = next(same, None)
            if match is None:
                kept.append(figure)
            else:
                gone.add(id(match))
        left, right = kept, [figure for figure in right if id(figure) not in gone]
    return left, right
