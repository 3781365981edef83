"""The signal: livereload's protocol, with a socket for each page that is open.

Floor 11, within `explainer.shell.serve` (livereload's handler). Promise: a page is told of everything that makes what
it shows old, once it is there to be fetched, and of nothing else.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterable
from typing import Any
from urllib.parse import urlsplit

from livereload.handlers import LiveReloadHandler
from tornado.websocket import WebSocketClosedError

from explainer.shell.serve import guard

NOW = "/_desk/now"
"""What a page is told that is to be fetched again."""
BUSY = "/_desk/busy"
"""What a page is told when the next one takes longer than an eye waits."""


class Socket(guard.Guarded, LiveReloadHandler):
    """The connection of one page that is open."""

    def initialize(
        self, hosts: tuple[str, ...], pages: set[Socket], compare: Callable[[Socket], Awaitable[None]]
    ) -> None:
        """Take what every socket shares.

        Args:
            hosts: The hosts that are answered.
            pages: Holds the sockets of the pages that are open.
            compare: Is called when a page says what it shows, and tells it what is newer.
        """
        self.hosts, self._pages, self._compare = hosts, pages, compare
        self.address = ""
        """The path of the page's address."""
        self._token = ""
        """What the page shows, or was last told to fetch."""

    def prepare(self) -> None:
        """Refuse who may not ask; a socket that says nothing of where it comes from may not."""
        super().prepare()
        if not self._finished and not guard.is_ours(self.request.headers):
            self.send_error(403)

    def check_origin(self, origin: str) -> bool:
        """Let in what `prepare` lets in, and nothing else."""
        return origin == f"http://{self.request.host}"

    async def on_message(self, message: str | bytes) -> None:  # type: ignore[override]
        """Answer livereload's greeting; take note of what a page says that it shows."""
        said = _read(message)
        if said is None:
            self.close()
            return
        super().on_message(json.dumps(said))
        if said["command"] == "info":
            plugins = said.get("plugins")
            own = plugins.get("explainer") if isinstance(plugins, dict) else None
            self._token = str(own.get("shown")) if isinstance(own, dict) else ""
            self.address = said["path"]
            self._pages.add(self)
            await self._compare(self)

    def on_close(self) -> None:
        """Forget the page."""
        super().on_close()
        self._pages.discard(self)

    def tell(self, token: str, sheets: Iterable[str], *, anyway: bool = False) -> None:
        """Have the page fetched again, or its style sheets alone, where it shows something else."""
        page, _, styles = token.partition(".")
        old_page, _, old_styles = self._token.partition(".")
        self._token = token
        if anyway or page != old_page:
            self.say(NOW)
        if styles != old_styles:
            for sheet in sheets:
                self.say(sheet)

    def say(self, path: str) -> None:
        """Tell the page that something is to be fetched again, if it is still there."""
        try:
            sending = self.write_message({"command": "reload", "path": path, "liveCSS": True})
        except WebSocketClosedError:
            return
        sending.add_done_callback(asyncio.Future.exception)


def _read(message: str | bytes) -> dict[str, Any] | None:
    """Read a message of the protocol, with the path of its address; None where it is none."""
    try:
        said = json.loads(message)
        if not isinstance(said, dict) or not isinstance(said.get("command"), str):
            return None
        return {**said, "path": urlsplit(str(said.get("url"))).path}
    except (ValueError, RecursionError):
        return None
