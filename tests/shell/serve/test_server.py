"""A real preview: what it answers, to whom, and that the last save always arrives."""

from __future__ import annotations

import asyncio
import socket
import threading
from pathlib import Path, PurePosixPath

import pytest

from explainer import policy
from explainer.diagnostics import has_errors
from explainer.shell.serve import server
from explainer.shell.serve.preview import State
from explainer.shell.serve.sockets import NOW
from tests.shell.serve.conftest import run

from .conftest import PATIENCE, Running, running, token

HEADERS = {
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
}


@pytest.mark.parametrize(
    "path", ["/", "/en/", "/en/timeline.html", "/assets/site.css", "/livereload.js", "/_desk/", "/none"]
)
def test_everything_is_sent_with_what_protects_it(steady: Running, path: str) -> None:
    status, headers, _ = steady.get(path)
    assert status == (404 if path == "/none" else 200)
    assert headers.items() >= HEADERS.items()
    assert headers["content-security-policy"] == policy.previewed(steady.host)
    assert "strict-transport-security" not in headers
    assert "server" not in headers
    assert "etag" not in headers


def test_head_gives_the_same_without_a_body(steady: Running) -> None:
    status, headers, body = steady.get("/en/", "HEAD")
    assert (status, body) == (200, "")
    assert headers["content-length"] == steady.get("/en/")[1]["content-length"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW"])
def test_nothing_but_reading_is_allowed(steady: Running, method: str) -> None:
    assert steady.get("/en/", method)[0] == 405


def test_localhost_is_a_name_of_this_machine(steady: Running) -> None:
    assert steady.get("/en/", Host=f"localhost:{steady.port}")[0] == 200
    assert steady.get("/en/", Host="evil.example")[0] == 403


PATHS = [
    "/../../etc/passwd", "/en/../../content/site.yaml", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd",
    "/%252e%252e/etc/passwd", "/en/%2e%2e/index.html", "/..\\..\\etc\\passwd", "/%5c..%5c..", "/.git/config", "/.git/",
    "/content/site.yaml", "/templates/base.html", "/build.py", "/etc/passwd", "//etc/passwd", "//evil.example/..",
    "//evil.example", "/\\evil.example", "/en//", "/en/index.html/", "/en/index.html%00", "/%00", "/en/%0d%0aX-Evil:1",
    "/en/\x7f", "/%ff%fe", "/%", "/%zz", "/%c0%ae%c0%ae/", "/en/index.html%20", "/en/index.html.", "/EN/",
    "/en/index.html;x",
    "/_desk/../en/", "/_desk/%2e%2e/", "/_desk/pieces.html", "/_desk/desk.html", "/forcereload", "/manifest.json",
    "/" + "a" * 30_000, "/" + "%2e%2e/" * 3000, "/en/" + "x/" * 900, "*", "evil", "http://evil.example/",
    "http://127.0.0.1/en/index.html", "/livereload.js/", "/assets/",
    "/assets/../content/claims.yaml", "/?/../etc/passwd\\",
]  # fmt: skip


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path[:30])
def test_nothing_leads_out_of_the_site(steady: Running, path: str, capsys: pytest.CaptureFixture[str]) -> None:
    answer = steady.raw(f"GET {path} HTTP/1.1\r\nHost: {steady.host}\r\nConnection: close\r\n\r\n".encode("latin-1"))
    expected = (b"200",) if path.startswith("/?") else (b"400", b"403", b"404")
    assert answer.split()[1] in expected
    assert b"root:" not in answer
    assert b"languages: [" not in answer
    assert b"Traceback" not in answer
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    "request_",
    [
        "GET / HTTP/1.1\r\nHost: {host}\r\nHost: {host}\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: {host}\r\nHost: evil.example\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: {host}, evil.example\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.0\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: {host}\r\n\r\n",
        "GET /\r\n\r\n",
        "GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: {host}\r\nContent-Length: -1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: {host}\r\nContent-Length: 99999999\r\n\r\n",
        "GET / HTTP/1.1\r\nHost : {host}\r\n\r\n",
        "POST /en/ HTTP/1.1\r\nHost: {host}\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc",
        "\x00\x01\x02\r\n\r\n",
        "GET /livereload HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "GET /livereload HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nUpgrade: websocket\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: {host}\r\nX: " + "a" * 100_000 + "\r\n\r\n",
    ],
    ids=lambda text: repr(text[:40]),
)
def test_a_request_that_is_none_is_refused(steady: Running, request_: str, capsys: pytest.CaptureFixture[str]) -> None:
    answer = steady.raw(request_.replace("{host}", steady.host).encode("latin-1"))
    assert not answer or answer.split()[1] in (b"400", b"403", b"404")
    assert steady.get("/en/")[0] == 200
    assert "Traceback" not in capsys.readouterr().err


