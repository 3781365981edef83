"""What the script adds where scripts run, on the small project: nothing that a page cannot do without."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from explainer.pipeline import Build
from tests.browser.conftest import complaint, serve, unpack
from tests.pages import links, read


@pytest.fixture(scope="module")
def bridge_folder(bridge_built: Build, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return unpack(bridge_built, tmp_path_factory.mktemp("bridge"))


@pytest.fixture(scope="module")
def bridge_host(bridge_folder: Path) -> Iterator[str]:
    with serve(bridge_folder) as address:
        yield address


@pytest.fixture
def scripted(browser: Browser) -> Iterator[Page]:
    """A page whose script runs; at the end nobody may have complained."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.extend(complaint(message)))
    yield page
    context.close()
    assert not wrong


def entries(page: Page) -> list[str]:
    return [" ".join(entry.inner_text().split()) for entry in page.locator(".idx li:visible").all()]


def test_the_index_is_narrowed_without_regard_to_accents_or_case(scripted: Page, bridge_host: str) -> None:
    scripted.goto(f"{bridge_host}fr/index-alphabetique.html")
    everything = entries(scripted)
    field = scripted.get_by_role("searchbox", name="Chercher dans l’index")
    status = scripted.get_by_role("status")
    field.fill("PEAGE")
    assert entries(scripted) == ["péage terme"]
    assert status.inner_text() == f"1 sur {len(everything)} entrées"
    assert scripted.locator(".idx h2:visible").count() == 1
    field.fill("pont ouv")
    assert len(entries(scripted)) == 2
    field.fill("zzz")
    assert status.inner_text() == f"0 sur {len(everything)} entrées"
    field.fill("")
    assert entries(scripted) == everything
    assert status.inner_text() == ""


def test_the_index_is_narrowed_from_a_disk_too(scripted: Page, bridge_folder: Path) -> None:
    scripted.goto((bridge_folder / "en" / "alphabetical-index.html").as_uri())
    scripted.get_by_role("searchbox").fill("toll")
    assert len(entries(scripted)) == 1


def test_the_language_switch_keeps_the_place(scripted: Page, bridge_host: str) -> None:
    scripted.goto(f"{bridge_host}fr/chronologie.html#e-opens")
    switch = scripted.locator(".lang a")
    assert (switch.get_attribute("href") or "").endswith("/en/timeline.html#e-opens")
    scripted.locator("#e-counted .when a").click()
    switch.click()
    assert scripted.url == f"{bridge_host}en/timeline.html#e-counted"


def test_escape_closes_a_note_and_returns_to_its_number(scripted: Page, bridge_host: str) -> None:
    scripted.goto(f"{bridge_host}en/timeline.html")
    scripted.locator("#r-opening").click()
    assert scripted.url.endswith("#n-opening")
    scripted.keyboard.press("Escape")
    assert scripted.url.endswith("#r-opening")
    assert scripted.locator(":focus").get_attribute("id") == "r-opening"
    scripted.keyboard.press("Escape")
    assert scripted.url.endswith("#r-opening")


def test_a_citation_is_copied(scripted: Page, bridge_host: str) -> None:
    scripted.goto(f"{bridge_host}en/about.html")
    scripted.get_by_text("Cite this page").click()
    button = scripted.get_by_role("button", name="Copy")
    box = button.bounding_box()
    assert box is not None
    assert box["height"] >= 44
    assert button.evaluate("node => getComputedStyle(node).backgroundColor") == scripted.evaluate(
        "getComputedStyle(document.body).color"
    )
    button.click()
    scripted.get_by_text("Copied.").wait_for()
    copied = scripted.evaluate("navigator.clipboard.readText()")
    assert copied == scripted.locator("p.cite").inner_text()


def test_where_nothing_can_be_copied_there_is_no_button(browser: Browser, bridge_host: str) -> None:
    context = browser.new_context()
    context.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page = context.new_page()
    page.goto(f"{bridge_host}en/about.html")
    page.get_by_text("Cite this page").click()
    assert page.locator("p.cite").is_visible()
    assert page.get_by_role("button").count() == 0
    context.close()


def test_an_address_from_when_a_list_was_one_page_leads_on_to_the_entry(
    scripted: Page, page: Page, built: Build, host: str
) -> None:
    lead = read(built, "fr/sources.html").css(".at")[-1]
    anchor, href = lead.css("i")[-1].attributes["id"], links(lead)[0]
    scripted.goto(f"{host}fr/sources.html#{anchor}")
    scripted.wait_for_url(f"{host}fr/{href}#{anchor}")
    # Without a script it ends at the link to the page that has the entry, which is the next stop.
    page.goto(f"{host}fr/sources.html#{anchor}")
    expect(page.locator(".at:has(:target)")).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(page.locator(f".at a[href='{href}']")).to_be_focused()
