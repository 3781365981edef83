from __future__ import annotations

from collections.abc import Sequence

from explainer import content
from explainer.checks import numbers
from explainer.content import Tree
from explainer.diagnostics import Diagnostic
from tests.pages import swapped


def found(tree: Tree) -> Sequence[Diagnostic]:
    return tuple(numbers.CHECK.examine(content.parse(tree).value))


def test_a_project_that_agrees_is_left_alone(bridge: Tree) -> None:
    assert not found(bridge)


def test_a_figure_of_another_size_is_found_at_its_place(bridge: Tree) -> None:
    tree = swapped(bridge, "claims.yaml", "9 millions de voitures par jour", "9 milliards de voitures par jour")
    (diagnostic,) = found(tree)
    assert diagnostic.code == "numbers-differ"
    assert diagnostic.message == "“fr” says “9 milliards de voitures”, where “en” says “9 million cars”"
    assert diagnostic.subject == "traffic"
    line = tree[diagnostic.span.document].decode().splitlines()[diagnostic.span.line - 1]
    assert line[diagnostic.span.column - 1 :].startswith("9 milliards")
    assert diagnostic.span.length == len("9 milliards")


def test_what_is_printed_and_what_is_better_agree_too(bridge: Tree) -> None:
    tree = swapped(bridge, "claims.yaml", "fr: 9 000 voitures}", "fr: 900 voitures}")
    assert [d.code for d in found(tree)] == ["numbers-differ"]


def test_a_figure_that_only_one_language_has_is_found(bridge: Tree) -> None:
    more = swapped(bridge, "timeline.yaml", "Il a ouvert en mai.", "Il a ouvert en mai, à 14 h.")
    assert [d.message for d in found(more)] == ["“fr” says “14 h”, and “en” does not"]
    less = swapped(bridge, "timeline.yaml", "It opened in May.", "It opened in May, at 2 o’clock.")
    assert [d.message for d in found(less)] == ["“en” says “2 o”, and “fr” does not"]


def test_documents_are_compared_block_by_block(bridge: Tree) -> None:
    tree = swapped(bridge, "summaries/courier.fr.md", "en mai 2022", "en juin 2022")
    (diagnostic,) = found(tree)
    assert diagnostic.subject == "content/summaries/courier.fr.md"
    assert diagnostic.span.line == 7


def test_a_typed_value_equals_a_printed_one(bridge: Tree) -> None:
    same = swapped(bridge, "summaries/gazette.fr.md", "{=cost}", "12,5 millions d’euros")
    assert not found(same)
    other = swapped(bridge, "summaries/gazette.fr.md", "{=cost}", "12,5 millions de dollars")
    assert [d.code for d in found(other)] == ["numbers-differ"]


def test_a_value_that_no_language_says_is_told_once(bridge: Tree) -> None:
    tree = swapped(bridge, "claims.yaml", "number: 12.5e6, unit: EUR", "number: 12.6e6, unit: EUR")
    assert [d.code for d in found(tree)] == ["value-not-in-text"]
    tree = swapped(bridge, "claims.yaml", "number: 12.5e6, unit: EUR", "number: 12.5e6, unit: USD")
    assert [d.code for d in found(tree)] == ["value-not-in-text"]
    tree = swapped(bridge, "claims.yaml", "costs 12.5 million euros", "costs 12.5 million")
    assert "value-not-in-text" not in [d.code for d in found(tree)]


def test_a_number_with_two_readings_is_told_once(bridge: Tree) -> None:
    tree = swapped(bridge, "claims.yaml", "le rapport dit 9 000.", "le rapport dit 9,000.")
    (diagnostic,) = found(tree)
    assert diagnostic.code == "number-ambiguous"
    assert "“9 000”" in diagnostic.hint


def test_unknown_values_and_broken_records_are_left_to_others(bridge: Tree) -> None:
    assert not found(swapped(bridge, "summaries/courier.en.md", "{=cost}", "{=nothing}"))
    assert not found(swapped(bridge, "summaries/courier.en.md", "{=cost}", "{=cost"))
    broken = swapped(bridge, "claims.yaml", "status: reported", "status: said")
    assert not [d for d in found(broken) if d.subject == "cost"]


def test_languages_without_a_table_are_compared_by_what_is_certain(bridge: Tree) -> None:
    tree = {path: data.replace(b"fr: ", b"pl: ").replace(b"[en, fr]", b"[en, pl]") for path, data in bridge.items()}
    tree = {path.with_name(path.name.replace(".fr.md", ".pl.md")): data for path, data in tree.items()}
    assert not found(tree)
    other = swapped(tree, "claims.yaml", "12,5 millions", "12,7 miliona")
    assert [d.code for d in found(other)] == ["numbers-differ"]
    assert not found(swapped(tree, "claims.yaml", "imprime 9 millions", "imprime dziewięć milionów"))
    date = swapped(tree, "claims.yaml", "date de mai 2022", "date de maj 2023")
    assert [d.message for d in found(date)] == ["“pl” says “maj 2023”, where “en” says “May 2022 as”"]


def test_a_quotation_in_another_language_is_read_in_it(bridge: Tree) -> None:
    text = "La Gazette gives {=cost} too.[@cost]"
    tree = swapped(bridge, "summaries/gazette.en.md", text, f"“12,5 millions d'euros pour”: {text}")
    french = next(path for path in tree if path.name == "gazette.fr.md")
    begin = tree[french].decode().index("{=cost}")
    words = tree[french].decode()
    tree = {**tree, french: f"{words[:begin]}12,5 millions d’euros et {words[begin:]}".encode()}
    assert not found(tree)
