"""Interface words: what the theme says in each language, and what a project says instead.

Floor 4, within `explainer.content`. Promise: every language of the site has every word that the theme has in English,
in the same form and with no other places to fill in; templates need no fallback. A project that shows what is not
translated yet (`missing-translations: show`) borrows the English words, which say so of themselves.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import chain
from pathlib import PurePosixPath
from string import Formatter
from typing import Any

from explainer import yamldoc
from explainer.content.faults import DEVICE
from explainer.content.languages import Demand
from explainer.content.reader import Reader
from explainer.diagnostics import Diagnostic, Outcome, Severity, Span, did_you_mean

THEME = PurePosixPath("templates/words")
PROJECT = PurePosixPath("content/words")
_REFERENCE = "en"
_PLURALS = ("zero", "one", "two", "few", "many")
"""The CLDR plural categories that a language may do without; `other` it may not."""

_FILE = re.compile(rf"(?!(?:{DEVICE})\Z)(?:\w|-|\{{key\}})+", re.IGNORECASE)
"""The name of a page's file, without its end."""

Path = tuple[str, ...]


class Borrowed(str):
    """An English word that stands in for one that a language lacks."""

    __slots__ = ()
    language = _REFERENCE

    def __repr__(self) -> str:
        """Say that it is borrowed: it is printed otherwise than a word of the language itself."""
        return f"Borrowed({str(self)!r})"


@dataclass(frozen=True, slots=True)
class _Word:
    text: str | tuple[str, ...]
    """A word, or a list of words."""
    span: Span


def interface_words(reader: Reader, wanted: Demand) -> dict[str, dict[str, Any]]:
    """Read the interface words of each language: the theme's, overridden word by word by the project's.

    Where a missing word is a mistake, a language of which there is no word at all has none here;
    `explainer.checks.languages` speaks of it.
    """
    words: dict[str, dict[str, Any]] = {}
    reference = _read(reader, THEME / f"{_REFERENCE}.yaml")
    if reference is None:
        return words
    for language in wanted.languages:
        documents = [
            folder / f"{name}.yaml" for folder, name in ((THEME, _REFERENCE), (THEME, language), (PROJECT, language))
        ]
        theirs = reference if language == _REFERENCE else _read(reader, documents[1])
        ours = _read(reader, documents[2])
        key = language, wanted, tuple(reader.tree.get(document) for document in documents)
        words[language], wrong = reader.recall(
            "words", key, partial(_of_language, language, wanted, reference, theirs, ours)
        )
        reader.found.extend(wrong)
    return words


def _of_language(
    language: str,
    wanted: Demand,
    reference: Mapping[Path, _Word],
    theirs: Mapping[Path, _Word] | None,
    ours: Mapping[Path, _Word] | None,
) -> tuple[dict[str, Any], tuple[Diagnostic, ...]]:
    found: list[Diagnostic] = []
    merged: dict[Path, _Word] = {}
    for path, word in chain((theirs or {}).items(), (ours or {}).items()):
        wrong = tuple(_check(path, word, reference))
        found.extend(wrong)
        if not wrong:
            merged[path] = word
    if theirs == ours == {} and wanted.severity is Severity.ERROR:
        return {}, tuple(found)
    missing = [path for path in reference if path not in merged and path[-1] not in _PLURALS]
    if missing and theirs is not None and ours is not None and language not in wanted.unwritten:
        document = PROJECT / f"{language}.yaml"
        message = f"{len(missing)} interface words have no text in “{language}”: {_named(missing, merged)}"
        found.append(Diagnostic("word-missing", message, Span(document), f"write them in {document}", wanted.severity))
    return _nested(dict(_borrowed(reference, merged)) | merged), tuple(found)


def _named(missing: Iterable[Path], there: Iterable[Path]) -> str:
    """Name missing words, and where all words of a branch are missing the branch alone."""
    branches = {path[:length] for path in there for length in range(1, len(path) + 1)}
    tops = (next(top for end in range(len(path)) if (top := path[: end + 1]) not in branches) for path in missing)
    return ", ".join(".".join(top) for top in dict.fromkeys(tops))


