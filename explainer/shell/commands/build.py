"""The command `build`: make the site."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from explainer import pipeline
from explainer.shell import console, project, publishing
from explainer.shell.command import Command

_WAITING = "Another build has {}: waiting for it to end."


def _arguments(parser: argparse.ArgumentParser, root: Path) -> None:
    project.arguments(parser, root)
    project.strict(parser)
    project.locked(parser)
    parser.add_argument("--output", type=Path, metavar="DIR", help="the folder of the site (default: ROOT/site)")


def _run(given: argparse.Namespace) -> int:
    tree = project.read(given)
    built = pipeline.build(tree, locked=given.locked)
    console.report(built.diagnostics, tree)
    status = console.status(built.diagnostics, strict=given.strict)
    if status != console.GOOD:
        console.say(["Nothing was written: the last good site stays."], sys.stderr)
        return status
    output = given.output or given.root / "site"
    published = publishing.publish(output, built.files, lambda: console.say([_WAITING.format(output)], sys.stderr))
    changed = f"{len(published.written)} written, {len(published.removed)} removed"
    if not published.written and not published.removed:
        changed = "nothing changed"
    console.say([f"{output}: {len(built.files)} files, {changed}."])
    return status


COMMAND = Command(
    "Read content/ and templates/, check everything, write the site. Where something is wrong, the last good site "
    "stays.",
    _arguments,
    _run,
)
