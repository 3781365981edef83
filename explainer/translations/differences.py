"""What changed between two texts, in few words.

Floor 5, within `explainer.translations`. The form is git's: `[-gone-]{+new+}`.
"""

from __future__ import annotations

from difflib import SequenceMatcher

_AROUND = 3
_LONGEST = 240
_MOST_COMPARED = 250_000


def difference(then: str, now: str) -> str:
    """Show the words that differ, with a few of those around them."""
    old, new = then.split(), now.split()
    pieces: list[str] = []
    steps = _steps(old, new)
    for number, (kind, a, b, c, d) in enumerate(steps, start=1):
        if kind == "equal":
            pieces.append(_context(old[a:b], first=number == 1, last=number == len(steps)))
        else:
            gone, come = " ".join(old[a:b]), " ".join(new[c:d])
            pieces.append((f"[-{_cut(gone)}-]" if gone else "") + (f"{{+{_cut(come)}+}}" if come else ""))
    shown = " ".join(piece for piece in pieces if piece)
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"


def _steps(old: list[str], new: list[str]) -> list[tuple[str, int, int, int, int]]:
    begin = 0
    while begin < min(len(old), len(new)) and old[begin] == new[begin]:
        begin += 1
    end = 0
    while end < min(len(old), len(new)) - begin and old[-1 - end] == new[-1 - end]:
        end += 1
    old_end, new_end = len(old) - end, len(new) - end
    middle: list[tuple[str, int, int, int, int]]
    if (old_end - begin) * (new_end - begin) > _MOST_COMPARED:
        middle = [("replace", begin, old_end, begin, new_end)]
    else:
        matcher = SequenceMatcher(None, old[begin:old_end], new[begin:new_end], autojunk=False)
        middle = [(k, a + begin, b + begin, c + begin, d + begin) for k, a, b, c, d in matcher.get_opcodes()]
    around = [("equal", 0, begin, 0, begin)] if begin else []
    return [*around, *middle, *([("equal", old_end, len(old), new_end, len(new))] if end else [])]


def _context(words: list[str], *, first: bool, last: bool) -> str:
    if first and last:
        return ""
    if first:
        return ("… " if len(words) > _AROUND else "") + " ".join(words[-_AROUND:])
    if last:
        return " ".join(words[:_AROUND]) + (" …" if len(words) > _AROUND else "")
    if len(words) <= 2 * _AROUND:
        return " ".join(words)
    return " ".join((*words[:_AROUND], "…", *words[-_AROUND:]))


def _cut(words: str) -> str:
    return words if len(words) <= 80 else f"{words[:79]}…"
