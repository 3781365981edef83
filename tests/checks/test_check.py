from __future__ import annotations

from explainer.checks import CHECKS
from explainer.checks.check import Check


def test_every_check_has_a_name_of_its_own_and_looks_at_something() -> None:
    assert len({check.name for check in CHECKS}) == len(CHECKS)
    assert all(check.of_content or check.of_group or check.of_theme or check.of_files for check in CHECKS)


def test_a_check_that_looks_at_nothing_is_allowed_to_exist() -> None:
    assert Check("nothing").of_files is Check("nothing").of_content is None
