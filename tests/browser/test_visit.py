"""Every kind of page, visited once: what no other test asks of the bar that a page is measured against.

One visit answers many questions (visit.js has them): on the smallest phone in the language with the longest words, on a
desk, in forced colours without motion and on paper in the others. A phone has the sticky years, a desk the sticky
columns. Scripts do not run, so that what is seen is what everybody has. Each screen has a window of its own: making one
larger or smaller takes longer than all questions together.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from explainer.pipeline import Build
from tests.browser.conftest import complaint
from tests.pages import typical

QUESTIONS = (Path(__file__).parent / "visit.js").read_text().strip()
PHONE, DESK = ViewportSize(width=320, height=640), ViewportSize(width=1280, height=800)
"""The smallest phone is as wide as a desk of 1280 pixels at 400 % (WCAG 1.4.10)."""
SHEET = ViewportSize(width=673, height=980)
"""A4 within its margins."""
WHOLE = 400_000
"""Bytes of a page that repeats the parts of all others."""


def ask(page: Page, question: str) -> list[str]:
    return [f"{page.url} {page.viewport_size}: {answer}" for answer in page.evaluate(f"{QUESTIONS}.{question}")]


def test_nothing_is_wrong_on_any_kind_of_page(browser: Browser, host: str, built: Build) -> None:
    wrong: list[str] = []

    def window(size: ViewportSize, **media: Any) -> Page:
        page = browser.new_context(java_script_enabled=False, viewport=size, **media).new_page()
        page.on("console", lambda message: wrong.extend(f"{page.url}: {said}" for said in complaint(message)))
        page.on("request", lambda request: wrong.extend([] if request.url.startswith(host) else [request.url]))
        page.on("response", lambda got: wrong.extend([f"{got.status}: {got.url}"] if got.status > 399 else []))
        return page

    phone, desk, paper = window(PHONE), window(DESK, reduced_motion="reduce"), window(SHEET)
    paper.emulate_media(media="print")
    for path in typical(built):
        is_whole = len(built.files[PurePosixPath(path)]) > WHOLE
        screen = phone if path.startswith("nl/") else desk
        screen.goto(host + path)
        wrong += ask(screen, "unread()")
        if screen is phone:
            wrong += ask(phone, "sideways()")
        else:
            paper.goto(host + path)
            wrong += ask(paper, "paper()")
        if is_whole:
            continue
        wrong += ask(screen, "text()") + ask(screen, "stops()")
        if screen is phone:
            wrong += ask(phone, "spaced()")
        else:
            wrong += ask(desk, "moving()")
            desk.emulate_media(forced_colors="active")
            wrong += ask(desk, "forced()")
            desk.emulate_media(forced_colors="none")
    for page in phone, desk, paper:
        page.context.close()
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
