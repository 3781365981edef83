from __future__ import annotations

from explainer.pipeline import Build
from tests.pages import links, one, read, said


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
