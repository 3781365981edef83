"""Pages of long lists: parts, what turns from one to the next, and what is the same in every language."""

from __future__ import annotations

import json
from pathlib import PurePosixPath

from explainer.pipeline import Build
from tests.pages import every, links, one, read, said

TIMELINE = [
    PurePosixPath("en/timeline.html"),
    PurePosixPath("en/timeline_2022.html"),
    PurePosixPath("en/timeline_2023.html"),
]


def test_every_link_of_a_site_in_parts_leads_somewhere(parted: Build) -> None:
    assert {d.code for d in parted.diagnostics} == {"language-wrong"}  # its Arabic words are English
    assert {path for path in parted.files if path.match("en/timeline*.html")} == {*TIMELINE}


def test_a_part_says_which_it_is_and_turns_to_the_others(parted: Build) -> None:
    page = read(parted, "fr/chronologie_2022.html")
    assert said(one(page, "h1")) == "Ce qui s’est passé, et quand : 2022"
    assert said(one(page, "title")) == "Ce qui s’est passé, et quand : 2022 – Le pont"
    assert said(one(page, ".lede")).endswith("partie 1 sur 2.")
    assert links(page, "main .tabs a") == ["chronologie.html", "chronologie_2023.html"]
    assert links(page, "link[rel=next]") == links(page, "a[rel=next]") == ["chronologie_2023.html"]
    assert not page.css("link[rel=prev]")
    assert links(read(parted, "ar/timeline_2023.html"), "link[rel=prev]") == ["timeline_2022.html"]
    assert said(one(page, ".nav [aria-current]")) == "Chronologie"


def test_a_part_is_an_address_of_its_own_with_the_same_part_in_each_language(parted: Build) -> None:
    page = read(parted, "fr/chronologie_2023.html")
    base = "https://bridge.example/"
    assert links(page, "link[rel=canonical]") == [f"{base}fr/chronologie_2023.html"]
    assert links(page, "link[rel=alternate][hreflang]") == [
        f"{base}en/timeline_2023.html",
        f"{base}fr/chronologie_2023.html",
        f"{base}ar/timeline_2023.html",
    ]
    assert links(page, ".lang a") == ["../en/timeline_2023.html", "../ar/timeline_2023.html"]
    assert links(page, "#e-counted .twin") == [
        "../en/timeline_2023.html#e-counted",
        "../ar/timeline_2023.html#e-counted",
    ]
    assert f"{base}en/timeline_2022.html" in parted.files[PurePosixPath("sitemap.xml")].decode()


def test_parts_in_all_languages_hold_the_same_anchors(parted: Build) -> None:
    def anchors(path: str) -> list[str]:
        return sorted(node.attributes["id"] or "" for node in read(parted, path).css("main [id]"))

    for english, french in (
        ("timeline.html", "chronologie.html"),
        ("timeline_2022.html", "chronologie_2022.html"),
        ("corrections_2.html", "corrections_2.html"),
        ("sources_1.html", "sources_1.html"),
        ("glossary_2.html", "glossaire_2.html"),
        ("comparison_agree.html", "comparaison_agree.html"),
    ):
        assert anchors(f"en/{english}") == anchors(f"fr/{french}"), english


def test_what_cites_leads_to_the_part_and_is_called_by_the_list(parted: Build) -> None:
    back = one(read(parted, "en/sources-documents.html"), "#s-report .bk")
    assert "timeline_2023.html#r-report" in " ".join(links(back))
    assert [said(node) for node in back.css("span:not(.vh)")].count("Timeline") == 1
    assert "timeline_2022.html#e-opens" in links(read(parted, "en/actor-town.html"))


def test_files_beside_a_list_hold_all_of_it_and_lead_to_its_parts(parted: Build) -> None:
    feed = parted.files[PurePosixPath("en/timeline.xml")].decode()
    assert feed.count("<entry>") == 2
    events = json.loads(parted.files[PurePosixPath("fr/chronologie.jsonld")])["@graph"]
    assert [event["@id"].rpartition("/")[2] for event in events] == [
        "chronologie_2022.html#e-opens",
        "chronologie_2023.html#e-counted",
    ]
    assert b"fr/chronologie_2022.html#e-opens" in parted.files[PurePosixPath("fr/chronologie.ics")]
    alternates = links(read(parted, "en/timeline_2022.html"), "link[rel=alternate][type]")
    assert alternates == ["timeline.xml", "timeline.jsonld"]
    assert parted.files[PurePosixPath("en/corrections.xml")].decode().count("<entry>") == 2
    assert PurePosixPath("en/timeline_2022.png") not in parted.files


def test_the_page_with_everything_has_each_list_as_one(parted: Build) -> None:
    page = read(parted, "en/everything.html")
    assert [said(node) for node in page.css("#timeline .yr > h3")] == ["2022", "2023"]
    assert len(page.css("#timeline, #glossary, #corrections, #comparison")) == 4
    assert [node.attributes["id"] for node in page.css("#corrections .errata > li")] == ["x-traffic", "x-crossings"]


def test_a_part_is_cited_as_the_list_and_by_its_own_address(parted: Build) -> None:
    page = read(parted, "en/timeline_2022.html")
    assert "cite.html#p-timeline" in links(page, ".foot details a")
    assert said(one(page, ".foot .cite")).endswith("https://bridge.example/en/timeline_2022.html")
    assert not [link for link in links(read(parted, "en/cite.html"), ".cites a") if "_" in link]


def test_programs_are_told_of_what_stands_on_a_part(parted: Build) -> None:
    told = json.loads(one(read(parted, "en/glossary_2.html"), "script[type='application/ld+json']").text())
    assert [term["@id"] for term in told["hasDefinedTerm"]] == ["#t-toll"]
    assert not read(parted, "en/glossary.html").css("script[type='application/ld+json']")


def test_no_page_but_those_of_long_lists_has_parts(bridge_built: Build) -> None:
    assert not [path for path in every(bridge_built) if "_" in path]
