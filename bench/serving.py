"""Previews: how long until the first page is served, and until a save is seen."""

from __future__ import annotations

import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import corpus
import peer
import preview
import sites
from builds import both
from figures import Figure
from measure import PATIENCE, percentile
from shape import Shape


def seen(saves: int) -> Iterator[Figure]:
    """Measure the preview of the project that stands here."""
    times = preview.measured(sites.ROOT, saves)
    yield from _told("this project", times, 100)


def grown(sizes: Sequence[int], saves: int) -> Iterator[Figure]:
    """Measure the preview of made-up projects of several sizes."""
    signals: dict[int, float] = {}
    for size in sizes:
        with TemporaryDirectory() as folder:
            shape = Shape(pages=size)
            corpus.write(Path(folder), corpus.files(shape))
            times = preview.measured(Path(folder), saves)
        signals[size] = percentile(times.words[0], 95)
        yield from _told(f"{size:,} × {shape.languages}", times, 150 if size >= 1000 else None)
    few, many = min(sizes), max(sizes)
    if many > few:
        growth = signals[many] / signals[few]
        yield Figure(
            f"save to signal, 95 %: {many:,} pages to {few:,}", growth, "×", limit=1.3 if many >= 5000 else None
        )


def first_page(size: int) -> Iterator[Figure]:
    """Measure how long a preview of a project never built needs for its first page; Hugo's server beside it."""
    with both(Shape(pages=size)) as (ours, theirs):
        port = _free()
        mine = _served((*sites.BUILD, "serve", "--root", ours.root, "--port", str(port)), port)
        port = _free()
        options = ("--bind", "127.0.0.1", "--port", str(port), "--source", theirs.root, "--cacheDir", theirs.root / "c")
        other = _served((peer.BINARY, "server", "--quiet", *options), port)
    limit = 0.1 if size >= 5000 else None
    yield Figure(f"serve, never built, {size:,} × 2: first page", mine, "s", other, mine / other, limit)


def _told(name: str, times: preview.Times, limit: float | None) -> Iterator[Figure]:
    """Give the figures of a preview; `limit` is for the median until something is seen."""
    (signals, sights), (_, restyled) = times.words, times.styles
    yield Figure(f"preview of {name}: save to signal, median", median(signals), "ms")
    yield Figure(f"preview of {name}: save to signal, 95 %", percentile(signals, 95), "ms", limit=60)
    yield Figure(f"preview of {name}: save to new words, median", median(sights), "ms", limit=limit)
    yield Figure(f"preview of {name}: save to new words, 95 %", percentile(sights, 95), "ms")
    yield Figure(f"preview of {name}: save to new style, median", median(restyled), "ms")
    yield Figure(f"preview of {name}: idle", times.idle, "% of a core", limit=0.5)


def _free() -> int:
    """Give a port that nobody has."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
        return port


def _served(command: Sequence[str | Path], port: int) -> float:
    """Give the seconds until a server gives the first page."""
    begin = time.perf_counter()
    with subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as one:
        try:
            while time.perf_counter() - begin < PATIENCE:
                try:
                    with urllib.request.urlopen(f"http://127.0.0.1:{port}/en/index.html", timeout=PATIENCE):
                        return time.perf_counter() - begin
                except urllib.error.URLError:
                    time.sleep(0.005)
        finally:
            one.terminate()
    raise RuntimeError("no page is served")
