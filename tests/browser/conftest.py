"""A real browser on the real site, without scripts and without a network."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from explainer.pipeline import Build

NAMES = ("chromium", "chromium-browser", "google-chrome")
PAGES = [
    path.relative_to(Path(__file__).parents[2] / "site").as_posix()
    for path in sorted((Path(__file__).parents[2] / "site").rglob("*.html"))
]


def absent(what: str) -> None:
    """Say what was not run; in continuous integration that is a failure."""
    if os.environ.get("CI"):
        pytest.fail(f"{what} is missing, and nothing was looked at with it")
    pytest.skip(f"{what} is missing: nothing was looked at with it")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium of the system: $CHROMIUM, or one of the usual names."""
    executable = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if executable is None:
        absent("Chromium")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def folder(built: Build, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site in a folder, as a reader would unpack it."""
    root = tmp_path_factory.mktemp("site")
    for path, data in built.files.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    return root


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page as a reader without scripts has it, on a phone."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()
