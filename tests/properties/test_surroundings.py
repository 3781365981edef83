"""A site depends on its documents alone: not on the machine, its clock, its network, nor on what else lies about."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pytest

from explainer import pipeline
from explainer.content import Tree
from explainer.pipeline import Build
from tests.conftest import BRIDGE, ROOT
from tests.evidence.conftest import COURIER, GAZETTE

PROGRAM = """
import os, sys, time
os.umask(int(sys.argv[1], 8))
clock = float(sys.argv[2])
time.time = lambda: clock
network = []
sys.addaudithook(lambda event, given: event.startswith(("socket.", "urllib.")) and network.append(event))
from explainer.shell.cli import main
for words in sys.argv[3:]:
    status = main(words.split("|"))
    asked, network[:] = bool(network), []
    print(f"= {words.split('|')[0]}: {status}, {'asks the network' if asked else 'alone'}", file=sys.stderr)
"""
OPTIMISED = ROOT / ".venv" / "optimised"
"""Code without assertions, of every library: whoever installs them has it compiled with assertions alone."""
MARK = "Private-7f3a"
SNAPSHOTS = ("courier.txt", "gazette.html")
PRIVATE = (
    ".env", ".git/config", "notes.md", "content/.env", "content/.git/HEAD", "content/.drafts/claims.yaml",
    "content/drafts/claims.yaml", "content/notes.txt", "content/.site.yaml.swp", "content/site.yaml~",
    "content/site.yaml.bak", "content/#site.yaml#", "content/claims.yaml.orig", "content/claims.yaml.tmp",
    "content/pages/about.en.md~", "content/pages/about.en.md.~1~", "content/pages/.about.en.md.swp",
    "content/pages/about.en.md.swo", "content/pages/4913", "content/pages/drafts/later.en.md",
    "content/summaries/courier.en.txt", "content/words/notes.txt", "snapshots/courier.html.bak", "snapshots/.notes.txt",
    "snapshots/more.txt", "snapshots/notes.md", "templates/.env", "templates/notes.txt", "templates/assets/.DS_Store",
    "templates/assets/.git/config", "templates/assets/site.css~", "templates/assets/site.css.bak",
    "templates/assets/.site.css.swp", "templates/assets/#site.css#", "templates/assets/Thumbs.db",
    "templates/assets/desktop.ini", "templates/words/notes.txt", "site.yaml", "explainer.log",
)  # fmt: skip
"""What lies about in a project and is nobody's business."""


@dataclass(frozen=True)
class Made:
    """What a build in a process of its own made, and what it said."""

    files: Mapping[PurePosixPath, bytes]
    told: str
    root: Path

    def read(self, name: str) -> bytes:
        return (self.root / name).read_bytes()


def project(root: Path, *, is_reversed: bool) -> Path:
    """Copy the small project; folders list their files in the order in which they were made, on many disks."""
    for path in sorted((path for path in BRIDGE.rglob("*") if path.is_file()), reverse=is_reversed):
        place = root / path.relative_to(BRIDGE)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(path.read_bytes())
        os.utime(place, (1, 1) if is_reversed else None)
    return root


def litter(root: Path, elsewhere: Path) -> None:
    for name in PRIVATE:
        place = root / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f"# {MARK}\n\n{MARK}: 1\n")
    elsewhere.mkdir()
    (elsewhere / "secret.css").write_text(MARK)
    (root / "templates" / "assets" / "secret.css").symlink_to(elsewhere / "secret.css")
    (root / "templates" / "assets" / "more").symlink_to(elsewhere)
    (root / "content" / "pages" / ".#about.en.md").symlink_to(f"{MARK}@host.1")  # how Emacs locks a file
    (root / "snapshots" / "courier.txt").write_text(f"{COURIER}\n\n{MARK}\n")
    (root / "snapshots" / "gazette.html").write_text(GAZETTE.replace("</p>", f"<!-- {MARK} --></p>", 1))
    for document in (root / "content").glob("*.yaml"):
        document.write_text(f"# {MARK}\n{document.read_text('utf-8')}", "utf-8")
    with (root / "content" / "claims.yaml").open("a", encoding="utf-8") as claims:
        claims.write(f"not-yet: {{draft: true, text: {MARK}}}\n")
    (root / "content" / "pages" / "later.en.md").write_text(f"---\ndraft: true\n---\n# {MARK}\n")
    site = root / "content" / "site.yaml"
    accepted = f"waivers: [{{code: quote-length, in: cost, reason: {MARK}}}]\n"
    site.write_text(site.read_text("utf-8") + accepted, "utf-8")


