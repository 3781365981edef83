"""The editions that were frozen, as they are noted and as they are found: neither without the other, and never changed.

Floor 5, within `explainer.linking`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from explainer.archive import FOLDER, Kept
from explainer.content import Content
from explainer.diagnostics import Diagnostic, Span

DOCUMENT = PurePosixPath("content/editions.yaml")
"""Where they are noted."""


def check(content: Content, kept: Mapping[str, Kept], making: str = "") -> Iterator[Diagnostic]:
    """Compare what is noted with what is found; one that is being made is left out."""
    for key, entry in content.editions.items():
        if entry.record is None or key == making:
            continue
        folder = f"{FOLDER}/{key}/"
        if key not in kept:
            message = f"the edition “{key}” is not in the site: there is no {folder}"
            hint = "bring the folder back from version control or from the published site"
            yield Diagnostic("edition-missing", message, entry.span, hint)
        elif wrong := _wrong(kept[key], entry.record.manifest):
            message = f"the edition “{key}” is no more what was frozen: {folder}{wrong}"
            hint = "bring the files back from version control or from the published site"
            yield Diagnostic("edition-changed", message, entry.span, hint)
    for key in sorted(kept.keys() - content.editions.keys() - {making}) if "editions" not in content.unread else ():
        message = f"the site has an edition “{key}” in {FOLDER}/{key}/ that is not noted here"
        hint = f"note it with “build --edition {key}”, or move the folder away"
        yield Diagnostic("edition-unnoted", message, Span(DOCUMENT), hint)


def _wrong(kept: Kept, manifest: str) -> str:
    """Name the first file that is not as it was."""
    if kept.manifest != manifest:
        return "manifest.json"
    more = f", and {len(kept.wrong) - 1} more files" if len(kept.wrong) > 1 else ""
    return f"{kept.wrong[0]}{more}" if kept.wrong else ""
