"""The preview's own pages, words, script and style sheet; they are no part of any theme.

Floor 11, within `explainer.shell.serve`.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources
from pathlib import Path, PurePosixPath
from typing import Any, cast

from explainer import templates, yamldoc

PAGES = Path(__file__).with_name("pages")
WORDS = Path(__file__).with_name("words")
LANGUAGES = ("en", "fr", "nl")
"""The languages that the preview speaks to authors."""

SCRIPT, SHEET = "/_desk/preview.js", "/_desk/preview.css"
LIVERELOAD = "/livereload.js"
"""Livereload's own script finds its server by this name, at the root."""


class Pages:
    """Fills in our own pages in the author's language."""

    def __init__(self) -> None:
        files = {templates.FOLDER / path.name: path.read_bytes() for path in PAGES.glob("*.html")}
        self._templates = templates.load(files).value
        self.words = {language: read_words(language) for language in LANGUAGES}

    def render(self, name: str, language: str, **view: object) -> str:
        """Fill in one of our pages."""
        outcome = self._templates.render(name, {**view, "words": self.words[language], "language": language})
        if outcome.diagnostics:
            raise RuntimeError(outcome.diagnostics[0].message)
        return outcome.value


def read_words(language: str) -> Mapping[str, Any]:
    """Read our words in a language."""
    path = WORDS / f"{language}.yaml"
    outcome = yamldoc.read(PurePosixPath(path.name), path.read_bytes())
    if outcome.value is None:
        raise RuntimeError(outcome.diagnostics[0].message)
    return cast("Mapping[str, Any]", yamldoc.data(outcome.value))


def assets() -> Mapping[str, bytes]:
    """Give our scripts, our style sheet and livereload's script, by address."""
    own = {f"/_desk/{path.name}": path.read_bytes() for path in PAGES.iterdir() if path.suffix != ".html"}
    return {**own, LIVERELOAD: (resources.files("livereload") / "vendors" / "livereload.js").read_bytes()}
