"""The door of `yamldoc`: the bytes of a document → its tree and all that is wrong with it.

Part of `yamldoc`. Promise: whatever the bytes, never an exception; what can be refused alone is replaced by something
harmless of the same length, and reading goes on, so that one run tells of every mistake at its true place.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from explainer import characters
from explainer.diagnostics import Diagnostic, Outcome, Span, in_order
from explainer.yamldoc import building
from explainer.yamldoc.nodes import Node
from explainer.yamldoc.places import Fault, Findings, GivenUpError, Text, starts

MAX_BYTES = 16_000_000

_DIRECTIVE = re.compile(r"^%", re.MULTILINE)
SEPARATOR = re.compile("[\u2028\u2029]")


def read(document: PurePosixPath, data: bytes) -> Outcome[Node | None]:
    """Read one YAML document.

    Args:
        document: its path, for the places.
        data: its bytes.

    Returns:
        The tree and what was refused in it; an empty document is an empty plain scalar. A refused value is a scalar of
        style `REFUSED`, a refused entry is left out. None where the document could not be read to its end.
    """
    if len(data) > MAX_BYTES:
        message = f"the document is larger than {MAX_BYTES // 1_000_000} MB"
        large = Diagnostic("yaml-size", message, Span(document, 1, 1), "write fewer entries, or make two sites of it")
        return Outcome(None, (large,))
    # To YAML a carriage return ends a line too, as it does in editors.
    decoded = characters.decode(document, data.replace(b"\r\n", b"\n").replace(b"\r", b"\n"))
    if decoded.diagnostics and not decoded.value:
        return Outcome(None, decoded.diagnostics)
    # libyaml compares each directive with all before it and stops at those it does not know; as comments they are safe.
    text = _DIRECTIVE.sub("#", SEPARATOR.sub(" ", decoded.value))
    findings = Findings(Text(document, text, starts(decoded.value)), list(decoded.diagnostics))
    node = None
    try:
        findings.add(_separator(found) for found in SEPARATOR.finditer(decoded.value))
        findings.add(_directive(found) for found in _DIRECTIVE.finditer(decoded.value))
        node = building.build(findings)
    except GivenUpError:
        node = None
    return Outcome(node, in_order(findings.diagnostics))


def _separator(found: re.Match[str]) -> Fault:
    """Refuse what libyaml takes for the end of a line and editors do not."""
    message = f"the character {characters.named(found[0])} is not allowed here"
    hint = "delete it; it is an invisible line break: use the Enter key"
    return Fault("character-forbidden", message, found.start(), found.end(), hint)


def _directive(found: re.Match[str]) -> Fault:
    message = "a line that starts with “%” is a YAML directive, which is not allowed"
    hint = "remove it, or indent the text it belongs to"
    return Fault("yaml-directive", message, found.start(), found.end(), hint)
