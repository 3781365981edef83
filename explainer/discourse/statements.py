"""Which sentences state something that a reader may ask the source of.

Floor 0, within `explainer.discourse`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from explainer.discourse.lexicon import lexicon
from explainer.discourse.quotations import quotations

# Digits that are a number: not those of a name such as COVID-19, MP3 or 5G. An ordinal (1er, 3de, 21st) is a number.
_NUMBER = re.compile(
    r"(?=\d)(?<![^\W\d_])(?<![^\W\d_]-)(?<![\d.,])\d[\d.,’' \u00a0\u202f]*"
    r"(?:er|re|e|è|ème|de|ste|st|nd|rd|th|s|º|ª)?(?![^\W_]|-[^\W\d_]{1,2}\b)"
)
_DIGITS = re.compile(r"\d+")
_MONEY = re.compile(r"[$€£¥₹₽₩₺](?:\s?\d(?:[\d.,]*\d)?)?|\b(?:USD|EUR|GBP|CHF|JPY)\b")
_PERCENT = re.compile(r"[%‰٪]")
_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Names:
    """Names of those who act, found in a text in time that does not grow with their number."""

    _by_word: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, names: Iterable[str]) -> Names:
        """Index some names."""
        made = cls()
        for name in dict.fromkeys(names):
            if first := _WORD.search(name):
                made._by_word.setdefault(first[0], []).append(name)
        return made

    def within(self, text: str) -> str:
        """Give the first name that stands in a text, whole and spelt alike; empty where there is none."""
        for word in _WORD.finditer(text):
            for name in self._by_word.get(word[0], ()):
                begin = word.start() - name.index(word[0])
                end = begin + len(name)
                if begin >= 0 and text.startswith(name, begin) and not text[end : end + 1].isalnum():
                    return name
        return ""


def reason_to_cite(sentence: str, language: str, actors: Names) -> tuple[str, str] | None:
    """Say why a sentence needs a source.

    Args:
        sentence: Its words; values put in by the site are digits.
        language: A BCP 47 tag; without a lexicon only what is written in digits, signs and marks counts.
        actors: The names of those whom the project registers.

    Returns:
        What it holds (money, percentage, number, date, quotation, superlative, accusation) and the words that show
        it; None where nothing does.
    """
    kind, sign = _sign(sentence, language)
    if kind != "accusation":
        return (kind, sign) if kind else None
    name = actors.within(sentence)
    return (kind, f"{name} … {sign}") if name else None


@lru_cache(maxsize=16_384)  # A build asks of each sentence twice: whether it cites, and how many do.
def _sign(sentence: str, language: str) -> tuple[str, str]:
    """Give what a sentence holds and the words that show it, whoever acts in it; nothing twice where nothing does."""
    for kind, pattern in (("money", _MONEY), ("percentage", _PERCENT), ("number", _NUMBER)):
        if match := pattern.search(sentence):
            return kind, match[0].strip(" .,’'\u00a0\u202f")
    known = lexicon(language)
    if known is None and (number := _among_letters(sentence)):
        return "number", number
    if known and (match := known.scale.search(sentence)):
        return "number", match[0]
    if known and (match := known.day.search(sentence)):
        return "date", match[0]
    if quoted := quotations(sentence):
        return "quotation", quoted[0].words
    if known and (match := known.superlative.search(sentence)):
        return "superlative", match[0]
    if known and (match := known.accusing.search(sentence)):
        return "accusation", match[0]
    return "", ""


def _among_letters(sentence: str) -> str:
    """Give a number that letters without case stand close beside: in scripts without spaces they make no name of it."""
    for run in _DIGITS.finditer(sentence):
        before, after = sentence[max(run.start() - 1, 0) : run.start()], sentence[run.end() : run.end() + 1]
        alone = before not in ("-", "\u2010", "\u2011") and (before + after).lower() == (before + after).upper()
        if alone and (before.isalpha() or after.isalpha()):
            return run[0]
    return ""
