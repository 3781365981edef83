"""Nothing changed since a build: known from the bytes alone, before anything is imported; its warnings are said again.

Floor 11, within `explainer.shell` (standard library only, and nothing else of ours: to import all that reads a project
takes most of a second). Promise: the answer is no wherever it is not sure; then the build does all its work.
"""

from __future__ import annotations

import errno
import json
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from hashlib import blake2b, sha256
from pathlib import Path

FOLDER = ".explainer"
_PACKAGE = Path(__file__).parents[1]
_VALUES, _FLAGS = ("--root", "--snapshots", "--output"), ("--locked", "--strict", "--explain", "--compressed")


class Question:
    """What a build is asked for; a plain class, for to import `dataclasses` takes a tenth of all this takes."""

    def __init__(
        self, root: Path, output: Path, snapshots: Path, *, locked: bool, compressed: bool, strict: bool = False
    ) -> None:
        self.root, self.output, self.snapshots = root, output, snapshots
        self.locked, self.compressed, self.strict = locked, compressed, strict


def is_unchanged(words: Sequence[str], root: Path) -> bool:
    """Tell whether a build would find nothing to change, and nothing to say but what it said; if so, say that."""
    question = _read(words, root)
    try:
        count, report = _holds(question) if question else (0, "")
    except (OSError, ValueError, AttributeError, TypeError, RecursionError):
        return False
    if question is None or not count or (report and question.strict):
        return False
    print("".join(sign for sign in report if sign == "\n" or sign.isprintable()), end="", file=sys.stderr)
    print(f"{question.output}: {count} files, nothing changed.")
    return True


def _read(words: Sequence[str], root: Path) -> Question | None:
    """Read the plain options; whatever else is written is for the parser to judge."""
    given: dict[str, str] = {}
    waiting = list(words)
    while waiting:
        name, equals, value = waiting.pop(0).partition("=")
        if name in _FLAGS and not equals:
            given[name] = name
        elif name in _VALUES and (equals or waiting):
            given[name] = value if equals else waiting.pop(0)
        else:
            return None
    root = Path(given.get("--root", root))
    output = Path(given["--output"]) if "--output" in given else root / "site"
    snapshots = Path(given["--snapshots"]) if "--snapshots" in given else root / "snapshots"
    if "--snapshots" in given and not snapshots.is_dir():
        return None
    locked, compressed, strict = ("--locked" in given, "--compressed" in given, "--strict" in given)
    return Question(root, output, snapshots, locked=locked, compressed=compressed, strict=strict)


def _holds(question: Question) -> tuple[int, str]:
    """Give the number of files of the site, if all is as it was, else 0; and what the build warned of."""
    mark, _, report = remembered(place(question.root, question.output, "good")).decode("utf-8").partition("\n")
    listing = (question.output / "manifest.json").read_bytes()
    if mark.split() != [inputs(question), sha256(listing).hexdigest()]:
        return 0, ""
    files = json.loads(listing)["files"]
    output = str(question.output)
    is_whole = all(sha256(_bytes(f"{output}/{path}")).hexdigest() == one for path, one in files.items())
    return (len(files) + 1 if is_whole else 0), report


def place(root: Path, output: Path, suffix: str) -> Path:
    """Give the file in which something is remembered of a site."""
    name = blake2b(str(output.resolve()).encode("utf-8", "surrogateescape"), digest_size=6).hexdigest()
    return root / FOLDER / f"{name}.{suffix}"


def archive(root: Path, output: Path) -> Path:
    """Give the folder of the editions that were frozen: of the site, or of the project's own where that has none."""
    own = output / "e"
    return own if own.is_dir() else root / "site" / "e"


def remembered(place: Path) -> bytes:
    """Read what an earlier build wrote there.

    Raises:
        OSError: It cannot be read, or is no plain file, or not of the user who builds now: anyone may have made it.
    """
    # A pipe in its place would let an ordinary open wait for ever; through a link any file could be read.
    with os.fdopen(os.open(place, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as file:
        found = os.fstat(file.fileno())
        if not stat.S_ISREG(found.st_mode):
            raise OSError(errno.EINVAL, "it is no plain file", str(place))
        if found.st_uid != os.geteuid():
            raise PermissionError(errno.EPERM, "it belongs to another user", str(place))
        return file.read()


def inputs(question: Question) -> str:
    """Give a digest of all that a build reads: the project's files, the theme, snapshots, editions, the generator.

    Raises:
        OSError: Something cannot be read.
    """
    theme = _PACKAGE / "theme"
    folders = {
        "content": question.root / "content",
        "templates": question.root / "templates",
        "theme": theme if theme.is_dir() else _PACKAGE.parent / "templates",
        "snapshots": question.snapshots,
        "editions": archive(question.root, question.output),
    }
    digest = blake2b(f"{generator()} {question.locked} {question.compressed}\n".encode(), digest_size=16)
    for name, folder in folders.items():
        top = str(folder)
        for path, is_link in _files(top):
            if is_link and not path[path.rindex("/") :].startswith("/."):
                raise OSError(f"{path} is a link: a build has something to say of it")
            data = _bytes(path)
            words = f"{name} {path[len(top) :]} {len(data)}\n"
            digest.update(words.encode("utf-8", "surrogateescape") + data)
    return digest.hexdigest()


def generator() -> str:
    """Give a digest of the generator: its own code, Python, and the versions of all that is installed beside it."""
    digest = blake2b(sys.version.encode(), digest_size=12)
    for entry in sys.path:
        if entry.endswith("/site-packages"):
            digest.update(" ".join(sorted(name for name in os.listdir(entry) if name.endswith(".dist-info"))).encode())
    top = str(_PACKAGE)
    for path, _ in _files(top):
        if path.endswith(".py"):
            digest.update(f"{path[len(top) :]}\n".encode() + _bytes(path))
    return digest.hexdigest()


# Paths are plain strings from here: for a thousand files, objects would cost as much as reading them.
def _files(folder: str) -> Iterator[tuple[str, bool]]:
    """Give the files below a folder, each with whether it is a link; folders that are links are not followed."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    for entry in entries:
        if entry.is_file():
            yield entry.path, entry.is_symlink()
        elif entry.name != "__pycache__" and entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path)


def _bytes(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:
        return file.read()