def _borrowed(reference: Mapping[Path, _Word], merged: Collection[Path]) -> Iterator[tuple[Path, _Word]]:
    """Give the English words for those that are missing, with all plural forms where the general one is."""
    for path, word in reference.items():
        if path not in merged and (path[-1] not in _PLURALS or (*path[:-1], "other") not in merged):
            yield path, replace(word, text=Borrowed(word.text)) if isinstance(word.text, str) else word


def _check(path: Path, word: _Word, reference: Mapping[Path, _Word]) -> Iterator[Diagnostic]:
    name = ".".join(path)
    model = reference.get(path) or (reference.get((*path[:-1], "other")) if path[-1] in _PLURALS else None)
    if model is None:
        hint = (
            did_you_mean(name, map(".".join, reference)) or f"the words that exist stand in {THEME}/{_REFERENCE}.yaml"
        )
        yield Diagnostic("word-unknown", f"“{name}” is not an interface word", word.span, hint)
    elif isinstance(word.text, str) and isinstance(model.text, str):
        yield from _check_places(name, word.text, word.span, model.text)
        if path[-1] == "file" and not _FILE.fullmatch(word.text):
            hint = "letters, digits, hyphens and {key}; what follows the dot is added"
            yield Diagnostic("file-name", f"“{word.text}” is not a name for a page's file", word.span, hint)
    elif isinstance(word.text, str) or isinstance(model.text, str):
        form = "text" if isinstance(model.text, str) else "a list of words"
        yield Diagnostic("value-shape", f"“{name}” should be {form}", word.span)


def _check_places(name: str, text: str, span: Span, model: str) -> Iterator[Diagnostic]:
    known = _places(model)
    try:
        strange = sorted(_places(text) - known)
    except ValueError:
        strange = ["…"]
    if strange:
        message = f"nothing fills in {{{'}, {'.join(strange)}}} in “{name}”"
        places = ", ".join(f"{{{place}}}" for place in sorted(known))
        hint = f"what is filled in here: {places}" if places else "to print a brace, write it twice"
        yield Diagnostic("word-placeholder", message, span, hint)


def _places(text: str) -> set[str]:
    """Give the names of the places that a word leaves to fill in, as `str.format` reads them."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _read(reader: Reader, document: PurePosixPath) -> dict[Path, _Word] | None:
    """Read the words of a document, none where there is none; None where it cannot be read."""
    if document not in reader.tree:
        return {}
    words = _words(document, reader.tree[document])
    reader.found.extend(words.diagnostics)
    return words.value


@lru_cache(maxsize=32)
def _words(document: PurePosixPath, data: bytes) -> Outcome[dict[Path, _Word] | None]:
    """Read a document; a theme's are the same for all that a process builds."""
    outcome = yamldoc.read(document, data)
    return Outcome(None if outcome.value is None else dict(_walk(outcome.value)), outcome.diagnostics)


def _walk(node: yamldoc.Node, path: Path = ()) -> Iterator[tuple[Path, _Word]]:
    if isinstance(node, yamldoc.Mapping):
        for key, value in node.entries:
            yield from _walk(value, (*path, key.text))
    elif path:
        items = node.items if isinstance(node, yamldoc.Sequence) else ()
        words = tuple(item.text for item in items if isinstance(item, yamldoc.Scalar))
        yield path, _Word(node.text if isinstance(node, yamldoc.Scalar) else words, node.span)


class WordMissingError(LookupError):
    """The words do not have one that the program asks for: a theme of the author's own leaves it out."""


class _Words(dict[str, Any]):
    """Words by name, within a path."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    def __missing__(self, name: str) -> Any:
        raise WordMissingError(".".join((*self._path, name)))


def _nested(words: Mapping[Path, _Word]) -> dict[str, Any]:
    root = _Words(())
    for path, word in words.items():
        place = root
        for index, part in enumerate(path[:-1], start=1):
            place = place.setdefault(part, _Words(path[:index]))
        place[path[-1]] = word.text
    return root
