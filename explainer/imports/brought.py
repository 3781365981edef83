"""What an import would make of a project, before anybody writes it.

Floor 6, within `explainer.imports`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class Brought:
    """Documents as they would be, and what is to be said of them."""

    documents: Mapping[PurePosixPath, bytes] = field(default_factory=dict)
    """Those that would change."""
    changes: tuple[str, ...] = ()
    """What is new in them, a line each."""
    remarks: tuple[str, ...] = ()
    """What is left as it was, and what is left to do."""
