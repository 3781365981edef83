"""What was saved: a thread that tells when a document of the project may be another.

Floor 11, within `explainer.shell.serve` (owns watchfiles). Promise: whatever way an editor saves, whatever is made,
renamed or deleted, file or folder, the last change is told; nothing is polled where the system tells of changes.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from threading import Event, Thread

from watchfiles._rust_notify import RustNotify, WatchfilesRustInternalError

from explainer.shell import disk

_STEP = 5
"""Milliseconds without another change after which changes are told."""
_LONGEST = 100
"""Milliseconds after which they are told, even where there is no end of them."""


class Watch(Thread):
    """Tells of changes until it is stopped.

    Each folder is watched by itself, and all anew whenever one comes or goes: what is written into a new folder before
    it is watched would otherwise be missed.
    """

    def __init__(self, root: Path, folders: Iterable[Path], tell: Callable[[], object]) -> None:
        """Watch some folders, which need not exist.

        Args:
            root: The project's folder, in which they come and go.
            folders: The folders of documents.
            tell: Is called, on this thread, once everything is watched and then after changes.
        """
        super().__init__(name="watch", daemon=True)
        self._root = root.resolve()
        self._folders = tuple(folder.resolve() for folder in folders)
        self._tell = tell
        self._stopped = Event()
        # Mounts of other machines tell nothing: there, the author asks for polling by watchfiles' own variable.
        self._polls = bool(os.environ.get("WATCHFILES_FORCE_POLLING"))

    def stop(self) -> None:
        """Stop, and wait until that is done."""
        self._stopped.set()
        self.join()

    def run(self) -> None:
        """Watch."""
        while not self._stopped.is_set():
            directories = self._directories()
            try:
                with RustNotify(directories, False, self._polls, 300, False, True) as notify:
                    self._tell()
                    self._follow(notify, directories)
            except FileNotFoundError:
                continue  # one of them went while they were listed
            except (OSError, WatchfilesRustInternalError):
                # The system watches no more folders (on Linux fs.inotify.max_user_watches).
                if self._polls:
                    raise
                self._polls = True

    def _follow(self, notify: RustNotify, directories: Sequence[str]) -> None:
        """Tell of changes as long as the folders are the same."""
        watched = frozenset(directories)
        while True:
            found = notify.watch(_LONGEST, _STEP, 0, self._stopped)
            if isinstance(found, str):
                return
            paths = {path for _, path in found if self._matters(Path(path))}
            if paths & watched or self._directories() != directories:
                return
            if paths:
                self._tell()

    def _matters(self, path: Path) -> bool:
        """Tell whether a path is that of a document or of one of our folders."""
        if path.parent == self._root:
            return path in self._folders
        return disk.is_document(path.name)

    def _directories(self) -> list[str]:
        found = {str(self._root)} if self._root.is_dir() else {str(self._root.parent)}
        for folder in self._folders:
            for directory, names, _ in os.walk(folder):
                names[:] = [name for name in names if not name.startswith(".")]
                found.add(directory)
        return sorted(found)
