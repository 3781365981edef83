"""How long a save takes to be seen: `python bench/preview.py [saves] [folder]` measures the preview of a project.

Signal: from the save to the message that a page hears. Seen: from the save to the new words in a page in Chromium.
Builds dominate both; what the preview adds is told by the third row, a save of a style sheet of which nothing is built
anew in the page. Prints medians and 95th percentiles in milliseconds, and what an idle preview costs.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from measure import percentile
from playwright.sync_api import Page, expect, sync_playwright
from prose import letters

ROOT = Path(__file__).resolve().parents[1]
NAMES = ("chromium", "chromium-browser", "google-chrome")
FOLDERS = ("content", "templates", "snapshots")
WORD = "Benchmark"
PATIENCE = 60_000
"""Milliseconds after which what is not seen never will be."""
_WINDOWS = 12
_WINDOW = 5
"""Seconds during which an idle preview is watched, several times: the last save may still be being finished."""


@dataclass(frozen=True, slots=True)
class Times:
    """What saves of words, and then of styles, took to the signal and to be seen, in milliseconds; and idleness."""

    words: tuple[Sequence[float], Sequence[float]]
    styles: tuple[Sequence[float], Sequence[float]]
    idle: float
    """Per cent of a core."""


def chromium() -> str:
    """Give the browser of this machine."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)))


@contextmanager
def previewed(project: Path) -> Iterator[tuple[Path, str, int]]:
    """Preview a copy of a project; gives its folder, the address and the process."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        for name in FOLDERS:
            if (project / name).is_dir():
                shutil.copytree(project / name, root / name)
        styles = root / "templates" / "assets" / "site.css"
        if not styles.exists():
            styles.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / "templates" / "assets" / "site.css", styles)
        command = [sys.executable, str(ROOT / "build.py"), "serve", "--root", str(root), "--port", "0"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout
            address = re.search(r"http://\S+", process.stdout.readline())
            assert address
            process.stdout.readline()  # the whole site is made
            try:
                yield root, address[0], process.pid
            finally:
                process.terminate()


def measured(project: Path, saves: int) -> Times:
    """Save again and again in a preview of a project."""
    with previewed(project) as (root, address, process), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        heard = _listen(page)
        document = min((root / "content" / "summaries").glob("*.md"))
        text, sheet = document.read_text("utf-8"), root / "templates" / "assets" / "site.css"
        style = sheet.read_text("utf-8")
        name, language = document.name.split(".")[:2]
        page.goto(f"{address}{language}/", timeout=PATIENCE)
        page.locator(f'main a[href$="{name}.html"], main a[href*="article"]').first.click()
        if not page.url.endswith(f"{name}.html"):
            page.locator(f'main a[href$="{name}.html"]').first.click()
        page.wait_for_load_state("networkidle")

        def save(number: int) -> None:
            title = f"# {WORD} {letters(number)}."
            document.write_text(re.sub("^# .*$", title, text, count=1, flags=re.MULTILINE), "utf-8")

        def seen(number: int) -> None:
            page.get_by_role("heading", name=f"{WORD} {letters(number)}.").first.wait_for(timeout=PATIENCE)

        def restyle(number: int) -> None:
            sheet.write_text(f"{style}\nh1{{opacity:.{number + 1:03}}}", "utf-8")

        def restyled(number: int) -> None:
            expect(page.locator("h1")).to_have_css("opacity", f"{(number + 1) / 1000}", timeout=PATIENCE)

        words = _repeated(saves, save, seen, heard)
        styles = _repeated(saves, restyle, restyled, heard)
        browser.close()
        return Times(words, styles, _idle(process))


def _listen(page: Page) -> list[float]:
    """Note when each signal arrives."""
    heard: list[float] = []

    def note(message: str | bytes) -> None:
        said = json.loads(message)
        if said.get("command") == "reload" and said["path"] != "/_desk/busy":
            heard.append(time.perf_counter())

    page.on("websocket", lambda channel: channel.on("framereceived", note))
    return heard


def _repeated(
    saves: int, save: Callable[[int], None], seen: Callable[[int], None], heard: list[float]
) -> tuple[list[float], list[float]]:
    """Save again and again; gives the times to the signal and to what is seen."""
    signals, sights = [], []
    for number in range(saves):
        heard.clear()
        begin = time.perf_counter()
        save(number)
        seen(number)
        sights.append((time.perf_counter() - begin) * 1000)
        signals.append((heard[0] - begin) * 1000)
    return signals, sights


def _idle(process: int) -> float:
    """Give the least that a process took while nothing was asked of it, in per cent of a core."""
    taken = []
    for _ in range(_WINDOWS):
        before = _seconds(process)
        time.sleep(_WINDOW)
        taken.append((_seconds(process) - before) / _WINDOW * 100)
    return min(taken)


def _seconds(process: int) -> float:
    """Give the processor time of a process."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main(saves: int = 100, project: Path = ROOT) -> None:
    """Measure and print."""
    times = measured(project, saves)
    print(f"{f'{saves} saves, milliseconds':<28}{'median':>10}{'95 %':>10}")
    for name, (signals, sights) in (("words", times.words), ("styles", times.styles)):
        for what, taken in (("signal", signals), ("seen", sights)):
            print(f"{f'{name}: save to {what}':<28}{median(taken):>10.0f}{percentile(taken, 95):>10.0f}")
    print(f"idle: {times.idle:.2f} % of a core")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100, Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT)
