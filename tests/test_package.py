"""The wheel and the sdist: all that is needed is in them, and the same files give the same bytes anywhere."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

import pytest
from hatchling import build

from explainer import __version__

from .conftest import ROOT

NEEDED = ("build.py", "Makefile", "requirements-dev.txt", "tools/venv.sh", "site/manifest.json", "tests/conftest.py")


@contextmanager
def standing_in(folder: Path, umask: int) -> Iterator[None]:
    """Stand in a folder, where a packager would; new files get what rights `umask` leaves them."""
    before, mask = Path.cwd(), os.umask(umask)
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
        os.umask(mask)


def made(folder: Path, kind: str, target: Path, umask: int = 0o022) -> Path:
    target.mkdir()
    with standing_in(folder, umask):
        return target / getattr(build, f"build_{kind}")(str(target))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(ROOT, "wheel", tmp_path_factory.mktemp("package") / "wheel")


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(ROOT, "sdist", tmp_path_factory.mktemp("package") / "sdist")


@pytest.fixture(scope="module")
def unpacked(sdist: Path) -> Path:
    """What of the sdist becomes the wheel, as on a machine where only its owner may read, with other times."""
    others = ("tests", "site", "content", "examples", "bench")
    with standing_in(sdist.parent, 0o077), tarfile.open(sdist) as archive:
        for member in (one for one in archive if one.name.split("/")[1] not in others):
            member.mtime, member.mode = 2_000_000_000, 0o600
            archive.extract(member, set_attrs=False)
    return sdist.parent / sdist.name.removesuffix(".tar.gz")


def test_the_sdist_gives_the_same_wheel_as_the_checkout(wheel: Path, unpacked: Path, tmp_path: Path) -> None:
    again = made(unpacked, "wheel", tmp_path / "again", 0o077)
    assert again.name == wheel.name == f"explainer-{__version__}-py3-none-any.whl"
    assert again.read_bytes() == wheel.read_bytes()


def test_the_sdist_tells_nothing_of_the_machine(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        members = archive.getmembers()
    assert {(one.mtime, one.uid, one.gid, one.uname, one.gname) for one in members} == {(1580601600, 0, 0, "", "")}
    assert {one.mode for one in members} <= {0o644, 0o755}
    assert not [one.name for one in members if not one.isfile()]


def test_the_sdist_holds_what_builds_and_tests_need(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    assert set(NEEDED) <= held
    for folder in ("explainer", "templates", "docs", "content", "examples", "tests", "site"):
        here = [path.relative_to(ROOT) for path in (ROOT / folder).rglob("*") if path.is_file()]
        made = {"__pycache__", ".explainer"}
        assert {path.as_posix() for path in here if not made & set(path.parts)} <= held


def test_the_wheel_carries_the_program_with_its_theme(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        carried = {PurePosixPath(name) for name in archive.namelist()}
    for folder, place in (("explainer", "explainer"), ("templates", "explainer/theme")):
        files = (path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
        assert {place / PurePosixPath(path.relative_to(ROOT / folder).as_posix()) for path in files} <= carried


def test_the_wheel_alone_makes_a_project(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    # Isolated, Python does not look into the folder that it stands in: the checkout is out of its sight.
    code = f"import sys; sys.path.insert(0, {str(tmp_path / 'installed')!r}); from explainer.shell.cli import main; "
    command = (sys.executable, "-I", "-c", f"{code}sys.exit(main())", "new", "bridge", "--languages", "fr")
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("bridge: a made-up project in fr")
    assert (tmp_path / "bridge" / "content" / "claims.yaml").is_file()
