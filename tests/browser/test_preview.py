"""The preview in a real browser: what an author sees when they save, and what stays as they left it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, WebSocket, expect

from tests.shell.conftest import project, unused
from tests.shell.serve.conftest import Running, preview, running

__all__ = ["preview", "project"]

TIMELINE = "/en/timeline.html"
PATIENCE = 20_000
HARMLESS = (
    "Failed to load resource: the server responded with a status of 404",  # the page that says so
    "Failed to load resource: net::ERR_CONNECTION_REFUSED",  # while the preview is stopped
    "WebSocket connection to",
    "Transition was",  # from a page of the site to one of ours
)


@pytest.fixture
def author(browser: Browser) -> Iterator[Page]:
    """A page as an author has it, with scripts; nothing may be complained of."""
    context = browser.new_context(viewport={"width": 800, "height": 400}, locale="fr-BE")
    context.set_default_timeout(PATIENCE)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    yield page
    context.close()
    assert not [words for words in wrong if not words.startswith(HARMLESS)], wrong


def look(page: Page, preview: Running, path: str) -> None:
    """Open a page, and wait until it hears of saves."""
    heard: list[object] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: heard.append(frame))  # playwright takes no method of C

    page.once("websocket", listen)  # from the first moment: the greeting may come before the page is loaded
    with page.expect_websocket() as opening:
        page.goto(preview.address + path)
    if not heard:
        opening.value.wait_for_event("framereceived")
    page.evaluate("document.body.dataset.mine = 'yes'; window.mine = 'yes'")


def is_same_window(page: Page) -> bool:
    """Tell whether the page was not loaded anew."""
    return page.evaluate("window.mine") == "yes"


def test_a_save_is_seen_without_the_page_being_loaded_anew(author: Page, preview: Running) -> None:
    look(author, preview, TIMELINE)
    preview.save("timeline.yaml", "It opened", "It unfolded")
    expect(author.get_by_text("It unfolded")).to_be_visible(timeout=PATIENCE)
    preview.save("timeline.yaml", "The bridge opens", "The bridge unfolds")
    expect(author.get_by_role("heading", name="The bridge unfolds")).to_be_visible(timeout=PATIENCE)
    assert is_same_window(author)


def test_data_for_programs_is_no_script_to_begin_again(author: Page, preview: Running) -> None:
    look(author, preview, "/en/courier.html")
    assert author.locator("script[type='application/ld+json']").count() == 1
    for old, new in (("It opened", "It unfolded"), ("It unfolded", "It was lifted")):
        preview.save("summaries/courier.en.md", old, new)
        expect(author.get_by_text(new)).to_be_visible(timeout=PATIENCE)
    assert is_same_window(author)


def test_what_the_reader_did_stays(author: Page, preview: Running) -> None:
    look(author, preview, f"{TIMELINE}#e-counted")
    fold = author.locator("footer details")
    fold.locator("summary").click()
    author.locator("#e-counted").scroll_into_view_if_needed()
    before = author.evaluate("document.getElementById('e-counted').getBoundingClientRect().top")
    # The event above it grows by several lines.
    preview.save("timeline.yaml", "It opened", "It opened, " + "and it opened, " * 60)
    expect(author.get_by_text("and it opened")).to_be_attached(timeout=PATIENCE)
    assert is_same_window(author)
    assert fold.get_attribute("open") is not None
    assert author.locator("#e-counted:target").count() == 1
    assert abs(author.evaluate("document.getElementById('e-counted').getBoundingClientRect().top") - before) < 2
    assert author.url.endswith("#e-counted")


def test_the_sites_own_script_goes_on_working(author: Page, preview: Running) -> None:
    look(author, preview, "/en/alphabetical-index.html")
    author.get_by_role("searchbox").fill("bridge")
    expect(author.locator(".idx li:visible").filter(has_not_text="ridge")).to_have_count(0)
    preview.save("timeline.yaml", "Cars are counted", "Carts are counted")
    expect(author.locator(".idx li").filter(has_text="Carts are counted")).to_have_count(1, timeout=PATIENCE)
    expect(author.get_by_role("searchbox")).to_have_value("bridge")
    expect(author.locator(".idx li:visible").filter(has_not_text="ridge")).to_have_count(0)
    author.get_by_role("searchbox").fill("carts")
    expect(author.locator(".idx li:visible")).to_have_count(1)
    assert is_same_window(author)


def test_styles_come_without_the_page_being_touched(author: Page, preview: Running) -> None:
    look(author, preview, "/en/")
    sheet = preview.root / "templates" / "assets" / "site.css"
    sheet.parent.mkdir(parents=True)
    sheet.write_text("h1 { color: rgb(1, 2, 3) }")
    expect(author.locator("h1")).to_have_css("color", "rgb(1, 2, 3)", timeout=PATIENCE)
    assert is_same_window(author)


def test_a_mistake_lies_over_the_last_good_page_until_it_is_mended(author: Page, preview: Running) -> None:
    look(author, preview, TIMELINE)
    preview.save("timeline.yaml", "[@opening]", "[@openin]")
    over = author.locator("#_desk-report")
    expect(over).to_contain_text("citation-unknown", timeout=PATIENCE)
    expect(over.locator("mark").first).to_have_text("openin")
    expect(over).to_contain_text("did you mean “opening”?")
    link = over.locator("._where a").first.get_attribute("href")
    assert link == f"vscode://file{preview.root.resolve()}/content/timeline.yaml:4:34"
    expect(author.locator("#e-opens > p")).to_contain_text("It opened in May")
    author.reload()
    expect(over).to_be_visible()
    preview.save("timeline.yaml", "[@openin]", "[@opening]")
    expect(over).to_have_count(0, timeout=PATIENCE)


def test_markup_in_what_is_wrong_does_nothing(author: Page, preview: Running) -> None:
    look(author, preview, TIMELINE)
    attack = "<script>document.title='hit'</script><img src=x onerror=\"document.title='hit'\">"
    (preview.root / "content" / "glossary.yaml").write_text(f"{attack}: 1\n", "utf-8")
    over = author.locator("#_desk-report")
    expect(over).to_contain_text("<script>", timeout=PATIENCE)
    author.reload()
    expect(over).to_contain_text("<script>")
    assert author.title() != "hit"
    assert over.locator("script, img").count() == 0


def test_a_warning_is_a_badge_that_leads_to_the_desk(author: Page, preview: Running) -> None:
    look(author, preview, "/fr/")
    unused(preview.root)
    badge = author.locator("._badge")
    expect(badge).to_have_text("1 avertissement", timeout=PATIENCE)
    badge.click()
    expect(author.get_by_role("heading", name="Ce qui reste à faire")).to_be_visible()
    expect(author.get_by_text("source-unused")).to_be_visible()


def test_a_fix_is_copied_from_the_desk(author: Page, preview: Running) -> None:
    look(author, preview, "/_desk/")
    button = author.locator("#evidence button").first
    button.click()
    expect(button).to_have_text("Copié")
    assert author.evaluate("navigator.clipboard.readText()") == "snapshots/courier.txt"


def test_the_page_for_missing_addresses_is_replaced_when_there_is_one(author: Page, preview: Running) -> None:
    look(author, preview, "/en/method.html")
    expect(author.get_by_role("heading", name="This page does not exist")).to_be_visible()
    for language in ("en", "fr"):
        page = preview.root / "content" / "pages" / f"method.{language}.md"
        page.write_text("# How it was made\n\nBy hand.\n", "utf-8")
    preview.save("site.yaml", "about]", "about, method]")
    expect(author.get_by_text("By hand.")).to_be_visible(timeout=PATIENCE)


def test_a_page_that_was_open_while_the_preview_was_not_catches_up(author: Page, project: Path) -> None:
    with running(project) as first:
        look(author, first, TIMELINE)
        port = first.port
    expect(author.locator("._away")).to_be_visible(timeout=PATIENCE)
    timeline = project / "content" / "timeline.yaml"
    timeline.write_text(timeline.read_text("utf-8").replace("It opened", "It unfolded"), "utf-8")
    with running(project, port):
        expect(author.get_by_text("It unfolded")).to_be_visible(timeout=PATIENCE)
        expect(author.locator("._away")).to_be_hidden()
        assert is_same_window(author)
