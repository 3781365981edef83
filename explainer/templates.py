"""Templates: views to HTML.

Floor 6 (owns jinja2). Promise: autoescape is always on, a name that the view does not have is a diagnostic at its
template's line, and content is never taken for a template.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from traceback import walk_tb
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError

from explainer import policy
from explainer.diagnostics import Diagnostic, Outcome, Span, did_you_mean

FOLDER = PurePosixPath("templates")
ASSETS = FOLDER / "assets"


@dataclass(frozen=True, slots=True)
class Templates:
    """All templates of a project, compiled."""

    environment: Environment
    names: tuple[str, ...]

    def render(self, name: str, context: Mapping[str, Any]) -> Outcome[str]:
        """Fill in a template; an empty text and a diagnostic where that fails."""
        try:
            return Outcome(self.environment.get_template(name).render(context))
        except TemplateNotFound as fault:
            missing = str(fault)
            hint = did_you_mean(missing, self.names)
            return Outcome(
                "",
                (Diagnostic("template-missing", f"there is no template “{missing}”", _span(fault, name), hint),),
            )
        except Exception as fault:  # noqa: BLE001 - a template is the author's code: whatever it raises is theirs to mend
            message = f"the template fails: {fault}"
            return Outcome("", (Diagnostic("template-fault", message, _span(fault, name), _HINT),))


_HINT = "a template can print only what its view holds: see the classes in explainer/edition"


def load(tree: Mapping[PurePosixPath, bytes]) -> Outcome[Templates]:
    """Compile every template of a tree, so that all syntax errors are known at once."""
    found = {path: data for path, data in tree.items() if FOLDER in path.parents and path.suffix == ".html"}
    return _compile(tuple(sorted((str(path.relative_to(FOLDER)), data) for path, data in found.items())))


# Compiling takes longer than rendering a small site, and most builds of one process have the same templates.
@lru_cache(maxsize=2)
def _compile(named: tuple[tuple[str, bytes], ...]) -> Outcome[Templates]:
    sources = dict(named)

    def source(name: str) -> tuple[str, str, None] | None:
        return (sources[name].decode("utf-8", "replace"), str(FOLDER / name), None) if name in sources else None

    environment = Environment(
        loader=FunctionLoader(source),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    # Words in another language than the page's carry `lang`, which titles and attributes cannot hold.
    environment.filters["plain"] = str
    environment.globals["policy"] = policy.PAGES
    found = []
    for name in sorted(sources):
        try:
            environment.get_template(name)
        except TemplateSyntaxError as fault:
            span = Span(FOLDER / (fault.name or name), fault.lineno, 1)
            found.append(Diagnostic("template-syntax", f"the template cannot be read: {fault.message}", span))
    return Outcome(Templates(environment, tuple(sorted(sources))), tuple(found))


def _span(fault: BaseException, name: str) -> Span:
    """Find the template's line that raised."""
    places = [(frame.f_code.co_filename, line) for frame, line in walk_tb(fault.__traceback__)]
    for file, line in reversed(places):
        if file.startswith(f"{FOLDER}/"):
            return Span(PurePosixPath(file), line, 1)
    line = fault.lineno if isinstance(fault, TemplateSyntaxError) else 0
    return Span(FOLDER / name, line, min(line, 1))
