"""Our stored copies of sources: bytes to text, both hashed.

Floor 6, within `explainer.evidence`. A snapshot is `snapshots/ID.txt` or `snapshots/ID.html` in the tree; evidence,
never output: nothing of it reaches a page but the words around a phrase, in a link. Promise: the same bytes give the
same text for ever, or the extractor's name changes.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from pathlib import PurePosixPath

from explainer import characters
from explainer.diagnostics import Diagnostic, Outcome, Severity, Span, did_you_mean
from explainer.evidence.hypertext import depth, visible
from explainer.evidence.reading import Reading

FOLDER = PurePosixPath("snapshots")
MAX_BYTES = 4_000_000
MAX_DEPTH = 2_000
_TOO_LARGE = "keep the part that is cited, as text"
EXTRACTORS = {".txt": "text/1", ".html": "html/1"}
"""What makes text of a file, by its suffix. The first of two files for one source is read."""

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE)
_ENCODINGS = re.compile(r"windows-125[0-8]|iso-8859-([2-8]|1[03-6])|koi8-[ru]|shift_jis|euc-jp|euc-kr|gb18030|gbk|big5")
_ALIASES = {"iso-8859-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252", "gb2312": "gbk"}
"""Names that browsers read as others (WHATWG Encoding)."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A copy of a source."""

    source: str
    extractor: str
    size: int
    """In bytes."""
    sha256: str
    """Of the bytes, as they are."""
    reading: Reading
    """The text that was made of them."""
    text_sha256: str
    """Of the text, as UTF-8."""


def read(tree: Mapping[PurePosixPath, bytes], sources: Collection[str]) -> Outcome[Mapping[str, Snapshot]]:
    """Read the snapshots of a tree, by source id.

    Returns:
        Those that could be read, in the order of their ids. Diagnostics: `snapshot-unknown`, `snapshot-duplicate`,
        `snapshot-size`, `encoding-invalid`; `character-forbidden` as a warning, since a copy is what it is.
    """
    found: list[Diagnostic] = []
    snapshots: dict[str, Snapshot] = {}
    documents = [path for path in tree if path.parent == FOLDER and path.suffix in EXTRACTORS]
    for document in sorted(documents, key=lambda path: (path.stem, [*EXTRACTORS].index(path.suffix))):
        source = document.stem
        problem = _problem(document, len(tree[document]), sources, snapshots)
        if problem:
            found.append(problem)
            continue
        outcome = _extract(document, tree[document])
        found.extend(replace(diagnostic, subject=source) for diagnostic in outcome.diagnostics)
        if outcome.value:
            snapshots[source] = outcome.value
    return Outcome(snapshots, tuple(found))


def _problem(document: PurePosixPath, size: int, sources: Collection[str], known: Collection[str]) -> Diagnostic | None:
    source, span = document.stem, Span(document)
    if source not in sources:
        hint = did_you_mean(source, sources) or "name it after the id of a source in sources.yaml"
        message = f"there is no source “{source}” for this snapshot"
        return Diagnostic("snapshot-unknown", message, span, hint, Severity.WARNING, source)
    if source in known:
        message = f"“{source}” has two snapshots: this one is not read"
        return Diagnostic("snapshot-duplicate", message, span, "keep one of them", Severity.WARNING, source)
    if size > MAX_BYTES:
        message = f"the snapshot is larger than {MAX_BYTES // 1_000_000} MB"
        return Diagnostic("snapshot-size", message, span, _TOO_LARGE, subject=source)
    return None


@lru_cache(maxsize=256)
def _extract(document: PurePosixPath, data: bytes) -> Outcome[Snapshot | None]:
    is_html = document.suffix == ".html"
    decoded = _decode(document, data, _encoding(data) if is_html else "utf-8")
    text = decoded.value
    if is_html and depth(text) > MAX_DEPTH:
        message = f"the page is nested deeper than {MAX_DEPTH} elements"
        return Outcome(None, (Diagnostic("snapshot-size", message, Span(document), _TOO_LARGE),))
    text = visible(text) if is_html else text
    snapshot = Snapshot(
        source=document.stem,
        extractor=EXTRACTORS[document.suffix],
        size=len(data),
        sha256=sha256(data).hexdigest(),
        reading=Reading(text),
        text_sha256=sha256(text.encode("utf-8", "replace")).hexdigest(),
    )
    return Outcome(snapshot, tuple(_milder(decoded.diagnostics)))


def _milder(diagnostics: Collection[Diagnostic]) -> Iterator[Diagnostic]:
    """What is odd in a copy is no mistake of the author's; a wrong encoding would hide accents."""
    for diagnostic in diagnostics:
        is_odd = diagnostic.code == "character-forbidden"
        yield replace(diagnostic, severity=Severity.WARNING) if is_odd else diagnostic


def _encoding(data: bytes) -> str:
    """Give the encoding that a page names for itself; UTF-8 where it names none that is safe to follow."""
    declared = None if data.startswith(b"\xef\xbb\xbf") else _CHARSET.search(data, 0, 2_048)
    name = declared[1].decode("ascii").lower() if declared else ""
    name = _ALIASES.get(name, name)
    return name if _ENCODINGS.fullmatch(name) else "utf-8"


def _decode(document: PurePosixPath, data: bytes, encoding: str) -> Outcome[str]:
    """Decode strictly; every kind of line end becomes a newline."""
    if encoding != "utf-8":
        try:
            data = data.decode(encoding).encode()
        except UnicodeDecodeError as error:
            message = f"the byte 0x{data[error.start]:02X} is not {encoding}, which the page says it is written in"
            hint = "save the page again, as UTF-8"
            found = (Diagnostic("encoding-invalid", message, Span(document), hint),)
            return Outcome(data.decode(encoding, "replace"), found)
    data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").replace(b"\x0b", b"\n").replace(b"\x0c", b"\n")
    decoded = characters.decode(document, data)
    return Outcome(decoded.value.replace("\u2028", "\n").replace("\u2029", "\n"), decoded.diagnostics)
