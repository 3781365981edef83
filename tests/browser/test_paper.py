"""The small project on paper: its pages as a booklet, from a disk, as somebody would print it to hand it out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from explainer.pipeline import Build
from tests.browser.conftest import unpack

BOOKLET, TIMELINE = "fr/tout-sur-une-page.html", "fr/chronologie.html"


@pytest.fixture(scope="module")
def disk(bridge_built: Build, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unpack(bridge_built, tmp_path_factory.mktemp("disk"))


@pytest.fixture
def paper(browser: Browser) -> Iterator[Page]:
    """A page in the dark, as it goes to a printer."""
    context = browser.new_context(
        java_script_enabled=False, color_scheme="dark", viewport={"width": 673, "height": 980}
    )
    page = context.new_page()
    page.emulate_media(media="print")
    yield page
    context.close()


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def style(page: Page, selector: str, name: str) -> str:
    return str(page.locator(selector).first.evaluate(f"node => getComputedStyle(node).getPropertyValue('{name}')"))


def test_the_booklet_begins_with_a_cover_and_its_contents(paper: Page, disk: Path) -> None:
    paper.goto((disk / BOOKLET).as_uri())
    cover = paper.locator(".cover").inner_text()
    for words in ("Le pont", "1er mai 2024", "English, Français", "https://bridge.example/fr/", "CC0-1.0", "Notes"):
        assert words in cover
    assert style(paper, ".cover", "page") == "cover"
    assert paper.locator(".mast, .foot, .nav, .strip, .flt, .twin, .back").filter(visible=True).count() == 0


def test_every_chapter_begins_on_a_page_and_none_is_wasted(paper: Page, disk: Path) -> None:
    paper.goto((disk / BOOKLET).as_uri())
    chapters = paper.locator(".part.opens").count()
    assert chapters > 5
    assert chapters + 1 <= pages(paper.pdf(prefer_css_page_size=True)) <= chapters + 3


@pytest.mark.parametrize("path", [BOOKLET, TIMELINE])
def test_paper_is_white_and_its_head_has_the_title_of_the_site(paper: Page, disk: Path, path: str) -> None:
    paper.goto((disk / path).as_uri())
    assert style(paper, "html", "background-color") == "rgb(255, 255, 255)"
    assert style(paper, "html", "color") == "rgb(0, 0, 0)"
    assert style(paper, "html", "--site") == '"Le pont"'


def test_notes_spell_each_address_once(paper: Page, disk: Path) -> None:
    paper.goto((disk / TIMELINE).as_uri())
    addresses = [node.inner_text() for node in paper.locator(".notes .url").filter(visible=True).all()]
    assert addresses
    assert len(set(addresses)) == len(addresses)
    assert all(address.startswith("https://") and "#" not in address for address in addresses)
    assert style(paper, ".notes ol", "column-count") == "2"
    paper.emulate_media(media="screen")
    assert paper.locator(".url").filter(visible=True).count() == 0
