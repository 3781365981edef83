"""All of it, running: what is saved is built, what is built is told, what is asked for is answered.

Floor 11, within `explainer.shell.serve`. Promise: whatever is asked, the answer is a page, a file or a refusal; a
change is never lost, for what begins before it is done again after it.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.web import Application

from explainer import policy
from explainer.shell.serve import addresses, guard
from explainer.shell.serve.answers import Answer, Answers, Asked
from explainer.shell.serve.preview import Preview, State, bug
from explainer.shell.serve.sockets import BUSY, Socket
from explainer.shell.serve.watching import Watch
from explainer.shell.serve.worker import Worker

_PATIENCE = 0.25
"""Seconds after which open pages say that the next one is being made."""
_CALM = 0.2
"""Seconds for open pages to be drawn before the machine is kept busy with the others."""
_TRIED = 20
"""How many ports are tried where the first is taken."""
_BODY = 65_536
"""The longest body of a request, in bytes; what needs one is refused anyway."""
_MESSAGE = 10_000
"""The longest message of a page, in bytes."""

Respond = Callable[[Asked], Awaitable[Answer]]


def bind(port: int, *, is_fixed: bool) -> socket.socket:
    """Take a port of this machine, or one of the next where it is taken and need not be that one.

    Raises:
        OSError: None can be had.
    """
    for candidate in () if is_fixed else range(port, min(port + _TRIED, 65_536)):
        with suppress(OSError):
            return _listen(candidate)
    return _listen(port)


def _listen(port: int) -> socket.socket:
    bound = socket.create_server(("127.0.0.1", port), backlog=128)
    bound.setblocking(False)
    return bound


class Server:
    """The preview of one project."""

    def __init__(self, preview: Preview, bound: socket.socket, answers: Answers) -> None:
        """Serve a preview on a socket of this machine."""
        self._preview = preview
        self._bound = bound
        self._answers = answers
        self._hosts = guard.hosts(bound.getsockname()[1])
        self._worker = Worker()
        self._open: set[Socket] = set()
        self._is_busy = False
        self._is_untold = False
        """Whether the terminal does not know yet what became of the last save."""

    async def run(
        self, root: Path, folders: Iterable[Path], stop: asyncio.Event, tell: Callable[[State], None]
    ) -> None:
        """Serve until it is time to stop.

        Args:
            root: The project's folder.
            folders: Its folders of documents.
            stop: Is set when it is time.
            tell: Is called with every new state, for the terminal.
        """
        loop = asyncio.get_running_loop()
        self._changed, self._ready = asyncio.Event(), asyncio.Event()
        watch = Watch(root, folders, partial(self._hear, loop))
        server = HTTPServer(self._application(), max_body_size=_BODY)
        building = asyncio.create_task(self._build(tell))
        try:
            watch.start()
            server.add_socket(self._bound)
            stopping = asyncio.create_task(stop.wait())
            await asyncio.wait({stopping, building}, return_when=asyncio.FIRST_COMPLETED)
            if building.done():
                await building
        finally:
            building.cancel()
            watch.stop()
            server.stop()
            for page in tuple(self._open):
                page.close()
            await server.close_all_connections()

    def close(self, seconds: float) -> bool:
        """End the thread that builds; tells whether it ended in time."""
        self._preview.put_off()
        return self._worker.stop(seconds)

    def _application(self) -> Application:
        handlers: list[Any] = [
            ("/livereload", Socket, {"hosts": self._hosts, "pages": self._open, "compare": self._compare}),
            (".*", _Handler, {"hosts": self._hosts, "respond": self._respond}),
        ]
        return Application(handlers, log_function=lambda _: None, websocket_max_message_size=_MESSAGE)

    async def _build(self, tell: Callable[[State], None]) -> None:
        """Build after every change, as long as the preview runs."""
        finishing: asyncio.Task[None] | None = None
        while True:
            await self._changed.wait()
            self._changed.clear()
            if finishing:
                finishing.cancel()
            late = asyncio.get_running_loop().call_later(_PATIENCE, self._say_busy)
            first = {addresses.name(page.address) for page in self._open}
            is_news = await self._worker.do(self._preview.update, first)
            late.cancel()
            was_busy, self._is_busy = self._is_busy, False
            self._ready.set()
            if is_news or was_busy:
                await self._signal(anyway=was_busy)
            self._is_untold |= is_news
            finishing = asyncio.create_task(self._finish(tell))

    async def _finish(self, tell: Callable[[State], None]) -> None:
        """Make the other pages, one by one, and check the whole; what is asked for meanwhile comes between."""
        if self._open:
            await asyncio.sleep(_CALM)
        for path in self._preview.unmade():
            await self._worker.do(self._preview.make, path)
        is_more = await self._worker.do(self._preview.finish)
        if is_more is None:
            return
        if is_more:
            await self._signal()
        if self._is_untold or is_more:
            self._is_untold = False
            tell(self._preview.state)

    def _hear(self, loop: asyncio.AbstractEventLoop) -> None:
        """Begin anew, on the thread that watches: even the longest page is given up for what was saved."""
        self._preview.put_off()
        loop.call_soon_threadsafe(self._changed.set)

    def _say_busy(self) -> None:
        self._is_busy = True
        for page in self._open:
            page.say(BUSY)

    async def _signal(self, *, anyway: bool = False) -> None:
        for page in tuple(self._open):
            await self._compare(page, anyway=anyway)

    async def _compare(self, page: Socket, *, anyway: bool = False) -> None:
        """Tell a page what is newer than what it shows."""
        answer = await self._respond(Asked(page.address, page.author_language, page.request.host))
        shown = self._preview.state.shown
        # For a sheet that the page does not ask for, livereload would fetch all that it does.
        asked = [f"/{path}" for path in shown.sheets if str(path).encode() in answer.body] if shown else ()
        page.tell(answer.token, asked, anyway=anyway)

    async def _respond(self, asked: Asked) -> Answer:
        """Answer for an address, once there is something to show and the file is made."""
        await self._ready.wait()
        while path := self._answers.needs(asked.address, state := self._preview.state):
            await self._worker.do(self._preview.make, path, is_awaited=True)
        try:
            return self._answers.answer(asked, state, is_busy=self._is_busy)
        except Exception:  # noqa: BLE001 - the preview lives on and says so
            return self._answers.answer(replace(asked, address=""), State(trouble=bug()))


class _Handler(guard.Guarded):
    """Everything but the socket."""

    def initialize(self, hosts: tuple[str, ...], respond: Respond) -> None:
        self.hosts, self._respond = hosts, respond

    async def get(self) -> None:
        answer = await self._respond(Asked(self.request.path, self.author_language, self.request.host))
        self.set_status(answer.status)
        self.set_header("Content-Type", answer.kind)
        self.set_header("Content-Security-Policy", policy.previewed(self.request.host))
        if answer.location:
            self.set_header("Location", answer.location)
        self.finish(answer.body)

    head = get
