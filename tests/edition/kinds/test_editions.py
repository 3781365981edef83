from __future__ import annotations

from pathlib import PurePosixPath
from urllib.parse import urljoin

import pytest

from explainer.content import Tree
from explainer.pipeline import Build, build
from tests.pages import every, links, one, read, said, swapped, texts

PAINT = """
paint:
  text: {en: The bridge is green & dry., fr: Le pont est vert.}
  status: reported
  evidence: [{source: report, quote: painted green all over}]
"""


@pytest.fixture(scope="module")
def later(frozen: Tree) -> Build:
    """The small project some time after its first edition."""
    tree = swapped(frozen, "claims.yaml", "The Courier gives May 2022 as", "The Courier has May 2022 for")
    tree = swapped(tree, "claims.yaml", "counts thousands.", "counts in thousands.")
    tree = swapped(tree, "site.yaml", "date: 2024-05-01", "date: 2025")
    document = PurePosixPath("content/claims.yaml")
    tree = {**tree, document: tree[document] + PAINT.encode()}
    for name, old in (
        ("claims.yaml", "source: report"),
        ("timeline.yaml", "@report"),
        ("sources.yaml", "report:"),
        ("sources.yaml", "[report]"),
        ("pages/about.en.md", "@report"),
        ("pages/about.fr.md", "@report"),
    ):
        tree = swapped(tree, name, old, old.replace("report", "survey"))
    return build(tree)


def test_there_is_no_such_page_before_the_first_edition(bridge_built: Build, edition: Build) -> None:
    for made in (bridge_built, edition):
        assert PurePosixPath("en/editions.html") not in made.files
        assert not [link for page in every(made).values() for link in links(page) if "editions" in link]


def test_the_page_says_what_was_added_and_changed_since(later: Build) -> None:
    page = read(later, "en/editions.html")
    now, first = page.css("main section")
    assert texts(now, "h2, h3") == [
        "Since the latest edition",
        "Claims added",
        "Claims changed",
        "Corrections changed",
        "Sources added",
        "Sources withdrawn",
    ]
    assert texts(now, "li")[:4] == [
        "The bridge is green & dry.",
        "Opening of the bridge wording, evidence Before: The Courier gives May 2022 as the opening.",
        "Traffic on the bridge evidence",
        "Traffic on the bridge wording Before: The report counts thousands.",
    ]
    assert links(now)[:4] == [
        "ledger.html#c-paint", "ledger.html#c-opening", "ledger-money.html#c-traffic", "corrections.html#x-traffic"
    ]  # fmt: skip
    assert said(one(first, "h2")) == "Edition first, May 1, 2024"
    assert links(first)[:2] == ["../e/first/en/index.html", "../e/first/manifest.json"]
    assert "The first edition." in said(first)
    assert "Affirmations ajoutées" in texts(read(later, "fr/editions.html"), "h3")


def test_what_was_withdrawn_leads_to_where_it_stood(later: Build) -> None:
    (_, new, old) = read(later, "fr/editions.html").css("main section .li")[-3:]
    assert links(new) == ["sources.html#s-survey"]
    assert links(old) == ["../e/first/fr/sources.html#s-report"]
    assert texts(read(later, "fr/editions.html"), "h3")[-2:] == ["Sources ajoutées", "Sources retirées"]


def test_every_foot_leads_there(later: Build) -> None:
    assert links(read(later, "en/timeline.html"), ".foot nav a").count("editions.html") == 1


def test_every_page_of_an_edition_says_so_and_leads_to_itself_as_it_is_now(edition: Build, bridge_built: Build) -> None:
    for path, page in every(edition).items():
        if path == "404.html":
            continue
        ways = links(page, "a[rel=latest-version]")
        assert ways, path
        assert {urljoin(f"/e/first/{path}", way)[1:] for way in ways} <= {*map(str, bridge_built.files)}, path
        assert page.css("meta[name=robots][content=noindex]"), path
    page = read(edition, "fr/chronologie.html")
    assert links(page, "a[rel=latest-version]") == ["../../../fr/chronologie.html"]
    assert said(one(page, ".mast [role=note]")).startswith("Édition first, 1er mai 2024, gardée telle quelle.")


def test_an_edition_cites_itself_and_offers_no_feed_and_nothing_to_those_who_search(edition: Build) -> None:
    page = read(edition, "en/corrections.html")
    assert links(page, "link[rel=canonical]") == ["https://bridge.example/e/first/en/corrections.html"]
    assert "https://bridge.example/e/first/en/corrections.html" in said(one(page, ".foot .cite"))
    assert not page.css("link[type='application/atom+xml']")
    assert not {"_headers", "robots.txt", "sitemap.xml"} & {str(path) for path in edition.files}


def test_an_edition_knows_those_before_it(frozen: Tree) -> None:
    second = build(swapped(frozen, "site.yaml", "date: 2024-05-01", "date: 2025"), freezes="second")
    page = read(second, "en/editions.html")
    assert texts(page, "h2") == ["New in this edition", "Edition first, May 1, 2024"]
    assert "No claim, correction or source is another." in said(page.css("main section")[0])
    assert "../../../e/first/en/index.html" in links(page)
