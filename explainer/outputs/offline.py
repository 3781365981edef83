"""The site in one file for each language, to take along: the page with everything, and in it all that it would ask for.

Floor 9, within `explainer.outputs`. It is made of the finished page, whatever theme made that: styles, fonts and
pictures come in as `data:` addresses, the script stays behind; links lead within the file where it has what they lead
to, and to the site on the web otherwise. Promise: the file asks for nothing, and its policy allows nothing else.

Hosts send a policy of their own with every file, which would keep such a file from its own styles. So it is there to be
saved and not to be looked at: links say `download`, and servers call it an attachment.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import PurePosixPath
from posixpath import normpath
from typing import Any
from urllib.parse import urljoin, urlsplit

from explainer import artifacts, policy
from explainer.artifacts import Target
from explainer.diagnostics import Outcome
from explainer.edition import Edition
from explainer.edition.kinds import reuse
from explainer.edition.sheets import Sheet
from explainer.outputs import assets, fonts, html, icons, styles
from explainer.outputs.output import Output, Plan, shown
from explainer.templates import Templates

_TYPES = {
    ".avif": "image/avif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".otf": "font/otf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
_VALUE = r"""(?:"[^"]*"|'[^']*')"""
_INSIDE = rf"""(?:[^>"']|{_VALUE})*"""
_TAG = re.compile(rf"""<(a|img|link|meta)\b((?:[^>"']++|{_VALUE})*+)>\n?""")
_ATTRIBUTE = re.compile(rf"([\w-]+)=({_VALUE})")
_SCRIPT = re.compile(rf"<script\b{_INSIDE}\ssrc={_INSIDE}></script>\n?")
_ADDRESS = re.compile(r"""url\((["']?)([^"'()]+)\1\)""")
_NOT_TAKEN = ("stylesheet", "preload")
"""Links of the head that have no use in the copy: what they lead to is in it."""


@dataclass(frozen=True, slots=True)
class _Copy:
    """What a copy is made of."""

    page: Target
    """The page with everything."""
    edition: Edition
    files: Callable[[], Mapping[str, tuple[Output, Target]]]
    """Gives what pages ask for, by path, planned once for all copies."""
    shown: Callable[[], Mapping[str, Any]]
    """Gives what those are made from, worked out once for all copies."""


def plan(plan: Plan) -> Iterable[Target]:
    """Plan a copy for each language."""
    files = cache(partial(_files, plan))
    shown = cache(lambda: _shown(files()))
    for edition in plan.editions:
        copies = reuse.offline(edition.desk)
        for page in html.planned(plan, edition, copies):
            yield Target(copies[page.view[0].name], _Copy(page, edition, files, shown), page.template)


def _files(plan: Plan) -> Mapping[str, tuple[Output, Target]]:
    asked = (assets.OUTPUT, fonts.OUTPUT, icons.OUTPUT, styles.OUTPUT)
    return {str(target.path): (output, target) for output in asked for target in output.plan(plan)}


def make(target: Target, templates: Templates) -> Outcome[bytes]:
    """Make a copy; what is wrong with the page or a file is told where these are made."""
    page = html.make(target.view.page, templates).value.decode()
    return Outcome(_Packing(target.view, templates).page(page).encode())


