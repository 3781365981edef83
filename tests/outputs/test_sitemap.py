from __future__ import annotations

from pathlib import PurePosixPath
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree as ET

from explainer.content import Tree
from explainer.pipeline import Build, Draft
from tests.pages import every, half_translated, links

PATH = PurePosixPath("sitemap.xml")
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


def entries(built: Build) -> dict[str, ET.Element]:
    root = ET.fromstring(built.files[PATH])
    assert root.tag == f"{SITEMAP}urlset"
    return {url.findtext(f"{SITEMAP}loc") or "": url for url in root}


def test_every_page_that_has_an_address_of_its_own_is_listed_once(bridge_built: Build) -> None:
    canonical = [link for page in every(bridge_built).values() for link in links(page, "link[rel=canonical]")]
    assert sorted(entries(bridge_built)) == sorted(canonical)


def test_a_page_names_its_translations_and_itself_as_its_own_head_does(bridge_built: Build) -> None:
    url = entries(bridge_built)["https://bridge.example/fr/chronologie.html"]
    assert {node.attrib["hreflang"]: node.attrib["href"] for node in url.findall(LINK)} == {
        "en": "https://bridge.example/en/timeline.html",
        "fr": "https://bridge.example/fr/chronologie.html",
    }
    assert url.findtext(f"{SITEMAP}lastmod") == "2024-05-01"


def test_a_page_that_is_shown_in_another_language_is_not_listed(bridge: Tree) -> None:
    draft = Draft(half_translated(bridge))
    listed = [url.findtext(f"{SITEMAP}loc") for url in ET.fromstring(draft.file(PATH).value)]
    assert "https://bridge.example/ar/sources.html" in listed
    assert "https://bridge.example/en/courier.html" in listed
    assert "https://bridge.example/fr/courier.html" not in listed
    assert "https://bridge.example/ar/timeline.html" not in listed


def test_robots_are_let_in_and_told_of_the_list(bridge_built: Build) -> None:
    robots = RobotFileParser()
    robots.parse(bridge_built.files[PurePosixPath("robots.txt")].decode().splitlines())
    assert robots.can_fetch("anybody", "https://bridge.example/fr/")
    assert robots.site_maps() == ["https://bridge.example/sitemap.xml"]
