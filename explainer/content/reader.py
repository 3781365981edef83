"""Reading documents: as a whole, or in parts where what was read of them before is remembered.

Floor 4, within `explainer.content`.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from explainer import yamldoc
from explainer.diagnostics import Diagnostic, Span
from explainer.memory import Form, Memory
from explainer.yamldoc import parts

if TYPE_CHECKING:
    from explainer.content.withheld import Withheld

T = TypeVar("T")
Tree: TypeAlias = Mapping[PurePosixPath, bytes]


@dataclass
class Reader:
    """The documents of a tree, being read."""

    tree: Tree
    memory: Memory | None = None
    """What earlier builds worked out; without it documents are read as wholes, and all places are those in them."""
    shows_withheld: bool = False
    """Whether drafts are read like everything else."""
    withheld: list[Withheld] = field(default_factory=list)
    """The drafts met so far."""
    found: list[Diagnostic] = field(default_factory=list)
    """The mistakes met so far."""
    above: dict[str, int] = field(default_factory=dict)
    """How many lines stand above each part of a document that was read in parts."""

    def yaml(self, document: PurePosixPath) -> yamldoc.Node | None:
        """Read a YAML document; None where there is none, or where it cannot be read to its end."""
        if document not in self.tree:
            return None
        data = self.tree[document]
        parted = parts.read(document, data, self.memory) if self.memory else None
        if parted:
            self.above |= parted.above
            return parted.node
        outcome = self.recall("yamldoc.read", (document, data), lambda: yamldoc.read(document, data))
        self.found.extend(outcome.diagnostics)
        return outcome.value

    def recall(self, stage: str, key: Hashable, make: Callable[[], T], form: Form[T] | None = None) -> T:
        """Give what was worked out before for a key, or work it out; with a form, also what other processes did."""
        return self.memory.recall(stage, key, make, form) if self.memory else make()

    def whole(self, stage: str, key: Hashable, make: Callable[[], T]) -> T:
        """Give what was worked out before from much that is recalled, or work it out."""
        return self.memory.whole(stage, key, make) if self.memory else make()

    def take(self, other: Reader) -> None:
        """Take over what another reader has read and found."""
        self.found.extend(other.found)
        self.withheld.extend(other.withheld)
        self.above |= other.above


def placed(diagnostics: Iterable[Diagnostic], above: Mapping[str, int]) -> Iterator[Diagnostic]:
    """Give diagnostics the lines of their documents, where they have those of parts."""
    for diagnostic in diagnostics:
        span = diagnostic.span
        yield replace(diagnostic, span=whole(span, above)) if span.part else diagnostic


def whole(span: Span, above: Mapping[str, int]) -> Span:
    """Give a place its line in the document, where it has that in a part."""
    return replace(span, line=span.line + above[span.part], part="") if span.part else span
