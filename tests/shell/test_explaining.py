from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from explainer.shell import explaining
from explainer.shell.disk import DiskError
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "fr_BE.UTF-8"}, "fr"),
        ({"LANG": "nl"}, "nl"),
        ({"LANG": "FR-be"}, "fr"),
        ({"LANG": "nl_BE@euro"}, "nl"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "fr_FR", "LC_MESSAGES": "nl_BE"}, "nl"),
        ({"LANG": "fr_FR", "LC_MESSAGES": "nl_BE", "LC_ALL": "en_GB"}, "en"),
        ({"LANG": "fr_FR", "LC_MESSAGES": "", "LC_ALL": ""}, "fr"),
        ({"LANG": "fr_FR", "LC_ALL": "C"}, "en"),
    ],
)
def test_the_language_is_the_authors(environment: dict[str, str], language: str) -> None:
    assert explaining.language(environment) == language


def test_a_section_ends_where_the_next_begins() -> None:
    english = explaining.explanations("en")
    assert english["id-duplicate"].startswith("Two entries of one kind")
    assert english["id-duplicate"].endswith("+ - id: counted\n```")
    assert "##" not in english["id-duplicate"]
    assert explaining.explanations("fr")["id-duplicate"].startswith("Deux entrées")


def test_an_installed_package_reads_its_own_guides(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "diagnostics.nl.md").write_text("# Titel\n\n## `een-code`\n\nUitleg.\n", "utf-8")
    monkeypatch.setattr(explaining, "INSTALLED", tmp_path)
    assert explaining.explanations("nl") == {"een-code": "Uitleg."}
    with pytest.raises(DiskError):
        explaining.explanations("fr")


def test_the_wheel_carries_every_guide() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    carried = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    guides = {path.name for path in (ROOT / "docs").glob("diagnostics*.md")}
    assert {f"docs/{name}": f"explainer/explanations/{name}" for name in guides}.items() <= carried.items()
    assert len(guides) == len(explaining.LANGUAGES)
