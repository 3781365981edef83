"""A build killed at any moment: the site is the old one or the new one, whole; the next build needs no help.

Nothing lost means: every page as one of the two manifests has it, the file of somebody else byte for byte, nothing left
beside the folder. Of editions: each that is there is whole, and the same command, given again, ends as if nothing had
been. Of what builds remember: nobody need hear of it. `make torture` kills more often.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import BRIDGE, ROOT
from tests.disk.conftest import FREEZE, command, which, whole

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


def test_a_command_killed_while_it_freezes_an_edition_is_given_again(tmp_path: Path) -> None:
    shutil.copytree(BRIDGE / "content", tmp_path / "content")
    site, chance = tmp_path / "site", random.Random(2)
    delays = [str(chance.random() / 3) for _ in range(KILLS // 25)]
    words = [sys.executable, "-c", FREEZE, str(tmp_path), *delays]
    with subprocess.Popen(
        words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, bufsize=1
    ) as freezing:
        assert freezing.stdin is not None
        assert freezing.stdout is not None
        said = []
        for line in freezing.stdout:
            said.append(line)
            if line.startswith("= "):
                there = {folder.name for folder in site.glob("e/*") if whole(folder)}
                assert not site.exists() or whole(site)
            if line.startswith("= status"):
                turn = sum(line.startswith("= status") for line in said) - 1
                assert line == "= status 0\n", "".join(said)
                assert there == {f"e{number}" for number in range(turn + 1)}
                noted = (tmp_path / "content" / "editions.yaml").read_text("utf-8")
                assert [line for line in noted.splitlines() if "id:" in line][-1] == f"- id: e{turn}"
                assert {path.name for path in tmp_path.iterdir()} == {".explainer", "content", "site"}
            if line.startswith("= "):
                freezing.stdin.write("\n")
    assert sum(line.startswith("= status") for line in said) == len(delays)
    assert not [line for line in said if "damaged" in line or "cannot" in line or "Traceback" in line]


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
