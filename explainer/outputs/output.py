"""What an output is.

Floor 9, within `explainer.outputs`. A new output is one file here that ends in `OUTPUT = Output(…)`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any

from explainer import artifacts
from explainer.artifacts import Target
from explainer.diagnostics import Outcome
from explainer.edition import Edition
from explainer.edition.desk import Desk
from explainer.edition.gate import Traces
from explainer.edition.sheets import Sheet
from explainer.linking import Site
from explainer.memory import Form, Memory
from explainer.templates import Templates


@dataclass(frozen=True, slots=True)
class Plan:
    """What an output may be made from."""

    site: Site
    editions: tuple[Edition, ...]
    tree: Mapping[PurePosixPath, bytes]
    memory: Memory
    """What earlier builds worked out."""


def as_it_is(target: Target, _templates: Templates) -> Outcome[bytes]:
    """Make a file whose view is its bytes."""
    data: bytes = target.view
    return Outcome(data)


@dataclass(frozen=True, slots=True)
class Output:
    """A kind of file that a site has."""

    name: str
    plan: Callable[[Plan], Iterable[Target]]
    """Says cheaply which files there will be."""
    make: Callable[[Target, Templates], Outcome[bytes]] = as_it_is
    """Makes one of them."""
    shows: Callable[[Target], Mapping[str, Any]] | None = None
    """Gives all that a file is made from besides its template and those that it uses, by name: values whose `repr`
    says all that is in them. While they stay as they are, the file is not made again."""
    is_traced: bool = False
    """Whether views hold nothing but pages, desks, editions and values of which the `repr` says all. Then it is known
    what a file asks of the site, and `shows` is not asked either while all answers stay as they are. A file of which
    neither is told is cheap to make, and made each time."""


_DIGESTS: Form[dict[str, str]] = Form(dict, lambda data: {str(name): str(digest) for name, digest in data.items()})


def shown(output: Output, target: Target, traces: Traces, content: Callable[[], bytes]) -> Mapping[str, str]:
    """Give digests of what a file shows; while all that it asked for is as it was, what it shows is too.

    Args:
        output: The output.
        target: One of its files.
        traces: What files asked for.
        content: Makes the file, where nothing else tells what it shows.
    """

    def make() -> dict[str, str]:
        if output.shows:
            return artifacts.digests(output.shows(target))
        return {"content": sha256(content()).hexdigest()}

    return (
        traces.recall(("file", str(target.path), _given(target.view)), make, _DIGESTS)[0]
        if output.is_traced
        else make()
    )


def _given(view: Any) -> Any:
    """Give a view of an output that is traced, with the names of what answers questions in its place."""
    match view:
        case Sheet():
            return "page", view.name, view.path, view.template
        case Desk():
            return "desk", view.language
        case Edition():
            return "edition", view.language, [_given(sheet) for sheet in view.sheets]
        case tuple() | list():
            return [_given(one) for one in view]
        case _:
            return view
