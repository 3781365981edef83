"""What is sent back for an address: a file of the site as it stands in memory, one of our own pages, or neither.

Floor 11, within `explainer.shell.serve`. Promise: the token of a page changes whenever the page does, or what it says
of the state that it is in, so that a page which is open can be compared with what there is now.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from mimetypes import MimeTypes
from pathlib import PurePosixPath

from explainer import policy
from explainer.edition.kinds.reuse import OFFLINE
from explainer.shell.serve import addresses, injection, marking, rendering
from explainer.shell.serve.places import Editor
from explainer.shell.serve.preview import State
from explainer.shell.serve.report import report
from explainer.shell.serve.tasks import tasks

DESK = "/_desk/"
"""The address of the author's desk, and of the folder of all that is ours."""
_PLAIN = "text/plain; charset=utf-8"
_TYPES = MimeTypes()  # the same on every system
_TYPES.add_type("font/woff2", ".woff2")
_TYPES.add_type("image/avif", ".avif")
for _ending, _kind in policy.TYPES.items():
    _TYPES.add_type(_kind, _ending)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a browser asks for."""

    address: str
    """The path of the address."""
    language: str
    """The author's language."""
    host: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent back."""

    status: int
    kind: str
    """The media type."""
    body: bytes = b""
    token: str = ""
    """Of a page: what it shows, and after a full stop in which styles."""
    location: str = ""
    """Of a redirection: the address to go to."""


@dataclass
class Answers:
    """Gives answers, as long as every file that they need is made."""

    editor: Editor
    pages: rendering.Pages = field(default_factory=rendering.Pages)
    assets: Mapping[str, bytes] = field(default_factory=rendering.assets)

    def needs(self, address: str, state: State) -> PurePosixPath | None:
        """Give the file that must be made before an address can be answered."""
        path = self._path(address, state)
        return None if path is None or state.is_made(path) else path

    def answer(self, asked: Asked, state: State, *, is_busy: bool = False) -> Answer:
        """Answer with what there is to show; `is_busy` says that something newer is being made."""
        address = asked.address
        if address in self.assets:
            return Answer(200, _media(PurePosixPath(address)), self.assets[address])
        if address == DESK:
            return self._desk(asked, state, is_busy=is_busy)
        names = state.shown.names if state.shown else {}
        path = self._path(address, state)
        status = 200 if path and addresses.name(address) in names else 404
        folder = DESK if f"{address}/" == DESK else addresses.folder(address, names)
        if status == 404 and folder:
            return Answer(302, _PLAIN, location=folder)
        data = state.data(path) if path else None
        if data is not None and path and (path.suffix != ".html" or path.name.endswith(OFFLINE)):
            return Answer(status, _media(path), data)
        if data is None and not addresses.is_page(address):
            return Answer(404, _PLAIN, b"There is no such file.\n")
        if data and path and state.shown:
            word = self.pages.words[asked.language]["desk"]["draft"]
            data = marking.mark(data, path, state.shown.draft.content, word)
        page = data or self.pages.render("blank.html", asked.language, is_missing=state.shown is not None).encode()
        return self._page(status if data else 404, page, asked, state, is_busy=is_busy)

    def _path(self, address: str, state: State) -> PurePosixPath | None:
        """Find the file that an address means; where it means none, the site's page that says so."""
        if not state.shown or address in self.assets or address.startswith(DESK):
            return None
        names = state.shown.names
        found = names.get(addresses.name(address))
        if found is None and addresses.is_page(address) and not addresses.folder(address, names):
            return addresses.missing(address, names)
        return found

    def _page(
        self, status: int, page: bytes, asked: Asked, state: State, *, is_busy: bool, is_desk: bool = False
    ) -> Answer:
        """Put into a page our script and what is wrong."""
        told = report(state, self.editor)
        said = self.pages.render("report.html", asked.language, report=told, desk=DESK, is_desk=is_desk)
        styles = state.shown.styles if state.shown else ""
        # A page that says that another is being made is another page.
        token = f"{sha256(page + said.encode()).hexdigest()[:16]}{'~' if is_busy else ''}.{styles}"
        head = (
            f'<meta name="explainer-preview" content="{token}">'
            f'<link rel="stylesheet" href="{rendering.SHEET}"><script src="{rendering.SCRIPT}" defer data-own></script>'
            f'<script src="{rendering.LIVERELOAD}?mindelay=250&amp;maxdelay=2000" defer data-own></script>'
        )
        return Answer(status, "text/html; charset=utf-8", injection.inject(page, head, said, asked.host), token)

    def _desk(self, asked: Asked, state: State, *, is_busy: bool) -> Answer:
        todo = tasks(state, self.editor, self.pages.words[asked.language]["found"])
        fonts = [f"/{name}" for name in (state.shown.names if state.shown else ()) if name.endswith(".woff2")]
        sheets = [f"/{path}" for path in (state.shown.sheets if state.shown else ())]
        page = self.pages.render("desk.html", asked.language, desk=todo, fonts=fonts, sheets=sheets)
        return self._page(200, page.encode(), asked, state, is_busy=is_busy, is_desk=True)


def _media(path: PurePosixPath) -> str:
    media = _TYPES.guess_type(path.name)[0] or "application/octet-stream"
    is_text = media.startswith("text/") or media.endswith(("javascript", "json", "xml"))
    return f"{media}; charset=utf-8" if is_text else media
