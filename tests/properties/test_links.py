"""What must be true of every page of any site: here of the real one, and of the small one in three languages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import unquote, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from explainer import policy
from explainer.pipeline import Build
from tests.pages import every, resolve, said


@dataclass(frozen=True)
class Site:
    files: frozenset[str]
    pages: dict[str, LexborHTMLParser]
    ids: dict[str, Counter[str]]
    base: str

    def within(self, *, missing: bool = False) -> Iterator[tuple[str, LexborHTMLParser]]:
        """Pages of one language; those for lost readers only where asked for."""
        return ((p, page) for p, page in self.pages.items() if "/" in p and (missing or not p.endswith("/404.html")))

    def landing(self, page: str, link: str) -> tuple[str, str]:
        path, anchor = resolve(page, link)
        return ("index.html" if path in ("", ".") else path), unquote(anchor)

    def element(self, page: str, anchor: str) -> LexborNode:
        return self.pages[page].css(f'[id="{anchor}"]')[0]


@pytest.fixture(scope="module", params=["real", "three languages"])
def site(request: pytest.FixtureRequest) -> Site:
    if request.param == "real":
        made: Build = request.getfixturevalue("built")
    else:
        made = request.getfixturevalue("arabic")
    assert made.files, made.diagnostics
    pages = every(made)
    ids = {path: Counter(node.attributes["id"] or "" for node in page.css("[id]")) for path, page in pages.items()}
    canonical = pages["index.html"].css_first("link[rel=canonical]")
    assert canonical is not None
    return Site(frozenset(map(str, made.files)), pages, ids, canonical.attributes["href"] or "")


def test_every_link_lands(site: Site) -> None:
    lost = []
    for path, page in site.pages.items():
        for attribute in ("href", "src", "xlink:href", "action"):
            for node in page.css(f"[{attribute.replace(':', chr(92) + ':')}]"):
                link = node.attributes[attribute] or ""
                if urlsplit(link).scheme:
                    continue
                target, anchor = site.landing(path, link)
                if target not in site.files or (anchor and target in site.ids and anchor not in site.ids[target]):
                    lost.append((path, link))
    assert not lost


def test_no_id_is_used_twice(site: Site) -> None:
    assert not [(path, name) for path, ids in site.ids.items() for name, count in ids.items() if count > 1]


def test_names_that_point_at_ids_find_them(site: Site) -> None:
    for path, page in site.pages.items():
        for attribute in ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"):
            for node in page.css(f"[{attribute}]"):
                assert set((node.attributes[attribute] or "").split()) <= set(site.ids[path]), (path, node.html)


def test_every_page_has_its_language_a_title_and_one_first_heading(site: Site) -> None:
    for path, page in site.pages.items():
        root = page.css_first("html")
        assert root is not None
        assert root.attributes["lang"] == (path.partition("/")[0] if "/" in path else root.attributes["lang"])
        assert (root.attributes.get("dir") == "rtl") is (root.attributes["lang"] == "ar")
        title = page.css_first("title")
        assert title is not None
        assert said(title)
        assert len(page.css("h1")) == 1, path
        assert len(page.css("main")) == 1, path


def test_titles_tell_pages_apart(site: Site) -> None:
    for language in {path.partition("/")[0] for path, _ in site.within()}:
        titles = Counter(said(page.css("title")[0]) for path, page in site.within() if path.startswith(f"{language}/"))
        assert not [title for title, count in titles.items() if count > 1]


def test_no_level_of_heading_is_skipped(site: Site) -> None:
    for path, page in site.pages.items():
        levels = [int(str(node.tag)[1]) for node in page.css("h1, h2, h3, h4, h5, h6")]
        assert levels[0] == 1, path
        for before, after in pairwise(levels):
            assert after <= before + 1, (path, before, after)


def test_languages_of_a_page_point_at_each_other(site: Site) -> None:
    clusters = {}
    for path, page in site.pages.items():
        found = {node.attributes["hreflang"]: node.attributes["href"] for node in page.css("link[hreflang]")}
        if not path.endswith("404.html"):
            clusters[path] = {language: _file(site, href or "") for language, href in found.items()}
    for path, languages in clusters.items():
        own = site.pages[path].css("html")[0].attributes["lang"]
        assert languages.get(own if "/" in path else "x-default") == path
        for language, other in languages.items():
            assert path in clusters[other].values() or path == "index.html", (path, language, other)
            if "/" in path and language != "x-default":
                assert site.pages[other].css("html")[0].attributes["lang"] == language


def _file(site: Site, address: str) -> str:
    assert address.startswith(site.base)
    path = address.removeprefix(site.base)
    return path + "index.html" if path.endswith("/") or not path else path


def test_the_canonical_address_is_the_page_itself(site: Site) -> None:
    for path, page in site.pages.items():
        if not path.endswith("404.html"):
            (link,) = page.css("link[rel=canonical]")
            assert _file(site, link.attributes["href"] or "") == path


def test_the_language_switch_leads_to_the_page_and_back(site: Site) -> None:
    for path, page in site.within():
        for link in page.css(".lang a"):
            other, _ = site.landing(path, link.attributes["href"] or "")
            assert site.pages[other].css("html")[0].attributes["lang"] == link.attributes["hreflang"]
            back = {site.landing(other, a.attributes["href"] or "")[0] for a in site.pages[other].css(".lang a")}
            assert path in back


def test_a_twin_returns_to_the_anchor_where_it_stands(site: Site) -> None:
    twins = 0
    for path, page in site.within():
        for twin in page.css("a.twin"):
            link = twin.attributes["href"] or ""
            other, anchor = site.landing(path, link)
            assert twin.attributes["lang"] == twin.attributes["hreflang"] == other.partition("/")[0]
            back = [site.landing(other, a.attributes["href"] or "") for a in site.element(other, anchor).css("a.twin")]
            home = path if not _is_whole(page) else _home(site, path, anchor)
            assert (home, anchor) in back, (path, link)
            twins += 1
    assert twins > 20


def _is_whole(page: LexborHTMLParser) -> bool:
    return bool(page.css("section.part"))


def _home(site: Site, path: str, anchor: str) -> str:
    """Give the page that holds an anchor: not the one that repeats all of them, nor one that only leads there."""
    language = path.partition("/")[0]
    holding = (p for p, page in site.within() if p.startswith(f"{language}/") and not _is_whole(page))
    (home,) = (p for p in holding if anchor in site.ids[p] and site.element(p, anchor).tag != "i")
    return home


def test_every_anchor_of_one_language_is_in_all(site: Site) -> None:
    by_page: dict[frozenset[str], dict[str, set[str]]] = defaultdict(dict)
    for path, page in site.within(missing=True):
        others = frozenset(
            {path} | {site.landing(path, link.attributes["href"] or "")[0] for link in page.css(".lang a")}
        )
        # Which letters an index has and which terms a text uses depends on the language.
        by_page[others][path] = {anchor for anchor in site.ids[path] if not anchor.startswith(("l-", "u-"))}
    for pages in by_page.values():
        assert len(pages) > 1
        assert len(set(map(frozenset, pages.values()))) == 1, {
            path: sorted(ids - set.intersection(*pages.values()))[:5] for path, ids in pages.items()
        }


def test_no_page_asks_anything_of_another_host(site: Site) -> None:
    for path, page in site.pages.items():
        for attribute in ("src", "srcset", "href", "xlink\\:href", "action", "data", "poster", "ping", "background"):
            for node in page.css(f"[{attribute}]"):
                name = attribute.replace("\\", "")
                parts = urlsplit(node.attributes[name] or "")
                if parts.scheme or parts.netloc:
                    rel = set((node.attributes.get("rel") or "").split())
                    assert node.tag == "a" or (node.tag == "link" and rel <= {"canonical", "alternate"}), (
                        path,
                        node.html,
                    )
                    assert parts.scheme in ("https", "http")


def test_links_out_of_the_site_tell_nobody_where_from(site: Site) -> None:
    for path, page in site.pages.items():
        for node in page.css('a[href^="http"]'):
            assert {"noopener", "noreferrer"} <= set((node.attributes.get("rel") or "").split()), (path, node.html)
            assert "target" not in node.attributes


def test_nothing_runs_and_nothing_is_styled_in_the_page(site: Site) -> None:
    for path, page in site.pages.items():
        assert not page.css("style, [style], iframe, object, embed, base, noscript"), path
        scripts = page.css("script:not([type='application/ld+json'])")
        assert not ["" for script in scripts if script.text() or not script.attributes.get("src")], path
        # What stands in a template is not shown until a script takes it out: controls that are dead without one.
        assert not page.css("button, input[type=search]"), path
        for node in page.css("*"):
            assert not [name for name in node.attributes if name.startswith("on")], (path, node.html)


def test_every_page_carries_the_policy_before_anything_is_loaded(site: Site) -> None:
    for path, page in site.pages.items():
        head = page.css("head > *")
        place = next(i for i, node in enumerate(head) if node.attributes.get("http-equiv"))
        assert head[place].attributes["http-equiv"] == "Content-Security-Policy"
        assert head[place].attributes["content"] == (
            policy.PAGES.scripted if page.css("script") else policy.PAGES.plain
        ), path
        assert place < min(i for i, node in enumerate(head) if node.tag in ("link", "script"))


def test_every_number_leads_to_its_note_and_back(site: Site) -> None:
    numbers = 0
    for path, page in site.pages.items():
        refs = page.css("a.ref")
        notes = page.css(".notes > ol > li")
        assert len(refs) == len(notes), path
        assert [said(ref) for ref in refs] == [str(number) for number in range(1, len(refs) + 1)], path
        for ref, note in zip(refs, notes, strict=True):
            assert ref.attributes["href"] == f"#{note.attributes['id']}", path
            (back,) = note.css("[role=doc-backlink]")
            assert back.attributes["href"] == f"#{ref.attributes['id']}", path
            numbers += 1
    assert numbers > 20


def test_every_note_has_its_evidence_or_the_note_that_has_it(site: Site) -> None:
    for path, page in site.pages.items():
        for note in page.css(".notes > ol > li"):
            links = [link for link in _links(note) if "://" not in link]
            assert links, (path, note.html)
            for link in links:
                target, anchor = site.landing(path, link)
                assert anchor[:2] in ("c-", "s-", "n-"), (path, link)
                assert anchor in site.ids[target]


def test_every_back_link_reaches_a_use_of_the_thing(site: Site) -> None:
    uses = 0
    for path, page in site.within():
        for node in page.css('[id^="c-"], [id^="s-"]'):
            key = node.attributes["id"] or ""
            for link in node.css("[role=doc-backlink]"):
                other, ref = site.landing(path, link.attributes["href"] or "")
                note = (site.element(other, ref).attributes["href"] or "").removeprefix("#")
                assert key in _evidence(site, other, note), (path, key, link.attributes["href"])
                uses += 1
    assert uses > 10


def _links(node: LexborNode) -> list[str]:
    return [a.attributes["href"] or "" for a in node.css("a:not([role])")]


def _evidence(site: Site, page: str, note: str, claim: str = "") -> set[str]:
    """Give the claims and sources of a note, or of one claim in it; those of an earlier note where it names that."""
    anchors: set[str] = set()
    current = ""
    for part in site.element(page, note).css("p"):
        here = {site.landing(page, link)[1] for link in _links(part) if "://" not in link}
        current = next((anchor for anchor in here if anchor.startswith("c-")), current)
        if claim in ("", current):
            anchors |= here
            for earlier in [anchor for anchor in here if anchor.startswith("n-")]:
                anchors |= _evidence(site, page, earlier, current)
    return anchors


def test_every_use_has_its_back_link(site: Site) -> None:
    for language in {path.partition("/")[0] for path, _ in site.within()}:
        pages = {path: page for path, page in site.within() if path.startswith(f"{language}/") and not _is_whole(page)}
        back = defaultdict(set)
        for path, page in pages.items():
            for node in page.css('[id^="c-"], [id^="s-"]'):
                for link in node.css("[role=doc-backlink]"):
                    back[node.attributes["id"]].add(site.landing(path, link.attributes["href"] or ""))
        for path, page in pages.items():
            for ref in page.css("a.ref"):
                note = (ref.attributes["href"] or "").removeprefix("#")
                for key in _evidence(site, path, note):
                    if key[:2] in ("c-", "s-"):
                        assert (path, ref.attributes["id"]) in back[key], (path, ref.attributes["id"], key)
