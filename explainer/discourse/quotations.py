"""Words between quotation marks, and when two wordings differ in typography only.

Floor 0, within `explainer.discourse`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# ’ is an apostrophe before a letter, so it ends a quotation only elsewhere; ‘s and ‘90 are apostrophes typed wrong.
# A straight " opens before a word and ends after one, as ״ does: צה"ל is one word. In Swedish and Finnish ” does both,
# in Arabic ” opens and “ closes.
_QUOTED = re.compile(
    r"«\s*(?P<guillemets>[^«»]*?)\s*»"
    r"|“(?P<double>[^“”]*)”"
    r"|„(?P<low>[^„“”]*)[“”]"
    r"|(?<!\w)”(?=\w)(?P<same>[^“”„]*)[”“](?!\w)"
    r"|(?<!\w)»(?=\w)(?P<inward>[^«»]*)«"
    r"|‹\s*(?P<angle>[^‹›]*?)\s*›"
    r"|(?<!\w)״(?=\S)(?P<gershayim>(?:[^״]|(?<=\w)״(?=\w))*)״(?!\w)"
    r"|《(?P<titles>[^《》]*)》"
    r"|「(?P<corner>[^「」]*)」|『(?P<corners>[^『』]*)』"
    r"|(?<!\w)\"(?=\S)(?P<straight>(?:[^\"]|(?<=\w)\"(?=\w))*)\"(?!\w)"
    r"|(?<!\w)‘(?![stnrk]\b|\d)(?P<single>\S(?:[^‘]*?\S)?)’(?!\w)"
    r"|(?<![^\s(\[«“„\"])'(?![stnrk]\b|\d|em\b|til\b|tis\b|twas\b)(?P<typed>\S(?:[^'\n]|(?<=\w)'(?=\w))*?(?<=\S))'(?!\w)"
)
_MARKS = frozenset("«“”„»‹「『\"'‘״《")
_SIC = re.compile(r"\s*(?:\[\s*sic\s*!?\s*\]|\(\s*sic\s*!?\s*\))", re.IGNORECASE)
_ELISION = re.compile(r"\s*(?:\[\s*(?:…|\.\.\.)\s*\]|\(\s*(?:…|\.\.\.)\s*\))\s*")
_SINGLE, _DOUBLE, _DASH = "’‘‚‛′ʼ`‹›", "“”„‟«»″״", "‐‑‒–—―"
_FOLDED = str.maketrans(
    {
        **dict.fromkeys(_SINGLE, "'"),
        **dict.fromkeys(_DOUBLE, '"'),
        **dict.fromkeys(_DASH, "-"),
        **dict.fromkeys("\u00ad\u2060\u200b\u2066\u2067\u2068\u2069", None),
        "…": "...",
    }
)
_SPACE_BEFORE_MARK = re.compile(r" (?=[;:!?])")
_SPACE_IN_QUOTES = re.compile(r'" ([^"]*[^" ]) "')
_EDGE = ' .,;:!?…،؛؟。"'


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks."""

    begin: int
    """Offset of the opening mark."""
    end: int
    """Offset after the closing mark."""
    words: str
    """What stands between them."""


def quotations(text: str) -> tuple[Quotation, ...]:
    """Find the quotations of a text, the outermost ones; marks without their other half are none."""
    found: list[Quotation] = []
    if _MARKS.isdisjoint(text):
        return ()
    for match in _QUOTED.finditer(text):
        words = next((words for words in match.groups() if words is not None), "")
        found.append(Quotation(match.start(), match.end(), words))
    return tuple(found)


def without_quotations(text: str) -> str:
    """Give a text with a space for each quotation in it."""
    return text if _MARKS.isdisjoint(text) else _QUOTED.sub(" ", text)


def parts(words: str) -> tuple[str, ...]:
    """Give what a quotation quotes, piece by piece: `[sic]` is ours, and `[…]` parts the pieces."""
    pieces = (piece.strip(_EDGE) for piece in _ELISION.split(_SIC.sub("", words)))
    return tuple(piece for piece in pieces if piece)


def same_words(words: str) -> str:
    """Give the form in which two wordings are equal that differ in typography only.

    Quotation marks, dashes, ellipses and kinds of space are made alike, and French spaces before ; : ! ? are left
    out. Letters, accents, digits, separators, signs and currencies stay as they are.
    """
    folded = " ".join(unicodedata.normalize("NFC", words).translate(_FOLDED).split())
    folded = _SPACE_BEFORE_MARK.sub("", folded)
    return _SPACE_IN_QUOTES.sub(r'"\1"', folded)
