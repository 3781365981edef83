"""What the last build left behind: the site itself, and how its files were made, in ROOT/.explainer/.

Floor 13, within `explainer.shell`. Promise: nothing is believed that is not exactly as it was written; what is wrong
with it costs time, never the site. The folder may be deleted at any time.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path, PurePosixPath

from explainer import artifacts
from explainer.artifacts import Made, Past
from explainer.shell import disk

FOLDER = ".explainer"
_LIBRARIES = ("babel", "jinja2", "markupsafe")
"""Those whose work is kept: what others make is made each time, and compared."""


def read(root: Path, output: Path) -> tuple[Past, str]:
    """Read what is left of the last build of a site; the second value says why nothing could be believed, if so."""
    now = generator()
    place = _place(root, output)
    try:
        data = place.read_bytes()
    except FileNotFoundError:
        return Past(now), ""
    except OSError as error:
        return Past(now), f"{place} cannot be read ({error.strerror}): every file is made again."
    made = artifacts.read(data)
    if made is None:
        return Past(now), f"{place} is damaged: every file is made again."
    return Past(now, made, dict(_files(output, made))), ""


def write(root: Path, output: Path, made: Mapping[PurePosixPath, Made]) -> str:
    """Remember how the files of a site were made; give what to say where that cannot be."""
    place = _place(root, output)
    try:
        place.parent.mkdir(exist_ok=True)
        disk.write(place, artifacts.write(made))
    except OSError as error:
        return f"{place} cannot be written ({error.strerror}): the next build makes every file again."
    except disk.DiskError as error:
        return f"{error}: the next build makes every file again."
    return ""


def generator() -> str:
    """Give a digest of the generator: of its own code, and the versions of what it renders with."""
    package = Path(__file__).parents[1]
    digest = blake2b(digest_size=12)
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    digest.update(sys.version.encode())
    for path in sorted(package.rglob("*.py")):
        digest.update(f"{path.relative_to(package)}\n".encode() + path.read_bytes())
    return digest.hexdigest()


def _place(root: Path, output: Path) -> Path:
    name = blake2b(str(output.resolve()).encode("utf-8", "surrogateescape"), digest_size=6).hexdigest()
    return root / FOLDER / f"{name}.json"


def _files(output: Path, made: Mapping[PurePosixPath, Made]) -> Mapping[PurePosixPath, bytes]:
    found: dict[PurePosixPath, bytes] = {}
    for path in made:
        place = output / path
        try:
            if ".." not in path.parts and not path.is_absolute() and not place.is_symlink():
                found[path] = place.read_bytes()
        except OSError:
            continue
    return found
