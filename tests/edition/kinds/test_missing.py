from __future__ import annotations

from explainer.content import Tree
from explainer.pipeline import Build, build
from tests.pages import links, one, read, said, swapped


def test_it_says_so_in_its_language_and_leads_on(bridge_built: Build) -> None:
    page = read(bridge_built, "fr/404.html")
    assert one(page, "html").attributes["lang"] == "fr"
    assert said(one(page, "h1")) == "Cette page n’existe pas"
    assert {"/fr/index.html", "/fr/index-alphabetique.html"} <= set(links(one(page, "main")))


def test_it_works_at_any_depth_for_its_links_and_styles_begin_at_the_root(bridge: Tree) -> None:
    for base in ("https://x.example/some/path", "https://x.example/some/path/"):
        page = read(build(swapped(bridge, "site.yaml", "https://bridge.example/", base)), "en/404.html")
        assert all(link.startswith(("/some/path/", "#", "https:")) for link in links(page))
        assert links(page, "link[rel=stylesheet]") == ["/some/path/assets/site.css", "/some/path/assets/home.css"]
        assert "/some/path/fr/404.html" in links(page, ".lang a")


def test_search_engines_leave_it_out(bridge_built: Build) -> None:
    page = read(bridge_built, "en/404.html")
    assert one(page, "meta[name=robots]").attributes["content"] == "noindex"
    assert not page.css("link[rel=canonical], link[rel=alternate]")


def test_nobody_cites_it(bridge_built: Build) -> None:
    assert not read(bridge_built, "en/404.html").css("details")
