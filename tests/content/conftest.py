"""What the tests of content share: the small project changed, parsed, and what its author is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from explainer import content
from explainer.content import Tree
from explainer.diagnostics import Diagnostic

Change = Callable[[Mapping[str, str | bytes | None]], Tree]
Tell = Callable[..., list[str]]


def words(diagnostics: tuple[Diagnostic, ...]) -> list[str]:
    return [f"{d.span} {d.code}: {d.message}{f' ({d.hint})' if d.hint else ''}" for d in diagnostics]


@pytest.fixture
def tell(change: Change, bridge: Tree) -> Tell:
    """Gives what parsing says of the small project in which words of a document are replaced by others."""

    def told(name: str, *edits: tuple[str, str]) -> list[str]:
        text = next(data for path, data in bridge.items() if str(path) == f"content/{name}").decode()
        for find, replace in edits:
            assert find in text
            text = text.replace(find, replace, 1)
        return words(content.parse(change({f"content/{name}": text})).diagnostics)

    return told
