"""Documents changed at some places, and everything else in them left as it was typed.

Part of `yamldoc`. Promise: comments, order, line ends and a byte order mark stay. What an edit makes of a document is
for who edits to read again: where a text may stand depends on what stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from explainer.yamldoc.folding import Style
from explainer.yamldoc.nodes import Mapping, Node, Origin, Scalar, Sequence
from explainer.yamldoc.writing import quoted, text

_MARK = "\ufeff"
_COMMENT = re.compile(r"[ \t]+#[^\n]*")
_SENTENCE = re.compile(r"(?<=[.!?\]]) (?=[^\W\d_a-z])")
"""The space between two sentences, where that is surely one."""


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


def put(mapping: Mapping, key: str, words: str) -> Edit:
    """Write a text under a key of a map of texts that was read from a whole document: in place of one, or last."""
    there = next((value for name, value in mapping.entries if name.text == key), None)
    first = _origin(mapping.entries[0][0])
    in_flow = first.text.text[: first.start].rstrip()[-1:] == "{"
    return _added(mapping, key, words, in_flow=in_flow) if there is None else _replaced(there, words, in_flow=in_flow)


def _replaced(node: Node, words: str, *, in_flow: bool) -> Edit:
    """Write another text in place of one, in its style; a folded one has a sentence to a line where it had."""
    origin = _origin(node)
    whole, start, end = origin.text.text, origin.start, _end(origin)
    margin = _margin(whole, start)
    style = node.style if isinstance(node, Scalar) else Style.PLAIN
    is_folded = style is Style.FOLDED
    if style in (Style.SINGLE, Style.DOUBLE):
        return Edit(start, end, quoted(words))
    if not is_folded or "\n" in words or words != words.strip():
        return Edit(start, end, text(words, in_flow=in_flow, indent=margin))
    if whole.count("\n", start, end) > 1:
        words = _SENTENCE.sub(f"\n{' ' * margin}", words)
    return Edit(start, end, f">-\n{' ' * margin}{words}")


def _added(mapping: Mapping, key: str, words: str, *, in_flow: bool) -> Edit:
    """Write one more entry after the last."""
    name, last = mapping.entries[-1]
    origin, begin = _origin(last), _origin(name).start
    whole, end = origin.text.text, _end(origin)
    if in_flow:
        return Edit(end, end, f", {key}: {text(words, in_flow=True)}")
    margin = begin - whole.rfind("\n", 0, begin) - 1
    is_block = isinstance(last, Scalar) and last.style in (Style.LITERAL, Style.FOLDED)
    # A comment behind the last entry belongs to it.
    comment = None if is_block else _COMMENT.match(whole, end)
    end = comment.end() if comment else end
    return Edit(end, end, f"\n{' ' * margin}{key}: {text(words, indent=margin + 2)}")


def _origin(node: Node) -> Origin:
    assert isinstance(node, Scalar)  # a map of texts has no other
    assert node.origin is not None  # it was read
    return node.origin


def _end(origin: Origin) -> int:
    """Give where a text ends: what is read of a block goes on to the next one."""
    return origin.start + len(origin.text.text[origin.start : origin.end].rstrip())


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
