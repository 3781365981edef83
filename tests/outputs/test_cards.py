from __future__ import annotations

from pathlib import PurePosixPath

from explainer.content import Tree
from explainer.outputs import cards
from explainer.pipeline import Build, Draft
from tests.outputs.test_icons import size
from tests.pages import every, in_arabic, read, swapped


def picture(built: Build, path: str) -> str:
    return read(built, path).css("meta[property='og:image']")[0].attributes["content"] or ""


def drawn(tree: Tree, path: str) -> str:
    """Give the drawing behind a picture."""
    _, target = Draft(tree)._targets[PurePosixPath(path)]
    return str(cards.shows(target)["drawing"])


def test_pages_that_are_shared_have_their_own_picture_and_others_that_of_the_first_page(bridge_built: Build) -> None:
    base = "https://bridge.example/"
    assert picture(bridge_built, "fr/chronologie.html") == f"{base}fr/chronologie.png"
    assert picture(bridge_built, "fr/courier.html") == f"{base}fr/courier.png"
    assert picture(bridge_built, "fr/glossaire.html") == f"{base}fr/index.png"
    assert picture(bridge_built, "index.html") == f"{base}en/index.png"


def test_every_picture_that_a_page_names_is_there_in_the_size_that_is_asked_for(bridge_built: Build) -> None:
    named = {
        node.attributes["content"] or ""
        for page in every(bridge_built).values()
        for node in page.css("meta[property='og:image']")
    }
    pictures = {str(path) for path in bridge_built.files if path.suffix == ".png" and len(path.parts) == 2}
    assert {name.removeprefix("https://bridge.example/") for name in named} == {
        name for name in pictures if not name.startswith("assets/")
    }
    for name in named:
        data = bridge_built.files[PurePosixPath(name.removeprefix("https://bridge.example/"))]
        assert size(data) == (cards.WIDTH, cards.HEIGHT)


def test_a_picture_says_the_title_and_shows_who_speaks(bridge: Tree) -> None:
    timeline, article = drawn(bridge, "fr/chronologie.png"), drawn(bridge, "fr/courier.png")
    assert ">Le pont</text>" in timeline
    assert ">Ce qui s’est</text>" in timeline
    assert timeline.count("#2b4bb5") == timeline.count("#b4530a") == 1
    assert article.count("#2b4bb5") == 1
    assert "#b4530a" not in article


def test_words_stay_whole_where_they_fit_in_smaller_letters(bridge: Tree) -> None:
    words = "De technologiebedrijven en immigratiecontrole"
    drawing = drawn(
        swapped(bridge, "summaries/courier.en.md", "# Summary of The Courier", f"# {words}"), "en/courier.png"
    )
    assert all(word in drawing for word in words.split())


def test_a_long_title_is_cut_and_says_so(bridge: Tree) -> None:
    long = "word " * 90
    tree = swapped(bridge, "summaries/courier.en.md", "# Summary of The Courier", f"# {long}")
    rows = drawn(tree, "en/courier.png").split("</text>")
    assert " …" in rows[-2]
    assert len(rows) < 12


def test_a_title_that_the_font_cannot_write_makes_way_for_the_host_and_a_broken_font_is_told_once(
    bridge: Tree,
) -> None:
    arabic = swapped(in_arabic(bridge), "summaries/courier.ar.md", "# Summary of The Courier", "# ملخص")
    assert ">The bridge<" in drawn(arabic, "en/index.png")
    titled = drawn(arabic, "ar/courier.png")
    assert ">The bridge<" in titled
    assert ">bridge.example<" in titled
    assert "ملخص" not in titled
    font = PurePosixPath("templates/assets/display.woff2")
    draft = Draft({**bridge, font: b"no font"})
    assert [one.code for one in draft.file(PurePosixPath("assets/display.woff2")).diagnostics] == ["font-invalid"]
    assert not draft.file(PurePosixPath("en/index.png")).diagnostics
