"""A disk that is full: the last site stays, one line says why, and with room again the next build goes through.

Nothing lost means: the site as it was, byte for byte, and nothing left beside it.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.disk.conftest import command, which


@pytest.mark.parametrize("spare", [0, 8, 40, 70])
def test_a_full_disk_keeps_the_last_site(tmp_path: Path, spare: int) -> None:
    """A small disk of its own, filled until only `spare` kilobytes are left."""
    mount = tmp_path / "disk"
    mount.mkdir()
    if shutil.which("unshare") is None or _inside(mount, "true").returncode:
        pytest.skip("no disk can be mounted here: a full one was not tried")
    first, second = (" ".join(map(_quoted, command(mount / "site", times))) for times in (1, 2))
    told = _inside(
        mount,
        f"{first} && head -c {800_000 - spare * 1000} /dev/zero > {mount}/ballast; {second}; echo status $?; "
        f"cp -r {mount}/site {tmp_path}/after; ls -A {mount}; rm {mount}/ballast; {second}; "
        f"cp -r {mount}/site {tmp_path}/roomy; ls -A {mount}",
    )
    lines = told.stdout.splitlines()
    assert told.stderr == ""
    assert "No space left on device; the last site is untouched" in told.stdout
    assert "status 3" in lines
    assert which(tmp_path / "after") == "a"
    assert which(tmp_path / "roomy") == "b"
    assert lines.count("site") == 2
    assert not [line for line in lines if line.startswith(".site")]


def _inside(mount: Path, script: str) -> subprocess.CompletedProcess[str]:
    """Run a script where a disk of one megabyte is mounted, which nobody else sees."""
    return subprocess.run(
        ["unshare", "-rm", "sh", "-c", f"mount -t tmpfs -o size=1000k tmpfs {mount} && {{ {script}; }}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def _quoted(word: str) -> str:
    return "'" + word.replace("'", "'\\''") + "'"