def run(
    options: list[str], umask: str, clock: str, commands: list[list[str]], **environment: str
) -> subprocess.Popen[str]:
    whole = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **environment}
    arguments = [sys.executable, *options, "-c", PROGRAM, umask, clock, *("|".join(words) for words in commands)]
    return subprocess.Popen(
        arguments, cwd="/", env=whole, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace"
    )


def made(process: subprocess.Popen[str], root: Path) -> Made:
    _, told = process.communicate()
    assert "Traceback" not in told, told
    site = root / "site"
    files = {PurePosixPath(p.relative_to(site).as_posix()): p.read_bytes() for p in site.rglob("*") if p.is_file()}
    return Made(files, told, root)


@pytest.fixture(scope="module")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> tuple[Made, Made]:
    """The small project built at once in two worlds that have nothing in common but its documents.

    One is far away, without assertions, where no letter has an accent and nobody else may read; in the other drafts,
    secrets and leftovers lie about, and all other commands come after the build.
    """
    one = project(tmp_path_factory.mktemp("one") / "a path é", is_reversed=False)
    other = project(tmp_path_factory.mktemp("other") / "deep" / "er", is_reversed=True)
    litter(other, other.parent / "elsewhere")
    first = run(
        ["-OO"], "077", "0", [["build", "--root", str(one)]],
        PYTHONPYCACHEPREFIX=str(OPTIMISED), TZ="Pacific/Kiritimati", LC_ALL="C",
        PYTHONCOERCECLOCALE="0", PYTHONUTF8="0", PYTHONHASHSEED="1",
    )  # fmt: skip
    here = ["--root", str(other)]
    commands = [
        ["build", *here], ["check", *here], ["verify", *here], ["verify", "--update", *here],
        ["cite", "courier", "12.5 million", *here], ["schema", *here], ["new", str(other.parent / "new")],
        ["check", "--published", str(other / "site")], ["check", "--published", "http://127.0.0.1:1/"],
    ]  # fmt: skip
    second = run(
        [], "000", "8589934592", commands,
        TZ="America/Los_Angeles", LC_ALL="fr_BE.UTF-8", LANGUAGE="nl", SOURCE_DATE_EPOCH="1", PYTHONHASHSEED="2",
        COLUMNS="20", HOME="/nowhere", USER=MARK, HOSTNAME=MARK,
    )  # fmt: skip
    return made(first, one), made(second, other)


def test_the_same_documents_give_the_same_bytes_anywhere(worlds: tuple[Made, Made], bridge_built: Build) -> None:
    assert worlds[0].files == bridge_built.files


def test_what_lies_about_in_a_project_changes_nothing_and_reaches_nobody(
    worlds: tuple[Made, Made], bridge: Tree
) -> None:
    _, littered = worlds
    snapshots = {PurePosixPath("snapshots") / name: littered.read(f"snapshots/{name}") for name in SNAPSHOTS}
    assert all(MARK.encode() in data for data in snapshots.values())
    assert littered.files == pipeline.build({**bridge, **snapshots}).files
    assert not [path for path, data in littered.files.items() if MARK.encode() in data or MARK in str(path)]


def test_only_a_site_at_an_address_is_looked_for_in_the_network(worlds: tuple[Made, Made]) -> None:
    told = re.findall(r"^= (\w+): (\d), (.*)$", worlds[1].told, re.MULTILINE)
    assert told == [
        ("build", "0", "alone"), ("check", "0", "alone"), ("verify", "0", "alone"), ("verify", "0", "alone"),
        ("cite", "0", "alone"), ("schema", "0", "alone"), ("new", "0", "alone"), ("check", "0", "alone"),
        ("check", "3", "asks the network"),
    ]  # fmt: skip
