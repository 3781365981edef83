"""The command `check`: say everything that is wrong, write nothing; with `--accept`, remember what was read."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from explainer import pipeline, reporting
from explainer.content import Tree
from explainer.shell import accepting, console, project
from explainer.shell.command import Command


def _arguments(parser: argparse.ArgumentParser, root: Path) -> None:
    project.arguments(parser, root)
    project.strict(parser)
    project.locked(parser)
    parser.add_argument(
        "--accept",
        nargs="+",
        metavar="ID",
        help="remember in content/translations.lock that the versions of these texts were read together: the ids of "
        "the messages, a record or document (claims/ID), or all",
    )
    parser.add_argument(
        "--format",
        choices=sorted(reporting.FORMATS),
        default="text",
        help="how to report (default: %(default)s)",
    )


def _run(given: argparse.Namespace) -> int:
    tree = project.read(given)
    if given.accept:
        return _accept(given, tree)
    built = pipeline.build(tree, locked=given.locked)
    if given.format == "text":
        console.report(built.diagnostics, tree)
        console.say(accepting.coverage(built.coverage), sys.stderr)
        if not built.diagnostics:
            console.say(["Nothing to fix."])
    else:
        sys.stdout.write(reporting.FORMATS[given.format](built.diagnostics, tree))
    return console.status(built.diagnostics, strict=given.strict)


def _accept(given: argparse.Namespace, tree: Tree) -> int:
    told = accepting.accept(given.root, tree, given.accept)
    if told.unknown:
        return console.refuse("; ".join(told.unknown), console.USAGE)
    console.report(told.diagnostics, tree)
    console.say(told.lines)
    return console.TO_FIX if told.diagnostics else console.GOOD


COMMAND = Command("Do all that build does, and write nothing.", _arguments, _run)
