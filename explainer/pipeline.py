"""The whole build, as one pure function: a tree of bytes in, a tree of bytes and diagnostics out.

Floor 10. A `Draft` knows what the site will be; `build` makes all of it at once, the preview page by page.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any

from explainer import archive, artifacts, content, edition, evidence, linking, outputs, templates, translations, waivers
from explainer.artifacts import Artifact, Made, Past, Target
from explainer.checks import CHECKS
from explainer.checks.coverage import Coverage, measure
from explainer.content import THEME, Tree, WordMissingError
from explainer.diagnostics import Diagnostic, Outcome, Span, has_errors, in_order
from explainer.linking import Site
from explainer.memory import Memory
from explainer.outputs import OUTPUTS, Output, Plan

_WRITTEN = frozenset(
    {*evidence.CODES, *translations.CODES, *(code for check in CHECKS if not check.of_files for code in check.codes)}
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
    remade: Mapping[PurePosixPath, tuple[str, ...]] = field(default_factory=dict)
    """The files that were made although they may have been there, each with the reasons."""
    made: Mapping[PurePosixPath, Made] = field(default_factory=dict)
    """How each file was made that the next build may keep."""
    withheld: int = 0
    """How many drafts were left out."""
    learnt: Mapping[str, Any] = field(default_factory=dict)
    """What was worked out, as plain data for the next build; None for what was found in the past."""


class Draft:
    """A site that is known and not yet made: its pages are made one by one, when they are asked for."""

    def __init__(
        self,
        tree: Tree,
        previous: Draft | None = None,
        *,
        locked: bool = False,
        shows_withheld: bool = False,
        learnt: Mapping[str, Any] | None = None,
        freezes: str = "",
        pause: Callable[[], object] | None = None,
    ) -> None:
        """Read, link and check the documents of a project.

        Args:
            tree: See `build`.
            previous: A draft of the same project as it was, whose work is used again where nothing of it has changed.
            locked: See `build`.
            shows_withheld: Whether drafts are shown, as if they were not marked; the same for all that follow another.
            learnt: What builds of other processes worked out; None where nothing is to be written down for others.
            freezes: See `build`.
            pause: Is called every now and then by all that is done, and may raise `memory.PutOffError`; what was asked
                for is then not done, and may be asked for again. The same for all that follow another.
        """
        self._memory: Memory = previous._memory if previous else Memory(learnt)  # noqa: SLF001 - of the same class
        memory = self._memory
        memory.pause = pause or memory.pause
        memory.turn()
        loaded = templates.load(tree)
        parsed = content.parse(tree, memory, shows_withheld=shows_withheld)
        pages = edition.destinations(name for name, _ in parsed.value.pages)
        linked = linking.link(parsed.value, pages, archive.read(tree), freezes)
        verified = evidence.verify(parsed.value, tree, locked=locked)
        compared = translations.compare(parsed.value, tree)
        found = [d for stage in (loaded, parsed, linked, verified, compared) for d in stage.diagnostics]
        found += (d for check in CHECKS for d in check.examine(parsed.value))
        info = parsed.value.info
        theme = {path: data for path, data in tree.items() if path.parts[0] == templates.FOLDER.name}
        found += (d for check in CHECKS for d in check.examine_theme(theme, memory))
        found = [*waivers.apply(found, info, _WRITTEN, verified.value.undecided), *waivers.check(info, ACCEPTABLE)]
        self.coverage = measure(parsed.value)
        """How many statements of each page cite a source."""
        self.content, self.verification = parsed.value, verified.value
        self._info, self._templates = info, loaded.value
        self._site: Site | None = None
        self._targets: dict[PurePosixPath, tuple[Output, Target]] = {}
        self._made: dict[PurePosixPath, Outcome[bytes]] = {}
        if linked.value and not has_errors(found):
            site = linked.value.frozen_as(freezes) if freezes else linked.value
            self._site = replace(site, stale=compared.value.stale)
            found += self._plan(self._site, verified.value, tree)
        self.diagnostics = parsed.value.placed(found)
        """What is known before pages are made."""

    def _plan(self, site: Site, verification: evidence.Verification, tree: Tree) -> Iterator[Diagnostic]:
        try:
            plan = Plan(site, edition.edit(site, verification, self._memory), tree, self._memory)
            self._traces = plan.editions[0].traces
        except WordMissingError as missing:
            yield _without(missing)
            return
        # Some disks take names for one that differ in case alone, or in how accents are written.
        taken, twice = {_alike(artifacts.MANIFEST)}, set()
        for output in OUTPUTS:
            for target in output.plan(plan):
                if _alike(target.path) in taken:
                    # What lies beside two pages of one name has one name as well.
                    page = _alike(target.path.with_suffix(""))
                    if page in twice:
                        continue
                    twice.add(page)
                    message = f"two pages would be the file “{target.path}”"
                    hint = "give one of the ids another name, or change “pages: … file” in the interface words"
                    yield Diagnostic("file-duplicate", message, Span(target.path), hint)
                    continue
                taken.add(_alike(target.path))
                self._targets[target.path] = output, target

    @property
    def paths(self) -> Collection[PurePosixPath]:
        """The files that there will be; none where something is an error."""
        return () if has_errors(self.diagnostics) else self._targets.keys()

    def file(self, path: PurePosixPath) -> Outcome[bytes]:
        """Make one of the files, or give it again."""
        if path not in self._made:
            output, target = self._targets[path]
            try:
                self._made[path] = output.make(target, self._templates)
            except WordMissingError as missing:
                self._made[path] = Outcome(b"", (_without(missing),))
        return self._made[path]

    def finish(self, past: Past | None = None, tell: Callable[[int, int], object] | None = None) -> Build:
        """Make what is not made yet, check it, and give the whole; what `past` has and would be the same is kept.

        `tell` is told of each file how many are made of how many.
        """
        found = list(self.diagnostics)
        bases = {path: self._basis(path, past.generator) for path in self.paths} if past else {}
        why = {path: artifacts.reasons(path, basis, past) for path, basis in bases.items() if basis and past}
        if past:
            self._made |= {path: Outcome(past.files[path]) for path, reasons in why.items() if not reasons}
        outcomes = {}
        for path in (paths := self.paths):
            outcomes[path] = self.file(path)
            if tell:
                tell(len(outcomes), len(paths))
        found += (d for outcome in outcomes.values() for d in outcome.diagnostics)
        made = {path: outcome.value for path, outcome in outcomes.items()}
        if self._site and not has_errors(found):
            finished = (d for check in CHECKS if check.of_files for d in check.of_files(self._site, made, self._memory))
            found += map(self._with_template, waivers.apply(finished, self._info, _MADE))
        if has_errors(found):
            return Build({}, in_order(found), self.coverage)
        noted = self._site.editions if self._site and not self._site.frozen else {}
        editions = {name: one.manifest for name, one in noted.items()}
        listing = artifacts.manifest((Artifact(path, data) for path, data in made.items()), editions)
        remembered = {
            path: Made(sha256(made[path]).hexdigest(), basis)
            for path, basis in bases.items()
            if basis and not outcomes[path].diagnostics
        }
        files = {**made, listing.path: listing.data}
        again = {path: reasons for path, reasons in why.items() if reasons}
        left_out = len(self.content.withheld)
        return Build(files, in_order(found), self.coverage, again, remembered, left_out, self._memory.learnt)

    def _with_template(self, found: Diagnostic) -> Diagnostic:
        """Name the template of the page that something is wrong with, where that is no document's doing."""
        planned = self._targets.get(found.span.document)
        if not planned or not planned[1].template:
            return found
        return replace(found, hint=f"{found.hint} ({templates.FOLDER / planned[1].template}, or what it includes)")

    def _basis(self, path: PurePosixPath, generator: str) -> Mapping[str, str]:
        """Give digests of all that a file is made from; nothing where it is made each time."""
        output, target = self._targets[path]
        if output.shows is None and not output.is_traced:
            return {}
        try:
            shown = outputs.shown(output, target, self._traces, lambda: self.file(path).value)
        except WordMissingError:  # told when the file is made
            return {}
        templates = {f"template {name}": one for name, one in self._templates.closure(target.template).items()}
        return {**shown, **templates, "generator": generator}


