from __future__ import annotations

import pytest
from tornado.httputil import HTTPHeaders

from explainer.shell.serve import guard

HOSTS = guard.hosts(8000)


def headers(**given: str) -> HTTPHeaders:
    return HTTPHeaders({name.replace("_", "-"): value for name, value in given.items()})


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000"])
def test_a_browser_of_this_machine_is_answered(host: str) -> None:
    assert guard.refusal(headers(Host=host), HOSTS) == 0
    assert guard.refusal(headers(Host=host, Sec_Fetch_Site="same-origin", Sec_Fetch_Mode="cors"), HOSTS) == 0


@pytest.mark.parametrize(
    "host",
    ["", "127.0.0.1", "localhost", "127.0.0.1:80", "evil.example", "evil.example:8000", "127.0.0.1:8000.evil.example",
     "localhost:8000@evil.example", "127.1:8000", "2130706433:8000", "0.0.0.0:8000", "[::1]:8000", "LOCALHOST:8000",
     "localhost.:8000", " 127.0.0.1:8000", "127.0.0.1:8000,127.0.0.1:8000", "localhost:08000", "127.0.0.1:8001",
     "foo.localhost:8000", "127.0.0.1:8000/"],
)  # fmt: skip
def test_no_other_host_is_answered(host: str) -> None:
    assert guard.refusal(headers(Host=host), HOSTS) == 403


def test_two_hosts_or_none_are_refused() -> None:
    two = HTTPHeaders()
    two.add("Host", HOSTS[0])
    two.add("Host", HOSTS[0])
    assert guard.refusal(two, HOSTS) == 403
    assert guard.refusal(HTTPHeaders(), HOSTS) == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
@pytest.mark.parametrize(
    ("mode", "kind", "status"),
    [("navigate", "document", 0), ("navigate", "iframe", 403), ("no-cors", "script", 403), ("cors", "empty", 403)],
)
def test_from_elsewhere_one_may_come_and_take_nothing(site: str, mode: str, kind: str, status: int) -> None:
    given = headers(Host=HOSTS[0], Sec_Fetch_Site=site, Sec_Fetch_Mode=mode, Sec_Fetch_Dest=kind)
    assert guard.refusal(given, HOSTS) == status


@pytest.mark.parametrize(
    ("origin", "is_ours"),
    [
        ("http://127.0.0.1:8000", True),
        ("http://localhost:8000", False),  # another host than the one that was asked
        ("https://127.0.0.1:8000", False),
        ("http://127.0.0.1:8001", False),
        ("http://127.0.0.1", False),
        ("http://127.0.0.1:8000.evil.example", False),
        ("http://evil.example", False),
        ("http://127.0.0.1:8000/", False),
        ("null", False),
        ("file://", False),
        ("", False),
    ],
)
def test_a_socket_is_opened_by_our_own_pages_only(origin: str, is_ours: bool) -> None:
    assert guard.is_ours(headers(Host="127.0.0.1:8000", Origin=origin)) is is_ours


def test_a_socket_of_nowhere_is_not_ours() -> None:
    assert not guard.is_ours(headers(Host="127.0.0.1:8000"))


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "en"),
        ("nl-BE,nl;q=0.9,en;q=0.8", "nl"),
        ("de, fr;q=0.5, en;q=0.4", "fr"),
        ("fr;q=x,nl;q=0.1", "nl"),
        ("*", "en"),
    ],
)
def test_the_author_is_spoken_to_in_the_language_of_the_browser(accepted: str, language: str) -> None:
    assert guard.language(accepted, ("en", "fr", "nl")) == language
