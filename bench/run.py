"""The whole measurement: `python bench/run.py --help` tells what can be left out. `make bench` runs it.

Every figure of ours stands beside Hugo's of the same run, taken in turn, so that a machine that is busy or slow makes
both longer. Prints a table with targets, and by how much those are missed.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import builds
import measure
import peer
import report
import serving
from figures import Figure, table
from report import Report
from shape import Shape

DOCS = Path(__file__).resolve().parents[1] / "docs"
SIZES, LONG = (10, 100, 1000), 5000
RECORDS = (100, 1000, 10_000)
PARTS = ("own", "builds", "pages", "events", "claims", "preview", "previews", "serve")


def arguments() -> argparse.Namespace:
    """Read what is asked for."""
    parser = argparse.ArgumentParser(description="Measure explainer, with Hugo beside it.")
    parser.add_argument(
        "--parts", default=",".join(PARTS), help=f"what to measure (if left out, all): {','.join(PARTS)}"
    )
    parser.add_argument("--runs", type=int, default=5, help="how often each build is measured (if left out: 5)")
    parser.add_argument("--saves", type=int, default=100, help="how often the preview is saved to (if left out: 100)")
    parser.add_argument("--pages", type=int, default=SIZES[-1], help=f"the most pages (if left out: {SIZES[-1]:,})")
    parser.add_argument("--records", type=int, default=RECORDS[-1], help="the most events, and claims (10,000)")
    parser.add_argument("--long", action="store_true", help=f"up to {LONG:,} pages: hours")
    parser.add_argument("--json", type=Path, help="a file for everything measured")
    parser.add_argument("--write", action="store_true", help="write docs/speed.svg and the figures in docs/speed.md")
    given = parser.parse_args()
    given.parts = given.parts.split(",")
    if unknown := set(given.parts) - set(PARTS):
        parser.error(f"unknown parts: {', '.join(unknown)}")
    return given


def measured(given: argparse.Namespace) -> Iterator[Figure]:
    """Measure what is asked for."""
    most = LONG if given.long else given.pages
    sizes = tuple(size for size in (*SIZES, LONG) if size <= most)
    previews = tuple(dict.fromkeys((sizes[0], *(size for size in sizes if size >= builds.JUDGED), sizes[-1])))
    records = tuple(size for size in RECORDS if size <= given.records)
    runs, saves = given.runs, given.saves
    parts = {
        "own": lambda: builds.own(runs),
        "builds": lambda: builds.compared(Shape(pages=given.pages), runs),
        "pages": lambda: builds.growing("pages", [Shape(pages=size) for size in sizes], runs),
        "events": lambda: builds.growing("events", [Shape(pages=10, events=size) for size in records], runs),
        "claims": lambda: builds.growing("claims", [Shape(pages=10, claims=size) for size in records], runs),
        "preview": lambda: serving.seen(saves),
        "previews": lambda: serving.grown(previews, saves),
        "serve": lambda: serving.first_page(sizes[-1]),
    }
    for name in given.parts:
        try:
            yield from parts[name]()
        except (RuntimeError, subprocess.SubprocessError) as error:
            print(f"{name}: not measured: {error}", file=sys.stderr)


def main() -> None:
    """Measure, print, write."""
    given = arguments()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # what was begun is ended, what was measured is told
    command = f"python bench/run.py --parts {','.join(given.parts)} --pages {given.pages} --runs {given.runs}"
    loads: list[float] = [os.getloadavg()[0]]
    figures: list[Figure] = []
    try:
        for figure in measured(given):
            loads.append(os.getloadavg()[0])
            figures.append(figure)
            print(table([figure]).splitlines()[1], flush=True)
    except KeyboardInterrupt:
        command += ", stopped before its end"
    version = subprocess.run([peer.BINARY, "version"], capture_output=True, text=True, check=True).stdout.split()[1]
    load = f"load of the machine {min(loads):.1f} to {max(loads):.1f}"
    today = datetime.now(UTC).date().isoformat()
    whole = Report(today, measure.machine(), load, f"Hugo {version.partition('-')[0]}", command, figures)
    print(f"\n{whole.about}\n\n{table(figures)}")
    if given.json:
        given.json.write_text(report.data(whole), "utf-8")
    if given.write:
        report.write(whole, DOCS)


if __name__ == "__main__":
    main()
