"""The marks we add to Markdown: `[@key, place; @key]`, `{=key}` and `{uncited: reason}`.

None is read while the label of a link is looked for (`silent`): there a bracket is a bracket, so what
CommonMark reads as a link stays one.
"""

from __future__ import annotations

import re

from markdown_it.rules_inline import StateInline

from explainer.markdown.notes import Finding, notes

ID = re.compile(r"[a-z0-9][a-z0-9-]{0,60}")
"""The form of every id that authors write (trust.md, R6)."""
ID_HINT = "an id holds a-z, 0-9 and hyphens, at most 61, and does not begin with a hyphen"

_CITATION = re.compile(r"\[(@[^\[\]]*)(\]?)")
_ITEM = re.compile(r"\s*@(?P<key>[^,]*?)\s*(?P<comma>,\s*(?P<locator>.*))?", re.DOTALL)
_CITATION_HINT = "write [@key], [@key, §12] or [@key; @key]; or \\[@ where no citation is meant"

_VALUE = re.compile(r"\{=([^{}\n]*)(\}?)")
_VALUE_HINT = "write {=key} with the id of a claim, or \\{= where no value is meant"

_UNCITED = re.compile(r"\{uncited\b([^{}]*)(\}?)")
_UNCITED_HINT = "write {uncited: why there is no source} after the sentence"


def citation(state: StateInline, silent: bool) -> bool:
    """Read the items of a citation, each with the offset of its key."""
    if silent or not (group := _CITATION.match(state.src, state.pos, state.posMax)):
        return False
    if not group[2]:
        return _refuse(state, "citation-syntax", "the citation is not closed by a ]", _CITATION_HINT, "[@")
    if state.linkLevel:
        message, hint = "a citation cannot stand within a link", "put it after the link"
        return _refuse(state, "citation-syntax", message, hint, group[0])
    items: list[tuple[str, str, int]] = []
    begin = group.start(1)
    for written in group[1].split(";"):
        item = _ITEM.fullmatch(written)
        if not item or (wrong := _wrong(item)):
            message = wrong if item else _begins_otherwise(written.strip())
            return _refuse(state, "citation-syntax", message, _CITATION_HINT, group[0])
        locator = re.sub(r"[ \t\n]+", " ", item["locator"] or "").strip()
        items.append((item["key"], locator, begin + item.start("key")))
        begin += len(written) + 1
    state.push("citation", "", 0).meta["items"] = items
    state.pos = group.end()
    return True


def value(state: StateInline, silent: bool) -> bool:
    """Read the value of a claim, with the offset of its key."""
    if silent or not (mark := _VALUE.match(state.src, state.pos, state.posMax)):
        return False
    if not mark[2]:
        return _refuse(state, "value-syntax", "the value is not closed by a }", _VALUE_HINT, "{=")
    if not ID.fullmatch(mark[1]):
        message = f"“{mark[1]}” is not an id" if mark[1] else "the value names no claim"
        return _refuse(state, "value-syntax", message, ID_HINT if mark[1] else _VALUE_HINT, mark[0])
    token = state.push("value", "", 0)
    token.meta["key"], token.meta["at"] = mark[1], mark.start(1)
    state.pos = mark.end()
    return True


def uncited(state: StateInline, silent: bool) -> bool:
    """Read why a sentence has no source."""
    if silent or not (mark := _UNCITED.match(state.src, state.pos, state.posMax)):
        return False
    colon, _, reason = mark[1].partition(":")
    reason = re.sub(r"[ \t\n]+", " ", reason).strip()
    if not mark[2]:
        return _refuse(state, "uncited-syntax", "the mark is not closed by a }", _UNCITED_HINT, "{uncited")
    if colon.strip() or not reason:
        message = "the mark gives no reason" if not colon.strip() else "a colon is missing before the reason"
        return _refuse(state, "uncited-syntax", message, _UNCITED_HINT, mark[0])
    token = state.push("uncited", "", 0)
    token.meta["reason"], token.meta["at"], token.meta["length"] = reason, state.pos, len(mark[0])
    state.pos = mark.end()
    return True


def _wrong(item: re.Match[str]) -> str:
    if not item["key"]:
        return "the citation names no claim or source"
    if not ID.fullmatch(item["key"]):
        return f"“{item['key']}” is not an id"
    return "the place after the comma is missing" if item["comma"] and not item["locator"] else ""


def _begins_otherwise(written: str) -> str:
    return f"“{written}” does not begin with @" if written else "an item of the citation is empty"


def _refuse(state: StateInline, code: str, message: str, hint: str, written: str) -> bool:
    """Print a mark as it was written, for the author to fix."""
    notes(state).findings.append(Finding(code, state.pos, len(written), message, hint))
    state.append_pending(written)
    state.pos += len(written)
    return True
