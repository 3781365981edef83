"""The question about known holes in packages: what it says of each answer, and where it could not be asked."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from .conftest import ROOT

HOLES = "Found 2 known vulnerabilities in 1 package"


def asked(
    folder: Path, *, installs: bool = True, answer: str = "", status: int = 0
) -> subprocess.CompletedProcess[str]:
    """Run the script where all that it calls is made up."""
    (folder / ".venv" / "bin").mkdir(parents=True)
    made = folder / ".venv" / "audit" / "bin"
    programs = {
        folder / ".venv" / "bin" / "python": f"mkdir -p {made} && cp {folder}/pip {folder}/pip-audit {made}",
        folder / "pip": f'echo "$@" >{folder}/installed; exit {0 if installs else 1}',
        folder / "pip-audit": f"echo '{answer}'; exit {status}",
    }
    for place, words in programs.items():
        place.write_text(f"#!/bin/sh\n{words}\n", "utf-8")
        place.chmod(0o755)
    return subprocess.run(
        ["sh", str(ROOT / "tools" / "audit.sh")], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("answer", "status", "said", "ends"),
    [
        ("No known vulnerabilities found", 0, "pip-audit: no known holes.\n", 0),
        (HOLES, 1, f"{HOLES}\n", 1),
        ("ConnectionError", 1, "pip-audit: not run (the database of known holes did not answer).\n", 0),
    ],
)
def test_each_answer_is_told(tmp_path: Path, answer: str, status: int, said: str, ends: int) -> None:
    done = asked(tmp_path, answer=answer, status=status)
    assert (done.stdout, done.returncode) == (said, ends)
    assert "--require-hashes --no-deps -r tools/audit.txt" in (tmp_path / "installed").read_text("utf-8")


def test_where_it_cannot_be_installed_that_is_said_and_nothing_fails(tmp_path: Path) -> None:
    done = asked(tmp_path, installs=False)
    assert (done.stdout, done.returncode) == ("pip-audit: not run (it could not be installed here).\n", 0)


def test_all_that_it_installs_has_a_hash() -> None:
    lines = (ROOT / "tools" / "audit.txt").read_text("utf-8")
    packages = re.findall(r"^[a-z0-9-]+==\S+ \\\n    --hash=sha256:[0-9a-f]{64}$", lines, re.MULTILINE)
    assert len(packages) == lines.count("==") > 20
