"""The project that a command is about: the options that name it, and its documents.

Floor 11, within `explainer.shell`.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from explainer import evidence
from explainer.content import Tree
from explainer.diagnostics import Diagnostic, Severity, Span, in_order
from explainer.pipeline import Build
from explainer.shell import disk, editions


def place(parser: argparse.ArgumentParser, root: Path) -> None:
    """Add the option that names a project; it is `root` otherwise."""
    parser.add_argument(
        "--root",
        type=Path,
        default=root,
        metavar="DIR",
        help="the project: the folder that holds content/ and templates/ (default: %(default)s)",
    )


def arguments(parser: argparse.ArgumentParser, root: Path) -> None:
    """Add the options that name a project and its snapshots."""
    place(parser, root)
    parser.add_argument(
        "--snapshots",
        type=Path,
        metavar="DIR",
        help="the folder of our copies of sources, ID.txt or ID.html (default: ROOT/snapshots, if there is one)",
    )


def locked(parser: argparse._ActionsContainer) -> None:
    """Add the option that wants all evidence to be as the lock has it."""
    parser.add_argument(
        "--locked", action="store_true", help="fail where evidence is not as content/evidence.lock has it"
    )


def strict(parser: argparse.ArgumentParser) -> None:
    """Add the option that makes warnings count."""
    parser.add_argument("--strict", action="store_true", help="fail on warnings too")


def folder(given: argparse.Namespace) -> Path:
    """Give the folder of the project.

    Raises:
        OutputError: The folder holds no project.
    """
    root: Path = given.root
    if not (root / "content").is_dir():
        raise disk.OutputError(f"{root.resolve()} has no folder content/: name the project's folder with --root")
    return root


def read(given: argparse.Namespace, file: Callable[[str], bytes] | None = None) -> Tree:
    """Read the documents of the project, its snapshots where there are any, and what is to be known of its editions.

    Args:
        given: The options.
        file: Reads a file that is short otherwise, where it is not simply to be read.

    Raises:
        OutputError: The folder holds no project.
        DiskError: The disk refuses.
    """
    root = folder(given)
    return {
        **disk.read_tree(root, file),
        **_snapshots(given, file),
        **editions.read(root, site(given), file),
    }


def snapshots(given: argparse.Namespace) -> Path:
    """Give the folder of the project's snapshots, which need not exist."""
    folder: Path = given.snapshots or given.root / "snapshots"
    return folder


def site(given: argparse.Namespace) -> Path:
    """Give the folder of the site, wherever it may be."""
    named: Path | None = getattr(given, "output", None)
    return named or Path(given.root) / "site"


def output(given: argparse.Namespace) -> Path:
    """Give the folder of the site, which need not exist.

    Raises:
        OutputError: The documents would lie in it, or it among them.
    """
    output = site(given)
    place_of_it = output.resolve()
    for place in ((given.root / name).resolve() for name in (*disk.FOLDERS, "snapshots", ".git")):
        if place_of_it == place or place in place_of_it.parents or place_of_it in place.parents:
            raise disk.OutputError(f"{output} is no place for a site: {place} is there; name another with --output")
    return output


def with_strangers(built: Build, given: argparse.Namespace) -> Build:
    """Add to what was found in documents what lies among them and the snapshots, and is none."""
    strangers = (*disk.strangers(given.root), *_no_snapshots(given))
    return replace(built, diagnostics=in_order((*built.diagnostics, *strangers)))


def _no_snapshots(given: argparse.Namespace) -> Iterator[Diagnostic]:
    """Name what is called as a snapshot is and is not read: folders, pipes, links to nothing or out of the project."""
    for path in _called_snapshots(snapshots(given)):
        if what := "" if _is_within(path, given) else "a link out of the project" if path.is_file() else "no file":
            message, hint = f"{path.name} is {what}, and not read", "put the file itself there"
            yield Diagnostic("file-unknown", message, Span(evidence.FOLDER / path.name), hint, Severity.WARNING)


def _called_snapshots(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.suffix in evidence.EXTRACTORS and disk.is_document(path.name):
            yield path


def _is_within(path: Path, given: argparse.Namespace) -> bool:
    """Tell whether there is a file of the project, or of the folder of its snapshots, which may be elsewhere.

    Messages show what is in a snapshot, so what somebody links to must not be any file of this machine.
    """
    if not path.is_symlink():
        return path.is_file()
    places = (given.root.resolve(), snapshots(given).resolve())
    return path.is_file() and any(path.resolve().is_relative_to(place) for place in places)


def from_here(root: Path, diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Name documents as seen from the working directory, for programs that do not know which folder is the project.

    Those of a project elsewhere keep the names that they have in it.
    """
    here, folder = Path.cwd(), root.resolve()
    way = folder.relative_to(here).as_posix() if folder.is_relative_to(here) else "."
    return tuple(replace(one, span=replace(one.span, document=way / one.span.document)) for one in diagnostics)


def _snapshots(given: argparse.Namespace, file: Callable[[str], bytes] | None) -> Tree:
    """Read the snapshots of a project, as `snapshots/NAME` whatever their folder is called."""
    folder = snapshots(given)
    if given.snapshots is not None and not folder.is_dir():
        raise disk.OutputError(f"{folder} is not a folder: --snapshots names the one that holds ID.txt and ID.html")
    found = {}
    path = folder
    try:
        for path in _called_snapshots(folder):
            if _is_within(path, given):
                found[evidence.FOLDER / path.name] = _read(path, file)
    except OSError as error:
        raise disk.DiskError(f"{error.filename or path} cannot be read: {error.strerror}") from error
    return found


def _read(path: Path, file: Callable[[str], bytes] | None) -> bytes:
    """Read no more than shows that a file is too large."""
    if file and path.stat().st_size <= evidence.MAX_BYTES:
        return file(str(path))
    with path.open("rb") as opened:
        return opened.read(evidence.MAX_BYTES + 1)
