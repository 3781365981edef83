from __future__ import annotations

from pathlib import PurePosixPath

from explainer.content import Tree
from explainer.edition.kinds import reuse
from explainer.pipeline import Build
from tests.edition.conftest import Edit
from tests.pages import links, one, read, said, swapped


def test_every_file_to_take_along_is_there_and_named_by_its_format(bridge_built: Build) -> None:
    page = read(bridge_built, "fr/citer.html")
    files = page.css("section")[0].css("li")
    assert [said(node).partition(" :")[0] for node in files] == [
        "Ce site en un seul fichier, à lire sans connexion",
        "Toutes les sources", "Les pages dans cette langue", "La chronologie", "Les corrections",
        "Toutes les données, dans toutes les langues", "Licence",
    ]  # fmt: skip
    assert links(files[3]) == [f"chronologie.{end}" for end in ("xml", "ics", "csv", "json", "jsonld")]
    assert "../data/claims.json" in links(files[5])
    assert PurePosixPath("fr/chronologie.ics") in bridge_built.files


def test_each_page_is_cited_in_bibtex(bridge_built: Build) -> None:
    entry = one(read(bridge_built, "en/cite.html"), "#p-timeline")
    assert links(entry) == ["timeline.html"]
    assert said(one(entry, "pre")) == (
        "@misc{en-timeline, title = {{Timeline}}, howpublished = {The bridge}, date = {2024-05-01}, year = {2024}, "
        "month = {5}, language = {en}, url = {https://bridge.example/en/timeline.html} }"
    )


def test_what_the_calendar_leaves_out_is_named(bridge: Tree, edit: Edit) -> None:
    page = edit(swapped(bridge, "timeline.yaml", "date: 2023~", "date: -0043"))["en"][reuse.NAME]
    assert [link.text for link in page.view.absent] == ["Cars are counted"]
    assert edit(bridge)["en"][reuse.NAME].view.absent == ()
