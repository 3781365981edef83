"""Every language says the same: the same parts in the same order, and in each the same citations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from itertools import groupby

from explainer.checks.check import Check
from explainer.content import Content, Group, Passage, Wording
from explainer.diagnostics import Diagnostic, Span
from explainer.markdown.prose import Heading
from explainer.schema import NEUTRAL


def run(group: Group, known: tuple[str, ...]) -> Iterable[Diagnostic]:
    """Compare each passage with its first language."""
    passages = [passage for passage in group.passages if passage.is_whole]
    if passages and passages[0].of_document:
        yield from _gaps(passages)
    for passage in passages:
        if len(passage.wordings) > 1:
            yield from _compare(passage, frozenset(known))


def _rests_on(content: Content) -> Callable[[Group], tuple[str, ...]]:
    """Give those of the keys that a group cites that there are."""
    return lambda group: tuple(key for key in group.facts.cited if key in content.claims or key in content.sources)


def _compare(passage: Passage, known: Set[str]) -> Iterator[Diagnostic]:
    wordings = [wording for language, wording in passage.wordings.items() if language != NEUTRAL]
    for later in wordings[1:]:
        yield from _citations(wordings[0], later, known)
        yield from _structure(wordings[0], later)


def _citations(first: Wording, later: Wording, known: Set[str]) -> Iterator[Diagnostic]:
    """Compare what is cited, but for what does not exist: that is reported where it is cited."""
    here, there = later.citations, first.citations
    what = "this text" if later.unit.kind == "text" else f"this {later.unit.kind}"
    if missing := [key for key in there if key in known and key not in here]:
        message = f"{what} does not cite {_listed(missing)}, as “{first.language}” does"
        hint = f"cite it here too, or leave it out of “{first.language}”"
        yield Diagnostic("citations-differ", message, later.span, hint, subject=later.subject)
    if extra := [key for key in here if key in known and key not in there]:
        message = f"{what} cites {_listed(extra)}, which “{first.language}” does not"
        hint = f"cite it in “{first.language}” too, or leave it out here"
        yield Diagnostic("citations-differ", message, here[extra[0]], hint, subject=later.subject)


def _structure(first: Wording, later: Wording) -> Iterator[Diagnostic]:
    ours, theirs = later.unit, first.unit
    message = hint = ""
    if ours.kind != theirs.kind:
        message = f"this is {_one(ours.kind)}; in “{first.language}” it is {_one(theirs.kind)}"
        hint = "write the same parts in the same order in every language"
    elif ours.shape != theirs.shape:
        message = f"this {ours.kind} is built otherwise than in “{first.language}”"
        hint = f"here: {ours.shape or 'nothing'}; in “{first.language}”: {theirs.shape or 'nothing'}"
    elif (here := _given(later)) != (there := _given(first)):
        message = f"this heading has {_named(here)}, and in “{first.language}” {_named(there)}"
        hint = "give it the same {#id} in every language: links to it work in all of them"
    if message:
        yield Diagnostic("structure-differs", message, later.span, hint, subject=later.subject)


def _given(wording: Wording) -> str:
    """Give the id that an author gave a heading; others go by order."""
    block = wording.blocks[0] if wording.blocks else None
    return block.ident if isinstance(block, Heading) and not block.ident.startswith("section-") else ""


def _named(ident: str) -> str:
    return f"the id “{ident}”" if ident else "no id"


def _gaps(passages: Sequence[Passage]) -> Iterator[Diagnostic]:
    """Name what a document lacks, or has too much; what follows on each other is said once."""
    first, *others = passages[0].languages  # each has a title at least, or it was not read without a mistake
    for language in others:
        numbered = list(enumerate(passages))[1:]
        missing = [(i, p.wordings[first]) for i, p in numbered if first in p.wordings and language not in p.wordings]
        for run_of in _runs(missing):
            message = f"{_counted([w for _, w in run_of])} of “{first}” {_have(run_of)} no counterpart here"
            hint = f"in “{first}”, line {run_of[0][1].span.line}: “{_begin(run_of[0][1].words)}”"
            span, subject = _place(passages, run_of[-1][0], language)
            yield Diagnostic("structure-differs", message, span, hint, subject=subject)
        extra = [(i, p.wordings[language]) for i, p in numbered if language in p.wordings and first not in p.wordings]
        for run_of in _runs(extra):
            wording = run_of[0][1]
            message = f"{_counted([w for _, w in run_of])} {_have(run_of)} no counterpart in “{first}”"
            hint = f"write it in “{first}” too, or leave it out here"
            yield Diagnostic("structure-differs", message, wording.span, hint, subject=wording.subject)


def _runs(found: Sequence[tuple[int, Wording]]) -> Iterator[list[tuple[int, Wording]]]:
    numbered = enumerate(found)
    for _, run_of in groupby(numbered, key=lambda item: item[1][0] - item[0]):
        yield [item for _, item in run_of]


def _one(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _have(found: Sequence[object]) -> str:
    return "has" if len(found) == 1 else "have"


def _counted(wordings: Sequence[Wording]) -> str:
    kind = wordings[0].unit.kind
    more = len(wordings) - 1
    return _one(kind) + (f" and {more} more part{'s' if more > 1 else ''}" if more else "")


def _place(passages: Sequence[Passage], index: int, language: str) -> tuple[Span, str]:
    """Give the place before which something is missing: the next part of the language, else its last, or its title."""
    around = (*passages[index:], *reversed(passages[:index]))
    wording = next(passage.wordings[language] for passage in around if language in passage.wordings)
    return wording.span, wording.subject


def _listed(keys: Sequence[str]) -> str:
    quoted = [f"“{key}”" for key in keys]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"


def _begin(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:59]}…"


CHECK = Check("parity", run, _rests_on, codes=("citations-differ", "structure-differs"))
