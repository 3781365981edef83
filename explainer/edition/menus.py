"""What leads from every page of an edition to the others: navigation, and the pages that only the foot names.

Floor 7, within `explainer.edition`. They are worded once for all pages; a page only finds itself among them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from explainer.edition.desk import Desk
from explainer.edition.kind import Kind
from explainer.edition.kinds import KINDS, pages, privacy, reuse
from explainer.edition.views import Link
from explainer.edition.writer import Writer

_NOT_LISTED = ("home", "page", reuse.NAME, "missing")
_WITHIN = {kind.name: kind.within for kind in KINDS}


def destinations(names: Iterable[str]) -> frozenset[str]:
    """Give the names that navigation may hold: the kinds of pages, and the pages that the authors write."""
    return frozenset(names) | {kind.name for kind in KINDS if _is_listed(kind)}


def _is_listed(kind: Kind) -> bool:
    """Tell whether navigation may hold the kind by its name; pages of the authors' have names of their own."""
    return kind.name not in _NOT_LISTED and not kind.within


@dataclass(frozen=True)
class Menus:
    """The menus of one edition, without a page that is the current one."""

    desk: Desk

    def navigation(self, page: str) -> tuple[Link, ...]:
        """Give the navigation of a page."""
        return _at(page, self._navigation)

    def more(self, page: str) -> tuple[Link, ...]:
        """Give the pages that navigation leaves out, for the foot of a page."""
        return _at(page, self._more)

    @cached_property
    def _navigation(self) -> Sequence[tuple[str, str, Link]]:
        return self._listed(self.desk.site.info.navigation)

    @cached_property
    def _more(self) -> Sequence[tuple[str, str, Link]]:
        site = self.desk.site
        names = [kind.name for kind in KINDS if _is_listed(kind) and kind.keys(site)]
        left_out = [*(name for name in names if name not in site.info.navigation), *pages.of_the_foot(site)]
        return self._listed(sorted(left_out, key=lambda name: name == privacy.NAME))

    def _listed(self, names: Iterable[str]) -> Sequence[tuple[str, str, Link]]:
        writer = Writer(self.desk, "")
        return [(name, writer.listed_page(name), writer.listed(name)) for name in names]


def _at(page: str, listed: Sequence[tuple[str, str, Link]]) -> tuple[Link, ...]:
    """Mark the page itself, or the one that stands for all of its kind, as the current one."""
    kind = page.partition("/")[0]
    here = (kind, _WITHIN[kind])
    return tuple(replace(link, current=True) if at == page or name in here else link for name, at, link in listed)
