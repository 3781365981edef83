from __future__ import annotations

from dataclasses import replace

from explainer.content import Tree
from explainer.edition.addresses import Addresses
from explainer.pipeline import Build
from tests.pages import every, links

FRENCH = Addresses(
    "fr", {"timeline": "chronologie.html", "sources": "sources.html"}, {"e-letter": "timeline", "s-times": "sources"}
)


def test_a_page_has_its_localised_file_in_the_folder_of_its_language() -> None:
    assert FRENCH.path("timeline") == "fr/chronologie.html"


def test_links_are_relative() -> None:
    assert FRENCH.page("timeline") == "chronologie.html"
    assert FRENCH.page("timeline", "e-letter") == "chronologie.html#e-letter"
    assert FRENCH.across("timeline", "e-letter") == "../fr/chronologie.html#e-letter"


def test_an_anchor_is_found_wherever_it_is_and_within_the_page_where_it_is_here() -> None:
    assert FRENCH.anchor("s-times") == "sources.html#s-times"
    assert FRENCH.anchor("s-times", frozenset({"s-times"})) == "#s-times"


def test_with_a_base_links_begin_at_the_root_of_the_host() -> None:
    rooted = replace(FRENCH, base="/explainer/")
    assert rooted.page("timeline", "e-letter") == "/explainer/fr/chronologie.html#e-letter"
    assert rooted.across("timeline") == "/explainer/fr/chronologie.html"


def test_every_address_of_the_site_is_relative_but_on_pages_shown_at_any_depth(bridge_built: Build) -> None:
    for path, page in every(bridge_built).items():
        within = [link for link in links(page) if "://" not in link]
        assert within
        if path.endswith("404.html"):
            assert all(link.startswith(("/", "#")) for link in within), path
        else:
            assert not [link for link in within if link.startswith("/")], path


def test_anchors_are_the_same_in_every_language(bridge: Tree, bridge_built: Build) -> None:
    pages = every(bridge_built)

    def anchors(name: str) -> list[str]:
        return [n.attributes["id"] or "" for n in pages[name].css("[id]")]

    assert anchors("en/timeline.html") == anchors("fr/chronologie.html")
    assert anchors("en/sources.html") == anchors("fr/sources.html")
