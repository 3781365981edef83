"""Reading the real site in Firefox: what rests on how a browser does it, notes, filters, files on a disk."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import absent
from tests.browser.firefox import Firefox, started

TIMELINE = "fr/chronologie.html"
FOLLOWS = 4
"""What the DOM says of a node that stands behind another, and not in it."""


@pytest.fixture(scope="module")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """Firefox of the system: $FIREFOX, or one of the usual names."""
    names = filter(None, map(shutil.which, ("firefox-esr", "firefox")))
    path = os.environ.get("FIREFOX") or next(names, None) or absent("Firefox")
    with started(path, tmp_path_factory.mktemp("profile")) as browser:
        browser.size(360, 740)
        yield browser


def test_a_note_opens_without_the_page_moving_and_back_returns(firefox: Firefox, host: str) -> None:
    firefox.goto(host + TIMELINE)
    ref, note = firefox.ask(
        "(ref => { ref.scrollIntoView({block: 'center'}); ref.focus(); return [ref.id, ref.hash] })"
        "(document.querySelectorAll('.ev .ref')[8])"
    )
    before = firefox.ask("scrollY")
    firefox.press("Enter")
    assert firefox.ask("location.hash") == note
    assert firefox.ask("scrollY") == before
    sheet = firefox.box(f"{note}:target")
    assert abs(sheet["bottom"] - 740) < 2
    stops = firefox.ask(f"document.querySelectorAll('{note} a[href]').length")
    firefox.press(*["Tab"] * stops)
    assert firefox.ask(f"document.activeElement.matches('{note} .back')")
    firefox.press("Enter")
    assert firefox.ask("location.hash") == f"#{ref}"
    assert 0 <= firefox.box(f"#{ref}")["top"] < 740
    assert firefox.ask("document.activeElement.id") == ref
    firefox.press("Tab")
    assert firefox.ask(f"document.querySelector('#{ref}').compareDocumentPosition(document.activeElement)") == FOLLOWS
    firefox.back()
    assert firefox.ask("location.hash") == note
    assert firefox.ask(f"getComputedStyle(document.querySelector('{note}')).position") == "fixed"
    firefox.press("Tab")
    assert firefox.ask(f"document.activeElement.matches('{note} a')")
    firefox.back()
    assert firefox.ask("location.hash") == ""
    assert firefox.ask(f"getComputedStyle(document.querySelector('{note}')).position") == "relative"


CHOSEN = """[...document.querySelectorAll('.flt label')].map(label => {
  const seen = node => node.getClientRects().length > 0, all = selector => [...document.querySelectorAll(selector)]
  label.click()
  const years = all('.yr').filter(seen), events = all('.ev').filter(seen)
  const areFilled = years.every(year => events.some(event => year.contains(event)))
  const answer = [Number(label.querySelector('b').textContent), events.length, areFilled]
  label.parentElement.querySelector('label').click()
  return answer
})"""


def test_filters_show_as_many_events_as_they_say(firefox: Firefox, host: str) -> None:
    firefox.goto(host + TIMELINE)
    answers = firefox.ask(CHOSEN)
    assert len({said for said, _, _ in answers}) > 3
    for said, shown, are_filled in answers:
        assert said == shown
        assert are_filled


def test_it_is_read_from_a_disk_with_its_styles(firefox: Firefox, folder: Path) -> None:
    firefox.goto((folder / "index.html").as_uri())
    for selector in ("a[hreflang=nl]", ".nav a:not([aria-current])"):
        assert firefox.box(".vh")["width"] <= 1
        address = firefox.ask(f"document.querySelector('{selector}').href")
        assert address.startswith("file:")
        firefox.goto(address)
    assert firefox.ask("document.querySelectorAll('h1').length") == 1
    assert firefox.box(".skip")["bottom"] < 0
    assert firefox.ask("[...document.styleSheets].every(sheet => sheet.cssRules.length > 0)")


def test_the_site_in_one_file_asks_for_nothing(firefox: Firefox, folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "taken.html"
    copy.write_bytes((folder / "fr/tout-sur-une-page.offline.html").read_bytes())
    firefox.goto(copy.as_uri())
    assert firefox.box(".skip")["bottom"] < 0
    asked = firefox.ask("performance.getEntriesByType('resource').map(one => one.name)")
    assert not [address for address in asked if not address.startswith("data:")]
