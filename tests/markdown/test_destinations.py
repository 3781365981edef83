"""Where links may go."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.diagnostics import Span
from explainer.markdown.destinations import Refusal, destination
from explainer.markdown.prose import Anchor, External

SPAN = Span(PurePosixPath("a.md"), 1, 1)


@pytest.mark.parametrize(
    ("address", "printed"),
    [
        ("https://example.org", "https://example.org"),
        ("HTTPS://Example.ORG/Page", "https://example.org/Page"),
        ("http://xn--caf-dma.fr:8080/?a=b&c=d#e", "http://xn--caf-dma.fr:8080/?a=b&c=d#e"),
        ("https://a.be/b c/é?x=«y»", "https://a.be/b%20c/%C3%A9?x=%C2%ABy%C2%BB"),
        ("https://a.be/100%25/50%", "https://a.be/100%25/50%25"),
        ('https://a.be/"><b>', "https://a.be/%22%3E%3Cb%3E"),
        ("https://a.be/\\x[1]", "https://a.be/%5Cx%5B1%5D"),
        ("https://a.be?q", "https://a.be?q"),
        ("https://web.archive.org/web/2018/https://b.be/", "https://web.archive.org/web/2018/https://b.be/"),
        ("mailto:Jo.Ann+x@Ex.org", "mailto:Jo.Ann+x@ex.org"),
    ],
)
def test_good_addresses(address: str, printed: str) -> None:
    assert destination(address, SPAN) == External(printed, SPAN)


def test_anchors() -> None:
    assert destination("#t-ident", SPAN) == Anchor("t-ident", SPAN)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("", "goes nowhere"),
        ("#", "is not an anchor"),
        ("#T_ident", "is not an anchor"),
        ("#-a", "is not an anchor"),
        ("javascript:alert(1)", "javascript:"),
        ("JaVaScRiPt:alert(1)", "JaVaScRiPt:"),
        ("java\nscript:alert(1)", "cannot be seen"),
        ("\x01javascript:alert(1)", "cannot be seen"),
        ("data:text/html,x", "data:"),
        ("vbscript:x", "vbscript:"),
        ("file:///etc/passwd", "file:"),
        ("tel:123", "tel:"),
        ("//evil.example/x", "does not begin with https:"),
        ("\\\\evil.example", "file"),
        ("page.html", "the file “page.html”"),
        ("../a.md#b", "file"),
        ("www.example.org", "file"),
        ("https:", "not complete"),
        ("https:/a.be", "not complete"),
        ("https:a.be", "not complete"),
        ("https://", "not the name of a web host"),
        ("https://localhost", "not the name of a web host"),
        ("https://127.0.0.1/", "not the name of a web host"),
        ("https://0x7f.1/", "not the name of a web host"),
        ("https://[::1]/", "not the name of a web host"),
        ("https://2130706433", "not the name of a web host"),
        ("https://a_b.be", "not the name of a web host"),
        ("https://-a.be", "not the name of a web host"),
        ("https://a.be:x", "not the name of a web host"),
        ("https://a.be:", "not the name of a web host"),
        ("https://a%2eb.be", "not the name of a web host"),
        ("https://good.be\\@evil.be", "user name"),
        (f"https://{'a' * 64}.be", "not the name of a web host"),
        (f"https://{'a.' * 200}be", "not the name of a web host"),
        ("https://user@a.be", "user name"),
        ("https://good.be:x@evil.be", "user name"),
        ("https://a.be/\u202egpj", "cannot be seen"),
        ("https://a.be\u3002be", "outside ASCII"),
        ("https://café.fr", "outside ASCII"),
        ("https://аpple.com", "outside ASCII"),
        ("mailto:", "one plain mail address"),
        ("mailto:a@b.be?bcc=c@d.be", "one plain mail address"),
        ("mailto:a@b.be?subject=x", "not the name of a mail host"),
        ("mailto:a@b.be,c@d.be", "mail"),
        ("mailto:a", "one plain mail address"),
    ],
)
def test_all_else_is_refused_with_its_reason(address: str, words: str) -> None:
    refusal = destination(address, SPAN)
    assert isinstance(refusal, Refusal)
    assert words in refusal.message
    assert refusal.hint


def test_a_host_outside_ascii_is_offered_in_ascii() -> None:
    refusal = destination("https://café.fr/x", SPAN)
    assert isinstance(refusal, Refusal)
    assert "xn--caf-dma.fr" in refusal.hint


def test_long_addresses_are_cut_in_messages() -> None:
    refusal = destination("a" * 5000, SPAN)
    assert isinstance(refusal, Refusal)
    assert len(refusal.message) < 120


@given(st.text() | st.from_regex(r"(?i)(https?://|mailto:|#|//|)[a-z0-9@:./\\%é\t\[\]-]{0,20}", fullmatch=True))
@settings(max_examples=400, derandomize=True, deadline=None)
def test_what_is_accepted_is_plain_ascii_with_a_known_beginning(address: str) -> None:
    judged = destination(address, SPAN)
    if isinstance(judged, External):
        assert judged.key.isascii()
        assert judged.key.isprintable()
        assert judged.key.startswith(("https://", "http://", "mailto:"))
        assert not set(judged.key) & set('"<>\\ `{}|^')
        assert destination(judged.key, SPAN) == judged
