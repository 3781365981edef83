"""Every page before axe: WCAG 2.0 to 2.2 at A, AA and AAA and best practice; no violation.

On a desk in light colours every page is examined with every rule (of pages with one template, one); on a phone in dark
ones, the densest pages of one language, with the rules that can answer otherwise there. Contrast takes most of the time
and depends on the theme alone: it is measured on the real pages that are not long, and on the pages of the small
project, which shows the parts of the theme once: in English on the desk, in Arabic on the phone. Its page with
everything stands for the real ones, which would take longer than all others together.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from explainer.pipeline import Build
from tests.browser.conftest import launch, serve, unpack
from tests.pages import typical

TAGS = [f"wcag2{minor}{level}" for minor in ("", "1", "2") for level in ("a", "aa", "aaa")] + ["best-practice"]
CONTRAST = ["color-contrast", "color-contrast-enhanced"]
OF_THE_SCREEN = ["target-size", "scrollable-region-focusable", "css-orientation-lock", "link-in-text-block"]
DESK, PHONE = (1280, "light"), (360, "dark")
LONG = 12_000
"""Bytes of a page on which contrast is not measured."""
DENSE = 60_000
"""Bytes of a page whose links stand close together on a phone."""
WHOLE = 400_000
"""Bytes of a page that repeats the parts of all others."""


@dataclass(frozen=True)
class Job:
    address: str
    size: int
    screen: tuple[int, str]

    @property
    def options(self) -> dict[str, Any]:
        off = {} if self.size < LONG else {rule: {"enabled": False} for rule in CONTRAST}
        rules = {"type": "tag", "values": TAGS}
        if self.screen == PHONE:
            rules = {"type": "rule", "values": OF_THE_SCREEN + (CONTRAST if self.size < LONG else [])}
            off = {}
        return {"runOnly": rules, "rules": off, "resultTypes": ["violations"], "preload": False}


def test_no_page_violates_a_rule(chromium: str, host: str, built: Build, arabic: Build, tmp_path: Path) -> None:
    with serve(unpack(arabic, tmp_path)) as other:
        jobs = _jobs(built, host, (DESK, "fr/"), (DESK, "index"), (DESK, "404"))
        jobs += [job for job in _jobs(built, host, (PHONE, "nl/")) if job.size > DENSE]
        jobs += _jobs(arabic, other, (DESK, "en/"), (PHONE, "ar/"))
        jobs.sort(key=lambda job: job.size, reverse=True)
        with ThreadPoolExecutor(2) as pool:
            told = [line for lines in pool.map(_look, (jobs[::2], jobs[1::2]), [chromium] * 2) for line in lines]
    assert len(jobs) > 50
    assert not told, "\n".join(told)


def _jobs(made: Build, host: str, *screens: tuple[tuple[int, str], str]) -> list[Job]:
    """Give what to look at: on each screen the pages whose path begins so."""
    sizes = {page: len(made.files[PurePosixPath(page)]) for page in typical(made)}
    return [
        Job(host + page, size, screen)
        for screen, beginning in screens
        for page, size in sizes.items()
        if page.startswith(beginning) and size < WHOLE
    ]


def _look(jobs: list[Job], chromium: str) -> list[str]:
    told = []
    with sync_playwright() as playwright:
        browser = launch(playwright, chromium)
        pages = {
            (width, scheme): browser.new_context(
                viewport={"width": width, "height": 800}, color_scheme=scheme
            ).new_page()  # type: ignore[arg-type]
            for width, scheme in (DESK, PHONE)
        }
        for job in jobs:
            page = pages[job.screen]
            page.goto(job.address)
            for violation in Axe().run(page, options=job.options).response["violations"]:
                node = violation["nodes"][0]
                told.append(
                    f"{job.address} {job.screen}: {violation['id']} ({len(violation['nodes'])}): "
                    f"{node['html'][:160]} {node['failureSummary'][:200]}"
                )
        browser.close()
    return told
