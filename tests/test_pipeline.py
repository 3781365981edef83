from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer import markdown
from explainer.artifacts import Past
from explainer.checks import numbers
from explainer.content import Tree
from explainer.diagnostics import Severity
from explainer.pipeline import Build, Draft, build
from explainer.shell import disk
from explainer.templates import Templates
from explainer.yamldoc import building
from tests.pages import swapped

from .conftest import BRIDGE, GENERATOR

Remade = Callable[[Tree], Mapping[str, tuple[str, ...]]]
Change = Callable[[Mapping[str, str | bytes | None]], Tree]
GOOD = disk.read_tree(BRIDGE)
DOCUMENTS = sorted(path for path in GOOD if path.parts[0] == "content")


def test_a_good_project_becomes_a_site(bridge_built: Build) -> None:
    assert not bridge_built.diagnostics
    assert PurePosixPath("index.html") in bridge_built.files


def test_where_something_is_an_error_there_are_no_files_at_all(bridge: Tree) -> None:
    broken = build(swapped(bridge, "timeline.yaml", "[@opening]", "[@opening-of]"))
    assert broken.files == {}
    assert {d.code for d in broken.diagnostics} == {"citation-unknown"}


def test_a_warning_does_not_stop_the_site(change: Change, bridge: Tree) -> None:
    more = bridge[PurePosixPath("content/sources.yaml")].decode() + (
        "unused:\n  type: book\n  title: Never cited\n  seen: unseen\n  role: secondary\n"
    )
    built = build(change({"content/sources.yaml": more}))
    assert [(d.code, d.severity) for d in built.diagnostics] == [("source-unused", Severity.WARNING)]
    assert built.files


def test_every_mistake_is_told_at_once(bridge: Tree) -> None:
    tree = swapped(bridge, "timeline.yaml", "date: 2022-05", "date: 2022-13")
    tree = swapped(tree, "figures.yaml", "claim: traffic", "claim: trafic")
    tree = {**tree, PurePosixPath("templates/figures.html"): b"{% if %}"}
    assert {d.code for d in build(tree).diagnostics} == {"date-invalid", "claim-unknown", "template-syntax"}


@pytest.mark.parametrize("name", ["Comparaison", "ﬁgures"])
def test_names_that_some_disks_take_for_one_are_told(bridge: Tree, name: str) -> None:
    words = f"pages: {{timeline: {{file: {name}}}, figures: {{file: figures}}}}\n".encode()
    built = build({**bridge, PurePosixPath("content/words/fr.yaml"): words})
    assert [d.code for d in built.diagnostics] == ["file-duplicate"]


def test_two_pages_of_one_name_are_told(bridge: Tree) -> None:
    written = {path: data for path, data in bridge.items() if path.parts[0] == "content"}
    renamed = {path: data.replace(b"gazette", b"timeline") for path, data in written.items()}
    tree = {**bridge, **renamed}
    for language in ("en", "fr"):
        tree[PurePosixPath(f"content/summaries/timeline.{language}.md")] = b"# A bridge\n\n{=cost}[@cost]\n"
        del tree[PurePosixPath(f"content/summaries/gazette.{language}.md")]
    built = build(tree)
    assert [(d.code, d.message) for d in built.diagnostics] == [
        ("file-duplicate", "two pages would be the file “en/timeline.html”")
    ]
    assert built.files == {}


def test_nothing_at_all_is_told_as_what_it_is() -> None:
    nothing = build({})
    assert nothing.files == {}
    assert "file-missing" in {d.code for d in nothing.diagnostics}


@settings(max_examples=20, deadline=None, derandomize=True)
@given(document=st.sampled_from(DOCUMENTS), data=st.data())
def test_whatever_the_bytes_no_exception_escapes(document: PurePosixPath, data: st.DataObject) -> None:
    """A document loses a piece, and gets another one in its place."""
    good = GOOD[document]
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, min(len(good), start + 40)))
    piece = data.draw(st.binary(max_size=8) | st.sampled_from([b": ", b"\n- ", b"{", b"[@", b"\x00", b"&a ", b"'"]))
    built = build({**GOOD, document: good[:start] + piece + good[end:]})
    assert bool(built.files) is not any(d.severity is Severity.ERROR for d in built.diagnostics)


@pytest.fixture(scope="module")
def remade(bridge_built: Build) -> Remade:
    """Gives what a build makes again after the small project became another, with the reasons."""
    past = Past(GENERATOR, bridge_built.made, bridge_built.files)

    def made_again(after: Tree) -> dict[str, tuple[str, ...]]:
        made = build(after, past)
        assert made.files == build(after).files
        return {str(path): reasons for path, reasons in made.remade.items()}

    return made_again


def test_a_line_that_moves_remakes_nothing(bridge: Tree, remade: Remade) -> None:
    moved = {path: b"# a remark\n\n" + data if path.suffix == ".yaml" else data for path, data in bridge.items()}
    assert remade(moved) == {}


