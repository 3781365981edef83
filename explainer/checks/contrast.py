"""Everybody can read the site: the colours of the theme are far enough from each other, in light, dark and on paper.

Text has a contrast of 7:1 on all that it stands on (WCAG 2, level AAA), marks and borders that carry meaning 3:1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from explainer.checks.check import Check
from explainer.content import Tree
from explainer.diagnostics import Diagnostic, Severity, Span
from explainer.look.colours import BLACK, WHITE, Colour, UnknownColourError, colour, contrast, mix, names, written
from explainer.look.tokens import TOKENS, Look, looks

_PAPERS = ("--bg", "--sf", "--hi", "--fixbg")
_TEXT = dict.fromkeys(("--ink", "--acc", "--fix", "--ink2", "--ok"), 7.0)
_MARKS = dict.fromkeys(("--ui", "--focus", *(f"--v{number}" for number in range(1, 7))), 3.0)
_WHERE = {"light": "in light", "dark": "in the dark", "paper": "on paper"}


def run(tree: Tree) -> Iterable[Diagnostic]:
    """Measure every token that is text, mark or border on every token that is a ground."""
    if TOKENS not in tree:
        return
    told: dict[tuple[str, Span], Diagnostic] = {}
    for medium, look in looks(tree[TOKENS].decode("utf-8", "replace")).items():
        for diagnostic in _measure(look, _WHERE[medium]):
            # What is wrong in light is the same token in the dark and on paper, where it is not set again.
            told.setdefault((diagnostic.code, diagnostic.span), diagnostic)
    yield from told.values()


def _measure(look: Look, where: str) -> Iterator[Diagnostic]:
    colours: dict[str, Colour] = {}
    values = {name: token.value for name, token in look.items()}
    for name in (*_PAPERS, *_TEXT, *_MARKS):
        if name in look:
            try:
                colours[name] = colour(values[name], values, (name,))
            except UnknownColourError as unknown:
                if str(unknown) not in values[name]:
                    continue  # another token says so, of which this one is mixed
                message = f"“{name}” is no colour that can be measured: {unknown}"
                hint = "write #rrggbb, var(--name) of another token, or color-mix(in srgb, …, …) of two"
                yield Diagnostic("colour-invalid", message, look[name].span, hint, subject=name)
    faint: set[str] = set()
    grounds = {name: colours[name] for name in _PAPERS if name in colours}
    for name, needed in (*_TEXT.items(), *_MARKS.items()):
        # What is mixed from a faint colour is faint with it.
        if name not in colours or not grounds or faint.intersection(names(values[name])):
            continue
        ground = min(grounds, key=lambda paper: contrast(colours[name], grounds[paper]))
        if (ratio := contrast(colours[name], grounds[ground])) < needed:
            faint.add(name)
            what = "text" if name in _TEXT else "a mark or border"
            message = f"“{name}” on “{ground}” has a contrast of {_cut(ratio)}:1 {where}; {what} needs {needed:.0f}:1"
            hint = _hint(colours[name], tuple(grounds.values()), needed)
            yield Diagnostic("contrast-low", message, look[name].span, hint, Severity.WARNING, name)


def _cut(ratio: float) -> str:
    """Give a ratio with one digit, never rounded up to what would be enough."""
    return f"{int(ratio * 10) / 10:g}"


def _hint(colour: Colour, grounds: tuple[Colour, ...], needed: float) -> str:
    """Name the nearest colour that is seen on all grounds: the same, with as much black or white as it takes."""
    for end, word in ((BLACK, "darker"), (WHITE, "lighter")):
        for step in range(1, 101):
            mixed = mix(end, colour, step / 100)
            if all(contrast(mixed, ground) >= needed for ground in grounds):
                return f"make it {word}: {written(mixed)} is enough"
    return "no colour is seen on all grounds: bring --bg, --sf, --hi and --fixbg nearer to each other"


CHECK = Check("contrast", of_theme=run, codes=("contrast-low",))
