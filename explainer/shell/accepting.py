"""What `check` says of sources, and `check --accept`.

Floor 11, within `explainer.shell`. What they say is given back, for the command to print.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from explainer import content, translations
from explainer.checks.coverage import Coverage
from explainer.content import Tree
from explainer.diagnostics import Diagnostic
from explainer.shell import disk


@dataclass(frozen=True, slots=True)
class Told:
    """What `--accept` has to say."""

    lines: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    """Ids that name nothing."""
    diagnostics: tuple[Diagnostic, ...] = ()


def coverage(pages: Iterable[Coverage]) -> Iterator[str]:
    """Say of each page how many of its statements cite a source, in each language."""
    for page, languages in groupby(pages, key=lambda one: one.page):
        shares = []
        for one in languages:
            excused = f", {one.accepted} without source" if one.accepted else ""
            shares.append(f"{one.language} {one.share} % ({one.cited} of {one.needed}{excused})")
        yield f"Sources, {page}: {'; '.join(shares)}"


def accept(root: Path, tree: Tree, ids: Sequence[str]) -> Told:
    """Write into content/translations.lock that the versions of some passages were read together.

    Raises:
        DiskError: The disk refuses; the old lock is still there.
    """
    accepted = translations.accept(content.parse(tree).value, tree, ids)
    if accepted.unknown or accepted.diagnostics:
        return Told((), accepted.unknown, accepted.diagnostics)
    if accepted.data == tree.get(translations.LOCK):
        return Told((*accepted.changes, f"{translations.LOCK}: nothing changed."))
    disk.write(root / translations.LOCK, accepted.data)
    return Told((*accepted.changes, f"{translations.LOCK}: written."))
