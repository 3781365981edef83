"""What only French asks for: elision, the spaces of its punctuation, and its grouped digits.

Floor 4. Promise: pure functions of text; what is done stays when it is done again. Rules: Lexique des règles
typographiques en usage à l'Imprimerie nationale (a narrow no-break space before ; ! ? and inside « », a
no-break space before the colon).
"""

from __future__ import annotations

import re
import unicodedata

from explainer.locales.text import NARROW, NO_BREAK, Rule

_ELISIONS = {"de": "d’", "le": "l’", "du": "de l’", "au": "à l’"}
_ELIDED = re.compile(rf"(?<!\w)({'|'.join(_ELISIONS)}) $")


def elide(before: str, after: str) -> str:
    """Change the end of what comes before a word with a vowel or an h first: `de ` becomes `d’`.

    Every h counts as mute; nothing is elided before a digit.
    """
    match = _ELIDED.search(before)
    initial = unicodedata.normalize("NFD", after[:1]).lower()[:1]
    if match is None or not initial or initial not in "aeiouhœæ":
        return before
    return before[: match.start()] + _ELISIONS[match[1]]


# A sign set without a space is a slip only after a word, and only where the sentence goes on or stops.
_AFTER = r"(?<=[\w)\]»”’…%€$°])"
_BEFORE = r"(?=[\s»”’\")\]!?…,.;:]|$)"
_NO_SCHEME = r"(?<!\bhttp)(?<!\bhttps)(?<!\bmailto)(?<!\bftp)(?<!\bdata)"

_DIGITS = "|".join(rf"(?<=(?<![\w.,])[0-9]{{{count}}} )" for count in (1, 2, 3))

_RULES = (
    Rule(r"(?<=«)(?: +|(?=\S))", NARROW, needs="«"),
    Rule(r"(?<! ) +(?=»)|(?<=\S)(?=»)", NARROW, needs="»"),
    Rule(rf"(?<! ) +(?=[;!?])|{_AFTER}(?=[;!?]+{_BEFORE})", NARROW, needs=";!?"),
    Rule(rf"(?<! ) +(?=:(?!:))|{_AFTER}(?=:(?:[\s»)]|$)){_NO_SCHEME}", NO_BREAK, needs=":"),
    Rule(rf" (?=[0-9]{{3}}(?![0-9]))(?:{_DIGITS})", NARROW, needs="0123456789"),
)


def spaced(text: str) -> str:
    """Set the spaces of punctuation and between groups of digits; a no-break space already there is kept."""
    for rule in _RULES:
        text = rule(text)
    return text
