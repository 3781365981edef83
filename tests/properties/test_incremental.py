"""Incremental equals clean: whatever was done to a project, in whatever order, files and messages are those of a build
that knows nothing of what was before: for drafts that follow each other in one process, and for what is kept on disk.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import PurePosixPath
from random import Random
from typing import Any

import pytest

from explainer import content, pipeline, translations
from explainer.artifacts import Past
from explainer.content import Tree
from explainer.diagnostics import has_errors
from explainer.pipeline import Build, Draft, build
from tests.test_faults import CASES, changed

STEPS = int(os.environ.get("STEPS", "5"))
Edit = Callable[[Random, dict[PurePosixPath, bytes]], None]


def a_fault(random: Random, tree: dict[PurePosixPath, bytes]) -> None:
    """Make one of the mistakes that there are messages for, as far as it can be made here."""
    try:
        tree.update(changed(tree, random.choice([case for case in CASES if case not in ("yaml-size", "value-size")])))
    except (AssertionError, KeyError):
        a_line(random, tree)


def a_line(random: Random, tree: dict[PurePosixPath, bytes]) -> None:
    """Move everything below a line of a document."""
    document = of_content(random, tree, ".yaml", ".md")
    lines = tree[document].split(b"\n")
    lines.insert(random.randrange(len(lines) + 1), random.choice([b"", b"", b"# a remark", b"  # a remark"]))
    tree[document] = b"\n".join(lines)


def a_piece(random: Random, tree: dict[PurePosixPath, bytes]) -> None:
    """Lose some bytes of a document, or write some into it."""
    document = of_content(random, tree, ".yaml", ".md", ".html")
    data = tree[document]
    at = random.randrange(len(data) + 1)
    piece = random.choice([b"", b"7", b" more", b"\n", b": ", b"'", b"[@cost]", b"{=cost}", b"\n\nin 2031\n", b"{{"])
    tree[document] = data[:at] + piece + data[at + random.randrange(3) :]


def a_number(random: Random, tree: dict[PurePosixPath, bytes]) -> None:
    """Write another figure wherever it stands in a document."""
    document = of_content(random, tree, ".yaml", ".md")
    tree[document] = tree[document].replace(
        *random.choice([(b"12.5", b"12.4"), (b"4500", b"4600"), (b"2022", b"2021")])
    )


def a_text(random: Random, tree: dict[PurePosixPath, bytes]) -> None:
    """Say something with a word more, in one language."""
    document = of_content(random, tree, ".yaml", ".md")
    lines = tree[document].decode("utf-8", "replace").split("\n")
    said = [number for number, line in enumerate(lines) if re.search(r"(\b(en|fr): |^)\w[^:{}\[\]'\"]*\w$", line)]
    if said:
        lines[random.choice(said)] += " anew"
        tree[document] = "\n".join(lines).encode()


def a_file(random: Random, tree: dict[PurePosixPath, bytes]) -> None:
    """Delete a document, or give it another name."""
    document = of_content(random, tree, ".yaml", ".md")
    data = tree.pop(document)
    if random.random() < 0.6:
        tree[document.with_name(document.name.replace("a", "e", 1))] = data


def a_template(random: Random, tree: dict[PurePosixPath, bytes]) -> None:
    """Change a template, or a style."""
    name = random.choice(["base.html", "timeline.html", "parts/notes.html", "parts/pieces.html", "assets/site.css"])
    tree[PurePosixPath("templates") / name] += random.choice([b"\n", b"<!-- changed -->", b"/* changed */"])


def a_word(random: Random, tree: dict[PurePosixPath, bytes]) -> None:
    """Say an interface word otherwise."""
    language = random.choice(["en", "fr"])
    words = random.choice(
        ["nav: {skip: Go}", "quantities: {stay-with-number: [trees]}", "pages: {home: {label: Door}}"]
    )
    tree[PurePosixPath(f"content/words/{language}.yaml")] = f"{words}\n".encode()


def the_configuration(random: Random, tree: dict[PurePosixPath, bytes]) -> None:
    """Change site.yaml."""
    document = PurePosixPath("content/site.yaml")
    added = random.choice([
        b"missing-translations: show\n",
        b"subtitle: {en: Crossing, fr: Traverser}\n",
        b"waivers: [{code: numbers-differ, in: cost, reason: test}]\n",
        b"severities: {translation-stale: {severity: 'off', reason: test}}\n",
    ])  # fmt: skip
    if document in tree:
        tree[document] = (
            tree[document].replace(b"[en, fr]", b"[fr, en]") if random.random() < 0.3 else tree[document] + added
        )


def the_lock(_random: Random, tree: dict[PurePosixPath, bytes]) -> None:
    """Say that everything was read together as it is."""
    tree.pop(translations.LOCK, None)
    tree[translations.LOCK] = translations.accept(content.parse(tree).value, tree, ["all"]).data


def of_content(random: Random, tree: Tree, *suffixes: str) -> PurePosixPath:
    return random.choice(
        sorted(p for p in tree if (p.suffix in suffixes and p.parts[0] == "content") or p.suffix == ".html")
    )


FAULTS = (a_fault, a_fault, a_fault, a_piece, a_file)
PLAIN = (a_line, a_line, a_number, a_text, a_text, a_text, a_template, a_word, the_lock)
EDITS: tuple[Edit, ...] = (*FAULTS, *PLAIN, the_configuration)


def alike(one: Build, other: Build) -> None:
    assert one.diagnostics == other.diagnostics
    assert one.coverage == other.coverage
    assert dict(one.files) == dict(other.files)
    assert all(not diagnostic.span.part for diagnostic in one.diagnostics)


def clean(tree: Tree) -> Build:
    """Build with nothing remembered, every document read as a whole."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline.content, "parse", lambda tree, _memory, **_given: PARSE(tree))
        return build(tree)


def known(past: Past, built: Build) -> dict[str, Any]:
    """Give what the next command knows, after it lay on a disk."""
    return {
        **past.learnt,
        **json.loads(json.dumps({name: one for name, one in built.learnt.items() if one is not None})),
    }


PARSE = content.parse


@pytest.mark.parametrize("seed", range(2))
def test_incremental_is_clean(seed: int, bridge: Tree) -> None:
    random = Random(seed)
    tree = dict(bridge)
    draft: Draft | None = None
    past = Past("generator")
    for _ in range(STEPS):
        expected = clean(tree)
        draft = Draft(tree, draft)
        for path in random.sample(sorted(draft.paths), min(3, len(draft.paths))):
            draft.file(path)
        alike(draft.finish(), expected)
        again = build(tree, past)
        alike(again, expected)
        if again.files:
            past = Past("generator", again.made, again.files, known(past, again))
        if has_errors(expected.diagnostics) and random.random() < 0.7:
            tree = dict(bridge)
        random.choice(EDITS)(random, tree)
