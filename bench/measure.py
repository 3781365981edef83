"""What a command costs, as the system counts it: processor time of all its processes, time on the clock, memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Timer

PATIENCE = 1800
"""Seconds after which a command is stopped: it counts as a failure, never as a figure."""


@dataclass(frozen=True, slots=True)
class Used:
    """What one run took."""

    cpu: float
    """Seconds of processor, user and system, of the process and all that it waited for."""
    wall: float
    """Seconds."""
    peak: float
    """Megabytes of the largest single process."""


def run(command: Sequence[str | Path]) -> Used:
    """Run a command to its end; what it says is shown only where it fails.

    Raises:
        RuntimeError: It failed, or took too long.
    """
    words = [str(word) for word in command]
    with tempfile.TemporaryFile() as said:
        begin = time.perf_counter()
        process = subprocess.Popen(words, stdout=said, stderr=said)
        impatience = Timer(PATIENCE, process.kill)
        impatience.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            process.kill()
            raise
        finally:
            impatience.cancel()
        wall = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            words_said = said.read()[-2000:].decode("utf-8", "replace")
            raise RuntimeError(f"exit {process.returncode}: {' '.join(words)}\n{words_said}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Used(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * unit / 1e6)


def ratio(ours: Sequence[Used], theirs: Sequence[Used], what: str) -> float:
    """Give the median of the ratios, pair by pair: `what` is `cpu`, `wall` or `peak`."""
    ratios: list[float] = [getattr(a, what) / getattr(b, what) for a, b in zip(ours, theirs, strict=True)]
    return statistics.median(ratios)


def median(runs: Sequence[Used], what: str) -> float:
    """Give the median of `cpu`, `wall` or `peak`."""
    values: list[float] = [getattr(one, what) for one in runs]
    return statistics.median(values)


def percentile(times: Sequence[float], percent: int) -> float:
    """Give a percentile."""
    return statistics.quantiles(times, n=100, method="inclusive")[percent - 1] if len(times) > 1 else times[0]


def machine() -> str:
    """Say what kind of machine this is, and nothing by which to find it."""
    cpu = Path("/proc/cpuinfo")
    models = [line.partition(":")[2].strip() for line in cpu.read_text().splitlines() if line.startswith("model name")]
    system = f"{os.uname().sysname}, Python {sys.version.split()[0]}"
    return f"{os.cpu_count()} cores, {models[0] if models else os.uname().machine}, {system}"
