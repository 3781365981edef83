"""How much a reader downloads: every page but the one with everything fits into the first packets of a connection."""

from __future__ import annotations

from functools import cache
from pathlib import PurePosixPath

import brotli

from explainer.pipeline import Build
from tests.pages import every, links

PAGE, FIRST_VISIT, ALL, REQUESTS = 14_600, 20 * 1024, 60_000, 6
WHOLE = 400_000


@cache
def weight(data: bytes, limit: int = 0) -> int:
    """Give the bytes as servers send them; above them, quickly, where even so they are no more than a limit."""
    quick = len(brotli.compress(data, quality=9)) if limit else limit + 1
    return quick if quick <= limit else len(brotli.compress(data, quality=11))


def test_a_page_fits_into_the_first_packets(built: Build) -> None:
    heavy = {
        str(path): size
        for path, data in built.files.items()
        if path.suffix == ".html" and PAGE < len(data) < WHOLE and (size := weight(data, PAGE)) > PAGE
    }
    assert not heavy, f"more than {PAGE} bytes: {heavy}"


def test_a_first_visit_is_light(built: Build) -> None:
    sheets = {path.name: weight(data) for path, data in built.files.items() if path.suffix == ".css"}
    others = {path.name: weight(data) for path, data in built.files.items() if path.parent.name == "assets"}
    script = built.files[PurePosixPath("assets/site.js")]
    assert len(script) <= 2_000
    for path, page in every(built).items():
        data = built.files[PurePosixPath(path)]
        asked = [PurePosixPath(link).name for link in links(page, "link[rel=stylesheet]")]
        rest = [PurePosixPath(link).name for link in links(page, "link[rel=preload], link[rel=icon]")]
        rest += [PurePosixPath(node.attributes["src"] or "").name for node in page.css("script[src]")]
        assert 1 + len(asked) + len(rest) <= REQUESTS, path
        if len(data) < WHOLE:
            styles = sum(sheets[name] for name in asked)
            read = weight(data, min(PAGE, FIRST_VISIT - styles)) + styles
            assert read <= FIRST_VISIT, f"{path}: {read} bytes"
            assert read + sum(others[name] for name in rest) <= ALL, path
