"""What Lighthouse says of four kinds of pages: `python bench/pages.py` builds the site and serves it compressed.

Prints the four scores of a phone, the largest contentful paint in seconds and the shift of the layout. Times are
those of Lighthouse's simulated phone; a busy machine makes them longer, so the load is printed too.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any

import brotli
from preview import chromium

ROOT = Path(__file__).resolve().parents[1]
LIGHTHOUSE = ROOT / "bench" / "node_modules" / ".bin" / "lighthouse"
PAGES = ("fr/index.html", "fr/chronologie.html", "fr/article-fr.html", "fr/sources.html")
SCORES = ("performance", "accessibility", "best-practices", "seo")
COMPRESSED = (".html", ".css", ".js", ".svg", ".txt", ".xml")


class _Host(SimpleHTTPRequestHandler):
    """A host that compresses what is text and keeps connections open, as every host does."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> Any:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in COMPRESSED or not path.is_file():
            return super().send_head()
        data = brotli.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "br")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        return BytesIO(data)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder; gives its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def examined(address: str, browser: str) -> dict[str, Any]:
    """Give Lighthouse's report on a page."""
    command = [
        str(LIGHTHOUSE),
        address,
        "--output=json",
        "--quiet",
        f"--only-categories={','.join(SCORES)}",
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ]
    run = subprocess.run(
        command, capture_output=True, text=True, check=True, env={**os.environ, "CHROME_PATH": browser}
    )
    report: dict[str, Any] = json.loads(run.stdout)
    return report


def main() -> None:
    """Build, serve, examine, print."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, str(ROOT / "build.py"), "--output", folder], check=True, capture_output=True)
        with served(Path(folder)) as host:
            print(f"load {os.getloadavg()[0]:.1f}", *SCORES, "LCP s", "CLS", sep="  ")
            for page in PAGES:
                report = examined(host + page, chromium())
                scores = [round(100 * report["categories"][name]["score"]) for name in SCORES]
                lcp = report["audits"]["largest-contentful-paint"]["numericValue"] / 1000
                cls = report["audits"]["cumulative-layout-shift"]["numericValue"]
                print(page, *scores, f"{lcp:.2f}", f"{cls:.3f}", sep="  ")


if __name__ == "__main__":
    main()
