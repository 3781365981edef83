from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from explainer.content import Tree
from explainer.edition.views import Page
from explainer.pipeline import Build, build
from tests.edition.conftest import Edit
from tests.pages import links, one, read, resolve, said, swapped

SOURCES = PurePosixPath("content/sources.yaml")
TWO_MORE = """evening:
  type: article-newspaper
  label: {en: Évening Post, fr: Zvening}
  seen: quoted
  role: primary
zebra:
  type: article-newspaper
  label: {en: Zebra, fr: Abeille}
  seen: quoted
  role: primary
report:"""


def test_sources_are_grouped_by_role_and_numbered_through(bridge_built: Build) -> None:
    page = read(bridge_built, "en/sources.html")
    assert [said(h) for h in page.css("h2")] == ["The articles summarised", "First-hand documents"]
    assert [n.attributes["id"] for n in page.css(".src li[id]")] == ["s-courier", "s-gazette", "s-report"]
    assert [said(n) for n in page.css(".sn")] == ["1", "2", "3"]
    assert [n.attributes["start"] for n in page.css(".src ol")] == ["1", "3"]


def test_each_language_sorts_by_its_own_names_and_accents_do_not_matter(bridge: Tree, edit: Edit) -> None:
    views = edit(swapped(bridge, "sources.yaml", "report:\n", f"{TWO_MORE}\n"))

    def order(language: str) -> list[str]:
        return [entry.card.id for entry in views[language]["sources"].view.groups[1].entries]

    assert order("en") == ["s-evening", "s-report", "s-zebra"]
    assert order("fr") == ["s-zebra", "s-report", "s-evening"]


def test_what_is_known_is_shown_and_what_is_not_is_left_out(bridge_built: Build) -> None:
    page = read(bridge_built, "en/sources.html")
    gazette = one(page, "#s-gazette")
    assert said(gazette.css("p.by")[0]) == "Anne Dubois · La Gazette · no known date · French"
    assert one(gazette, "h3 [lang]").attributes["lang"] == "fr"
    assert not gazette.css("h3 a")
    assert links(one(page, "#s-courier h3")) == ["https://courier.example/bridge"]
    assert not page.css("#s-courier h3 [lang]")


def test_every_place_that_cites_a_source_is_listed_and_holds_it(bridge_built: Build) -> None:
    entry = one(read(bridge_built, "en/sources.html"), "#s-report")
    back = links(entry, "[role=doc-backlink]")
    assert [said(a).partition(",")[0] for a in entry.css("[role=doc-backlink]")] == list("abcde")
    assert back[-1] == "about.html#r-report"
    for link in back:
        path, anchor = resolve("en/sources.html", link)
        page = read(bridge_built, path)
        note = (one(page, f"#{anchor}").attributes["href"] or "").lstrip("#")
        assert "sources.html#s-report" in links(one(page, f"#{note}"))


def test_lineage_is_shown_with_a_link(bridge_built: Build) -> None:
    assert "Draws on Town hall, March 2023" in said(one(read(bridge_built, "en/sources.html"), "#s-courier"))


def test_an_archived_copy_is_linked_with_its_day(bridge: Tree, edit: Edit) -> None:
    archive = "role: primary\n  archive: {url: 'https://archive.example/report', date: 2024-01-02}"
    entry = edit(swapped(bridge, "sources.yaml", "role: primary", archive))["en"]["sources"].view.groups[1].entries[0]
    assert (entry.card.archive.href, entry.card.archive.text) == ("https://archive.example/report", "January 2, 2024")


def test_twins_name_the_source_as_the_other_language_does(pages: Mapping[str, Mapping[str, Page]]) -> None:
    entries = [entry for group in pages["en"]["sources"].view.groups for entry in group.entries]
    assert [entry.twins[0].about for entry in entries] == ["Le Courier", "Dubois, La Gazette", "Town hall, mars 2023"]


def test_an_entry_leads_to_the_corrections_about_it(bridge_built: Build) -> None:
    page = read(bridge_built, "en/sources.html")
    assert "ledger-money.html#c-traffic" in links(one(page, "#s-gazette"))
    assert "ledger-money.html#c-traffic" not in links(one(page, "#s-courier"))
    assert "ledger-money.html#c-traffic" not in links(one(page, "#s-report"))


def test_very_many_sources_have_a_page_for_each_role(bridge: Tree) -> None:
    press = "".join(
        f"\npaper-{n}:\n  type: article-newspaper\n  label: {{en: Paper {n}, fr: Journal {n}}}\n"
        "  seen: quoted\n  role: secondary\n"
        for n in range(40)
    )
    built = build({**bridge, SOURCES: bridge[SOURCES] + press.encode()})
    page, rest = read(built, "en/sources.html"), read(built, "en/sources-press.html")
    assert links(page, ".tabs a") == ["sources.html", "sources-documents.html", "sources-press.html"]
    assert said(one(rest, "h1")) == "Press and studies"
    assert one(rest, ".src ol").attributes["start"] == "4"
    assert "../fr/sources-press.html#s-paper-0" in links(one(rest, "#s-paper-0"))
    assert said(one(rest, ".nav [aria-current]")) == "Sources"
