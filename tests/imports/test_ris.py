from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from explainer.diagnostics import Diagnostic
from explainer.imports import ris
from explainer.imports.found import Item

from .conftest import text


def read(words: str) -> tuple[list[Item], list[Diagnostic]]:
    found: list[Diagnostic] = []
    return [*ris.items(PurePosixPath("refs.ris"), words, found)], found


def values(item: Item) -> dict[str, Any]:
    return {name: field.value for name, field in item.fields.items()}


def test_what_zotero_exports() -> None:
    (article, report), found = read(text("zotero.ris"))
    assert not found
    assert values(article) == {
        "type": "article-newspaper",
        "title": "Le pont d’hiver: histoire",
        "author": [{"family": "Dubois", "given": "Anne"}, {"literal": "Ville de Pont"}],
        "container-title": "La Gazette du Nord",
        "issued": "2023-12-01",
        "language": "fr",
        "URL": "https://gazette.example/hiver",
        "accessed": "2024-05-01",
    }
    assert [(one.span.line, one.message) for one in article.lost] == [
        (6, "“AB” is not carried, there is no such field here: Un pont, vu de loin."),
        (11, "“ST” is not carried, there is no such field here: Le pont d’hiver"),
        (13, "“Y2” is not carried, only a day has a place here: 10:12:13"),
        (14, "“KW” is not carried, there is no such field here: pont"),
        (15, "“KW” is not carried, there is no such field here: hiver"),
    ]
    assert values(report)["URL"] == "https://doi.org/10.1000/toll"
    assert values(report)["issued"] == "2019"


def test_the_finer_of_two_dates_counts_whichever_comes_first() -> None:
    for lines in ("PY  - 2023\nDA  - 2023/12/01/", "DA  - 2023/12/01/\nPY  - 2023"):
        (item,), _ = read(f"TY  - BOOK\n{lines}\nER  - \n")
        assert (values(item)["issued"], item.lost) == ("2023-12-01", ())
    (item,), _ = read("TY  - BOOK\nPY  - 2022\nDA  - 2023/12/01/\nER  - \n")
    assert [one.span.line for one in item.lost] == [3]


def test_what_stands_in_no_record_has_its_line() -> None:
    items, found = read("hello\nTY  - BOOK\nTI  - A\nTY  - BOOK\nER  - \nTI  - B\n")
    assert [(one.code, one.span.line) for one in found] == [("import-syntax", n) for n in (1, 2, 6)]
    assert len(items) == 1
    assert read("TY  - BOOK\nTI  - A\n")[1][0].message == "this record has no end"
