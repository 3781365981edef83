from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

import pytest

from explainer import content, imports
from explainer.content import Content, Tree
from explainer.diagnostics import Outcome
from explainer.imports import Brought
from explainer.imports.sources import DOCUMENT

Bring = Callable[..., Outcome[Brought]]


def test_sources_stand_after_those_that_are_there(bring: Bring, bridge: Tree) -> None:
    brought = bring("zotero.bib").value
    data = brought.documents[DOCUMENT]
    assert data.startswith(bridge[DOCUMENT])
    after = content.parse({**bridge, DOCUMENT: data})
    assert not after.diagnostics
    assert [*after.value.sources][3:] == ["dubois-2023", "the-toll", "van-den-berg-2019"]
    source = after.value.sources["dubois-2023"].record
    assert source
    assert (source.seen, source.role, str(source.author[1])) == ("unseen", "secondary", "Ville de Pont")
    assert brought.changes[0] == "+ sources/dubois-2023: Le Pont de tous les records & l'été"
    assert "seen: unseen" in brought.remarks[-1]


def test_what_is_there_already_is_left(bring: Bring, bridge: Tree) -> None:
    tree = {**bridge, **bring("zotero.ris").value.documents}
    again = bring("zotero.ris", tree=tree).value
    assert not again.documents
    assert again.remarks[0] == "zotero.ris:1:1: “Le pont d’hiver: histoire” is there already: dubois-2023"


def test_ids_never_clash(bring: Bring, bridge: Tree) -> None:
    twice = b"@misc{a, author={Dubois, A.}, year=2023, title={%s}}\n"
    data = b"".join(twice % title for title in (b"One bridge", b"Two bridges", b"A"))
    read = content.parse({**bridge, **bring("refs.bib", data=data).value.documents}).value
    assert [*read.sources][3:] == ["dubois-2023", "dubois-2023-bridges", "dubois-2023-2"]


def test_what_the_schema_refuses_is_told_at_its_field(bring: Bring) -> None:
    data = b'[{"title": "A",\n"URL": "ftp://a.example",\n"language": "Klingon"},\n{"type": "song"}]'
    outcome = bring("refs.json", data=data)
    assert [(one.span.line, one.message.split(":")[0]) for one in outcome.diagnostics] == [
        (2, "“URL” is not carried, it does not have the form of this field here"),
        (3, "“language” is not carried, it does not have the form of this field here"),
        (4, "“record” is not carried, nothing in it says what it is"),
    ]
    assert outcome.value.changes == ("+ sources/a: A",)


def test_comments_order_and_line_ends_stay(bring: Bring, bridge: Tree) -> None:
    typed = b"\xef\xbb\xbf# What we cite\r\n" + bridge[DOCUMENT].replace(b"\n", b"\r\n") + b"# the end"
    data = bring("zotero.json", tree={**bridge, DOCUMENT: typed}).value.documents[DOCUMENT]
    assert data.startswith(typed)
    assert data.count(b"\n") == data.count(b"\r\n")


def test_a_project_without_sources_gets_them(bring: Bring, bare: Tree) -> None:
    assert (
        bring("jabref.bib", tree=bare).value.documents[DOCUMENT].startswith(b"doe-2021:\n  type: article-newspaper\n")
    )


def test_a_project_that_is_wrong_is_told_so_first(bring: Bring, bridge: Tree) -> None:
    outcome = bring("jabref.bib", tree={**bridge, DOCUMENT: bridge[DOCUMENT] + b"x: 1\n"})
    assert [one.code for one in outcome.diagnostics] == ["value-shape"]
    assert not outcome.value.documents


@pytest.mark.parametrize("text", ["", "\ufffd", "[" * 99_999, '{"a": 1}', '[""]', "{" * 9999, "@a{b,c={", "TY  - "])
@pytest.mark.parametrize("suffix", imports.FORMATS)
def test_whatever_the_text_nothing_is_raised_and_nothing_made(
    bridge: Tree, bridge_content: Content, text: str, suffix: str
) -> None:
    outcome = imports._read(PurePosixPath(f"a{suffix}"), text, bridge_content, bridge, "report", "")
    assert outcome.diagnostics
    assert not outcome.value.documents


def test_a_file_in_another_encoding_is_refused(bring: Bring) -> None:
    assert [one.code for one in bring("a.bib", data=b"@misc{a, title={\xe9t\xe9}}").diagnostics] == ["encoding-invalid"]
