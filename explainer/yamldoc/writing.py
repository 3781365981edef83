"""Plain data → YAML text, written as authors would.

Part of `yamldoc`. Promise: `read` gives back the same data, of texts that may stand in a document.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from explainer.yamldoc.nodes import RESOLVED

Data: TypeAlias = "str | bool | Sequence[Data] | Mapping[str, Data]"

_LONGEST = 110
"""Columns of a line before a map or a list in it gets lines of its own."""
_PLAIN = re.compile(r"[^\W\d_](?:[\w .,;’‘“”«»()/&–+-]*[\w.)’”»])?|\d{4}(?:-\d\d){0,2}|https?://[\w./%?=&~+@;:-]*[\w/]")
_OTHER = re.compile("yes|no|on|off|y|n", re.IGNORECASE)
"""What other readers of YAML, such as editors, take for something else than text."""


def block(data: Mapping[str, Data], indent: int = 0) -> str:
    """Write a map, a line or more for each entry."""
    return "".join(f"{' ' * indent}{_entry(key, value, indent)}\n" for key, value in data.items())


def record(name: str, data: Mapping[str, Data]) -> str:
    """Write a map under a name, with a line or more for each of its entries."""
    return f"{name}:\n{block(data, 2)}"


def item(data: Mapping[str, Data], indent: int = 0) -> str:
    """Write a map as an item of a list."""
    margin = " " * indent
    return f"{margin}- {block(data, indent + 2)[indent + 2 :]}"


def text(words: str, *, in_flow: bool = False, indent: int = 0) -> str:
    """Write a text as a value.

    Args:
        words: The text.
        in_flow: Whether it stands between braces or brackets.
        indent: How far in its own lines begin, where it has more than one.
    """
    if "\n" in words and not in_flow and not words[:1].isspace() and not words[-1:].isspace() and "\t" not in words:
        margin = " " * indent
        return "|-\n" + "\n".join(f"{margin}{line}" if line else "" for line in words.split("\n"))
    is_plain = _PLAIN.fullmatch(words) and words not in RESOLVED and not _OTHER.fullmatch(words)
    return words if is_plain and not (in_flow and "," in words) else quoted(words)


def quoted(words: str) -> str:
    """Write a text between double quotes, where any may stand."""
    return json.dumps(words, ensure_ascii=False)


def _entry(key: str, value: Data, indent: int) -> str:
    if isinstance(value, str):
        return f"{key}: {text(value, indent=indent + 2)}"
    if isinstance(value, bool):
        return f"{key}: {_flow(value)}"
    line = f"{key}: {_flow(value)}"
    if indent + len(line) <= _LONGEST and not _has_lines(value):
        return line
    if isinstance(value, Mapping):
        return f"{key}:\n{block(value, indent + 2)}".rstrip("\n")
    return f"{key}:\n{''.join(_item(one, indent + 2) for one in value)}".rstrip("\n")


def _item(value: Data, indent: int) -> str:
    line = f"{' ' * indent}- {_flow(value)}"
    is_long = isinstance(value, Mapping) and (len(line) > _LONGEST or _has_lines(value))
    return item(value, indent) if is_long and isinstance(value, Mapping) else f"{line}\n"


def _flow(value: Data) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return text(value, in_flow=True)
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {_flow(one)}' for key, one in value.items())}}}"
    return f"[{', '.join(map(_flow, value))}]"


def _has_lines(value: Data) -> bool:
    if isinstance(value, bool):
        return False
    if isinstance(value, str):
        return "\n" in value
    return any(map(_has_lines, value.values() if isinstance(value, Mapping) else value))
