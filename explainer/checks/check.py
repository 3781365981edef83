"""What a check is.

Floor 9, within `explainer.checks`. A new check is one file here that ends in `CHECK = Check(…)`.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import PurePosixPath
from typing import Any, TypeVar

from explainer.content import Content, Group, Tree
from explainer.diagnostics import Diagnostic
from explainer.forms import DIAGNOSTICS
from explainer.linking import Site
from explainer.memory import Form, Memory

T = TypeVar("T")


def _nothing(_content: Content) -> Callable[[Group], Hashable]:
    return lambda _group: None


@dataclass(frozen=True, slots=True)
class Check:
    """Something that a project is examined for: what the authors wrote, its theme, or the files made of them.

    Entries may be broken (`record` is None) and references may lead nowhere: those are reported elsewhere, and a check
    stays silent about them.
    """

    name: str
    of_group: Callable[[Group, Any], Iterable[Diagnostic]] | None = None
    """Examines the texts of one record, or of one document. Whatever else it judges them by, it is given as the second
    argument, so that what was found of texts that did not change is found again without looking."""
    rests_on: Callable[[Content], Callable[[Group], Hashable]] = _nothing
    """Gives that second argument for a group: the less of the content it holds, the less is examined again. It may look
    at records, at the languages of the texts and at whether all is whole; not at documents."""
    of_content: Callable[[Content], Iterable[Diagnostic]] | None = None
    """Examines what was written as a whole."""
    of_theme: Callable[[Tree], Iterable[Diagnostic]] | None = None
    """Examines the files of templates/, by path from the root of the project."""
    of_files: Callable[[Site, Mapping[PurePosixPath, bytes], Memory], Iterable[Diagnostic]] | None = None
    """Examines the finished files, by path from the root of the site; the memory holds what was seen in them before."""
    codes: tuple[str, ...] = ()
    """The codes of what it may report: those that a project may waive or give another severity."""

    def examine(self, content: Content) -> Iterator[Diagnostic]:
        """Examine what was written."""
        if self.of_content:
            yield from self.of_content(content)
        if self.of_group:
            yield from of_each(content, self.name, content.groups, self.rests_on, self.of_group, DIAGNOSTICS)

    def examine_theme(self, theme: Tree, memory: Memory) -> tuple[Diagnostic, ...]:
        """Examine the files of templates/, by path from the root of the project."""
        if self.of_theme is None:
            return ()
        examine = self.of_theme
        return memory.recall(f"theme.{self.name}", tuple(theme.items()), lambda: tuple(examine(theme)))


def of_each(
    content: Content,
    stage: str,
    groups: Iterable[Group],
    rests_on: Callable[[Content], Callable[[Group], Hashable]],
    examine: Callable[[Group, Any], Iterable[T]],
    form: Form[tuple[T, ...]],
) -> list[T]:
    """Examine groups; those that were before, on records of which none is another, are not even looked at."""
    standing = None if content.standing is None else (content.standing, content.is_whole, content.languages)
    basis = cache(lambda: rests_on(content))
    return content.memory.each(
        stage, standing, groups, lambda group: remembered(content, stage, group, basis()(group), examine, form)
    )


def remembered(
    content: Content,
    stage: str,
    group: Group,
    basis: Hashable,
    examine: Callable[[Group, Any], Iterable[T]],
    form: Form[tuple[T, ...]],
) -> tuple[T, ...]:
    """Examine a group, unless it was before on the same basis."""
    key = None if group.key is None else (group.key, basis)
    return content.memory.recall(stage, key, partial(_examined, examine, group, basis), form)


def _examined(examine: Callable[[Group, Any], Iterable[T]], group: Group, basis: Hashable) -> tuple[T, ...]:
    return tuple(examine(group, basis))
