"""HTML as people write it into slides → Markdown.

Floor 6, within `explainer.imports`. Promise: every word stays; paragraphs, emphasis and links do too, and what else
there was is named.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

_SIGNS = re.compile(r"[\\`*_\[\]{}<>#|~]")
_EMPHASIS = {"b": "**", "strong": "**", "i": "*", "em": "*"}
_BREAKS = frozenset({"p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "blockquote"})
_KEPT = frozenset({"p", "div", "br"})
_WITHIN = frozenset({"a", *_EMPHASIS})
_HIDDEN = frozenset({"script", "style"})


def markdown(text: str) -> tuple[str, tuple[str, ...]]:
    """Give a text in Markdown, and the names of the elements that have no place in it."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    parts = ("".join(part).strip() for part in reader.paragraphs)
    return "\n\n".join(re.sub(r"\s+", " ", part) for part in parts if part), tuple(dict.fromkeys(reader.dropped))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[list[str]] = [[]]
        self.dropped: list[str] = []
        self._open: list[tuple[str, int, int, str]] = []
        """Elements within a paragraph: each with its paragraph, where it begins in that, and its address."""
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BREAKS:
            self.paragraphs.append([])
        if tag in _WITHIN:
            address = dict(attrs).get("href") or ""
            self._open.append((tag, len(self.paragraphs), len(self.paragraphs[-1]), address))
        elif tag not in _BREAKS or tag not in _KEPT:
            self.dropped.append(tag)
        self._hidden += tag in _HIDDEN

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in _HIDDEN and self._hidden > 0
        if tag in _BREAKS:
            self.paragraphs.append([])
        if tag in _WITHIN and self._open and self._open[-1][0] == tag:
            _, paragraph, begin, address = self._open.pop()
            inner = "".join(self.paragraphs[-1][begin:])
            if paragraph == len(self.paragraphs) and inner.strip() and (made := _marked(tag, inner.strip(), address)):
                before, after = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
                self.paragraphs[-1][begin:] = [before + made + after]
            else:
                self.dropped.append(tag)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.paragraphs[-1].append(_SIGNS.sub(lambda sign: f"\\{sign[0]}", data))


def _marked(tag: str, words: str, address: str) -> str:
    """Give words as a link or emphasised; nothing where that is no address of ours."""
    if tag == "a":
        return f"[{words}]({address})" if re.fullmatch(r"https?://[^\s()<>]+", address) else ""
    return f"{_EMPHASIS[tag]}{words}{_EMPHASIS[tag]}"
