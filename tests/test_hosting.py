"""What docs/hosting.md promises of servers, asked of a real nginx and a real Caddy with the configurations we ship."""

from __future__ import annotations

import gzip
import http.client
import json
import os
import shutil
import signal
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path, PurePosixPath
from typing import Any

import brotli
import pytest

from explainer import artifacts, compression, policy
from explainer.artifacts import Artifact
from explainer.shell import publishing
from tests.browser.conftest import absent

from .conftest import ROOT

LONG = "The bridge was opened. " * 100
EDITIONS = ("fr", "nl")
TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
TLS.check_hostname, TLS.verify_mode = False, ssl.CERT_NONE

LED = [
    ("fr-BE,fr;q=0.9,en;q=0.8", "/fr/"),
    ("nl", "/nl/"),
    ("en-GB, en;q=0.9, nl;q=0.5, fr;q=0.4", "/nl/"),
    ("NL-be", ""),
    ("en,de;q=0.5", ""),
    ("frr,enl", ""),
    ("*", ""),
    ("", ""),
]
"""What browsers ask for, and where who asks so is led from /; nowhere means to stay and choose."""


def page(words: str) -> bytes:
    return f"<!doctype html><title>{words}</title><p>{LONG}".encode()


SITE = {
    "index.html": page("choose"),
    "404.html": page("not found"),
    **{f"{tag}/index.html": page(f"home {tag}") for tag in EDITIONS},
    **{f"{tag}/404.html": page(f"not found {tag}") for tag in EDITIONS},
    **{f"data/all{ending}": LONG.encode() for ending in policy.TYPES},
    "assets/site.css": b"p{color:red}" * 200,
    "fr/all.offline.html": page("to be saved"),
}


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def varies(self) -> set[str]:
        return {one.strip() for line in self.headers.get_all("Vary", []) for one in line.split(",")}


