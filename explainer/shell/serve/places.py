"""Links that open the author's editor at a place in a document.

Floor 11, within `explainer.shell.serve`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from string import Formatter
from urllib.parse import quote, urlsplit

from explainer import evidence
from explainer.diagnostics import Span
from explainer.shell import disk

VARIABLE = "EXPLAINER_EDITOR"
"""The environment variable that holds another pattern."""
PATTERN = "vscode://file{path}:{line}:{column}"
_FIELDS = {"path", "line", "column"}


@dataclass(frozen=True, slots=True)
class Editor:
    """How the editor is called, and where the documents are."""

    pattern: str
    root: Path
    snapshots: Path

    def link(self, span: Span) -> str:
        """Give the address that opens a place; nothing where there is no such file on the disk."""
        file = self._file(span.document)
        if file is None:
            return ""
        path = quote(file.as_posix())
        path = path if path.startswith("/") else f"/{path}"  # C:/… of Windows
        return self.pattern.format(path=path, line=max(span.line, 1), column=max(span.column, 1))

    def _file(self, document: PurePosixPath) -> Path | None:
        places = [self.root / document]
        if document.parts[:1] == ("templates",):
            places.append(disk.theme() / document.relative_to("templates"))
        elif document.parts[:1] == evidence.FOLDER.parts:
            places = [self.snapshots / document.name]
        return next((place.resolve() for place in places if place.is_file()), None)


def fault(pattern: str) -> str:
    """Say what is wrong with a pattern, or nothing."""
    try:
        fields = {name for _, name, _, _ in Formatter().parse(pattern) if name is not None}
    except ValueError:
        fields = {"?"}
    scheme = urlsplit(pattern).scheme.lower()
    if fields - _FIELDS or "path" not in fields or scheme in ("", "javascript", "data", "blob"):
        return f"{VARIABLE} is the address that opens your editor, such as {PATTERN}"
    return ""
