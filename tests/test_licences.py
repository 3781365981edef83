"""The list of licences names every package that is installed, as the package names its licence."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, metadata

import pytest

from .conftest import ROOT

LISTED = dict(
    re.findall(r"^\| ([a-z0-9-]+) \| (.+) \|$", (ROOT / "docs" / "licences.md").read_text("utf-8"), re.MULTILINE)
)
LISTED.pop("package")


def pinned(name: str) -> set[str]:
    return set(re.findall(r"^([a-z0-9-]+)==", (ROOT / name).read_text("utf-8"), re.MULTILINE))


def test_every_package_has_its_licence_named() -> None:
    assert LISTED.keys() == pinned("requirements.txt") | pinned("requirements-dev.txt")


@pytest.mark.parametrize("package", LISTED)
def test_a_licence_is_the_one_that_the_package_names(package: str) -> None:
    try:
        named = metadata(package)
    except PackageNotFoundError:
        # A system that does not need it has not installed it.
        assert re.search(
            rf"^{package}==\S+ ; sys_platform", (ROOT / "requirements-dev.txt").read_text("utf-8"), re.MULTILINE
        )
        return
    if expression := named.get("License-Expression"):
        assert LISTED[package] == expression
    else:
        kinds = {"BSD": "BSD", "MIT": "MIT", "Apache": "Apache", "Mozilla": "MPL"}
        said = f"{named.get('License')} {named.get_all('Classifier')}"
        assert package == "axe-playwright-python" or any(kinds[k] in LISTED[package] for k in kinds if k in said)
