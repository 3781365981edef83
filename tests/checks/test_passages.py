from __future__ import annotations

from explainer import content
from explainer.checks.passages import Version, of_document, of_entry
from explainer.content import Content, Entry, Tree
from tests.pages import swapped


def parsed(tree: Tree) -> Content:
    return content.parse(tree).value


def of_records(tree: Tree) -> dict[tuple[str, tuple[str | int, ...]], list[Version]]:
    entries = [group.source for group in parsed(tree).groups if isinstance(group.source, Entry)]
    return {(entry.id, path): versions for entry in entries for path, versions in of_entry(entry, ("en", "fr"))}


def of_documents(tree: Tree) -> list[list[Version]]:
    made = parsed(tree)
    documents = [group.source for group in made.groups if not isinstance(group.source, Entry)]
    return [one for document in documents for one in of_document(document, is_whole=made.is_whole)]


def test_every_text_of_a_record_comes_in_the_order_of_languages(bridge: Tree) -> None:
    texts = of_records(bridge)
    versions = texts["cost", ("text",)]
    assert [version.language for version in versions] == ["en", "fr"]
    assert versions[1].words.text.startswith("Selon les deux journaux")
    assert versions[1].subject == "cost"
    assert ("site", ("answer",)) in texts


def test_a_text_knows_its_places(bridge: Tree) -> None:
    texts = of_records(bridge)
    french = texts["cost", ("text",)][1]
    span = french.span(french.words.text.index("12,5 millions"))
    line = bridge[span.document].decode().splitlines()[span.line - 1]
    assert line[span.column - 1 :].startswith("12,5 millions")


def test_documents_are_cut_into_their_blocks(bridge: Tree) -> None:
    passages = [[version.words.text.strip() for version in versions] for versions in of_documents(bridge)]
    assert ["Opening", "Ouverture"] in passages
    assert ["It opened in May 2022.", "Il a ouvert en mai 2022."] in passages


def test_items_and_rows_are_passages_and_their_numbers_are_not_read(bridge: Tree) -> None:
    tree = bridge
    for language in ("en", "fr"):
        words = "1. One\n7. Two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\n99\n```\n"
        tree = swapped(tree, f"pages/about.{language}.md", "[@report, p. 3]", f"[@report, p. 3]\n\n{words}")
    seen = [versions[0].words.text.strip() for versions in of_documents(tree)]
    assert "One" in seen
    assert "Two" in seen
    assert "| 1 | 2 |" in seen
    assert not any("99" in text for text in seen)


def test_where_blocks_differ_the_document_is_one_passage(bridge: Tree) -> None:
    tree = swapped(bridge, "pages/about.en.md", "Two papers, one bridge.", "Two papers.\n\nOne bridge in 2022.")
    wholes = [versions for versions in of_documents(tree) if "Two papers" in versions[0].words.text]
    assert len(wholes) == 1
    assert "One bridge in 2022" in wholes[0][0].words.text
    broken = swapped(tree, "timeline.yaml", "date: 2022-05", "date: 2022-13")
    assert not [v for v in of_documents(broken) if "Two papers" in v[0].words.text]
