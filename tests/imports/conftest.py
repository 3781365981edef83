"""Files in the shape in which other programs write them, of made-up things."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from explainer import content, imports
from explainer.content import Content, Tree
from explainer.diagnostics import Outcome
from explainer.imports import Brought

FILES = Path(__file__).parent / "files"


def text(name: str) -> str:
    return (FILES / name).read_text("utf-8")


@pytest.fixture
def bring(bridge: Tree) -> Callable[..., Outcome[Brought]]:
    """Brings a file into the small project, or into another."""

    def brought(name: str, *, tree: Tree = bridge, data: bytes | None = None, **options: str) -> Outcome[Brought]:
        whole = (FILES / name).read_bytes() if data is None else data
        return imports.bring(PurePosixPath(name), whole, tree, **options)

    return brought


@pytest.fixture(scope="session")
def bridge_content(bridge: Tree) -> Content:
    """What the small project says."""
    return content.parse(bridge).value
