"""What the codes of messages mean, in the author's language: docs/diagnostics.md and its translations.

Floor 11, within `explainer.shell`. Promise: no project is needed; who reads none of our languages gets English.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from explainer.shell import disk

LANGUAGES = ("en", "fr", "nl")
INSTALLED = Path(__file__).parents[1] / "explanations"
"""The guides of an installed package; in a checkout they stand in docs/."""
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""What says in which language a person wants messages; the first that is set counts."""
_SECTION = re.compile(r"^## `([a-z-]+)`\n+(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)


def language(environment: Mapping[str, str]) -> str:
    """Give the language of ours that a person's environment asks for."""
    wanted = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    spoken = re.split(r"[_.@-]", wanted.lower())[0]
    return spoken if spoken in LANGUAGES else LANGUAGES[0]


def explanations(spoken: str) -> Mapping[str, str]:
    """Give the sections of the guide in one of our languages, as Markdown, by code.

    Raises:
        DiskError: The guide cannot be read.
    """
    folder = INSTALLED if INSTALLED.is_dir() else Path(__file__).parents[2] / "docs"
    name = "diagnostics.md" if spoken == LANGUAGES[0] else f"diagnostics.{spoken}.md"
    return {code: text.strip() for code, text in _SECTION.findall(disk.read(folder / name).decode("utf-8"))}
