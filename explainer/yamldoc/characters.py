"""Bytes → text without anything that hides or disturbs.

Part of `yamldoc`. Promise: offsets stay what they are. Each byte that is not UTF-8 and each forbidden
character is replaced by exactly one harmless character, so that reading goes on and every later place is
right.

What is forbidden: control characters but tab and line breaks, U+2028 and U+2029 (invisible line breaks),
U+FEFF inside the text, noncharacters, and the overrides U+202A–202E, which show text in another order than it
is read (CVE-2021-42574, “Trojan Source”); isolates U+2066–2069 are needed for right-to-left languages and
allowed in pairs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain

from explainer.yamldoc.places import Fault

_FORBIDDEN = (
    *((0x00, 0x08), (0x0B, 0x0C), (0x0E, 0x1F), (0x7F, 0x9F), (0x2028, 0x202E), (0xD800, 0xDFFF)),
    *((0xFDD0, 0xFDEF), (0xFEFF, 0xFEFF)),
    *((plane + 0xFFFE, plane + 0xFFFF) for plane in range(0, 0x110000, 0x10000)),
)
"""First and last code point of each range, carriage return aside."""
_SUSPECTS = frozenset(
    chr(point) for first, last in (*_FORBIDDEN, (0x2066, 0x2069)) for point in range(first, last + 1)
)
_CLASS = "".join(f"{chr(first)}-{chr(last)}" for first, last in _FORBIDDEN)
_EACH = re.compile(f"[{_CLASS}]")
_RUNS = re.compile(rf"([\r{_CLASS}])\1*")
_ISOLATES = re.compile("[\u2066-\u2069]")
_UNDECODED = re.compile("[\udc80-\udcff]")
_BREAKS = re.compile("[\x85\u2028\u2029]")

_SIGNATURES = (
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\xfe\xff", "UTF-16"),
    (b"\xff\xfe", "UTF-16"),
)
_SHAPES = (
    (b"\0\0\0x", "UTF-32"),
    (b"x\0\0\0", "UTF-32"),
    (b"\0x\0x", "UTF-16"),
    (b"x\0x\0", "UTF-16"),
)
"""How the first four bytes of ASCII look without a signature: x for any byte but zero."""


def decode(content: bytes) -> tuple[str | None, tuple[Fault, ...]]:
    """Decode UTF-8, dropping one leading byte order mark.

    Returns:
        The text, with U+FFFD for each byte that is not UTF-8, and what was wrong; None for UTF-16 and UTF-32.
    """
    encoding = _wide(content)
    if encoding:
        message = f"the document is written in {encoding}"
        return None, (Fault("encoding-invalid", message, 0, 0, "save it again as UTF-8"),)
    text = content.decode("utf-8", "surrogateescape").removeprefix("\ufeff")
    wrong = _UNDECODED.findall(text)
    if not wrong:
        return text, ()
    byte = ord(wrong[0]) - 0xDC00
    likely = bytes([byte]).decode("windows-1252", "replace")
    hint = "save the document as UTF-8"
    if likely.isprintable() and likely != "\ufffd":
        hint += f"; in Windows-1252 this byte is “{likely}”"
    more = f" (nor are {len(wrong) - 1} more bytes after it)" if len(wrong) > 1 else ""
    at = text.index(wrong[0])
    fault = Fault("encoding-invalid", f"the byte 0x{byte:02X} is not UTF-8{more}", at, at + 1, hint)
    return _UNDECODED.sub("\ufffd", text), (fault,)


def forbidden(text: str) -> Iterator[Fault]:
    """Find forbidden characters, a run of equal ones at once.

    In values, line feed alone ends a line, and a carriage return is one more control character.
    """
    if "\r" not in text and _SUSPECTS.isdisjoint(text):
        return  # many times faster than the expressions, and nearly always so
    runs = (found.span() for found in _RUNS.finditer(text))
    for start, end in chain(runs, _unpaired(text)):
        message, hint = _describe(text[start])
        yield Fault("character-forbidden", message, start, end, hint)


def clean(text: str) -> str:
    """Replace forbidden characters one for one: invisible line breaks by real ones, others by U+FFFD."""
    return text if _SUSPECTS.isdisjoint(text) else _EACH.sub("\ufffd", _BREAKS.sub("\n", text))


def _wide(content: bytes) -> str:
    for signature, encoding in _SIGNATURES:
        if content.startswith(signature):
            return encoding
    shape = bytes(ord("x") if byte else 0 for byte in content[:4])
    return dict(_SHAPES).get(shape, "")


def _unpaired(text: str) -> Iterator[tuple[int, int]]:
    """Find isolates that are not closed on their line, and closings of nothing."""
    opened: list[int] = []
    seen = 0
    for found in _ISOLATES.finditer(text):
        at = found.start()
        if opened and text.find("\n", seen, at) >= 0:
            yield from ((start, start + 1) for start in opened)
            opened = []
        seen = at
        if text[at] != "\u2069":
            opened.append(at)
        elif opened:
            opened.pop()
        else:
            yield at, at + 1
    yield from ((start, start + 1) for start in opened)


def _describe(character: str) -> tuple[str, str]:
    point = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "").lower()
    if "\u202a" <= character <= "\u202e":
        message = f"the invisible character {point} ({name}) shows text in another order than it is read"
        return (
            message,
            "delete it; where a text mixes writing directions, use the isolates U+2066 to U+2069 in pairs",
        )
    if character == "\u2069":
        return (
            f"the isolate {point} ({name}) closes nothing on its line",
            "delete it, or add the isolate that opens",
        )
    if "\u2066" <= character <= "\u2068":
        return (
            f"the isolate {point} ({name}) is not closed on its line",
            "add U+2069 where it ends, or delete it",
        )
    if character in "\x85\u2028\u2029":
        return (
            f"the invisible line break {point} is not allowed",
            "delete it and make a line break with the Enter key",
        )
    if character == "\ufeff":
        return f"a byte order mark ({point}) inside the text is not allowed", "delete it; it is invisible"
    kind = "control character" if unicodedata.category(character) == "Cc" else "character"
    return (
        f"the {kind} {point} is not allowed",
        "delete it; it may have come along when copying from elsewhere",
    )
