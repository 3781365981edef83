"""Whether two languages carry the same figures, and which ones they do not.

Floor 9, within `explainer.checks`. Every figure counts as often as it is said, with these exceptions, for languages
say the same thing in their own ways: a figure said again may be a pronoun in the other language; a year may stand
within a date there; a 1 may be an article. Names with digits in them are compared as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from explainer import numerals
from explainer.checks import digits
from explainer.checks.figures import Figure, Said, figure_of, unmatched, words_for_one
from explainer.numerals import Name

Pair = tuple[Figure | None, Figure | None]
"""What the first language says and what the second one says in its place; None where there is nothing."""


def disagreements(first: Said, second: Said) -> list[Pair]:
    """Find what one of two versions says and the other does not."""
    return [*_named(first, second), *_counted(first, second)]


def _counted(first: Said, second: Said) -> list[Pair]:
    if not (first.language.reads_words and second.language.reads_words):
        return _paired(*digits.unlike(first, second))
    left, right = _dates_joined(*unmatched(first.figures, second.figures), first, second)
    new_left = [figure for figure in left if not _is_covered(figure, second)]
    new_right = [figure for figure in right if not _is_covered(figure, first)]
    if not new_left and new_right and words_for_one(first.version):
        new_right = [figure for figure in new_right if figure.keys[0][1] != 1]
    if not new_right and new_left and words_for_one(second.version):
        new_left = [figure for figure in new_left if figure.keys[0][1] != 1]
    # What may go unsaid is told of only where the other language says something else in its place.
    if not new_left or not new_right:
        new_left, new_right, left, right = map(_certain, (new_left, new_right, left, right))
    if not new_left and not new_right:
        return _paired(left, right) if left and right else []
    # Where only one says something new, it stands beside what the other says once more, if anything.
    return _paired(new_left or left[: len(new_right)], new_right or right[: len(new_left)])


def _named(first: Said, second: Said) -> list[Pair]:
    """Set beside each other names that differ in their digits alone; one that only one text has is nobody's mistake."""
    left, right = ({name.digits: name for name in numerals.names(said.version.words.text)} for said in (first, second))
    new_left = [name for digits, name in left.items() if digits not in right]
    new_right = [name for digits, name in right.items() if digits not in left]
    pairs: list[Pair] = []
    for name in new_left:
        other = next((other for other in new_right if _is_kin(name, other)), None)
        if other is not None:
            new_right.remove(other)
            pairs.append((figure_of(name, first.version), figure_of(other, second.version)))
    return pairs


def _is_kin(name: Name, other: Name) -> bool:
    """Tell whether two names are of one kind: F-35 and F-16; T2 is Q2 in another language, VIH-1 is HIV-1."""
    return sorted(name.letters) == sorted(other.letters) or len(name.letters) == len(other.letters) == 1


def _certain(figures: Iterable[Figure]) -> list[Figure]:
    return [figure for figure in figures if not figure.is_loose]


def _is_covered(figure: Figure, other: Said) -> bool:
    if any(said.covers(figure) for said in other.figures):
        return True
    _, value, unit = figure.keys[0]
    names = numerals.names(other.version.words.text) if not unit else ()
    return any(len(name.digits) == 1 and name.digits[0] == value for name in names)  # l’UE à 27: EU-27


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
    alike = value.normalize().as_tuple().digits == value2.normalize().as_tuple().digits
    return not alike, group != group2, unit != unit2, abs(steps)
