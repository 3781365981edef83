from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from explainer.content.articles import articles
from explainer.content.languages import Demand
from explainer.content.reader import Reader
from explainer.diagnostics import Diagnostic, Severity

FOLDER = PurePosixPath("content/pages")


def told(files: dict[str, str], languages: tuple[str, ...] = ("en", "fr")) -> tuple[list[str], set[str]]:
    found: list[Diagnostic] = []
    unread: set[str] = set()
    tree = {FOLDER / name: text.encode() for name, text in files.items()}
    articles(Reader(tree, found=found), FOLDER, tuple(tree), Demand(languages), unread)
    return [f"{d.span.document.name} {d.code}: {d.message} ({d.hint})" for d in found], unread


def test_a_text_has_its_name_and_language_from_its_file() -> None:
    found: list[Diagnostic] = []
    tree = {FOLDER / "about.fr.md": "# À propos\n".encode(), FOLDER / "about.pt-BR.md": b"# Sobre\n"}
    read = articles(Reader(tree, found=found), FOLDER, tuple(tree), Demand(("fr", "pt-BR")), set())
    assert sorted(read) == [("about", "fr"), ("about", "pt-BR")]
    assert not found


def test_other_folders_and_files_are_left_alone() -> None:
    assert told({"../summaries/a.en.md": "# A", "picture.png": "x"}) == ([], set())


def test_a_text_in_one_language_only_is_told_once() -> None:
    assert told({"about.en.md": "# About\n"}) == (
        ["about.en.md language-missing: about.en.md has no version in “fr” (write pages/about.fr.md)"],
        set(),
    )


def test_what_is_shown_in_another_language_is_a_warning() -> None:
    found: list[Diagnostic] = []
    wanted = Demand(("en", "fr", "ar"), Severity.WARNING, frozenset({"ar"}))
    tree = {FOLDER / "about.en.md": b"# About\n"}
    articles(Reader(tree, found=found), FOLDER, tuple(tree), wanted, set())
    assert [(d.message, d.severity) for d in found] == [
        ("about.en.md has no version in “fr”", Severity.WARNING),
    ]


@pytest.mark.parametrize("name", ["about.md", "About.en.md", "a b.en.md", ".en.md", "about.en.fr.md", "à.en.md"])
def test_a_name_of_another_form_says_how_to_name_it(name: str) -> None:
    messages, unread = told({name: "# About\n"})
    assert messages == [
        (
            f"{name} file-name: {name} does not name a text and a language "
            "(name it ID.LANGUAGE.md, with a language of site.yaml: en, fr)"
        )
    ]
    assert unread == {"pages"}


def test_a_language_that_the_site_does_not_have() -> None:
    messages, _ = told({"about.nl.md": "# Over\n"})
    assert messages == [
        (
            "about.nl.md file-name: “nl” in the name of this file is not a language of this site "
            "(the languages of site.yaml: en, fr)"
        )
    ]


def test_a_misnamed_version_is_not_missing_as_well() -> None:
    messages, _ = told({"about.en.md": "# About\n", "about.frr.md": "# À propos\n"})
    assert messages == [
        "about.frr.md file-name: “frr” in the name of this file is not a language of this site (did you mean “fr”?)"
    ]


def test_a_text_begins_with_its_title() -> None:
    messages, _ = told({"about.en.md": "Text.\n", "about.fr.md": ""})
    assert [message.partition(" (")[0] for message in messages] == [
        "about.en.md title-missing: the title is missing",
        "about.fr.md title-missing: the title is missing",
    ]


def test_a_missing_title_is_told_beside_warnings_and_not_beside_errors() -> None:
    warned, _ = told({"about.en.md": "A <b>bold</b> text.\n"}, ("en",))
    assert [message.split()[1] for message in warned] == ["markdown-html:", "title-missing:"]
    too_long, _ = told({"about.en.md": "x" * 70_000}, ("en",))
    assert [message.split()[1] for message in too_long] == ["markdown-size:"]


def test_where_languages_are_unknown_any_is_taken() -> None:
    assert told({"about.xx.md": "# About\n"}, ()) == ([], set())
