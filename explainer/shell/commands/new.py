"""The command `new`: make a small complete project to begin from."""

from __future__ import annotations

import argparse
import re
from datetime import date
from pathlib import Path, PurePosixPath

from explainer import content, evidence, translations
from explainer.locales import is_known
from explainer.shell import console, disk, sample
from explainer.shell.command import Command
from explainer.shell.commands import schema

_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")


def _arguments(parser: argparse.ArgumentParser, _root: Path) -> None:
    parser.add_argument("folder", type=Path, metavar="DIR", help="the folder of the project; made if it is not there")
    parser.add_argument(
        "--languages",
        type=_languages,
        default=("en",),
        metavar="LIST",
        help="the languages of the site, the main one first: fr,nl (default: en)",
    )


def _languages(words: str) -> tuple[str, ...]:
    tags = tuple(dict.fromkeys(tag.strip() for tag in words.split(",")))
    for tag in tags:
        if not _TAG.fullmatch(tag) or not is_known(tag):
            raise argparse.ArgumentTypeError(f"“{tag}” is no language known here: write fr, nl, ar, pt-BR")
    return tags


def _run(given: argparse.Namespace) -> int:
    folder: Path = given.folder
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise disk.OutputError(f"{folder} is not an empty folder: name another for the new project")
    files = dict(sample.project(given.languages, date.today().isoformat()))  # noqa: DTZ011 - the author's day
    for path, data in {**files, **_locks(files)}.items():
        disk.make(folder / path.parent)
        disk.write(folder / path, data)
    list(schema.write(folder))
    console.say(
        [
            f"{folder}: a made-up project in {', '.join(given.languages)}, {len(files)} files. Write your own over it.",
            f"See it while you write:  explainer serve --root {folder}",
            f"Publish it:              explainer build --root {folder}",
        ]
    )
    return console.GOOD


def _locks(files: dict[PurePosixPath, bytes]) -> dict[PurePosixPath, bytes]:
    """Record that the evidence was found and that the languages were read together, as their authors would."""
    read = content.parse(files).value
    found = evidence.verify(read, files).value
    return {
        evidence.LOCK: evidence.write(found.lock),
        translations.LOCK: translations.accept(read, files, ["all"]).data,
    }


COMMAND = Command(
    "Make a small complete project to begin from: two made-up articles on a footbridge, with everything that an "
    "explainer can have. It builds and passes every check. It is written in ar, de, en, es, fr and nl; another "
    "language gets the English words, to be written over.",
    _arguments,
    _run,
)
