"""Templates: views to HTML.

Floor 8 (owns jinja2). Promise: autoescape is always on, a name that the view does not have is a diagnostic at its
template's line, and content is never taken for a template.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping, MutableMapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from pathlib import PurePosixPath
from traceback import walk_tb
from types import CodeType
from typing import Any, TypeAlias

from jinja2 import BaseLoader, Environment, StrictUndefined, Template, TemplateNotFound, TemplateSyntaxError, meta

from explainer import policy
from explainer.diagnostics import Diagnostic, Outcome, Span, did_you_mean

FOLDER = PurePosixPath("templates")
ASSETS = FOLDER / "assets"
STYLES = ASSETS / "site.css"
"""What is made of them on every page."""
PARTS = ASSETS / "parts"
"""Style sheets that others import."""
IMPORT = re.compile(r"""^@import ["']([^"']+)["'];""", re.MULTILINE)
"""How they do."""


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

    def once(self, remember: Callable[[Hashable, Callable[[], str]], str]) -> Callable[..., str]:
        """Give the `once` of templates, which has a macro print the same things once for all pages of a language.

        Args:
            remember: Gives what was made under a key, or makes it.
        """
        return lambda macro, *given: remember((macro.name, *given), lambda: macro(*given))

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
    found = (
        (str(path), data) for path, data in tree.items() if path.suffix == ".html" and path.parts[0] == FOLDER.name
    )
    return _load(tuple(sorted((name.removeprefix(f"{FOLDER}/"), data) for name, data in found)))


class _Loader(BaseLoader):
    """Finds the templates of a tree."""

    def __init__(self, sources: Mapping[str, bytes]) -> None:
        self._sources = sources

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - jinja2's
    ) -> Template:
        """Give a template."""
        if name not in self._sources:
            raise TemplateNotFound(name)
        code, _ = _code(name, self._sources[name])
        return environment.template_class.from_code(environment, code, globals or {})


def _environment(loader: BaseLoader | None = None) -> Environment:
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
    # Data for programs weighs as little as it can, in the order in which it was said.
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    environment.globals["policy"] = policy.PAGES
    # Where nothing is remembered, each is printed anew.
    environment.globals["once"] = lambda macro, *given: macro(*given)
    return environment


_COMPILER = _environment()


Compiled: TypeAlias = tuple[CodeType, frozenset[str] | None]
"""The code of a template, and the names of those that it refers to; None where only its view tells."""
_prepared: dict[str, Compiled] = {}


def prepare(compiled: Mapping[str, Compiled]) -> None:
    """Take over templates that an earlier process compiled: what `compiled` gave there."""
    _prepared.update(compiled)


def compiled(sources: Mapping[str, bytes]) -> dict[str, Compiled]:
    """Give templates compiled, each under a digest of its name and source."""
    return {_digest(name, data): _code(name, data) for name, data in sources.items()}


def _digest(name: str, data: bytes) -> str:
    return blake2b(name.encode() + b"\0" + data, digest_size=16).hexdigest()


# Compiling takes longer than rendering a small site, and most builds of one process have most templates in common.
@lru_cache(maxsize=256)
def _code(name: str, data: bytes) -> Compiled:
    if ready := _prepared.get(_digest(name, data)):
        return ready
    file = str(FOLDER / name)
    tree = _COMPILER.parse(data.decode("utf-8", "replace"), name, file)
    referred = list(meta.find_referenced_templates(tree))
    return _COMPILER.compile(tree, name, file), None if None in referred else frozenset(filter(None, referred))


@lru_cache(maxsize=2)
def _load(named: tuple[tuple[str, bytes], ...]) -> Outcome[Templates]:
    sources = dict(named)
    environment = _environment(_Loader(sources))
    found = []
    referred: dict[str, frozenset[str] | None] = {}
    for name, data in named:
        try:
            environment.get_template(name)
            referred[name] = _code(name, data)[1]
        except TemplateSyntaxError as fault:
            span = Span(FOLDER / (fault.name or name), fault.lineno, 1)
            found.append(Diagnostic("template-syntax", f"the template cannot be read: {fault.message}", span))
        except RecursionError:
            message, span = "the template cannot be read: it is nested too deep", Span(FOLDER / name)
            found.append(Diagnostic("template-syntax", message, span, "divide it: one may include others"))
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
