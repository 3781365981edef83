"""The command `serve`: show the site in a browser of this machine, made again at every save."""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import sys
import time
import webbrowser
from contextlib import suppress
from pathlib import Path
from threading import Thread

from explainer.diagnostics import Severity
from explainer.shell import console, disk, progress, project
from explainer.shell.command import Command
from explainer.shell.serve import places, server
from explainer.shell.serve.answers import DESK, Answers
from explainer.shell.serve.places import Editor
from explainer.shell.serve.preview import Preview, State
from explainer.shell.serve.rendering import Pages
from explainer.shell.shelf import Shelf

PORT = 8000
_LAST_WORK = 1.5
"""Seconds that a build under way is given to end when it is time to stop."""


def _port(words: str) -> int:
    number = int(words)
    if not 0 <= number < 65_536:
        raise argparse.ArgumentTypeError("a port is a number from 0 (any that is free) to 65535")
    return number


def _arguments(parser: argparse.ArgumentParser, root: Path) -> None:
    project.arguments(parser, root)
    parser.add_argument(
        "--port",
        type=_port,
        metavar="N",
        help=f"the port (if left out: {PORT}, or the next that is free; 0: any that is free)",
    )
    parser.add_argument("--open", action="store_true", help="open the site in the browser")


def _run(given: argparse.Namespace) -> int:
    pattern = os.environ.get(places.VARIABLE) or places.PATTERN
    if wrong := places.fault(pattern):
        return console.refuse(wrong, console.USAGE)
    project.read(given)  # where there is no project, that is said before anything else
    wanted = PORT if given.port is None else given.port
    try:
        bound = server.bind(wanted, is_fixed=given.port is not None)
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else str(error)
        hint = "name another with --port, or 0 for any that is free"
        return console.refuse(f"port {wanted} cannot be used ({reason}): {hint}", console.ENVIRONMENT)
    port = bound.getsockname()[1]
    address = f"http://127.0.0.1:{port}/"
    editor = Editor(pattern, given.root.resolve(), project.snapshots(given).resolve())
    shelf = Shelf()
    bar = progress.begun()
    shown = Preview(lambda: project.read(given, shelf.read), bar.tell if bar else None)
    preview = server.Server(shown, bound, Answers(editor, Pages()))
    folders = [given.root / name for name in disk.FOLDERS] + [project.snapshots(given), disk.theme()]
    if given.open:
        Thread(target=webbrowser.open, args=(address,), daemon=True).start()
    lines = [f"The site: {address}   What is left to do: {address.rstrip('/')}{DESK}   Ctrl-C stops."]
    if given.port is None and port != wanted:
        lines.insert(0, f"Port {wanted} is taken, so another is used.")
    with suppress(KeyboardInterrupt):  # where the loop takes no signals, as on Windows
        asyncio.run(_serve(preview, given.root, folders, lines, bar))
    if bar:
        bar.stop()
    _say("The preview has stopped.")
    if not preview.close(_LAST_WORK):
        # A build cannot be interrupted, and what it makes is in memory alone: nothing is lost by not waiting for it.
        sys.stderr.flush()
        os._exit(console.GOOD)
    return console.GOOD


async def _serve(
    preview: server.Server, root: Path, folders: list[Path], lines: list[str], bar: progress.Bar | None
) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
    _say(*lines)

    def tell(state: State) -> None:
        if bar:
            bar.stop()  # what follows is quick, or is seen in the browser
        _tell(state)

    await preview.run(root, folders, stop, tell)


def _tell(state: State) -> None:
    """Say in the terminal what became of a save: errors in full; warnings stand on the desk."""
    errors = [one for one in state.diagnostics if one.severity is Severity.ERROR]
    warnings = len(state.diagnostics) - len(errors)
    console.report(errors, state.tree)
    if state.trouble:
        result = f"a bug of explainer: {state.trouble.words}" if state.trouble.is_ours else state.trouble.words
    elif errors:
        result = "the last good pages stay"
    else:
        result = f"{len(state.shown.names) if state.shown else 0} files"
    also = f", warnings: {warnings} (see {DESK})" if warnings else ""
    _say(f"{time.strftime('%H:%M:%S')}  {result}{also}.")


def _say(*lines: str) -> None:
    console.say(lines)
    sys.stdout.flush()


COMMAND = Command(
    "Show the site on this machine alone, from memory, made again at every save. Where something is wrong, the page "
    "says so over the last good one.",
    _arguments,
    _run,
)
