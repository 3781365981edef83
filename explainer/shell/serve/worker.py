"""One thread that does the long work, one thing after another, so that the server always answers.

Floor 11, within `explainer.shell.serve`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
V = TypeVar("V")


class Worker:
    """A thread and what it has to do; it ends with the program, even in the middle of something."""

    def __init__(self) -> None:
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread = Thread(target=self._run, name="builder", daemon=True)
        self._thread.start()

    def do(self, work: Callable[P, T], *given: P.args, **named: P.kwargs) -> asyncio.Future[T]:
        """Have something done after all that was asked before; gives what comes of it."""
        loop = asyncio.get_running_loop()
        promise: asyncio.Future[T] = loop.create_future()

        def job() -> None:
            try:
                result = work(*given, **named)
            except Exception as raised:  # noqa: BLE001 - it is raised where the work was asked for
                _tell(loop, promise, promise.set_exception, raised)
            else:
                _tell(loop, promise, promise.set_result, result)

        self._jobs.put(job)
        return promise

    def stop(self, seconds: float) -> bool:
        """End after what is being done; tells whether that was in time."""
        self._jobs.put(None)
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while job := self._jobs.get():
            job()


def _tell(loop: asyncio.AbstractEventLoop, promise: asyncio.Future[T], say: Callable[[V], None], what: V) -> None:
    """Give a result to the loop that waits for it, unless it has stopped meanwhile."""
    with suppress(RuntimeError):  # what a closed loop raises
        loop.call_soon_threadsafe(lambda: None if promise.done() else say(what))
