"""The documentation is a site made with explainer; who follows its guide word for word publishes a first explainer."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from explainer import pipeline, reporting
from explainer.shell import disk

from .conftest import ROOT

sys.path.insert(0, str(ROOT / "tools"))
import manual

PAGES = ROOT / "docs" / "site" / "content" / "pages"
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PATIENCE = 60
"""Seconds after which what is not shown never will be."""


def blocks(language: str) -> list[tuple[str, str, str]]:
    """The blocks of a guide: what each is, the document that it is of, its words."""
    return BLOCK.findall((PAGES / f"first.{language}.md").read_text("utf-8"))


def test_every_guide_is_a_page_and_all_its_links_lead_somewhere(tmp_path: Path) -> None:
    manual.project(tmp_path / "manual")
    tree = disk.read_tree(tmp_path / "manual")
    draft = pipeline.Draft(tree)
    assert {one.code for one in draft.diagnostics} == {"language-missing"}, reporting.as_text(draft.diagnostics, tree)
    made = {str(path) for path in draft.paths}
    guides = {path.stem.partition(".")[0] for path in (ROOT / "docs").glob("*.md")}
    assert {f"{language}/{name}.html" for name in {"first", *guides} for language in ("en", "fr", "nl")} <= made


def test_links_of_a_guide_become_links_between_pages() -> None:
    text = "[a](authors.md#dates), [b](hosting.md), [c](#what), [d](hosting/nginx.conf), `[e](x.md)`\n"
    page = "[a](#authors-dates), [b](#p-hosting), [c](#formats-what), d, `[e](x.md)`\n"
    assert manual.as_page(text, "formats") == page
    assert manual.as_page("## What is *read*\n", "formats") == "## What is *read* {#what-is-read}\n"
    assert manual.as_page("```\n## [a](b.md)\n```\n", "formats") == "```\n## [a](b.md)\n```\n"


@pytest.mark.parametrize("language", ["fr", "nl"])
def test_the_guide_says_the_same_in_every_language(language: str) -> None:
    assert blocks(language) == blocks("en")


def test_who_follows_the_guide_word_for_word_publishes_an_explainer(tmp_path: Path) -> None:
    checkout = tmp_path / "explainer"
    checkout.mkdir()
    for name in (".venv", "build.py", "explainer", "templates", "tools", "Makefile", "requirements.txt"):
        (checkout / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "examples" / "one-page" / "content", checkout / "content")  # a quick site to get ready with
    follower = Follower(checkout)
    with follower.leaving():
        for kind, document, words in blocks("en"):
            getattr(follower, kind)(words, document)
    assert "nine years" in (tmp_path / "public" / "en" / "courier.html").read_text("utf-8")
    assert follower.said.rstrip().splitlines()[-1].startswith("../public")


class Follower:
    """Somebody who does what each block of the guide says."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.said = ""
        self._preview: subprocess.Popen[str] | None = None
        self._address = ""

    @contextmanager
    def leaving(self) -> Iterator[None]:
        """Close the second terminal in the end."""
        try:
            yield
        finally:
            if self._preview:
                self._preview.terminate()
                self._preview.communicate()

    def sh(self, command: str, _document: str) -> None:
        """Type a command."""
        environment = os.environ | {"BROWSER": "true", "PYTHONIOENCODING": "utf-8"}
        if " serve " in command:
            self._preview = subprocess.Popen(
                command.split(), cwd=self.folder, env=environment, stdout=subprocess.PIPE, text=True
            )
            assert self._preview.stdout
            address = re.search(r"http://\S+", self._preview.stdout.readline())
            assert address
            self._address = address[0]
            self._shows("The footbridge")
            return
        done = subprocess.run(
            ["sh", "-ec", command],
            cwd=self.folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        self.said = done.stdout
        assert "Traceback" not in self.said
        assert done.returncode == (" check --root" in command), self.said

    def text(self, words: str, _document: str) -> None:
        """Compare what was said, and what the page shows, with what should be."""
        assert words.rstrip() in self.said
        self._shows(re.findall(r"\[([a-z-]+)\]", words)[0])

    def diff(self, words: str, document: str) -> None:
        """Change a line."""
        before, after = (line[2:] for line in words.splitlines())
        path = self.folder / document
        text = path.read_text("utf-8")
        assert f"{before}\n" in text
        path.write_text(text.replace(f"{before}\n", f"{after}\n", 1), "utf-8")

    def yaml(self, words: str, document: str) -> None:
        """Add something at the end of a document."""
        with (self.folder / document).open("a", encoding="utf-8") as file:
            file.write(words)

    def _shows(self, words: str) -> None:
        """Wait until the page in the browser shows some words."""
        end = time.monotonic() + PATIENCE
        while words not in (page := urlopen(f"{self._address}en/").read().decode()):
            assert time.monotonic() < end, page
