from __future__ import annotations

from pathlib import Path

import pytest

from explainer.shell import cli


def test_where_words_stand(archived: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["cite", "gazette", "12,5 millions d'euros"], root=archived) == 0
    out = capsys.readouterr().out
    assert "gazette, line 3, typographic:" in out
    assert '- {source: gazette, at: 3, quote: "12,5 millions d’euros"}' in out
    assert cli.main(["cite", "courier", "a bill of 12.6 million"], root=archived) == 1
    assert "nearest to it" in capsys.readouterr().out
    assert cli.main(["cite", "curier", "a bill"], root=archived) == 1
    assert "did you mean “courier”?" in capsys.readouterr().out
