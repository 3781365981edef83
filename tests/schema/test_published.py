from __future__ import annotations

import json

from explainer.schema import published

HEAD = {"$schema": "schema/timeline.json", "site": {"en": "S"}, "edition": "2024", "licence": "https://l.example/"}
EVENT = published.PublishedEvent(
    id="a", date="2010~", title={"en": "T"}, text={"en": "X"}, claims=("c",), scope="article", pages={}
)


def test_a_file_has_a_record_on_each_line_and_nothing_that_is_unknown() -> None:
    text = published.write(published.Timeline.model_validate({**HEAD, "timeline": (EVENT, EVENT)}))
    data = json.loads(text)
    assert data == {**HEAD, "timeline": [json.loads(text.splitlines()[5].rstrip(","))] * 2}
    assert "earliest" not in data["timeline"][0]


def test_a_schema_says_what_a_field_means() -> None:
    schema = json.loads(published.schema("timeline"))
    event = schema["$defs"]["PublishedEvent"]
    assert event["properties"]["earliest"]["description"].startswith("The first day that the date may mean")
    assert schema["$schema"].endswith("2020-12/schema")
    assert set(published.FILES) == {"claims", "sources", "timeline", "corrections"}