def test_many_slow_connections_keep_nobody_from_reading(steady: Running) -> None:
    slow = [socket.create_connection(("127.0.0.1", steady.port)) for _ in range(60)]
    for one in slow:
        one.sendall(b"GET / HT")
    assert steady.get("/en/")[0] == 200
    for one in slow:
        one.close()


def test_it_is_reached_from_this_machine_alone(steady: Running) -> None:
    with socket.create_server(("127.0.0.2", steady.port)) as elsewhere:  # every other address is still free
        assert elsewhere


def test_the_next_port_is_taken_where_one_is_not_free(steady: Running) -> None:
    other = server.bind(steady.port, is_fixed=False)
    assert other.getsockname()[1] > steady.port
    other.close()
    with pytest.raises(OSError, match="in use"):
        server.bind(steady.port, is_fixed=True)


def test_a_save_arrives_and_nothing_is_written(preview: Running) -> None:
    before = set(preview.root.rglob("*"))
    shown = token(preview.get("/en/timeline.html")[2])
    told = preview.watch("/en/timeline.html", shown, lambda: preview.save("timeline.yaml", "It opened", "It unfolded"))
    assert told[-1] == NOW
    assert "It unfolded" in preview.get("/en/timeline.html")[2]
    assert set(preview.root.rglob("*")) == before


def test_a_change_of_styles_alone_leaves_the_page(preview: Running) -> None:
    shown = token(preview.get("/en/")[2])

    def restyle() -> None:
        sheet = preview.root / "templates" / "assets" / "site.css"
        sheet.parent.mkdir(parents=True)
        sheet.write_text("p{color:red}")

    async def look() -> list[str]:
        async with preview.page("/en/", shown) as page:
            await asyncio.to_thread(restyle)
            while await page.next() != "/assets/home.css":
                pass
            return page.paths

    told = run(look())
    assert told.count("/assets/home.css") == 1
    assert preview.get("/assets/home.css")[2].count("p{color:red}") == 1
    if "/_desk/busy" not in told:  # else the page is fetched again, to be told that it is not busy
        assert NOW not in told


def test_of_many_quick_saves_the_last_one_is_shown(preview: Running) -> None:
    document = preview.root / "content" / "timeline.yaml"
    text = document.read_text("utf-8")
    for number in range(30):
        document.write_text(text.replace("title: {en: ", f"title: {{en: Save {number} ", 1), "utf-8")
    preview.until(lambda state: b"Save 29 " in state.tree[PurePosixPath("content/timeline.yaml")])
    assert "Save 29 " in preview.get("/en/timeline.html")[2]


def test_what_is_wrong_comes_and_goes(preview: Running) -> None:
    preview.save("timeline.yaml", "[@opening]", "[@openin]")
    preview.until(lambda state: state.is_wrong)
    for _ in range(2):
        assert 'id="_desk-report"' in preview.get("/en/timeline.html")[2]
    preview.save("timeline.yaml", "[@openin]", "[@opening]")
    preview.until(lambda state: not state.is_wrong)
    assert 'id="_desk-report"' not in preview.get("/en/timeline.html")[2]


def test_a_project_that_is_wrong_from_the_start_says_so(project: Path) -> None:
    site = project / "content" / "site.yaml"
    text = site.read_text("utf-8")
    site.write_text("<script>: [", "utf-8")
    with running(project) as preview:
        status, _, page = preview.get("/")
        assert status == 404
        assert "Nothing to show yet" in page
        assert "&lt;script&gt;" in page
        site.write_text(text, "utf-8")
        preview.until(lambda state: not state.is_wrong)
        assert preview.get("/")[0] == 200


def test_a_bug_in_what_we_show_is_shown(
    preview: Running, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from explainer.shell.serve import answers

    def raising(*_: object) -> None:
        raise ZeroDivisionError("one by none")

    monkeypatch.setattr(answers, "tasks", raising)
    assert "ZeroDivisionError: one by none" in preview.get("/_desk/")[2]
    assert "Traceback" in capsys.readouterr().err
    assert preview.get("/en/")[0] == 200


def test_it_stops_at_once_and_leaves_nothing_behind(project: Path) -> None:
    before = set(threading.enumerate())
    with running(project) as preview:
        preview.until(lambda state: True)
        held = socket.create_connection(("127.0.0.1", preview.port), timeout=PATIENCE)
    assert set(threading.enumerate()) == before
    assert held.recv(1) == b""
    held.close()
    with pytest.raises(ConnectionRefusedError):
        preview.get("/")


def test_a_page_that_was_open_is_told_after_a_restart(project: Path) -> None:
    with running(project) as first:
        shown, port = token(first.get("/en/timeline.html")[2]), first.port
        first.save("timeline.yaml", "It opened", "It unfolded")
    with running(project, port) as second:
        assert second.watch("/en/timeline.html", shown)[-1] == NOW


def test_a_state_has_no_errors_when_it_is_good(steady: Running) -> None:
    state: State = steady.preview.state
    assert state.good is state.shown
    assert not has_errors(state.diagnostics)
