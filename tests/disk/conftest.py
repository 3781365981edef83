"""What the tests of a hostile world share: two sites, and a program that publishes them in turn until it is stopped;
and one that freezes editions of a project, is killed while it writes, and does the same again."""

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

FREEZE = """
import os, signal, sys, time
from pathlib import Path
from explainer.shell import publishing
from explainer.shell.cli import main

root, delays = Path(sys.argv[1]), [float(word) for word in sys.argv[2:]]
site, publish = root / "content" / "site.yaml", publishing.publish
words = site.read_text("utf-8")

def told(*given):
    os.write(tell, b".")
    return publish(*given)

for turn, delay in enumerate(delays):
    # Every page has these words.
    mark = "".join(chr(ord("a") + int(digit)) for digit in str(turn))
    site.write_text(words.replace("{en: The bridge,", f"{{en: The bridge {mark},"), "utf-8")
    build = ["build", "--root", str(root), "--edition", f"e{turn}"]
    listen, tell = os.pipe()
    killed = os.fork()
    if not killed:
        publishing.publish = told
        os._exit(main(build))
    os.close(tell)
    os.read(listen, 1)
    time.sleep(delay)
    os.kill(killed, signal.SIGKILL)
    os.waitpid(killed, 0)
    print("= killed", flush=True)
    sys.stdin.readline()
    print("= status", main(build), flush=True)
    sys.stdin.readline()
"""


def command(output: Path, times: int) -> list[str]:
    """Give the words that publish the two sites in turn, so many times."""
    return [sys.executable, "-c", PUBLISH, str(output), str(times)]


def which(output: Path) -> str:
    """Tell which of the two sites a folder holds, after comparing every file of it with its manifest."""
    listed = whole(output)
    there = {path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file()}
    assert there - {"manifest.json", "CNAME"} == listed
    (name,) = {"a.html", "b.html"} & listed
    return name[0]


def whole(folder: Path) -> set[str]:
    """Give the names of the files of a site or an edition, after comparing each with the manifest."""
    listed = json.loads((folder / "manifest.json").read_bytes())["files"]
    for path, digest in listed.items():
        assert sha256((folder / path).read_bytes()).hexdigest() == digest, path
    return set(listed)
