"""The projects that measurements are made with are good ones: there is nothing to say of them, whatever their shape."""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePosixPath
from typing import Any

import pytest

from explainer import pipeline, reporting
from explainer.content import Tree

from .conftest import ROOT


@pytest.mark.parametrize(
    "sizes",
    [
        {"pages": 2, "articles": 2, "events": 3, "claims": 31, "sources": 5, "words": 120, "languages": 3},
        {"pages": 4, "articles": 0, "events": 0, "claims": 2, "sources": 1, "words": 300, "languages": 1},
    ],
)
def test_a_made_up_project_builds_without_a_word(
    sizes: dict[str, int], bridge: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "bench"))
    corpus: Any = import_module("corpus")
    shape = import_module("shape").Shape(**sizes)
    written = dict(corpus.files(shape))
    assert written == dict(corpus.files(shape))
    theme = {path: data for path, data in bridge.items() if path.parts[0] == "templates"}
    tree = theme | {PurePosixPath(name): text.encode() for name, text in written.items()}
    build = pipeline.build(tree)
    assert not build.diagnostics, reporting.as_text(build.diagnostics, tree)
    pages = [path for path in build.files if path.match("page-*.html") or path.match("article-*.html")]
    assert len(pages) == sizes["pages"] * sizes["languages"]
