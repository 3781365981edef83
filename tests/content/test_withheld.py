from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

import pytest

from explainer import content, edition, linking
from explainer.content import Content, Tree
from explainer.diagnostics import Diagnostic

Change = Callable[[Mapping[str, str | bytes | None]], Tree]
ABOUT = PurePosixPath("content/pages/about.en.md")
MARK = "---\ndraft: true\n---\n"
UNFINISHED = 'later: {draft: true, status: rumoured, text: {en: "See [@nothing]."}}\n'


def told(tree: Tree, *, shows: bool = False) -> tuple[Content, list[Diagnostic]]:
    parsed = content.parse(tree, shows_withheld=shows)
    linked = linking.link(parsed.value, edition.destinations(name for name, _ in parsed.value.pages))
    return parsed.value, [*parsed.diagnostics, *linked.diagnostics]


def with_claim(bridge: Tree, claim: str) -> Tree:
    claims = PurePosixPath("content/claims.yaml")
    return {**bridge, claims: bridge[claims] + claim.encode()}


def test_an_unfinished_draft_disturbs_nobody_and_is_not_there(bridge: Tree) -> None:
    read, found = told(with_claim(bridge, UNFINISHED))
    assert not found
    assert "later" not in read.claims
    (draft,) = read.withheld
    assert (draft.kind, draft.id) == ("claims", "later")
    line = bridge[PurePosixPath("content/claims.yaml")].count(b"\n") + 1
    assert str(draft.span) == f"content/claims.yaml:{line}:9"


def test_what_is_wrong_in_a_draft_is_told_where_it_is_shown(bridge: Tree) -> None:
    read, found = told(with_claim(bridge, UNFINISHED), shows=True)
    assert "later" in read.claims
    assert {"value-unknown", "field-missing"} <= {one.code for one in found}


@pytest.mark.parametrize("wrong", ["yes", "'true'", "2", "[true]", ""])
def test_a_mark_that_is_not_understood_keeps_the_site_from_being_published(bridge: Tree, wrong: str) -> None:
    read, found = told(with_claim(bridge, UNFINISHED.replace("true", wrong, 1)))
    assert not read.withheld
    assert "“draft” should be true or false" in [one.message for one in found]


def test_whoever_refers_to_a_draft_is_told_that_it_is_one(bridge: Tree, change: Change) -> None:
    claims = bridge[PurePosixPath("content/claims.yaml")].decode()
    _, found = told(change({"content/claims.yaml": claims.replace("opening:\n", "opening:\n  draft: true\n", 1)}))
    assert {one.code for one in found} == {"citation-unknown", "claim-unknown"}
    assert {one.hint for one in found} == {content.withheld.HINT}


def test_a_page_is_kept_back_in_all_languages_or_missing_in_one(change: Change, bridge: Tree) -> None:
    french = ABOUT.with_name("about.fr.md")
    both = {str(path): MARK.encode() + bridge[path] for path in (ABOUT, french)}
    read, found = told(change({**both, "content/site.yaml": bridge[PurePosixPath("content/site.yaml")]}))
    assert not [key for key in read.pages if key[0] == "about"]
    assert {(one.code, one.hint) for one in found} <= {("page-unknown", content.withheld.HINT)}
    assert [(one.id, one.language, str(one.span)) for one in read.withheld] == [
        ("about", "en", f"{ABOUT}:2:1"),
        ("about", "fr", f"{french}:2:1"),
    ]
    _, found = told(change({str(french): both[str(french)]}))
    assert [(one.code, one.hint) for one in found] == [("language-missing", content.withheld.HINT)]


def test_a_draft_that_is_shown_has_its_lines_as_they_were_written(bridge: Tree) -> None:
    data = b"\xef\xbb\xbf---\r\ndraft: true\r\n---\r\n# About\r\n\r\nSee [@nothing].\r\n"
    read, found = told({**bridge, ABOUT: data}, shows=True)
    assert [(one.code, str(one.span)) for one in found] == [("citation-unknown", f"{ABOUT}:6:7")]
    assert [one.id for one in read.withheld] == ["about"]
