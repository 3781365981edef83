"""The whole build, as one pure function: a tree of bytes in, a tree of bytes and diagnostics out.

Floor 8.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from explainer import artifacts, content, edition, evidence, linking, templates, translations, waivers
from explainer.artifacts import Artifact
from explainer.checks import CHECKS
from explainer.checks.coverage import Coverage, measure
from explainer.content import THEME, Tree, WordMissingError
from explainer.diagnostics import Diagnostic, Span, has_errors, in_order
from explainer.outputs import OUTPUTS, Plan
from explainer.templates import Templates


@dataclass(frozen=True, slots=True)
class Build:
    """What became of a tree. `files` is empty where something is an error: the last good site stays."""

    files: Mapping[PurePosixPath, bytes]
    diagnostics: tuple[Diagnostic, ...]
    coverage: tuple[Coverage, ...] = ()
    """How many statements of each page cite a source."""


def build(tree: Tree, *, locked: bool = False) -> Build:
    """Build the site of a project.

    Args:
        tree: The bytes of content/ and templates/, by path from the project's root; of snapshots/, where they are.
        locked: Whether evidence that is not as content/evidence.lock has it is an error.
    """
    loaded = templates.load(tree)
    parsed = content.parse(tree)
    linked = linking.link(parsed.value, edition.destinations(name for name, _ in parsed.value.pages))
    verified = evidence.verify(parsed.value, tree, locked=locked)
    compared = translations.compare(parsed.value, tree)
    found = [d for stage in (loaded, parsed, linked, verified) for d in stage.diagnostics]
    info = parsed.value.info
    found += waivers.check(info, {*translations.CODES, *(code for check in CHECKS for code in check.codes)})
    written = (d for check in CHECKS if check.of_content for d in check.of_content(parsed.value))
    codes = {*translations.CODES, *(code for check in CHECKS if check.of_content for code in check.codes)}
    found += waivers.apply((*compared.diagnostics, *written), info, codes)
    coverage = measure(parsed.value)
    if linked.value is None or has_errors(found):
        return Build({}, in_order(found), coverage)
    site = replace(linked.value, stale=compared.value.stale)
    try:
        made = _make(Plan(site, edition.edit(site, verified.value), tree), loaded.value, found)
    except WordMissingError as missing:
        hint = "the theme needs every word of the built-in one; to change a few, write content/words/LANGUAGE.yaml"
        found.append(Diagnostic("word-missing", f"the theme has no word “{missing}”", Span(THEME), hint))
        return Build({}, in_order(found), coverage)
    if not has_errors(found):
        finished = (d for check in CHECKS if check.of_files for d in check.of_files(site, made))
        found += waivers.apply(finished, info, {code for check in CHECKS if check.of_files for code in check.codes})
    if has_errors(found):
        return Build({}, in_order(found), coverage)
    listing = artifacts.manifest(Artifact(path, data) for path, data in made.items())
    return Build({**made, listing.path: listing.data}, in_order(found), coverage)


def _make(plan: Plan, loaded: Templates, found: list[Diagnostic]) -> dict[PurePosixPath, bytes]:
    made: dict[PurePosixPath, bytes] = {}
    for output in OUTPUTS:
        for target in output.plan(plan):
            if target.path in made or target.path == artifacts.MANIFEST:
                message = f"two pages would be the file “{target.path}”"
                hint = "give one of the ids another name, or change “pages: … file” in the interface words"
                found.append(Diagnostic("file-duplicate", message, Span(target.path), hint))
                continue
            outcome = output.make(target, loaded)
            found.extend(outcome.diagnostics)
            made[target.path] = outcome.value
    return made
