"""A build killed at any moment: the site is the old one or the new one, whole; the next build needs no help.

Nothing lost means: every page as one of the two manifests has it, the file of somebody else byte for byte, nothing left
beside the folder. `make torture` kills more often.
"""

from __future__ import annotations

import os
import random
import subprocess
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.disk.conftest import command, which

KILLS = int(os.environ.get("KILLS", "30"))


@pytest.mark.parametrize("part", range(2))
def test_a_killed_build_leaves_a_whole_site(tmp_path: Path, part: int) -> None:
    output = tmp_path / "site"
    subprocess.run(command(output, 1), cwd=ROOT, check=True, capture_output=True)
    (output / "CNAME").write_bytes(b"bridge.example")
    chance = random.Random(part)
    seen = set()
    for _ in range(KILLS // 2):
        with subprocess.Popen(command(output, 10_000), cwd=ROOT, stdout=subprocess.PIPE) as building:
            assert building.stdout is not None
            assert building.stdout.readline() == b"a\n"
            time.sleep(chance.random() / 20)
            building.kill()
        seen.add(which(output))
        assert (output / "CNAME").read_bytes() == b"bridge.example"
    assert subprocess.run(command(output, 2), cwd=ROOT, check=True, capture_output=True).stdout == b"a\nb\n"
    assert which(output) == "b"
    assert (output / "CNAME").read_bytes() == b"bridge.example"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_two_builds_at_once_take_turns(tmp_path: Path) -> None:
    output = tmp_path / "site"
    builds = [subprocess.Popen(command(output, 15), cwd=ROOT, stdout=subprocess.PIPE) for _ in range(2)]
    assert [build.communicate()[0].count(b"\n") for build in builds] == [15, 15]
    assert [build.returncode for build in builds] == [0, 0]
    assert which(output) == "a"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_reader_never_misses_the_site(tmp_path: Path) -> None:
    output = tmp_path / "site"
    subprocess.run(command(output, 1), cwd=ROOT, check=True, capture_output=True)
    with subprocess.Popen(command(output, 40), cwd=ROOT, stdout=subprocess.DEVNULL) as building:
        looks = 0
        while building.poll() is None:
            assert (output / "fr" / "0.html").read_bytes() == b"same"
            looks += 1
    assert looks > 40
