"""Made-up projects of any size: `python bench/corpus.py FOLDER [pages=1000 claims=500 …]` writes one.

The same shape always gives the same bytes. The project is complete: sources have snapshots in which every phrase
stands, languages say the same, and a build has nothing to say. Every page has headings, paragraphs, lists, tables and
citations.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from random import Random

import prose
import records
from prose import Text
from shape import Shape

FAMOUS = 20
"""Claim c0 and its value are cited by one page of so many."""
_WORDS_A_SECTION = 120


@dataclass(frozen=True, slots=True)
class Page:
    """A Markdown document in all languages."""

    id: str
    is_summary: bool
    text: Text


def pages(shape: Shape) -> Iterator[Page]:
    """Make up the pages; the first are the summaries."""
    for number in range(shape.pages):
        is_summary = number < shape.articles
        name = shape.source(number) if is_summary else f"page-{number}"
        yield Page(name, is_summary, _page(shape, number))


def files(shape: Shape) -> Iterator[tuple[str, str]]:
    """Give the files of a project."""
    yield "content/site.yaml", records.site(shape)
    for name, text in records.documents(shape).items():
        yield f"content/{name}.yaml", text
    for name, text in records.snapshots(shape).items():
        yield f"snapshots/{name}.txt", text
    for page in pages(shape):
        folder = "summaries" if page.is_summary else "pages"
        for language in shape.tongues:
            yield f"content/{folder}/{page.id}.{language}.md", page.text[language]


def write(folder: Path, made: Iterable[tuple[str, str]]) -> None:
    """Write files below a folder."""
    for name, text in made:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def _page(shape: Shape, number: int) -> Text:
    random = records.randomly("page", number)
    blocks = [_both("# {} ", prose.heading(random), f"({prose.letters(number)})")]
    for section in range(max(1, shape.words // _WORDS_A_SECTION)):
        blocks += [_both("## {}", prose.heading(random)), _paragraph(shape, random)]
        if section == 0 and number % FAMOUS == 0:
            blocks.append({"en": "It has {=c0}.[@c0]", "fr": "Elle a {=c0}.[@c0]", "nl": "Ze heeft {=c0}.[@c0]"})
        blocks.append(_list(shape, random) if section % 2 else _rows(shape, random))
    return {language: "\n\n".join(block[language] for block in blocks) + "\n" for language in shape.tongues}


def _both(pattern: str, text: Text, more: str = "") -> Text:
    return {language: pattern.format(words) + more for language, words in text.items()}


def _joined(parts: Iterable[Text], between: str) -> Text:
    parts = list(parts)
    return {language: between.join(part[language] for part in parts) for language in prose.LANGUAGES}


def _cited(shape: Shape, random: Random) -> Text:
    return _both(f"{{}}[@c{random.randrange(shape.claims)}]", prose.sentence(random))


def _paragraph(shape: Shape, random: Random) -> Text:
    link = f" [Lamp Office](#a-actor-{random.randrange(records.ACTORS)})."
    sentences = [_cited(shape, random), prose.sentence(random), prose.sentence(random), _cited(shape, random)]
    return _both("{}", _joined(sentences, " "), link)


def _list(shape: Shape, random: Random) -> Text:
    return _joined((_both("* {}", _cited(shape, random)) for _ in range(3)), "\n")


def _rows(shape: Shape, random: Random) -> Text:
    lines: list[Text] = [_both("| {} |", random.choice(prose.OBJECTS), " + |"), _both("|---|---|", prose.OBJECTS[0])]
    for _ in range(3):
        cell = _both("| {} | ", random.choice(prose.OBJECTS))
        cited = _cited(shape, random)
        lines.append({language: f"{cell[language]}{cited[language]} |" for language in prose.LANGUAGES})
    return _joined(lines, "\n")


def main(folder: str, *sizes: str) -> None:
    """Write a project of the sizes that are given as `name=number`."""
    known = {field.name for field in fields(Shape)}
    given = dict(size.split("=") for size in sizes)
    if unknown := given.keys() - known:
        sys.exit(f"unknown: {', '.join(unknown)}; known: {', '.join(sorted(known))}")
    write(Path(folder), files(Shape(**{name: int(number) for name, number in given.items()})))


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
