"""What readers download, and what that is in an hour with very many of them: `python bench/cost.py [SITE]`.

Reads a finished site and prints the tables of docs/cost.md. Sizes are real: every file as Brotli packs it where that is
less, with the headers that the shipped configurations send. How many pages somebody reads, and how uneven an hour is,
are assumptions; docs/cost.md says so.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median

import brotli
from measure import percentile
from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).resolve().parents[1]
READERS, PAGES, PEAK = 1_000_000, 3, 3
"""Of an hour; pages that one reads; the busiest minute, as a multiple of the mean."""
HEADERS = 1_200
"""Bytes of headers of one answer of the shipped configurations over HTTP/1.1; HTTP/2 packs them to less."""
PRICES = (0.01, 0.02, 0.04, 0.08)
"""Per GB, in any currency: what networks ask lies between, or nothing at all. To be replaced by one's own."""
_ASKED = "link[rel=stylesheet], link[rel=preload], link[rel=icon], script[src], img[src]"


@dataclass(frozen=True, slots=True)
class Visit:
    """What a reader asks for who comes for the first time."""

    first: int
    """Bytes of the first page and all that it asks for."""
    requests: int
    page: int
    """Bytes of the page alone."""


@cache
def sent(path: Path) -> int:
    """Give how many bytes a file is on its way."""
    data = path.read_bytes()
    return min(len(data), len(brotli.compress(data))) + HEADERS


def visit(path: Path) -> Visit:
    """Give what somebody downloads who comes to a page for the first time."""
    tree = LexborHTMLParser(path.read_bytes())
    names = {node.attributes.get("href") or node.attributes.get("src") or "" for node in tree.css(_ASKED)}
    files = [(path.parent / name).resolve() for name in names if name and ":" not in name]
    return Visit(sent(path) + sum(map(sent, files)), 1 + len(files), sent(path))


def _is_read(name: str) -> bool:
    """Leave out what lost readers see, and the site in one file, which is there to be saved."""
    return name != "404.html" and not name.endswith(".offline.html")


def main() -> None:
    """Print both tables."""
    site = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site"
    visits = [visit(path) for path in sorted(site.glob("*/*.html")) if _is_read(path.name)]
    first, page = [one.first for one in visits], [one.page for one in visits]
    print(f"{len(visits)} pages\n")
    requests = median(one.requests for one in visits)
    print("| | median | 95 % | largest |\n| --- | --: | --: | --: |")
    for name, sizes in (("a first visit, everything that it asks for", first), ("each further page", page)):
        told = (median(sizes), percentile(sizes, 95), max(sizes))
        print(f"| {name} | {' | '.join(f'{size / 1000:.1f} kB' for size in told)} |")
    for name, each in (("median", median), ("95 %", lambda sizes: percentile(sizes, 95))):
        bytes_ = each(first) + (PAGES - 1) * each(page)
        asked = requests + PAGES - 1
        rate, hour = READERS * bytes_ / 3600, READERS * bytes_ / 1e9
        print(f"\nPages of {name} size: {bytes_ / 1000:.0f} kB and {asked:g} requests a reader; {hour:.0f} GB an hour;")
        print(f"{rate * 8 / 1e6:.0f} Mbit/s on the mean, {PEAK * rate * 8 / 1e6:.0f} at the peak;")
        print(f"{READERS * asked / 3600:,.0f} requests a second, {PEAK * READERS * asked / 3600:,.0f} at the peak")
        print("; ".join(f"at {price:g} per GB: {hour * price:.2f}" for price in PRICES))


if __name__ == "__main__":
    main()
