from __future__ import annotations

from pathlib import PurePosixPath

from explainer import policy
from explainer.content import Tree
from explainer.pipeline import Build, build
from tests.pages import every, links, one, read, said


def test_every_page_leads_in_its_foot_to_what_a_visit_tells(bridge_built: Build) -> None:
    pages = every(bridge_built)
    for path, page in pages.items():
        folder = PurePosixPath(path).parent.name
        if folder in ("en", "fr"):
            name = {"en": "privacy.html", "fr": "vie-privee.html"}[folder]
            assert links(page, ".foot nav a")[-1].rpartition("/")[2] == name, path
    assert "cookie" in said(one(pages["fr/vie-privee.html"], ".prose"))
    assert len(pages["en/privacy.html"].css(".prose li")) == 9


def test_what_it_says_of_pages_is_so(bridge_built: Build) -> None:
    for rules in (policy.PAGES.plain, policy.PAGES.scripted):
        assert "default-src 'none'" in rules
        assert "form-action 'none'" in rules
    assert not [path for path, page in every(bridge_built).items() if page.css("form[action], iframe, object, embed")]
    script = bridge_built.files[PurePosixPath("assets/site.js")].decode()
    assert not [word for word in ("cookie", "Storage", "fetch", "XMLHttp", "Beacon", "indexedDB") if word in script]


def test_a_page_of_the_authors_takes_its_place(bridge: Tree) -> None:
    texts = {"en": "# Your data\n\nWe keep none.\n", "fr": "# Vos données\n\nNous n’en gardons aucune.\n"}
    own = {PurePosixPath(f"content/pages/privacy.{tag}.md"): text.encode() for tag, text in texts.items()}
    built = build({**bridge, **own})
    page = read(built, "en/privacy.html")
    assert said(one(page, "h1")) == "Your data"
    assert said(one(page, ".prose")) == "We keep none."
    assert said(read(built, "fr/chronologie.html").css(".foot nav a")[-1]) == "Vos données"
