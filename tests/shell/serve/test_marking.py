from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from explainer import content
from explainer.content import Content, Tree
from explainer.shell.serve import marking

PAGE = (
    b'<h1>A &amp; B</h1><ol><li class="x" id="c-opening">One</li><li id="c-opening-2" title="c-opening">Two</li></ol>'
)


@pytest.fixture(scope="module")
def drafts(bridge: Tree) -> Content:
    """The small project with a claim and a page that are drafts."""
    claims, about = PurePosixPath("content/claims.yaml"), PurePosixPath("content/pages/about.fr.md")
    marked = bridge[claims].replace(b"opening:\n", b"opening:\n  draft: true\n", 1)
    front = b"---\ndraft: true\n---\n"
    return content.parse({**bridge, claims: marked, about: front + bridge[about]}, shows_withheld=True).value


def test_a_draft_is_marked_where_it_stands_and_nothing_else_is(drafts: Content) -> None:
    marked = marking.mark(PAGE, PurePosixPath("en/ledger.html"), drafts, "Draft")
    assert marked == PAGE.replace(b'"c-opening">', b'"c-opening" data-draft="Draft">', 1)


@pytest.mark.parametrize(("file", "is_draft"), [("fr/a-propos.html", True), ("en/about.html", False)])
def test_a_page_that_is_a_draft_says_so_in_its_title(drafts: Content, file: str, is_draft: bool) -> None:
    marked = marking.mark(b"<h1>About</h1><h1>x</h1>", PurePosixPath(file), drafts, 'a "draft"')
    assert marked.count(b'<h1 data-draft="a &quot;draft&quot;">About') == is_draft
    assert b"<h1>x</h1>" in marked


def test_a_project_without_drafts_is_shown_as_it_is(bridge: Tree) -> None:
    assert marking.mark(PAGE, PurePosixPath("en/about.html"), content.parse(bridge).value, "Draft") is PAGE
