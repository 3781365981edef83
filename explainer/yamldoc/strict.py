"""What libyaml lets through although YAML forbids it, and editors mark as wrong.

Part of `yamldoc`. Promise: the invalid files of the YAML test suite that libyaml accepts are refused here,
and no valid one is. Each check gets offsets from the parser's events and looks at the text itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.yamldoc.folding import Style
from explainer.yamldoc.places import Fault, Text

_COMMENT = re.compile(r"#[^\n]*")
_HEADER_COMMENT = re.compile(r"[|>][-+0-9]*(#)")
_CONTINUED = re.compile(r"\n( *+)(?![ \t]*(?:\n|\Z))(?:[\]},]+[ \t]*(?=[\n#]|\Z))?")
_BLANK = re.compile(r"[ \n]*")
_DETECTED_HEADER = re.compile(r"[|>][-+]?(?=[ \t\n])[^\n]*")


def between(text: str, start: int, end: int) -> Iterator[Fault]:
    """Check what stands between two events: a comment needs a space before its `#`."""
    for found in _COMMENT.finditer(text, start, end):
        at = found.start()
        if at and text[at - 1] not in " \t\n":
            yield _glued(at)


def scalar(text: Text, start: int, end: int, style: Style, value: str, column: int) -> Iterator[Fault]:
    """Check one scalar.

    Args:
        text: the document.
        start: where the scalar starts.
        end: where it ends, as the parser says.
        style: how it is written.
        value: what was read.
        column: indentation of the block it stands in, from 0; -1 outside any block.
    """
    if start < end and start and text.text[start - 1] == "?":
        message = "a “?” in front of a text in brackets is not read as part of it"
        yield Fault("yaml-syntax", message, start - 1, start, "put the text in quotes, or remove the “?”")
    if style in (Style.SINGLE, Style.DOUBLE):
        yield from continued(text, start, end, "quote", column)
    elif style in (Style.LITERAL, Style.FOLDED):
        yield from _block(text, start, value, max(0, column))
    elif value == "-":
        yield Fault("yaml-syntax", "a lone “-” cannot stand in brackets", start, end, 'put it in quotes: "-"')


def continued(text: Text, start: int, end: int, opening: str, column: int) -> Iterator[Fault]:
    """Check that what runs over several lines is indented more than the block it stands in.

    A line of closing brackets alone may stand where its key does, as many write it.
    """
    for found in _CONTINUED.finditer(text.text, start, end):
        indent = len(found[1])
        closes = opening == "bracket" and found.end() > found.end(1) and indent == column
        comment = opening == "bracket" and text.text[found.end(1)] == "#"
        if indent <= column and not closes and not comment:
            line = text.line(found.end(1))
            message = f"the {opening} opened here goes on in line {line}, which is not indented more than its key"
            hint = f"close the {opening}, or indent line {line} with spaces"
            yield Fault("yaml-syntax", message, start, start + 1, hint)
            return


def _block(text: Text, start: int, value: str, column: int) -> Iterator[Fault]:
    glued = _HEADER_COMMENT.match(text.text, start)
    if glued:
        yield _glued(glued.start(1))
    header = _DETECTED_HEADER.match(text.text, start)
    if value.strip("\n") or not header:
        return
    # An empty line with more spaces than the text below it sets the indentation, and the text is lost.
    below = _BLANK.match(text.text, header.end())
    if below and below.end() < len(text.text) and text.span(below.end(), below.end()).column - 1 > column:
        message = "the empty lines under this mark hold more spaces than the text after them"
        yield Fault("yaml-syntax", message, start, start + 1, "take the spaces out of the empty lines")


def _glued(at: int) -> Fault:
    hint = "put a space before it; where “#” belongs to the text, put the text in quotes"
    return Fault("yaml-syntax", "a comment needs a space before its “#”", at, at + 1, hint)
