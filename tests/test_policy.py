from __future__ import annotations

import json
import re
from pathlib import PurePosixPath

import pytest

from explainer import policy
from explainer.edition.kinds.reuse import OFFLINE
from explainer.pipeline import Build

from .conftest import ROOT

HOSTING = ROOT / "docs" / "hosting"


def directives(text: str) -> dict[str, str]:
    return dict(part.split(" ", 1) for part in text.split("; "))


def test_nothing_is_allowed_but_what_comes_from_the_site_itself() -> None:
    for text in (policy.PAGES.plain, policy.PAGES.scripted, policy.HEADERS["Content-Security-Policy"]):
        allowed = directives(text)
        assert allowed["default-src"] == "'none'"
        assert set(allowed.values()) <= {"'none'", "'self'", "'script'"}
    assert "script-src" not in directives(policy.PAGES.plain)
    assert directives(policy.PAGES.scripted)["require-trusted-types-for"] == "'script'"


def test_a_page_that_is_taken_along_may_have_its_own_style_and_what_it_holds_itself() -> None:
    allowed = directives(policy.alone("a{}"))
    assert allowed.pop("style-src") == "'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='"
    assert set(allowed.values()) == {"'none'", "data:"}
    assert allowed["default-src"] == "'none'"
    assert "connect-src" not in allowed


def test_a_server_says_what_pages_carry_and_what_only_it_can_say() -> None:
    sent, carried = directives(policy.HEADERS["Content-Security-Policy"]), directives(policy.PAGES.scripted)
    assert sent == {**carried, "frame-ancestors": "'none'"}


def test_a_preview_allows_its_own_script_and_socket_besides() -> None:
    allowed = directives(policy.previewed("127.0.0.1:8000"))
    assert allowed.pop("connect-src") == "'self' ws://127.0.0.1:8000"
    assert set(allowed.values()) <= {"'none'", "'self'"}
    assert allowed["default-src"] == allowed["frame-ancestors"] == "'none'"


def netlify(text: str) -> list[tuple[str, str]]:
    return re.findall(r"^  ([\w-]+): (.+)$", text, re.MULTILINE)


def test_the_file_for_hosts_that_read_one_says_every_header(bridge_built: Build) -> None:
    text = bridge_built.files[PurePosixPath("_headers")].decode()
    said = netlify(text)
    assert dict(said) == {**policy.HEADERS, "Cache-Control": policy.KEPT, **policy.SAVED}
    assert len(set(said)) == len(dict(said))


@pytest.mark.parametrize(
    ("name", "pattern"),
    [("nginx.conf", r'^\s+add_header ([\w-]+) "(.*)" always;$'), ("Caddyfile", r'^\t\t([A-Z][\w-]+) "(.*)"$')],
)
def test_the_configurations_of_servers_say_every_header_once(name: str, pattern: str) -> None:
    said = re.findall(pattern, (HOSTING / name).read_text("utf-8"), re.MULTILINE)
    assert sorted(said) == sorted(policy.HEADERS.items())


def test_the_policy_of_headers_for_cloudfront_says_every_header_once() -> None:
    written = json.loads((HOSTING / "cloudfront-headers.json").read_text("utf-8"))
    known, custom = written["SecurityHeadersConfig"], written["CustomHeadersConfig"]
    said = [(one["Header"], one["Value"]) for one in custom["Items"]]
    said += [
        ("Content-Security-Policy", known["ContentSecurityPolicy"]["ContentSecurityPolicy"]),
        ("Strict-Transport-Security", f"max-age={known['StrictTransportSecurity']['AccessControlMaxAgeSec']}"),
        ("Referrer-Policy", known["ReferrerPolicy"]["ReferrerPolicy"]),
        ("X-Content-Type-Options", "nosniff"),  # its only value, which it does not name
    ]
    assert sorted(said) == sorted(policy.HEADERS.items())
    assert custom["Quantity"] == len(custom["Items"])
    assert all(one["Override"] for one in (*known.values(), *custom["Items"]))


@pytest.mark.parametrize("name", ["nginx.conf", "Caddyfile"])
def test_the_configurations_of_servers_have_the_site_in_one_file_saved(name: str) -> None:
    text = (HOSTING / name).read_text("utf-8")
    assert OFFLINE in text.replace("\\", "")
    assert all(word in text for pair in policy.SAVED.items() for word in pair)


@pytest.mark.parametrize("name", ["nginx.conf", "Caddyfile"])
def test_the_configurations_of_servers_keep_files_as_long_as_we_say(name: str) -> None:
    text = (HOSTING / name).read_text("utf-8")
    assert re.search(rf'assets/\S* (Cache-Control )?"{policy.KEPT}"', text)
    assert f'"{policy.REVALIDATED}"' in text


@pytest.mark.parametrize(
    ("name", "written"), [("nginx.conf", "        {kind} {ending};"), ("Caddyfile", "\timport called {ending} {kind}")]
)
def test_the_configurations_of_servers_call_files_what_they_are(name: str, written: str) -> None:
    lines = (HOSTING / name).read_text("utf-8").replace('"', "").replace("; charset=utf-8", "").splitlines()
    for ending, kind in policy.TYPES.items():
        assert written.format(kind=kind, ending=ending[1:]) in lines
