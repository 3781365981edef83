from __future__ import annotations

import pytest

from explainer.content import Tree
from explainer.edition.kinds import everything, glossary, timeline
from explainer.pipeline import Build, build
from tests.pages import links, longer, one, read, said


@pytest.fixture(scope="module")
def volumes(bridge: Tree) -> Build:
    """The small project, of which the page with everything is too long, and some lists are."""
    with pytest.MonkeyPatch.context() as patch:
        for kind, most in ((everything, 8), (glossary, 1), (timeline, 1)):
            patch.setattr(kind, "_MOST", most)
        return build(longer(bridge))


def test_every_section_of_the_site_is_on_it(bridge_built: Build) -> None:
    page = read(bridge_built, "en/everything.html")
    assert [said(node) for node in page.css(".part > h2")] == [
        "Summary of The Courier",
        "Summary of La Gazette",
        "What happened, and when",
        "Where they agree, and where not",
        "The figures and where they come from",
        "Who does what",
        "What needs correcting",
        "The words you will meet",
        "Ledger – Money",
        "Ledger – Without theme",
        "About",
        "Everything we cite",
    ]
    sections = [f"#{section.attributes['id']}" for section in page.css("section.part")]
    assert links(page, ".cover .toc a") == [*sections, "#notes"]


def test_its_cover_says_what_a_booklet_needs(bridge_built: Build) -> None:
    page = read(bridge_built, "fr/tout-sur-une-page.html")
    assert said(one(page, "h1")) == "Le pont"
    cover = said(one(page, ".cover .card"))
    for words in ("1er mai 2024", "English, Français", "https://bridge.example/fr/", "CC0-1.0"):
        assert words in cover
    assert links(page, ".cover .card a")[0] == "../en/everything.html"


def test_parts_of_one_whole_begin_one_chapter(bridge_built: Build) -> None:
    page = read(bridge_built, "en/everything.html")
    later = [said(one(section, "h2")) for section in page.css(".part:not(.opens)")]
    assert later == ["Ledger – Without theme"]


def test_its_links_stay_within_it(bridge_built: Build) -> None:
    page = read(bridge_built, "en/everything.html")
    ids = {node.attributes["id"] for node in page.css("[id]")}
    leading_out = [link for link in links(page, "section.part a:not(.twin)") if not link.startswith("#")]
    assert not [link for link in leading_out if "#" in link and "#:~:text=" not in link]
    assert all(link[1:] in ids for link in links(page, "main a") if link.startswith("#"))


def test_its_notes_run_through_and_each_evidence_stands_once(bridge_built: Build) -> None:
    page = read(bridge_built, "fr/tout-sur-une-page.html")
    numbers = [said(node) for node in page.css("a.ref")]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert len(page.css(".notes li")) == len(numbers)
    assert [node.attributes["id"] for node in page.css(".notes li")][:4] == [
        "n-cost",
        "n-opening",
        "n-cost-2",
        "n-opening-2",
    ]
    assert links(page, "#n-cost-2 p a")[-1] == "#n-cost"


def test_it_adds_no_back_links_of_its_own(bridge_built: Build) -> None:
    page = read(bridge_built, "en/sources.html")
    assert not [link for link in links(page, "[role=doc-backlink]") if "everything" in link]


def test_all_that_pages_hold_can_be_reached_on_it(bridge_built: Build) -> None:
    whole = {n.attributes["id"] for n in read(bridge_built, "en/everything.html").css("[id]")}
    for name in ("timeline", "actors", "figures", "glossary", "corrections", "ledger", "ledger-money", "sources"):
        ids = {n.attributes["id"] or "" for n in read(bridge_built, f"en/{name}.html").css("main [id]")}
        assert {i for i in ids if i[1:2] == "-" and i[0] in "aceflstx"} <= whole


def test_of_a_long_site_it_is_cut_into_volumes(volumes: Build) -> None:
    assert links(read(volumes, "en/everything.html"), "main a") == [f"everything_{n}.html" for n in (1, 2)]
    volume = read(volumes, "en/everything_2.html")
    assert said(one(volume, ".kick")) == "Everything on one page: The words you will meet: Arc – Everything we cite"
    assert [said(node) for node in volume.css(".part > h2")][:3] == [
        "The words you will meet: Arc",
        "The words you will meet: Tol",
        "Ledger – Money",
    ]
    assert links(volume, "main .tabs a") == ["everything.html", "everything_1.html"]


def test_links_of_a_volume_lead_within_it_or_to_the_pages_of_the_site(volumes: Build) -> None:
    volume = read(volumes, "en/everything_1.html")
    ids = {node.attributes["id"] for node in volume.css("[id]")}
    assert "c-cost" not in ids
    assert {link[1:] for link in links(volume, "section.part a") if link.startswith("#")} <= ids
    assert any(link.endswith("#c-cost") and ".html" in link for link in links(volume, ".notes a"))


def test_each_volume_can_be_taken_along_as_a_file(volumes: Build) -> None:
    copies = [f"everything_{n}.offline.html" for n in (1, 2)]
    assert links(read(volumes, "en/cite.html"), "a[download]") == copies
    copy = read(volumes, f"en/{copies[1]}")
    assert said(one(copy, "main")) == said(one(read(volumes, "en/everything_2.html"), "main"))


def test_what_a_part_of_a_list_is_of_is_said_with_its_title(built: Build) -> None:
    """And nothing else has its name: a list of what is here would name it twice."""
    page = read(built, "fr/tout-sur-une-page.html")
    chapters = [said(node) for node in page.css(".of-sources > h2")]
    assert len(chapters) == 4
    assert all(chapter.startswith("Sources – ") for chapter in chapters)
    assert not page.css(".of-sources section[aria-labelledby]")
