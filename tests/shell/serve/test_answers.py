from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

import pytest

from explainer.content import Tree
from explainer.diagnostics import Diagnostic, Severity, Span
from explainer.shell.serve import places
from explainer.shell.serve.answers import DESK, Answer, Answers, Asked
from explainer.shell.serve.places import Editor
from explainer.shell.serve.preview import Preview, State, Trouble
from tests.conftest import BRIDGE
from tests.pages import swapped

HOST = "127.0.0.1:8000"
ATTACK = "<script>alert(1)</script>"


@pytest.fixture(scope="module")
def answers() -> Answers:
    return Answers(Editor(places.PATTERN, BRIDGE, BRIDGE / "snapshots"))


def shown(tree: Tree) -> Preview:
    preview = Preview(lambda: tree)
    preview.update(())
    for path in preview.unmade():
        preview.make(path)
    return preview


@pytest.fixture(scope="module")
def state(bridge: Tree) -> State:
    return shown(bridge).state


def ask(answers: Answers, address: str, state: State, language: str = "en", *, is_busy: bool = False) -> Answer:
    assert answers.needs(address, state) is None
    return answers.answer(Asked(address, language, HOST), state, is_busy=is_busy)


def test_files_come_as_they_are_and_pages_with_what_the_preview_needs(answers: Answers, state: State) -> None:
    sheet = ask(answers, "/assets/site.css", state)
    assert (sheet.status, sheet.kind) == (200, "text/css; charset=utf-8")
    assert sheet.body == state.data(PurePosixPath("assets/site.css"))
    assert ask(answers, "/assets/display.woff2", state).kind == "font/woff2"
    page = ask(answers, "/en/", state)
    assert (page.status, page.kind) == (200, "text/html; charset=utf-8")
    assert b'<script src="/_desk/preview.js" defer data-own></script>' in page.body
    assert f'content="{page.token}"'.encode() in page.body


def test_what_is_not_made_is_asked_for_first(answers: Answers, bridge: Tree) -> None:
    preview = Preview(lambda: bridge)
    preview.update(())
    assert answers.needs("/en/", preview.state) == PurePosixPath("en/index.html")
    assert answers.needs("/en/no-such-page", preview.state) == PurePosixPath("en/404.html")
    assert answers.needs(DESK, preview.state) is None
    assert answers.needs("/en", preview.state) is None


@pytest.mark.parametrize(("address", "folder"), [("/en", "/en/"), ("/_desk", "/_desk/")])
def test_a_folder_without_its_slash_leads_there(answers: Answers, state: State, address: str, folder: str) -> None:
    answer = ask(answers, address, state)
    assert (answer.status, answer.location) == (302, folder)


def test_an_address_that_leads_nowhere_is_told_by_the_sites_own_page(answers: Answers, state: State) -> None:
    answer = ask(answers, "/fr/rien", state)
    assert answer.status == 404
    assert b'<html lang="fr"' in answer.body
    assert b"/livereload.js" in answer.body
    assert ask(answers, "/assets/none.css", state) == Answer(
        404, "text/plain; charset=utf-8", b"There is no such file.\n"
    )
    assert ask(answers, "/_desk/none.js", state).status == 404


def test_before_there_is_any_page_that_is_said(answers: Answers) -> None:
    answer = ask(answers, "/", State(trouble=Trouble("no content/", is_ours=False)), "fr")
    assert answer.status == 404
    assert "Rien à montrer pour l’instant" in answer.body.decode()
    assert b"no content/" in answer.body


def test_errors_stand_over_every_page_with_a_link_into_the_editor(answers: Answers, bridge: Tree) -> None:
    preview = shown(bridge)
    before = ask(answers, "/en/", preview.state)
    broken = swapped(bridge, "timeline.yaml", "[@opening]", "[@openin]")
    preview._read = lambda: broken
    preview.update(())
    for address in ("/en/", "/en/timeline.html", "/en/nothing"):
        page = ask(answers, address, preview.state).body.decode()
        assert 'id="_desk-report" open' in page
        assert "<mark>openin</mark>" in page
        assert f'href="vscode://file{BRIDGE}/content/timeline.yaml:' in page
        assert "did you mean “opening”?" in page
    assert ask(answers, "/en/", preview.state).token != before.token
    assert 'id="_desk-report"' not in ask(answers, DESK, preview.state).body.decode()


def test_warnings_are_a_badge_that_leads_to_the_desk(answers: Answers, state: State) -> None:
    warning = Diagnostic("x", "y", Span(PurePosixPath("content/site.yaml"), 1, 1), severity=Severity.WARNING)
    page = ask(answers, "/en/", State(state.tree, (warning, warning), shown=state.shown), "nl").body.decode()
    assert '<a class="_badge" href="/_desk/">2 waarschuwingen</a>' in page
    assert 'id="_desk-report"' not in page


def test_a_bug_of_ours_is_called_one(answers: Answers, state: State) -> None:
    page = ask(answers, "/en/", State(shown=state.shown, trouble=Trouble("KeyError: 1 (a.py, line 2)", is_ours=True)))
    assert "A bug of explainer, not of yours" in page.body.decode()
    assert "KeyError: 1 (a.py, line 2)" in page.body.decode()


@pytest.mark.parametrize("address", ["/en/", DESK])
def test_what_authors_write_is_never_markup(answers: Answers, bridge: Tree, address: str) -> None:
    preview = shown(bridge)
    broken: Mapping[PurePosixPath, bytes] = {
        **bridge,
        PurePosixPath("content/site.yaml"): f'"{ATTACK}": "\'{ATTACK}"\n{ATTACK}: [\n'.encode(),
        PurePosixPath(f"content/pages/{ATTACK.replace('/', '')}.md"): b"#",
    }
    preview._read = lambda: broken
    preview.update(())
    assert preview.state.is_wrong
    page = ask(answers, address, preview.state).body.decode()
    assert "alert(1)" in page
    assert "<script>" not in page


def test_a_page_says_that_the_next_one_is_being_made(answers: Answers, state: State) -> None:
    usual, busy = (ask(answers, "/en/", state, is_busy=is_busy) for is_busy in (False, True))
    page, _, styles = usual.token.partition(".")
    assert busy.token == f"{page}~.{styles}"


def test_the_desk_speaks_the_authors_language_in_the_sites_fonts(answers: Answers, state: State) -> None:
    for language, title in (
        ("en", "What is left to do"),
        ("fr", "Ce qui reste à faire"),
        ("nl", "Wat er nog te doen is"),
    ):
        desk = ask(answers, DESK, state, language)
        assert desk.status == 200
        assert f"<h1>{title}</h1>" in desk.body.decode()
        assert b'<link rel="stylesheet" href="/assets/site.css">' in desk.body
