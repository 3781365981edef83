"""How tests look into finished pages."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from pathlib import PurePosixPath
from posixpath import normpath
from typing import Any

import yaml
from selectolax.lexbor import LexborHTMLParser, LexborNode

from explainer.content import Tree
from explainer.edition.kinds.reuse import OFFLINE
from explainer.pipeline import Build


def read(build: Build, path: str) -> LexborHTMLParser:
    """Give a page of a build, parsed."""
    assert not [d for d in build.diagnostics if d.severity.value == "error"], build.diagnostics
    return LexborHTMLParser(build.files[PurePosixPath(path)].decode())


def every(build: Build) -> dict[str, LexborHTMLParser]:
    """Give all pages of a build by path, parsed."""
    return {str(path): LexborHTMLParser(build.files[path].decode()) for path in pages(build)}


def pages(build: Build) -> list[PurePosixPath]:
    """Give the paths of all pages; the site in one file, which is saved and not served, is none."""
    return [path for path in build.files if path.suffix == ".html" and not path.name.endswith(OFFLINE)]


def typical(build: Build) -> list[str]:
    """Give the paths of all pages; of those that differ only in a key, the longest, and of many the shortest too."""
    alike: dict[str, list[str]] = {}
    for path in sorted(pages(build), key=lambda path: len(build.files[path])):
        name, dash, _ = str(path).partition("-")
        alike.setdefault(name + dash, []).append(str(path))
    return sorted({path for paths in alike.values() for path in (paths[-1], paths[0] if len(paths) > 9 else paths[-1])})


def one(page: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    """Give the only element that a selector finds."""
    found = page.css(selector)
    assert len(found) == 1, f"{selector}: {len(found)}"
    return found[0]


def said(node: LexborNode) -> str:
    """Give the words of an element, with single spaces."""
    return " ".join(node.text().split())


def texts(page: LexborHTMLParser | LexborNode, selector: str) -> list[str]:
    """Give the words of each element that a selector finds."""
    return [said(node) for node in page.css(selector)]


def links(page: LexborHTMLParser | LexborNode, selector: str = "a") -> list[str]:
    return [node.attributes["href"] or "" for node in page.css(selector) if node.attributes.get("href")]


def resolve(page: str, link: str) -> tuple[str, str]:
    """Give the file and the anchor that a relative link of a page leads to."""
    path, _, anchor = link.partition("#")
    if path.startswith("/"):
        return path.lstrip("/"), anchor
    return (normpath(str(PurePosixPath(page).parent / path)) if path else page), anchor


def everywhere(build: Build) -> Iterator[tuple[str, LexborHTMLParser, set[str]]]:
    for path, page in every(build).items():
        yield path, page, {node.attributes["id"] or "" for node in page.css("[id]")}


def in_arabic(bridge: Tree) -> Tree:
    """Give the small project in a third language, written from right to left; its words are the English ones."""
    tree = _in_languages(bridge, "en", "fr", "ar")
    for path, data in bridge.items():
        if path.parts[0] == "content" and path.name.endswith(".en.md"):
            tree[path.with_name(path.name.replace(".en.", ".ar."))] = data
    tree[PurePosixPath("content/words/ar.yaml")] = bridge[PurePosixPath("templates/words/en.yaml")]
    return tree


def in_english(bridge: Tree) -> Tree:
    """Give the small project in one language."""
    return {path: data for path, data in _in_languages(bridge, "en").items() if not path.name.endswith(".fr.md")}


def half_translated(bridge: Tree) -> Tree:
    """Give the small project in three languages, of which none has everything; the third runs from right to left."""
    tree = dict(
        swapped(bridge, "site.yaml", "languages: [en, fr]", "languages: [en, fr, ar]\nmissing-translations: show")
    )
    for document, old, new in (
        ("timeline.yaml", ", fr: Le pont ouvre", ""),
        ("timeline.yaml", ', fr: "Il a ouvert en mai.[@opening]"', ""),
        ("timeline.yaml", 'en: "Somebody counted.[@traffic; @report]", ', ""),
        ("claims.yaml", ", fr: Coût du pont", ""),
        ("claims.yaml", ', fr: "Selon les deux journaux, le pont coûte 12,5 millions d’euros."', ""),
        ("claims.yaml", ", fr: Le rapport compte en milliers.", ""),
        ("glossary.yaml", "en: toll, fr: péage", "fr: péage, ar: رسم"),
        ("sources.yaml", "{en: The Courier, fr: Le Courier}", "{fr: Le Courier}"),
        ("site.yaml", "\n    en: {one: car, other: cars}", ""),
        ("site.yaml", "{en: The bridge, fr: Le pont}", "{en: The <bridge>}"),
    ):
        tree = dict(swapped(tree, document, old, new))
    del tree[PurePosixPath("content/summaries/courier.fr.md")], tree[PurePosixPath("content/pages/about.en.md")]
    words = "pages: {timeline: {label: الخط}}\nuntranslated: 'معروض بلغة {language}'\n"
    tree[PurePosixPath("content/words/ar.yaml")] = words.encode()
    return tree


def longer(bridge: Tree) -> Tree:
    """Give the small project with a term and a correction more, so that each of its lists has several entries."""
    terms, claims = PurePosixPath("content/glossary.yaml"), PurePosixPath("content/claims.yaml")
    term = (
        "arch:\n  term: {en: arch, fr: voûte}\n  text: {en: What carries it., fr: Ce qui le porte.}\n  claims: [cost]\n"
    )
    text = bridge[claims].decode()
    again = text[text.index("traffic:") :].replace("traffic:", "crossings:").replace("2024-05-01", "2024-04-01")
    return {**bridge, terms: bridge[terms] + term.encode(), claims: (text + again).encode()}


def _in_languages(bridge: Tree, *languages: str) -> dict[PurePosixPath, bytes]:
    tree = dict(bridge)
    for path, data in bridge.items():
        if path.parts[0] == "content" and path.suffix == ".yaml":
            document: Any = yaml.load(data, Loader=yaml.BaseLoader)
            document = _worded(document, languages)
            if path.name == "site.yaml":
                document["languages"] = list(languages)
            tree[path] = yaml.safe_dump(document, allow_unicode=True, sort_keys=False).encode()
    return tree


def _worded(value: Any, languages: tuple[str, ...]) -> Any:
    """Give a document in the languages; those without words of their own have the English ones."""
    if isinstance(value, list):
        return [_worded(item, languages) for item in value]
    if not isinstance(value, dict):
        return value
    if "en" in value:
        return {language: deepcopy(value.get(language, value["en"])) for language in languages}
    return {key: _worded(item, languages) for key, item in value.items()}


def swapped(tree: Tree, document: str, old: str, new: str) -> Tree:
    """Give a tree with one change of words in a document of content/."""
    path = PurePosixPath("content") / document
    text = tree[path].decode()
    assert old in text, f"{old!r} is not in {path}"
    return {**tree, path: text.replace(old, new).encode()}
