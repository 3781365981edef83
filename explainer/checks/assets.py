"""Files in templates/assets/, which are published as they are: only of kinds that pages use, and what their names say.

Floor 9, within `explainer.checks`. Promise: a key, a letter or a half-finished picture that
somebody put there by mistake keeps the site from being published; a drawing does nothing when it is opened.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePosixPath
from xml.parsers import expat

from explainer.checks.check import Check
from explainer.content import Tree
from explainer.diagnostics import Diagnostic, Span
from explainer.templates import ASSETS

LIMIT = 5_000_000
"""The largest file, in bytes."""
_BEGINNINGS = {
    ".png": rb"\x89PNG\r\n\x1a\n",
    ".jpg": rb"\xff\xd8\xff",
    ".jpeg": rb"\xff\xd8\xff",
    ".webp": rb"RIFF.{4}WEBP",
    ".avif": rb".{4}ftypavi[fs]",
    ".woff2": rb"wOF2",
    ".ttf": rb"\0\1\0\0|true",
    ".otf": rb"OTTO",
}
"""How a file of each kind begins."""
_TEXTS = (".css", ".js", ".txt", ".svg")
_SVG = "http://www.w3.org/2000/svg"
_DRAWN = frozenset(
    {
        "svg", "g", "defs", "use", "symbol", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text",
        "tspan", "title", "desc", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker",
    }
)  # fmt: skip
"""What a drawing is made of."""
_OUTSIDE = re.compile(r"url\(\s*[\"']?(?!#)|\\|@import", re.IGNORECASE)
"""An address in a style, or a sign written so that it is not seen."""


def run(tree: Tree) -> Iterable[Diagnostic]:
    """Look at every file that would be published as it is."""
    for path, data in tree.items():
        if path.parts[: len(ASSETS.parts)] == ASSETS.parts and (told := _wrong(path, data)):
            message, hint = told
            yield Diagnostic("asset-refused", f"{path.name} {message}", Span(path), hint)


def _wrong(path: PurePosixPath, data: bytes) -> tuple[str, str] | None:
    """Say what is wrong with a file, and what to do."""
    suffix = path.suffix.lower()
    kinds = [*_BEGINNINGS, *_TEXTS]
    if suffix not in kinds:
        hint = f"everything here is published; move it away. Kinds that pages use: {', '.join(sorted(kinds))}"
        return "is of no kind that pages use", hint
    if len(data) > LIMIT:
        return f"is larger than {LIMIT // 1_000_000} MB", "readers pay for every byte: make it smaller"
    if suffix in _TEXTS and b"\0" in data:
        return "is no text", "save it as text, in UTF-8"
    # The font of headings is read and cut before it is published: `font-invalid` speaks of it.
    beginning = _BEGINNINGS.get(suffix, b"") if path.stem != "display" else b""
    if not re.match(beginning, data, re.DOTALL):
        return f"is no {suffix.removeprefix('.').upper()} file", "give it the name that goes with what it is"
    strange = _strange(data) if suffix == ".svg" else ""
    return (f"holds {strange}", "a drawing has shapes alone: export it again as plain SVG") if strange else None


class _StrangeError(Exception):
    """Something that no drawing needs was met."""


def _strange(data: bytes) -> str:
    """Find what of a drawing could run, load, or hide something that does; read as browsers read a file of its own."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = _element
    parser.StartDoctypeDeclHandler = _refuse("<!DOCTYPE>")  # where entities are made
    parser.ProcessingInstructionHandler = _refuse("<?…?>")
    try:
        parser.Parse(data, True)
    except _StrangeError as strange:
        return str(strange)
    except (expat.ExpatError, ValueError) as broken:
        return f"what is no XML ({broken})"
    return ""


def _refuse(what: str) -> Callable[..., None]:
    def refuse(*_given: object) -> None:
        raise _StrangeError(what)

    return refuse


def _element(name: str, attributes: Mapping[str, str]) -> None:
    space, _, tag = name.rpartition(" ")
    if space != _SVG or tag not in _DRAWN:
        raise _StrangeError(f"<{tag}>")
    for named, value in attributes.items():
        attribute = named.rpartition(" ")[2]
        leads_out = attribute == "href" and not value.strip().startswith("#")
        if attribute.lower().startswith("on") or leads_out or _OUTSIDE.search(value):
            raise _StrangeError(f"{attribute}=")


CHECK = Check("assets", of_theme=run)
