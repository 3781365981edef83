from __future__ import annotations

import json
from pathlib import Path

import pytest

from explainer.schema import editors
from explainer.shell import cli
from explainer.shell.commands import schema


def test_a_schema_stands_beside_the_documents_and_is_no_content(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["schema"], root=project) == 0
    assert "Begin content/claims.yaml with: # yaml-language-server: $schema=.schemas/claims.json" in (
        capsys.readouterr().out
    )
    for name in editors.documents():
        document = project / "content" / f"{name}.yaml"
        document.write_text(f"{schema.modeline(name)}\n{document.read_text('utf-8')}", "utf-8")
        line = document.read_text("utf-8").splitlines()[0]
        assert json.loads((document.parent / line.partition("=")[2]).read_text("utf-8"))["$schema"]
    assert cli.main(["check", "--strict"], root=project) == 0
    capsys.readouterr()
    assert cli.main(["schema"], root=project) == 0
    assert "Begin" not in capsys.readouterr().out


def test_a_folder_without_a_project_gets_none(tmp_path: Path) -> None:
    assert cli.main(["schema"], root=tmp_path) == 2
    assert not list(tmp_path.iterdir())
