"""What the tests of linking share: the small project, linked."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from explainer import content, linking
from explainer.content import Tree
from explainer.linking import Site

Change = Callable[[Mapping[str, str | bytes | None]], Tree]
PAGES = ("timeline", "comparison", "sources", "about")


def linked(tree: Tree) -> Site:
    site = linking.link(content.parse(tree).value, PAGES).value
    assert site is not None
    return site
