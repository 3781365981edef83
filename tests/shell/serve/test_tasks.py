from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from explainer.content import Tree
from explainer.shell.serve import places, rendering
from explainer.shell.serve.places import Editor
from explainer.shell.serve.preview import Preview
from explainer.shell.serve.tasks import Task, Tasks, tasks
from tests.conftest import BRIDGE
from tests.pages import swapped

EDITOR = Editor(places.PATTERN, BRIDGE, BRIDGE / "snapshots")


def todo(tree: Tree) -> Tasks:
    preview = Preview(lambda: tree)
    preview.update(())
    for path in preview.unmade():
        preview.make(path)
    preview.finish()
    return tasks(preview.state, EDITOR, rendering.read_words("en")["found"])


def section(todo: Tasks, name: str) -> tuple[Task, ...]:
    return next(section.tasks for section in todo.sections if section.name == name)


@pytest.fixture(scope="module")
def usual(bridge: Tree) -> Tasks:
    return todo(bridge)


def test_every_task_has_a_place_in_a_document(usual: Tasks) -> None:
    found = [task for section in usual.sections for task in section.tasks]
    assert found
    for task in found:
        document, line, _ = task.item.place.rsplit(":", 2)
        assert (BRIDGE / document).is_file()
        assert int(line) > 0
        assert task.item.link.startswith("vscode://file/")


def test_evidence_that_nobody_could_look_up_is_named_by_source(usual: Tasks) -> None:
    by_source = {task.fix: task.item.message for task in section(usual, "evidence")}
    assert "courier: no copy to look in" in by_source["snapshots/courier.txt"]


def test_corrections_are_worded_for_those_who_printed_them(usual: Tasks) -> None:
    task = section(usual, "corrections")[0]
    assert task.item.place.startswith("content/claims.yaml:")
    assert " → " in task.fix


def test_drafts_are_shown_and_named_at_their_lines(bridge: Tree) -> None:
    claims = PurePosixPath("content/claims.yaml")
    marked = bridge[claims].replace(b"opening:\n", b"opening:\n  draft: true\n", 1)
    told = todo({**bridge, claims: marked})
    assert not section(told, "errors")
    (task,) = section(told, "drafts")
    line = marked.decode().splitlines().index("  draft: true") + 1
    assert (task.item.message, task.item.place) == ("claims/opening is a draft", f"content/claims.yaml:{line}:3")


def test_tasks_found_in_records_have_the_lines_of_their_documents(bridge: Tree, usual: Tasks) -> None:
    lines = bridge[PurePosixPath("content/claims.yaml")].decode().splitlines()
    for task in section(usual, "corrections"):
        assert lines[int(task.item.place.split(":")[1]) - 2] == "  correction:"


def test_coverage_is_told_for_each_page_and_language(usual: Tasks) -> None:
    assert [page.name for page in usual.coverage] == ["summaries/courier", "summaries/gazette", "timeline"]
    assert [one.language for one in usual.coverage[0].languages] == ["en", "fr"]


def test_sources_without_an_archived_copy_are_named(bridge: Tree) -> None:
    web = b"\nblog: {type: webpage, title: A page, URL: 'https://blog.example/', seen: full, role: secondary}\n"
    sources = PurePosixPath("content/sources.yaml")
    found = section(todo({**bridge, sources: bridge[sources] + web}), "archives")
    (task,) = [task for task in found if "blog" in task.item.message]
    assert task.fix == 'archive: {url: "https://", date: }'


def test_claims_that_are_not_settled_are_named(bridge: Tree) -> None:
    found = section(todo(swapped(bridge, "claims.yaml", "status: reported", "status: disputed")), "unsettled")
    assert "is disputed" in found[0].item.message
    assert found[0].item.place.startswith("content/claims.yaml:")


def test_what_checks_find_stands_under_its_own_title(bridge: Tree) -> None:
    found = todo(swapped(bridge, "timeline.yaml", "[@opening]", "[@openin]"))
    error = section(found, "errors")[0]
    assert error.item.code == "citation-unknown"
    assert error.item.excerpt
    assert error.fix == "opening"
    sources = PurePosixPath("content/sources.yaml")
    unused = b"\nunused: {type: book, title: Never cited, seen: unseen, role: secondary}\n"
    (other,) = section(todo({**bridge, sources: bridge[sources] + unused}), "others")
    assert other.item.code == "source-unused"


def test_a_stale_translation_comes_with_what_accepts_it(bridge: Tree) -> None:
    from explainer import content, translations

    accepted = translations.accept(content.parse(bridge).value, bridge, ["all"])
    locked = {**bridge, translations.LOCK: accepted.data}
    text = PurePosixPath("content/summaries/courier.fr.md")
    stale = {**locked, text: locked[text].replace(b"Le ", b"Ce ", 1)}
    found = section(todo(stale), "translations")
    assert found
    assert all(task.fix.startswith("explainer check --accept summaries/courier/") for task in found)


def test_documents_with_errors_of_form_still_have_a_desk(bridge: Tree) -> None:
    found = todo({**bridge, PurePosixPath("content/claims.yaml"): b"cost: [", Path("x"): b""})  # type: ignore[dict-item]
    assert section(found, "errors")
    assert not section(found, "corrections")


def test_pages_side_by_side_are_found_by_the_name_that_the_words_give(usual: Tasks) -> None:
    assert [parallel.href for parallel in usual.parallels] == [
        "/en/side-by-side.html",
        "/en/side-by-side-courier.html",
        "/en/side-by-side-gazette.html",
    ]
