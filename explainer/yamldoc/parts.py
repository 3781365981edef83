"""A YAML document read entry by entry, so that after an edit only the entry that it was in is read again.

Part of `yamldoc`. Promise: the same tree as that of the whole document, or nothing: a document is cut only before lines
that cannot belong to the entry above; where any part is not perfect, the whole is to be read. Lines are counted from
the first line of the part, which spans name (`Span.part`): an entry that only moved stays as it was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from pathlib import PurePosixPath
from typing import TypeAlias

from explainer import characters
from explainer.memory import Memory
from explainer.yamldoc import building
from explainer.yamldoc.nodes import Mapping, Node, Scalar, Sequence
from explainer.yamldoc.places import Findings, GivenUpError, Text, starts
from explainer.yamldoc.reading import MAX_BYTES, SEPARATOR

_LONGEST = 4_000
"""Characters of an entry that is cut once more, before the entries within it."""
_MOST = 30_000
"""Parts of a document: more of them are so small that to read each by itself takes longer than to read the whole."""
_KEY = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*:(?=[ \n]|\Z)")
_ITEM = re.compile(r"-(?=[ \n]|\Z)")
_COMMENTS = re.compile(r"(?: *(?:#[^\n]*)?\n)*")
_HEADER = re.compile(rf"{_KEY.pattern} *(?:#[^\n]*)?\n")
_INDENT = re.compile(" *")

Collection: TypeAlias = Mapping | Sequence


@dataclass(frozen=True, slots=True)
class Parted:
    """A document in parts."""

    node: Node
    above: dict[str, int]
    """How many lines of the document stand above each part."""


@dataclass(frozen=True, slots=True)
class _Part:
    """What was read of a part: a mapping or a list with one entry."""

    name: str
    node: Collection
    size: int
    """How many nodes there are in that entry."""


def read(document: PurePosixPath, data: bytes, memory: Memory) -> Parted | None:
    """Read a document in parts; None where it must be read as a whole."""
    return memory.recall("yamldoc.parts", (document, data), lambda: _read(document, data, memory))


def _read(document: PurePosixPath, data: bytes, memory: Memory) -> Parted | None:
    decoded = characters.decode(document, data.replace(b"\r\n", b"\n").replace(b"\r", b"\n"))
    if decoded.diagnostics or SEPARATOR.search(decoded.value) or len(data) > MAX_BYTES:
        return None
    above: dict[str, int] = {}
    size = 0
    entries: list[Collection] = []
    cut = [(line, text, [*_cut_within(text)] if len(text) > _LONGEST else []) for line, text in _cut(decoded.value, 0)]
    if sum(max(1, len(pieces)) for _, _, pieces in cut) > _MOST:
        return None
    for line, text, pieces in cut:
        inner: list[Collection] = []
        for further, piece in pieces or [(0, text)]:
            part = memory.recall("yamldoc.part", (document, piece), partial(_part, document, piece))
            if part is None or part.name in above:
                return None
            above[part.name] = line + further
            size += part.size
            if size > building.MAX_NODES:
                return None
            inner.append(part.node)
        entry = _joined_within(inner) if pieces else inner[0]
        if entry is None:
            return None
        entries.append(entry)
    node = _joined(entries)
    return Parted(node, above) if node else None


def _part(document: PurePosixPath, piece: str) -> _Part | None:
    name = blake2b(f"{document}\n{piece}".encode(), digest_size=12).hexdigest()
    findings = Findings(Text(document, piece, starts(piece), name))
    try:
        node = building.build(findings)
    except GivenUpError:
        return None
    if findings.diagnostics or isinstance(node, Scalar):
        return None
    return _Part(name, node, _size(node) - 1) if len(_children(node)) == 1 else None


def _cut(text: str, indent: int) -> Iterator[tuple[int, str]]:
    """Cut a text before each of its entries; what stands between two belongs to the first.

    Returns:
        Each piece, with the number of lines above it; nothing where a line belongs neither to an entry nor into one.
    """
    begins: list[int] = []
    entry = _KEY
    # A literal first character makes this search several times faster than “^”.
    for margin in re.finditer(rf"\n {{0,{indent}}}(?=[^ \n#])", f"\n{text}"):
        begin, at = margin.start(), margin.end() - 1
        if not begins and _ITEM.match(text, at):
            entry = _ITEM
        if at - begin == indent and entry.match(text, at):
            begins.append(begin)
        elif not (begins and at - begin == indent and _ITEM.match(text, at)):  # a list as far out as its key
            return
    if not begins or _after_comments(text, 0) < begins[0]:
        return
    line = 0
    for begin, end in zip((0, *begins[1:]), (*begins[1:], len(text)), strict=True):
        yield line, text[begin:end]
        line += text.count("\n", begin, end)


def _cut_within(text: str) -> Iterator[tuple[int, str]]:
    """Cut an entry before each of those within it, which all keep the line of its key above them."""
    begin = _after_comments(text, 0)
    header = _HEADER.match(text, begin)
    if header:
        first = _INDENT.match(text, _after_comments(text, header.end()))
        above = text.count("\n", 0, begin)
        for line, piece in _cut(text[header.end() :], len(first[0]) if first else 0):
            yield above + line, header[0] + piece


def _after_comments(text: str, begin: int) -> int:
    found = _COMMENTS.match(text, begin)
    return found.end() if found else begin


def _joined_within(parts: list[Collection]) -> Collection | None:
    """Join the only entries of mappings that have one and the same key."""
    inner: list[Collection] = []
    for part in parts:
        value = part.entries[0][1] if isinstance(part, Mapping) else part
        if isinstance(value, Scalar) or len(_children(value)) != 1:
            return None
        inner.append(value)
    whole, first = _joined(inner), parts[0]
    return Mapping(((first.entries[0][0], whole),), first.span) if whole and isinstance(first, Mapping) else None


def _joined(parts: list[Collection]) -> Collection | None:
    """Make one mapping of mappings, one list of lists; nothing where a key would stand there twice."""
    if not parts:
        return None
    first = parts[0]
    if isinstance(first, Mapping):
        entries = tuple(entry for part in parts if isinstance(part, Mapping) for entry in part.entries)
        is_whole = len({key.text for key, _ in entries}) == len(parts)
        return Mapping(entries, first.span) if is_whole else None
    items = tuple(item for part in parts if isinstance(part, Sequence) for item in part.items)
    return Sequence(items, first.span) if len(items) == len(parts) else None


def _children(node: Collection) -> tuple[object, ...]:
    return node.entries if isinstance(node, Mapping) else node.items


def _size(node: Node) -> int:
    if isinstance(node, Scalar):
        return 1
    if isinstance(node, Mapping):
        return 1 + sum(1 + _size(value) for _, value in node.entries)
    return 1 + sum(map(_size, node.items))
