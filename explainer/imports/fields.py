"""Single values of other formats → values of ours: dates, languages, addresses, types.

Floor 6, within `explainer.imports`. Promise: nothing is guessed; what is not surely known gives an empty text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from explainer.dates import DateError, parse
from explainer.schema import Source

TYPES = frozenset(Source.model_json_schema()["properties"]["type"]["enum"])
"""The types of sources, as CSL names them."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LANGUAGES = {
    "american": "en", "british": "en", "dutch": "nl", "english": "en", "french": "fr", "german": "de",
    "italian": "it", "ngerman": "de", "portuguese": "pt", "spanish": "es",
}  # fmt: skip
"""What biblatex calls them."""
_EDTF = re.compile(r"EDTF: (\S+)")
_NUMBERS = re.compile(r"-?[0-9]{1,9}")


def edtf(words: str) -> str:
    """Give a date that is written as EDTF has it; nothing otherwise."""
    try:
        return parse(words.strip()).text
    except DateError:
        return ""


def noted(words: str) -> str:
    """Give the date of a note that says nothing else; nothing otherwise."""
    found = _EDTF.fullmatch(words.strip())
    return edtf(found[1]) if found else ""


def day(year: Any, month: Any = "", date: Any = "") -> str:
    """Give a date of its numbers, which may be texts; a month may be a word of English."""
    parts = [str(part).strip() for part in (year, month, date)]
    parts[1] = str(_MONTHS.index(parts[1][:3].lower()) + 1) if parts[1][:3].lower() in _MONTHS else parts[1]
    known = parts[: parts.index("")] if "" in parts else parts
    if not known or not all(map(_NUMBERS.fullmatch, known)) or any(parts[len(known) :]):
        return ""
    number, *rest = map(int, known)
    if not -9999 <= number <= 9999:
        return ""
    return edtf("-".join([f"{number:04d}" if number >= 0 else f"-{-number:04d}", *(f"{part:02d}" for part in rest)]))


def interval(ends: Sequence[str], *, about: bool = False) -> str:
    """Give a date, or two with all that lies between; nothing where one is not known."""
    if not all(ends) or len(ends) > 2:
        return ""
    return edtf("/".join(f"{end}~" if about else end for end in ends))


def language(words: str) -> str:
    """Give the tag of a language: of a tag written otherwise, or of what biblatex calls it."""
    tag = _LANGUAGES.get(words.strip().lower(), words.strip().replace("_", "-"))
    first, _, region = tag.partition("-")
    return f"{first.lower()}-{region.upper()}" if len(region) == 2 else tag.lower() if not region else tag


def address(doi: str) -> str:
    """Give the address of a digital object by its identifier."""
    name = re.sub(r"^(https?://(dx\.)?doi\.org/|doi:\s*)", "", doi.strip(), flags=re.IGNORECASE)
    return f"https://doi.org/{name}" if name.startswith("10.") and " " not in name else ""


def name(family: str = "", given: str = "", literal: str = "") -> Mapping[str, str]:
    """Give a name: one of a single word stands as it is."""
    parts = {"family": family.strip(), "given": given.strip(), "literal": literal.strip()}
    if parts["given"] and not parts["family"]:
        parts = {"literal": parts["given"]}
    return {key: words for key, words in parts.items() if words}
