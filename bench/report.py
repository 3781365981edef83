"""What was measured, for people and for programs: JSON, a plot, and the figures in docs/speed.md."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from figures import Figure, markdown

_BEGIN, _END = "<!-- figures: make bench writes what stands between these lines -->", "<!-- end of figures -->"
_WIDTH, _HEIGHT = 760, 460
_LEFT, _RIGHT, _TOP, _BOTTOM = 70, 210, 64, 52
_LINES = {"cold": "#a33a1d", "one text edited": "#00717d", "nothing changed": "#5a6b00"}
_WHAT = "pages"
_TITLE = "Processor time of a build, in seconds; pages in each of two languages"
_FONT = 'role="img" font-family="sans-serif" font-size="12" fill="#222"'


@dataclass(frozen=True, slots=True)
class Report:
    """Everything measured in one run."""

    date: str
    machine: str
    load: str
    """How busy the machine was with other work."""
    versions: str
    command: str
    figures: Sequence[Figure]

    @property
    def about(self) -> str:
        """Say when and where."""
        return f"{self.date}; {self.machine}; {self.versions}; {self.load}"


def write(report: Report, docs: Path) -> None:
    """Write the plot and the figures where readers look for them."""
    (docs / "speed.svg").write_text(plot(report), "utf-8")
    page = docs / "speed.md"
    parts = f"{report.about}.\nMeasured by: {report.command}.", markdown(report.figures), _missed(report.figures)
    text = "\n\n".join((_BEGIN, *filter(None, parts), _END))
    page.write_text(re.sub(f"{_BEGIN}.*{_END}", lambda _: text, page.read_text("utf-8"), flags=re.DOTALL), "utf-8")


def data(report: Report) -> str:
    """Write everything as JSON."""
    return json.dumps(asdict(report), ensure_ascii=False, indent=1) + "\n"


def plot(report: Report) -> str:
    """Draw how the processor time of builds grows with the pages, ours and Hugo's, on two logarithmic axes."""
    lines = list(_lines(report.figures))
    points = [point for _, _, found in lines for point in found]
    if not points:
        return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} 40"><title>Not measured</title></svg>\n'
    xs, ys = zip(*points, strict=True)
    across = _Axis(min(xs), max(xs), _LEFT, _WIDTH - _RIGHT)
    up = _Axis(10 ** math.floor(math.log10(min(ys))), 10 ** math.ceil(math.log10(max(ys))), _HEIGHT - _BOTTOM, _TOP)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" {_FONT}>',
        "<title>Processor time of builds by number of pages</title>",
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>',
        f'<text x="16" y="24" font-size="15" font-weight="bold">{_TITLE}</text>',
        f'<text x="16" y="44" fill="#555">{escape(report.date)}; {escape(report.machine)}</text>',
    ]
    for x in sorted(set(xs)):
        place = across.place(x)
        parts.append(_line(f"M{place:.1f} {_TOP}V{_HEIGHT - _BOTTOM}", "#ddd"))
        parts.append(f'<text x="{place:.1f}" y="{_HEIGHT - _BOTTOM + 20}" text-anchor="middle">{x:,}</text>')
    y = up.low
    while y <= up.high * 1.001:
        parts.append(_line(f"M{_LEFT} {up.place(y):.1f}H{_WIDTH - _RIGHT}", "#ddd"))
        parts.append(f'<text x="{_LEFT - 8}" y="{up.place(y) + 4:.1f}" text-anchor="end">{y:g}</text>')
        y *= 10
    labels = []
    for name, colour, found in lines:
        dashes = ' stroke-dasharray="5 4"' if name.startswith("Hugo") else ""
        path = "M" + "L".join(f"{across.place(x):.1f} {up.place(y):.1f}" for x, y in found)
        parts.append(_line(path, colour, f' stroke-width="2"{dashes}'))
        parts += (
            f'<circle cx="{across.place(x):.1f}" cy="{up.place(y):.1f}" r="3" fill="{colour}"/>' for x, y in found
        )
        labels.append((up.place(found[-1][1]), name, colour))
    return "\n".join([*parts, *_labels(labels), "</svg>"]) + "\n"


@dataclass(frozen=True, slots=True)
class _Axis:
    low: float
    high: float
    begin: float
    end: float

    def place(self, value: float) -> float:
        """Give where a value stands on a logarithmic axis."""
        whole = math.log(self.high / self.low) or 1
        return self.begin + (self.end - self.begin) * math.log(value / self.low) / whole


def _lines(figures: Iterable[Figure]) -> Iterable[tuple[str, str, list[tuple[int, float]]]]:
    """Give the lines of the plot: name, colour, points."""
    figures = list(figures)
    for case, colour in _LINES.items():
        shown = [one for one in figures if one.points and one.name.startswith(case) and one.name.endswith(_WHAT)]
        if shown:
            yield f"explainer: {case}", colour, [(one.points, one.ours) for one in shown if one.points]
            yield f"Hugo: {case}", colour, [(one.points, one.theirs) for one in shown if one.points and one.theirs]


def _labels(labels: Iterable[tuple[float, str, str]]) -> Iterable[str]:
    """Write the names of the lines beside their ends, none over another."""
    last = 0.0
    for place, name, colour in sorted(labels):
        last = max(place, last + 15)
        yield f'<text x="{_WIDTH - _RIGHT + 12}" y="{last + 4:.1f}" fill="{colour}">{escape(name)}</text>'


def _line(path: str, colour: str, more: str = "") -> str:
    return f'<path d="{path}" fill="none" stroke="{colour}"{more}/>'


def _missed(figures: Iterable[Figure]) -> str:
    """List the targets that are missed."""
    return "\n".join(f"* {one.name}: {one.verdict}" for one in figures if one.missed)
