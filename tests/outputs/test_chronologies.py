from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import PurePosixPath

from explainer import content, imports
from explainer.content import Tree
from tests.outputs.conftest import DATES, Files

ORDER = ["roman", "until", "decade", "since", "day", "opens", "counted"]


def test_a_table_has_every_event_with_its_date_as_written_and_in_words(odd: Files) -> None:
    rows = {row["id"]: row for row in csv.DictReader(StringIO(odd["en/timeline.csv"], newline=""))}
    assert list(rows) == ORDER
    assert {key: rows[key]["date"].lstrip("'") for key in DATES} == DATES
    assert (rows["opens"]["earliest"], rows["opens"]["latest"]) == ("2022-05-01", "2022-05-31")
    assert (rows["since"]["earliest"], rows["since"]["latest"]) == ("2018-10-23", "")
    assert (rows["until"]["earliest"], rows["roman"]["earliest"]) == ("", "")
    assert rows["opens"]["actors"] == "The town"
    assert rows["opens"]["url"] == "https://bridge.example/en/timeline.html#e-opens"


def test_words_and_dates_are_no_formulas_for_a_spreadsheet(odd: Files) -> None:
    rows = {row["id"]: row for row in csv.DictReader(StringIO(odd["en/timeline.csv"], newline=""))}
    assert rows["roman"]["text"] == "'=Text of it."
    assert rows["roman"]["date"] == "'-0043-03-15"


def test_timeline_js_places_events_by_numbers_and_shows_our_wording(odd: Files) -> None:
    data = json.loads(odd["fr/chronologie.json"])
    slides = {slide["unique_id"].removeprefix("e-"): slide for slide in data["events"]}
    assert list(slides) == ORDER
    assert slides["roman"]["start_date"] == {"year": -43, "month": 3, "day": 15}
    assert slides["counted"]["start_date"] == {"year": 2023}
    assert slides["counted"]["display_date"] == "vers 2023"
    assert slides["counted"]["group"] == "Argent"
    assert slides["roman"]["text"] == {"headline": "roman, &lt;b&gt;", "text": "<p>=Texte\u202f; voilà.</p>"}
    assert data["title"]["text"]["headline"] == "Le pont"


def test_events_of_schema_org_are_never_more_exact_than_their_dates(odd: Files) -> None:
    found = {event["@id"].partition("#e-")[2]: event for event in json.loads(odd["en/timeline.jsonld"])["@graph"]}
    assert {key: event["identifier"]["value"] for key, event in found.items() if key in DATES} == DATES
    assert {key: event.get("startDate") for key, event in found.items()} == {
        "roman": None, "until": None, "decade": None, "since": "2018-10-23", "day": "2019", "opens": "2022-05",
        "counted": "2023",
    }  # fmt: skip
    assert found["until"]["endDate"] == "1900"
    assert "endDate" not in found["since"]


def test_what_timelinejs_gets_comes_in_again(odd: Files, bare: Tree) -> None:
    name = PurePosixPath("timeline.json")
    source = b"us: {type: webpage, title: Us, seen: full, role: secondary}\n"
    tree = {**bare, PurePosixPath("content/sources.yaml"): source}
    brought = imports.bring(name, odd["en/timeline.json"].encode(), tree, source="us")
    events = content.parse({**tree, **brought.value.documents}).value.events
    dates = {key: entry.record.date.text for key, entry in events.items() if entry.record}
    assert dates == {
        "roman": "-0043-03-15", "until": "1900", "since": "2018-10-23", "decade": "2010", "day": "2019-02-28",
        "opens": "2022-05", "counted": "2023",
    }  # fmt: skip
    # What its numbers cannot say of a date is told, as are the title of the site and a theme that is not there.
    told = sorted(one.message.partition("”")[0].strip("“") for one in brought.diagnostics)
    assert told == ["display_date"] * 7 + ["group", "title"]