class _Packing:
    """A page that is being packed."""

    def __init__(self, copy: _Copy, templates: Templates) -> None:
        self._copy, self._templates = copy, templates
        self._own = copy.page.path
        self._within = _sections(copy)
        self._places: dict[str, tuple[str, str]] = {}

    def page(self, text: str) -> str:
        """Give the page with all that it asks for."""
        head, end, body = _SCRIPT.sub("", text).partition("</head>")
        style = "".join(map(self._sheet, _sheets(head)))
        rules = policy.alone(style)
        head = _TAG.sub(lambda tag: self._packed(tag, rules), head)
        return f"{head}<style>{style}</style>\n{end}{_TAG.sub(lambda tag: self._packed(tag, rules), body)}"

    def _packed(self, tag: re.Match[str], rules: str) -> str:
        given = _attributes(tag)
        if tag[1] == "link" and given.get("rel") in _NOT_TAKEN:
            return ""

        def packed(attribute: re.Match[str]) -> str:
            name, value = attribute[1], attribute[2][1:-1]
            if tag[1] == "meta":
                is_policy = name == "content" and "http-equiv" in given
                return f'{name}="{rules}"' if is_policy else attribute[0]
            if name == "src" or (name == "href" and given.get("rel") == "icon"):
                return f'{name}="{self._data(value, self._own)}"'
            return f'{name}="{self._led(value)}"' if name == "href" else attribute[0]

        return _ATTRIBUTE.sub(packed, tag[0])

    def _led(self, link: str) -> str:
        """Lead within the file, or to the web."""
        path, _, anchor = link.partition("#")
        if not path:
            return link
        if path not in self._places:
            self._places[path] = self._place(path)
        section, address = self._places[path]
        if section:
            return f"#{anchor or section}"
        return f"{address}#{anchor}" if anchor else address

    def _place(self, path: str) -> tuple[str, str]:
        """Give the section that a link without its anchor leads to, if the file has it, and its address on the web."""
        if _leads_out(path):
            return "", path
        section = self._within.get(normpath(self._own.parent / path), "")
        return section, urljoin(f"{self._copy.edition.desk.site.info.base_url.rstrip('/')}/{self._own}", path)

    def _sheet(self, link: str) -> str:
        """Give a sheet with what it asks for."""
        path = PurePosixPath(normpath(self._own.parent / link))
        css = (self._file(path) or b"").decode()
        return _ADDRESS.sub(lambda address: f'url("{self._data(address[2], path)}")', css)

    def _data(self, link: str, asking: PurePosixPath) -> str:
        """Give what a page or a sheet asks for as an address that holds it; what is not ours stays, and is refused."""
        path = PurePosixPath(normpath(asking.parent / link))
        data = None if _leads_out(link) else self._file(path)
        return link if data is None else f"data:{_TYPES[path.suffix.lower()]};base64,{b64encode(data).decode()}"

    def _file(self, path: PurePosixPath) -> bytes | None:
        output, target = self._copy.files().get(str(path), (None, None))
        if output is None or target is None:
            return None
        return output.make(target, self._templates).value


def _attributes(tag: re.Match[str]) -> dict[str, str]:
    return {name: value[1:-1] for name, value in _ATTRIBUTE.findall(tag[2])}


def _sheets(head: str) -> Iterator[str]:
    links = (_attributes(tag) for tag in _TAG.finditer(head) if tag[1] == "link")
    return (given["href"] for given in links if given.get("rel") == "stylesheet")


def _leads_out(link: str) -> bool:
    return bool(urlsplit(link).scheme or urlsplit(link).netloc)


def _sections(copy: _Copy) -> Mapping[str, str]:
    """Give the pages that the page with everything has as sections, by path, each with the anchor of that."""
    addresses = copy.edition.desk.addresses
    sheet: Sheet = copy.page.view[0]
    named = {name.replace("/", "-"): name for name in addresses.files}
    return {addresses.path(named[section.id]): section.id for section in sheet.view.sections}


def shows(target: Target) -> Mapping[str, Any]:
    """Give what a copy is made from."""
    copy: _Copy = target.view
    desk = copy.edition.desk
    page = shown(html.OUTPUT, copy.page, copy.edition.traces, bytes)
    return {**page, "base": desk.site.info.base_url, "files": desk.addresses.files, **copy.shown()}


def _shown(files: Mapping[str, tuple[Output, Target]]) -> Mapping[str, Any]:
    found: dict[str, Any] = {}
    for path, (output, one) in files.items():
        parts = output.shows(one) if output.shows else {"": one.view[0] if output is styles.OUTPUT else one.view}
        found |= artifacts.digests({f"{path} {name}".strip(): part for name, part in parts.items()})
    return found


OUTPUT = Output("offline", plan, make, shows)
