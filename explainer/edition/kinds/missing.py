"""The page for an address that leads nowhere (404)."""

from __future__ import annotations

from explainer.edition.kind import Kind
from explainer.edition.writer import Writer


def view(_writer: Writer, _key: str) -> None:
    """Show nothing but words."""


KIND = Kind("missing", view)
