"""Links that lead to a phrase: text fragments, `#:~:text=prefix-,start,end,-suffix`.

Floor 6, within `explainer.evidence`. The source of the rules is the WICG's report URL Fragment Text Directives.
Browsers look for whole words, without regard to case and accents; so we count a phrase that way, and where it is not
the only one we add as few words around it as tell it apart. A term never goes over the end of a line: browsers find
none that does. Percent-encoding: everything but letters, digits and `.`,
`_`, `~`; `-`, `,` and `&` mean something in a directive and are encoded within its terms.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from urllib.parse import quote as percent_encoded

from explainer.evidence.boundaries import APOSTROPHES, words_join
from explainer.evidence.matching import Stretch, elided
from explainer.evidence.reading import Reading

_MOST = 8
"""How many words are added before and behind, at most, in all."""
_BEGINNING = 3
"""How many words are the beginning of a phrase."""
_ELIDED_ARTICLE = re.compile(rf"(?<!\w)[^\W\d_]{{1,12}}[{APOSTROPHES}]\Z")
_LINE = re.compile(r"[^\s][^\n]*")
_WORD_START, _WORD_END = re.compile(r"\w\S*"), re.compile(r"\S*\w")
_REACH = 400


def directive(reading: Reading, parts: Sequence[Stretch]) -> str:
    """Give the directive that leads to a match in a text: `text=…`.

    Args:
        reading: The text.
        parts: The stretches of the match; with several, the fragment goes from the first to the last.
    """
    text = reading.text
    lines = [line for part in parts for line in _lines(text, part)]
    start, end = _whole(text, lines[0])
    if len(lines) > 1:
        line_end = reading.lines[reading.line(start) - 1][1]
        begin, start, end = _apart(reading, start, end, min(line_end, lines[1][0]))
        return _assembled([text[start:end], text[slice(*lines[-1])]], text[begin:start])
    begin, start, stop = _apart(reading, start, end, len(text))
    return _assembled([text[start:end]], text[begin:start], text[end:stop])


def plain_directive(quote: str) -> str:
    """Give the directive for a phrase whose text is not at hand."""
    parts = elided(quote.strip())
    return _assembled([parts[0], *parts[1:][-1:]]) if quote.strip() else ""


def beginning(fragment: str) -> str:
    """Give the directive for the first words of a phrase: it is shorter, and leads to where they first stand.

    One that needs words around it, or goes from one part to another, stays as it is.
    """
    words = fragment.split("%20")
    return fragment if "," in fragment else "%20".join(words[:_BEGINNING])


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


def _lines(text: str, stretch: Stretch) -> Iterator[Stretch]:
    """Cut a stretch where lines end."""
    return (match.span() for match in _LINE.finditer(text, *stretch))


def _apart(reading: Reading, start: int, end: int, limit: int) -> tuple[int, int, int]:
    """Find the fewest words before and behind that tell a phrase apart, of its own line if that is enough.

    Args:
        reading: The text.
        start: Where the phrase begins.
        end: Where it ends.
        limit: How far words behind it may reach.

    Returns:
        Where the words before it begin; where it begins itself, which is its line where nothing else helps; and where
        the words behind it end.
    """
    text = reading.text
    if _count(reading, text[start:end]) <= 1:
        return start, start, end
    first, last = reading.lines[reading.line(start) - 1]
    near = max(first, start - _REACH), min(max(last, end), end + _REACH)
    far = max(0, start - _REACH), end + _REACH
    for begin, (low, high) in ((start, near), (start, far), (near[0], far)):
        before = [begin - len(words) for words in _tails(text[low:begin])]
        after = [end + length for length in _heads(text[end : min(high, limit)])]
        for words_before, words_after in _ways(len(before), len(after)):
            from_ = before[words_before - 1] if words_before else begin
            to = after[words_after - 1] if words_after else end
            if _count(reading, text[from_:to]) == 1:
                return from_, begin, to
    return start, start, end


def _tails(text: str) -> list[str]:
    """Give the last word of a text, the last two of its line, and so on, each with all that follows it."""
    line = text.rfind("\n", 0, len(text.rstrip())) + 1
    starts = [match.start() for match in _WORD_START.finditer(text, line)][-_MOST:]
    return [text[start:] for start in reversed(starts)]


def _heads(text: str) -> list[int]:
    """Give where the first word of a text ends, the second of its line, and so on."""
    line = text.find("\n", len(text) - len(text.lstrip()))
    return [match.end() for match in _WORD_END.finditer(text, 0, line if line >= 0 else len(text))][:_MOST]


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
        count += not words_join(text[start - 1 : start], key[0]) and not words_join(key[-1], text[end : end + 1])
        start = text.find(key, start + 1)
    return count


@lru_cache(maxsize=64)
def _keys(reading: Reading) -> str:
    return _key(reading.text)


def _key(text: str) -> str:
    """Fold what browsers fold: case, accents, kinds of space."""
    apart = unicodedata.normalize("NFD", text).casefold()
    return " ".join("".join(c for c in apart if not unicodedata.combining(c)).split())
