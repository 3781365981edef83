"""Bytes of a document → text that is safe to read, print and compare.

Floor 1 (imports diagnostics only). Promise: the text that comes out holds no control character and none that
makes a text read otherwise than it is written (Trojan Source, CVE-2021-42574); whatever was refused is
located, and stands in the text as U+FFFD so that every later place is still true.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import PurePosixPath
from typing import TypeAlias

from explainer.diagnostics import Diagnostic, Outcome, Span

Place: TypeAlias = Callable[[int], Span]
"""Says where the character at an offset of a text (0 to its length, in code points) was written."""

REPLACEMENT = "\ufffd"
SHOWN = 20
"""Refused characters reported per text: a picture named .md should not fill the screen."""

# C0 but tab and newline, DEL, C1; bidirectional embeddings and overrides; a byte order mark inside the text;
# surrogates, which only an escape in YAML can write; U+FFFE and U+FFFF, which no XML document may hold.
FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ufeff\ud800-\udfff\ufffe\uffff]")
ISOLATES = re.compile("[\u2066-\u2069]")

_ENCODING_HINT = "save the file with the encoding UTF-8"
_BIDIRECTIONAL_HINT = "use the isolates U+2066 to U+2069 for right-to-left words"
_OPENERS = "\u2066\u2067\u2068"
_SIGNATURES = {
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\xfe\xff": "UTF-16",
    b"\xff\xfe": "UTF-16",
}
_SHAPES = {b"000x": "UTF-32", b"x000": "UTF-32", b"0x0x": "UTF-16", b"x0x0": "UTF-16"}
"""How four bytes of text in a wide encoding look without a signature: 0 for zero, x for any other byte."""

_NAMES = {
    0x00: "NULL",
    0x0D: "CARRIAGE RETURN",
    0x1B: "ESCAPE",
    0x7F: "DELETE",
    0xFEFF: "BYTE ORDER MARK",
}


def lines(document: PurePosixPath, text: str) -> Place:
    """Give the place of each offset in a text that is a document of its own."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(offset: int) -> Span:
        line = bisect_right(starts, offset)
        return Span(document, line, offset - starts[line - 1] + 1)

    return place


def decode(document: PurePosixPath, data: bytes) -> Outcome[str]:
    """Read a document as strict UTF-8.

    One leading byte order mark is dropped and a Windows line end becomes a newline; neither moves a place.

    Returns:
        The text, with U+FFFD for whatever is refused. Diagnostics: `encoding-invalid` (the first place only:
        the whole file was saved otherwise), `character-forbidden`. Of UTF-16 and UTF-32 no text is given.
    """
    if encoding := _wide(data):
        message = f"the file has the encoding {encoding}"
        return Outcome("", (Diagnostic("encoding-invalid", message, Span(document, 1, 1), _ENCODING_HINT),))
    diagnostics: tuple[Diagnostic, ...] = ()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        text = data.decode("utf-8", errors="replace")
        before = data[: error.start].decode("utf-8").removeprefix("\ufeff")
        diagnostics = (
            Diagnostic(
                "encoding-invalid",
                f"the byte 0x{data[error.start]:02X} is not UTF-8",
                lines(document, before)(len(before)),
                _ENCODING_HINT,
            ),
        )
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    checked = check(text, lines(document, text))
    return Outcome(checked.value, diagnostics + checked.diagnostics)


def check(text: str, place: Place) -> Outcome[str]:
    """Refuse what no text may hold, even where an escape wrote it, as YAML's double quotes can.

    Returns:
        The text, of equal length, with U+FFFD for whatever is refused. Diagnostics: `character-forbidden`.
    """
    cleaned, count = FORBIDDEN.subn(REPLACEMENT, text)
    unbalanced = sorted(_unbalanced(text))
    if not count and not unbalanced:
        return Outcome(text)
    if unbalanced:
        characters = list(cleaned)
        for offset, _ in unbalanced:
            characters[offset] = REPLACEMENT
        cleaned = "".join(characters)
    # Only what is shown is kept: a file may hold millions.
    refused = sorted([*islice(_forbidden(text), SHOWN), *unbalanced[:SHOWN]])[:SHOWN]
    diagnostics = [
        Diagnostic(
            "character-forbidden",
            f"the character {named(text[offset])} is not allowed here",
            place(offset),
            hint,
        )
        for offset, hint in refused
    ]
    if (more := count + len(unbalanced) - SHOWN) > 0:
        last = diagnostics[-1]
        diagnostics[-1] = replace(last, message=f"{last.message}, nor are {more} more after it")
    return Outcome(cleaned, tuple(diagnostics))


def named(character: str) -> str:
    """Name a character that cannot be shown: `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    code = ord(character)
    return f"U+{code:04X} {unicodedata.name(character, _NAMES.get(code, ''))}".rstrip()


def _wide(data: bytes) -> str:
    """Give the name of an encoding that uses two or four bytes for each character, or an empty string."""
    signed = next((encoding for signature, encoding in _SIGNATURES.items() if data.startswith(signature)), "")
    return signed or _SHAPES.get(bytes(ord("x" if byte else "0") for byte in data[:4]), "")


def _forbidden(text: str) -> Iterator[tuple[int, str]]:
    """Find the characters that are refused wherever they stand, each with what to do."""
    for match in FORBIDDEN.finditer(text):
        bidirectional = "\u202a" <= match[0] <= "\u202e"
        yield match.start(), _BIDIRECTIONAL_HINT if bidirectional else "delete it; it is invisible"


def _unbalanced(text: str) -> Iterator[tuple[int, str]]:
    """Find the isolates that are not paired on their own line, whose end would close them silently."""
    opened: list[int] = []
    previous = 0
    for match in ISOLATES.finditer(text):
        offset = match.start()
        if opened and "\n" in text[previous:offset]:
            yield from ((at, "close it with U+2069 on the same line") for at in opened)
            opened.clear()
        previous = offset
        if match[0] in _OPENERS:
            opened.append(offset)
        elif opened:
            opened.pop()
        else:
            yield offset, "nothing was opened on this line; delete it"
    yield from ((at, "close it with U+2069 on the same line") for at in opened)
