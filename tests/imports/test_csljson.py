from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Any

from explainer.diagnostics import Diagnostic
from explainer.imports import csljson, objects
from explainer.imports.found import Item

from .conftest import text


def read(words: str) -> tuple[list[Item], list[Diagnostic]]:
    found: list[Diagnostic] = []
    whole = objects.read(PurePosixPath("refs.json"), words).value
    assert whole
    return [*csljson.items(whole, found)], found


def values(item: Item) -> dict[str, Any]:
    return {name: field.value for name, field in item.fields.items()}


def issued(**date: Any) -> str:
    (item,), _ = read(json.dumps([{"title": "A", "issued": date}]))
    return str(values(item).get("issued", ""))


def test_what_zotero_exports() -> None:
    (article, book), found = read(text("zotero.json"))
    assert not found
    assert values(article) == {
        "type": "article-newspaper",
        "container-title": "La Gazette du Nord",
        "language": "fr-BE",
        "title": "Le pont d’été 🌉",
        "URL": "https://gazette.example/ete",
        "author": [{"family": "van den Berg", "given": "Jan"}, {"literal": "Ville de Pont"}],
        "accessed": "2024-05-01",
        "issued": "2023-04",
    }
    told = [(one.span.line, one.message.split("”")[0].strip("“")) for one in (*article.lost, *book.lost)]
    assert told == [(5, "abstract"), (10, "author: suffix"), (42, "event-place"), (43, "ISBN")]
    # CSL has no year 0.
    assert values(book)["issued"] == "-0043~"


def test_dates_in_all_their_forms() -> None:
    assert issued(**{"date-parts": [[2018, 6], [2019]]}) == "2018-06/2019"
    assert issued(**{"date-parts": [[2018]], "season": 2}) == "2018-22"
    assert issued(raw="2018-06-19") == "2018-06-19"
    assert issued(raw="forthcoming") == issued(**{"date-parts": [[]]}) == issued(**{"date-parts": [["x"]]}) == ""


def test_a_type_that_is_no_word_is_not_carried() -> None:
    items, _ = read('[{"type": ["book"], "title": "A"}]')
    assert values(items[0]) == {"type": "document", "title": "A"}


def test_what_is_no_record_is_an_error() -> None:
    items, found = read('[{"type": "opera", "title": "A", "note": "EDTF: 201X"},\n 7]')
    assert values(items[0]) == {"type": "document", "title": "A", "issued": "201X"}
    assert [one.message for one in items[0].lost] == ["“type” is not carried, so the type is document: opera"]
    assert [(one.code, one.span.line) for one in found] == [("import-syntax", 2)]
