"""Which file of the site an address means.

Floor 11, within `explainer.shell.serve`. Promise: only what the site has is found, by its exact name; no address
leads to the disk.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from urllib.parse import quote, unquote

_INDEX = "index.html"
_MISSING = "404.html"
_LONGEST = 2000


def name(address: str) -> str:
    """Give the name of the file that the path of an address means; empty where it can mean none."""
    if not address.startswith("/") or len(address) > _LONGEST:
        return ""
    try:
        found = unquote(address[1:], errors="strict")
    except UnicodeDecodeError:
        return ""
    return f"{found}{_INDEX}" if not found or found.endswith("/") else found


def folder(address: str, names: Mapping[str, PurePosixPath]) -> str:
    """Give the address of the folder that is meant by an address without a slash at its end, or nothing."""
    found = name(address)
    return f"/{quote(found)}/" if found and f"{found}/{_INDEX}" in names else ""


def missing(address: str, names: Mapping[str, PurePosixPath]) -> PurePosixPath | None:
    """Give the site's own page for an address that leads nowhere: that of the language, else that of the site."""
    language = name(address).partition("/")[0]
    return names.get(f"{language}/{_MISSING}") or names.get(_MISSING)


def is_page(address: str) -> bool:
    """Tell whether somebody who asks for an address expects a page."""
    return PurePosixPath(name(address)).suffix in ("", ".html")
