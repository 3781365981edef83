"""An author says that the versions of a passage were read together: the lock that follows.

Floor 5, within `explainer.translations`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from explainer.content import Content
from explainer.diagnostics import Diagnostic, did_you_mean
from explainer.translations.differences import difference
from explainer.translations.lock import LOCK, Record, order, read, write
from explainer.translations.matching import Match, match

ALL = "all"


@dataclass(frozen=True, slots=True)
class Accepted:
    """A lock to write."""

    data: bytes
    changes: tuple[str, ...]
    """What is new in it, a line for each passage."""
    unknown: tuple[str, ...] = ()
    """Why it must not be written: ids that name nothing, each with what may have been meant."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """Why it must not be written: the lock that is there cannot be read."""


def accept(content: Content, tree: Mapping[PurePosixPath, bytes], ids: Sequence[str]) -> Accepted:
    """Make the lock in which some passages are remembered as they are now.

    Args:
        content: What is written.
        tree: What the lock is read from; without a lock every passage is remembered, since nothing was known.
        ids: Ids of passages (`claims/faces/text`), of records or documents (`claims/faces`), or `all`.
    """
    fresh = LOCK not in tree
    lock = read(b"" if fresh else tree[LOCK])
    if lock.diagnostics:
        return Accepted(b"", (), diagnostics=lock.diagnostics)
    matches = list(match(content.passages, lock.value))
    unknown = tuple(_unknown(ids, matches))
    if unknown:
        return Accepted(b"", (), unknown)
    kept: dict[str, Record] = {}
    said: list[str] = []
    for one in matches:
        now = Record(one.passage.id, one.texts)
        if fresh or _is_named(one.passage.id, ids):
            kept[now.id] = now
            said += changes(one)
        elif one.record:
            kept[now.id] = Record(now.id, one.record.texts)
    gone = {record.id for record in lock.value} - kept.keys()
    said += [f"{identifier}: forgotten, it is no longer there" for identifier in sorted(gone, key=order)]
    return Accepted(write(kept.values()), tuple(said))


def _is_named(identifier: str, ids: Iterable[str]) -> bool:
    return any(one in (ALL, identifier) or identifier.startswith(f"{one}/") for one in ids)


def _unknown(ids: Iterable[str], matches: Sequence[Match]) -> Iterable[str]:
    known = {prefix for one in matches for prefix in _prefixes(one.passage.id)}
    for one in ids:
        if one != ALL and one not in known:
            hint = did_you_mean(one, known)
            yield f"there is no text “{one}” in several languages" + (f": {hint}" if hint else "")


def _prefixes(identifier: str) -> Iterable[str]:
    parts = identifier.split("/")
    return ("/".join(parts[:length]) for length in range(1, len(parts) + 1))


def changes(one: Match) -> Iterable[str]:
    """Say what is remembered of a passage that was not, a line for each language."""
    if one.record is None:
        yield f"{one.passage.id}: new"
        return
    for language in one.changed:
        yield f"{one.passage.id}: {language}: {difference(one.record.texts[language], one.texts[language])}"
    for language in one.unread:
        yield f"{one.passage.id}: {language}: new"
