"""What builds worked out, as plain data in one file of ROOT/.explainer/, for the next command.

Floor 11, within `explainer.shell`. The folder may have come with somebody's project, so nothing in it is ever run:
each line holds JSON, with a name that says all that it was worked out from, and a sum. Promise: a line that is not
exactly as it was written is as if it were not there, and costs time alone; lines are decoded when they are asked for;
what several builds had no use for goes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any

from explainer.shell import unchanged

_AGES = 8
"""How many builds may pass before what none of them used goes."""
_ANEW = "what it held is worked out again"


@dataclass
class Store(Mapping[str, Any]):
    """The lines of a store by their names, not decoded."""

    lines: dict[bytes, bytes] = field(default_factory=dict)
    """By name: how many builds had no use for it, the sum, the data."""
    note: str = ""
    """Why not all of it can be believed, as far as is known."""
    name: str = ""
    """How people are told of it."""

    def __getitem__(self, name: str) -> Any:
        """Give the data of a name.

        Raises:
            KeyError: There is none, or none that is as it was written.
        """
        key = name.encode()
        _, said, text = self.lines[key].split(b" ", 2)
        try:
            if said == _sum(key, text):
                return json.loads(text)
        except (ValueError, RecursionError):
            pass
        self.note = f"{self.name} is damaged: {_ANEW}."
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        """Go through the names."""
        return (name.decode("ascii", "replace") for name in self.lines)

    def __len__(self) -> int:
        """Count the lines."""
        return len(self.lines)


def read(place: Path, generator: str) -> Store:
    """Read a store, as far as it can be believed: it is of this user, and of this very generator."""
    try:
        head, *lines = unchanged.remembered(place).split(b"\n")
    except FileNotFoundError:
        return Store()
    except OSError as error:
        return Store(note=f"{place} cannot be used ({error.strerror}): {_ANEW}.")
    if head != _head(generator):
        return Store(note=f"{place} is of another version of explainer, or of other packages: {_ANEW}.")
    found = dict(parts for line in lines if len(parts := line.split(b" ", 1)) == 2)
    whole = {name: rest for name, rest in found.items() if rest.count(b" ", 0, 64) >= 2}
    is_cut = lines[-1:] != [b""] or len(whole) < len(lines) - 1
    return Store(whole, f"{place} is damaged: {_ANEW}." if is_cut else "", str(place))


def write(store: Store, learnt: Mapping[str, Any], generator: str) -> bytes:
    """Give the bytes of a store for the next build.

    Args:
        store: The one that this build had: what it did not use grows older.
        learnt: What this build worked out; None for what it found in that store.
        generator: See `read`.
    """
    lines = [_head(generator)]
    for name, data in learnt.items():
        key = name.encode()
        if data is not None:
            text = json.dumps(data, separators=(",", ":")).encode()
            lines.append(b" ".join((key, b"0", _sum(key, text), text)))
        elif key in store.lines:  # a damaged store may lack what nobody had to read
            lines.append(key + b" 0 " + store.lines[key].split(b" ", 1)[1])
    for key, line in store.lines.items():
        age, rest = line.split(b" ", 1)
        if key.decode("ascii", "replace") not in learnt and age.isdigit() and int(age) + 1 < _AGES:
            lines.append(b" ".join((key, b"%d" % (int(age) + 1), rest)))
    return b"\n".join((*lines, b""))


def _head(generator: str) -> bytes:
    return f"explainer store {generator}".encode()


def _sum(name: bytes, text: bytes) -> bytes:
    return blake2b(name + b" " + text, digest_size=8).hexdigest().encode()
