from __future__ import annotations

from explainer.content import Tree
from explainer.pipeline import Build, build
from tests.pages import in_arabic, links, one, read, said, swapped


def test_the_root_offers_each_language_in_itself(bridge_built: Build) -> None:
    page = read(bridge_built, "index.html")
    english, french = page.css(".choose > div")
    assert (english.attributes["lang"], french.attributes["lang"]) == ("en", "fr")
    assert said(english) == "The bridge Two newspapers on one bridge. Read in English"
    assert said(french) == "Le pont Deux journaux sur un pont. Lire en français"
    assert links(page) == ["en/index.html", "fr/index.html"]


def test_nobody_is_sent_on_and_nothing_is_asked(bridge_built: Build) -> None:
    page = read(bridge_built, "index.html")
    assert not page.css("meta[http-equiv=refresh], form, script")


def test_each_half_shows_the_article_in_its_language(bridge_built: Build) -> None:
    page = read(bridge_built, "index.html")
    assert [use.attributes["href"] for use in page.css(".choose use")] == ["#m10", "#m01"]
    assert {symbol.attributes["id"] for symbol in page.css("symbol")} == {"m01", "m10", "m11"}


def test_five_articles_in_two_languages_have_their_marks(bridge: Tree) -> None:
    more = "".join(
        f"extra-{n}:\n  type: article-newspaper\n  label: Extra {n}\n  language: {'en' if n else 'fr'}\n"
        "  seen: full\n  role: summarised\n"
        for n in range(3)
    )
    tree = dict(swapped(bridge, "sources.yaml", "report:\n", f"{more}report:\n"))
    folder = next(path.parent for path in bridge if path.parent.name == "summaries")
    for n in range(3):
        for language in ("en", "fr"):
            tree[folder / f"extra-{n}.{language}.md"] = b"# Extra\n\nWords.[@cost]\n"
    built = build(tree)
    page = read(built, "index.html")
    assert [use.attributes["href"] for use in page.css(".choose use")] == ["#m10011", "#m01100"]
    assert len(page.css("#m11111 path")) == 5


def test_search_engines_are_told_of_the_languages_and_the_default(bridge_built: Build) -> None:
    page = read(bridge_built, "index.html")
    assert {n.attributes["hreflang"]: n.attributes["href"] for n in page.css("link[rel=alternate]")} == {
        "en": "https://bridge.example/en/",
        "fr": "https://bridge.example/fr/",
        "x-default": "https://bridge.example/",
    }


def test_the_page_for_lost_readers_speaks_every_language_and_works_at_any_depth(bridge: Tree) -> None:
    tree = in_arabic(swapped(bridge, "site.yaml", "https://bridge.example/", "https://x.example/sub"))
    page = read(build(tree), "404.html")
    assert [n.attributes["lang"] for n in page.css(".choose > div")] == ["en", "fr", "ar"]
    assert [n.attributes["dir"] for n in page.css(".choose > div")] == ["ltr", "ltr", "rtl"]
    assert links(page) == ["/sub/en/index.html", "/sub/fr/index.html", "/sub/ar/index.html"]
    assert links(page, "link[rel=stylesheet]") == ["/sub/assets/site.css", "/sub/assets/landing.css"]
    assert one(page, "meta[name=robots]").attributes["content"] == "noindex"
