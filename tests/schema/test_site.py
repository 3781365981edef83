from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from explainer.schema import Info

INFO: dict[str, Any] = {
    "title": "The bridge",
    "description": "Two papers.",
    "languages": ["en"],
    "base_url": "https://bridge.example/",
    "licence": {"id": "CC0-1.0", "url": "https://creativecommons.org/publicdomain/zero/1.0/"},
    "date": "2024-05-01",
    "navigation": ["timeline"],
}


def test_a_site_needs_no_waivers() -> None:
    info = Info.model_validate(INFO)
    assert info.waivers == ()
    assert info.severities == {}


def test_a_waiver_says_what_where_and_why() -> None:
    waiver = {"code": "numbers-differ", "in": "traffic", "reason": "The papers differ."}
    assert Info.model_validate({**INFO, "waivers": [waiver]}).waivers[0].in_ == "traffic"
    for missing in waiver:
        some = {key: value for key, value in waiver.items() if key != missing}
        with pytest.raises(ValidationError):
            Info.model_validate({**INFO, "waivers": [some]})


@pytest.mark.parametrize("severity", ["error", "warning", "off"])
def test_a_severity_has_a_reason(severity: str) -> None:
    choice = {"severity": severity, "reason": "We are translating."}
    info = Info.model_validate({**INFO, "severities": {"numbers-differ": choice}})
    assert info.severities["numbers-differ"].severity == severity
    with pytest.raises(ValidationError):
        Info.model_validate({**INFO, "severities": {"numbers-differ": {"severity": severity}}})
    with pytest.raises(ValidationError):
        Info.model_validate({**INFO, "severities": {"numbers-differ": {"severity": "low", "reason": "x"}}})
