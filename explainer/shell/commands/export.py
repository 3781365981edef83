"""The command `export`: write a catalogue for translators."""

from __future__ import annotations

import argparse
from pathlib import Path

from explainer import content, imports
from explainer.shell import console, disk, project
from explainer.shell.command import Command


def _arguments(parser: argparse.ArgumentParser, root: Path) -> None:
    project.place(parser, root)
    parser.add_argument("--po", required=True, metavar="LANG", help="the language to translate to, one of the site's")
    parser.add_argument(
        "--from",
        dest="original",
        metavar="LANG",
        help="the language to translate from (default: the first of the site, or the second where that is meant)",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="where to write the catalogue: fr.po")


def _run(given: argparse.Namespace) -> int:
    tree = disk.read_tree(project.folder(given))
    parsed = content.parse(tree, shows_withheld=True).value
    tags = parsed.info.record.languages if parsed.info and parsed.info.record else ()
    original = given.original or next((tag for tag in tags if tag != given.po), "")
    for tag in (given.po, original):
        if tag not in tags:
            return console.refuse(f"“{tag}” is not a language of this site: {', '.join(tags)}", console.USAGE)
    if given.po == original:
        return console.refuse(f"“{original}” cannot be translated to itself: name another with --from", console.USAGE)
    made = imports.export(parsed, tree, original, given.po)
    if made.diagnostics:
        console.report(made.diagnostics, tree)
        return console.TO_FIX
    data, remarks = made.value
    disk.write(given.file, data)
    console.say([*remarks, f"{given.file}: written."])
    return console.GOOD


COMMAND = Command(
    "Write the texts of the site in one language, with their translations to another, as a PO catalogue for "
    "translators (Poedit, Weblate). “import” takes it back.",
    _arguments,
    _run,
)
