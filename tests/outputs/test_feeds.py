from __future__ import annotations

from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

import feedparser
import pytest
from selectolax.lexbor import LexborHTMLParser

from explainer.content import Tree
from explainer.pipeline import Build, Draft
from tests.pages import one, read, said, swapped

ATOM = "{http://www.w3.org/2005/Atom}"


def feed(built: Build, path: str) -> ET.Element:
    return ET.fromstring(built.files[PurePosixPath(path)])


def of(tree: Tree, path: str) -> ET.Element:
    """Make the feed of a project, and nothing else."""
    return ET.fromstring(Draft(tree).file(PurePosixPath(path)).value)


def words(element: ET.Element, name: str) -> str:
    found = element.find(ATOM + name)
    assert found is not None
    return found.text or ""


def link(element: ET.Element, relation: str) -> str:
    return next(node.attrib["href"] for node in element.findall(f"{ATOM}link") if node.attrib["rel"] == relation)


def test_each_language_has_a_feed_of_its_corrections(bridge_built: Build) -> None:
    french = feed(bridge_built, "fr/corrections.xml")
    assert french.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == "fr"
    assert words(french, "id") == "https://bridge.example/fr/corrections.html"
    assert link(french, "self") == "https://bridge.example/fr/corrections.xml"
    assert words(french, "updated") == "2024-05-01T00:00:00Z"
    (entry,) = french.findall(f"{ATOM}entry")
    assert words(entry, "title") == "Trafic sur le pont"
    assert link(entry, "alternate") == words(entry, "id") == "https://bridge.example/fr/corrections.html#x-traffic"


def test_an_entry_tells_both_sides_who_says_them_and_in_which_words(bridge_built: Build) -> None:
    entry = feed(bridge_built, "en/corrections.xml").find(f"{ATOM}entry")
    assert entry is not None
    content = LexborHTMLParser(words(entry, "content"))
    printed, better = content.css("dd")
    assert said(printed).startswith("9 million cars neuf millions de voitures Dubois, La Gazette")
    assert said(better).startswith("9,000 cars some 9000 cars each day Town hall, March 2023")
    assert [said(quote) for quote in content.css("q")] == ["neuf millions de voitures", "some 9000 cars each day"]
    assert "order of magnitude" in (content.text() or "")
    assert "May 1, 2024" in (content.text() or "")


@pytest.mark.parametrize(
    ("date", "instant"), [("2024", "2024-01-01"), ("2024-06", "2024-06-01"), ("2024-06~", "2024-01-01")]
)
def test_an_instant_is_never_more_exact_than_rfc_3339_demands(bridge: Tree, date: str, instant: str) -> None:
    tree = swapped(bridge, "claims.yaml", "    date: 2024-05-01", f"    date: {date}")
    assert words(of(tree, "en/corrections.xml"), "updated") == f"{instant}T00:00:00Z"


def test_the_page_of_corrections_leads_to_it(bridge_built: Build) -> None:
    page = read(bridge_built, "fr/corrections.html")
    assert one(page, "head link[type='application/atom+xml']").attributes["href"] == "corrections.xml"
    assert one(page, "main a[type='application/atom+xml']").attributes["href"] == "corrections.xml"


def test_markup_in_a_title_stays_words(bridge: Tree) -> None:
    tree = swapped(bridge, "claims.yaml", "title: {en: Traffic on the bridge", "title: {en: <b>Traffic</b> & more")
    entry = of(tree, "en/corrections.xml").find(f"{ATOM}entry")
    assert entry is not None
    assert words(entry, "title") == "<b>Traffic</b> & more"


def test_there_is_none_where_nothing_is_corrected(bridge: Tree) -> None:
    tree = dict(swapped(bridge, "claims.yaml", "status: corrected", "status: disputed"))
    claims = PurePosixPath("content/claims.yaml")
    tree[claims] = (
        tree[claims][: tree[claims].index(b"  correction:")]
        + tree[claims].partition(b"voitures}\n    note")[2].partition(b"\n")[2]
    )
    assert not [path for path in Draft(tree).paths if path.name == "corrections.xml"]


def test_the_timeline_has_a_feed_with_every_event_the_latest_first(bridge_built: Build) -> None:
    english = feed(bridge_built, "en/timeline.xml")
    counted, opens = english.findall(f"{ATOM}entry")
    assert words(counted, "title") == "about 2023 – Cars are counted"
    assert words(opens, "id") == "https://bridge.example/en/timeline.html#e-opens"
    assert words(opens, "updated") == words(english, "updated") == "2024-05-01T00:00:00Z"
    assert [node.attrib["term"] for node in opens.findall(f"{ATOM}category")] == ["The town"]
    content = LexborHTMLParser(words(opens, "content"))
    assert said(one(content, "p")) == "May 2022. It opened in May."
    assert [said(node) for node in content.css("a")] == ["The Courier", "Town hall, March 2023"]
    assert (
        one(read(bridge_built, "fr/chronologie.html"), "head link[type='application/atom+xml']").attributes["href"]
        == "chronologie.xml"
    )


def test_a_reader_of_feeds_finds_nothing_wrong(bridge_built: Build) -> None:
    for name in ("en/timeline.xml", "fr/corrections.xml"):
        found = feedparser.parse(bridge_built.files[PurePosixPath(name)])
        assert not found.bozo
        assert found.version == "atom10"
        assert found.feed.links[0].href.startswith("https://bridge.example/")
        assert all(entry.id and entry.updated_parsed and entry.content[0].value for entry in found.entries)
        ids = [entry.id for entry in found.entries]
        assert len(ids) == len(set(ids))
