"""How long a save takes to be seen: `python bench/preview.py [saves]` measures the preview of this project.

Signal: from the save to the message that a page hears. Seen: from the save to the new words in a page in Chromium.
Builds dominate both; what the preview adds is told by the third row, a save of a style sheet of which nothing is built
anew in the page. Prints medians and 95th percentiles in milliseconds, and what an idle preview costs.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, expect, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
NAMES = ("chromium", "chromium-browser", "google-chrome")
WORD = "Benchmark"
PATIENCE = 60_000
"""Milliseconds after which what is not seen never will be."""


@contextmanager
def previewed() -> Iterator[tuple[Path, int, int]]:
    """Preview a copy of this project; gives its folder, the port and the process."""
    with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
        free.close()
        root = Path(folder) / "project"
        for name in ("content", "templates"):
            shutil.copytree(ROOT / name, root / name)
        command = [sys.executable, str(ROOT / "build.py"), "serve", "--root", str(root), "--port", str(port)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout
            process.stdout.readline()
            process.stdout.readline()  # the whole site is made
            yield root, port, process.pid
            process.terminate()


def listen(page: Page) -> list[float]:
    """Note when each signal arrives."""
    heard: list[float] = []

    def note(message: str | bytes) -> None:
        said = json.loads(message)
        if said.get("command") == "reload" and said["path"] != "/_desk/busy":
            heard.append(time.perf_counter())

    page.on("websocket", lambda channel: channel.on("framereceived", note))
    return heard


def measure(
    saves: int, save: Callable[[int], None], seen: Callable[[int], None], heard: list[float]
) -> list[list[float]]:
    """Save again and again; gives the times to the signal and to what is seen."""
    signals, sights = [], []
    for number in range(saves):
        heard.clear()
        begin = time.perf_counter()
        save(number)
        seen(number)
        sights.append((time.perf_counter() - begin) * 1000)
        signals.append((heard[0] - begin) * 1000)
    return [signals, sights]


def letters(number: int) -> str:
    """Give a word for a number: figures would have to be the same in every language."""
    return "".join("abcdefghij"[int(digit)] for digit in str(number))


def row(name: str, times: list[float]) -> str:
    """Give a line of the table."""
    slowest = statistics.quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
    return f"{name:<28}{statistics.median(times):>10.0f}{slowest:>10.0f}"


def seconds(process: int) -> float:
    """Give the processor time of a process."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main(saves: int) -> None:
    """Measure and print."""
    chromium = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)))
    with previewed() as (root, port, process), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        heard = listen(page)
        document = min((root / "content" / "summaries").glob("*.md"))
        text, sheet = document.read_text("utf-8"), root / "templates" / "assets" / "site.css"
        style = sheet.read_text("utf-8")
        language = document.name.split(".")[-2]
        page.goto(f"http://127.0.0.1:{port}/{language}/")
        page.locator(f'a[href$="{document.name.split(".")[0]}.html"], main a[href*="article"]').first.click()
        page.wait_for_load_state("networkidle")

        def save(number: int) -> None:
            document.write_text(
                re.sub("^# .*$", f"# {WORD} {letters(number)}.", text, count=1, flags=re.MULTILINE), "utf-8"
            )

        def seen(number: int) -> None:
            page.get_by_role("heading", name=f"{WORD} {letters(number)}.").wait_for(timeout=PATIENCE)

        def restyle(number: int) -> None:
            sheet.write_text(f"{style}\nh1{{opacity:.{number + 1:03}}}", "utf-8")

        def restyled(number: int) -> None:
            expect(page.locator("h1")).to_have_css("opacity", f"{(number + 1) / 1000}", timeout=PATIENCE)

        words = measure(saves, save, seen, heard)
        styles = measure(saves, restyle, restyled, heard)
        browser.close()
        idle = 100.0
        for _ in range(12):  # the last save is still being finished
            before = seconds(process)
            time.sleep(5)
            idle = min(idle, (seconds(process) - before) / 5 * 100)
    print(f"{f'{saves} saves, milliseconds':<28}{'median':>10}{'95 %':>10}")
    for name, times in zip(
        ("words: save to signal", "words: save to seen", "styles: save to signal", "styles: save to seen"),
        (*words, *styles),
        strict=True,
    ):
        print(row(name, times))
    print(f"idle: {idle:.2f} % of a core")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
