from __future__ import annotations

from pathlib import PurePosixPath

from explainer.content import Tree
from explainer.pipeline import Build, build
from tests.pages import every, links

FILE = PurePosixPath("assets/filters.css")


def test_only_the_timeline_asks_for_the_rules(bridge_built: Build) -> None:
    assert b"#k1:checked" in bridge_built.files[FILE]
    asking = [path for path, page in every(bridge_built).items() if f"../{FILE}" in links(page, "link")]
    assert asking == ["en/timeline.html", "fr/chronologie.html"]


def test_without_filters_there_is_no_file(bridge: Tree) -> None:
    path = PurePosixPath("content/timeline.yaml")
    made = build({**bridge, path: bridge[path].partition(b"- id: counted")[0]})
    assert made.files
    assert FILE not in made.files
