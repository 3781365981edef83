from __future__ import annotations

from explainer.imports import Brought


def test_nothing_is_brought_unless_it_is_said() -> None:
    assert not Brought().documents
    assert not Brought().changes
