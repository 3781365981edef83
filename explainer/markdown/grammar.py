"""The Markdown we read: CommonMark and tables; citations and values added, raw HTML and images taken away.

Here is all that knows how markdown-it-py parses. Rules note where things stand as offsets within the content
of one paragraph, heading or cell, which `places` finds in the text; a cell knows its own place in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TypeAlias

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkDestination, parseLinkLabel
from markdown_it.rules_block import StateBlock, blockquote, list_block, table
from markdown_it.rules_inline import StateInline, autolink, entity, image, link

from explainer.characters import FORBIDDEN, ISOLATES, REPLACEMENT, named
from explainer.markdown import marks
from explainer.markdown.notes import ComplexityError, Finding, notes, since

NESTING = 20
"""Levels of blocks within blocks; a quotation is one, a list two."""
BRACKETS = 50
"""Brackets within brackets, beyond which no link is looked for; each costs four frames of the stack."""

# No `<` within a tag: simpler than CommonMark's rule, never slow, and enough for a warning.
_TAG = re.compile(r"<(?:(?P<slash>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)(?:[\s/][^<>]*)?>|!--|\?|!\[CDATA\[|![A-Za-z])")
_PIPE = re.compile(r"(?<!\\)\|\s*")

BlockRule: TypeAlias = Callable[[StateBlock, int, int, bool], bool]


class Parser(MarkdownIt):
    """CommonMark that accepts any address, since `destinations` judges them with their place."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the library's name
        """Leave the address as it was written."""
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - the library's name
        """Leave the words as they were written."""
        return link

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - the library's name
        """Accept."""
        return True


@cache
def parser() -> Parser:
    """Build the parser, once; it keeps nothing between two texts."""
    # Blocks deeper than maxNesting would vanish without a word, so `_shallow` refuses them long before.
    options = {"html": False, "linkify": False, "typographer": False, "store_labels": True}
    built = Parser("commonmark", options | {"maxNesting": BRACKETS})
    blocks, inlines = built.block.ruler, built.inline.ruler
    # The alternatives, which a rule may interrupt, are the library's own.
    blocks.at("blockquote", _shallow(_quote), {"alt": ["paragraph", "reference", "blockquote", "list"]})
    blocks.at("list", _shallow(list_block), {"alt": ["paragraph", "reference", "blockquote"]})
    blocks.at("table", _table, {"alt": ["paragraph", "reference"]})
    blocks.enable("table")
    inlines.at("link", _link)
    inlines.at("image", _image)
    inlines.at("autolink", _autolink)
    inlines.at("entity", _entity)
    inlines.after("link", "citation", marks.citation)
    inlines.after("citation", "value", marks.value)
    inlines.after("value", "uncited", marks.uncited)
    inlines.after("autolink", "tag", _tag)
    return built


def _shallow(rule: BlockRule) -> BlockRule:
    def shallow(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        if not silent and state.level >= NESTING and rule(state, start, end, True):
            raise ComplexityError("lists and quotations are nested too deep", start)
        return rule(state, start, end, silent)

    return shallow


def _quote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a quotation; the library goes through all lines that may belong to it, and may take only a few."""
    if not silent and blockquote(state, start, end, True):
        notes(state).look_ahead(_height(state, start, end), start)
    return blockquote(state, start, end, silent)


def _height(state: StateBlock, start: int, end: int) -> int:
    """Count the lines as far as the next empty one."""
    return next((line for line in range(start, end) if state.isEmpty(line)), end) - start


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a table, and note where in the text the words of each cell begin."""
    if not table(state, start, end, True):
        return False
    if silent:
        return True
    notes(state).tabulate(_height(state, start, end) * len(_cells(state, start)), start)
    count = len(state.tokens)
    table(state, start, end, False)
    cells: list[int] = []
    for token in state.tokens[count:]:
        if token.type == "tr_open" and token.map:
            cells = _cells(state, token.map[0])
        elif token.type == "inline" and cells:
            token.meta["cell"] = cells.pop(0)
        elif token.type == "tr_close":
            notes(state).strays += cells
    return True


def _cells(state: StateBlock, line: int) -> list[int]:
    """Give the offset in the text of the first word of each cell in a line."""
    begin = state.bMarks[line] + state.tShift[line]
    row = state.src[begin : state.eMarks[line]].rstrip()
    bare = row.lstrip()
    first = [] if bare.startswith("|") else [len(row) - len(bare)]
    words = first + [pipe.end() for pipe in _PIPE.finditer(row)]
    return [begin + at for at in words if at < len(row)]


def _link(state: StateInline, silent: bool) -> bool:
    """Read a link, and note where its address stands unless a definition elsewhere gives it."""
    start, count = state.pos, len(state.tokens)
    if start > notes(state).last_link or not link(state, silent):
        return False
    opening = next(since(state, count, "link_open"), None)
    if opening and "label" not in opening.meta:
        opening.meta["at"], opening.meta["length"] = _address(state, start)
    return True


def _address(state: StateInline, start: int) -> tuple[int, int]:
    """Find offset and length of the address in the link `[words](address)` that begins at an offset."""
    source = state.src
    at = parseLinkLabel(state, start, True) + 2
    while source[at] in " \t\n":
        at += 1
    if source[at] == ")":
        return at, 1
    end = parseLinkDestination(source, at, state.posMax).pos
    return (at + 1, end - at - 2) if source[at] == "<" else (at, end - at)


def _autolink(state: StateInline, silent: bool) -> bool:
    start, count = state.pos, len(state.tokens)
    if not autolink(state, silent):
        return False
    for opening in since(state, count, "link_open"):
        opening.meta["at"], opening.meta["length"] = start + 1, state.pos - start - 2
    return True


def _image(state: StateInline, silent: bool) -> bool:
    """Refuse an image, and print it as it was written."""
    start = state.pos
    if start > notes(state).last_link or not image(state, True):
        return False
    if not silent:
        written = state.src[start : state.pos]
        hint = "say it in words, or link to the page that shows it; write \\! for a ! before a link"
        notes(state).findings.append(Finding("markdown-image", start, len(written), "a text holds no images", hint))
        state.append_pending(written)
    return True


def _entity(state: StateInline, silent: bool) -> bool:
    """Refuse the characters that may not be written directly either."""
    start, count = state.pos, len(state.tokens)
    if not entity(state, silent):
        return False
    for token in since(state, count, "text_special"):
        if refused := FORBIDDEN.search(token.content) or ISOLATES.search(token.content):
            message = f"the character {named(refused[0])} is not allowed here"
            found = Finding("character-forbidden", start, state.pos - start, message, "delete it; it is invisible")
            notes(state).findings.append(found)
            token.content = REPLACEMENT
    return True


def _tag(state: StateInline, silent: bool) -> bool:
    """Warn of an HTML tag, and print it as it was written."""
    if silent or not (tag := _TAG.match(state.src, state.pos, state.posMax)):
        return False
    name = (tag["name"] or "").lower()
    if not (tag["slash"] and name in notes(state).tags):
        notes(state).tags.add(name)
        hint = "use Markdown; write \\< where no tag is meant"
        found = Finding("markdown-html", state.pos, len(tag[0]), "HTML is shown as text", hint)
        notes(state).findings.append(found)
    state.append_pending(tag[0])
    state.pos = tag.end()
    return True
