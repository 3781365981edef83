from __future__ import annotations

from pathlib import PurePosixPath

from explainer.content import Tree
from explainer.pipeline import Build, build


def test_files_of_the_theme_are_copied_byte_for_byte(bridge: Tree, bridge_built: Build) -> None:
    data = bridge[PurePosixPath("templates/assets/display-OFL.txt")]
    assert bridge_built.files[PurePosixPath("assets/display-OFL.txt")] == data


def test_a_project_adds_and_replaces_files_of_the_theme(bridge: Tree) -> None:
    own = {
        PurePosixPath("templates/assets/site.css"): b"body{}",
        PurePosixPath("templates/assets/maps/one.svg"): b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    }
    made = build({**bridge, **own}).files
    assert made[PurePosixPath("assets/site.css")].endswith(b"\nbody{}\n")
    assert made[PurePosixPath("assets/maps/one.svg")] == b"<svg xmlns='http://www.w3.org/2000/svg'/>"


def test_templates_and_words_are_not_published(bridge_built: Build) -> None:
    assert not [path for path in bridge_built.files if path.suffix == ".yaml" or path.name == "base.html"]
