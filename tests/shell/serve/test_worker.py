from __future__ import annotations

from threading import Event, current_thread, main_thread

import pytest

from explainer.shell.serve.worker import Worker
from tests.shell.serve.conftest import run


def test_work_is_done_in_order_on_one_other_thread() -> None:
    worker, done = Worker(), []

    async def ask() -> None:
        first = worker.do(lambda: done.append((1, current_thread())))
        await worker.do(lambda: done.append((2, current_thread())))
        assert first.done()

    run(ask())
    assert worker.stop(5)
    assert [number for number, _ in done] == [1, 2]
    assert len({thread for _, thread in done}) == 1
    assert done[0][1] is not main_thread()


def test_what_the_work_raises_is_raised_where_it_was_asked_for() -> None:
    worker = Worker()

    async def ask() -> None:
        with pytest.raises(ZeroDivisionError):
            await worker.do(lambda: 1 / 0)
        assert await worker.do(int, "7") == 7

    run(ask())
    assert worker.stop(5)


def test_work_that_takes_long_is_not_waited_for() -> None:
    worker, go = Worker(), Event()

    async def ask() -> None:
        worker.do(go.wait)

    run(ask())
    assert not worker.stop(0)
    go.set()  # its loop is gone, and that is no matter
    assert worker.stop(5)
