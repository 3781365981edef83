"""Which record of the lock belongs to which passage, by what they say.

Floor 5, within `explainer.translations`. The number of a passage changes when another is added before it, so within a
document (or a list of a record) passages are recognised by their words in any language.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from explainer.content import Passage
from explainer.schema import NEUTRAL
from explainer.translations.lock import Record, order

_VALUE = re.compile(r"\{=([^{}\n]*)\}")
_LEAST_ALIKE = 0.5
_MOST_COMPARED = 250_000


@dataclass(frozen=True, slots=True)
class Match:
    """A passage with what the lock remembers of it."""

    passage: Passage
    texts: Mapping[str, str]
    """What it says now, by language."""
    record: Record | None
    """None where the lock remembers nothing."""

    @property
    def changed(self) -> tuple[str, ...]:
        """Give the languages in which it says something else than it did."""
        if self.record is None:
            return ()
        then = self.record.texts
        both = {language: (then[language], text) for language, text in self.texts.items() if language in then}
        return () if _is_renamed(both.values()) else tuple(tag for tag, (old, new) in both.items() if old != new)

    @property
    def stale(self) -> tuple[str, ...]:
        """Give the languages that are to be read again: those of which another has changed since."""
        changed = self.changed
        return tuple(tag for tag in self.texts if any(other != tag for other in changed)) if changed else ()

    @property
    def unread(self) -> tuple[str, ...]:
        """Give the languages that were never read together with the others."""
        return tuple(tag for tag in self.texts if self.record is None or tag not in self.record.texts)


def _is_renamed(texts: Iterable[tuple[str, str]]) -> bool:
    """Tell whether in all languages nothing is new but the ids of the values that are printed, the same in each."""
    renamings = set()
    for then, now in texts:
        if _VALUE.sub("", then) != _VALUE.sub("", now):
            return False
        renamings.add(frozenset(zip(_VALUE.findall(then), _VALUE.findall(now), strict=False)))
    return len(renamings) == 1


def match(passages: Iterable[Passage], records: Iterable[Record]) -> Iterator[Match]:
    """Find the record of every passage that stands in more than one language, in the order of the passages."""
    kept: dict[tuple[str, ...], list[Record]] = defaultdict(list)
    for record in records:
        kept[_series(record.id)].append(record)
    series: dict[tuple[str, ...], list[tuple[Passage, Mapping[str, str]]]] = defaultdict(list)
    for passage in passages:
        texts: Mapping[str, str] = {tag: w.words for tag, w in passage.wordings.items() if tag != NEUTRAL}
        if len(texts) > 1 and any(texts.values()):
            series[_series(passage.id)].append((passage, texts))
    for key, members in series.items():
        found = _match([(member.id, words) for member, words in members], sorted(kept[key], key=lambda r: order(r.id)))
        for (passage, texts), one in zip(members, found, strict=True):
            yield Match(passage, texts, one)


def group_of(identifier: str) -> str:
    """Give the record or document that a passage belongs to: no other passage can have had its number."""
    parts = identifier.split("/")
    return parts[0] if parts[0] == "site" else "/".join(parts[:2])


def _series(identifier: str) -> tuple[str, ...]:
    """Give what passages have in common whose number may change."""
    parts = identifier.split("/")
    return tuple("*" if part.isdigit() and place > 1 else part for place, part in enumerate(parts))


Row = tuple[str, Mapping[str, str]]


def _match(rows: Sequence[Row], records: Sequence[Record]) -> list[Record | None]:
    if len(rows) == 1 == len(records) and rows[0][0] == records[0].id:
        return [records[0]]
    found: list[Record | None] = [None] * len(rows)
    left = dict(enumerate(records))
    for step in (_unchanged, _moved, _in_part, _alike):
        waiting = [index for index, record in enumerate(found) if record is None]
        if not waiting or not left:
            break
        step(rows, waiting, left, found)
    return found


def _unchanged(
    rows: Sequence[Row], waiting: Sequence[int], left: dict[int, Record], found: list[Record | None]
) -> None:
    """Every language says what it said."""
    known: dict[tuple[tuple[str, str], ...], list[int]] = defaultdict(list)
    for number, record in reversed(left.items()):
        known[_key(record.texts)].append(number)
    for index in waiting:
        if numbers := known[_key(rows[index][1])]:
            found[index] = left.pop(numbers.pop())


def _moved(rows: Sequence[Row], waiting: Sequence[int], left: dict[int, Record], found: list[Record | None]) -> None:
    """Every language says what it said, next to another passage: one language was put into another order.

    That is for the comparison of languages to say; what is remembered then is what stands there now.
    """
    there = Counter(item for record in left.values() for item in record.texts.items())
    for index in waiting:
        identifier, texts = rows[index]
        if all(there[item] for item in texts.items()):
            there.subtract(texts.items())
            found[index] = Record(identifier, dict(texts))


def _in_part(rows: Sequence[Row], waiting: Sequence[int], left: dict[int, Record], found: list[Record | None]) -> None:
    """Some language says what it said."""
    known: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, record in left.items():
        for item in record.texts.items():
            known[item].append(number)
    for index in waiting:
        identifier, texts = rows[index]
        shared = Counter(n for item in texts.items() for n in known[item][:100] if n in left)
        if shared:
            best = max(shared, key=lambda n: (shared[n], left[n].id == identifier, -n))
            found[index] = left.pop(best)


def _alike(rows: Sequence[Row], waiting: Sequence[int], left: dict[int, Record], found: list[Record | None]) -> None:
    """Every language was changed, but not beyond recognition."""
    if len(waiting) * len(left) > _MOST_COMPARED:
        return
    then = {number: _bag(record.texts) for number, record in left.items()}
    for index in waiting:
        now = _bag(rows[index][1])
        scores = {number: _likeness(now, then[number]) for number in left}
        best = max(scores, key=lambda n: (scores[n], left[n].id == rows[index][0], -n), default=None)
        if best is not None and scores[best] >= _LEAST_ALIKE:
            found[index] = left.pop(best)


def _key(texts: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(texts.items()))


def _bag(texts: Mapping[str, str]) -> Counter[tuple[str, str]]:
    return Counter((language, word) for language, text in texts.items() for word in text.split())


def _likeness(one: Counter[tuple[str, str]], other: Counter[tuple[str, str]]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0
