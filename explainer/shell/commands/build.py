"""The command `build`: make the site."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from explainer import compression, pipeline
from explainer.artifacts import Past
from explainer.pipeline import Build
from explainer.shell import console, past, progress, project, publishing
from explainer.shell.command import Command

_SHOWN = 6
"""How many of the files that were made again the summary names."""
_WAITING = "Another build has {}: waiting for it to end."


def _arguments(parser: argparse.ArgumentParser, root: Path) -> None:
    project.arguments(parser, root)
    project.strict(parser)
    project.locked(parser)
    parser.add_argument("--output", type=Path, metavar="DIR", help="the folder of the site (default: ROOT/site)")
    parser.add_argument(
        "--compressed", action="store_true", help="put packed copies of files, .gz and .br, beside them for servers"
    )
    parser.add_argument("--explain", action="store_true", help="say of each file that was made again why")
    parser.add_argument("--clean", action="store_true", help="make every file again, whatever the last build left")


def _run(given: argparse.Namespace) -> int:
    output = project.output(given)
    inputs = past.inputs(given.root, output, given.snapshots, locked=given.locked, compressed=given.compressed)
    tree = project.read(given)
    last, note = (Past(past.generator()), "") if given.clean else past.read(given.root, output)
    with progress.shown() as tell:
        made = pipeline.build(tree, last, locked=given.locked, tell=tell)
    built = project.with_strangers(made, given.root)
    console.report(built.diagnostics, tree)
    status = console.status(built.diagnostics, strict=given.strict)
    if status != console.GOOD:
        console.say(["Nothing was written: the last good site stays."], sys.stderr)
        return status
    if given.compressed:
        files = compression.add(built.files, {} if given.clean else past.published(output))
        built = replace(built, files=files)
    published = publishing.publish(output, built.files, lambda: console.say([_WAITING.format(output)], sys.stderr))
    notes = (note, past.write(given.root, output, built, inputs))
    console.say(filter(None, notes), sys.stderr)
    changed = f"{len(published.written)} written, {len(published.removed)} removed"
    if not published.written and not published.removed:
        changed = "nothing changed"
    drafts = f"; drafts left out: {built.withheld}" if built.withheld else ""
    console.say([f"{output}: {len(built.files)} files, {changed}{_again(built)}{drafts}."])
    console.say(f"{output / path} was changed by hand and is no page any more: it stays." for path in published.kept)
    if given.explain:
        console.say(f"{path}: {', '.join(reasons)}" for path, reasons in sorted(built.remade.items()))
    return status


def _again(built: Build) -> str:
    """Name what was made again, where something was kept."""
    paths = sorted(map(str, built.remade))
    if not paths or len(paths) == len(built.made):
        return ""
    more = f" and {len(paths) - _SHOWN} more" if len(paths) > _SHOWN else ""
    return f"; made again: {', '.join(paths[:_SHOWN])}{more}"


COMMAND = Command(
    "Read content/ and templates/, check everything, write the site. Where something is wrong, the last good site "
    "stays.",
    _arguments,
    _run,
)
