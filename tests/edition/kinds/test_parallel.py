from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

from explainer import edition
from explainer.content import Tree
from explainer.linking import Site
from explainer.pipeline import Build
from tests.edition.conftest import Edit, link
from tests.pages import in_english, links, one, read, said, swapped

COURIER = "content/summaries/courier.{}.md"


def test_the_passages_of_a_summary_stand_beside_each_other(bridge_built: Build) -> None:
    rows = read(bridge_built, "en/side-by-side-courier.html").css(".par > li")
    assert [row.attributes["id"] for row in rows] == ["p-1", "p-2", "p-3"]
    cells = rows[1].css(".row > div")
    assert [(cell.attributes["lang"], said(cell)) for cell in cells] == [("en", "Opening"), ("fr", "Ouverture")]


def test_events_stand_beside_each_other_and_lead_to_their_timeline(bridge_built: Build) -> None:
    row = one(read(bridge_built, "fr/cote-a-cote.html"), "#p-opens")
    french, english = row.css(".row > div")
    assert said(one(french, "h2")) == "mai 2022 Le pont ouvre"
    assert links(french)[0] == "chronologie.html#e-opens"
    assert said(one(english, "h2")) == "May 2022 The bridge opens"
    assert links(english)[0] == "../en/timeline.html#e-opens"


def test_one_number_is_one_claim_in_every_language(bridge_built: Build) -> None:
    page = read(bridge_built, "en/side-by-side.html")
    for row in page.css(".par > li"):
        english, french = ([(said(ref), ref.attributes["href"]) for ref in cell.css(".rn")] for cell in row.css(".tx"))
        assert [number for number, _ in english] == [number for number, _ in french]
        assert [(href or "").partition("#")[2] for _, href in english] == [
            (href or "").partition("#")[2] for _, href in french
        ]


def test_it_leads_to_each_text_and_the_text_leads_to_it(bridge_built: Build) -> None:
    page = read(bridge_built, "fr/cote-a-cote-courier.html")
    assert links(page, ".top a") == ["courier.html", "../en/courier.html"]
    assert links(page, ".tabs a") == ["cote-a-cote.html", "cote-a-cote-courier.html", "cote-a-cote-gazette.html"]
    assert "cote-a-cote-courier.html" in links(read(bridge_built, "fr/courier.html"), ".side a")


def test_what_is_to_be_read_again_is_marked_in_its_column(site: Site) -> None:
    stale = replace(site, stale={"fr": frozenset({"summaries/courier/3", "timeline/opens"})})
    pages = {page.name: page for page in edition.edit(stale)[0].pages}
    for name, number in (("parallel/courier", 2), ("parallel", 0)):
        rows = pages[name].view.rows
        english, french = rows[number].cells
        assert not english.stale
        assert french.stale.startswith("Ce texte")
        assert sum(bool(cell.stale) for row in rows for cell in row.cells) == 1


def test_a_passage_that_one_language_lacks_leaves_its_place_empty(bridge: Tree) -> None:
    path = PurePosixPath(COURIER.format("fr"))
    text = bridge[path].decode().replace("## Ouverture\n", "").encode()
    tree = {**bridge, path: text}
    pages = {page.name: page for page in edition.edit(link(tree))[0].pages}
    rows = pages["parallel/courier"].view.rows
    assert [bool(cell.body) for cell in rows[1].cells] == [True, False]


def test_items_and_rows_stand_alone(bridge: Tree) -> None:
    tree = dict(bridge)
    for language in ("en", "fr"):
        path = PurePosixPath(COURIER.format(language))
        tree[path] = bridge[path] + b"\n3. a\n4. b\n\n| h |\n|---|\n| j |\n"
    pages = {page.name: page for page in edition.edit(link(tree))[0].pages}
    bodies = [row.cells[0].body for row in pages["parallel/courier"].view.rows[3:]]
    assert ['<ol start="3">' in bodies[0], '<ol start="4">' in bodies[1]] == [True, True]
    assert "<th" in bodies[2]
    assert "<td>j</td>" in bodies[3]


def test_three_languages_have_three_columns_in_their_direction(arabic: Build) -> None:
    cells = read(arabic, "fr/cote-a-cote.html").css("#p-opens .row > div")
    assert [(cell.attributes["lang"], cell.attributes["dir"]) for cell in cells] == [
        ("fr", "ltr"),
        ("en", "ltr"),
        ("ar", "rtl"),
    ]


def test_one_language_has_nothing_beside_it_unless_navigation_asks(bridge: Tree, edit: Edit) -> None:
    alone = in_english(bridge)
    assert not [name for name in edit(alone)["en"] if name.startswith("parallel")]
    asked = swapped(alone, "site.yaml", "- timeline\n", "- timeline\n- parallel\n")
    assert "parallel" in edit(asked)["en"]


def test_what_is_not_translated_yet_is_not_shown_in_another_language(bridge: Tree, edit: Edit) -> None:
    tree = swapped(bridge, "timeline.yaml", ', fr: "Il a ouvert en mai.[@opening]"', "")
    tree = swapped(tree, "site.yaml", "[en, fr]", "[en, fr]\nmissing-translations: show")
    english, french = edit(tree)["en"]["parallel"].view.rows[0].cells
    assert (bool(english.body), bool(french.body)) == (True, False)
