"""Ids for what has none: short, said by the record itself, and never one that is taken.

Floor 6, within `explainer.imports`. The same records give the same ids, whatever else is brought in after them.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import count

from explainer.content.faults import ID, as_id

_LONGEST = 40
"""Characters of an id before its number."""


def identifier(parts: Sequence[str], title: str, taken: Container[str]) -> str:
    """Make an id.

    Args:
        parts: What names the record first: an author and a year.
        title: Words that tell it from others with the same parts.
        taken: Ids that others have.
    """
    return next(name for name in _candidates([*filter(None, map(as_id, parts))], title) if name not in taken)


def _candidates(parts: Sequence[str], title: str) -> Iterator[str]:
    first = _short("-".join(parts)) or _short(as_id(title))
    name = first if ID.fullmatch(first) else f"n-{first}".rstrip("-")
    yield name
    words = [word for word in as_id(title).split("-") if len(word) > 3 and word not in name]
    if words:
        yield _short(f"{name}-{words[0]}")
        yield _short(f"{name}-{'-'.join(words[:2])}")
    yield from (f"{name}-{number}" for number in count(2))


def _short(name: str) -> str:
    """Cut a name before a word that would make it long."""
    return name if len(name) <= _LONGEST else name[: _LONGEST + 1].rpartition("-")[0] or name[:_LONGEST]
