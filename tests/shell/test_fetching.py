from __future__ import annotations

import gzip
import socket
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from explainer.shell import fetching
from explainer.shell.fetching import FetchError, fetch, is_address

ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/plain": (200, {}, b"words"),
    "/gzip": (200, {"Content-Encoding": "gzip"}, gzip.compress(b"words")),
    "/deflate": (200, {"Content-Encoding": "deflate"}, zlib.compress(b"words")),
    "/brotli": (200, {"Content-Encoding": "br"}, b"\x8b\x02\x80words\x03"),
    "/no-gzip": (200, {"Content-Encoding": "gzip"}, b"words"),
    "/bomb": (200, {"Content-Encoding": "gzip"}, gzip.compress(b"0" * 100_000)),
    "/gone": (404, {}, b"lost"),
    "/moved": (301, {"Location": "/plain"}, b""),
    "/elsewhere": (302, {"Location": "https://elsewhere.example/"}, b""),
    "/file": (302, {"Location": "file:///etc/hostname"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/cut": (200, {"Content-Length": "100"}, b"words"),
    "/nowhere": (302, {"Location": "http://["}, b""),
}


class Server(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, headers, body = ANSWERS[self.path]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if "Content-Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("path", ["/plain", "/gzip", "/deflate"])
def test_what_a_server_sends_is_decoded(host: str, path: str) -> None:
    answer = fetch(host + path)
    assert (answer.status, answer.data, answer.moved) == (200, b"words", "")


def test_a_refusal_is_an_answer_too(host: str) -> None:
    assert (fetch(f"{host}/gone").status, fetch(f"{host}/gone").data) == (404, b"lost")


def test_another_address_of_the_same_host_is_followed_and_told(host: str) -> None:
    answer = fetch(f"{host}/moved")
    assert (answer.data, answer.moved) == (b"words", f"{host}/plain")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/elsewhere", "leads to another host: 'https://elsewhere.example/'"),
        ("/file", "leads to another host: 'file:///etc/hostname'"),
        ("/brotli", "is sent in the encoding 'br', which was not asked for"),
        ("/no-gzip", "is said to be gzip and is not"),
        ("/cut", "ends after 5 bytes, before it is whole"),
        ("/round", "leads on and on, at last to '{}/round'"),
        ("/nowhere", "no whole answer: Invalid IPv6 URL"),
    ],
)
def test_what_is_no_answer_is_told_in_one_sentence(host: str, path: str, words: str) -> None:
    with pytest.raises(FetchError) as told:
        fetch(host + path)
    assert str(told.value) == words.format(host)


def test_a_file_without_end_is_not_read_to_it(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "LARGEST", 1_000)
    with pytest.raises(FetchError, match="is larger than 1,000 bytes"):
        fetch(f"{host}/bomb")


def test_a_server_that_is_silent_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "PATIENCE", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(FetchError, match=r"no answer within 0\.05 s"):
        fetch(f"http://127.0.0.1:{silent.getsockname()[1]}/")


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/", "http://", "http://a b/", "https://user@[/", "http://x:y/"])
def test_an_address_where_nobody_is_gives_one_sentence(address: str) -> None:
    with pytest.raises(FetchError, match=r"^no (whole )?answer: ."):
        fetch(address)


def test_addresses_and_folders_are_told_apart() -> None:
    assert is_address("HTTPS://a.example/")
    assert not is_address("ftp://a.example/")
    assert not is_address("site")
