"""Builds of ours and Hugo's in turn: cold, with nothing changed, after edits, and at several sizes.

After each edit of ours that was measured, the site is compared with a clean build, byte for byte; that is not timed.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import measure
import sites
from figures import Figure, alone, paired
from measure import Used
from shape import Shape
from sites import Site

JUDGED = 1000
"""The targets are set for so many pages in each language; small sites have start-up to pay."""
EDITS = {"text": 0.10, "claim": 0.10, "event": 0.10, "template": 0.5, "word": 0.5}
"""What is edited, and the target: the ratio to Hugo."""
_NAMES = {
    "text": "one text edited",
    "claim": "a claim that every 20th page cites",
    "event": "one event edited",
    "template": "the template of all pages",
    "word": "one interface word",
}
Runs = tuple[list[Used], list[Used]]


@contextmanager
def both(shape: Shape) -> Iterator[tuple[Site, Site]]:
    """Write both projects of a shape."""
    with TemporaryDirectory() as folder:
        yield sites.ours(Path(folder) / "ours", shape), sites.theirs(Path(folder) / "theirs", shape)


def compared(shape: Shape, runs: int) -> Iterator[Figure]:
    """Measure everything that is measured at one size."""
    taken: dict[str, Runs] = {case: ([], []) for case in ("cold", "unchanged", *EDITS)}
    with both(shape) as pair:
        for number in range(runs):
            for site in pair:
                site.forget()
            _in_turn(pair, taken["cold"], number)
            _whole(pair, shape)
            _in_turn(pair, taken["unchanged"], number)
            for case in EDITS:
                before = [site.content() for site in pair]
                _edited(pair, case, number)
                _in_turn(pair, taken[case], number)
                if any(site.content() == was for site, was in zip(pair, before, strict=True)):
                    raise RuntimeError(f"{case}: a site is as it was")
                _same_as_clean(pair[0], case)
    size = f"{shape.pages:,} × {shape.languages}"
    judged = shape.pages >= JUDGED
    yield paired(f"cold, {size}", taken["cold"], limit=2.0 if judged else None)
    yield paired(f"cold, {size}, on the clock", taken["cold"], "wall", limit=1.5 if judged else None)
    yield paired(f"cold, {size}, memory", taken["cold"], "peak")
    yield paired(f"nothing changed, {size}", taken["unchanged"], limit=0.04 if judged else None)
    yield alone(f"nothing changed, {size}, alone", taken["unchanged"][0], limit=80 if judged else None)
    for case, limit in EDITS.items():
        yield paired(f"{_NAMES[case]}, {size}", taken[case], limit=limit if judged else None)


def growing(what: str, shapes: Sequence[Shape], runs: int) -> Iterator[Figure]:
    """Measure cold builds, nothing changed and one text edited while the number of `what` grows."""
    grown: dict[str, list[tuple[int, float]]] = {}
    for shape in shapes:
        size = int(getattr(shape, what))
        taken: dict[str, Runs] = {case: ([], []) for case in ("cold", "unchanged", "text")}
        with both(shape) as pair:
            for number in range(runs):
                for site in pair:
                    site.forget()
                _in_turn(pair, taken["cold"], number)
                _in_turn(pair, taken["unchanged"], number)
                _edited(pair, "text", number)
                _in_turn(pair, taken["text"], number)
            _same_as_clean(pair[0], "text")
        for case, name in (("cold", "cold"), ("unchanged", "nothing changed"), ("text", "one text edited")):
            figure = paired(f"{name}, {size:,} {what}", taken[case], points=size)
            grown.setdefault(name, []).append((size, figure.ours))
            yield figure
        is_large = what == "pages" and size >= 5000
        yield paired(f"memory, {size:,} {what}", taken["cold"], "peak", limit=0.25 if is_large else None, points=size)
    for name, points in grown.items():
        for (few, short), (many, long) in pairwise(points):
            exponent = math.log(long / short) / math.log(many / few)
            judged = what == "pages" and few >= JUDGED
            yield Figure(f"{name}: growth {few:,} to {many:,} {what}", exponent, "", limit=1.05 if judged else None)


def own(runs: int) -> Iterator[Figure]:
    """Measure the project that stands here, and what needs no project."""
    taken: dict[str, list[Used]] = {"cold": [], "unchanged": [], "--help": [], "--version": []}
    with TemporaryDirectory() as folder:
        site = sites.project(Path(folder))
        for _ in range(runs):
            site.forget()
            taken["cold"].append(site.build())
            taken["unchanged"].append(site.build())
            for option in ("--help", "--version"):
                taken[option].append(measure.run((*sites.BUILD, option)))
    yield alone("this project, cold", taken["cold"], limit=600)
    yield alone("this project, nothing changed", taken["unchanged"], limit=60)
    for option in ("--help", "--version"):
        yield alone(option, taken[option], limit=40)


def _edited(pair: tuple[Site, Site], case: str, number: int) -> None:
    word = str(910 + number) if case == "claim" else f"Benchmark{'abcdefghij'[number % 10]}"
    for site in pair:
        site.edit(case, word)


def _whole(pair: tuple[Site, Site], shape: Shape) -> None:
    """See to it that both made as many pages as there are documents, and more."""
    for site in pair:
        if sum(name.endswith(".html") for name in site.content()) <= shape.pages * shape.languages:
            raise RuntimeError(f"{site.output}: pages are missing")


def _same_as_clean(site: Site, case: str) -> None:
    if not sites.is_as_clean(site):
        raise RuntimeError(f"{case}: the site is not what a clean build makes")


def _in_turn(pair: tuple[Site, Site], taken: Runs, number: int) -> None:
    """Build both, once ours first and once Hugo's."""
    order = (0, 1) if number % 2 == 0 else (1, 0)
    for index in order:
        taken[index].append(pair[index].build())
