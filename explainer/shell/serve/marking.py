"""Drafts marked as what they are, on the pages that the preview shows; no page on the disk has them.

Floor 11, within `explainer.shell.serve`.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from html import escape
from pathlib import PurePosixPath

from explainer.content import Content, Withheld
from explainer.linking import ANCHORS

_LETTERS = {kind: letter for letter, kind in ANCHORS.items()}
_TITLE = re.compile(r"<h1\b")


def mark(page: bytes, path: PurePosixPath, content: Content, word: str) -> bytes:
    """Mark the drafts on a page: their anchors, and the title of a page that is one.

    Args:
        page: The page.
        path: Its path from the root of the site.
        content: What it was made from.
        word: What a draft is called in the author's language.
    """
    anchors = {f"{_LETTERS[one.kind]}-{one.id}" for one in content.withheld if one.kind in _LETTERS}
    is_draft = str(path) in {file for one in content.withheld for file in _files(one, content)}
    if not anchors and not is_draft:
        return page
    text = _anchors(anchors).sub(rf'\g<0> data-draft="{escape(word)}"', page.decode("utf-8", "replace"))
    return (_TITLE.sub(rf'\g<0> data-draft="{escape(word)}"', text, count=1) if is_draft else text).encode()


def _anchors(names: Collection[str]) -> re.Pattern[str]:
    return re.compile(rf'<[a-z][^<>]*\sid="(?:{"|".join(map(re.escape, names)) or "(?!)"})"')


def _files(one: Withheld, content: Content) -> Collection[str]:
    """Give the file of a Markdown document that is a draft: its page in its language."""
    pages = content.words.get(one.language, {}).get("pages", {})
    kind = "article" if one.kind == "summaries" else one.id if one.id in pages else "page"
    name = pages.get(kind, {}).get("file", "")
    return [f"{one.language}/{name.format(key=one.id)}.html"] if name else []
