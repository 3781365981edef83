from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Any

import pytest

from explainer.diagnostics import Diagnostic, Severity, Span
from explainer.forms import DIAGNOSTICS, WORDS

TOLD = (
    Diagnostic(
        "date-invalid", "“x” is no date", Span(PurePosixPath("content/timeline.yaml"), 3, 4, 2, "a1"), "write 1"
    ),
    Diagnostic("numbers-differ", "\ud800", Span(PurePosixPath("a.md")), "", Severity.WARNING, "cost"),
)


def test_what_is_read_again_is_what_was_written() -> None:
    for form, value in ((DIAGNOSTICS, TOLD), (DIAGNOSTICS, ()), (WORDS, frozenset({"pont", "brug"}))):
        assert form.read(json.loads(json.dumps(form.write(value)))) == value


@pytest.mark.parametrize("data", [7, None, [7], [["code"]], [["a", "b", ["c"], "", "error", ""]], {"a": 1}])
def test_what_was_never_written_raises_what_it_stumbles_on(data: Any) -> None:
    with pytest.raises((ValueError, TypeError, LookupError, AttributeError)):
        DIAGNOSTICS.read(data)
    if not isinstance(data, list):
        with pytest.raises(TypeError):
            WORDS.read(data)
