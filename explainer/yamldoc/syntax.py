"""The parser's complaints → what the author did, where, and what to do.

Part of `yamldoc`. Promise: every complaint of libyaml and of the pure parser gives a `yaml-syntax` fault (or
a closer code) with a place. The parser says what it expected; the text around the place says what the author
meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from explainer.yamldoc.places import Fault, Text

_KEY_LIMIT = 1024
_QUOTES = "put the text in quotes"
_ITEM = r"^[ ]*(?:- +)*"
_KEY_BEFORE = re.compile(_ITEM + r"(?:\"[^\"]*\"|'[^']*'|[^\s\"'#][^#]*?)[ ]*:[ ]")
_GLUED_KEY = re.compile(_ITEM + r"(?:\"[^\"]*\"|'[^']*'|[^\s\"'#:{\[][^\s:]*):(?=[^\s:/]|[^\S \t\n])")


@dataclass(frozen=True, slots=True)
class Complaint:
    """What a parser could not go on from."""

    text: Text
    doing: str
    """What the parser was doing (“while scanning a quoted scalar”); may be empty."""
    opened: int
    """Offset at which it began doing so."""
    problem: str
    at: int

    @property
    def character(self) -> str:
        """The character at the place; empty at the end of the text."""
        return self.text.text[self.at : self.at + 1]

    @property
    def line(self) -> str:
        """The line up to the place."""
        span = self.text.span(self.at, self.at)
        return self.text.text[self.at - span.column + 1 : self.at]

    def here(self, message: str, hint: str) -> Fault:
        """Put the mistake where the parser stopped."""
        return Fault("yaml-syntax", message, self.at, self.at + 1, hint)

    def there(self, message: str, hint: str) -> Fault:
        """Put the mistake where the thing began that the parser could not finish."""
        return Fault("yaml-syntax", message, self.opened, self.opened + 1, hint)


def complaint(text: Text, error: Exception, reached: int) -> Complaint:
    """Find out what a parser's error is about.

    Args:
        text: the document.
        error: what the parser raised.
        reached: how far reading had come, for errors that do not say where they happened.
    """
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Complaint(text, "", reached, str(error), reached)
    at = min(error.problem_mark.index, len(text.text))
    opened = error.context_mark.index if error.context_mark else at
    return Complaint(text, error.context or "", opened, error.problem or "", at)


def explain(found: Complaint) -> Fault:
    """Say in the author's words what is wrong."""
    for pattern, explanation in _EXPLANATIONS:
        if pattern.search(f"{found.doing}: {found.problem}"):
            return explanation(found)
    return found.here(f"this is not YAML: {found.problem}", "look at quotes, colons and indentation around it")


def _start(complaint: Complaint) -> Fault:
    character = complaint.character
    if character == "\t":
        return complaint.here("a tab is used for indentation", "use spaces: YAML allows no tabs here")
    return complaint.here(f"a text cannot start with “{character}”", f'{_QUOTES}: "{character}…"')


def _tab(complaint: Complaint) -> Fault:
    return complaint.here("a tab is used for indentation", "use spaces: YAML allows no tabs here")


def _reference(complaint: Complaint) -> Fault:
    character = complaint.text.text[complaint.opened : complaint.opened + 1]
    return complaint.there(f"a text cannot start with “{character}”", f'{_QUOTES}: "{character}…"')


def _tag(complaint: Complaint) -> Fault:
    message, hint = "a tag (“!”) is not allowed", "remove it; a text that starts with “!” needs quotes"
    return Fault("yaml-tag", message, complaint.opened, complaint.opened + 1, hint)


def _unclosed_quote(complaint: Complaint) -> Fault:
    quote = complaint.text.text[complaint.opened : complaint.opened + 1]
    return complaint.there("the quote opened here is never closed", f"add {quote} at the end of the text")


def _escape(complaint: Complaint) -> Fault:
    at = complaint.text.text.rfind("\\", complaint.opened, complaint.at + 1)
    escape = complaint.text.text[at : at + 2] if at >= 0 else "\\"
    digits = {"\\x": 2, "\\u": 4, "\\U": 8}.get(escape)
    if "invalid Unicode" in complaint.problem:
        message = f"the number after “{escape}” is that of no character"
    elif digits:
        message = f"“{escape}” needs {digits} hexadecimal digits after it"
    else:
        message = f"“{escape}” is not an escape that YAML knows"
    hint = "write \\\\ for a backslash, or put the text in single quotes '…', where it means itself"
    return Fault("yaml-syntax", message, max(at, complaint.opened), complaint.at + 1, hint)


def _header(complaint: Complaint) -> Fault:
    mark = complaint.text.text[complaint.opened : complaint.opened + 1]
    hint = f"start the text on the next line, indented; a text that begins with “{mark}” needs quotes"
    return complaint.here(f"only + or - and an indentation from 1 to 9 may follow “{mark}”", hint)


def _second_colon(complaint: Complaint) -> Fault:
    if len(complaint.line) > _KEY_LIMIT:
        return _long_key(complaint)
    if _KEY_BEFORE.match(complaint.line):
        return complaint.here("a second colon stands in the value", f'{_QUOTES}: “key: "text: more text"”')
    number = complaint.text.line(complaint.at)
    for above in range(number - 1, 0, -1):
        start = complaint.text.starts[above - 1]
        line = complaint.text.text[start : complaint.text.starts[above]].rstrip("\n")
        if line.strip(" ") and not line.lstrip(" ").startswith("#"):
            return _glued(line, start) or complaint.here(
                "this line cannot hold a key: the text before it goes on here",
                f"indent it like the line it belongs to; line {above} already has a value",
            )
    return complaint.here("a key cannot stand here", _QUOTES)


