"""What there is to show: the newest pages that could be made, and what is wrong now.

Floor 11, within `explainer.shell.serve`. A `Preview` works on one thread; its `state` is a value, which any thread may
read. Promise: no method raises, whatever the documents are and whatever is wrong with our own code.
"""

from __future__ import annotations

import gc
import sys
import traceback
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import PurePosixPath

from explainer.checks.coverage import Coverage
from explainer.content import Tree
from explainer.diagnostics import Diagnostic, has_errors, in_order
from explainer.memory import PutOffError
from explainer.pipeline import Draft
from explainer.shell import disk
from explainer.templates import STYLES


@dataclass(frozen=True)
class Shown:
    """A draft without errors, and those of its files that are made."""

    draft: Draft
    names: Mapping[str, PurePosixPath]
    """Its files, by the path that an address has."""
    made: dict[PurePosixPath, bytes | None] = field(default_factory=dict)
    """None stands for a file that cannot be made."""

    @property
    def sheets(self) -> tuple[PurePosixPath, ...]:
        """The style sheets, first the one that every page has."""
        sheets = (path for path in self.names.values() if path.suffix == ".css")
        return tuple(sorted(sheets, key=lambda path: path.name != STYLES.name))

    @property
    def styles(self) -> str:
        """A digest of the style sheets that are made."""
        return sha256(b"\0".join(self.made.get(path) or b"" for path in self.sheets)).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Trouble:
    """What stands in the way and is nothing in the documents."""

    words: str
    is_ours: bool
    """Whether it is a bug of ours; otherwise it is the disk."""


