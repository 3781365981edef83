"""What is wrong, as it is shown over a page.

Floor 11, within `explainer.shell.serve`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from explainer import reporting
from explainer.diagnostics import Diagnostic, Severity
from explainer.reporting import visible
from explainer.shell.serve.places import Editor
from explainer.shell.serve.preview import State, Trouble

LONGEST = 50
"""How many are shown over a page; the others stand on the desk."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to mend."""

    code: str
    is_error: bool
    message: str
    hint: str
    place: str
    """`file:line:column`."""
    link: str
    """Opens the editor there; may be empty."""
    line: int
    excerpt: tuple[str, str, str] | None
    """The line: before the place, the place, after it."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a page says of the state that it is in."""

    errors: int
    warnings: int
    shown: tuple[Item, ...]
    """The errors; where there are very many, the first of them."""
    more: int
    trouble: Trouble | None
    has_page: bool
    """Whether there is any page to show."""


def report(state: State, editor: Editor) -> Report:
    """Say what is wrong in a state."""
    counts = Counter(diagnostic.severity for diagnostic in state.diagnostics)
    errors = [diagnostic for diagnostic in state.diagnostics if diagnostic.severity is Severity.ERROR]
    shown = tuple(items(errors[:LONGEST], state, editor))
    return Report(
        counts[Severity.ERROR],
        counts[Severity.WARNING],
        shown,
        len(errors) - len(shown),
        state.trouble and Trouble(visible(state.trouble.words), state.trouble.is_ours),
        state.shown is not None,
    )


def items(diagnostics: Iterable[Diagnostic], state: State, editor: Editor) -> Iterator[Item]:
    """Give diagnostics with their lines and their links."""
    for one in diagnostics:
        cut = reporting.excerpt(one.span, state.tree)
        yield Item(
            one.code,
            one.severity is Severity.ERROR,
            visible(one.message),
            visible(one.hint),
            visible(str(one.span)),
            editor.link(one.span),
            one.span.line,
            cut and (_shown(cut[0]), _shown(cut[1]) or " ", _shown(cut[2])),
        )


def _shown(text: str) -> str:
    return visible(text.replace("\t", "    "))
