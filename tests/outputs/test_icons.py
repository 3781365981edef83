from __future__ import annotations

import json
from pathlib import PurePosixPath
from struct import unpack
from xml.etree import ElementTree as ET

from explainer.content import Tree
from explainer.pipeline import Build, Draft
from tests.pages import one, read, swapped

PNG = b"\x89PNG\r\n\x1a\n"


def size(picture: bytes) -> tuple[int, int]:
    assert picture.startswith(PNG)
    width, height = unpack(">II", picture[16:24])
    return width, height


def made(built: Build, path: str) -> bytes:
    return built.files[PurePosixPath(path)]


def fills(icon: bytes) -> list[str]:
    return [path.attrib["fill"] for path in ET.fromstring(icon).iter() if "d" in path.attrib]


def test_the_icon_is_the_mark_of_the_site_in_the_colours_of_the_theme(bridge: Tree, bridge_built: Build) -> None:
    assert fills(made(bridge_built, "assets/icon.svg")) == ["#2b4bb5", "#b4530a"]
    third = "third:\n  type: report\n  label: La Feuille\n  seen: full\n  role: summarised\n"
    tree = dict(swapped(bridge, "sources.yaml", "report:\n", f"{third}report:\n"))
    for language in ("en", "fr"):
        tree[PurePosixPath(f"content/summaries/third.{language}.md")] = b"# La Feuille\n\nX.[@cost]\n"
    assert fills(Draft(tree).file(PurePosixPath("assets/icon.svg")).value) == ["#2b4bb5", "#b4530a", "#0b6b5d"]


def test_the_same_icon_is_there_for_phones_and_old_programs(bridge_built: Build) -> None:
    assert size(made(bridge_built, "apple-touch-icon.png")) == (180, 180)
    ico = made(bridge_built, "favicon.ico")
    kind, count, width, height, *_, length, start = unpack("<xxHHBBBBHHII", ico[:22])
    assert (kind, count, width, height, start + length) == (1, 1, 32, 32, len(ico))
    assert size(ico[start:]) == (32, 32)


def test_an_icon_of_the_project_takes_its_place_everywhere(bridge: Tree, bridge_built: Build) -> None:
    own = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h2v2H0z"/></svg>'
    other = Draft({**bridge, PurePosixPath("templates/assets/icon.svg"): own})
    assert other.file(PurePosixPath("assets/icon.svg")).value == own
    assert other.file(PurePosixPath("favicon.ico")).value != made(bridge_built, "favicon.ico")


def test_the_first_page_of_each_language_names_a_manifest_whose_files_are_there(bridge_built: Build) -> None:
    for language, title in (("en", "The bridge"), ("fr", "Le pont")):
        link = one(read(bridge_built, f"{language}/index.html"), "link[rel=manifest]")
        manifest = json.loads(made(bridge_built, f"{language}/{link.attributes['href']}"))
        assert (manifest["name"], manifest["lang"]) == (title, language)
        assert PurePosixPath(language, manifest["start_url"]) in bridge_built.files
        for icon in manifest["icons"]:
            data = made(bridge_built, icon["src"].removeprefix("../"))
            if icon["type"] == "image/png":
                assert "{}x{}".format(*size(data)) == icon["sizes"]
