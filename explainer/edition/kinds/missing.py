"""The page for an address that leads nowhere (404)."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.edition.kind import Kind
from explainer.edition.views import Link
from explainer.edition.writer import Writer


@dataclass(frozen=True, slots=True)
class Missing:
    """Where to look instead."""

    index: Link | None


def view(writer: Writer, _key: str) -> Missing:
    """Show the way."""
    return Missing(writer.listed("alphabet") if "alphabet" in writer.desk.addresses.files else None)


KIND = Kind("missing", view)
