"""The command `check`: say everything that is wrong, write nothing.

With `--accept`, remember what was read; with `--explain`, say what a code means; with `--published`, compare a site
that was copied or is served with its manifest.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from explainer import pipeline, reporting
from explainer.content import Tree
from explainer.diagnostics import did_you_mean
from explainer.shell import accepting, comparing, compiled, console, explaining, project
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
    parser.add_argument(
        "--published",
        metavar="DIR|URL",
        help="compare every file of a site, in a folder or at an address, with the manifest.json that lies beside it; "
        "needs no project, and is the only thing that asks the network",
    )
    parser.add_argument("--explain", metavar="CODE", help="say what the code of a message means, and how to mend it")
    parser.add_argument(
        "--language",
        choices=explaining.LANGUAGES,
        help="the language of --explain (default: that of your system, or English)",
    )


def _run(given: argparse.Namespace) -> int:
    if given.explain is not None:
        return _explain(given.explain, given.language or explaining.language(os.environ))
    if given.published is not None:
        return _compare(given.published)
    compiled.load()
    tree = project.read(given)
    if given.accept:
        return _accept(given, tree)
    built = project.with_strangers(pipeline.build(tree, locked=given.locked), given)
    if given.format == "text":
        console.report(built.diagnostics, tree)
        if built.diagnostics:
            code = built.diagnostics[0].code
            console.say([f"What a code means, in English, French or Dutch: check --explain {code}"], sys.stderr)
        console.say(accepting.coverage(built.coverage), sys.stderr)
        if not built.diagnostics:
            console.say(["Nothing to fix."])
    else:
        found = project.from_here(given.root, built.diagnostics)
        sys.stdout.write(reporting.FORMATS[given.format](found, tree, explaining.explanations("en")))
    return console.status(built.diagnostics, strict=given.strict)


def _explain(code: str, language: str) -> int:
    known = explaining.explanations(language)
    if code not in known:
        hint = did_you_mean(code, known) or "messages end with theirs, in brackets"
        return console.refuse(f"there is no code “{code}”: {hint}", console.USAGE)
    console.explain(f"## `{code}`\n\n{known[code]}")
    return console.GOOD


def _compare(place: str) -> int:
    compared = comparing.compare(place)
    if compared.wrong:
        console.say(compared.wrong)
        console.say([f"{place}: {len(compared.wrong)} files are not as manifest.json lists them."], sys.stderr)
        return console.TO_FIX
    console.say([f"{place}: {compared.files} files, all as manifest.json lists them ({compared.manifest})."])
    return console.GOOD


def _accept(given: argparse.Namespace, tree: Tree) -> int:
    told = accepting.accept(given.root, tree, given.accept)
    if told.unknown:
        return console.refuse("; ".join(told.unknown), console.USAGE)
    console.report(told.diagnostics, tree)
    console.say(told.lines)
    return console.TO_FIX if told.diagnostics else console.GOOD


COMMAND = Command("Do all that build does, and write nothing.", _arguments, _run)
