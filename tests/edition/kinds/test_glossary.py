from __future__ import annotations

from explainer.content import Tree
from explainer.pipeline import Build, build
from tests.edition.conftest import Edit
from tests.pages import links, one, read, said, swapped

ANOTHER = """ticket:
  term: {en: ticket, fr: Équipage}
  language: en
  text: {en: A paper., fr: Un papier.}
toll:"""


def test_a_term_is_defined_and_leads_to_its_claims(bridge_built: Build) -> None:
    entry = one(read(bridge_built, "en/glossary.html"), "#t-toll")
    assert said(one(entry, "dfn")) == "toll"
    assert "What one pays to cross." in said(one(entry, "dd"))
    assert "ledger-money.html#c-cost" in links(entry)


def test_the_word_in_the_other_language_is_its_twin(bridge_built: Build) -> None:
    twin = one(read(bridge_built, "en/glossary.html"), "#t-toll .twin")
    assert twin.attributes["href"] == "../fr/glossaire.html#t-toll"
    assert "péage" in said(twin)
    assert one(twin if twin.attributes.get("lang") else twin.parent or twin, "[lang]").attributes["lang"] == "fr"


def test_terms_are_in_the_alphabetical_order_of_each_language(bridge: Tree, edit: Edit) -> None:
    views = edit(swapped(bridge, "glossary.yaml", "toll:", ANOTHER))
    order = {key: [term.id for term in pages["glossary"].view.definitions] for key, pages in views.items()}
    assert order == {"en": ["t-ticket", "t-toll"], "fr": ["t-ticket", "t-toll"]}  # Équipage before péage


def test_a_term_in_another_language_than_the_page_is_marked(bridge: Tree, edit: Edit) -> None:
    views = edit(swapped(bridge, "glossary.yaml", "toll:", ANOTHER))
    assert views["fr"]["glossary"].view.definitions[0].language == "en"
    assert views["en"]["glossary"].view.definitions[0].language == ""


def test_a_term_says_where_each_page_first_uses_it_and_that_place_is_marked(bridge: Tree) -> None:
    tree = swapped(bridge, "timeline.yaml", "It opened in May.", "It opened in May, with a toll; a toll.")
    made = build(tree)
    term = one(read(made, "en/timeline.html"), ".term")
    assert (said(term), term.attributes["href"], term.attributes["role"]) == (
        "toll",
        "glossary.html#t-toll",
        "doc-glossref",
    )
    back = one(one(read(made, "en/glossary.html"), "#t-toll"), "[role=doc-backlink]")
    assert (back.attributes["href"], said(back)) == (f"timeline.html#{term.attributes['id']}", "Timeline, toll")


def test_an_expansion_is_told_where_the_meaning_does_not(bridge: Tree, edit: Edit) -> None:
    short = "toll:\n  expansion: {en: What one pays, fr: Taxe}"
    pages = edit(swapped(bridge, "glossary.yaml", "toll:", short))
    assert [pages[language]["glossary"].view.definitions[0].expansion for language in ("en", "fr")] == ["", "Taxe"]
