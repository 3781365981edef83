"""How long a save takes to be seen: `python bench/preview.py [saves] [folder]` measures the preview of a project.

Signal: from the save to the message that the page hears. Seen: from the save to the frame in which Chromium has drawn
the new words. Both are noted in the page itself, by the clock of the machine: nothing polls, and the page does what it
would for an author. Each save comes as soon as the last one is seen, so that the preview is still at work on that.
Builds dominate both; what the preview adds is told by the saves of a style sheet, for which no page is built anew.
Prints medians and 95th percentiles in milliseconds, and what an idle preview costs.
"""

from __future__ import annotations

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
from playwright.sync_api import Page, sync_playwright
from prose import letters

ROOT = Path(__file__).resolve().parents[1]
NAMES = ("chromium", "chromium-browser", "google-chrome")
FOLDERS = ("content", "templates", "snapshots")
WORD = "Benchmark"
PATIENCE = 60_000
"""Milliseconds after which what is not seen never will be."""
NOTES = """(() => {
  const now = () => performance.timeOrigin + performance.now();
  const heard = [];
  window.WebSocket = class extends WebSocket {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({data}) => {
        const {command, path} = JSON.parse(data);
        if (command === "reload" && path !== "/_desk/busy") heard.push(now());
      });
    }
  };
  // Frames that are asked for here come with what was changed before; a message after one finds it drawn.
  const drawn = then => requestAnimationFrame(() => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(0);
  });
  window.awaited = holds => {
    heard.length = 0;
    window.seen = new Promise(tell => {
      const look = () => {
        if (!holds()) return;
        changes.disconnect();
        removeEventListener("load", look, true);
        drawn(() => tell([heard[0], now()]));
      };
      const changes = new MutationObserver(look);
      changes.observe(document, {childList: true, subtree: true});
      addEventListener("load", look, true);
    });
  };
})()"""
"""Runs in the page before its own scripts; `awaited` is told what to look for before each save."""
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
        page.set_default_timeout(PATIENCE)
        page.add_init_script(NOTES)
        document = min((root / "content" / "summaries").glob("*.md"))
        text, sheet = document.read_text("utf-8"), root / "templates" / "assets" / "site.css"
        style = sheet.read_text("utf-8")
        name, language = document.name.split(".")[:2]
        page.goto(f"{address}{language}/")
        link = f'main a[href$="{name}.html"]'
        if not page.locator(link).count():
            page.goto(page.locator('main a[href*="article"]').first.evaluate("link => link.href"))
        page.goto(page.locator(link).first.evaluate("link => link.href"))
        page.wait_for_load_state("networkidle")

        def save(number: int) -> None:
            title = f"# {WORD} {letters(number)}."
            document.write_text(re.sub("^# .*$", title, text, count=1, flags=re.MULTILINE), "utf-8")

        def said(number: int) -> str:
            return f'document.querySelector("h1").textContent.includes("{WORD} {letters(number)}.")'

        def restyle(number: int) -> None:
            sheet.write_text(f"{style}\nh1{{opacity:.{number + 1:03}}}", "utf-8")

        def styled(number: int) -> str:
            return f'getComputedStyle(document.querySelector("h1")).opacity === "{(number + 1) / 1000}"'

        words = _repeated(page, saves, save, said)
        styles = _repeated(page, saves, restyle, styled)
        browser.close()
        return Times(words, styles, _idle(process))


def _repeated(
    page: Page, saves: int, save: Callable[[int], None], holds: Callable[[int], str]
) -> tuple[list[float], list[float]]:
    """Save again and again; gives the times to the signal and to what is seen, which is when an expression holds."""
    signals, sights = [], []
    for number in range(saves):
        page.evaluate(f"awaited(() => {holds(number)})")
        begin = time.time()
        save(number)
        heard, seen = page.evaluate("seen")
        signals.append(heard - begin * 1000)
        sights.append(seen - begin * 1000)
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