def test_a_sentence_remakes_the_pages_that_show_it(bridge: Tree, remade: Remade) -> None:
    after = swapped(bridge, "pages/about.fr.md", "Deux journaux, un pont.", "Deux journaux et un pont.")
    assert remade(after) == {
        "fr/a-propos.html": ("view.body",),
        "fr/tout-sur-une-page.html": ("view.sections",),
        "fr/tout-sur-une-page.offline.html": ("view.sections",),
    }


PAGES = (".html", ".xml")
"""Files that are kept from one build to the next; what is cheap to make is made each time."""


def test_a_word_remakes_the_pages_of_its_language(change: Change, remade: Remade, bridge_built: Build) -> None:
    made = remade(change({"content/words/fr.yaml": "nav: {skip: Allez}\n"}))
    assert made.keys() == {str(path) for path in bridge_built.files if path.parts[0] == "fr" and path.suffix in PAGES}
    assert {"words"} == {reason for reasons in made.values() for reason in reasons}


def test_a_template_remakes_what_is_made_with_it(bridge: Tree, remade: Remade, bridge_built: Build) -> None:
    def touched(name: str) -> dict[str, tuple[str, ...]]:
        path = PurePosixPath("templates") / name
        return remade({**bridge, path: bridge[path] + b"<!-- -->"})

    # Which parts it shows, only its view tells.
    everything = {
        f"{page}{end}" for page in ("en/everything", "fr/tout-sur-une-page") for end in (".html", ".offline.html")
    }
    assert touched("parts/timeline.html").keys() == {"en/timeline.html", "fr/chronologie.html"} | everything
    assert touched("index.html").keys() == {"index.html"} | everything
    editions = {str(path) for path in bridge_built.files if path.parts[0] in ("en", "fr") and path.suffix == ".html"}
    assert touched("base.html").keys() == editions
    assert set(touched("base.html").values()) == {("template base.html",)}


def test_a_style_remakes_no_page_but_those_that_hold_it(bridge: Tree, remade: Remade) -> None:
    path = PurePosixPath("templates/assets/site.css")
    held = {"en/everything.offline.html", "fr/tout-sur-une-page.offline.html"}
    sheets = tuple(f"assets/{name}.css" for name in ("everything", "home", "site", "timeline"))  # those that import it
    made = dict.fromkeys(held, sheets) | dict.fromkeys(sheets, ("content",))
    assert remade({**bridge, path: b"a{}"}) == made


def test_a_page_that_was_complained_of_is_not_remembered(bridge: Tree) -> None:
    template = PurePosixPath("templates/parts/timeline.html")
    broken = {**bridge, template: bridge[template] + b"{{ nothing.here }}"}
    first = build(broken, Past(GENERATOR))
    assert {d.code for d in first.diagnostics} == {"template-fault"}
    assert first.made == {}


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often something is done."""
    counts: Counter[str] = Counter()

    def count(place: Any, name: str) -> None:
        real = getattr(place, name)

        def counting(*arguments: Any, **named: Any) -> Any:
            counts[name] += 1
            return real(*arguments, **named)

        monkeypatch.setattr(place, name, counting)

    count(building, "build")
    count(markdown, "parse")
    count(markdown, "read")
    count(numbers, "figures")
    count(Templates, "render")
    return counts


@pytest.mark.parametrize(
    ("document", "old", "new", "expected"),
    [
        # Of YAML one entry is read; of Markdown its texts, when it is read and when it is checked.
        ("claims.yaml", "Le rapport compte", "Ce rapport compte", {"build": 1}),
        ("timeline.yaml", "Il a ouvert", "Il ouvrit", {"build": 1}),
        ("glossary.yaml", "What one pays", "What everybody pays", {"build": 1}),
        ("summaries/courier.fr.md", "Il a ouvert", "Il ouvrit", {"read": 1}),
        # Words are read as a whole, and once in a process: no other test may have these.
        ("words/fr.yaml", "", "nav: {skip: Sautez}\n", {"build": 1}),
    ],
)
def test_only_what_was_edited_is_worked_out_again(
    bridge: Tree, counted: Counter[str], document: str, old: str, new: str, expected: dict[str, int]
) -> None:
    draft = Draft(bridge)
    path = PurePosixPath("content") / document
    after = {**bridge, path: bridge[path].replace(old.encode(), new.encode(), 1) if old else new.encode()}
    counted.clear()
    second = Draft(after, draft)
    assert {name: counted[name] for name in ("build", "read", "render") if counted[name]} == expected
    assert counted["figures"] <= (40 if document.endswith(".md") else 12)
    before = counted.total()
    assert not Draft(after, second).diagnostics
    assert counted.total() == before


def test_pages_are_made_when_they_are_asked_for(bridge: Tree, counted: Counter[str]) -> None:
    draft = Draft(bridge)
    assert counted["render"] == 0
    page = PurePosixPath("en/timeline.html")
    assert draft.file(page) is draft.file(page)
    assert counted["render"] == 1
