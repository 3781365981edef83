from __future__ import annotations

import asyncio
import json
from contextlib import AsyncExitStack
from typing import Any

import pytest

from explainer.shell.serve.sockets import NOW
from tests.shell.serve.conftest import run

from .conftest import PATIENCE, Running, token

HANDSHAKE = (
    "GET /livereload HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
)
INFO = '{"command": "info"}'


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ("Host: OWN\r\nOrigin: http://OWN\r\n", b"101"),
        ("Host: OWN\r\n", b"403"),
        ("Host: OWN\r\nOrigin: http://evil.example\r\n", b"403"),
        ("Host: OWN\r\nOrigin: null\r\n", b"403"),
        ("Host: OWN\r\nOrigin: http://OWN\r\nOrigin: http://evil.example\r\n", b"403"),
        ("Host: evil.example\r\nOrigin: http://OWN\r\n", b"403"),
        ("Host: evil.example\r\nOrigin: http://evil.example\r\n", b"403"),
        ("Host: OWN\r\nOrigin: http://OWN\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: websocket\r\n", b"403"),
    ],
)
def test_only_our_own_pages_get_a_socket(steady: Running, headers: str, status: bytes) -> None:
    answer = steady.raw(f"{HANDSHAKE}{headers.replace('OWN', steady.host)}\r\n".encode())
    assert answer.split()[1] == status


def test_a_page_that_shows_something_old_is_told_as_soon_as_it_says_so(steady: Running) -> None:
    assert steady.watch("/en/", shown="old.")[:1] == [NOW]


def test_a_page_whose_styles_alone_are_old_is_told_of_its_styles(steady: Running) -> None:
    page, _, _ = token(steady.get("/en/")[2]).partition(".")
    assert steady.watch("/en/", shown=f"{page}.old") == ["/assets/home.css"]


@pytest.mark.parametrize(
    "message",
    ["", "{", "[]", "{}", '{"command": 1}', "[" * 5000, INFO, '{"command": "info", "url": "http://["}', "x" * 20_000],
)
def test_nonsense_closes_its_socket_and_nothing_else(
    steady: Running, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    async def send() -> None:
        async with steady.connection(Origin=steady.address) as connection:
            await connection.write_message(message)
            if message == INFO:
                await connection.write_message("{")
            while await asyncio.wait_for(connection.read_message(), PATIENCE) is not None:
                pass

    run(send())
    assert steady.get("/en/")[0] == 200
    assert "Traceback" not in capsys.readouterr().err


def test_the_greeting_is_livereloads(steady: Running) -> None:
    async def greet() -> dict[str, Any]:
        async with steady.connection(Origin=steady.address) as connection:
            await connection.write_message(json.dumps({"command": "hello"}))
            said: dict[str, Any] = json.loads(await connection.read_message() or "")
            return said

    assert run(greet())["protocols"] == ["http://livereload.com/protocols/official-7"]


def test_every_page_that_is_open_is_told_what_concerns_it(preview: Running) -> None:
    shown = {path: token(preview.get(path)[2]) for path in ("/en/timeline.html", "/fr/about.html")}

    async def look() -> None:
        async with AsyncExitStack() as stack:
            pages = [await stack.enter_async_context(preview.page(path, one)) for path, one in shown.items()]
            for old, new in (("title:", "titel:"), ("titel:", "title:")):
                await asyncio.to_thread(preview.save, "timeline.yaml", old, new)
                for page in pages:
                    while await page.next() != NOW:
                        pass

    run(look())
