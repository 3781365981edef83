"""The same made-up project for Hugo: as many pages and words, templates with the same kinds of lists.

Hugo has no citations, no ledger and no comparison of its own; bench/peer/ holds layouts that make them as a careful
author would: what can be worked out once is (`partialCached`). It checks nothing, so this is less work than ours.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import corpus
import records
from shape import Shape

ROOT = Path(__file__).resolve().parent
BINARY = ROOT / ".peers" / "hugo" / "binaries" / "hugo"
NAMES = {"en": "English", "fr": "Français", "nl": "Nederlands"}
_CITED = re.compile(r"\[(@[^\]]+)\]")
_KEY = re.compile(r"@(\w+)")
_LISTS = ("timeline", "comparison", "sources", "alphabet", "everything", "parallel")


def write(folder: Path, shape: Shape) -> None:
    """Write the project."""
    for name in ("layouts", "i18n"):
        shutil.copytree(ROOT / "peer" / name, folder / name)
    (folder / "static" / "assets").mkdir(parents=True)
    shutil.copy(ROOT.parent / "templates" / "assets" / "site.css", folder / "static" / "assets")
    corpus.write(folder, files(shape))


def files(shape: Shape) -> Iterator[tuple[str, str]]:
    """Give the files of the project, without its layouts."""
    yield "hugo.json", json.dumps(_settings(shape), ensure_ascii=False, indent=1)
    for name, text in records.documents(shape).items():
        yield f"data/{name}.yaml", _ours_to_theirs(text) if name == "timeline" else text
    for page in corpus.pages(shape):
        for language in shape.tongues:
            folder = "summaries" if page.is_summary else "pages"
            yield f"content/{folder}/{page.id}.{language}.md", _document(page.text[language])
    articles = [shape.source(number) for number in range(shape.articles)]
    for language in shape.tongues:
        for name in _LISTS:
            front = {"title": name.capitalize(), "layout": name, "articles": articles}
            yield f"content/{name}.{language}.md", json.dumps(front) + "\n"
        for number in range(records.THEMES):
            front = {"title": f"Theme {number}", "layout": "ledger", "theme": f"theme-{number}"}
            yield f"content/ledger-{number}.{language}.md", json.dumps(front) + "\n"
        for name in ("summaries", "pages"):
            yield f"content/{name}/_index.{language}.md", json.dumps({"title": name.capitalize()}) + "\n"


def _settings(shape: Shape) -> object:
    menu = [{"name": name.capitalize(), "pageRef": f"/{name}"} for name in ("timeline", "summaries", "sources")]
    return {
        "baseURL": "https://lamps.example/",
        "title": "The lamps",
        "uglyURLs": True,
        "defaultContentLanguage": shape.tongues[0],
        "defaultContentLanguageInSubdir": True,
        "disableKinds": ["taxonomy", "term", "rss"],
        "languages": {
            language: {"label": NAMES[language], "weight": weight, "menus": {"main": menu}}
            for weight, language in enumerate(shape.tongues, start=1)
        },
    }


def _document(text: str) -> str:
    """Write a page as Hugo has it: its title and what it cites in front."""
    title, _, body = text.removeprefix("# ").partition("\n\n")
    cites = list(dict.fromkeys(_KEY.findall(body)))
    front = json.dumps({"title": title, "cites": cites}, ensure_ascii=False)
    return f"{front}\n\n{_ours_to_theirs(body)}"


def _ours_to_theirs(text: str) -> str:
    text = _CITED.sub(lambda found: "{{< cite " + " ".join(_KEY.findall(found[1])) + " >}}", text)
    return re.sub(r"\{=(\w+)\}", r"{{< value \1 >}}", text).replace("(#a-", "(../sources.html#a-")
