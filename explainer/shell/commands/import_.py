"""The command `import`: bring bibliographies, timelines and translations into content/."""

from __future__ import annotations

import argparse
from pathlib import Path, PurePosixPath

from explainer import imports
from explainer.diagnostics import has_errors
from explainer.shell import console, disk, project
from explainer.shell.command import Command


def _arguments(parser: argparse.ArgumentParser, root: Path) -> None:
    project.place(parser, root)
    parser.add_argument("file", type=Path, metavar="FILE", help=f"what to bring in: {', '.join(imports.FORMATS)}")
    parser.add_argument("--source", default="", metavar="ID", help="of a timeline: which source of sources.yaml it is")
    parser.add_argument(
        "--language", default="", metavar="LANG", help="of a timeline: its language (default: the first of the site)"
    )


def _run(given: argparse.Namespace) -> int:
    file: Path = given.file
    if file.suffix.lower() not in imports.FORMATS:
        known = ", ".join(imports.FORMATS)
        return console.refuse(f"{file} is of no kind that can be brought in: {known}", console.USAGE)
    root = project.folder(given)
    tree, name, data = disk.read_tree(root), PurePosixPath(file.as_posix()), disk.read(file)
    brought = imports.bring(name, data, tree, given.source, given.language)
    documents = brought.value.documents
    console.report(brought.diagnostics, {**tree, **documents, name: data})
    if has_errors(brought.diagnostics):
        console.say(["Nothing was written."])
        return console.TO_FIX
    console.say([*brought.value.changes, *brought.value.remarks])
    for path, new in documents.items():
        disk.write(root / path, new)
    console.say([f"{path}: written." for path in documents] or ["Nothing to write."])
    return console.GOOD


COMMAND = Command(
    "Bring in what other programs wrote: a bibliography (BibTeX, CSL-JSON, RIS) as sources, a timeline (TimelineJS, "
    "JSON or CSV) as events, a catalogue of translations (PO). What has no place here is listed; what is new is said, "
    "then written. Nothing is written where something is wrong.",
    _arguments,
    _run,
)
