from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from explainer.diagnostics import Span
from explainer.shell import disk
from explainer.shell.serve import places
from explainer.shell.serve.places import Editor


def test_a_link_opens_the_document_at_its_line(tmp_path: Path) -> None:
    document = tmp_path / "my site" / "content" / "a#b.yaml"
    document.parent.mkdir(parents=True)
    document.touch()
    editor = Editor(places.PATTERN, tmp_path / "my site", tmp_path / "copies")
    link = editor.link(Span(PurePosixPath("content/a#b.yaml"), 3, 7))
    assert link == f"vscode://file{tmp_path}/my%20site/content/a%23b.yaml:3:7"
    assert editor.link(Span(PurePosixPath("content/a#b.yaml"))).endswith(":1:1")


def test_files_of_the_theme_and_snapshots_are_found_where_they_are(tmp_path: Path) -> None:
    (tmp_path / "courier.txt").touch()
    editor = Editor("idea://open?file={path}&line={line}", tmp_path / "project", tmp_path)
    theme = editor.link(Span(PurePosixPath("templates/base.html"), 2, 1))
    assert theme == f"idea://open?file={disk.theme()}/base.html&line=2"
    assert editor.link(Span(PurePosixPath("snapshots/courier.txt"), 4)).endswith(f"{tmp_path}/courier.txt&line=4")


def test_what_is_not_on_the_disk_has_no_link(tmp_path: Path) -> None:
    assert Editor(places.PATTERN, tmp_path, tmp_path).link(Span(PurePosixPath("en/page.html"))) == ""


@pytest.mark.parametrize(
    "pattern", ["code", "vscode://file/", "x://{path}:{row}", "x://{path", "javascript:{path}", "x://{path}{}"]
)
def test_a_pattern_that_opens_nothing_is_refused(pattern: str) -> None:
    assert "EXPLAINER_EDITOR" in places.fault(pattern)


def test_other_editors_may_be_named() -> None:
    assert not places.fault(places.PATTERN)
    assert not places.fault("idea://open?file={path}&line={line}")
