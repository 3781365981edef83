"""The command `verify`: find every evidence phrase in the snapshots; with `--update`, write the lock."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from explainer import content, evidence, waivers
from explainer.content import Content, Tree
from explainer.diagnostics import Diagnostic, Outcome, has_errors, in_order
from explainer.evidence import Verification
from explainer.shell import console, disk, project
from explainer.shell.command import Command

_LONG = 40
"""How many differences of one kind are printed one by one."""


def _arguments(parser: argparse.ArgumentParser, root: Path) -> None:
    project.arguments(parser, root)
    project.strict(parser)
    choice = parser.add_mutually_exclusive_group()
    project.locked(choice)
    choice.add_argument(
        "--update", action="store_true", help="say in what content/evidence.lock differs, and write it anew"
    )


def _run(given: argparse.Namespace) -> int:
    tree = project.read(given)
    parsed = content.parse(tree)
    verified = evidence.verify(parsed.value, tree, locked=given.locked)
    if given.update:
        return _update(given, tree, parsed, verified.value)
    diagnostics = _told(parsed, verified)
    console.report(diagnostics, tree)
    console.say(_summary(verified.value))
    console.say(_state(tree, evidence.write(verified.value.lock), verified.value))
    return console.status(diagnostics, strict=given.strict)


def _update(given: argparse.Namespace, tree: Tree, parsed: Outcome[Content], verification: Verification) -> int:
    """Write the lock, after saying in what it differs."""
    if has_errors(parsed.diagnostics):
        console.report(parsed.diagnostics, tree)
        console.say([f"{evidence.LOCK} was not written: correct the content first."])
        return console.TO_FIX
    new = evidence.write(verification.lock)
    console.say(_difference(verification))
    if tree.get(evidence.LOCK) == new:
        written = f"{evidence.LOCK}: nothing changed."
    else:
        disk.write(given.root / evidence.LOCK, new)
        written = f"{evidence.LOCK}: written."
    again = evidence.verify(parsed.value, {**tree, evidence.LOCK: new})
    diagnostics = _told(parsed, again)
    console.report(diagnostics, tree)
    console.say([*_summary(again.value), written])
    return console.status(diagnostics, strict=given.strict)


def _told(parsed: Outcome[Content], verified: Outcome[Verification]) -> tuple[Diagnostic, ...]:
    """Give what is wrong and not accepted in site.yaml."""
    accepted = waivers.apply(verified.diagnostics, parsed.value.info, evidence.CODES, verified.value.undecided)
    return in_order((*parsed.diagnostics, *accepted))


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


COMMAND = Command(
    "Look up every evidence phrase in the snapshots, or in content/evidence.lock where they are not.",
    _arguments,
    _run,
)
