"""What the tests of a hostile world share: two sites, and a program that publishes them in turn until it is stopped."""

from __future__ import annotations

import json
import sys
from hashlib import sha256
from pathlib import Path

PUBLISH = """
import sys
from pathlib import Path, PurePosixPath
from explainer import artifacts
from explainer.artifacts import Artifact
from explainer.shell import disk, publishing

def site(name):
    # The pages differ in number too; a quarter of them is the same in both.
    made = {PurePosixPath(f"fr/{n}.html"): (name * 4000 if n % 4 else "same").encode() for n in range(40)}
    made[PurePosixPath(f"{name}.html")] = name.encode()
    listing = artifacts.manifest(Artifact(path, data) for path, data in made.items())
    return {**made, listing.path: listing.data}

output, times = Path(sys.argv[1]), int(sys.argv[2])
for turn in range(times):
    try:
        publishing.publish(output, site("ab"[turn % 2]))
    except disk.DiskError as error:
        print(error, flush=True)
        sys.exit(3)
    print("ab"[turn % 2], flush=True)
"""


def command(output: Path, times: int) -> list[str]:
    """Give the words that publish the two sites in turn, so many times."""
    return [sys.executable, "-c", PUBLISH, str(output), str(times)]


def which(output: Path) -> str:
    """Tell which of the two sites a folder holds, after comparing every file of it with its manifest."""
    listed = json.loads((output / "manifest.json").read_bytes())["files"]
    for path, digest in listed.items():
        assert sha256((output / path).read_bytes()).hexdigest() == digest, path
    there = {path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file()}
    assert there - {"manifest.json", "CNAME"} == set(listed)
    (name,) = {"a.html", "b.html"} & set(listed)
    return name[0]
