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
        **_snapshots(snapshots(given), file, is_named=given.snapshots is not None),
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
    strangers = (*disk.strangers(given.root), *_no_snapshots(snapshots(given)))
    return replace(built, diagnostics=in_order((*built.diagnostics, *strangers)))


def _no_snapshots(folder: Path) -> Iterator[Diagnostic]:
    """Name what is called as a snapshot is and cannot be read: folders, pipes, links to nothing."""
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.suffix in evidence.EXTRACTORS and disk.is_document(path.name) and not path.is_file():
            message, hint = f"{path.name} is no file, and not read", "put the file itself there"
            yield Diagnostic("file-unknown", message, Span(evidence.FOLDER / path.name), hint, Severity.WARNING)


def from_here(root: Path, diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Name documents as seen from the working directory, for programs that do not know which folder is the project.

    Those of a project elsewhere keep the names that they have in it.
    """
    here, folder = Path.cwd(), root.resolve()
    way = folder.relative_to(here).as_posix() if folder.is_relative_to(here) else "."
    return tuple(replace(one, span=replace(one.span, document=way / one.span.document)) for one in diagnostics)


def _snapshots(folder: Path, file: Callable[[str], bytes] | None, *, is_named: bool) -> Tree:
    """Read the snapshots of a folder, as `snapshots/NAME` whatever it is called."""
    if not folder.is_dir():
        if is_named:
            raise disk.OutputError(f"{folder} is not a folder: --snapshots names the one that holds ID.txt and ID.html")
        return {}
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix in evidence.EXTRACTORS and path.is_file())
        return {evidence.FOLDER / path.name: _read(path, file) for path in paths if not path.name.startswith(".")}
    except OSError as error:
        raise disk.DiskError(f"{error.filename or folder} cannot be read: {error.strerror}") from error


def _read(path: Path, file: Callable[[str], bytes] | None) -> bytes:
    """Read no more than shows that a file is too large."""
    if file and path.stat().st_size <= evidence.MAX_BYTES:
        return file(str(path))
    with path.open("rb") as opened:
        return opened.read(evidence.MAX_BYTES + 1)
