"""Reading the real site in a real browser without scripts: what a reader does, and what must hold all the while."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request

from explainer.pipeline import Build
from tests.browser.conftest import complaint
from tests.pages import every, links

TIMELINES = ("fr/chronologie.html", "nl/tijdlijn.html")


@pytest.fixture
def watched(page: Page) -> Iterator[Page]:
    """A page of which every request and complaint is noted; at the end none may have failed or gone elsewhere."""
    wrong: list[str] = []
    page.on("request", lambda request: wrong.extend(_elsewhere(request)))
    page.on("requestfailed", lambda request: wrong.extend(_failed(request)))
    page.on("response", lambda answer: wrong.append(f"{answer.status}: {answer.url}") if answer.status > 399 else None)
    page.on("console", lambda message: wrong.extend(complaint(message)))
    yield page
    assert not wrong


def _elsewhere(request: Request) -> list[str]:
    host = urlsplit(request.url).hostname
    return [f"elsewhere: {request.url}"] if host not in ("127.0.0.1", None) else []


def _failed(request: Request) -> list[str]:
    """What the next page cuts short has not failed; from a disk Chromium reads no fonts: headings are in another."""
    cut = request.failure == "net::ERR_ABORTED"
    font = request.url.startswith("file:") and request.url.endswith(".woff2")
    return [] if cut or font else [f"failed: {request.url} {request.failure}"]


def is_styled(page: Page) -> bool:
    """Tell whether the style sheet has arrived: it hides what is for screen readers alone."""
    box = page.locator(".vh").first.bounding_box()
    return box is not None and box["width"] <= 1


def test_it_opens_from_the_disk_with_its_styles(watched: Page, folder: Path) -> None:
    watched.goto((folder / "index.html").as_uri())
    assert is_styled(watched)
    watched.locator("a[hreflang=nl]").click()
    assert watched.url.endswith("/nl/index.html")
    assert is_styled(watched)
    watched.locator(".nav a").first.click()
    assert watched.locator("h1").count() == 1
    assert is_styled(watched)


def test_the_site_in_one_file_asks_for_nothing(watched: Page, folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "taken.html"
    copy.write_bytes((folder / "fr/tout-sur-une-page.offline.html").read_bytes())
    asked: list[str] = []
    watched.on("request", lambda request: asked.append(request.url))
    watched.goto(copy.as_uri())
    assert watched.evaluate("document.fonts.ready.then(() => [...document.fonts].map(font => font.status))") == [
        "loaded"
    ]
    assert [url for url in asked if not url.startswith("data:")] == [copy.as_uri()]
    assert watched.evaluate("document.styleSheets.length") == 1
    assert watched.locator(".skip").bounding_box()["y"] < 0
    watched.locator(".toc a").nth(1).click()
    assert watched.url.startswith(copy.as_uri() + "#")


def test_it_works_below_a_path(watched: Page, below: str) -> None:
    watched.goto(below)
    watched.locator("a[hreflang=fr]").click()
    for index in range(watched.locator(".nav a").count()):
        watched.locator(".nav a").nth(index).click()
        assert watched.url.startswith(f"{below}fr/")
        assert is_styled(watched)


@pytest.mark.parametrize("path", ["fr/index.html", "nl/index.html"])
def test_the_first_screen_of_a_phone_ends_with_the_newest_correction(watched: Page, host: str, path: str) -> None:
    # As it is with the site's own font, which readers of a slow connection get at their second page.
    sheet = watched.request.get(f"{host}assets/home.css").text()
    assert "font-display:optional" in sheet
    waiting = sheet.replace("font-display:optional", "font-display:block")
    watched.route("**/home.css", lambda route: route.fulfill(body=waiting, content_type="text/css"))
    watched.goto(host + path)
    assert watched.evaluate("document.fonts.ready.then(() => document.fonts.check('1em Display'))")
    for selector in ("h1", ".lede", ".nums li:last-child", ".duo li:last-child h3", ".now .fix a"):
        box = watched.locator(selector).first.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= 740, selector


@pytest.mark.parametrize("start", TIMELINES)
def test_the_language_switch_goes_there_and_back(watched: Page, host: str, start: str) -> None:
    watched.goto(host + start)
    for _ in range(2):
        before = watched.locator("html").get_attribute("lang")
        watched.locator(".lang a").click()
        assert watched.locator("html").get_attribute("lang") != before
    assert watched.url == host + start


@pytest.mark.parametrize("start", TIMELINES)
def test_a_twin_keeps_the_place_and_returns(watched: Page, host: str, start: str) -> None:
    watched.goto(host + start)
    event = watched.locator(".ev").nth(5)
    anchor = event.get_attribute("id")
    for _ in range(2):
        watched.locator(f"#{anchor} .twin").click()
        assert watched.url.endswith(f"#{anchor}")
        box = watched.locator(f"#{anchor}").bounding_box()
        assert box is not None
        assert -5 <= box["y"] < 400
    assert watched.url == f"{host}{start}#{anchor}"


def test_a_note_opens_without_the_page_moving_and_back_returns(watched: Page, host: str) -> None:
    watched.goto(host + TIMELINES[0])
    number = watched.locator(".ev .ref").nth(8)
    number.scroll_into_view_if_needed()
    ref, note = number.get_attribute("id"), (number.get_attribute("href") or "").removeprefix("#")
    before = number.bounding_box()
    number.click()
    after = number.bounding_box()
    assert before is not None
    assert after is not None
    assert abs(after["y"] - before["y"]) < 2
    sheet = watched.locator(f"#{note}").bounding_box()
    assert sheet is not None
    assert sheet["y"] + sheet["height"] <= 741
    watched.locator(f"#{note} .back").click()
    assert watched.url.endswith(f"#{ref}")
    back = number.bounding_box()
    assert back is not None
    assert 0 <= back["y"] < 740
    watched.keyboard.press("Tab")
    watched.go_back()
    assert watched.url.endswith(f"#{note}")


def test_a_note_is_reached_and_left_by_keyboard(watched: Page, host: str) -> None:
    watched.goto(host + TIMELINES[0])
    number = watched.locator(".ev .ref").nth(8)
    note = (number.get_attribute("href") or "").removeprefix("#")
    number.focus()
    watched.keyboard.press("Enter")
    watched.keyboard.press("Tab")
    inside = watched.locator(f"#{note} :focus")
    assert inside.count() == 1


def test_the_first_stop_leads_to_the_content(watched: Page, host: str) -> None:
    watched.goto(host + TIMELINES[0])
    watched.keyboard.press("Tab")
    assert watched.locator(".skip:focus").count() == 1
    box = watched.locator(".skip").bounding_box()
    assert box is not None
    assert box["y"] >= 0
    watched.keyboard.press("Enter")
    assert watched.url.endswith("#main")


def shown(page: Page) -> list[str]:
    return [node.get_attribute("id") or "" for node in page.locator(".ev:visible").all()]


def test_filters_hide_and_show_and_count_what_they_show(watched: Page, host: str) -> None:
    watched.goto(host + TIMELINES[0])
    everything = shown(watched)
    watched.locator(".flt summary").click()
    groups = watched.locator(".flt fieldset").all()
    assert len(groups) == 3
    for number, group in enumerate(groups):
        together: list[str] = []
        for index, label in enumerate(group.locator("label").all()):
            label.click()
            found = shown(watched)
            assert len(found) == int(label.locator("b").inner_text())
            years = watched.locator(".yr:visible").all()
            assert all(year.locator(".ev:visible").count() for year in years)
            together += found if index else []
        if number == 0:
            assert sorted(together) == sorted(everything)
        group.locator("label").first.click()
        assert shown(watched) == everything


COMBINED = """() => {
  const groups = ["k", "a", "t"].map(name => [...document.querySelectorAll(`input[name=${name}]`)]);
  const seen = node => node.getClientRects().length > 0;
  const all = [...document.querySelectorAll(".ev")], years = [...document.querySelectorAll(".yr")];
  const wrong = [];
  let number = 0, empty = 0;
  for (const k of groups[0]) for (const a of groups[1]) for (const t of groups[2]) {
    if (number++ % 11) continue;
    const chosen = [k, a, t];
    for (const input of chosen) input.checked = true;
    const names = chosen.map(input => input.id).filter(id => !id.endsWith("0"));
    const wanted = all.filter(event => names.every(name => event.classList.contains(name)));
    const right = wanted.length === all.filter(seen).length && wanted.every(seen)
      && new Set(wanted.map(event => event.closest(".yr"))).size === years.filter(seen).length
      && seen(document.querySelector(".nil")) === !wanted.length;
    if (!right) wrong.push(names.join(" "));
    empty += !wanted.length;
  }
  return [wrong, empty, number];
}"""


def test_choices_go_together_and_where_nothing_is_left_that_is_said(browser: Browser, host: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(host + TIMELINES[1])
    wrong, empty, total = page.evaluate(COMBINED)
    assert not wrong
    assert 0 < empty < total
    page.locator("#k1").check()
    page.locator(".flt summary").click()
    page.locator("#a8").check()
    assert not shown(page)
    assert page.locator(".nil").is_visible()
    context.close()


def test_a_filter_hides_neither_a_year_nor_a_note_that_is_asked_for(watched: Page, host: str) -> None:
    """The overview leads to a year that a filter hides, a note back to its number in a hidden event."""
    watched.goto(host + TIMELINES[0])
    watched.locator(".flt label").nth(1).click()
    hidden = watched.locator(".yr:not(:visible)")
    year = hidden.first.get_attribute("id")
    watched.goto(f"{host}{TIMELINES[0]}#{year}")
    watched.locator(".flt label").nth(1).click()
    assert watched.locator(f"#{year} .ev").first.is_visible()
    ref = watched.locator(".yr:not(:visible) .ref").last.get_attribute("id")
    watched.locator(f".back[href='#{ref}']").click()
    assert watched.locator(f"#{ref}").is_visible()


def test_paper_ignores_filters(watched: Page, host: str) -> None:
    watched.goto(host + TIMELINES[0])
    everything = shown(watched)
    watched.locator(".flt label").nth(1).click()
    watched.emulate_media(media="print")
    assert shown(watched) == everything
    assert not watched.locator(".flt").is_visible()


@pytest.mark.parametrize("path", ["fr/acteurs.html", "nl/actoren.html"])
def test_a_diagram_can_be_read_and_pressed_on_a_small_phone(browser: Browser, host: str, path: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(host + path)
    small = page.evaluate(
        "() => [...document.querySelectorAll('.dia text')].filter(t => 15 * t.getScreenCTM().a < 11.99).length"
    )
    assert small == 0
    outside = page.evaluate(
        """() => [...document.querySelectorAll('.dia g > rect')].filter(box => {
          const outer = box.getBoundingClientRect();
          for (let t = box.nextElementSibling; t && t.tagName === 'text'; t = t.nextElementSibling) {
            const inner = t.getBoundingClientRect();
            if (inner.left < outer.left || inner.right > outer.right || inner.bottom > outer.bottom) return true;
          }
        }).length"""
    )
    assert outside == 0
    box = page.locator(".dia > svg > a:has(rect)").first
    href = box.get_attribute("href") or ""
    box.click()
    assert page.url.endswith(f"/{href}")
    assert page.locator("body[id^=a-]").count() == 1
    context.close()


def test_a_deep_link_is_never_hidden_and_enter_stays_on_the_page(watched: Page, host: str) -> None:
    watched.goto(host + TIMELINES[0])
    watched.locator(".flt label").nth(1).click()
    shown_now = set(shown(watched))
    hidden = next(e for e in watched.locator(".ev").all() if e.get_attribute("id") not in shown_now)
    anchor = hidden.get_attribute("id")
    watched.locator("#k1").press("Enter")
    assert watched.url == host + TIMELINES[0]
    watched.goto(f"{host}{TIMELINES[0]}#{anchor}")
    watched.locator(".flt label").nth(1).click()
    assert watched.locator(f"#{anchor}").is_visible()


@pytest.mark.parametrize("path", [TIMELINES[0], "nl/vergelijking.html", "fr/article-nl.html", "nl/register-money.html"])
def test_paper_has_the_words_of_the_page(browser: Browser, host: str, built: Build, path: str) -> None:
    """Navigation, filters and links between languages are for the screen; all else is printed."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(host + path)
    page.emulate_media(media="print")
    printed = words(page.locator("body").inner_text())
    context.close()
    tree = every(built)[path]
    tree.strip_tags(["nav", "form", "svg"], recursive=True)
    for node in tree.css(".twin, .back, .skip, .bk, .vh"):
        node.decompose()
    wanted = words(tree.css("body")[0].text(separator=" "))
    missing = [word for word in wanted if word not in set(printed)]
    assert len(missing) <= 0.02 * len(wanted), missing[:20]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def test_addresses_of_pages_are_easy_to_type(built: Build) -> None:
    for path, page in every(built).items():
        for link in (path, *links(page)):
            if not urlsplit(link).scheme:
                assert unquote(link) == link
                assert link.isascii()
