"""Every kind of page and the style sheets before the Nu HTML checker, in one run of it: no error, no warning."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

from explainer.pipeline import Build
from tests.browser.conftest import absent
from tests.conftest import ROOT
from tests.pages import typical

CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
NOT_MISTAKES = {
    # Files read from a disk have no origin, so that the checker takes 'self' for nobody. test_reading.py sees for
    # itself that a browser finds no violation, from a server and from a disk.
    "Resource violates Content Security Policy (meta tag): external stylesheet",
    "Resource violates Content Security Policy (meta tag): external script",
    # It takes a block of data (JSON-LD) for a script. Browsers do not: test_visit.py sees that none complains, and
    # test_markup.py that no page has another script within it.
    "Inline script violates Content Security Policy (meta tag): blocked by “script-src” directive",
    # CSS of which the checker has not heard yet; browsers without it leave the line out and lose a decoration.
    "CSS: “animation-timeline”: Property “animation-timeline” doesn't exist.",
    "CSS: “vector-effect”: Property “vector-effect” doesn't exist.",
}


def test_pages_and_styles_are_valid(folder: Path, built: Build) -> None:
    java = shutil.which("java")
    if java is None:
        absent("Java")
    if not CHECKER.is_file():
        absent("the Nu HTML checker (npm ci)")
    run = subprocess.run(
        [
            java,
            # It runs for seconds: to compile its code well takes longer than to run it; such code needs more stack.
            *("-Xmx512m", "-Xss4m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
            "-jar",
            str(CHECKER),
            "--format",
            "json",
            "--also-check-css",
            *(str(folder / page) for page in typical(built)),
            *map(str, sorted(folder.glob("assets/*.css"))),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    messages = json.loads(run.stderr)["messages"]
    told = sorted(
        f"{m.get('url', '').partition(str(folder))[2]}:{m.get('lastLine')}: {m['message']}"
        for m in messages
        if not m["message"].startswith(tuple(NOT_MISTAKES))
    )
    assert not told, "\n".join(told[:40])
