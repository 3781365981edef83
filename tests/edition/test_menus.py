"""What leads from every page to the others: navigation, the foot, and where there are too many pages the index."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

import pytest

from explainer.content import Tree
from explainer.edition import destinations
from explainer.edition.kinds.pages import MOST
from explainer.edition.views import Page
from tests.edition.conftest import Edit


def test_navigation_may_hold_kinds_and_pages_of_the_authors() -> None:
    assert {"timeline", "claims", "about"} <= destinations(["about"])
    assert not {"home", "missing", "article", "page"} & destinations(["about"])


def test_the_current_page_is_marked_once(pages: Mapping[str, Mapping[str, Page]]) -> None:
    for name, page in pages["en"].items():
        current = [link for link in (*page.shell.navigation, *page.shell.more) if link.current]
        assert len(current) == (0 if name in ("home", "reuse", "missing") else 1), name


def test_navigation_and_foot_together_lead_everywhere(pages: Mapping[str, Mapping[str, Page]]) -> None:
    shell = pages["en"]["home"].shell
    assert [link.text for link in shell.navigation] == ["Timeline", "Comparison", "Sources", "About"]
    assert [link.text for link in shell.more] == [
        "Articles", "Figures", "Actors", "Corrections", "Glossary", "Ledger", "Index", "Side by side",
        "Everything on one page", "Privacy",
    ]  # fmt: skip


def with_pages(bridge: Tree, number: int) -> Tree:
    """The small project with some more pages of the authors', which navigation leaves out."""
    texts = {"en": "# Zebra {}\n\nHere.\n", "fr": "# Zèbre {}\n\nIci.\n"}
    return {
        **bridge,
        **{
            PurePosixPath(f"content/pages/zebra-{n}.{language}.md"): text.format(n).encode()
            for n in range(number)
            for language, text in texts.items()
        },
    }


@pytest.mark.parametrize(("number", "in_the_foot", "in_the_index"), [(MOST, MOST, 0), (MOST + 1, 0, MOST + 1)])
def test_pages_too_many_for_every_foot_stand_in_the_index(
    bridge: Tree, edit: Edit, number: int, in_the_foot: int, in_the_index: int
) -> None:
    pages = edit(with_pages(bridge, number))["fr"]
    foot = [link.text for link in pages["home"].shell.more if link.text.startswith("Zèbre")]
    letters = pages["alphabet"].view.letters
    index = [entry for letter in letters for entry in letter.entries if entry.link.text.startswith("Zèbre")]
    assert (len(foot), len(index)) == (in_the_foot, in_the_index)
    assert {(entry.kind, entry.link.href) for entry in index} == {
        ("page", f"zebra-{n}.html") for n in range(in_the_index)
    }
