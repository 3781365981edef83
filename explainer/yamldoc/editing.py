"""Documents changed at some places, and everything else in them left as it was typed.

Part of `yamldoc`. Promise: comments, order, line ends and a byte order mark stay. What an edit makes of a document is
for who edits to read again: where a text may stand depends on what stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from explainer.yamldoc.folding import Style
from explainer.yamldoc.nodes import Mapping, Node, Scalar, Sequence
from explainer.yamldoc.writing import text

_MARK = "\ufeff"


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A stretch of a text, as lines are counted in it, and what is to stand there."""

    start: int
    end: int
    new: str


def edited(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Change a document at some places that do not overlap."""
    written = data.decode()
    mark = _MARK if written.startswith(_MARK) else ""
    ending = "\r\n" if "\r\n" in written else "\n"
    words = written.removeprefix(_MARK).replace("\r\n", "\n")
    for edit in sorted(edits, reverse=True):
        words = words[: edit.start] + edit.new + words[edit.end :]
    return (mark + words.replace("\n", ending)).encode()


def replaced(scalar: Scalar, words: str) -> Edit:
    """Write another text in place of one that was read from a whole document; a folded one stays folded."""
    assert scalar.origin is not None  # it was read
    whole, start = scalar.origin.text.text, scalar.origin.start
    end = start + len(whole[start : scalar.origin.end].rstrip())
    margin = _margin(whole, start)
    if scalar.style is Style.FOLDED and "\n" not in words and not words[:1].isspace() and not words[-1:].isspace():
        return Edit(start, end, f">-\n{' ' * margin}{words}")
    # Whether braces are around it does not show here: what may stand between them may stand without.
    is_block = scalar.style in (Style.LITERAL, Style.FOLDED)
    return Edit(start, end, text(words, in_flow=not is_block, indent=margin))


def added(mapping: Mapping, key: str, words: str) -> Edit:
    """Write one more entry after the last of a map that was read from a whole document."""
    last_key, last = mapping.entries[-1]
    assert isinstance(last, Scalar)  # only texts stand in a map of languages
    assert last.origin is not None
    assert last_key.origin is not None
    whole = last.origin.text.text
    end = last.origin.start + len(whole[last.origin.start : last.origin.end].rstrip())
    first = mapping.entries[0][0].origin
    assert first is not None
    if whole[: first.start].rstrip()[-1:] == "{":
        return Edit(end, end, f", {key}: {text(words, in_flow=True)}")
    at = last_key.origin.start - whole.rfind("\n", 0, last_key.origin.start) - 1
    # A comment behind the last entry belongs to it.
    comment = re.compile(r"[ \t]+#[^\n]*").match(whole, end)
    end = comment.end() if comment and last.style not in (Style.LITERAL, Style.FOLDED) else end
    return Edit(end, end, f"\n{' ' * at}{key}: {text(words, indent=at + 2)}")


def appended(data: bytes, node: Node | None, entries: Iterable[str]) -> bytes:
    """Write entries after the last of a document.

    Args:
        data: The document; empty where there is none yet.
        node: What was read of it.
        entries: Each with the line end that it ends with, written from the margin.
    """
    written = data.decode()
    ending = "\r\n" if "\r\n" in written else "\n"
    gap = ending if re.search(r"\n\r?\n(?=[\w-])", written) else ""
    margin = " " * _column(node)
    made = "".join(gap + re.sub("^(?=[^\n])", margin, entry, flags=re.MULTILINE) for entry in entries)
    above = written if not written or written.endswith("\n") else written + ending
    return (above + made.replace("\r\n", "\n").replace("\n", ending)).encode()


def _column(node: Node | None) -> int:
    """Give how far in the entries of a document begin."""
    if isinstance(node, Sequence):
        return node.span.column - 1
    if isinstance(node, Mapping) and node.entries:
        return node.entries[0][0].span.column - 1
    return 0


def _margin(whole: str, start: int) -> int:
    """Give how far in the lines of a block begin: as they do, or two further than the line with its key."""
    line = whole[whole.rfind("\n", 0, start) + 1 : start]
    following = re.compile(r"[^\n]*\n(?:[ ]*\n)*( *)(?=[^ \n])").match(whole, start)
    least = len(line) - len(line.lstrip(" -")) + 2
    return max(least, len(following[1]) if following else 0) if line.strip() else least
