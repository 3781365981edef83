"""What authors keep back with `draft: true`: it is written and not for readers yet.

Floor 4, within `explainer.content`. Promise: a draft is not examined but for its id, so it may be unfinished; where it
is not shown, nothing of it is known but where it stands, and whatever refers to it is told so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from explainer import yamldoc
from explainer.content.reader import Reader
from explainer.content.records import Named
from explainer.diagnostics import Span

HINT = "that is a draft (draft: true): publish both or neither"
_FRONT = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\ndraft:[ \t]*true[ \t]*\r?\n---[ \t]*\r?\n")


@dataclass(frozen=True, slots=True)
class Withheld:
    """A record, or a Markdown document in one language, that is a draft."""

    kind: str
    """`claims`, `events` …, or the folder: `summaries`, `pages`."""
    id: str
    span: Span
    """Where it says that it is one."""
    language: str = ""
    """Of a Markdown document."""


def records(kind: str, items: Iterable[Named], reader: Reader) -> Iterator[Named]:
    """Give the records of a document that are to be shown; drafts are noted."""
    for identifier, span, node in items:
        mark = yamldoc.find(node, ("draft",))
        if isinstance(mark, yamldoc.Scalar) and mark.value is True:
            reader.withheld.append(Withheld(kind, identifier, yamldoc.locate(node, ("draft",), key=True)))
            if not reader.shows_withheld:
                continue
        yield identifier, span, node


def markdown(folder: str, identifier: str, language: str, document: PurePosixPath, reader: Reader) -> bytes | None:
    """Give a Markdown document without its mark, line by line as it was; None where it is a draft and not to be shown.

    The mark stands before the title: `---`, `draft: true`, `---`.
    """
    data = reader.tree[document]
    mark = _FRONT.match(data)
    if not mark:
        return data
    reader.withheld.append(Withheld(folder, identifier, Span(document, 2, 1, len("draft")), language))
    return b"\n\n\n" + data[mark.end() :] if reader.shows_withheld else None
