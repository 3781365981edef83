"""Hostile pieces in any mixture, in every text of a project: a page in which nothing runs, or a message at its place.

`make torture` tries some ten thousand of them.
"""

from __future__ import annotations

import os
import re
from pathlib import PurePosixPath
from random import Random

import pytest

from explainer import content, markdown, pipeline, reporting
from explainer.content import Tree
from explainer.diagnostics import has_errors
from tests.properties.test_hostile import ADDRESSES, NAMES, WORDS, documents, is_free, judge, leaves, put, written

ROUNDS = int(os.environ.get("MIXTURES", "1"))
TAGS = (
    "script",
    "img",
    "svg",
    "iframe",
    "style",
    "link",
    "base",
    "form",
    "math",
    "a",
    "template",
    "xmp",
    "title",
    "x-y",
)
EVENTS = ("onload", "onerror", "style", "href", "src", "srcdoc", "xlink:href", "formaction", "id", "name", "ping", "is")
MARKS = (
    "[", "](", "![", "](x)", "`", "```\n", "> > ", "- ", "*", "**", "_", "\\", "<", "<!--", "-->", "]]>", "&",
    "<![CDATA[",
    "&#0;", "&lt;", "&quot;", "|", "\n|-|-|\n", "[@cost]", "[@", "{=cost}", "{uncited: x}", "{#x}", "\n", "    ", "# ",
    "[x]: javascript:1\n", "<javascript:1>", '[a](https://a.example "', "[a][x]", "\u202e", "\u2066", "\x00", "\ufeff",
)  # fmt: skip
QUOTES, SPACES, OPENINGS = "\"'` ", " /\n", ("<", "</", "&lt;", '"><', "--><", "]]><")
ABOUT = PurePosixPath("content/pages/about.en.md")
_REFUSED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]")


def piece(luck: Random) -> str:
    attribute = f"{luck.choice(EVENTS)}={luck.choice(QUOTES)}{luck.choice(ADDRESSES)}alert(91823*7)"
    tag = f"{luck.choice(OPENINGS)}{luck.choice(TAGS)}{luck.choice(SPACES)}{attribute}>"
    link = f"[{luck.choice(WORDS)}]({luck.choice(ADDRESSES)} {luck.choice(QUOTES)}{tag})"
    return luck.choice((tag, tag, link, luck.choice(WORDS), luck.choice(MARKS), luck.choice(MARKS)))


def mixture(luck: Random) -> str:
    return luck.choice(("", " ")).join(piece(luck) for _ in range(luck.randint(1, 4)))


def harmless(paragraphs: list[str]) -> str:
    """Give a document of those paragraphs of which nothing is refused."""
    text = "# Words"
    for paragraph in paragraphs:
        longer = f"{text}\n\n{paragraph}"
        if not has_errors(markdown.read(ABOUT, longer.encode("utf-8", "surrogatepass")).diagnostics):
            text = longer
    return text


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_mixture_of_hostile_pieces_ends_in_a_page_or_a_message(bridge: Tree, seed: int) -> None:
    luck = Random(seed)
    found = documents()
    for name in NAMES:
        for path in leaves(found[name]):
            if is_free(path):
                words = _REFUSED.sub("", mixture(luck)).strip()
                put(found[name], path, words if words in harmless([words]) and words else luck.choice(WORDS))
    paragraphs = [mixture(luck) for _ in range(30)]
    texts = {f"content/{name}.md": harmless(paragraphs) for name in ("pages/about.en", "summaries/gazette.fr")}
    tree = written(bridge, found, texts)
    made = pipeline.build(tree)
    assert made.files, reporting.as_text(made.diagnostics, tree)
    judge(made)
    refused = {**tree, ABOUT: "\n\n".join(paragraphs).encode("utf-8", "surrogatepass")}
    told = reporting.as_text(content.parse(refused).diagnostics, refused)
    assert "about.en.md:" in told
    assert not _REFUSED.search(told)
