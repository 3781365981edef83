"""The tokens of a look, as templates/assets/tokens.css sets them for light, for dark and for paper.

Floor 7, within `explainer.look`. Promise: reads what stands in `:root{…}`, alone or in one `@media`; every
token keeps its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

from explainer.diagnostics import Span

TOKENS = PurePosixPath("templates/assets/tokens.css")
"""The colours, fonts and sizes of a look."""
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_PIECE = re.compile(r"[^{};]*[{};]?")
_TOKEN = re.compile(r"\s*(--[\w-]+)\s*:\s*(.*?)\s*", re.DOTALL)
LIGHT, DARK, PAPER = "light", "dark", "paper"


@dataclass(frozen=True, slots=True)
class Token:
    """A name and what it stands for."""

    name: str
    value: str
    span: Span


Look = Mapping[str, Token]
"""All tokens by name, as they are in light, in the dark or on paper."""


@lru_cache(maxsize=4)  # a preview asks at every save, and not once in a day is it another theme
def looks(css: str) -> Mapping[str, Look]:
    """Read the tokens of a style sheet for each of the three."""
    found: dict[str, dict[str, Token]] = {LIGHT: {}, DARK: {}, PAPER: {}}
    for medium, token in _tokens(without_comments(css)):
        found[medium][token.name] = token
    return {medium: found[LIGHT] | own for medium, own in found.items()}


def without_comments(css: str) -> str:
    """Blank the comments of a style sheet, line by line, so that places stay true."""
    return _COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), css)


def _tokens(css: str) -> Iterator[tuple[str, Token]]:
    around: list[str] = []
    for piece in _PIECE.finditer(css):
        text, end = piece[0][:-1], piece[0][-1:]
        token = _TOKEN.fullmatch(text)
        if token and around[-1:] == [":root"]:
            span = place(TOKENS, css, piece.start() + token.start(1), len(token[1]))
            yield _medium(around[:-1]), Token(token[1], token[2], span)
        if end == "{":
            around.append(" ".join(text.split()))
        elif end == "}" and around:
            around.pop()


def _medium(around: list[str]) -> str:
    if any("print" in prelude for prelude in around):
        return PAPER
    return DARK if any("dark" in prelude for prelude in around) else LIGHT


def place(document: PurePosixPath, css: str, start: int, length: int) -> Span:
    """Give the place of some characters of a style sheet."""
    return Span(document, css.count("\n", 0, start) + 1, start - css.rfind("\n", 0, start), length)
