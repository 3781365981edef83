"""The command `schema`: write JSON Schemas, so that editors complete and explain the authors' format."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from explainer.schema import editors
from explainer.shell import console, disk, project
from explainer.shell.command import Command

FOLDER = Path("content") / ".schemas"
"""Beside the documents, so that the line that names a schema is short; hidden, so that a build does not read it."""


def _arguments(parser: argparse.ArgumentParser, root: Path) -> None:
    project.place(parser, root)


def _run(given: argparse.Namespace) -> int:
    root = project.folder(given)
    for name in write(root):
        console.say([f"{FOLDER / name}.json: written."])
        document = root / "content" / f"{name}.yaml"
        if document.is_file() and modeline(name) not in disk.read(document).decode("utf-8", "replace"):
            console.say([f"  Begin content/{name}.yaml with: {modeline(name)}"])
    return console.GOOD


def write(root: Path) -> Iterator[str]:
    """Write the schemas of a project; gives their names.

    Raises:
        DiskError: The disk refuses.
    """
    disk.make(root / FOLDER)
    for name, schema in editors.documents().items():
        text = json.dumps(schema, indent=1, ensure_ascii=False)
        disk.write(root / FOLDER / f"{name}.json", f"{text}\n".encode())
        yield name


def modeline(name: str) -> str:
    """Give the comment that tells an editor which schema a document has."""
    return f"# yaml-language-server: $schema={FOLDER.name}/{name}.json"


COMMAND = Command(
    "Write JSON Schemas of the documents in content/ into content/.schemas/. An editor with a YAML language server "
    "then completes field names, explains them, and underlines what is wrong while you type.",
    _arguments,
    _run,
)
