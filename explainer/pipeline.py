"""The whole build, as one pure function: a tree of bytes in, a tree of bytes and diagnostics out.

Floor 10. A `Draft` knows what the site will be; `build` makes all of it at once, the preview page by page.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from explainer import artifacts, content, edition, evidence, linking, templates, translations, waivers
from explainer.artifacts import Artifact, Target
from explainer.checks import CHECKS
from explainer.checks.coverage import Coverage, measure
from explainer.content import THEME, Tree, WordMissingError
from explainer.diagnostics import Diagnostic, Outcome, Span, has_errors, in_order
from explainer.linking import Site
from explainer.outputs import OUTPUTS, Output, Plan

_WRITTEN = frozenset(
    {*evidence.CODES, *translations.CODES, *(code for check in CHECKS if check.of_content for code in check.codes)}
)
_MADE = frozenset(code for check in CHECKS if check.of_files for code in check.codes)
ACCEPTABLE = _WRITTEN | _MADE
"""The codes of what a project may accept, each with a reason: of what was written, and of what was made."""


@dataclass(frozen=True, slots=True)
class Build:
    """What became of a tree. `files` is empty where something is an error: the last good site stays."""

    files: Mapping[PurePosixPath, bytes]
    diagnostics: tuple[Diagnostic, ...]
    coverage: tuple[Coverage, ...] = ()
    """How many statements of each page cite a source."""


class Draft:
    """A site that is known and not yet made: its pages are made one by one, when they are asked for."""

    def __init__(self, tree: Tree, *, locked: bool = False) -> None:
        """Read, link and check the documents of a project; see `build`."""
        loaded = templates.load(tree)
        parsed = content.parse(tree)
        linked = linking.link(parsed.value, edition.destinations(name for name, _ in parsed.value.pages))
        verified = evidence.verify(parsed.value, tree, locked=locked)
        compared = translations.compare(parsed.value, tree)
        found = [d for stage in (loaded, parsed, linked, verified, compared) for d in stage.diagnostics]
        found += (d for check in CHECKS if check.of_content for d in check.of_content(parsed.value))
        info = parsed.value.info
        found = [*waivers.apply(found, info, _WRITTEN, verified.value.undecided), *waivers.check(info, ACCEPTABLE)]
        self.coverage = measure(parsed.value)
        """How many statements of each page cite a source."""
        self.content, self.verification = parsed.value, verified.value
        self._info, self._templates = info, loaded.value
        self._site: Site | None = None
        self._targets: dict[PurePosixPath, tuple[Output, Target]] = {}
        self._made: dict[PurePosixPath, Outcome[bytes]] = {}
        if linked.value and not has_errors(found):
            self._site = replace(linked.value, stale=compared.value.stale)
            found += self._plan(self._site, verified.value, tree)
        self.diagnostics = in_order(found)
        """What is known before pages are made."""

    def _plan(self, site: Site, verification: evidence.Verification, tree: Tree) -> Iterator[Diagnostic]:
        try:
            plan = Plan(site, edition.edit(site, verification), tree)
        except WordMissingError as missing:
            hint = "the theme needs every word of the built-in one; to change a few, write content/words/LANGUAGE.yaml"
            yield Diagnostic("word-missing", f"the theme has no word “{missing}”", Span(THEME), hint)
            return
        for output in OUTPUTS:
            for target in output.plan(plan):
                if target.path in self._targets or target.path == artifacts.MANIFEST:
                    message = f"two pages would be the file “{target.path}”"
                    hint = "give one of the ids another name, or change “pages: … file” in the interface words"
                    yield Diagnostic("file-duplicate", message, Span(target.path), hint)
                    continue
                self._targets[target.path] = output, target

    @property
    def paths(self) -> Collection[PurePosixPath]:
        """The files that there will be; none where something is an error."""
        return () if has_errors(self.diagnostics) else self._targets.keys()

    def file(self, path: PurePosixPath) -> Outcome[bytes]:
        """Make one of the files, or give it again."""
        if path not in self._made:
            output, target = self._targets[path]
            self._made[path] = output.make(target, self._templates)
        return self._made[path]

    def finish(self) -> Build:
        """Make what is not made yet, check it, and give the whole."""
        found = list(self.diagnostics)
        files = {path: self.file(path) for path in self.paths}
        found += (d for outcome in files.values() for d in outcome.diagnostics)
        made = {path: outcome.value for path, outcome in files.items()}
        if self._site and not has_errors(found):
            finished = (d for check in CHECKS if check.of_files for d in check.of_files(self._site, made))
            found += waivers.apply(finished, self._info, _MADE)
        if has_errors(found):
            return Build({}, in_order(found), self.coverage)
        listing = artifacts.manifest(Artifact(path, data) for path, data in made.items())
        return Build({**made, listing.path: listing.data}, in_order(found), self.coverage)


def build(tree: Tree, *, locked: bool = False) -> Build:
    """Build the site of a project.

    Args:
        tree: The bytes of content/ and templates/, by path from the project's root; of snapshots/, where they are.
        locked: Whether evidence that is not as content/evidence.lock has it is an error.
    """
    return Draft(tree, locked=locked).finish()
