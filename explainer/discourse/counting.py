"""How many words some words are, about, in any script.

Floor 0, within `explainer.discourse`.
"""

from __future__ import annotations

import re

_UNSPACED = re.compile(
    "[\u0e01-\u0e30\u0e40-\u0e46\u0e81-\u0eb0\u0ec0-\u0ec4\u0f40-\u0f6c\u1000-\u102a\u1780-\u17b3\u3005-\u3007"
    "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
"""Letters of scripts that part words by nothing."""
_LETTERS = 2


def count_words(text: str) -> int:
    """Count what stands between spaces; in scripts without them, two letters are taken for a word."""
    letters = len(_UNSPACED.findall(text))
    if not letters:
        return len(text.split())
    others = (run for run in _UNSPACED.sub(" ", text).split() if any(map(str.isalnum, run)))
    return -(-letters // _LETTERS) + sum(1 for _ in others)
