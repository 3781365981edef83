from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from explainer import templates
from explainer.shell import compiled, disk


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep compiled templates in a folder of the test's, and begin without any."""
    kept = tmp_path / "templates.theme"
    monkeypatch.setattr(compiled, "_place", lambda: kept)
    monkeypatch.setattr(templates, "_prepared", {})
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    return kept


def _sources() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in disk.theme().glob("*.html")}


def test_what_one_process_compiled_the_next_one_has(place: Path) -> None:
    assert not compiled.load()
    compiled.save()
    assert compiled.load()
    ready = templates.compiled(_sources())
    assert ready.keys() <= templates._prepared.keys()
    assert all(templates._prepared[key][1] == referred for key, (_, referred) in ready.items())


@pytest.mark.parametrize("harm", [lambda data: data[:-1], lambda data: data[:40] + b"x" + data[41:], lambda _: b""])
def test_what_is_not_whole_is_not_believed(place: Path, harm: Callable[[bytes], bytes]) -> None:
    compiled.save()
    place.write_bytes(harm(place.read_bytes()))
    assert not compiled.load()
    assert templates._prepared == {}


def test_what_another_version_compiled_is_not_believed(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled.save()
    monkeypatch.setattr(compiled, "version", lambda _package: "0")
    assert not compiled.load()


def test_code_is_kept_with_that_of_python_and_in_no_project() -> None:
    assert compiled._place().parent == Path(templates.__cached__).parent


def test_where_python_writes_no_code_none_is_kept(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    compiled.save()
    assert not place.exists()


def test_an_installation_that_may_not_be_written_to_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiled, "_place", lambda: tmp_path / "no" / "such" / "folder" / "file")
    compiled.save()
    assert list(tmp_path.iterdir()) == []
