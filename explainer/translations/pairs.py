"""Two languages of a passage, where a translator works with them: what is to be read again, and what was.

Floor 5, within `explainer.translations`. Promise: what is said of two languages makes nothing of a third one look read.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from explainer.content import Content
from explainer.diagnostics import Diagnostic
from explainer.translations.accepting import Accepted, changes
from explainer.translations.differences import difference
from explainer.translations.lock import LOCK, Record, read, write
from explainer.translations.matching import Match, match

_NEVER = "never read together"


@dataclass(frozen=True, slots=True)
class Unsure:
    """Which passages two languages of a site are not known to say the same in."""

    passages: Mapping[str, str]
    """By the id of the passage, why: what has changed in the original since, or that nobody has read both."""
    diagnostics: tuple[Diagnostic, ...] = ()


def unsure(content: Content, tree: Mapping[PurePosixPath, bytes], original: str, language: str) -> Unsure:
    """Find what is to be read again in a language; nothing where there is no lock, for then nothing is known."""
    if LOCK not in tree:
        return Unsure({})
    lock = read(tree[LOCK])
    told = {one.passage.id: _why(one, original, language) for one in match(content.passages, lock.value)}
    return Unsure({identifier: why for identifier, why in told.items() if why}, lock.diagnostics)


def accept_pairs(
    content: Content, tree: Mapping[PurePosixPath, bytes], ids: Collection[str], original: str, language: str
) -> Accepted:
    """Make the lock in which some passages were read together in two languages.

    What a third language says stays read where the two stand as they did when it was read with them; where one of them
    does not, nobody has read it with the others.
    """
    lock = read(tree.get(LOCK, b""))
    if lock.diagnostics:
        return Accepted(b"", (), diagnostics=lock.diagnostics)
    kept: dict[str, Record] = {}
    said: list[str] = []
    for one in match(content.passages, lock.value):
        then = one.record.texts if one.record else {}
        pair = {tag: one.texts[tag] for tag in (original, language) if tag in one.texts}
        if one.passage.id in ids and len(pair) > 1:
            is_same = then.get(original) == pair[original]
            others = {tag: words for tag, words in then.items() if tag not in pair and tag in one.texts and is_same}
            kept[one.passage.id] = Record(one.passage.id, {**others, **pair})
            said += [words for words in changes(one) if words.startswith(_heads(one, pair))]
        elif one.record:
            kept[one.passage.id] = Record(one.passage.id, one.record.texts)
    return Accepted(write(kept.values()), tuple(said))


def _heads(one: Match, pair: Collection[str]) -> tuple[str, ...]:
    return (f"{one.passage.id}: new", *(f"{one.passage.id}: {tag}:" for tag in pair))


def _why(one: Match, original: str, language: str) -> str:
    if original not in one.texts or language not in one.texts:
        return ""
    if one.record is None or original not in one.record.texts or language not in one.record.texts:
        return _NEVER
    then = one.record.texts
    if then[original] != one.texts[original]:
        return difference(then[original], one.texts[original])
    return _NEVER if then[language] != one.texts[language] else ""
