"""Markdown → prose: the one way in.

Promise: whatever the text, no exception; every mistake is a diagnostic at its line and column.
"""

from __future__ import annotations

from pathlib import PurePosixPath

from explainer.characters import Place, check, decode, lines
from explainer.diagnostics import Diagnostic, Outcome, in_order
from explainer.markdown.building import Builder
from explainer.markdown.notes import MARKS_OF_DOCUMENT, MARKS_OF_FIELD, ComplexityError
from explainer.markdown.prose import Prose

LIMIT = 64_000
"""The longest text: bytes of a document, characters of a text given directly."""

NOTHING = Prose(None, (), ())


def read(document: PurePosixPath, data: bytes) -> Outcome[Prose]:
    """Read a Markdown document.

    Returns:
        The prose, without what could not be read. Diagnostics: those of `parse` and of `characters.decode`.
    """
    if len(data) > LIMIT:
        return Outcome(NOTHING, (_too_long(lines(document, "")),))
    decoded = decode(document, data)
    prose, diagnostics = _parse(decoded.value, lines(document, decoded.value), MARKS_OF_DOCUMENT)
    return Outcome(prose, in_order((*decoded.diagnostics, *diagnostics)))


def parse(text: str, place: Place) -> Outcome[Prose]:
    """Read Markdown that stands in another document.

    Args:
        text: the Markdown, its line ends newlines.
        place: says where the character at an offset of the text was written.

    Returns:
        The prose, without what could not be read; empty where reading it would take too long. Diagnostics:
        `character-forbidden`, `citation-syntax`, `heading-id`, `link-refused`, `markdown-complex`,
        `markdown-html` (a warning), `markdown-image`, `markdown-size`, `table-cells`, `uncited-syntax`, `value-syntax`.
    """
    if len(text) > LIMIT:
        return Outcome(NOTHING, (_too_long(place),))
    checked = check(text, place)
    prose, diagnostics = _parse(checked.value, place, MARKS_OF_FIELD)
    return Outcome(prose, in_order((*checked.diagnostics, *diagnostics)))


def _parse(text: str, place: Place, marks: int) -> tuple[Prose, list[Diagnostic]]:
    builder = Builder(text, place, marks)
    try:
        return builder.build(), builder.diagnostics
    except ComplexityError as refusal:
        hint = "make it simpler, or cut it into several"
        span = place(builder.line(refusal.line))
        return NOTHING, [Diagnostic("markdown-complex", str(refusal), span, hint)]


def _too_long(place: Place) -> Diagnostic:
    message = f"the text is longer than {LIMIT // 1000} kB"
    return Diagnostic("markdown-size", message, place(0), "cut it into several texts")
