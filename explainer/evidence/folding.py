"""Texts in which typography no longer differs, with the way back to where each character stood.

Floor 6, within `explainer.evidence` (standard library only). Promise: two texts that fold alike differ in quote marks,
dashes, ellipses, kinds of space, or in how Unicode spells one and the same accented letter (composed or not), and in
nothing else. What carries meaning is left alone:

* between digits: an apostrophe (“44'435”), and all space but one single blank of whatever width;
* a dash that is a sign (“-5”), the minus sign U+2212 and the primes of measures;
* letters that only look alike, even where Unicode calls them equivalent (the kelvin sign, CJK compatibility forms).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

_SINGLE = "'’‘‚‛‹›"
_DOUBLE = '"“”„‟«»'
_DASHES = "-‐‑‒–—―"
_BLANKS = " \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_FOLDABLE = re.compile(
    # French quote marks take a space with them: « mot » is “mot”.
    rf"(?<![^\s(\[{{{_SINGLE}“„—–])«[{_BLANKS}]?"
    rf"|[{_BLANKS}]?»(?![^\W_])"
    rf"|[{_BLANKS}\t\n]+"
    rf"|[{_SINGLE}{_DOUBLE}]"
    rf"|[{_DASHES}]"
    r"|(?<!\.)\.{3}(?!\.)"
)
_Replacement = tuple[int, int, str]
"""From, to and what stands there instead."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A text and, at each point where offsets shift, where it stood before."""

    text: str
    here: tuple[int, ...] = (0,)
    there: tuple[int, ...] = (0,)

    def origin(self, offset: int) -> int:
        """Give the offset in the text before of an offset in this one."""
        index = bisect_right(self.here, offset) - 1
        return self.there[index] + offset - self.here[index]

    def destination(self, offset: int) -> int:
        """Give the first offset in this text whose origin is at the given one or behind it."""
        index = bisect_left(self.there, offset)
        if index < len(self.there) and self.there[index] == offset:
            return self.here[index]
        after = self.here[index] if index < len(self.here) else len(self.text)
        return min(self.here[index - 1] + offset - self.there[index - 1], after)


def fold(text: str) -> Folded:
    """Fold a text; equal results mean that nothing but typography differs."""
    composed = _replaced(text, _compositions(text))
    folded = _replaced(composed.text, _typography(composed.text))
    if composed.text == text:
        return folded
    # The two steps as one: every point where either shifts.
    points = sorted({*folded.here, *(folded.destination(offset) for offset in composed.here)})
    return Folded(folded.text, tuple(points), tuple(composed.origin(folded.origin(point)) for point in points))


def _replaced(text: str, replacements: Iterable[_Replacement]) -> Folded:
    parts, here, there = [], [0], [0]
    done = length = 0
    for start, end, instead in replacements:
        parts += [text[done:start], instead]
        length += start - done
        if end - start != len(instead):
            here.append(length + len(instead))
            there.append(end)
        length += len(instead)
        done = end
    parts.append(text[done:])
    return Folded("".join(parts), tuple(here), tuple(there))


def _typography(text: str) -> Iterator[_Replacement]:
    for found in _FOLDABLE.finditer(text):
        start, end = found.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        first = found[0][0]
        kind: Callable[[str, str, str], str]
        if "«" in found[0] or "»" in found[0] or first in _SINGLE or first in _DOUBLE:
            kind = _quote_mark
        elif first in _DASHES:
            kind = _dash
        elif first == ".":
            yield start, end, "…"
            continue
        else:
            kind = _space
        instead = kind(before, found[0], after if kind is not _dash else text[end : end + 2])
        if instead != found[0]:
            yield start, end, instead


def _quote_mark(before: str, mark: str, after: str) -> str:
    if before.isdecimal() and after.isdecimal():
        return mark
    is_kept_apart = before.isdecimal() or (before.isalpha() and after.isalpha())
    return '"' if is_kept_apart and mark.strip() in _DOUBLE else "'"


def _dash(before: str, dash: str, after: str) -> str:
    number = after.lstrip(after[0]) if after and unicodedata.category(after[0]) == "Sc" else after
    is_sign = number[:1].isdecimal() and not before.isalnum()
    return dash if is_sign else "-"


def _space(before: str, space: str, after: str) -> str:
    if before.isdecimal() and after.isdecimal():
        return " " if len(space) == 1 and space not in "\t\n" else space
    return "\n\n" if space.count("\n") > 1 else " "


def _compositions(text: str) -> Iterator[_Replacement]:
    """Find letters with their accents written apart, which most texts do not have."""
    if unicodedata.is_normalized("NFC", text):
        return
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and _goes_with(text[end - 1], text[end]):
            end += 1
        cluster = text[start:end]
        if not any(map(_only_looks_alike, cluster)):
            composed = unicodedata.normalize("NFC", cluster)
            if composed != cluster:
                yield start, end, composed
        start = end


def _goes_with(before: str, after: str) -> bool:
    if after.isascii():
        return False
    is_final = "\u11a8" <= after <= "\u11c2"  # of a Hangul syllable
    return is_final or unicodedata.combining(after) > 0 or len(unicodedata.normalize("NFC", before + after)) == 1


def _only_looks_alike(character: str) -> bool:
    """Tell whether Unicode has a character of its own that it calls the same as one other."""
    apart = unicodedata.decomposition(character)
    return bool(apart) and " " not in apart and not apart.startswith("<")
