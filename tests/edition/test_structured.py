from __future__ import annotations

import json
from typing import Any

from explainer.edition import structured
from explainer.edition.writer import Writer
from explainer.pipeline import Build
from tests.pages import every, one, read


def told(built: Build, path: str) -> Any:
    return json.loads(one(read(built, path), "script[type='application/ld+json']").text() or "")


def test_a_source_is_said_as_far_as_it_is_known(writer: Writer) -> None:
    assert structured.work(writer.desk, "gazette") == {
        "@type": "NewsArticle",
        "name": "Le pont de tous les records",
        "author": [{"@type": "Person", "name": "Anne Dubois"}],
        "inLanguage": "fr",
    }
    assert structured.work(writer.desk, "report")["datePublished"] == "2023-03"


def test_addresses_are_those_that_pages_say_of_themselves(writer: Writer) -> None:
    assert structured.address(writer.desk, "home") == "https://bridge.example/en/"
    assert structured.home(writer.desk, "e-opens") == "https://bridge.example/en/timeline.html#e-opens"


def test_the_first_page_says_what_the_site_is_about(bridge_built: Build) -> None:
    found = told(bridge_built, "fr/index.html")
    assert (found["@type"], found["name"], found["inLanguage"]) == ("WebSite", "Le pont", "fr")
    assert (found["dateModified"], found["license"][-4:]) == ("2024-05-01", "1.0/")
    assert [work["name"] for work in found["citation"]] == [
        "The bridge that costs millions",
        "Le pont de tous les records",
    ]


def test_a_summary_says_of_what(bridge_built: Build) -> None:
    found = told(bridge_built, "en/courier.html")
    assert (found["@type"], found["headline"]) == ("Article", "Summary of The Courier")
    assert found["isBasedOn"]["url"] == "https://courier.example/bridge"


def test_terms_figures_and_corrections_are_said_where_they_stand(bridge_built: Build) -> None:
    (term,) = told(bridge_built, "en/glossary.html")["hasDefinedTerm"]
    assert (term["@id"], term["name"], term["description"]) == ("#t-toll", "toll", "What one pays to cross.")
    (figure,) = told(bridge_built, "fr/chiffres.html")["@graph"]
    assert [one["contentUrl"] for one in figure["distribution"]] == [
        "https://bridge.example/fr/chiffres-traffic.csv",
        "https://bridge.example/data/figures/traffic.json",
    ]
    review, article = told(bridge_built, "en/corrections.html")["@graph"]
    assert (review["@type"], review["claimReviewed"], review["reviewBody"]) == (
        "ClaimReview",
        "9\u00a0million cars",
        "9,000\u00a0cars",
    )
    assert "reviewRating" not in review
    assert (article["@type"], article["correction"][0]["@type"]) == ("NewsArticle", "CorrectionComment")


def test_what_is_said_agrees_with_what_readers_see(bridge_built: Build) -> None:
    """Every place that is named is there, and every name is written on the page."""
    seen = 0
    for path, page in every(bridge_built).items():
        # Titles of sources stand in full where sources are listed.
        listed = read(bridge_built, f"{path.partition('/')[0]}/sources.html") if "/" in path else page
        described = (node.attributes["content"] or "" for node in page.css("meta[name=description]"))
        words = " ".join([*(one(html, "body").text() or "" for html in (page, listed)), *described])
        body = " ".join(words.split())
        for node in page.css("script[type='application/ld+json']"):
            for thing in _things(json.loads(node.text() or "")):
                if (place := thing.get("@id", "")).startswith("#"):
                    assert page.css(place), (path, place)
                for key in ("name", "description", "claimReviewed", "reviewBody", "headline"):
                    if key in thing:
                        assert " ".join(thing[key].split()) in body, (path, thing[key])
                        seen += 1
    assert seen > 20


def _things(data: Any) -> Any:
    if isinstance(data, dict):
        yield data
        for value in data.values():
            yield from _things(value)
    elif isinstance(data, list):
        for value in data:
            yield from _things(value)
