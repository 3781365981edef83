"""A page to print on, and the public corpora."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

import pytest

from explainer.markdown import Anchor, Citation, External, Gloss

SHARED = Path(__file__).parents[2].parent / "shared"


class Page:
    """A page that shows plainly what it was asked."""

    def cite(self, items: tuple[Citation, ...]) -> str:
        shown = (f"{item.key}, {item.locator}" if item.locator else item.key for item in items)
        return f"<sup>{escape('; '.join(shown))}</sup>"

    def uncited(self, reason: str) -> str:
        return f"<i>{escape(reason)}</i>"

    def gloss(self, gloss: Gloss) -> str:
        return f"<dfn>{escape(gloss.words)}</dfn>"

    def value(self, key: str) -> str:
        return f"<{key}>"

    def link(self, reference: Anchor | External) -> dict[str, str] | None:
        if isinstance(reference, External):
            return {"href": reference.key}
        return None if reference.key == "x-unknown" else {"href": f"page.html#{reference.key}"}

    def text(self, text: str) -> str:
        return text


@pytest.fixture
def page() -> Page:
    return Page()


@pytest.fixture
def corpus() -> Callable[[str], Any]:
    def load(name: str) -> Any:
        path = SHARED / "corpora" / name
        if not path.exists():
            pytest.skip(f"../shared is absent: {path}")
        return json.loads(path.read_text("utf-8"))

    return load
