"""What a check is.

Floor 7, within `explainer.checks`. A new check is one file here that ends in `CHECK = Check(…)`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from explainer.diagnostics import Diagnostic
from explainer.linking import Site


@dataclass(frozen=True, slots=True)
class Check:
    """Something that the finished site is examined for."""

    name: str
    run: Callable[[Site, Mapping[PurePosixPath, bytes]], Iterable[Diagnostic]]
    """Gets the site and its files by path from the root of the site."""