@dataclass(frozen=True)
class State:
    """What there is to show at one moment."""

    tree: Tree = field(default_factory=dict)
    """The documents as they were read last."""
    diagnostics: tuple[Diagnostic, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    trouble: Trouble | None = None
    latest: Draft | None = None
    """The draft of `tree`, errors or not."""
    shown: Shown | None = None
    """The newest draft without errors before its pages were made."""
    good: Shown | None = None
    """The last of which nothing at all was wrong: a page that the newest cannot make is taken from it."""

    @property
    def is_wrong(self) -> bool:
        """Whether a page needs to say that something is wrong."""
        return self.trouble is not None or has_errors(self.diagnostics)

    def is_made(self, path: PurePosixPath) -> bool:
        """Tell whether a file of the site needs no more work."""
        return self.shown is not None and path in self.shown.made

    def data(self, path: PurePosixPath) -> bytes | None:
        """Give a file that is made, or the last one that could be."""
        data = self.shown.made.get(path) if self.shown else None
        return self.good.made.get(path) if data is None and self.good else data


class Preview:
    """Makes what there is to show."""

    def __init__(self, read: Callable[[], Tree], tell: Callable[[int, int], object] | None = None) -> None:
        """Show a project.

        Args:
            read: Gives its documents.
            tell: Is told every now and then how many files are made of how many; 0 of 0 while that is not known.
        """
        self._read = read
        self._tell = tell
        self._is_put_off = False
        """Whether documents are to be read again before anything else is made."""
        self._is_at_once = False
        """Whether what is being done cannot wait."""
        self.state = State()

    def put_off(self) -> None:
        """Give up what is being made for the state that there is, from any thread: `update` will be called."""
        self._is_put_off = True

    def _pause(self) -> None:
        if self._is_put_off and not self._is_at_once:
            raise PutOffError
        if self._tell:
            shown = self.state.shown
            self._tell(*(len(shown.made), len(shown.names)) if shown else (0, 0))

    def update(self, first: Iterable[str]) -> bool:
        """Read the documents again, and begin anew where they are others.

        Args:
            first: The paths, as in addresses, of the pages that are being looked at: they are made at once.

        Returns:
            Whether there is something else to show or to say.
        """
        self._is_put_off, self._is_at_once = False, True
        gc.disable()  # somebody waits: what is left over is collected while the rest of the site is made
        try:
            return self._updated(first)
        finally:
            gc.enable()
            self._is_at_once = False

    def _updated(self, first: Iterable[str]) -> bool:
        before = self.state
        try:
            tree = self._read()
        except (disk.DiskError, disk.OutputError) as error:
            return self._stand(Trouble(str(error), is_ours=False))
        except Exception:  # noqa: BLE001 - the preview lives on and says so
            return self._stand(bug())
        if before.latest and tree == before.tree and not before.trouble:
            return False
        try:
            draft = Draft(tree, before.latest, shows_withheld=True, pause=self._pause)
            shown = None if has_errors(draft.diagnostics) else Shown(draft, {str(path): path for path in draft.paths})
        except Exception:  # noqa: BLE001 - the preview lives on and says so
            self.state = replace(before, tree=tree)
            return self._stand(bug())
        state = replace(before, tree=tree, coverage=tuple(draft.coverage), trouble=None, latest=draft)
        state = replace(state, diagnostics=draft.diagnostics, shown=shown or before.shown)
        if shown:
            # Whoever reads the state finds in it all that a page needs.
            wanted = (shown.names[name] for name in first if name in shown.names)
            for path in dict.fromkeys((*shown.sheets, *wanted)):
                state = _make(path, state)
        self.state = state
        return True

    def make(self, path: PurePosixPath, *, is_awaited: bool = False) -> None:
        """Make a file of the newest draft, unless it is made; one that nobody waits for may be put off."""
        self._is_at_once = is_awaited
        with suppress(PutOffError):
            self._pause()
            self.state = _make(path, self.state)
        self._is_at_once = False

    def unmade(self) -> tuple[PurePosixPath, ...]:
        """Give the files that are still to be made."""
        shown = self.state.shown
        return tuple(path for path in shown.names.values() if path not in shown.made) if shown else ()

    def finish(self) -> bool | None:
        """Check the newest draft as a whole, once its files are made.

        Returns:
            Whether there is more to say; None where it was put off.
        """
        shown, before = self.state.shown, self.state
        if shown is None or shown.draft is not before.latest or before.trouble:
            return False
        try:
            build = shown.draft.finish()
        except PutOffError:
            return None
        except Exception:  # noqa: BLE001 - the preview lives on and says so
            return self._stand(bug())
        good = before.good if has_errors(build.diagnostics) else shown
        if before.good is None:
            # What the first pages were made from stays as long as the preview does: no need to look it through again.
            gc.freeze()
        self.state = replace(before, diagnostics=build.diagnostics, good=good)
        return build.diagnostics != before.diagnostics

    def _stand(self, trouble: Trouble) -> bool:
        """Go on showing what there is, and say why."""
        is_news = trouble != self.state.trouble
        self.state = replace(self.state, trouble=trouble)
        return is_news


def bug() -> Trouble:
    """Say what our own code raised just now; the whole trace goes to the terminal."""
    traceback.print_exc(file=sys.stderr)
    kind, error, trace = sys.exc_info()
    last = traceback.extract_tb(trace)[-1]
    said = traceback.format_exception_only(kind, error)[-1].strip()
    return Trouble(f"{said} ({PurePosixPath(last.filename).name}, line {last.lineno})", is_ours=True)


def _make(path: PurePosixPath, state: State) -> State:
    """Make a file of a state's draft, unless it is made; gives the state in which it is."""
    shown = state.shown
    if shown is None or path in shown.made or str(path) not in shown.names:
        return state
    try:
        outcome = shown.draft.file(path)
    except Exception:  # noqa: BLE001 - the preview lives on and says so
        shown.made[path] = None
        return replace(state, trouble=bug())
    shown.made[path] = None if has_errors(outcome.diagnostics) else outcome.value
    if not outcome.diagnostics or shown.draft is not state.latest:
        return state
    return replace(state, diagnostics=in_order((*state.diagnostics, *outcome.diagnostics)))
