"""What a page of a site may load and do: one policy, which every page carries and servers send too.

Floor 7. Pages carry it in a `<meta>`, for hosts that send no headers; `Output` headers and docs/hosting/ say the same
for those that do. Promise: nothing runs that the theme did not bring, and nothing is asked of anybody else.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

_PLAIN: Mapping[str, str] = {
    "default-src": "'none'",
    "connect-src": "'self'",
    "style-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
_SCRIPTED = {
    **_PLAIN,
    "script-src": "'self'",
    # The theme's script makes no markup from words, and no other may.
    "trusted-types": "'none'",
    "require-trusted-types-for": "'script'",
}
_SENT = {**_SCRIPTED, "frame-ancestors": "'none'"}
"""What only a header can say comes to it: no other site may show a page in a frame."""


def alone(style: str) -> str:
    """Give the policy of a page that is taken along in one file: its own style, and what it holds itself."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    held = {"style-src": f"'sha256-{digest}'", "font-src": "data:", "img-src": "data:"}
    return _written({"default-src": "'none'", **held, "base-uri": "'none'", "form-action": "'none'"})


def previewed(host: str) -> str:
    """Give the policy of what a preview at a host sends: its own script and its socket may work too."""
    return _written(
        {**_PLAIN, "script-src": "'self'", "connect-src": f"'self' ws://{host}", "frame-ancestors": "'none'"}
    )


_OFF = (
    "accelerometer", "autoplay", "camera", "display-capture", "geolocation", "gyroscope", "hid",
    "magnetometer", "microphone", "midi", "payment", "publickey-credentials-get", "screen-wake-lock", "serial", "usb",
    "xr-spatial-tracking",
)  # fmt: skip
"""What a page could ask a browser for, and never does."""


def _written(directives: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in directives.items())


@dataclass(frozen=True, slots=True)
class Policy:
    """The Content-Security-Policy as pages carry it."""

    plain: str = _written(_PLAIN)
    """Of pages without a script: none may run."""
    scripted: str = _written(_SCRIPTED)
    """Of pages with the theme's script."""


PAGES = Policy()
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": _written(_SENT),
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _OFF),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""What a server says with every file of a site."""
SAVED: Mapping[str, str] = {"Content-Disposition": "attachment"}
"""What it says besides with the site in one file, which could not show under that policy: so it is saved."""
REVALIDATED = "no-cache"
"""How long a browser may keep a page: it asks every time whether it is still the same."""
TYPES: Mapping[str, str] = {
    ".bib": "application/x-bibtex",
    ".csv": "text/csv",
    ".ics": "text/calendar",
    ".jsonld": "application/ld+json",
    ".ris": "application/x-research-info-systems",
    ".webmanifest": "application/manifest+json",
}
"""What files of a site are that a server may not know: it would call them bytes, and browsers believe it."""
KEPT = "max-age=600"
"""How long a browser may keep an asset unasked. Their names stay when they change, so it is minutes, not a year."""
