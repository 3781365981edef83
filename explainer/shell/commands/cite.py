"""The command `cite`: show where words stand in a snapshot, ready to be pasted into claims.yaml."""

from __future__ import annotations

import argparse
from pathlib import Path

from explainer import content, evidence
from explainer.diagnostics import did_you_mean
from explainer.shell import console, project
from explainer.shell.command import Command


def _arguments(parser: argparse.ArgumentParser, root: Path) -> None:
    project.arguments(parser, root)
    parser.add_argument("source", metavar="SOURCE", help="the id of a source")
    parser.add_argument("words", metavar="WORDS", help="the words to look for, between quotation marks")


def _run(given: argparse.Namespace) -> int:
    tree, source = project.read(given), given.source
    sources = content.parse(tree).value.sources
    taken = evidence.read_snapshots(tree, sources)
    if source not in taken.value:
        known = ", ".join(taken.value) or "none is at hand; name their folder with --snapshots"
        hint = did_you_mean(source, taken.value) or f"snapshots: {known}"
        console.say([f"There is no snapshot of “{source}”: {hint}."])
        return console.TO_FIX
    found = evidence.passages(taken.value[source], given.words)
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
    console.say(lines)
    return console.GOOD if is_there else console.TO_FIX


COMMAND = Command("Show where words stand in a snapshot, ready to be pasted into claims.yaml.", _arguments, _run)
