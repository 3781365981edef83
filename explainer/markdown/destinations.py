"""Where a link may go: http, https, mailto, or an anchor of the site; everything else is refused.

Source of the rules: trust.md, R2 and threats 2 and 20. A browser repairs what it is given (tabs, backslashes,
full-width dots), so nothing is repaired here: what is not plainly a good address is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

from explainer.diagnostics import Span
from explainer.markdown.prose import Anchor, External, Target

ALLOWED = "a link goes to https://…, http://…, mailto:… or to an anchor of this site such as #t-ident or #p-about"

_ANCHOR = re.compile(r"#([a-z0-9][a-z0-9-]*)")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_WEB = re.compile(r"(?P<scheme>https?)://(?P<authority>[^/?#]*)(?P<rest>.*)", re.IGNORECASE)
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
# The last label starts with a letter: so no address in numbers, in any of the forms that browsers know.
_HOST = re.compile(rf"(?:{_LABEL}\.)+(?=[A-Za-z]){_LABEL}")
_PORT = re.compile(r":[0-9]{1,5}")
_MAIL = re.compile(r"mailto:(?P<local>[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+)@(?P<host>[^@]*)", re.IGNORECASE)
# What RFC 3986 lets stand in a path, query or fragment; `%` too, since addresses arrive encoded.
_SAFE = "%/?#:@!$&'()*+,;=-._~"
_LONE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_LONGEST_HOST = 253  # RFC 1035


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a link goes nowhere."""

    message: str
    hint: str = ALLOWED


def destination(address: str, span: Span) -> Target | Refusal:
    """Judge the address of a link, entities and escapes already read."""
    if anchor := _ANCHOR.fullmatch(address):
        return Anchor(anchor[1], span)
    if not address.isprintable():
        return Refusal("the address holds a character that cannot be seen")
    if web := _WEB.fullmatch(address):
        return _web(web, span)
    if mail := _MAIL.fullmatch(address):
        if _HOST.fullmatch(mail["host"]):
            local = quote(mail["local"], safe="!$&'*+=._~-")
            return External(f"mailto:{local}@{mail['host'].lower()}", span)
        return Refusal(f"“{_short(mail['host'])}” is not the name of a mail host")
    return _why_not(address)


def _web(web: re.Match[str], span: Span) -> Target | Refusal:
    authority = web["authority"]
    if "@" in authority:
        return Refusal("the address holds a user name before its host", "leave out everything up to the @")
    host, colon, port = authority.partition(":")
    if not host.isascii():
        return Refusal(f"the host “{_short(host)}” holds letters outside ASCII", _in_ascii(host))
    if len(host) > _LONGEST_HOST or not _HOST.fullmatch(host) or not (_PORT.fullmatch(colon + port) or not colon):
        return Refusal(f"“{_short(authority)}” is not the name of a web host")
    rest = quote(_LONE_PERCENT.sub("%25", web["rest"]), safe=_SAFE)
    return External(f"{web['scheme'].lower()}://{authority.lower()}{rest}", span)


def _why_not(address: str) -> Refusal:
    if not address:
        return Refusal("the link goes nowhere")
    if address.startswith("#"):
        return Refusal(
            f"“{_short(address)}” is not an anchor", "an anchor holds a-z, 0-9 and hyphens, such as #t-ident"
        )
    if address.startswith("//"):
        return Refusal(f"the address “{_short(address)}” does not begin with https:")
    if (scheme := _SCHEME.match(address)) and scheme[1].lower() == "mailto":
        return Refusal(f"“{_short(address)}” is not one plain mail address", "write mailto:name@host only")
    if scheme and scheme[1].lower() not in {"http", "https"}:
        return Refusal(f"links to {_short(scheme[1])}: addresses are not allowed")
    if scheme:
        return Refusal(f"the address “{_short(address)}” is not complete")
    return Refusal(f"the link goes to the file “{_short(address)}”, not to an address")


def _in_ascii(host: str) -> str:
    """Offer the spelling of a host that shows who is behind it."""
    if len(host) > _LONGEST_HOST:
        return ALLOWED
    try:
        return f"write it as {host.encode('idna').decode('ascii')} if that is the host you mean"
    except UnicodeError:
        return ALLOWED


def _short(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:39]}…"
