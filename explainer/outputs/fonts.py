"""The font of headings, cut down to the characters that the site is written with.

Floor 9, within `explainer.outputs`; owns fontTools, which is imported only where a font is cut. The theme's font knows
some 560 characters, a site uses a quarter of them. Promise: the same font and characters give the same bytes.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any

from explainer.artifacts import Target
from explainer.content import THEME
from explainer.diagnostics import Diagnostic, Outcome, Span
from explainer.look.tokens import TOKENS
from explainer.memory import Form
from explainer.outputs.output import Output, Plan
from explainer.templates import ASSETS, Templates

_FORMATS = (".ttf", ".otf", ".woff2")
_FILE = PurePosixPath("assets/display.woff2")
_USED = re.compile(r"--disp\s*:[^;}]*\bDisplay\b")
_PROGRAM = " \u00a0\u202f0123456789!(),-./:;?’‘“”«»–—·…%×"
"""What dates, numbers and quotations are set with, whether an author has typed it or not."""


def display(tree: Mapping[PurePosixPath, bytes]) -> tuple[PurePosixPath, ...]:
    """Find the files of the font of headings: `display`, in a format that we read; the first one is taken.

    A project's TTF or OTF comes first, for it lies beside the WOFF2 of the built-in theme.
    """
    return tuple(path for suffix in _FORMATS if (path := ASSETS / f"display{suffix}") in tree)


def is_used(tree: Mapping[PurePosixPath, bytes]) -> bool:
    """Tell whether the theme has such a font, and its look sets headings in it."""
    tokens = tree.get(TOKENS, b"").decode("utf-8", "replace")
    return bool(display(tree) and _USED.search(tokens))


def plan(plan: Plan) -> Iterable[Target]:
    """Plan the one font, where the theme has one."""
    for path in display(plan.tree)[:1]:
        yield Target(_FILE, (path, plan.tree, plan.site.info.languages, plan.memory))


def characters(tree: Mapping[PurePosixPath, bytes], languages: Iterable[str]) -> str:
    """Give every character of the documents and of the interface words, in order.

    They are those of the texts and not of the headings alone: about as many, and known before any page is written.
    """
    words = {THEME / f"{language}.yaml" for language in languages}
    found = set(_PROGRAM)
    for path, data in tree.items():
        if path in words or (path.parts[0] == "content" and path.suffix in (".yaml", ".md")):
            found.update(data.decode("utf-8", "replace"))
    return "".join(sorted(character for character in found if character >= " "))


_FORM: Form[bytes] = Form(lambda data: b64encode(data).decode(), b64decode)


def make(target: Target, _templates: Templates) -> Outcome[bytes]:
    """Cut the font."""
    path, tree, languages, memory = target.view
    data, wanted = tree[path], characters(tree, languages)
    try:
        key = sha256(data).hexdigest(), wanted
        return Outcome(memory.recall("fonts.cut", key, lambda: cut(data, wanted), _FORM))
    except Exception as fault:  # noqa: BLE001 - fontTools raises whatever a broken font makes it stumble on
        message = f"the font cannot be read: {fault or type(fault).__name__}"
        hint = "put a sound TTF, OTF or WOFF2 there, or take it away: headings are then in the built-in font"
        return Outcome(b"", (Diagnostic("font-invalid", message, Span(path), hint),))


def cut(data: bytes, wanted: str) -> bytes:
    """Give a font with those of the wanted characters that it has, as WOFF2; readers' own fonts show the others."""
    return _cut(data, "".join(character for character in wanted if ord(character) in _known(data)))


def letters(data: bytes) -> frozenset[int]:
    """Give the characters that a font has; none where it cannot be read, of which `make` tells."""
    try:
        return _known(data)
    except Exception:  # noqa: BLE001 - see `make`
        return frozenset()


@lru_cache(maxsize=4)
def truetype(data: bytes) -> bytes:
    """Unpack a whole font, for what reads no WOFF2; nothing where it cannot be read."""
    if not letters(data):
        return b""
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    font = TTFont(BytesIO(data), recalcTimestamp=False, lazy=True)
    font.flavor = None
    made = BytesIO()
    font.save(made)
    return made.getvalue()


@lru_cache(maxsize=4)
def _known(data: bytes) -> frozenset[int]:
    """Give the characters that a font has."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - takes longer to import than most commands to run

    return frozenset(TTFont(BytesIO(data), lazy=True).getBestCmap())


# Cutting takes longer than rendering a small site, and most builds of one process have the same characters.
@lru_cache(maxsize=4)
def _cut(data: bytes, characters: str) -> bytes:
    from fontTools.subset import Options, Subsetter  # noqa: PLC0415
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    # What is unpacked already, for the pictures, is not unpacked again.
    font = TTFont(BytesIO(truetype(data)), recalcTimestamp=False, lazy=True)
    subsetter = Subsetter(Options(hinting=False, notdef_outline=True, glyph_names=False))
    subsetter.populate(text=characters)
    subsetter.subset(font)
    font.flavor = "woff2"
    made = BytesIO()
    font.save(made)
    return made.getvalue()


def shows(target: Target) -> Mapping[str, Any]:
    """Give what a font is cut from; fontTools itself is among it, for another version may write other bytes."""
    path, tree, languages, _ = target.view
    return {
        "font": tree[path],
        "characters": characters(tree, languages),
        "fonttools": version("fonttools"),
        "brotli": version("brotli"),
    }


OUTPUT = Output("fonts", plan, make, shows)
