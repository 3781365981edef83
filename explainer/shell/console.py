"""What is said in the terminal, and the exit statuses.

Floor 11, within `explainer.shell` (owns rich, which is imported only where there is something to lay out).
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TextIO

from explainer import reporting
from explainer.content import Tree
from explainer.diagnostics import Diagnostic, Severity

GOOD, TO_FIX, USAGE, ENVIRONMENT, BUSY, STOPPED = 0, 1, 2, 3, 75, 130
_WIDEST = 88
"""The longest lines of running text, in columns."""
_STYLES = {"error:": "bold red", "warning:": "bold yellow", "hint:": "cyan"}


def say(lines: Iterable[str], stream: TextIO | None = None) -> None:
    """Print some lines, where results go."""
    for line in lines:
        print(line, file=stream or sys.stdout)


def report(diagnostics: Sequence[Diagnostic], tree: Tree) -> str:
    """Print diagnostics with their lines, where messages go; in colour where that is a terminal. Gives the words."""
    if not diagnostics:
        return ""
    from rich.console import Console  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    text = Text(reporting.as_text(diagnostics, tree))
    for word, style in _STYLES.items():
        text.highlight_words([word], style)
    Console(stderr=True, soft_wrap=True, highlight=False).print(text, end="")
    return text.plain


def explain(markdown: str) -> None:
    """Print Markdown where results go: laid out where that is a terminal, as it is written elsewhere."""
    from rich.console import Console  # noqa: PLC0415
    from rich.markdown import Markdown  # noqa: PLC0415
    from rich.theme import Theme  # noqa: PLC0415

    terminal = Console(highlight=False, theme=Theme({"markdown.code": "bold cyan"}))
    if terminal.is_terminal:
        laid_out = Markdown(markdown, code_theme="ansi_dark", hyperlinks=False)
        terminal.print(laid_out, width=min(terminal.width, _WIDEST))
    else:
        say([markdown])


def refuse(words: str, status: int) -> int:
    """Say in one line why a command does nothing, and give its exit status."""
    print(f"explainer: {reporting.visible(words)}", file=sys.stderr)
    return status


def status(diagnostics: Iterable[Diagnostic], *, strict: bool = False) -> int:
    """Give the exit status that goes with some diagnostics; `strict` counts warnings."""
    fails = any(strict or diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
    return TO_FIX if fails else GOOD
