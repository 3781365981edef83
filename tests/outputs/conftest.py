"""A small project whose dates no format holds with ease; its files are made when they are asked for."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from explainer.content import Tree
from explainer.pipeline import Draft
from tests.pages import swapped

_EVENT = """- id: {name}
  date: {date}
  title: {{en: "{name}; a, b", fr: "{name}, <b>"}}
  text: {{en: "=Text of it.[@opening]", fr: "=Texte ; voilà.[@opening]"}}
  claims: [opening]
"""
DATES = {"roman": "-0043-03-15", "until": "../1900", "since": "2018-10-23/..", "decade": "201X", "day": "2019-02-28?"}


class Files:
    """The files of a draft, by path."""

    def __init__(self, draft: Draft) -> None:
        assert not [d for d in draft.diagnostics if d.severity.value == "error"], draft.diagnostics
        self._draft = draft

    def __getitem__(self, path: str) -> str:
        return self._draft.file(PurePosixPath(path)).value.decode()


@pytest.fixture(scope="session")
def odd(bridge: Tree) -> Files:
    """The small project with events of every kind of date, one of which lasts."""
    more = "".join(_EVENT.format(name=name, date=date) for name, date in DATES.items())
    tree = swapped(bridge, "timeline.yaml", "- id: counted", f"{more}- id: counted")
    tree = swapped(tree, "sources.yaml", "  issued: 2023-03\n", "  issued: 2023-03~\n  URL: https://town.example/r\n")
    return Files(Draft(tree))
