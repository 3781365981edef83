"""Markdown documents: summaries/ID.LANG.md and pages/NAME.LANG.md.

Floor 3, within `explainer.content`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from explainer import markdown
from explainer.characters import decode
from explainer.diagnostics import Diagnostic, Span, did_you_mean

_NAME = re.compile(r"(?P<id>[a-z0-9][a-z0-9-]{0,60})\.(?P<language>[A-Za-z-]+)\.md")


@dataclass(frozen=True, slots=True)
class Article:
    """A Markdown document in one language."""

    document: PurePosixPath
    text: str
    """As written, with newlines for all line ends: what the places of the prose count in."""
    prose: markdown.Prose
    references: tuple[markdown.Reference, ...]


def articles(
    tree: Mapping[PurePosixPath, bytes],
    folder: PurePosixPath,
    languages: Sequence[str],
    found: list[Diagnostic],
) -> dict[tuple[str, str], Article]:
    """Read the Markdown documents of a folder, by id and language."""
    read: dict[tuple[str, str], Article] = {}
    for document in sorted(path for path in tree if path.parent == folder and path.suffix == ".md"):
        name = _NAME.fullmatch(document.name)
        if not name or (languages and name["language"] not in languages):
            hint = did_you_mean(name["language"], languages) if name else ""
            hint = hint or f"name it ID.LANGUAGE.md, with a language of site.yaml: {', '.join(languages)}"
            found.append(
                Diagnostic("file-name", f"{document.name} does not name a text and a language", Span(document), hint)
            )
            continue
        outcome = markdown.read(document, tree[document])
        found.extend(outcome.diagnostics)
        if outcome.value.title is None and not outcome.diagnostics:
            message = "the title is missing"
            found.append(Diagnostic("title-missing", message, Span(document, 1, 1), "begin with “# ” and the title"))
        read[name["id"], name["language"]] = Article(
            document, decode(document, tree[document]).value, outcome.value, outcome.value.references
        )
    for identifier, language in sorted(
        {(identifier, other) for identifier, _ in read for other in languages} - set(read)
    ):
        there = next(article.document for (name, _), article in read.items() if name == identifier)
        message = f"{there.name} has no version in “{language}”"
        found.append(Diagnostic("language-missing", message, Span(there), f"write {identifier}.{language}.md"))
    return read
