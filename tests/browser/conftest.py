"""A real browser on the real site, without scripts and without a network."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import NoReturn
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, sync_playwright

from explainer.pipeline import Build
from explainer.shell.zipping import zipped

NAMES = ("chromium", "chromium-browser", "google-chrome")


def absent(what: str) -> NoReturn:
    """Say what was not run; in continuous integration that is a failure."""
    if os.environ.get("CI"):
        pytest.fail(f"{what} is missing, and nothing was looked at with it")
    pytest.skip(f"{what} is missing: nothing was looked at with it")


@pytest.fixture(scope="session")
def chromium() -> str:
    """Chromium of the system: $CHROMIUM, or one of the usual names."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None) or absent("Chromium")


def launch(playwright: Playwright, chromium: str) -> Browser:
    return playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """One browser for the tests of a module; while it is there, its loop is that of the thread."""
    with sync_playwright() as playwright:
        browser = launch(playwright, chromium)
        yield browser
        browser.close()


def unpack(built: Build, root: Path) -> Path:
    """Write a site into a folder."""
    for path, data in built.files.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    return root


@pytest.fixture(scope="session")
def folder(built: Build, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site in a folder, as a reader would unpack it; the folder of a host two steps above."""
    root = tmp_path_factory.mktemp("host") / "sub"
    ZipFile(BytesIO(zipped(built.files, "path"))).extractall(root)
    return root / "path"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder; gives its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def host(folder: Path) -> Iterator[str]:
    """The address of a server that has the site at its root."""
    with serve(folder) as address:
        yield address


@pytest.fixture(scope="session")
def below(folder: Path) -> Iterator[str]:
    """The address of the site on a server that has it below a path."""
    with serve(folder.parents[1]) as address:
        yield f"{address}sub/path/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page as a reader without scripts has it, on a phone."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


def complaint(message: ConsoleMessage) -> list[str]:
    """Give what the console says is wrong; that Chromium reads no fonts from a disk is not."""
    about = message.text + message.location["url"]
    font = "file:" in about and ".woff2" in about
    return [message.text] if message.type in ("error", "warning") and not font else []
