"""What a command is.

Floor 11, within `explainer.shell`. A new command is one file in `explainer/shell/commands/` that ends in
`COMMAND = Command(…)`, and a line in `explainer.shell.cli`.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the program."""

    description: str
    """What `--help` says first."""
    arguments: Callable[[argparse.ArgumentParser, Path], None]
    """Adds its options; the folder is the project's, unless an option names another."""
    run: Callable[[argparse.Namespace], int]
    """Does it, and gives the exit status."""
