"""Files of a site that is served, over HTTP: the only place where the program asks the network for something.

Floor 11, within `explainer.shell`. Only `check --published` with an address comes here. Promise: an answer is as the
server meant it, decoded; whatever else happens is one sentence.
"""

from __future__ import annotations

import http.client
import zlib
from dataclasses import dataclass
from urllib.error import HTTPError, URLError
from urllib.parse import urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from explainer import __version__

PATIENCE = 15.0
"""How many seconds a server may be silent."""
LARGEST = 64_000_000
"""How many bytes a file may have, decoded."""
_HEADERS = {"User-Agent": f"explainer/{__version__}", "Accept-Encoding": "gzip"}
"""No encoding is asked for that Python cannot read without help: of Brotli it cannot."""
_MOVES = 5
"""How many addresses are tried for one file."""
_WINDOW = 47
"""For zlib: the largest window, and the header tells gzip from deflate."""


class FetchError(Exception):
    """A file could not be had: its message says why."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server says to an address."""

    status: int
    data: bytes
    moved: str
    """The address on the same host that it led to; empty where it led nowhere else."""


class _Staying(HTTPRedirectHandler):
    """Leaves it to us whether a server is followed elsewhere."""

    def http_error_302(self, *_: object) -> None:
        """Take it for an answer."""

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302  # type: ignore[assignment]


_OPENER = build_opener(_Staying)


def fetch(address: str) -> Answer:
    """Ask for a file; follow the server to other addresses of its host.

    Raises:
        FetchError: There is no answer, or none that can be read.
    """
    at = address
    try:
        for _ in range(_MOVES):
            status, data, location = _ask(at)
            if not (300 <= status < 400 and location):
                return Answer(status, data, at if at != address else "")
            there = urljoin(at, location)
            if not is_address(there) or urlsplit(there).hostname != urlsplit(address).hostname:
                raise FetchError(f"leads to another host: {location!a}")
            at = there
    except TimeoutError as error:
        raise FetchError(f"no answer within {PATIENCE:g} seconds") from error
    except URLError as error:
        reason = error.reason
        if isinstance(reason, TimeoutError):
            raise FetchError(f"no answer within {PATIENCE:g} seconds") from error
        raise FetchError(f"no answer: {getattr(reason, 'strerror', None) or reason}") from error
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise FetchError(f"no whole answer: {str(error) or type(error).__name__}") from error
    raise FetchError(f"leads on and on, at last to {at!a}")


def _ask(address: str) -> tuple[int, bytes, str]:
    """Give the status of an answer, its body, and where it leads to."""
    try:
        answer = _OPENER.open(Request(address, headers=_HEADERS), timeout=PATIENCE)  # noqa: S310 - http(s) by `is_address`
    except HTTPError as refused:
        answer = refused
    with answer:
        data = answer.read(LARGEST + 1)
        if len(data) < min(LARGEST, int(answer.headers.get("Content-Length") or 0)):
            raise FetchError(f"ends after {len(data):,} bytes, before it is whole")
        data = _decoded(data, answer.headers.get("Content-Encoding", ""))
        return answer.status, data, answer.headers.get("Location", "")


def is_address(place: str) -> bool:
    """Tell an address from the name of a folder."""
    return place.lower().startswith(("https://", "http://"))


def _decoded(data: bytes, encoding: str) -> bytes:
    match encoding.strip().lower():
        case "" | "identity":
            decoded = data
        case "gzip" | "x-gzip" | "deflate":
            try:
                decoded = zlib.decompressobj(_WINDOW).decompress(data, LARGEST + 1)
            except zlib.error as error:
                raise FetchError(f"is said to be {encoding} and is not") from error
        case _:
            raise FetchError(f"is sent in the encoding {encoding!r}, which was not asked for")
    if len(decoded) > LARGEST:
        raise FetchError(f"is larger than {LARGEST:,} bytes")
    return decoded
