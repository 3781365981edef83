"""Running text to sentences.

Floor 0, within `explainer.discourse`. Where in doubt two sentences are left as one: an author is not told of a
missing citation where there may be none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from explainer.discourse.lexicon import lexicon


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


# A full stop after these does not end a sentence. What often ends one (etc., enz., al.) is left out.
_ABBREVIATIONS = _listed(
    "m mm mr mrs ms mme mlle dr dre prof drs st ste éd ed eds trad hg resp vs approx env ca cf cfr vgl ex "
    "incl excl av jr sr nml evtl usw bzw ggf sog bspw inkl zzgl viz ong bijv vgl aprox ej bv"
)
_IN_LANGUAGE = {
    "fr": _listed("me mgr pr apr"),
    "nl": _listed("dhr mevr mej jhr ir ing ds zgn zg bl afb vb"),
    "en": _listed("gen col sen rep gov hon rev capt lt sgt maj dept inc"),
    "de": _listed("hr fr abb"),
    "es": _listed("sra srta dña"),
    "it": _listed("dott sig avv on"),
}
_BEFORE_NUMBER = _listed(
    "no nr nrs n° num núm p pp pg blz pag pág fig figs tab vol art al cap chap ch hst par § sect sec ann "
    "afb min max jan janv feb fév févr febr mrt mar avr apr jun juin jul juil aug août sep sept okt oct "
    "nov dec déc dez ene abr ago dic"
)
"""A full stop after these does not end a sentence where a number follows."""
_SHORT = 3
"""In languages whose abbreviations are not known, a word so short may be one."""
_DOTTED = re.compile(r"(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}")
"""p.ex, o.a, U.S, d.w.z, z.B: what stands before the last full stop."""
_ORDINAL_STOP = _listed("de da nb nn no fi cs sk pl hu sl hr sr bs is et lv")
"""Languages that write “3.” for “third”."""
_NOT_AFTER_NUMBER = re.compile(r"\d{1,2}")
_END = re.compile(r"[.!?…؟۔।॥։።།។။]+|[。！？]+")
_CLOSING = "»”’“\"')]}›」』"
_OPENING = "«“‘„\"'([{‹「『¿¡—–-"
_NEXT = re.compile(r"\S{1,2}")
_WORD_BEFORE = re.compile(r"[^\s«“‘„\"'’(\[{‹—–/]+$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: where it stands in its text, with the marks that follow it."""

    begin: int
    end: int
    words: str


def sentences(text: str, language: str, attached: str = "") -> tuple[Sentence, ...]:
    """Cut a text into sentences.

    Args:
        text: One paragraph, heading or cell.
        language: A BCP 47 tag.
        attached: Characters that stand for marks (citations): those after the end of a sentence belong to it.
    """
    found: list[Sentence] = []
    begin = 0
    for match in _END.finditer(text):
        if match.start() < begin:
            continue
        end = _end(text, match, language.partition("-")[0], attached)
        if end:
            found += _sentence(text, begin, end)
            begin = end
    found += _sentence(text, begin, len(text))
    return tuple(found)


def _sentence(text: str, begin: int, end: int) -> list[Sentence]:
    words = text[begin:end]
    begin += len(words) - len(words.lstrip())
    return [Sentence(begin, end, text[begin:end].rstrip())] if words.strip() else []


def _end(text: str, match: re.Match[str], language: str, attached: str) -> int:
    """Give the offset after a sentence that ends here, its marks included; 0 where none ends."""
    after = match.end()
    while after < len(text) and (text[after] in _CLOSING or (text[after].isspace() and _closes(text, after))):
        after += 1
    marked = _after_marks(text, after, attached)
    following = _NEXT.search(text, marked)
    if following is None:
        return len(text)
    follows = following[0]
    if match[0][0] in "。！？":
        return marked
    if marked == after and not text[marked].isspace():
        return 0
    if match[0] == "." and _is_abbreviated(text, match.start(), language, follows):
        return 0
    begins = marked > after or not follows.lstrip(_OPENING)[:1].islower()
    return marked if begins else 0


def _closes(text: str, at: int) -> bool:
    """Tell whether a space stands before a closing guillemet, as in French."""
    return text[at + 1 : at + 2] == "»"


def _after_marks(text: str, at: int, attached: str) -> int:
    """Pass over marks, and over spaces that stand before one."""
    end = at
    while at < len(text) and (text[at].isspace() or text[at] in attached):
        at += 1
        if text[at - 1] in attached:
            end = at
    return end


def _is_abbreviated(text: str, stop: int, language: str, follows: str) -> bool:
    before = _WORD_BEFORE.search(text, max(stop - 24, 0), stop)
    word = before[0] if before else ""
    if len(word) == 1 and word.isalpha():  # an initial: J. K. Rowling
        return word.isupper() or word.lower() in _ABBREVIATIONS or follows[1:] == "."
    known = _ABBREVIATIONS | _IN_LANGUAGE.get(language, frozenset())
    if word.lower() in known or _DOTTED.fullmatch(word):
        return True
    if word.lower() in _BEFORE_NUMBER and follows[0].isdigit():
        return True
    if word.endswith("-C") or re.fullmatch(r"[A-Z]\.?-[A-Z]", word):  # J.-C., M.-A.
        return True
    if lexicon(language) is None and len(word) <= _SHORT and word.isalpha() and word.lower() != word.upper():
        return True
    return language in _ORDINAL_STOP and bool(_NOT_AFTER_NUMBER.fullmatch(word)) and not follows[0].isdigit()
