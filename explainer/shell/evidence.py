"""The commands `verify` and `cite`.

Floor 11, within `explainer.shell`. What they say is given back, for `cli` to print.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from explainer import content, evidence
from explainer.content import Tree
from explainer.diagnostics import Diagnostic, did_you_mean, has_errors
from explainer.evidence import Verification
from explainer.shell import disk

_LONG = 40
"""How many differences of one kind are printed one by one."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a command has to say."""

    lines: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    is_good: bool = True


def read_snapshots(folder: Path, *, is_named: bool) -> Tree:
    """Read the snapshots of a folder, as `snapshots/NAME` whatever it is called.

    Args:
        folder: The folder; it is normal that there is none, unless the user named one.
        is_named: Whether the user did.
    """
    if not folder.is_dir():
        if is_named:
            raise disk.OutputError(f"{folder} is not a folder: --snapshots names the one that holds ID.txt and ID.html")
        return {}
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix in evidence.EXTRACTORS and path.is_file())
        return {evidence.FOLDER / path.name: _read(path) for path in paths if not path.name.startswith(".")}
    except OSError as error:
        raise disk.DiskError(f"{error.filename or folder} cannot be read: {error.strerror}") from error


def _read(path: Path) -> bytes:
    """Read no more than shows that a file is too large."""
    with path.open("rb") as file:
        return file.read(evidence.MAX_BYTES + 1)


def verify(root: Path, tree: Tree, *, update: bool, locked: bool) -> Told:
    """Look up all evidence; with `update`, write the lock after saying in what it differs."""
    parsed = content.parse(tree)
    verified = evidence.verify(parsed.value, tree, locked=locked)
    new = evidence.write(verified.value.lock)
    if not update:
        lines = (*_summary(verified.value), *_state(tree, new, verified.value))
        return Told(lines, (*parsed.diagnostics, *verified.diagnostics))
    if has_errors(parsed.diagnostics):
        return Told((f"{evidence.LOCK} was not written: correct the content first.",), parsed.diagnostics)
    difference = tuple(_difference(verified.value))
    if tree.get(evidence.LOCK) == new:
        written = f"{evidence.LOCK}: nothing changed."
    else:
        disk.write(root / evidence.LOCK, new)
        written = f"{evidence.LOCK}: written."
    again = evidence.verify(parsed.value, {**tree, evidence.LOCK: new})
    return Told((*difference, *_summary(again.value), written), (*parsed.diagnostics, *again.diagnostics))


def _difference(verification: Verification) -> Iterator[str]:
    """Say what changes; long rows of what is only new, or only gone, are cut short."""
    for sign in "~-+":
        changes = [change for change in verification.changes if change.sign == sign]
        shown = changes if sign == "~" or len(changes) <= _LONG else changes[: _LONG // 2]
        yield from (f"{sign} {change.words}" for change in shown)
        if len(shown) < len(changes):
            yield f"{sign} … and {len(changes) - len(shown)} more"


def _summary(verification: Verification) -> Iterator[str]:
    counts = verification.counts
    classes = ", ".join(f"{count} {match.value}" for match, count in counts.items())
    total = sum(counts.values())
    yield f"{total} piece{'s' if total != 1 else ''} of evidence: {classes or 'nothing to look up'}."
    if verification.trusted:
        yield f"No snapshot at hand, so the lock was believed: {', '.join(sorted(verification.trusted))}."


def _state(tree: Tree, new: bytes, verification: Verification) -> Iterator[str]:
    if evidence.LOCK not in tree:
        yield f"{evidence.LOCK} is not there yet: “verify --update” writes it."
    elif tree[evidence.LOCK] != new:
        count = len(verification.changes)
        yield f"{evidence.LOCK} differs ({count} change{'s' if count != 1 else ''}): “verify --update” writes it."


def cite(tree: Tree, source: str, words: str) -> Told:
    """Say where words stand in a snapshot, ready to be pasted into claims.yaml."""
    sources = content.parse(tree).value.sources
    taken = evidence.read_snapshots(tree, sources)
    if source not in taken.value:
        known = ", ".join(taken.value) or "none is at hand; name their folder with --snapshots"
        hint = did_you_mean(source, taken.value) or f"snapshots: {known}"
        return Told((f"There is no snapshot of “{source}”: {hint}.",), is_good=False)
    found = evidence.passages(taken.value[source], words)
    lines = []
    for passage in found:
        how = "nearest to it" if passage.match is evidence.Match.MISSING else passage.match.value
        lines += [f"{source}, line {passage.line}, {how}:", f"  {passage.shown}"]
        lines += [passage.evidence] if passage.evidence else []
    is_there = any(passage.match.is_found for passage in found)
    if not is_there:
        lines.insert(0, f"These words are not in the snapshot of “{source}”.")
    elif not any(passage.evidence for passage in found):
        lines.append("Twice on one line: take a word more.")
    return Told(tuple(lines), is_good=is_there)
