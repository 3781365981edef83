"""Who gets an answer: a browser of this machine, sent here by its user or by a page of the preview.

Floor 11, within `explainer.shell.serve`. Other sites in the same browser can make it ask us for things: by a name of
their own that leads to this machine (Host), by a socket (Origin), by an image or a script (Sec-Fetch-Site).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from tornado.httputil import HTTPHeaders
from tornado.web import HTTPError, RequestHandler

from explainer import policy
from explainer.shell.serve.rendering import LANGUAGES

METHODS = ("GET", "HEAD")
_OWN = {
    "Cache-Control": "no-store",
    "X-Frame-Options": "DENY",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}
"""What is said otherwise than of a site, unless more is allowed."""


def hosts(port: int) -> tuple[str, ...]:
    """Give the hosts that the preview answers for."""
    return f"127.0.0.1:{port}", f"localhost:{port}"


def refusal(headers: HTTPHeaders, hosts: Collection[str]) -> int:
    """Give the status that a request is refused with, or 0."""
    if len(headers.get_list("Host")) != 1 or headers["Host"] not in hosts:
        return 403
    is_own = headers.get("Sec-Fetch-Site", "none") in ("none", "same-origin")
    is_visit = headers.get("Sec-Fetch-Mode") == "navigate" and headers.get("Sec-Fetch-Dest") == "document"
    return 0 if is_own or is_visit else 403


def is_ours(headers: HTTPHeaders) -> bool:
    """Tell whether a socket is opened by a page of the host that it is opened to."""
    return headers.get_list("Origin") == [f"http://{headers.get('Host', '')}"]


def language(accepted: str, known: Sequence[str]) -> str:
    """Choose among the languages that we know the one that a browser prefers; the first where it prefers none."""
    best, chosen = 0.0, known[0]
    for part in accepted.split(",")[:20]:
        tag, _, weight = part.strip().partition(";q=")
        try:
            quality = float(weight or 1)
        except ValueError:
            continue
        short = tag.partition("-")[0].lower()
        if short in known and quality > best:
            best, chosen = quality, short
    return chosen


class Guarded(RequestHandler):
    """Answers only who may ask, and says to browsers that nobody else may use what is sent."""

    SUPPORTED_METHODS = METHODS
    hosts: tuple[str, ...] = ()

    def set_default_headers(self) -> None:
        """Forbid all that a preview does not need."""
        self.clear_header("Server")
        for name, value in {**policy.HEADERS, **_OWN}.items():
            if name != "Strict-Transport-Security":  # there is no https on this machine
                self.set_header(name, value)

    def prepare(self) -> None:
        """Refuse who may not ask."""
        if status := refusal(self.request.headers, self.hosts):
            self.send_error(status)

    @property
    def author_language(self) -> str:
        """The language that the author's browser asks for."""
        return language(self.request.headers.get("Accept-Language", ""), LANGUAGES)

    def compute_etag(self) -> None:
        """Compare nothing: browsers keep nothing of a preview."""

    def write_error(self, status_code: int, **_: Any) -> None:
        """Say in one line that there is no answer."""
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(f"{status_code} {self._reason}\n")

    def log_exception(self, kind: Any, error: Any, trace: Any) -> None:
        """Say nothing of what is refused; a bug of ours goes to the terminal."""
        if not isinstance(error, HTTPError):
            super().log_exception(kind, error, trace)
