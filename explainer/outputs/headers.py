"""The headers of every file, for hosts that read them from a file `_headers` (Netlify, Cloudflare Pages).

Floor 9, within `explainer.outputs`. Where several rules give one header such hosts join its values, so no two rules for
the same file give the same one; of pages those hosts say by themselves that browsers must ask again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from urllib.parse import quote

from explainer import archive, policy
from explainer.artifacts import Target
from explainer.edition.kinds import reuse
from explainer.outputs.output import Output, Plan

PATH = PurePosixPath("_headers")
_RULES: Mapping[str, Mapping[str, str]] = {"/*": policy.HEADERS, "/assets/*": {"Cache-Control": policy.KEPT}}


def plan(plan: Plan) -> Iterable[Target]:
    """Plan the one file; an edition that was frozen has that of the site around it."""
    if plan.site.frozen:
        return
    rules = {**_RULES, **{f"/{quote(str(path))}": policy.SAVED for path in _saved(plan)}}.items()
    blocks = ("\n".join([path, *(f"  {name}: {value}" for name, value in given.items())]) for path, given in rules)
    yield Target(PATH, ("\n\n".join(blocks) + "\n").encode())


def _saved(plan: Plan) -> Iterator[PurePosixPath]:
    """Find what is there to be saved: the site in one file, as it is and as it was in each edition."""
    yield from (path for edition in plan.editions for path in reuse.offline(edition.desk).values())
    for name in plan.site.editions:
        files = sorted(plan.site.archive[name].files)
        yield from (archive.FOLDER / name / path for path in files if path.name.endswith(reuse.OFFLINE))


OUTPUT = Output("headers", plan)
