"""How much an nginx with the shipped configuration answers: `python bench/load.py --help`. Needs openssl and wrk too.

Beside it, the same nginx without any of our settings, handing out a file of as many bytes as ours sends. Both over TLS,
one worker each, asked in turn by wrk from the same machine, which takes its share of the processors: what a server of
its own can do is more. Medians of the runs.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import nginx
from measure import machine
from sites import BUILD

PORTS = {"shipped": 8443, "bare": 8444}
CONNECTIONS = 32
_RATE, _LATE = re.compile(r"Requests/sec:\s+([\d.]+)"), re.compile(r"99%\s+([\d.]+)(us|ms|s)")
_UNITS = {"us": 1e-3, "ms": 1.0, "s": 1e3}


@dataclass(frozen=True, slots=True)
class Answered:
    """What one run of wrk says."""

    rate: float
    """Requests a second."""
    late: float
    """Milliseconds within which 99 % were answered."""


def asked(address: str, seconds: int) -> Answered:
    """Ask for one file, as often as there are answers."""
    options = (
        "-t1",
        f"-c{CONNECTIONS}",
        f"-d{seconds}s",
        "--latency",
        "-H",
        "Accept-Encoding: br",
        "-H",
        "Host: example.org",
    )
    told = subprocess.run(("wrk", *options, address), check=True, capture_output=True, text=True).stdout
    rate, late = _RATE.search(told), _LATE.search(told)
    if not rate or not late or "Non-2xx" in told or "Socket errors" in told:
        sys.exit(f"wrk: {told}")
    return Answered(float(rate[1]), float(late[1]) * _UNITS[late[2]])


def main() -> None:
    """Build the site, serve it both ways, and print the table."""
    parser = argparse.ArgumentParser(
        description="Ask an nginx with the shipped configuration as much as it can answer."
    )
    parser.add_argument("--seconds", type=int, default=5, help="of each run (if left out: 5)")
    parser.add_argument("--runs", type=int, default=5, help="of each file and each server (if left out: 5)")
    parser.add_argument("files", nargs="*", default=["fr/chronologie.html", "fr/index.html", "assets/site.css"])
    given = parser.parse_args()
    for missing in (name for name in ("wrk", "openssl") if not shutil.which(name)):
        sys.exit(f"{missing} is not installed here.")
    with TemporaryDirectory() as folder:
        work = Path(folder)
        subprocess.run((*BUILD, "build", "--compressed", "--output", work / "site"), check=True, capture_output=True)
        (work / "bare").mkdir()
        for number, name in enumerate(given.files):
            shutil.copy(work / "site" / f"{name}.br", work / "bare" / str(number))
        shipped = nginx.shipped(work / "site", work, f"127.0.0.1:{PORTS['shipped']}", f"unix:{work}/plain")
        servers = shipped + nginx.bare(work / "bare", work, f"127.0.0.1:{PORTS['bare']}")
        about = (
            f"{CONNECTIONS} connections, one worker; Brotli: {'yes' if nginx.brotli() else 'no, so nothing compares'}"
        )
        print(f"{machine()}; load {os.getloadavg()[0]:.1f}; {about}\n")
        print("| file | bytes | shipped: requests/s | bare | | shipped: 99 % within | bare |")
        print("| --- | --: | --: | --: | --: | --: | --: |")
        with nginx.serving(servers, work):
            for number, name in enumerate(given.files):
                size = (work / "bare" / str(number)).stat().st_size
                print(row(name, size, {"shipped": name, "bare": str(number)}, given.seconds, given.runs), flush=True)
        print(f"\nload at the end {os.getloadavg()[0]:.1f}")


def row(name: str, size: int, paths: dict[str, str], seconds: int, runs: int) -> str:
    """Measure one file, both ways in turn: a machine that becomes busy is so for both."""
    found: dict[str, list[Answered]] = {way: [] for way in PORTS}
    for _ in range(runs):
        for way, port in PORTS.items():
            found[way].append(asked(f"https://127.0.0.1:{port}/{paths[way]}", seconds))
    rate = {way: median(one.rate for one in told) for way, told in found.items()}
    late = {way: median(one.late for one in told) for way, told in found.items()}
    ratio = median(one.rate / other.rate for one, other in zip(found["shipped"], found["bare"], strict=True))
    return (
        f"| {name} | {size:,} | {rate['shipped']:,.0f} | {rate['bare']:,.0f} | {ratio:.2f} × "
        f"| {late['shipped']:.1f} ms | {late['bare']:.1f} ms |"
    )


if __name__ == "__main__":
    main()
