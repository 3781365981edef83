"""The templates of the built-in theme as code, for to compile them takes longer than to render a small site.

Floor 11, within `explainer.shell`. Promise: code is believed where Python believes code, and nowhere else: in the
`__pycache__` of this very package. Whoever may write there may change the generator itself; a project, which may come
from anywhere, has no say in it. What is not whole, or of other versions, costs time and nothing else.
"""

from __future__ import annotations

import marshal
import sys
from hashlib import sha256
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path

from explainer import templates
from explainer.shell import disk


def load() -> bool:
    """Hand over what an earlier process compiled; tell whether there was anything."""
    try:
        data = _place().read_bytes()
    except (OSError, NotImplementedError):
        return False
    seal, body = data[:32], data[32:]
    if seal != _seal(body):
        return False
    templates.prepare(marshal.loads(body))  # noqa: S302 - see above: it is ours, as our modules are
    return True


def save() -> None:
    """Keep the templates of the built-in theme for later processes, where Python keeps its modules too."""
    if sys.dont_write_bytecode:
        return
    theme = disk.theme()
    sources = {path.relative_to(theme).as_posix(): path.read_bytes() for path in theme.rglob("*.html")}
    body = marshal.dumps(templates.compiled(sources))
    try:
        disk.write(_place(), _seal(body) + body)
    except (disk.DiskError, NotImplementedError):  # an installation that others look after
        return


def _place() -> Path:
    return Path(cache_from_source(templates.__file__)).with_suffix(".theme")


def _seal(body: bytes) -> bytes:
    """Give a digest of compiled templates and of all that compiles them."""
    compilers = f"{sys.version} {version('jinja2')}".encode()
    return sha256(compilers + Path(templates.__file__).read_bytes() + body).digest()