@dataclass(frozen=True)
class Server:
    socket: Path
    is_secure: bool

    def get(self, path: str, **headers: str) -> Answer:
        connection = http.client.HTTPConnection("example.org")
        with socket.socket(socket.AF_UNIX) as plain:
            plain.connect(str(self.socket))
            connection.sock = TLS.wrap_socket(plain, server_hostname="example.org") if self.is_secure else plain
            connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
            answer = connection.getresponse()
            found = Answer(answer.status, answer.headers, answer.read())
            connection.close()
        return found


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a published site, and packed copies in it."""
    folder = tmp_path_factory.mktemp("h")
    made = [Artifact(PurePosixPath(path), data) for path, data in SITE.items()]
    files = {one.path: one.data for one in (*made, artifacts.manifest(made))}
    publishing.publish(folder / "site", compression.add(files, {}))
    (folder / "site" / ".git").mkdir()
    (folder / "site" / ".git" / "config").write_text("secret")
    (folder / "site" / ".well-known").mkdir()
    (folder / "site" / ".well-known" / "security.txt").write_text("Contact: x")
    return folder


@pytest.fixture(scope="module")
def bench() -> Iterator[Any]:
    sys.path.insert(0, str(ROOT / "bench"))
    yield import_module("nginx")
    sys.path.remove(str(ROOT / "bench"))


@pytest.fixture(scope="module")
def nginx(work: Path, bench: Any) -> Iterator[Server]:
    if not bench.BINARY or not shutil.which("openssl"):
        absent("nginx or openssl")
    servers = bench.shipped(work / "site", work, f"unix:{work}/s", f"unix:{work}/p")
    with bench.serving(servers, work):
        yield Server(work / "s", is_secure=True)


@pytest.fixture(scope="module")
def caddy(work: Path) -> Iterator[Server]:
    binary = shutil.which("caddy") or absent("Caddy")
    text = (ROOT / "docs" / "hosting" / "Caddyfile").read_text("utf-8")
    text = text.replace("/srv/example.org/site", str(work / "site"))
    text = text.replace("\nexample.org {\n", f"\nhttp://example.org {{\n\tbind unix/{work}/c\n")
    (work / "Caddyfile").write_text(f"{{\n\tadmin off\n}}\n{text}", "utf-8")
    command = (binary, "start", "--config", work / "Caddyfile", "--pidfile", work / "caddy.pid")
    home = {"HOME": str(work), "PATH": os.environ["PATH"]}
    # It goes on in a process of its own, which would keep a pipe open.
    with (work / "caddy.log").open("wb") as log:
        subprocess.run(command, check=True, stdout=log, stderr=log, env=home)
    yield Server(work / "c", is_secure=False)
    os.kill(int((work / "caddy.pid").read_text()), signal.SIGTERM)


@pytest.fixture(params=["nginx", "caddy"])
def server(request: pytest.FixtureRequest) -> Server:
    found: Server = request.getfixturevalue(request.param)
    return found


def test_every_header_comes_with_every_answer(server: Server) -> None:
    for path in ("/", "/fr/", "/fr/nowhere.html", "/assets/site.css", "/data/all.csv", "/.git/config"):
        answer = server.get(path)
        for name, value in policy.HEADERS.items():
            assert answer.headers.get_all(name) == [value], path
        kept = policy.KEPT if path.startswith("/assets/") else policy.REVALIDATED
        assert answer.headers.get_all("Cache-Control") == [kept], path


def test_a_page_that_is_as_it_was_is_not_sent_again(server: Server) -> None:
    first = server.get("/fr/")
    again = server.get("/fr/", If_None_Match=first.headers["ETag"])
    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize(("path", "shown"), [("/fr/no/where", "fr/404"), ("/nl/x.html", "nl/404"), ("/x", "404")])
def test_an_address_that_leads_nowhere_shows_the_page_of_its_language(path: str, shown: str, server: Server) -> None:
    answer = server.get(path)
    assert (answer.status, answer.body) == (404, SITE[f"{shown}.html"])


def test_nothing_hidden_is_handed_out_but_what_is_meant_to_be(server: Server) -> None:
    assert server.get("/.git/config").status == 404
    assert server.get("/.well-known/security.txt").body == b"Contact: x"


@pytest.mark.parametrize(("wanted", "led"), LED)
def test_readers_are_led_to_their_language_and_others_choose(wanted: str, led: str, server: Server) -> None:
    answer = server.get("/", Accept_Language=wanted)
    assert "Accept-Language" in answer.varies
    if led:
        assert (answer.status, answer.headers["Location"]) == (302, led)
    else:
        assert (answer.status, answer.body) == (200, SITE["index.html"])
    choice = server.get("/index.html", Accept_Language=wanted)
    assert (choice.status, choice.body, "Accept-Language" in choice.varies) == (200, SITE["index.html"], False)


@pytest.mark.parametrize("ending", policy.TYPES)
def test_files_are_called_what_they_are(ending: str, server: Server) -> None:
    answer = server.get(f"/data/all{ending}")
    assert answer.headers["Content-Type"].partition(";")[0] == policy.TYPES[ending]
    if policy.TYPES[ending].startswith("text/"):
        assert answer.headers["Content-Type"].endswith("; charset=utf-8")


def test_what_is_there_to_be_saved_is_an_attachment_and_nothing_else_is(server: Server) -> None:
    for name, value in policy.SAVED.items():
        assert server.get("/fr/all.offline.html").headers.get_all(name) == [value]
        for path in ("/fr/", "/fr/nowhere.offline.html/", "/data/all.csv"):
            assert name not in server.get(path).headers, path


@pytest.mark.parametrize("path", ["/fr/", "/assets/site.css", "/data/all.jsonld", "/fr/nowhere"])
def test_the_packed_copies_are_sent_as_they_lie(path: str, server: Server, work: Path) -> None:
    file = {"/fr/": "fr/index.html", "/fr/nowhere": "fr/404.html"}.get(path, path[1:])
    plain = server.get(path)
    assert plain.body == SITE[file]
    assert "Content-Encoding" not in plain.headers
    zipped = server.get(path, Accept_Encoding="gzip")
    assert zipped.body == (work / "site" / f"{file}.gz").read_bytes()
    assert gzip.decompress(zipped.body) == SITE[file]
    assert zipped.headers["Content-Type"] == plain.headers["Content-Type"]
    for answer in (plain, zipped):
        assert "Accept-Encoding" in answer.varies


def test_copies_in_brotli_are_sent_where_a_server_can(work: Path, nginx: Server, bench: Any) -> None:
    if not bench.brotli():
        absent("nginx's module for Brotli")
    answer = nginx.get("/fr/", Accept_Encoding="gzip, br")
    assert answer.headers["Content-Encoding"] == "br"
    assert "Accept-Encoding" in answer.varies
    assert answer.body == (work / "site" / "fr" / "index.html.br").read_bytes()
    assert brotli.decompress(answer.body) == SITE["fr/index.html"]


def test_who_comes_without_encryption_is_sent_to_the_same_address_with_it(nginx: Server) -> None:
    answer = Server(nginx.socket.with_name("p"), is_secure=False).get("/fr/a.html?b")
    assert (answer.status, answer.headers["Location"]) == (301, "https://example.org/fr/a.html?b")


def test_the_function_for_cloudfront_leads_as_servers_do() -> None:
    node = shutil.which("node") or absent("Node")
    program = (ROOT / "docs" / "hosting" / "cloudfront.js").read_text("utf-8")
    asked = [["/", wanted] for wanted, _ in LED] + [["/fr/", "nl"], ["/fr/sources.html", "nl"], ["/", None]]
    given = f"""{program}
        const ask = ([uri, wanted]) => handler({{request: {{uri, headers: wanted === null ? {{}} :
            {{'accept-language': {{value: wanted}}}}}}}});
        const told = answer => answer.uri || `${{answer.statusCode}} ${{answer.headers.location.value}}`;
        console.log(JSON.stringify({json.dumps(asked)}.map(ask).map(told)));"""
    told = subprocess.run((node, "-e", given), check=True, capture_output=True, text=True).stdout
    expected = [f"302 {led}" if led else "/index.html" for _, led in LED]
    assert json.loads(told) == [*expected, "/fr/index.html", "/fr/sources.html", "/index.html"]
