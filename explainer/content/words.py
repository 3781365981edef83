"""Interface words: what the theme says in each language, and what a project says instead.

Floor 3, within `explainer.content`. Promise: every language of the site has every word; templates need no fallback.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from explainer import yamldoc
from explainer.diagnostics import Diagnostic, Span, did_you_mean

THEME = PurePosixPath("templates/words")
PROJECT = PurePosixPath("content/words")
_REFERENCE = "en"

Word = str | tuple[str, ...]
Leaves = dict[tuple[str, ...], Word]
"""Words, or lists of words, by their path."""


def interface_words(
    tree: Mapping[PurePosixPath, bytes], languages: Sequence[str], found: list[Diagnostic]
) -> dict[str, dict[str, Any]]:
    """Read the interface words of each language: the theme's, overridden word by word by the project's."""
    reference = _leaves(tree, THEME / f"{_REFERENCE}.yaml", found)
    words = {}
    for language in languages:
        theirs = reference if language == _REFERENCE else _leaves(tree, THEME / f"{language}.yaml", found)
        document = PROJECT / f"{language}.yaml"
        ours = _leaves(tree, document, found)
        for path in ours:
            if not _known(path, reference):
                name = ".".join(path)
                hint = (
                    did_you_mean(name, map(".".join, reference))
                    or "the words that exist stand in templates/words/en.yaml"
                )
                found.append(Diagnostic("word-unknown", f"“{name}” is not an interface word", Span(document), hint))
        merged = {**theirs, **ours}
        missing = [".".join(path) for path in reference if not _known(path, merged)]
        if missing:
            message = f"{len(missing)} interface word(s) have no text in “{language}”: {', '.join(missing[:5])}"
            message += " …" if len(missing) > 5 else ""
            found.append(Diagnostic("word-missing", message, Span(document), f"write them in {document}"))
            merged = {**{path: reference[path] for path in reference if not _known(path, merged)}, **merged}
        words[language] = _nested(merged)
    return words


_PLURALS = ("zero", "one", "two", "few", "many", "other")


def _known(path: tuple[str, ...], words: Leaves) -> bool:
    """Tell whether a word is there; a plural form stands for all, since each language has its own."""
    return path in words or (path[-1] in _PLURALS and any(len(p) == len(path) and p[:-1] == path[:-1] for p in words))


def _leaves(tree: Mapping[PurePosixPath, bytes], document: PurePosixPath, found: list[Diagnostic]) -> Leaves:
    if document not in tree:
        return {}
    outcome = yamldoc.read(document, tree[document])
    found.extend(outcome.diagnostics)
    return dict(_walk(outcome.value)) if outcome.value else {}


def _walk(node: yamldoc.Node, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Word]]:
    if isinstance(node, yamldoc.Scalar):
        yield path, node.text
    elif isinstance(node, yamldoc.Sequence):
        yield path, tuple(item.text for item in node.items if isinstance(item, yamldoc.Scalar))
    elif isinstance(node, yamldoc.Mapping):
        for key, value in node.entries:
            yield from _walk(value, (*path, key.text))


def _nested(leaves: Leaves) -> dict[str, Any]:
    root: dict[str, Any] = {}
    for path, word in leaves.items():
        place = root
        for part in path[:-1]:
            place = place.setdefault(part, {})
        place[path[-1]] = word
    return root
