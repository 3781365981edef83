"""The documentation as a site, made with explainer itself: `python tools/manual.py [folder]`.

docs/site/ is a project: its first page and the guide to a first explainer, in three languages. The other pages are the
guides in docs/, which are read beside the code as well: here their links become links between pages.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from explainer.shell import cli  # noqa: E402 - the package stands beside this folder

_CODE = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^(##+ )(.*)$", re.MULTILINE)
_LINK = re.compile(r"\[(`[^`\n]+`|[^\]`]+)\]\(([\w./-]*)(?:#([\w-]+))?\)|`[^`\n]+`")
"""A link to a file beside the guide; or words set as code, in which there is none."""
_LEFT_OUT = re.compile(r"^(?:!\[.*\]\(.*\)|<!--.*-->)\n", re.MULTILINE)
"""Pictures, which pages do not hold, and marks for programs."""


def project(folder: Path) -> None:
    """Write the project of the documentation, its guides included, into a folder that is not there yet."""
    shutil.copytree(ROOT / "docs" / "site", folder)
    for guide in sorted((ROOT / "docs").glob("*.md")):
        name, _, language = guide.stem.partition(".")
        page = folder / "content" / "pages" / f"{name}.{language or 'en'}.md"
        page.write_text(as_page(guide.read_text("utf-8"), name), "utf-8")


def as_page(text: str, name: str) -> str:
    """Give a guide as a page of the site: headings have their addresses, links lead to pages and headings."""
    parts = _CODE.split(_LEFT_OUT.sub("", text))
    for at in range(0, len(parts), 2):  # the others are code
        parts[at] = _HEADING.sub(_addressed, _LINK.sub(lambda link: _led(link, name), parts[at]))
    return "".join(parts)


def slug(heading: str) -> str:
    """Give the anchor that a heading has where guides are read beside the code."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def _addressed(heading: re.Match[str]) -> str:
    anchor = slug(heading[2])
    return f"{heading[0]} {{#{anchor}}}" if re.fullmatch(r"[a-z0-9]{2}[a-z0-9-]{0,40}", anchor) else heading[0]


def _led(link: re.Match[str], name: str) -> str:
    words, file, anchor = link.groups()
    if words is None:
        return link[0]
    if file and not file.endswith(".md"):
        return words  # a file beside the code: no page shows it
    page = Path(file).stem.partition(".")[0] or name
    if not (ROOT / "docs" / f"{page}.md").is_file():
        return words
    return f"[{words}](#{page}-{anchor})" if anchor else f"[{words}](#p-{page})"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary) / "manual"
        project(root)
        output = Path(sys.argv[1] if sys.argv[1:] else ROOT / ".manual").resolve()
        sys.exit(cli.main(["build", "--root", str(root), "--output", str(output)]))
