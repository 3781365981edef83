"""The small project with copies of its sources."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

import pytest

from explainer import content, evidence
from explainer.content import Tree
from explainer.diagnostics import Diagnostic
from explainer.evidence import Verification

COURIER = """The bridge that costs millions
It comes with a bill of 12.5 million, not counting the lamps.

Nobody knows who pays.
It opened to the public in May.
"""
GAZETTE = """<!DOCTYPE html><title>no</title><h1>Le pont</h1><p>de tous les records</p>
<p>La ville paie 12,5 millions d’euros pour le pont.</p><p>On attend</p>
<p>neuf millions de voitures</p>
"""


@dataclass(frozen=True)
class Told:
    verification: Verification
    diagnostics: tuple[Diagnostic, ...]

    @property
    def codes(self) -> list[str]:
        return [one.code for one in self.diagnostics]

    @property
    def lock(self) -> bytes:
        return evidence.write(self.verification.lock)

    def __str__(self) -> str:
        return "\n".join(f"{one.span}: {one.message}" for one in self.diagnostics)


def verify(tree: Tree, *, locked: bool = False) -> Told:
    outcome = evidence.verify(content.parse(tree).value, tree, locked=locked)
    return Told(outcome.value, outcome.diagnostics)


def edited(tree: Tree, name: str, old: str, new: str) -> Tree:
    text = tree[PurePosixPath(name)].decode()
    assert old in text
    return {**tree, PurePosixPath(name): text.replace(old, new, 1).encode()}


@pytest.fixture
def archived(change: Callable[..., Tree]) -> Tree:
    """The small project with snapshots of its two papers."""
    return change({"snapshots/courier.txt": COURIER, "snapshots/gazette.html": GAZETTE})


@pytest.fixture
def locked(archived: Tree) -> Tree:
    """The same with its lock."""
    return {**archived, evidence.LOCK: verify(archived).lock}


@pytest.fixture
def trusting(locked: Tree) -> Tree:
    """The project with its lock alone."""
    return {path: data for path, data in locked.items() if path.parts[0] != "snapshots"}
