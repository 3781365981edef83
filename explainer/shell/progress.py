"""How far a long piece of work is: a bar on a terminal, which is gone when the work is done.

Floor 11, within `explainer.shell`. Promise: nothing is written but to a terminal, nothing while work is short, and
rich is not imported before there is something to draw. Colours are rich's to leave out (`NO_COLOR`).
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from rich.progress import Progress

Tell: TypeAlias = Callable[[int, int], None]
"""Takes how many files are made, of how many; 0 of 0 while that is not known."""

_PATIENCE = 1.0
"""Seconds during which nothing is said."""
_EVERY = 0.1
"""Seconds between two pictures of the bar."""
_READING, _MAKING = "Reading and checking", "Making files"


class Bar:
    """A bar that appears when it is needed. It may be told from any thread."""

    def __init__(self) -> None:
        self._next = time.monotonic() + _PATIENCE
        self._drawn: Progress | None = None
        self._is_over = False
        self._counts = (0, 0)
        self._lock = Lock()

    def tell(self, made: int, of: int) -> None:
        """Say how far the work is."""
        self._counts = max(self._counts, (made, of))
        if not self._is_over and time.monotonic() >= self._next:
            with self._lock:
                if not self._is_over:
                    self._draw()

    def stop(self) -> None:
        """Take the bar away, for good."""
        with self._lock:
            self._is_over = True
            if self._drawn:
                self._drawn.stop()

    def _draw(self) -> None:
        from rich.console import Console  # noqa: PLC0415
        from rich.progress import BarColumn, Progress, TextColumn  # noqa: PLC0415

        made, of = self._counts
        if self._drawn is None:
            columns = BarColumn(), TextColumn("{task.description}")
            self._drawn = Progress(*columns, console=Console(stderr=True), auto_refresh=False, transient=True)
            self._drawn.add_task(_READING, total=None)
            self._drawn.start()
        description = f"{_MAKING}: {made} of {of}" if of else _READING
        self._drawn.update(self._drawn.task_ids[0], description=description, completed=made, total=of or None)
        self._drawn.refresh()
        self._next = time.monotonic() + _EVERY


@contextmanager
def shown() -> Iterator[Tell | None]:
    """Show how far work is while it is done; gives what is to be told, None where there is nobody to see it."""
    bar = begun()
    try:
        yield bar.tell if bar else None
    finally:
        if bar:
            bar.stop()


def begun() -> Bar | None:
    """Begin a bar, where there is a terminal that can draw one."""
    return Bar() if sys.stderr.isatty() and os.environ.get("TERM") != "dumb" else None
