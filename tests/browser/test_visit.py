"""Every kind of page, visited once: what no other test asks of the bar that a page is measured against.

One visit answers many questions (visit.js has them): on a phone and on paper in one language, on a desk and in forced
colours without motion in the others. A phone has the sticky years, a desk the sticky columns. Scripts do not run, so
that what is seen is what everybody has.
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
ZOOMED = ViewportSize(width=320, height=256)
"""A desk of 1280 by 1024 pixels at 400 %; the smallest phone is as wide."""
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
        is_phone, is_whole = path.startswith("fr/"), len(built.files[PurePosixPath(path)]) > WHOLE
        page.set_viewport_size(PHONE if is_phone else DESK)
        page.goto(host + path)
        wrong += ask(page, "unread()")
        if not is_whole:
            wrong += ask(page, "text()") + ask(page, "stops()")
        page.set_viewport_size(ZOOMED)
        wrong += ask(page, "sideways()")
        if not is_whole:
            wrong += ask(page, "spaced()")
        if is_phone:
            page.set_viewport_size(SHEET)
            page.emulate_media(media="print")
            wrong += ask(page, "paper()")
            page.emulate_media(media="screen")
        elif not is_whole:
            page.emulate_media(forced_colors="active", reduced_motion="reduce")
            wrong += ask(page, "forced()") + ask(page, "moving()")
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
