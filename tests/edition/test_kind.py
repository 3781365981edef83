from __future__ import annotations

from pathlib import PurePosixPath

from explainer.content import Tree
from explainer.edition.kind import Kind, told_in
from explainer.edition.kinds import KINDS
from explainer.linking import Site
from explainer.schema import Text
from tests.edition.conftest import Edit
from tests.pages import swapped


def test_a_kind_with_one_page_is_named_as_it_is_and_others_by_their_key() -> None:
    kind = Kind("claims", lambda _writer, _key: None)
    assert kind.page("") == "claims"
    assert kind.page("money") == "claims/money"


def test_every_kind_has_a_name_of_its_own() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS)


def test_a_page_is_made_only_where_it_has_something_to_show(bridge: Tree, edit: Edit) -> None:
    empty = {path: data for path, data in bridge.items() if path != PurePosixPath("content/glossary.yaml")}
    pages = edit(empty)["en"]
    assert "glossary" not in pages
    assert "Glossary" not in [link.text for link in pages["home"].shell.more]


def test_navigation_makes_a_page_by_name(bridge: Tree, edit: Edit) -> None:
    tree = {path: data for path, data in bridge.items() if path != PurePosixPath("content/glossary.yaml")}
    pages = edit(swapped(tree, "site.yaml", "[timeline,", "[timeline, glossary,"))["en"]
    assert pages["glossary"].view.definitions == ()


def test_a_page_is_in_the_languages_of_its_texts(site: Site) -> None:
    def languages(*texts: Text) -> list[str]:
        return [tag for tag in ("en", "fr", "ar") if tag in told_in(lambda _site, _key: texts)(site, "")]

    assert languages(Text({"en": "a"}), Text({"ar": "b"})) == ["en", "ar"]
    assert languages(Text({"en": "a"}), Text({"und": "b"})) == ["en", "fr"]
    assert languages() == ["en", "fr"]
