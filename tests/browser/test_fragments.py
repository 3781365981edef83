"""Links that lead to a phrase really do: a browser opens the page that a snapshot was made of, and scrolls there."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from playwright.sync_api import Browser

from explainer.evidence import read_snapshots
from explainer.evidence.fragments import directive
from explainer.evidence.matching import find

PAGE = PurePosixPath("snapshots/paper.html")
FAR = "<p style='margin-top:3000px'>"


@pytest.mark.parametrize(
    ("quote", "at", "before", "there"),
    [
        ("rose 5 % & fell, re-elected", None, "", "It <b id=t>rose 5&nbsp;% &amp; fell, re-elec&shy;ted</b>."),
        ("The water rose again", 2, "The water rose again.", "<b id=t>The water rose again</b>"),
        ("it was so said", 3, "Say it was so said.<p>Yes.", "Say <b id=t>it was so said</b>."),
        ("the line ends here", None, "", "Now <b id=t>the line<br>ends here</b>."),
        ("the first […] the last", 2, "Say the first.", "Say <b id=t>the first and the last</b>"),
        ("انهار السد قبل الفجر", 2, "قال: انهار السد قبل الفجر.", "ثم <b id=t>انهار السد قبل الفجر</b>"),
        ("堤防が決壊", 2, "堤防が決壊した。", "夜に<b id=t>堤防が決壊</b>する"),
    ],
)
def test_the_page_scrolls_to_the_phrase(browser: Browser, quote: str, at: int | None, before: str, there: str) -> None:
    html = f"<!doctype html><meta charset=utf-8><title>x</title><body><p>{before}{FAR}{there}{FAR}the end"
    reading = read_snapshots({PAGE: html.encode()}, ["paper"]).value["paper"].reading
    page = browser.new_page()
    page.route("**/*", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(f"https://paper.example/#:~:{directive(reading, find(reading, quote, at).parts)}")
    page.wait_for_function("""() => {
        const box = document.getElementById("t").getBoundingClientRect();
        return scrollY > 1000 && box.top >= 0 && box.bottom <= innerHeight;
    }""")
    page.close()
