"""How much a reader downloads: every page but the one with everything fits into the first packets of a connection."""

from __future__ import annotations

from pathlib import PurePosixPath

import brotli

from explainer.pipeline import Build

PAGE, FIRST_VISIT, ALL = 14_600, 20_000, 60_000
WHOLE = 400_000


def weight(data: bytes) -> int:
    return len(brotli.compress(data, quality=11))


def test_a_page_fits_into_the_first_packets(built: Build) -> None:
    heavy = {
        str(path): size
        for path, data in built.files.items()
        if path.suffix == ".html" and len(data) < WHOLE and (size := weight(data)) > PAGE
    }
    assert not heavy, f"more than {PAGE} bytes: {heavy}"


def test_a_first_visit_is_light(built: Build) -> None:
    files = built.files
    css = weight(files[PurePosixPath("assets/site.css")])
    homes = [path for path in files if path.name == "index.html"]
    assert max(weight(files[path]) for path in homes) + css <= FIRST_VISIT
    script = files[PurePosixPath("assets/site.js")]
    assert len(script) <= 2_000
    font = len(files[PurePosixPath("assets/display.woff2")])
    icon = weight(files[PurePosixPath("assets/icon.svg")])
    assert PAGE + css + font + icon + weight(script) <= ALL
