"""Templates: views to HTML.

Floor 6 (owns jinja2). Promise: autoescape is always on, a name that the view does not have is a diagnostic at its
template's line, and content is never taken for a template.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import PurePosixPath
from traceback import walk_tb
from types import CodeType
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, Template, TemplateNotFound, TemplateSyntaxError, meta

from explainer.diagnostics import Diagnostic, Outcome, Span, did_you_mean
from explainer.memory import Memory

FOLDER = PurePosixPath("templates")
ASSETS = FOLDER / "assets"


@dataclass(frozen=True, slots=True)
class Templates:
    """All templates of a project, compiled."""

    environment: Environment
    names: tuple[str, ...]
    referred: Mapping[str, frozenset[str] | None] = field(default_factory=dict)
    """By template, those that it extends, includes or imports; None where only its view tells."""
    digests: Mapping[str, str] = field(default_factory=dict)

    def closure(self, name: str) -> dict[str, str]:
        """Give the digests of all templates that a file may be made with: its own, and those that they refer to."""
        found: dict[str, str] = {}
        waiting = [name]
        while waiting:
            one = waiting.pop()
            if one not in found and one in self.digests:
                found[one] = self.digests[one]
                referred = self.referred[one]
                waiting.extend(self.names if referred is None else referred)
        return found

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


def load(tree: Mapping[PurePosixPath, bytes], memory: Memory | None = None) -> Outcome[Templates]:
    """Compile every template of a tree, so that all syntax errors are known at once.

    Args:
        tree: Holds the templates.
        memory: What earlier builds worked out: compiling takes longer than rendering a small site.
    """
    memory = memory or Memory()
    found = (
        (str(path), data) for path, data in tree.items() if path.suffix == ".html" and path.parts[0] == FOLDER.name
    )
    named = tuple(sorted((name.removeprefix(f"{FOLDER}/"), data) for name, data in found))
    return memory.recall("templates", named, lambda: _compile(dict(named), memory))


class _Loader(BaseLoader):
    """Finds the templates of a tree, each compiled as long as it does not change."""

    def __init__(self, sources: Mapping[str, bytes], memory: Memory) -> None:
        self._sources = sources
        self._memory = memory

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - jinja2's
    ) -> Template:
        """Give a template."""
        if name not in self._sources:
            raise TemplateNotFound(name)
        code, _ = self.compiled(environment, name)
        return environment.template_class.from_code(environment, code, globals or {})

    def compiled(self, environment: Environment, name: str) -> tuple[CodeType, frozenset[str] | None]:
        """Give the code of a template, and the names of those that it refers to; None where only its view tells."""
        data = self._sources[name]
        return self._memory.recall("template", (name, data), lambda: _compiled(environment, name, data))


def _compiled(environment: Environment, name: str, data: bytes) -> tuple[CodeType, frozenset[str] | None]:
    file = str(FOLDER / name)
    tree = environment.parse(data.decode("utf-8", "replace"), name, file)
    referred = list(meta.find_referenced_templates(tree))
    names = None if None in referred else frozenset(one for one in referred if one)
    return environment.compile(tree, name, file), names


def _compile(sources: Mapping[str, bytes], memory: Memory) -> Outcome[Templates]:
    loader = _Loader(sources, memory)
    environment = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    # Words in another language than the page's carry `lang`, which titles and attributes cannot hold.
    environment.filters["plain"] = str
    found = []
    referred: dict[str, frozenset[str] | None] = {}
    for name in sources:
        try:
            environment.get_template(name)
            referred[name] = loader.compiled(environment, name)[1]
        except TemplateSyntaxError as fault:
            span = Span(FOLDER / (fault.name or name), fault.lineno, 1)
            found.append(Diagnostic("template-syntax", f"the template cannot be read: {fault.message}", span))
    digests = {name: blake2b(sources[name], digest_size=12).hexdigest() for name in referred}
    return Outcome(Templates(environment, tuple(sources), referred, digests), tuple(found))


def _span(fault: BaseException, name: str) -> Span:
    """Find the template's line that raised."""
    places = [(frame.f_code.co_filename, line) for frame, line in walk_tb(fault.__traceback__)]
    for file, line in reversed(places):
        if file.startswith(f"{FOLDER}/"):
            return Span(PurePosixPath(file), line, 1)
    line = fault.lineno if isinstance(fault, TemplateSyntaxError) else 0
    return Span(FOLDER / name, line, min(line, 1))
