from __future__ import annotations

from typing import Any

import rispy

from explainer.bibliography import ris
from explainer.bibliography.items import Item

ITEM: Item = {"id": "key", "type": "webpage", "title": "Title"}


def read(*items: Item) -> list[dict[str, Any]]:
    """Read records with a parser that we did not write."""
    return list(rispy.loads(ris.records(items)))


def test_records_come_back_as_they_were_said() -> None:
    item = {
        **ITEM,
        "type": "report",
        "author": [{"family": "Dubois", "given": "Anne"}, {"literal": "Town hall"}],
        "publisher": "Town",
        "issued": {"date-parts": [[2018, 10]]},
        "URL": "https://a.example/",
        "note": "EDTF: 2018-10~",
    }
    first, second = read(item, {**ITEM, "id": "other", "type": "song"})
    assert (first["type_of_reference"], first["id"], first["title"]) == ("RPRT", "key", "Title")
    assert first["authors"] == ["Dubois, Anne", "Town hall"]
    assert (first["year"], first["date"], first["publisher"]) == ("2018", "2018/10//", "Town")
    assert (first["urls"], first["notes"]) == (["https://a.example/"], ["EDTF: 2018-10~"])
    assert (second["type_of_reference"], second["id"]) == ("GEN", "other")


def test_a_year_before_our_era_has_no_field_and_lines_cannot_be_forged() -> None:
    (found,) = read({**ITEM, "title": "A\r\nER  - \r\nTY  - BOOK", "issued": {"date-parts": [[-44, 3, 15]]}})
    assert "year" not in found
    assert found["title"] == "A ER - TY - BOOK"
    assert ris.records([ITEM]).count("\n") == ris.records([ITEM]).count("\r\n") == 4
