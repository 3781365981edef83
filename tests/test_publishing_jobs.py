"""The jobs in docs/hosting/ that check and publish: what they run exists, and does it."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from explainer import artifacts, pipeline
from explainer.artifacts import Artifact
from explainer.pipeline import Build
from explainer.shell import cli

from .conftest import ROOT

HOSTING = ROOT / "docs" / "hosting"
PROGRAM = [".venv/bin/python", "build.py"]


def read(name: str) -> Any:
    return yaml.load((HOSTING / name).read_text("utf-8"), yaml.CSafeLoader)


GITHUB, GITLAB = read("github-pages.yml")["jobs"], read("gitlab-ci.yml")
JOBS = {
    "github": [step["run"] for job in GITHUB.values() for step in job["steps"] if "run" in step],
    "gitlab": [line for name in ("check", "pages") for line in GITLAB[name]["script"]],
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in the working directory, as a job finds it; what becomes of it is made up, not built."""
    (tmp_path / "content").mkdir()
    monkeypatch.chdir(tmp_path)
    made = Artifact(PurePosixPath("index.html"), b"<p>It was opened.</p>" * 100)
    listing = artifacts.manifest([made])
    built = Build({made.path: made.data, listing.path: listing.data}, ())
    monkeypatch.setattr(pipeline, "build", lambda *_, **__: built)
    return tmp_path


@pytest.mark.parametrize("host", JOBS)
def test_every_step_does_what_it_says(host: str, project: Path) -> None:
    for line in JOBS[host]:
        words = shlex.split(line)
        if words[:2] == PROGRAM:
            assert cli.main(words[2:]) == 0, line
        elif words[0] == "sh":
            assert (ROOT / words[1]).is_file(), line
            assert (ROOT / words[2]).is_file(), line
        else:
            subprocess.run(("sh", "-euc", line), check=True)
    assert (project / "public" / "manifest.json").is_file()
    assert (project / "public" / "index.html.br").is_file() == (host == "gitlab")


def test_a_site_in_the_repository_that_is_not_what_its_documents_make_is_refused(tmp_path: Path) -> None:
    (compare,) = (line for line in JOBS["github"] if "cmp " in line)
    for folder, listed in (("site", "before"), ("public", "after")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "manifest.json").write_text(listed)
    assert subprocess.run(("sh", "-euc", compare), cwd=tmp_path, capture_output=True).returncode


def test_what_publishes_runs_nothing_of_the_repository_and_may_do_no_more() -> None:
    assert not [step for step in GITHUB["publish"]["steps"] if "run" in step or "checkout" in step["uses"]]
    assert read("github-pages.yml")["permissions"] == {"contents": "read"}
    assert "permissions" not in GITHUB["check"]
    used = [step["uses"] for job in GITHUB.values() for step in job["steps"] if "uses" in step]
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action) for action in used)
    for job, needed in ((GITHUB["publish"], "check"), (GITLAB["pages"], ["check"])):
        assert job["needs"] == needed
