from __future__ import annotations

from typing import Any

import pytest

from explainer.bibliography import items
from explainer.dates import parse
from explainer.schema import Source


def item(**fields: Any) -> items.Item:
    return items.source(
        "key", Source.model_validate({"type": "webpage", "seen": "full", "role": "primary", **fields}), "T"
    )


@pytest.mark.parametrize(
    ("text", "expected", "is_exact"),
    [
        ("2018-10-23", {"date-parts": [[2018, 10, 23]]}, True),
        ("2018/2019-02", {"date-parts": [[2018], [2019, 2]]}, True),
        ("2010~", {"date-parts": [[2010]], "circa": True}, False),
        ("201X", {"date-parts": [[2010], [2019]], "circa": True}, False),
        ("2018-22", {"date-parts": [[2018]], "season": 2}, False),
        ("2018-10-23/..", {"date-parts": [[2018, 10, 23]]}, False),
        ("/2018", {"date-parts": [[2018]]}, False),
        ("-0043-03-15", {"date-parts": [[-44, 3, 15]]}, True),
        ("0000", {"date-parts": [[-1]]}, True),
    ],
)
def test_a_date_is_worded_in_numbers_and_one_that_numbers_cannot_say_is_kept_as_it_was_written(
    text: str, expected: dict[str, Any], is_exact: bool
) -> None:
    assert items.issued(parse(text)) == expected
    assert item(label={"en": "L"}, issued=text).get("note") == (None if is_exact else f"EDTF: {text}")


def test_what_is_known_of_a_source_is_there_and_nothing_else() -> None:
    names = [{"family": "Dubois", "given": "Anne"}, {"literal": "Town hall"}]
    found = item(title="A", author=names, language="fr", URL="https://a.example/", accessed="2024-05-01")
    assert found == {
        "id": "key", "type": "webpage", "title": "A", "author": names, "language": "fr", "URL": "https://a.example/",
        "accessed": {"date-parts": [[2024, 5, 1]]},
    }  # fmt: skip


def test_a_source_without_a_title_has_its_label() -> None:
    assert item(label={"en": "L"})["title"] == "T"


def test_the_first_page_is_not_within_itself() -> None:
    args = ("Ann",), parse("2024"), "en", "https://a.example/en/"
    assert "container-title" not in items.page("en-home", "Site", "Site", *args)
    assert items.page("en-x", "X", "Site", *args)["author"] == [{"literal": "Ann"}]
