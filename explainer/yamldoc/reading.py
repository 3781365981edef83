"""The door of `yamldoc`: the bytes of a document → its tree and all that is wrong with it.

Part of `yamldoc`. Promise: whatever the bytes, never an exception; what can be refused alone is replaced by
something harmless, and reading goes on, so that one run tells of every mistake.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from explainer.diagnostics import Diagnostic, Outcome, Span, in_order
from explainer.yamldoc import building, characters
from explainer.yamldoc.nodes import Node
from explainer.yamldoc.places import Fault, Findings, GivenUpError, Text, starts

MAX_BYTES = 16_000_000

_DIRECTIVE = re.compile(r"(?<![^\r\n])%")


def read(document: PurePosixPath, content: bytes) -> Outcome[Node | None]:
    """Read one YAML document.

    Args:
        document: its path, for the places.
        content: its bytes.

    Returns:
        The tree and what was refused in it; an empty document is an empty plain scalar. A refused value is a
        scalar of style `REFUSED`, a refused entry is left out. None where the document could not be read to
        its end.
    """
    if len(content) > MAX_BYTES:
        message = f"the document is larger than {MAX_BYTES // 1_000_000} MB"
        large = Diagnostic("yaml-size", message, Span(document, 1, 1), "split it into several documents")
        return Outcome(None, (large,))
    decoded, undecoded = characters.decode(content)
    raw = decoded or ""
    # Directives become comments: libyaml compares each with all before it, and stops at unknown ones.
    text = _DIRECTIVE.sub("#", characters.clean(raw))
    findings = Findings(Text(document, text, starts(raw)))
    node = None
    try:
        findings.add(undecoded)
        findings.add(characters.forbidden(raw.replace("\r", "\n")))
        findings.add(_directive(found.start()) for found in _DIRECTIVE.finditer(raw))
        if decoded is not None:
            node = building.build(findings)
    except GivenUpError:
        node = None
    return Outcome(node, in_order(findings.diagnostics))


def _directive(start: int) -> Fault:
    message = "a line that starts with “%” is a YAML directive, which is not allowed"
    hint = "remove it, or indent the text it belongs to"
    return Fault("yaml-directive", message, start, start + 1, hint)
