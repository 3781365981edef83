"""The command `build`: make the site."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from explainer import archive, compression, pipeline
from explainer.artifacts import Past
from explainer.pipeline import Build
from explainer.shell import compiled, console, editions, freezing, past, progress, project, publishing
from explainer.shell.command import Command

_SHOWN = 6
"""How many of the files that were made again the summary names."""
_RESUMED = "Edition {}: the build that made it was stopped; it is noted in content/editions.yaml now."
_WAITING = "Another build has {}: waiting for it to end."


def _arguments(parser: argparse.ArgumentParser, root: Path) -> None:
    project.arguments(parser, root)
    project.strict(parser)
    project.locked(parser)
    parser.add_argument("--output", type=Path, metavar="DIR", help="the folder of the site (default: ROOT/site)")
    parser.add_argument(
        "--edition",
        metavar="NAME",
        help="keep the site as it is now for good, in the folder e/NAME/ of the site, and note that in "
        "content/editions.yaml",
    )
    parser.add_argument(
        "--compressed", action="store_true", help="put packed copies of files, .gz and .br, beside them for servers"
    )
    parser.add_argument("--explain", action="store_true", help="say of each file that was made again why")
    parser.add_argument("--clean", action="store_true", help="make every file again, whatever the last build left")


def _run(given: argparse.Namespace) -> int:
    output = project.output(given)
    is_prepared = compiled.load()
    if resumed := freezing.resume(given.root, output, lambda: project.read(given)):
        console.say([_RESUMED.format(resumed)], sys.stderr)
    inputs = past.inputs(given.root, output, given.snapshots, locked=given.locked, compressed=given.compressed)
    tree = project.read(given)
    try:
        frozen = freezing.freeze(tree, given.edition, locked=given.locked) if given.edition is not None else None
    except freezing.RefusedError as refused:
        return console.refuse(str(refused), refused.status)
    documents = frozen.tree if frozen else tree
    last, note = (Past(past.generator()), "") if given.clean else past.read(given.root, output)
    with progress.shown() as tell:
        made = (frozen and frozen.failed) or pipeline.build(documents, last, locked=given.locked, tell=tell)
    built = project.with_strangers(made, given)
    report = console.report(built.diagnostics, documents)
    status = console.status(built.diagnostics, strict=given.strict)
    if status != console.GOOD:
        console.say(["Nothing was written: the last good site stays."], sys.stderr)
        return status
    if given.compressed:
        files = compression.add(built.files, {} if given.clean else past.published(output))
        built = replace(built, files=files)
    new = {**editions.elsewhere(given.root, output), **(frozen.files if frozen else {})}
    if frozen:
        freezing.intend(given.root, frozen)
    waiting = _WAITING.format(output)
    published = publishing.publish(output, {**built.files, **new}, lambda: console.say([waiting], sys.stderr))
    if frozen:
        freezing.note(given.root, frozen)
    if not is_prepared:
        compiled.save()
    remembered = past.write(given.root, output, last, built, "" if new else inputs, report)
    # What cannot be written could not be read before either, mostly: one line is enough.
    notes = (remembered,) if remembered else (note, past.note(last))
    console.say(filter(None, notes), sys.stderr)
    changed = f"{len(published.written)} written, {len(published.removed)} removed"
    if not published.written and not published.removed:
        changed = "nothing changed"
    drafts = f"; drafts left out: {built.withheld}" if built.withheld else ""
    console.say([f"{output}: {len(built.files)} files, {changed}{_again(built)}{drafts}."])
    if frozen:
        lies, was = output / archive.FOLDER / given.edition, "" if frozen.files else " as before"
        console.say([f"Edition {given.edition}: in {lies}{was}, noted in content/editions.yaml. Keep both."])
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
