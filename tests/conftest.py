"""What tests share: where things are, a small good project, and the real site built once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath

import pytest

from explainer import archive, artifacts, pipeline
from explainer.content import Tree
from explainer.pipeline import Build
from explainer.shell import disk

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
BRIDGE = ROOT / "tests" / "projects" / "bridge"
EDITION = "first"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The material that lies beside the checkout and is never part of it."""
    if not SHARED.is_dir():
        pytest.skip(f"{SHARED} is absent: nothing was compared with it")
    return SHARED


@pytest.fixture(scope="session")
def bridge() -> Tree:
    """A small project in which nothing is wrong: two papers on one bridge."""
    return disk.read_tree(BRIDGE)


@pytest.fixture(scope="session")
def bare(bridge: Tree) -> Tree:
    """The theme, and a site of which nothing else is written."""
    info = "title: A\ndescription: B\nlanguages: en\nbase_url: https://a.example/\ndate: 2024\nnavigation: []\n"
    info += "licence: {id: X, url: 'https://a.example/l'}\n"
    theme = {path: data for path, data in bridge.items() if path.parts[0] == "templates"}
    return {**theme, PurePosixPath("content/site.yaml"): info.encode()}


@pytest.fixture
def change(bridge: Tree) -> Callable[[Mapping[str, str | bytes | None]], Tree]:
    """Gives the small project with some documents replaced, added or (None) left out."""

    def changed(documents: Mapping[str, str | bytes | None]) -> Tree:
        tree = dict(bridge)
        for name, text in documents.items():
            if text is None:
                del tree[PurePosixPath(name)]
            else:
                tree[PurePosixPath(name)] = text.encode() if isinstance(text, str) else text
        return tree

    return changed


@pytest.fixture(scope="session")
def built() -> Build:
    """The real content, built."""
    return pipeline.build(disk.read_tree(ROOT))


@pytest.fixture(scope="session")
def bridge_built(bridge: Tree) -> Build:
    """The small project, built."""
    return pipeline.build(bridge)


@pytest.fixture(scope="session")
def edition(bridge: Tree) -> Build:
    """The small project, as an edition that is kept for good."""
    return pipeline.build(bridge, freezes=EDITION)


@pytest.fixture(scope="session")
def frozen(bridge: Tree, edition: Build) -> Tree:
    """The small project with that edition."""
    manifest = sha256(edition.files[artifacts.MANIFEST]).hexdigest()
    note = f"- {{id: {EDITION}, date: 2024-05-01, manifest: {manifest}}}\n".encode()
    return {**bridge, **archive.told(EDITION, edition.files), PurePosixPath("content/editions.yaml"): note}
