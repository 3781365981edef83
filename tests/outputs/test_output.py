from __future__ import annotations

from pathlib import PurePosixPath

from explainer import templates
from explainer.artifacts import Target
from explainer.outputs import OUTPUTS
from explainer.outputs.output import as_it_is
from explainer.pipeline import Build


def test_a_file_without_a_template_is_its_bytes() -> None:
    target = Target(PurePosixPath("a.bin"), b"\x00\xff")
    assert as_it_is(target, templates.load({}).value).value == b"\x00\xff"


def test_every_output_has_a_name_of_its_own() -> None:
    assert len({output.name for output in OUTPUTS}) == len(OUTPUTS)


def test_names_of_files_are_safe_on_every_disk(bridge_built: Build) -> None:
    lowered = [str(path).lower() for path in bridge_built.files]
    assert len(set(lowered)) == len(lowered)
    for path in bridge_built.files:
        assert not path.is_absolute()
        assert not {".", ".."} & set(path.parts)
        assert not set(str(path)) & set('\\:*?"<>| ')