def _keyless(complaint: Complaint) -> Fault:
    start = complaint.opened
    content = complaint.text.text[start:].split("\n", 1)[0].rstrip()
    if len(content) > _KEY_LIMIT and ":" in content:
        return _long_key(complaint)
    glued = _glued(content, start)
    if glued:
        return glued
    hint = "write “key: value”; a text that goes on must be indented more than its key"
    return Fault("yaml-syntax", "this line has no key", start, start + len(content), hint)


def _glued(line: str, start: int) -> Fault | None:
    """Explain a key whose colon has no space after it, in a line that starts at the offset."""
    found = _GLUED_KEY.match(line)
    if not found:
        return None
    at = start + found.end() - 1
    if line[found.end()] == "\u00a0":
        message = "the space after the colon is a no-break space (U+00A0)"
        return Fault("yaml-syntax", message, at + 1, at + 2, "replace it with an ordinary space")
    return Fault("yaml-syntax", "a space is missing after the colon", at, at + 1, "write “key: value”")


def _long_key(complaint: Complaint) -> Fault:
    message = f"a key longer than {_KEY_LIMIT} characters is not allowed"
    return complaint.here(message, f"shorten it; if it is a text with a colon, {_QUOTES}")


def _bracket(complaint: Complaint) -> Fault:
    opening = complaint.text.text[complaint.opened : complaint.opened + 1]
    closing = {"[": "]", "{": "}"}.get(opening, "]")
    line = complaint.text.line(complaint.at)
    if complaint.at >= len(complaint.text.text.rstrip()):
        return complaint.there(f"the bracket “{opening}” opened here is never closed", f"add “{closing}”")
    if line > complaint.text.line(complaint.opened):
        message = f"the bracket “{opening}” opened here is not closed before line {line}"
        return complaint.there(message, f"add “{closing}”, or a comma at the end of the line before line {line}")
    hint = "put commas between entries, and quotes around texts that contain commas, colons, quotes or brackets"
    return complaint.here(f"a comma or “{closing}” is missing here", hint)


def _astray(complaint: Complaint) -> Fault:
    """Explain something that no open mapping or list can take."""
    character, before = complaint.character, complaint.line.rstrip()
    if character in ("]", "}"):
        return complaint.here(f"“{character}” closes nothing", "remove it, or put the text in quotes")
    if before.strip(" -") and before[-1] in "\"'":
        if character == ":":
            return complaint.here("a space is missing after the colon", "write “key: value”")
        hint = "put the whole text in quotes; inside '…' write '' for an apostrophe, inside \"…\" write \\\""
        return complaint.here("text follows a closing quote", hint)
    if character == ":" and not before.strip(" -"):
        return Fault("yaml-key", "the key before this colon is missing", complaint.at, complaint.at + 1, "write a key")
    if before.strip(" -"):
        if before[-1] == ":":
            return complaint.here("a space is missing after the colon", "write “key: value”")
        return complaint.here("this cannot follow what stands before it", _QUOTES)
    if character == "-" and "mapping" in complaint.doing:
        hint = "indent the list under its key, and keep keys and list entries apart"
        return complaint.here("a list entry stands where a key is expected", hint)
    message = "the indentation of this line fits nothing above it"
    if "collection" in complaint.doing and complaint.line == "":
        message = "a list entry is expected here"
    return complaint.here(message, "align it with the lines it belongs to")


def _list(complaint: Complaint) -> Fault:
    hint = "start the list on the next line; a text that begins with “-” needs quotes"
    return complaint.here("a list cannot start on the line of its key", hint)


def _question(complaint: Complaint) -> Fault:
    return complaint.here("“? ” cannot stand here", _QUOTES)


def _content(complaint: Complaint) -> Fault:
    if not complaint.character.strip():
        return complaint.here("a value is missing here", "write it, or remove what asks for it")
    return complaint.here(
        f"a value cannot start with “{complaint.character}”", f"{_QUOTES}, or write the missing value"
    )


def _plain_colon(complaint: Complaint) -> Fault:
    return complaint.here("a colon stands in a text between brackets", _QUOTES)


_EXPLANATIONS: tuple[tuple[re.Pattern[str], Callable[[Complaint], Fault]], ...] = tuple(
    (re.compile(pattern), explanation)
    for pattern, explanation in (
        (r"violates indentation|indentation space is expected", _tab),
        (r"cannot start any token", _start),
        (r"scanning an (alias|anchor)", _reference),
        (r" tag|while parsing a node: found undefined", _tag),
        (r"quoted scalar: found unexpected", _unclosed_quote),
        (r"quoted scalar", _escape),
        (r"block scalar", _header),
        (r"mapping values are not allowed", _second_colon),
        (r"could not find expected ':'", _keyless),
        (r"expected ',' or", _bracket),
        (r"expected <block end>|expected key|expected '-' indicator|<document start>", _astray),
        (r"sequence entries are not allowed", _list),
        (r"mapping keys are not allowed", _question),
        (r"expected the node content|expected node content", _content),
        (r"found unexpected ':'", _plain_colon),
    )
)
