from __future__ import annotations

from pathlib import PurePosixPath

from explainer import content
from explainer.content import Content, Tree
from explainer.imports.segments import segments


def test_every_text_stands_beside_its_translation(bridge_content: Content) -> None:
    apart: list[str] = []
    found = {one.id: one for one in segments(bridge_content, "en", "fr", apart)}
    assert not apart
    assert (found["claims/cost/title"].original, found["claims/cost/title"].words) == (
        "Cost of the bridge",
        "Coût du pont",
    )
    assert found["summaries/courier/title"].words == "# Résumé du Courier"
    assert found["summaries/courier/2"].original == "## Opening"
    assert {one for segment in found.values() for one in segment.passages} == {
        passage.id for passage in bridge_content.passages if {"en", "fr"} <= passage.wordings.keys()
    }


def test_lists_and_tables_are_whole(bridge: Tree) -> None:
    text = "# A\n\nOne\ntwo.\n\n* a\n* b\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n> Said.\n"
    about = PurePosixPath("content/pages/about.en.md")
    apart: list[str] = []
    read = content.parse({**bridge, about: text.encode()}).value
    assert not [one for one in segments(read, "en", "fr", apart) if one.group == "pages/about"]
    assert apart == ["pages/about"]
    draft = {**bridge, about: b"---\ndraft: true\n---\n" + bridge[about]}
    left = segments(content.parse(draft, shows_withheld=True).value, "en", "fr", apart)
    assert "pages/about" not in {one.group for one in left}
    assert apart == ["pages/about"] * 2
    del apart[:]
    only = {path: data for path, data in bridge.items() if path.name != "about.fr.md"} | {about: text.encode()}
    parts = [one for one in segments(content.parse(only).value, "en", "fr", apart) if one.group == "pages/about"]
    assert [one.original for one in parts] == text.rstrip().split("\n\n")
    assert {one.document.name for one in parts} == {"about.fr.md"}
