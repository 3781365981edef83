"""What the names in `navigation` lead to: kinds of pages, and pages that the authors write.

Floor 6, within `explainer.edition`.
"""

from __future__ import annotations

from explainer.edition.desk import Desk
from explainer.edition.views import Link
from explainer.edition.writer import Writer


def link(desk: Desk, name: str, current: str = "") -> Link:
    """Make the link to a page by the name that navigation has for it.

    Args:
        desk: The desk of the page that the link stands on.
        name: The name of a kind, of which the first page is meant, or of an authored page.
        current: The name of the page that the link stands on; it is current there, and on pages below it.
    """
    page = _page(desk, name)
    heading = desk.site.pages[name, desk.language].title if page == f"page/{name}" else None
    text = Writer(desk, page).words(heading) if heading else desk.say(f"pages.{name}.label")
    kind = current.partition("/")[0]
    is_current = page == current or kind == name or (name, kind) == ("articles", "article")
    return Link(desk.addresses.page(page), text, current=is_current)


def description(desk: Desk, name: str) -> str:
    """Say what a page holds, by the name that navigation has for it."""
    described = name if name in desk.words["pages"] else "page"
    return desk.say(f"pages.{described}.description", title=link(desk, name).text)


def _page(desk: Desk, name: str) -> str:
    """Find the name of the page: linking has checked that there is one."""
    names = (name, f"page/{name}")
    return next(page for page in desk.addresses.files if page in names or page.partition("/")[0] == name)
