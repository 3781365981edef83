from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from explainer.diagnostics import Diagnostic
from explainer.imports import bibtex
from explainer.imports.found import Item

from .conftest import text


def read(words: str) -> tuple[list[Item], list[Diagnostic]]:
    found: list[Diagnostic] = []
    return [*bibtex.items(PurePosixPath("refs.bib"), words, found)], found


def values(item: Item) -> dict[str, Any]:
    return {name: field.value for name, field in item.fields.items()}


def lost(item: Item) -> list[tuple[int, str]]:
    return [(one.span.line, one.message.split("”")[0].strip("“")) for one in item.lost]


def test_what_zotero_exports() -> None:
    (article, page, thesis), found = read(text("zotero.bib"))
    assert not found
    assert values(article) == {
        "type": "article-journal",
        "title": "Le Pont de tous les records & l'été",
        "URL": "https://gazette.example/pont_1?a=b&c=1",
        "language": "fr-BE",
        "accessed": "2024-05-01",
        "container-title": "La Gazette du Nord",
        "author": [{"family": "Dubois", "given": "Anne"}, {"literal": "Ville de Pont"}],
        "issued": "2023-04",
    }
    assert lost(article) == [(4, "volume"), (6, "abstract"), (8, "number"), (14, "keywords"), (15, "file")]
    assert values(page)["type"] == "webpage"
    assert "issued" not in values(page)
    assert values(thesis)["publisher"] == "University of the North"
    assert values(thesis)["author"] == [{"family": "van den Berg", "given": "Jan"}]
    assert values(thesis)["URL"] == "https://doi.org/10.1000/north.7"
    assert lost(thesis) == [(25, "type")]


def test_what_jabref_exports() -> None:
    (article, online), found = read(text("jabref.bib"))
    assert not found
    assert values(article)["type"] == "article-newspaper"
    assert values(article)["container-title"] == "Harbour Post"
    assert (values(article)["issued"], values(article)["language"]) == ("2021-03-09", "en")
    assert [name for _, name in lost(article)] == ["creationdate", "groups", "owner"]
    assert values(online)["author"] == [{"literal": "Survey Office"}]
    assert values(online)["issued"] == "2020~"


def test_a_note_of_ours_says_the_date() -> None:
    (item,), _ = read(r"@misc{a, title={A}, year={2010}, note = {EDTF: 2010\textasciitilde{}}}")
    assert (values(item)["issued"], item.lost) == ("2010~", ())


def test_commands_and_dates_that_are_none_are_told() -> None:
    (item,), _ = read("@misc{a,\n title={A \\emph{great} thing},\n year={forthcoming}}")
    assert values(item)["title"] == "A great thing"
    assert lost(item) == [(2, "\\emph"), (3, "year")]


def test_every_mistake_has_its_line() -> None:
    items, found = read("@misc{a, title={A}}\n@misc{b, title={B} year=3}\n@misc{c, title={C}, month=xyz}\n" + "{" * 9)
    assert [(one.span.line, one.message) for one in found] == [
        (2, "this is not BibTeX: '}' expected"),
        (3, "this is not BibTeX: no @string says what “xyz” stands for"),
    ]
    assert read("@misc{a, title={" + "{" * 100_000)[1]
    assert len(items) == 1