@lru_cache(maxsize=32_768)  # A preview plans all files again at every save.
def _alike(path: PurePosixPath) -> str:
    return unicodedata.normalize("NFC", str(path)).casefold()


def _without(missing: WordMissingError) -> Diagnostic:
    hint = "the theme needs every word of the built-in one; to change a few, write content/words/LANGUAGE.yaml"
    return Diagnostic("word-missing", f"the theme has no word “{missing}”", Span(THEME), hint)


def build(
    tree: Tree,
    past: Past | None = None,
    *,
    locked: bool = False,
    freezes: str = "",
    tell: Callable[[int, int], object] | None = None,
) -> Build:
    """Build the site of a project.

    Args:
        tree: The bytes of content/ and templates/, by path from the project's root; of snapshots/, where they are; and
            of what `archive` says of editions that were frozen.
        past: What is left of the last build: what would be made the same is kept.
        locked: Whether evidence that is not as content/evidence.lock has it is an error.
        freezes: The name of an edition: the site is made as that, for its folder.
        tell: Is told every now and then how many files are made of how many; 0 of 0 while that is not known.
    """
    pause = partial(tell, 0, 0) if tell else None
    draft = Draft(tree, locked=locked, learnt=past.learnt if past else None, freezes=freezes, pause=pause)
    return draft.finish(past, tell)
