"""A real preview of a small project, on a free port, and a browser's side of its protocol."""

from __future__ import annotations

import asyncio
import json
import shutil
import socket
from argparse import Namespace
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from threading import Event, Thread
from typing import Any, TypeVar

import pytest
from tornado.httpclient import HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from explainer.shell import disk, project
from explainer.shell.serve import places, server
from explainer.shell.serve.answers import Answers
from explainer.shell.serve.places import Editor
from explainer.shell.serve.preview import Preview, State
from explainer.shell.serve.sockets import BUSY
from tests.conftest import BRIDGE

T = TypeVar("T")
PATIENCE = 20
"""Seconds after which something that has not happened never will."""


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine on a thread of its own: the browser of other tests may have a loop on this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


class Running:
    """A preview that runs, and its project."""

    def __init__(self, root: Path, port: int = 0) -> None:
        self.root = root
        given = Namespace(root=root, snapshots=None)
        bound = server.bind(port, is_fixed=True)
        self.port: int = bound.getsockname()[1]
        self.host = f"127.0.0.1:{self.port}"
        self.address = f"http://{self.host}"
        self.preview = Preview(lambda: project.read(given))
        answers = Answers(Editor(places.PATTERN, root.resolve(), root / "snapshots"))
        self._server = server.Server(self.preview, bound, answers)
        self._states: list[State] = []
        self._told = Event()
        self._started = Event()
        self._thread = Thread(target=lambda: asyncio.run(self._run()))
        self._thread.start()
        self._started.wait(PATIENCE)

    async def _run(self) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        self._started.set()
        folders = [self.root / name for name in (*disk.FOLDERS, "snapshots")]
        await self._server.run(self.root, folders, self._stop, self._tell)

    def _tell(self, state: State) -> None:
        self._states.append(state)
        self._told.set()

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()
        assert self._server.close(PATIENCE)

    def until(self, holds: Callable[[State], bool]) -> State:
        """Wait for a state that is finished and of which something holds."""
        while True:
            self._told.clear()
            if self._states and holds(self._states[-1]):
                return self._states[-1]
            assert self._told.wait(PATIENCE), self._states[-1:]

    def get(self, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], str]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        body = answer.read().decode("utf-8", "replace")
        connection.close()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body

    def raw(self, data: bytes) -> bytes:
        """Send bytes, and give what comes back, at least to the end of its headers."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE) as connection:
            connection.sendall(data)
            found = b""
            while b"\r\n\r\n" not in found and (part := connection.recv(65536)):
                found += part
        return found

    def save(self, name: str, old: str, new: str) -> None:
        path = self.root / "content" / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    def watch(self, path: str, shown: str = "", steps: Callable[[], None] | None = None) -> list[str]:
        """Open a page's socket, do something once it is connected, and give what the page is told."""
        return run(self._watch(path, shown, steps))

    async def _watch(self, path: str, shown: str, steps: Callable[[], None] | None) -> list[str]:
        async with self.page(path, shown) as page:
            if steps:
                await asyncio.to_thread(steps)
            while await page.next() == BUSY:
                pass
            return page.paths

    @asynccontextmanager
    async def page(self, path: str, shown: str = "") -> AsyncIterator[Signals]:
        """Open a page's socket, and greet."""
        async with self.connection(Origin=self.address) as connection:
            page = Signals(connection)
            await page.greet(f"{self.address}{path}", shown)
            yield page

    @asynccontextmanager
    async def connection(self, **headers: str) -> AsyncIterator[WebSocketClientConnection]:
        """Open a socket."""
        connection = await websocket_connect(HTTPRequest(f"ws://{self.host}/livereload", headers=headers))
        assert connection.protocol
        stream = connection.protocol.stream
        try:
            yield connection
        finally:
            connection.close()
            stream.close()
            while connection.protocol:
                await asyncio.sleep(0)


class Signals:
    """What one open page hears."""

    def __init__(self, connection: WebSocketClientConnection) -> None:
        self.connection = connection
        self.paths: list[str] = []

    async def greet(self, url: str, shown: str) -> None:
        await self.connection.write_message(json.dumps({"command": "hello", "protocols": []}))
        assert (await self._read())["command"] == "hello"
        plugins = {"explainer": {"shown": shown}}
        await self.connection.write_message(json.dumps({"command": "info", "url": url, "plugins": plugins}))

    async def next(self) -> str:
        said = await self._read()
        assert said["command"] == "reload"
        self.paths.append(said["path"])
        return self.paths[-1]

    async def _read(self) -> dict[str, Any]:
        message = await asyncio.wait_for(self.connection.read_message(), PATIENCE)
        assert message is not None
        said: dict[str, Any] = json.loads(message)
        return said


def token(page: str) -> str:
    """Give what a page would say that it shows."""
    return page.partition('name="explainer-preview" content="')[2].partition('"')[0]


@contextmanager
def running(root: Path, port: int = 0) -> Iterator[Running]:
    preview = Running(root, port)
    try:
        yield preview
    finally:
        preview.stop()


@pytest.fixture(scope="session")
def steady(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A preview whose project stays as it is."""
    root = tmp_path_factory.mktemp("steady") / "bridge"
    shutil.copytree(BRIDGE, root)
    with running(root) as preview:
        preview.until(lambda state: True)
        yield preview


@pytest.fixture
def preview(project: Path) -> Iterator[Running]:
    """A preview whose project may be changed."""
    with running(project) as one:
        one.until(lambda state: True)
        yield one
