"""What a check is.

Floor 8, within `explainer.checks`. A new check is one file here that ends in `CHECK = Check(…)`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from explainer.content import Content, Tree
from explainer.diagnostics import Diagnostic
from explainer.linking import Site


@dataclass(frozen=True, slots=True)
class Check:
    """Something that a project is examined for: what the authors wrote, its theme, or the files made of them."""

    name: str
    of_content: Callable[[Content], Iterable[Diagnostic]] | None = None
    """Examines what was written, with its places. Entries may be broken (`record` is None) and references may lead
    nowhere: those are reported elsewhere, and a check stays silent about them."""
    of_theme: Callable[[Tree], Iterable[Diagnostic]] | None = None
    """Examines the files of templates/, by path from the root of the project."""
    of_files: Callable[[Site, Mapping[PurePosixPath, bytes]], Iterable[Diagnostic]] | None = None
    """Examines the finished files, by path from the root of the site."""
    codes: tuple[str, ...] = ()
    """The codes of what it may report: those that a project may waive or give another severity."""
