from __future__ import annotations

from pathlib import PurePosixPath

from explainer.content import Tree
from explainer.pipeline import Build, build
from tests.pages import every, links, one, read, resolve, said, swapped


def test_each_page_is_in_the_folder_of_its_language(bridge_built: Build) -> None:
    assert sorted(path for path in every(bridge_built) if path.startswith("fr/")) == [
        "fr/404.html", "fr/a-propos.html", "fr/acteur-builder.html", "fr/acteur-town.html", "fr/acteurs.html",
        "fr/articles.html", "fr/chiffres.html", "fr/chronologie.html", "fr/citer.html", "fr/comparaison.html",
        "fr/corrections.html", "fr/cote-a-cote-courier.html", "fr/cote-a-cote-gazette.html", "fr/cote-a-cote.html",
        "fr/courier.html", "fr/gazette.html", "fr/glossaire.html", "fr/index-alphabetique.html", "fr/index.html",
        "fr/registre-money.html", "fr/registre.html", "fr/sources.html", "fr/tout-sur-une-page.html",
            "fr/vie-privee.html",
    ]  # fmt: skip


def test_words_of_authors_are_never_markup(bridge: Tree) -> None:
    tree = swapped(bridge, "timeline.yaml", "en: The bridge opens", 'en: "<img src=x> & {{ shell }}"')
    page = read(build(tree), "en/timeline.html")
    assert "<img src=x> & {{ shell }}" in said(one(page, "#e-opens h3"))
    assert not page.css("img")


def test_a_page_says_its_title_and_language(bridge_built: Build) -> None:
    page = read(bridge_built, "fr/chronologie.html")
    assert said(one(page, "title")) == "Chronologie – Le pont"
    assert one(page, "html").attributes["lang"] == "fr"
    assert one(page, "meta[name=description]").attributes["content"]


def test_pages_are_utf_8_and_say_so_at_once(bridge_built: Build) -> None:
    for path, data in bridge_built.files.items():
        if path.suffix == ".html":
            assert b'<meta charset="utf-8">' in data[:200], path
            data.decode("utf-8")


def test_the_same_tree_gives_the_same_bytes(bridge: Tree, bridge_built: Build) -> None:
    again = build(dict(reversed(bridge.items())))
    assert again.files == bridge_built.files
    assert PurePosixPath("en/timeline.html") in again.files


def test_scripts_may_run_only_where_there_is_one_and_never_make_markup(bridge_built: Build) -> None:
    for path, page in every(bridge_built).items():
        policy = one(page, "meta[http-equiv]").attributes["content"] or ""
        scripts = [node.attributes for node in page.css("script:not([type='application/ld+json'])")]
        assert scripts == ([{"defer": None, "src": "../assets/site.js"}] if "script-src 'self'" in policy else []), path
        assert ("require-trusted-types-for 'script'" in policy) == bool(scripts), path
        assert "unsafe" not in policy
    assert not read(bridge_built, "fr/404.html").css("script")


def test_what_only_a_script_can_use_is_not_shown_without_one(bridge_built: Build) -> None:
    for path, page in every(bridge_built).items():
        controls = page.css("button, input[type=search], [role=status]")
        assert not controls, path  # they stand in <template>, which a parser keeps apart


def test_every_page_leads_to_how_it_is_cited_and_tells_programs_that_keep_it(bridge_built: Build) -> None:
    for path, page in every(bridge_built).items():
        if "404" in path or "/" not in path:
            continue
        head = {
            node.attributes.get("name") or node.attributes.get("property"): node.attributes["content"]
            for node in page.css("meta[content]")
        }
        (canonical,) = links(page, "link[rel=canonical]")
        assert head["og:url"] == canonical, path
        assert head["citation_title"], path
        assert head["dcterms.title"] == head["citation_title"], path
        assert head["citation_publication_date"] == "2024-05-01", path
        assert page.css_first("meta[property='dcterms:date']"), path
        target, anchor = resolve(path, links(page, "footer details a")[0])
        cited = read(bridge_built, target).css(f"#{anchor} pre")
        assert canonical in (cited[0].text() or ""), path
