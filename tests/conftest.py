"""What tests share: where things are, a small good project, and the real site built once."""

from __future__ import annotations

import fcntl
import gc
import pickle
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import settings

from explainer import archive, artifacts, pipeline
from explainer.artifacts import Past
from explainer.content import Tree
from explainer.pipeline import Build
from explainer.shell import compiled, disk

from .pages import in_arabic

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
BRIDGE = ROOT / "tests" / "projects" / "bridge"
EDITION = "first"
GENERATOR = "generator"
"""What is said to have built the small project: another build may keep files of it."""
settings.register_profile("explainer", deadline=None)  # a busy machine decides no test
settings.load_profile("explainer")


def pytest_configure() -> None:
    """Have the theme's templates compiled once, not by every process that runs tests."""
    if not compiled.load():
        compiled.save()
        compiled.load()


def pytest_collection_finish() -> None:
    """Let nobody go through thousands of tests again and again in search of what may be forgotten."""
    gc.freeze()


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


Once = Callable[[str, Callable[[], Build]], Build]


@pytest.fixture(scope="session")
def once(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Gives a build by its name, made by the first of the processes that share the tests of this run."""
    if not hasattr(request.config, "workerinput"):
        return lambda _name, make: make()
    folder = tmp_path_factory.getbasetemp().parent  # of this run alone

    def taken(name: str, make: Callable[[], Build]) -> Build:
        with (folder / f"{name}.pickle").open("a+b") as kept:
            fcntl.flock(kept, fcntl.LOCK_EX)
            kept.seek(0)
            if data := kept.read():
                return pickle.loads(data)
            build = make()
            kept.write(pickle.dumps(build))
            return build

    return taken


@pytest.fixture(scope="session")
def built(once: Once) -> Build:
    """The real content, built."""
    return once("built", lambda: pipeline.build(disk.read_tree(ROOT)))


@pytest.fixture(scope="session")
def bridge_built(once: Once, bridge: Tree) -> Build:
    """The small project, built."""
    return once("bridge", lambda: pipeline.build(bridge, Past(GENERATOR)))


@pytest.fixture(scope="session")
def arabic(once: Once, bridge: Tree) -> Build:
    """The small project in a third language, written from right to left, built."""
    return once("arabic", lambda: pipeline.build(in_arabic(bridge)))


@pytest.fixture(scope="session")
def edition(once: Once, bridge: Tree) -> Build:
    """The small project, as an edition that is kept for good."""
    return once("edition", lambda: pipeline.build(bridge, freezes=EDITION))


@pytest.fixture(scope="session")
def frozen(bridge: Tree, edition: Build) -> Tree:
    """The small project with that edition."""
    manifest = sha256(edition.files[artifacts.MANIFEST]).hexdigest()
    note = f"- {{id: {EDITION}, date: 2024-05-01, manifest: {manifest}}}\n".encode()
    return {**bridge, **archive.told(EDITION, edition.files), PurePosixPath("content/editions.yaml"): note}
