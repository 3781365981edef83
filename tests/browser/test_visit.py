"""Every kind of page, visited once: what no other test asks of the bar that a page is measured against.

One visit answers many questions (visit.js has them): on a phone in one language, on a desk in the others. A phone has
the sticky years, a desk the sticky columns. Scripts do not run, so that what is seen is what everybody has.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from explainer.pipeline import Build
from tests.browser.conftest import complaint
from tests.pages import typical

QUESTIONS = (Path(__file__).parent / "visit.js").read_text().strip()
PHONE, DESK = ViewportSize(width=360, height=740), ViewportSize(width=1280, height=800)
SMALL, ZOOMED = ViewportSize(width=320, height=640), ViewportSize(width=320, height=256)
"""The smallest phone; a desk of 1280 by 1024 pixels at 400 %."""
SHEET = ViewportSize(width=673, height=980)
"""A4 within its margins."""
WHOLE = 400_000
"""Bytes of a page that repeats the parts of all others."""


def ask(page: Page, question: str) -> list[str]:
    return [f"{page.url} {page.viewport_size}: {answer}" for answer in page.evaluate(f"{QUESTIONS}.{question}")]


def test_nothing_is_wrong_on_any_kind_of_page(browser: Browser, host: str, built: Build) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.extend(f"{page.url}: {said}" for said in complaint(message)))
    page.on("request", lambda request: wrong.extend([] if request.url.startswith(host) else [request.url]))
    page.on("response", lambda answer: wrong.extend([f"{answer.status}: {answer.url}"] if answer.status > 399 else []))
    for path in typical(built):
        page.set_viewport_size(PHONE if path.startswith("fr/") else DESK)
        page.goto(host + path)
        is_whole = len(built.files[PurePosixPath(path)]) > WHOLE
        wrong += ask(page, "unread()")
        if not is_whole:
            wrong += ask(page, "text()") + ask(page, "stops()")
        for screen in (SMALL, ZOOMED):
            page.set_viewport_size(screen)
            wrong += ask(page, "sideways()")
        if not is_whole:
            wrong += ask(page, "spaced()")
        page.set_viewport_size(SHEET)
        page.emulate_media(media="print")
        wrong += ask(page, "paper()")
        page.emulate_media(media="screen", forced_colors="active", reduced_motion="reduce")
        wrong += ask(page, "moving()")
        if not is_whole:
            wrong += ask(page, "forced()")
        page.emulate_media(forced_colors="none", reduced_motion="no-preference")
    context.close()
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(("path", "screen"), [("fr/chronologie.html", PHONE), ("nl/tijdlijn.html", DESK)])
def test_an_open_note_covers_no_stop(browser: Browser, host: str, path: str, screen: ViewportSize) -> None:
    """The highest one of the page, which lies over the foot of the screen while a reader goes on."""
    context = browser.new_context(java_script_enabled=False, viewport=screen)
    page = context.new_page()
    page.goto(host + path)
    page.goto(host + path + page.evaluate(f"{QUESTIONS}.highest()"))
    assert page.locator(".notes li:target").count() == 1
    wrong = ask(page, "stops()")
    context.close()
    assert not wrong, "\n".join(wrong)
