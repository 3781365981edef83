"""The command `export`: the whole site as a ZIP file, or a catalogue for translators."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from explainer import content, imports, pipeline
from explainer.shell import console, disk, editions, project, zipping
from explainer.shell.command import Command


def _arguments(parser: argparse.ArgumentParser, root: Path) -> None:
    project.arguments(parser, root)
    parser.add_argument(
        "--po", metavar="LANG", help="write a catalogue: the language to translate to, one of the site's"
    )
    parser.add_argument(
        "--from",
        dest="original",
        metavar="LANG",
        help="the language to translate from (default: the first of the site, or the second where that is meant)",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="where to write: site.zip, or with --po fr.po")


def _run(given: argparse.Namespace) -> int:
    if given.po:
        return _catalogue(given)
    if given.file.suffix.lower() != ".zip":
        message = f"{given.file}: name a file that ends in .zip for the whole site, or a language with --po"
        return console.refuse(message, console.USAGE)
    return _zip(given)


def _zip(given: argparse.Namespace) -> int:
    tree = project.read(given)
    built = project.with_strangers(pipeline.build(tree), given)
    console.report(built.diagnostics, tree)
    if not built.files:
        return console.TO_FIX
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        files = {**built.files, **editions.files(given.root, project.site(given))}
        data = zipping.zipped(files, given.file.stem, epoch)
    except ValueError:
        return console.refuse(f"SOURCE_DATE_EPOCH is “{epoch}”, and should be seconds since 1970", console.USAGE)
    disk.write(given.file, data)
    size = f"{len(data) / 1_000_000:.1f} MB"
    console.say([f"{given.file}: {len(files)} files, {size}; unpacked, {given.file.stem}/index.html opens it."])
    return console.GOOD


def _catalogue(given: argparse.Namespace) -> int:
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
    "Write the whole site as a ZIP file, which opens from any disk. With --po: the texts of the site in one language, "
    "with their translations to another, as a PO catalogue for translators (Poedit, Weblate); “import” takes it back.",
    _arguments,
    _run,
)
