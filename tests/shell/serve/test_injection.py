from __future__ import annotations

import pytest

from explainer.shell.serve.injection import inject

HOST = "127.0.0.1:8000"


def injected(page: str) -> str:
    return inject(page.encode(), "<HEAD>", "<BODY>", HOST).decode()


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<head><title>x</title></head><body>y</body>", "<head><title>x</title><HEAD></head><body>y<BODY></body>"),
        ("<HEAD></HEAD ><BODY>y</BODY>", "<HEAD><HEAD></HEAD ><BODY>y<BODY></BODY>"),
        ("<head><!-- </head> --></head><body>", "<head><!-- </head> --><HEAD></head><body><BODY>"),
        ("<title>x</title><body>y", "<title>x</title><HEAD><body>y<BODY>"),
        ("<title>x</title>y", "<title>x</title>y<HEAD><BODY>"),
        ("", "<HEAD><BODY>"),
    ],
)
def test_it_stands_at_the_end_of_head_and_body(page: str, expected: str) -> None:
    assert injected(page) == expected


def test_it_stands_there_however_long_the_head_is() -> None:
    head = "<meta name=x content=y>" * 10_000
    assert injected(f"<head>{head}</head><body></body>") == f"<head>{head}<HEAD></head><body><BODY></body>"


def meta(policy: str) -> str:
    return f'<meta http-equiv="Content-Security-Policy" content="{policy}">'


@pytest.mark.parametrize(
    ("policy", "wider"),
    [
        (
            "default-src 'none'; style-src 'self'",
            f"default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self' ws://{HOST}",
        ),
        (
            "script-src 'none'; connect-src https://a.example; style-src https://b.example",
            f"script-src 'self'; connect-src https://a.example 'self' ws://{HOST}; style-src https://b.example 'self'",
        ),
        (
            "default-src 'self'; require-trusted-types-for 'script'; ;",
            f"default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self' ws://{HOST}",
        ),
    ],
)
def test_the_policy_of_a_page_permits_what_is_added_and_no_more(policy: str, wider: str) -> None:
    page = injected(f"<head>{meta(policy)}</head><body></body>")
    assert page.replace("&#x27;", "'") == f"<head>{meta(wider)}<HEAD></head><body><BODY></body>"


def test_a_policy_is_found_however_it_is_written() -> None:
    page = injected("<head><META content='script-src &apos;none&apos;' HTTP-EQUIV=content-security-policy></head>")
    assert "script-src &#x27;self&#x27;" in page
