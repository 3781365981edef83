"""The commands: `build`, `check`, `verify` and `cite`.

Floor 11, within `explainer.shell` (owns rich). Exit status: 0 good, 1 something for the author to fix, 2 wrong usage,
3 the environment (disk, rights).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

from explainer import __version__, pipeline, reporting
from explainer.content import Tree
from explainer.diagnostics import Diagnostic, Severity
from explainer.shell import disk, evidence, translations

GOOD, TO_FIX, USAGE, ENVIRONMENT = 0, 1, 2, 3
_COMMANDS = ("build", "check", "verify", "cite")
_STYLES = {"error:": "bold red", "warning:": "bold yellow", "hint:": "cyan"}


def main(arguments: Sequence[str] | None = None, root: Path = Path()) -> int:
    """Run a command.

    Args:
        arguments: The words of the command line, without the program's name.
        root: The folder that holds content/ and templates/, unless `--root` names another.

    Returns:
        The exit status.
    """
    given = _parser(root).parse_args(_with_default(sys.argv[1:] if arguments is None else arguments))
    try:
        return {"build": _build, "check": _check, "verify": _verify, "cite": _cite}[given.command](given)
    except disk.OutputError as error:
        return _refuse(str(error), USAGE)
    except disk.DiskError as error:
        return _refuse(str(error), ENVIRONMENT)


def _with_default(arguments: Sequence[str]) -> list[str]:
    """`build` is meant where no command is named."""
    first = arguments[0] if arguments else ""
    return list(arguments) if first in (*_COMMANDS, "-h", "--help", "--version") else ["build", *arguments]


def _parser(root: Path) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="explainer",
        description="Build a sourced, multilingual explainer from content/ and templates/.",
        epilog="Without a command, build is meant. "
        "Exit status: 0 good, 1 something to fix, 2 wrong usage, 3 disk or rights.",
    )
    parser.add_argument("--version", action="version", version=f"explainer {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    build = commands.add_parser(
        "build",
        help="make the site (the default)",
        description="Read content/ and templates/, check everything, write the site. "
        "Where something is wrong, the last good site stays.",
    )
    check = commands.add_parser(
        "check",
        help="say everything that is wrong, write nothing",
        description="Do all that build does, and write nothing.",
    )
    verify = commands.add_parser(
        "verify",
        help="find every evidence phrase in the snapshots",
        description="Look up every evidence phrase in the snapshots, or in content/evidence.lock where they are not.",
    )
    cite = commands.add_parser(
        "cite",
        help="show where words stand in a snapshot",
        description="Show where words stand in a snapshot, ready to be pasted into claims.yaml.",
    )
    for command in (build, check, verify, cite):
        command.add_argument(
            "--root",
            type=Path,
            default=root,
            metavar="DIR",
            help="the project: the folder that holds content/ and templates/ (default: %(default)s)",
        )
        command.add_argument(
            "--snapshots",
            type=Path,
            metavar="DIR",
            help="the folder of our copies of sources, ID.txt or ID.html (default: ROOT/snapshots, if there is one)",
        )
    for command in (build, check, verify):
        command.add_argument("--strict", action="store_true", help="fail on warnings too")
    for options in (build, check, verify.add_mutually_exclusive_group()):
        options.add_argument(
            "--locked", action="store_true", help="fail where evidence is not as content/evidence.lock has it"
        )
    options.add_argument(
        "--update", action="store_true", help="say in what content/evidence.lock differs, and write it anew"
    )
    cite.add_argument("source", metavar="SOURCE", help="the id of a source")
    cite.add_argument("words", metavar="WORDS", help="the words to look for, between quotation marks")
    build.add_argument("--output", type=Path, metavar="DIR", help="the folder of the site (default: ROOT/site)")
    check.add_argument(
        "--accept",
        nargs="+",
        metavar="ID",
        help="remember in content/translations.lock that the versions of these texts were read together: the ids of "
        "the messages, a record or document (claims/ID), or all",
    )
    check.add_argument(
        "--format",
        choices=sorted(reporting.FORMATS),
        default="text",
        help="how to report (default: %(default)s)",
    )
    return parser


def _build(given: argparse.Namespace) -> int:
    tree = _read(given)
    built = pipeline.build(tree, locked=given.locked)
    _report(built.diagnostics, tree)
    if _fails(built.diagnostics, strict=given.strict):
        _say("Nothing was written: the last good site stays.", sys.stderr)
        return TO_FIX
    output = given.output or given.root / "site"
    published = disk.publish(output, built.files)
    changed = f"{len(published.written)} written, {len(published.removed)} removed"
    if not published.written and not published.removed:
        changed = "nothing changed"
    _say(f"{output}: {len(built.files)} files, {changed}.", sys.stdout)
    return GOOD


def _check(given: argparse.Namespace) -> int:
    tree = _read(given)
    if given.accept:
        return _accept(given, tree)
    built = pipeline.build(tree, locked=given.locked)
    diagnostics = built.diagnostics
    if given.format == "text":
        _report(diagnostics, tree)
        for line in translations.coverage(built.coverage):
            _say(line, sys.stderr)
        if not diagnostics:
            _say("Nothing to fix.", sys.stdout)
    else:
        sys.stdout.write(reporting.FORMATS[given.format](diagnostics, tree))
    return TO_FIX if _fails(diagnostics, strict=given.strict) else GOOD


def _accept(given: argparse.Namespace, tree: Tree) -> int:
    told = translations.accept(given.root, tree, given.accept)
    if told.unknown:
        return _refuse("; ".join(told.unknown), USAGE)
    _report(told.diagnostics, tree)
    for line in told.lines:
        _say(line, sys.stdout)
    return TO_FIX if told.diagnostics else GOOD


def _verify(given: argparse.Namespace) -> int:
    tree = _read(given)
    told = evidence.verify(given.root, tree, update=given.update, locked=given.locked)
    _report(told.diagnostics, tree)
    for line in told.lines:
        _say(line, sys.stdout)
    return TO_FIX if _fails(told.diagnostics, strict=given.strict) else GOOD


def _cite(given: argparse.Namespace) -> int:
    told = evidence.cite(_read(given), given.source, given.words)
    for line in told.lines:
        _say(line, sys.stdout)
    return GOOD if told.is_good else TO_FIX


def _read(given: argparse.Namespace) -> Tree:
    root = given.root
    if not (root / "content").is_dir():
        raise disk.OutputError(f"{root.resolve()} has no folder content/: name the project's folder with --root")
    snapshots = given.snapshots or root / "snapshots"
    return {**disk.read_tree(root), **evidence.read_snapshots(snapshots, is_named=given.snapshots is not None)}


def _fails(diagnostics: Sequence[Diagnostic], *, strict: bool) -> bool:
    return any(strict or diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)


def _report(diagnostics: Sequence[Diagnostic], tree: Tree) -> None:
    if not diagnostics:
        return
    text = Text(reporting.as_text(diagnostics, tree))
    for word, style in _STYLES.items():
        text.highlight_words([word], style)
    Console(stderr=True, soft_wrap=True, highlight=False).print(text, end="")


def _say(words: str, stream: object) -> None:
    print(words, file=stream)  # type: ignore[call-overload]


def _refuse(words: str, status: int) -> int:
    print(f"explainer: {words}", file=sys.stderr)
    return status
