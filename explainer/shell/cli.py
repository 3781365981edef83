"""The door: which commands there are, and what becomes of their mishaps.

Floor 11, within `explainer.shell`. Only the command that was asked for is imported, so `--help` and `--version` answer
at once. Exit status: 0 good, 1 something for the author to fix, 2 wrong usage, 3 the environment (disk, rights), 75
another build has the output folder, 130 stopped by the user.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path

from explainer import __version__

COMMANDS = {
    "build": "make the site (the default)",
    "check": "say everything that is wrong, write nothing",
    "verify": "find every evidence phrase in the snapshots",
    "cite": "show where words stand in a snapshot",
    "serve": "show the site in the browser, made again at every save",
    "new": "make a small complete project to begin from",
    "import": "bring in a bibliography, a timeline or translations",
    "export": "write the whole site as a ZIP file, or a catalogue for translators",
    "schema": "write JSON Schemas for editors",
}

MODULES = {"import": "import_"}
"""The module of a command, where its name is a word of Python."""


def main(arguments: Sequence[str] | None = None, root: Path = Path()) -> int:
    """Run a command.

    Args:
        arguments: The words of the command line, without the program's name.
        root: The folder that holds content/ and templates/, unless `--root` names another.

    Returns:
        The exit status.
    """
    if isinstance(sys.stdout, TextIOWrapper):
        # A terminal without accents gets question marks in their place.
        sys.stdout.reconfigure(errors="replace")
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words or (words[0] not in COMMANDS and words[0] not in ("-h", "--help", "--version")):
        # `build` is meant where no command is named.
        words = ["build", *words]
    if arguments is None and words[0] != "serve":
        # The process ends with the command, and all that it works out is needed to the end: nothing is to be collected.
        gc.disable()
    if words[0] not in COMMANDS:
        _parser().parse_args(words)
    return _run(words[0], words[1:], root)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="explainer",
        description="Build a sourced, multilingual explainer from content/ and templates/.",
        epilog="Without a command, build is meant. “explainer COMMAND --help” tells what a command does. "
        "Exit status: 0 good, 1 something to fix, 2 wrong usage, 3 disk or rights, "
        "75 another build has the output folder.",
    )
    parser.add_argument("--version", action="version", version=f"explainer {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND")
    for name, summary in COMMANDS.items():
        commands.add_parser(name, help=summary)
    return parser


def _run(name: str, words: Sequence[str], root: Path) -> int:
    from explainer.shell import unchanged

    if name == "build" and unchanged.is_unchanged(words, root):
        return 0

    from explainer.shell import console, disk

    try:
        command = import_module(f"explainer.shell.commands.{MODULES.get(name, name)}").COMMAND
        parser = argparse.ArgumentParser(prog=f"explainer {name}", description=command.description)
        command.arguments(parser, root)
        status: int = command.run(parser.parse_args(words))
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our words (`| head`) has enough; what is left must not be written when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return console.ENVIRONMENT
    except KeyboardInterrupt:
        return console.refuse("stopped; the last good site stays", console.STOPPED)
    except disk.OutputError as error:
        return console.refuse(str(error), console.USAGE)
    except disk.BusyError as error:
        return console.refuse(str(error), console.BUSY)
    except disk.DiskError as error:
        return console.refuse(str(error), console.ENVIRONMENT)
    except OSError as error:
        # A folder that goes while it is read, a name that no disk takes, no file left to open: nothing of ours.
        where = f"{error.filename}: " if error.filename else ""
        return console.refuse(f"{where}{error.strerror or error}; the last good site stays", console.ENVIRONMENT)
    except MemoryError:
        return console.refuse("there is not enough memory; the last good site stays", console.ENVIRONMENT)
    return status
