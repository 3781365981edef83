"""The published edition in site/ is what the content makes, byte for byte."""

from __future__ import annotations

import json
from pathlib import PurePosixPath

from explainer import reporting
from explainer.pipeline import Build
from explainer.schema import editors
from explainer.shell import disk

from .conftest import ROOT


def test_nothing_is_wrong_with_the_content(built: Build) -> None:
    assert not built.diagnostics, reporting.as_text(built.diagnostics, disk.read_tree(ROOT))


def test_the_committed_site_is_what_the_content_makes(built: Build) -> None:
    folder = ROOT / "site"
    committed = {
        PurePosixPath(path.relative_to(folder).as_posix()): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
    assert sorted(committed) == sorted(built.files)
    different = [str(path) for path, data in built.files.items() if committed[path] != data]
    assert not different, "run `make site` and commit site/"


def test_evidence_phrases_stand_in_the_articles_at_their_place(shared: object) -> None:
    """Each phrase is a piece of the line that the claim names, letter for letter."""
    from explainer import content

    lines = {}
    for article in ("article-fr", "article-nl"):
        text = (ROOT.parent / "shared" / "articles" / f"{article}.txt").read_text("utf-8")
        lines[article] = [line for line in text.splitlines() if line.strip()]
    claims = content.parse(disk.read_tree(ROOT)).value.claims
    checked = 0
    for entry in claims.values():
        assert entry.record is not None
        for evidence in entry.record.evidence:
            if evidence.source in lines and evidence.quote:
                assert evidence.at is not None
                assert evidence.quote in lines[evidence.source][evidence.at - 1], (entry.id, evidence.quote)
                checked += 1
    assert checked > 100


def test_editors_are_told_of_the_format_as_it_is() -> None:
    folder = ROOT / "content" / ".schemas"
    written = {path.stem: json.loads(path.read_text("utf-8")) for path in folder.iterdir()}
    assert written == editors.documents(), "run “python build.py schema” and commit content/.schemas"
