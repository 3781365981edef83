"""Signs and rules of running text, in any language: apostrophes, and what a line does not end within.

Floor 4. Promise: pure functions of text; what is done stays when it is done again.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import partial

NO_BREAK = "\u00a0"
NARROW = "\u202f"
JOINER = "\u2060"
"""The word joiner: nothing to see, and no line ends there."""

# An address (or a character reference) keeps its signs. The bound on its length, and those on runs of spaces
# in the rules, keep the time linear whatever the text.
_ADDRESS = r"\b(?i:[a-z][a-z0-9+.-]{1,20}://|www\.|mailto:)[^\s«»“”<>]+|&#?\w{1,32};"
_ADDRESS_SIGNS = ("://", "www.", "mailto:", "&")


class Rule:
    """A pattern that becomes one sign everywhere but in addresses."""

    __slots__ = ("_alone", "_beside_addresses", "_sign", "_signs")

    def __init__(self, pattern: str, sign: str, *, needs: str) -> None:
        """Make a rule.

        Args:
            pattern: what is replaced; without groups.
            sign: what it becomes.
            needs: characters of which a text must hold one, or the rule has nothing to do.
        """
        self._alone = re.compile(pattern)
        self._beside_addresses = re.compile(f"{pattern}|(?P<address>{_ADDRESS})")
        self._sign = sign
        self._signs = tuple(needs)

    def __call__(self, text: str) -> str:
        """Apply the rule."""
        if not any(sign in text for sign in self._signs):
            return text
        if not any(sign in text.lower() for sign in _ADDRESS_SIGNS):
            return self._alone.sub(self._sign, text)
        return self._beside_addresses.sub(lambda match: match["address"] or self._sign, text)


# Latin letters only: in Hebrew and elsewhere the straight sign is another letter or mark.
apostrophes = Rule(r"(?<=[A-Za-zÀ-ɏ])'(?=[A-Za-zÀ-ɏ0-9«“])", "’", needs="'")
"""Sets the curved apostrophe inside words."""


section = Rule(r"(?<=§) +(?=\w)", NO_BREAK, needs="§")
"""Keeps a section’s sign with its number."""

# Not the hyphen that does not break: many fonts lack it, and those who search type the other one.
acronyms = Rule(r"(?<=\b[A-Z]-)(?=[A-Z0-9]{1,4}(?!\w))|(?<=[A-Z][A-Z]-)(?=[A-Z0-9]{1,4}(?!\w))", JOINER, needs="-")
"""Keeps the parts of an acronym together: FALCON-SA, F-35."""


def keep_with_number(words: Iterable[str]) -> Callable[[str], str]:
    """Make the rule that the space between a number and one of these words or signs never breaks."""
    longest_first = sorted({word.casefold() for word in words}, key=lambda word: (-len(word), word))
    after = "|".join(re.escape(word) + (r"(?!\w)" if word[-1].isalnum() else "") for word in longest_first)
    return partial(re.compile(rf"(?<=[0-9]) +(?=(?i:{after}))").sub, NO_BREAK)


def collation_key(text: str) -> tuple[str, str, str]:
    """Give a key that orders words as a French, Dutch or English index does.

    Letters and digits first, without case, accents or signs; accents, case and signs only break ties.
    Articles are not stripped.
    """
    folded = unicodedata.normalize("NFD", text.translate(_LIGATURES).casefold())
    letters = "".join(char for char in folded if not unicodedata.combining(char))
    words = "".join(char if char.isalnum() else " " for char in letters)
    return (" ".join(words.split()), folded, text)


_LIGATURES = str.maketrans({"œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L"})
