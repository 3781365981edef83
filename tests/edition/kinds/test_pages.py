from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from explainer.content import Tree
from explainer.edition.views import Page
from explainer.pipeline import Build, build
from tests.edition.conftest import Edit
from tests.pages import links, one, read, said, swapped


def test_a_page_of_the_authors_has_their_title_and_words(bridge_built: Build) -> None:
    page = read(bridge_built, "fr/a-propos.html")
    assert said(one(page, "h1")) == "À propos"
    assert said(one(page, ".prose")).startswith("Deux journaux, un pont.")
    assert links(page, ".prose .ref") == ["#n-report"]


def test_its_description_is_its_own(pages: Mapping[str, Mapping[str, Page]]) -> None:
    assert pages["en"]["page/about"].shell.description == "Who made this site, how, and what it does not know."


def test_any_other_page_is_named_by_its_title(bridge: Tree, edit: Edit) -> None:
    tree = {
        **bridge,
        PurePosixPath("content/pages/thanks.en.md"): b"# Thanks\n\nTo all.\n",
        PurePosixPath("content/pages/thanks.fr.md"): "# Merci\n\nÀ tous.\n".encode(),
    }
    views = edit(swapped(tree, "site.yaml", "sources, about", "sources, about, thanks"))
    assert views["fr"]["page/thanks"].path == "fr/thanks.html"
    assert views["fr"]["page/thanks"].shell.description == "Merci"
    assert [link.text for link in views["fr"]["page/thanks"].shell.navigation if link.current] == ["Merci"]
    assert views["fr"]["home"].view.doors[-1].link.text == "Merci"


def test_a_page_that_navigation_leaves_out_is_in_the_foot(bridge: Tree, edit: Edit) -> None:
    views = edit(swapped(bridge, "site.yaml", "sources, about", "sources"))
    assert "About" in [link.text for link in views["en"]["page/about"].shell.more]


def test_a_page_in_one_language_only_is_reported_and_not_published(bridge: Tree) -> None:
    tree = {path: data for path, data in bridge.items() if path.name != "about.fr.md"}
    assert not build(tree).files


def test_a_page_that_is_not_translated_says_so_at_the_top(half: Build) -> None:
    page = read(half, "en/about.html")
    assert said(one(page, "p.untranslated")) == "Not translated yet: shown in French."
    assert said(one(page, ".prose > div[lang=fr]")).startswith("Deux journaux, un pont.")
    assert one(page, "a[aria-current=page] span").attributes["lang"] == "fr"
