"""The tree a YAML document is read into, and ways to walk it.

Part of `yamldoc`. Promise: scalars are text; nothing but plain `true`, `false`, `null`, `~` and nothing at
all ever turns into something else, so that `no`, `12:30`, `010` and `2018-05-25` arrive as they were written.
"""

from __future__ import annotations

from collections import abc
from dataclasses import dataclass, field
from typing import TypeAlias

from explainer.diagnostics import Span
from explainer.yamldoc.folding import Style, pieces
from explainer.yamldoc.places import Text

_LONGEST = 200_000
"""Longer texts have one place, that of their start; authors may write a tenth of it."""

RESOLVED: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}
"""What plain scalars stand for that are no texts."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The stretch of a document's text that a scalar was read from."""

    text: Text
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text, as the author wrote it."""

    text: str
    span: Span
    style: Style = Style.PLAIN
    origin: Origin | None = field(default=None, repr=False, compare=False)
    """Absent on scalars that were not read from a document."""

    @property
    def value(self) -> str | bool | None:
        """The text, or what plain `true`, `false`, `null`, `~` and nothing stand for; None if refused."""
        if self.style is Style.PLAIN:
            return RESOLVED.get(self.text, self.text)
        return None if self.style is Style.REFUSED else self.text

    def place(self, offset: int, length: int = 1) -> Span:
        """Give the place in the document of some characters of `text`, for mistakes inside the text.

        Args:
            offset: of the first character; the text's own length means the place just after it.
            length: how many characters of the text; the span ends with its line at the latest.
        """
        if self.origin is None or len(self.text) > _LONGEST:
            return self.span
        text, start, end = self.origin.text, self.origin.start, self.origin.end
        found = pieces(text.text[start:end], self.style, self.text)
        if not found:
            return self.span
        offset = max(0, offset)
        if offset >= len(found):
            return text.span(start + found[-1][1], start + found[-1][1] + 1)
        last = min(len(found), offset + max(1, length)) - 1
        return text.span(start + found[offset][0], start + found[last][1])


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values, in the order written; no key twice, none empty."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span
    by_key: dict[str | int, tuple[Scalar, Node]] = field(default_factory=dict, init=False, repr=False, compare=False)
    """The entries again, once one was looked for: a mapping of thousands is asked thousands of times."""


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    span: Span


Node: TypeAlias = Scalar | Mapping | Sequence


def data(node: Node) -> object:
    """Give the tree as plain Python: dict, list, str, bool and None; keys are always str."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [data(item) for item in node.items]
    return {key.text: data(value) for key, value in node.entries}


def find(node: Node, path: abc.Sequence[str | int]) -> Node | None:
    """Follow keys (str) and list positions (int, from 0) down the tree; None where there is no such node."""
    for step in path:
        entry = _entry(node, step)
        if entry is None:
            return None
        node = entry[1]
    return node


def locate(node: Node, path: abc.Sequence[str | int], *, key: bool = False) -> Span:
    """Give the place of the node at the path, or of the nearest one above it that exists.

    Steps that lead nowhere are passed over (validators put names of their own into paths), so a missing field
    is placed at what should hold it.

    Args:
        node: where the path starts.
        path: keys (str) and list positions (int, from 0).
        key: give the place of the key instead of its value; an item of a list is its own key.
    """
    label: Node = node
    for step in path:
        label, node = _entry(node, step) or (label, node)
    return label.span if key else node.span


def _entry(node: Node, step: str | int) -> tuple[Node, Node] | None:
    if isinstance(node, Mapping):
        if not node.by_key:
            node.by_key.update((entry[0].text, entry) for entry in node.entries)
        return node.by_key.get(step)
    if isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
        return node.items[step], node.items[step]
    return None
