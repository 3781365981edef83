from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from explainer.shell import cli
from tests.imports.conftest import FILES


def test_a_bibliography_is_brought_in(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["import", str(FILES / "jabref.bib")], root=project) == 0
    told = capsys.readouterr()
    assert "jabref.bib:13:3: warning: “creationdate” is not carried" in told.err
    assert "+ sources/doe-2021: A lamp by the sea\n" in told.out
    assert told.out.endswith("content/sources.yaml: written.\n")
    assert "doe-2021:\n  type: article-newspaper\n" in (project / "content" / "sources.yaml").read_text("utf-8")
    assert cli.main(["import", str(FILES / "jabref.bib")], root=project) == 0
    assert capsys.readouterr().out.endswith("Nothing to write.\n")


def test_nothing_is_written_where_something_is_wrong(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.read_bytes() for path in project.rglob("*.*") if path.is_file()}
    broken = tmp_path / "a.bib"
    broken.write_text("@book{a, title={A}}\n@book{b, title={B} year=1}\n")
    assert cli.main(["import", str(broken)], root=project) == 1
    told = capsys.readouterr()
    assert "a.bib:2:1: error: this is not BibTeX" in told.err
    assert told.out == "Nothing was written.\n"
    assert cli.main(["import", str(FILES / "timeline.json")], root=project) == 1
    assert cli.main(["import", "refs.docx"], root=project) == 2
    assert cli.main(["import", "absent.bib"], root=project) == 3
    assert before == {path: path.read_bytes() for path in project.rglob("*.*") if path.is_file()}


def test_building_loads_none_of_it() -> None:
    code = (
        "import sys; from explainer.shell import cli\n"
        "try: cli.main(['build', '--help'])\n"
        "except SystemExit: pass\n"
        "assert not {'pybtex', 'explainer.imports', 'babel.messages'} & sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
