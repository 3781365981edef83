"""Links that lead to a phrase: text fragments, `#:~:text=prefix-,start,end,-suffix`.

Floor 6, within `explainer.evidence`. The source of the rules is the WICG's report URL Fragment Text Directives.
Browsers look for whole words, without regard to case and accents; so we count a phrase that way, and where it is not
the only one we add as few words around it as tell it apart. Percent-encoding: everything but letters, digits and `.`,
`_`, `~`; `-`, `,` and `&` mean something in a directive and are encoded within its terms.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from urllib.parse import quote as percent_encoded

from explainer.evidence.boundaries import APOSTROPHES
from explainer.evidence.matching import Stretch, elided
from explainer.evidence.reading import Reading

_MOST = 8
"""How many words are added before and behind, at most, in all."""
_ELIDED_ARTICLE = re.compile(rf"(?<!\w)[^\W\d_]{{1,12}}[{APOSTROPHES}]\Z")
_WORD_START, _WORD_END = re.compile(r"\w\S*"), re.compile(r"\S*\w")
_REACH = 400


def directive(reading: Reading, parts: Sequence[Stretch]) -> str:
    """Give the directive that leads to a match in a text: `text=…`.

    Args:
        reading: The text.
        parts: The stretches of the match; with several, the fragment goes from the first to the last.
    """
    start, end = _whole(reading.text, parts[0])
    prefix = suffix = ""
    if _count(reading, reading.text[start:end]) > 1:
        prefix, suffix = _context(reading, start, end, is_whole=len(parts) == 1)
    terms = [reading.text[start:end], *(reading.text[slice(*part)] for part in parts[-1:] if len(parts) > 1)]
    return _assembled(terms, prefix, suffix)


def plain_directive(quote: str) -> str:
    """Give the directive for a phrase whose text is not at hand."""
    parts = elided(quote.strip())
    return _assembled([parts[0], *parts[1:][-1:]]) if quote.strip() else ""


def link(url: str, fragment: str) -> str:
    """Put a directive behind an address, which may have a fragment of its own."""
    if not url or not fragment:
        return url
    return f"{url}{'' if '#' in url else '#'}:~:{fragment}"


def _assembled(terms: Sequence[str], prefix: str = "", suffix: str = "") -> str:
    before = [_encoded(prefix) + "-"] if prefix else []
    after = ["-" + _encoded(suffix)] if suffix else []
    return "text=" + ",".join([*before, *map(_encoded, terms), *after])


def _encoded(words: str) -> str:
    one_line = " ".join(re.split(r"[ \t\n]+", words.strip()))
    return percent_encoded(one_line, safe="", errors="replace").replace("-", "%2D")


def _whole(text: str, stretch: Stretch) -> Stretch:
    """Take in “l'” before “organisation”: to browsers the two are one word."""
    start, end = stretch
    article = _ELIDED_ARTICLE.search(text[max(0, start - 16) : start])
    return (start - len(article[0]) if article else start), end


def _context(reading: Reading, start: int, end: int, *, is_whole: bool) -> tuple[str, str]:
    """Give the fewest words before and behind that tell a phrase apart, of its own line if that is enough."""
    text = reading.text
    first, last = reading.lines[reading.line(start) - 1]
    reaches = (max(first, start - _REACH), min(max(last, end), end + _REACH)), (start - _REACH, end + _REACH)
    for low, high in reaches:
        before = [start - len(word) for word in _tails(text[max(0, low) : start])]
        after = [match.end() for match in _WORD_END.finditer(text, end, min(len(text), high))] if is_whole else []
        for words_before, words_after in _ways(len(before), len(after)):
            begin = before[words_before - 1] if words_before else start
            stop = after[words_after - 1] if words_after else end
            if _count(reading, text[begin:stop]) == 1:
                return text[begin:start], text[end:stop]
    return "", ""


def _tails(text: str) -> list[str]:
    """Give the last word of a text, the last two, and so on, each with all that follows it."""
    starts = [match.start() for match in _WORD_START.finditer(text)][-_MOST:]
    return [text[start:] for start in reversed(starts)]


def _ways(before: int, after: int) -> Iterator[tuple[int, int]]:
    """Give the numbers of words before and behind, the fewest first."""
    for total in range(1, _MOST + 1):
        yield from ((n, total - n) for n in range(total, -1, -1) if n <= before and total - n <= after)


def _count(reading: Reading, words: str) -> int:
    """Count a phrase as a browser does, up to two."""
    text, key = _keys(reading), _key(words)
    count, start = 0, text.find(key) if key else -1
    while start >= 0 and count < 2:
        end = start + len(key)
        count += not (text[start - 1 : start].isalnum() and key[0].isalnum()) and not (
            text[end : end + 1].isalnum() and key[-1].isalnum()
        )
        start = text.find(key, start + 1)
    return count


@lru_cache(maxsize=64)
def _keys(reading: Reading) -> str:
    return _key(reading.text)


def _key(text: str) -> str:
    """Fold what browsers fold: case, accents, kinds of space."""
    apart = unicodedata.normalize("NFD", text).casefold()
    return " ".join("".join(c for c in apart if not unicodedata.combining(c)).split())
