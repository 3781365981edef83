"""The two projects that are compared, ours and Hugo's: how each is built, edited, and forgotten."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import corpus
import measure
import peer
from measure import Used
from shape import Shape

ROOT = Path(__file__).resolve().parents[1]
BUILD = (sys.executable, ROOT / "build.py")
_Change = Callable[[str, str], str]


@dataclass
class Site:
    """A project and what it is built with."""

    root: Path
    output: Path
    forgets: tuple[Path, ...]
    """What is removed before a cold build: the site and everything remembered."""
    command: tuple[str | Path, ...]
    edits: Mapping[str, tuple[str, _Change]]
    """By the name of a case: the file that is changed and how, given its first text and a word."""
    _first: dict[str, str] = field(default_factory=dict)

    def build(self) -> Used:
        """Build it."""
        return measure.run(self.command)

    def forget(self) -> None:
        """Remove the site and whatever is remembered of it."""
        for path in self.forgets:
            shutil.rmtree(path, ignore_errors=True)

    def edit(self, case: str, word: str) -> None:
        """Change the file of a case so that it holds the word; an earlier change of it is undone."""
        name, change = self.edits[case]
        path = self.root / name
        if name not in self._first:
            self._first[name] = path.read_text("utf-8") if path.exists() else ""
        changed = change(self._first[name], word)
        if changed == self._first[name]:
            raise RuntimeError(f"{name}: nothing to edit")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(changed, "utf-8")

    def content(self) -> Mapping[str, str]:
        """Give digests of all files of the site."""
        files = (path for path in sorted(self.output.rglob("*")) if path.is_file())
        return {str(path.relative_to(self.output)): sha256(path.read_bytes()).hexdigest() for path in files}


def ours(root: Path, shape: Shape) -> Site:
    """Write our project."""
    corpus.write(root, corpus.files(shape))
    base = (ROOT / "templates" / "base.html").read_text("utf-8")
    return Site(
        root,
        root / "site",
        (root / "site", root / ".explainer"),
        (*BUILD, "--root", root),
        {
            **_edits(shape, "content"),
            "template": ("templates/base.html", lambda _, word: _in_the_footer(base, word)),
            "word": ("content/words/en.yaml", lambda _, word: f"nav: {{skip: Skip {word}}}\n"),
        },
    )


def theirs(root: Path, shape: Shape) -> Site:
    """Write Hugo's project."""
    peer.write(root, shape)
    forgets = (root / "public", root / "resources", root / "cache")
    command = (peer.BINARY, "--quiet", "--source", root, "--cacheDir", root / "cache")
    return Site(
        root,
        root / "public",
        forgets,
        command,
        {
            **_edits(shape, "data"),
            "template": ("layouts/baseof.html", _in_the_footer),
            "word": ("i18n/en.yaml", lambda text, word: re.sub("^skip: .*", f"skip: Skip {word}", text)),
        },
    )


def project(root: Path) -> Site:
    """Copy the project that stands here."""
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, root / name)
    return Site(root, root / "site", (root / "site", root / ".explainer"), (*BUILD, "--root", root), {})


def is_as_clean(site: Site) -> bool:
    """Tell whether our site is, byte for byte, what a build that remembers nothing makes."""
    clean = Site(site.root, site.root / "clean", (), (*site.command, "--clean", "--output", site.root / "clean"), {})
    clean.build()
    same = clean.content() == site.content()
    shutil.rmtree(clean.output)
    return same


def _edits(shape: Shape, records: str) -> Mapping[str, tuple[str, _Change]]:
    page, language = f"page-{shape.pages - 1}", shape.tongues[0]
    event = f"- id: e{shape.events // 2}\n"
    return {
        "text": (f"content/pages/{page}.{language}.md", lambda text, word: text.replace(". ", f" {word}. ", 1)),
        "claim": (f"{records}/claims.yaml", _another_number),
        "event": (f"{records}/timeline.yaml", lambda text, word: _after(event, text, f'{language}: "', f"{word} ")),
    }


def _another_number(text: str, word: str) -> str:
    """Change the number of the first claim wherever its record has it."""
    record, next_one, rest = text.partition("\nc1:")
    return record.replace("101", word) + next_one + rest


def _after(where: str, text: str, mark: str, more: str) -> str:
    before, found, after = text.partition(where)
    return before + found + after.replace(mark, mark + more, 1)


def _in_the_footer(text: str, word: str) -> str:
    return text.replace("</footer>", f"<p>{word}</p></footer>", 1)
