from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

import pytest

from explainer.content import Tree
from explainer.diagnostics import Outcome
from explainer.pipeline import Draft
from explainer.shell import disk
from explainer.shell.serve import preview as module
from explainer.shell.serve.preview import Preview
from tests.pages import swapped

TIMELINE = PurePosixPath("en/timeline.html")
SHEET = PurePosixPath("assets/site.css")


class Project:
    """Documents that a test replaces."""

    def __init__(self, tree: Tree) -> None:
        self.tree: Tree | Exception = tree
        self.preview = Preview(self.read)

    def read(self) -> Tree:
        if isinstance(self.tree, Exception):
            raise self.tree
        return self.tree

    def save(self, tree: Tree | Exception, first: tuple[str, ...] = ()) -> bool:
        self.tree = tree
        return self.preview.update(first)

    def finish(self) -> bool | None:
        for path in self.preview.unmade():
            self.preview.make(path)
        return self.preview.finish()

    def shown(self, path: PurePosixPath = TIMELINE) -> str:
        self.preview.make(path)
        data = self.preview.state.data(path)
        return data.decode() if data else ""

    @property
    def codes(self) -> list[str]:
        return [diagnostic.code for diagnostic in self.preview.state.diagnostics]


@pytest.fixture
def project(bridge: Tree) -> Project:
    project = Project(bridge)
    assert project.preview.update(())
    return project


def test_what_is_looked_at_is_made_at_once_with_its_styles(bridge: Tree) -> None:
    project = Project(bridge)
    project.preview.update(("en/timeline.html", "en/no-such-page.html"))
    assert project.preview.state.is_made(TIMELINE)
    assert project.preview.state.is_made(SHEET)
    assert len(project.preview.unmade()) > 10


def test_documents_that_are_as_they_were_are_no_news(project: Project, bridge: Tree) -> None:
    assert not project.save(dict(bridge))


def test_what_nobody_waits_for_is_put_off_for_a_save(
    project: Project, bridge: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview, make = project.preview, Draft.file

    def interrupted(draft: Draft, path: PurePosixPath) -> Outcome[bytes]:
        preview.put_off()  # while the page is being made
        return make(draft, path)

    monkeypatch.setattr(Draft, "file", interrupted)
    preview.make(TIMELINE)
    assert preview.finish() is None
    assert not preview.state.is_made(TIMELINE)
    preview.make(TIMELINE, is_awaited=True)
    assert preview.state.is_made(TIMELINE)
    monkeypatch.undo()
    assert project.save(swapped(bridge, "timeline.yaml", "It opened", "It unfolded"))
    assert "It unfolded" in project.shown()
    assert project.finish() is False


def test_an_error_leaves_the_last_good_pages(project: Project, bridge: Tree) -> None:
    before = project.shown()
    assert project.save(swapped(bridge, "timeline.yaml", "[@opening]", "[@openin]"))
    assert project.preview.state.is_wrong
    assert "citation-unknown" in project.codes
    assert project.shown() == before
    assert project.save(bridge)
    assert not project.preview.state.is_wrong


def test_a_page_that_cannot_be_made_is_the_last_one_that_could(project: Project, bridge: Tree) -> None:
    before = project.shown()
    project.finish()
    broken = {**bridge, PurePosixPath("templates/timeline.html"): b"{{ view.no_such_thing }}"}
    assert project.save(broken, ("en/timeline.html",))
    assert "template-fault" in project.codes
    assert project.shown() == before
    project.finish()
    assert project.codes.count("template-fault") == 1  # both languages, one place


def test_what_only_the_whole_shows_is_told_at_the_end(project: Project, bridge: Tree) -> None:
    page = bridge[PurePosixPath("templates/404.html")]
    assert project.save(
        {**bridge, PurePosixPath("templates/404.html"): page.replace(b"<h1", b'<a href="/none">x</a><h1')}
    )
    assert not project.codes
    assert project.finish()
    assert "link-broken" in project.codes
    assert not project.finish()


def test_a_page_that_was_deleted_is_gone(project: Project, bridge: Tree) -> None:
    project.finish()
    without = {path: data for path, data in bridge.items() if "about" not in path.name}
    assert project.save(swapped(without, "site.yaml", ", about]", "]"))
    assert not project.codes
    assert project.preview.state.shown
    assert "en/about.html" not in project.preview.state.shown.names


def test_a_disk_that_refuses_is_said_and_forgotten(project: Project, bridge: Tree) -> None:
    assert project.save(disk.DiskError("content/site.yaml cannot be read"))
    assert project.preview.state.trouble == module.Trouble("content/site.yaml cannot be read", is_ours=False)
    assert project.shown()
    assert not project.save(disk.DiskError("content/site.yaml cannot be read"))
    assert project.save(bridge)
    assert project.preview.state.trouble is None


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    def fail(name: str) -> None:
        def raising(*_: object, **__: object) -> Mapping[str, str]:
            raise ZeroDivisionError("one by none")

        monkeypatch.setattr(module, name, raising) if name == "Draft" else monkeypatch.setattr(Draft, name, raising)

    return fail


@pytest.mark.parametrize("where", ["Draft", "file", "finish"])
def test_a_bug_of_ours_is_said_and_the_preview_lives_on(
    project: Project, bridge: Tree, broken: Callable[[str], None], where: str, capsys: pytest.CaptureFixture[str]
) -> None:
    project.shown()
    project.finish()
    broken(where)
    project.save(swapped(bridge, "timeline.yaml", "[@opening]", "[@opening] "), ("en/timeline.html",))
    project.finish()
    trouble = project.preview.state.trouble
    assert trouble
    assert trouble.is_ours
    assert trouble.words.startswith("ZeroDivisionError: one by none (test_preview.py, line ")
    assert "Traceback" in capsys.readouterr().err
    assert "<main" in project.shown()


def test_whatever_reading_raises_is_said(project: Project) -> None:
    assert project.save(RuntimeError("bad"))
    assert project.preview.state.trouble
    assert project.preview.state.trouble.is_ours


def test_styles_have_a_digest_of_their_own(project: Project, bridge: Tree) -> None:
    assert project.preview.state.shown
    before = project.preview.state.shown.styles
    sheet = PurePosixPath("templates/assets/site.css")
    assert project.save({**bridge, sheet: bridge[sheet] + b"p{color:red}"})
    assert project.preview.state.shown.styles != before
