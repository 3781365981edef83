"""Whether two languages carry the same figures, and which ones they do not.

Floor 8, within `explainer.checks`. Every figure counts as often as it is said, with these exceptions, for languages
say the same thing in their own ways: a figure said again may be a pronoun in the other language; a year may stand
within a date there; a 1 may be an article.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from explainer import numerals
from explainer.checks.figures import Figure, unmatched, words_for_one
from explainer.checks.passages import Version

_SALIENT_DIGITS = 3
_HALF = Decimal("0.5")
"""Many languages have a word for one and a half."""
_SCALES = tuple(Decimal(10) ** exponent for exponent in (0, 3, 6, 9, 12))

Pair = tuple[Figure | None, Figure | None]
"""What the first language says and what the second one says in its place; None where there is nothing."""


@dataclass(frozen=True, slots=True)
class Said:
    """A version of a passage with its figures."""

    version: Version
    figures: Sequence[Figure]


def disagreements(first: Said, second: Said) -> list[Pair]:
    """Find what one of two versions says and the other does not."""
    if not (numerals.knows(first.version.language) and numerals.knows(second.version.language)):
        return _without_words(first, second)
    left, right = _dates_joined(*unmatched(first.figures, second.figures), first, second)
    new_left = [figure for figure in left if not _is_covered(figure, second)]
    new_right = [figure for figure in right if not _is_covered(figure, first)]
    if not new_left and words_for_one(first.version):
        new_right = [figure for figure in new_right if figure.keys[0][1] != 1]
    if not new_right and words_for_one(second.version):
        new_left = [figure for figure in new_left if figure.keys[0][1] != 1]
    # What may go unsaid is told of only where the other language says something else in its place.
    if not new_left or not new_right:
        new_left, new_right, left, right = map(_certain, (new_left, new_right, left, right))
    if not new_left and not new_right:
        return _paired(left, right) if left and right else []
    # Where only one says something new, it stands beside what the other says once more, if anything.
    return _paired(new_left or left[: len(new_right)], new_right or right[: len(new_left)])


def _certain(figures: Iterable[Figure]) -> list[Figure]:
    return [figure for figure in figures if not figure.is_loose]


def _is_covered(figure: Figure, other: Said) -> bool:
    return any(said.covers(figure) for said in other.figures)


def _dates_joined(
    left: list[Figure], right: list[Figure], first: Said, second: Said
) -> tuple[list[Figure], list[Figure]]:
    """Let a whole date equal a day and month here and their year there (le 19 juin… en 2018)."""
    for one, other, said in ((left, right, second), (right, left, first)):
        for date in [figure for figure in one if figure.keys[0][0] == "date"]:
            part = next((f for f in other if f.keys[0][2].startswith("XXXX") and date.covers(f)), None)
            if part is not None and any(figure.year == date.year for figure in said.figures):
                one.remove(date)
                other.remove(part)
    return left, right


def _paired(left: Sequence[Figure], right: Sequence[Figure]) -> list[Pair]:
    """Set beside each other what was probably meant to be the same."""
    pairs: list[Pair] = []
    waiting = list(right)
    for n, figure in enumerate(left):
        best = min(waiting, key=lambda other: _distance(figure, other, n - right.index(other)), default=None)
        if best is not None:
            waiting.remove(best)
        pairs.append((figure, best))
    return [*pairs, *((None, figure) for figure in waiting)]


def _distance(one: Figure, other: Figure, steps: int) -> tuple[bool, bool, bool, int]:
    (group, value, unit), (group2, value2, unit2) = one.keys[0], other.keys[0]
    digits = value.normalize().as_tuple().digits == value2.normalize().as_tuple().digits
    return not digits, group != group2, unit != unit2, abs(steps)


def _without_words(first: Said, second: Said) -> list[Pair]:
    """Compare with a language whose words are not known: only digits that are hard to say otherwise count."""
    for said in (first, second):
        text = said.version.words.text
        covered = {n for figure in said.figures for n in range(figure.offset, figure.offset + figure.length)}
        if any(character.isdigit() and n not in covered for n, character in enumerate(text)):
            return []
    left = [f for f in first.figures if _is_salient(f) and not _bare(f) & _all_bare(second)]
    right = [f for f in second.figures if _is_salient(f) and not _bare(f) & _all_bare(first)]
    return _paired(left, right)


def _all_bare(said: Said) -> set[Decimal]:
    return {value for figure in said.figures for value in _bare(figure)}


def _bare(figure: Figure) -> set[Decimal]:
    """Give the numbers that another language may write for a figure: with or without its scale, a date in parts."""
    values = {value for _, value, _ in figure.keys}
    if figure.keys[0][0] == "date":
        number = int(figure.keys[0][1])
        return {*values, Decimal(number // 10_000), Decimal(number % 100)} - {Decimal(0)}
    return {value / scale for value in values for scale in _SCALES}


def _is_salient(figure: Figure) -> bool:
    group, value, _ = figure.keys[0]
    if group == "date" or figure.year:
        return bool(figure.year)
    digits = value.normalize().as_tuple()
    in_digits = any(character.isdigit() for character in figure.words)
    decimals = int(digits.exponent) < 0 and abs(value % 1) != _HALF
    return in_digits and (len(digits.digits) >= _SALIENT_DIGITS or decimals)
