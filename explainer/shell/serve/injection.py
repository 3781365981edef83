"""Pages as the preview sends them, with our scripts and what is wrong; no page on the disk is touched.

Floor 11, within `explainer.shell.serve`.
"""

from __future__ import annotations

import re
from html import escape, unescape

_COMMENT = r"<!--.*?(?:-->|\Z)"
_HEAD_END = re.compile(rf"{_COMMENT}|(</head\s*>)", re.IGNORECASE | re.DOTALL)
_BODY = re.compile(rf"{_COMMENT}|(<body\b)", re.IGNORECASE | re.DOTALL)
_BODY_END = re.compile(r"</body\s*>", re.IGNORECASE)
_META = re.compile(r"<meta\b(?=[^>]*http-equiv\s*=\s*[\"']?content-security-policy)[^>]*>", re.IGNORECASE)
_CONTENT = re.compile(r"(\bcontent\s*=\s*)(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_TRUSTED = ("require-trusted-types-for", "trusted-types")


def inject(page: bytes, head: str, body: str, host: str) -> bytes:
    """Put something at the end of a page's head and of its body, and have its policy permit what that needs."""
    text = page.decode("utf-8", "replace")
    end = _first(_HEAD_END, text)
    if end < 0:
        # HTML may leave out the tags of the head.
        end = max(_first(_BODY, text), 0) or len(text)
    before, after = text[:end], text[end:]
    before = _META.sub(lambda meta: _permit(meta[0], host), before)
    last = [match.start() for match in _BODY_END.finditer(after)][-1:] or [len(after)]
    return f"{before}{head}{after[: last[0]]}{body}{after[last[0] :]}".encode()


def _first(pattern: re.Pattern[str], text: str) -> int:
    """Find a tag that is not in a comment; -1 where there is none."""
    return next((match.start() for match in pattern.finditer(text) if match[1]), -1)


def _permit(meta: str, host: str) -> str:
    """Permit, in a policy, what the preview adds."""
    return _CONTENT.sub(lambda found: f'{found[1]}"{escape(_wider(unescape(found[2] or found[3] or ""), host))}"', meta)


def _wider(policy: str, host: str) -> str:
    directives: dict[str, list[str]] = {}
    for name, *sources in filter(None, map(str.split, policy.split(";"))):
        if name.lower() not in _TRUSTED:
            directives.setdefault(name.lower(), sources)
    default = directives.get("default-src", [])
    for name, needed in (
        ("script-src", ["'self'"]),
        ("style-src", ["'self'"]),
        ("connect-src", ["'self'", f"ws://{host}"]),
    ):
        sources = [source for source in directives.get(name, default) if source != "'none'"]
        directives[name] = [*sources, *(source for source in needed if source not in sources)]
    return "; ".join(" ".join((name, *sources)) for name, sources in directives.items())
