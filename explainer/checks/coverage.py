"""Every statement has its source: a sentence with a figure or a quotation cites something, or says why not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple, dataclass
from functools import lru_cache

from explainer import markdown
from explainer.checks.check import Check, of_each
from explainer.content import Content, Group, Wording
from explainer.content.units import HEAD
from explainer.diagnostics import Diagnostic, Severity
from explainer.discourse import Names, reason_to_cite, sentences
from explainer.markdown.prose import CodeBlock, Heading, Table
from explainer.memory import Form
from explainer.schema import Actor

# What stands for a mark while sentences are told apart: control characters, which no text holds.
_CITED, _ACCEPTED, _VALUE = "\x01", "\x02", "\x03"
_MARKS = str.maketrans({_CITED: None, _ACCEPTED: None, _VALUE: "…"})
_HOLDS = {
    "money": "a sum of money",
    "percentage": "a percentage",
    "number": "a number",
    "date": "a date",
    "quotation": "a quotation",
    "superlative": "a superlative",
    "accusation": "an accusation",
}


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of a page whose sentences have sources."""

    page: str
    """`summaries/courier`, `timeline`."""
    wording: Wording
    words: str
    """Its words; the value of a claim is an ellipsis."""
    reason: tuple[str, str] | None
    """Why it needs a source: what it holds, and the words that show it; None where it needs none."""
    is_cited: bool
    is_accepted: bool
    """Whether it says why it has no source."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of the sentences of a page that need a source cite one."""

    page: str
    language: str
    needed: int = 0
    cited: int = 0
    accepted: int = 0
    """Those without a source that say why."""

    def __add__(self, other: Coverage) -> Coverage:
        """Count those of another part of the page too."""
        needed, cited, accepted = other.needed, other.cited, other.accepted
        return Coverage(self.page, self.language, self.needed + needed, self.cited + cited, self.accepted + accepted)

    @property
    def share(self) -> int:
        """Give the share that is cited, in per cent, rounded down: 100 means all."""
        return 100 * self.cited // self.needed if self.needed else 100


Named = tuple[tuple[str, tuple[str, ...]], ...]
"""By language, the names of those who act."""


def run(group: Group, named: Named) -> Iterable[Diagnostic]:
    """Name each statement without a source, and each excuse that none needs."""
    at: tuple[Wording | None, int] = (None, 0)
    for one in statements(group, named):
        before = at[1] if at[0] is one.wording else 0
        span, after = one.wording.locate(one.words.partition("…")[0], before)
        at = (one.wording, after)
        subject = one.wording.subject
        if one.reason and not one.is_cited and not one.is_accepted:
            kind, sign = one.reason
            message = f"this sentence holds {_HOLDS[kind]} (“{_short(sign)}”) and cites nothing"
            hint = "cite what it rests on: [@claim]; or say why that cannot be: {uncited: reason}"
            yield Diagnostic("statement-uncited", message, span, hint, subject=subject)
        elif one.is_accepted and (one.is_cited or not one.reason):
            message = "this sentence " + (
                "cites a source and says that it has none" if one.is_cited else "needs no source"
            )
            yield Diagnostic("uncited-needless", message, span, "leave out {uncited: …}", Severity.WARNING, subject)


def measure(content: Content) -> tuple[Coverage, ...]:
    """Count the statements of each page in each language, in the order of the pages."""
    pages: dict[tuple[str, str], Coverage] = {}
    groups = filter(_is_examined, content.groups)
    for one in of_each(content, "coverage.measure", groups, _rests_on, _measured, _FORM):
        _add(pages, one)
    return tuple(pages[key] for key in sorted(pages, key=lambda key: key[0]))


_FORM: Form[tuple[Coverage, ...]] = Form(
    lambda measured: [astuple(one) for one in measured], lambda data: tuple(_coverage(*one) for one in data)
)


def _coverage(page: str, language: str, needed: int, cited: int, accepted: int) -> Coverage:
    return Coverage(str(page), str(language), int(needed), int(cited), int(accepted))


def _measured(group: Group, named: Named) -> tuple[Coverage, ...]:
    pages: dict[tuple[str, str], Coverage] = {}
    for one in statements(group, named):
        is_accepted = one.is_accepted and not one.is_cited
        counted = (1, int(one.is_cited), int(is_accepted)) if one.reason else (0, 0, 0)
        _add(pages, Coverage(one.page, one.wording.language, *counted))
    return tuple(pages.values())


def _add(pages: dict[tuple[str, str], Coverage], one: Coverage) -> None:
    place = one.page, one.language
    pages[place] = pages[place] + one if place in pages else one


def statements(group: Group, named: Named) -> Iterator[Statement]:
    """Go through the sentences of a summary or an event; headings and titles name, and do not state."""
    actors = dict(named)
    folder, _, _ = group.name.partition("/")
    for passage in group.passages:
        if not passage.is_whole:
            continue
        if folder == "summaries" and passage.row != ("title",):
            page = passage.group
        elif folder == "timeline" and passage.row == ("text",):
            page = folder
        else:
            continue
        for wording in passage.wordings.values():
            names = actors.get(wording.language, ())
            for raw in _sentences(wording):
                reason = _reason(raw.translate(_MARKS), wording.language, names)
                reason = reason or (("number", "{=…}") if _VALUE in raw else None)
                yield Statement(page, wording, raw.translate(_MARKS), reason, _CITED in raw, _ACCEPTED in raw)


# After an edit most sentences of a document are as they were, and each is asked about twice.
@lru_cache(maxsize=1 << 12)
def _reason(words: str, language: str, names: tuple[str, ...]) -> tuple[str, str] | None:
    return reason_to_cite(words, language, _indexed(names))


@lru_cache(maxsize=1 << 5)
def _indexed(names: tuple[str, ...]) -> Names:
    return Names.of(names)


def _sentences(wording: Wording) -> Iterator[str]:
    for text in _texts(wording):
        for sentence in sentences(text, wording.language, _CITED + _ACCEPTED):
            yield sentence.words


def _texts(wording: Wording) -> Iterator[str]:
    """Give each run of text that sentences do not go beyond; a row of a table is one statement."""
    for block in wording.blocks:
        if isinstance(block, Heading | CodeBlock):
            continue
        if isinstance(block, Table):
            own = () if wording.unit.shape == HEAD else (block.head,)
            for row in block.rows or own:
                yield " – ".join(map(_text, row))
        else:
            yield from map(_text, markdown.flows((block,)))


def _text(content: Iterable[markdown.Inline]) -> str:
    return "".join(_shown(leaf) for leaf, _ in markdown.leaves(content)).replace("\n", " ")


def _shown(leaf: markdown.Leaf) -> str:
    match leaf:
        case markdown.Text(text):
            return text
        case markdown.Citations():
            return _CITED
        case markdown.Uncited():
            return _ACCEPTED
        case markdown.Value():
            return _VALUE
        case _:
            return " "


def _rests_on(content: Content) -> Callable[[Group], Named]:
    """Give the names of the actors in every language of a group that is examined."""
    records = [entry.record for entry in content.actors.values() if entry.record]
    named = {
        tag: tuple(name for actor in records for name in _names(actor, tag) if name)
        for tag in sorted(content.languages)
    }
    every = tuple(named.items())
    return lambda group: every if _is_examined(group) else ()


def _is_examined(group: Group) -> bool:
    return group.name.startswith(("summaries/", "timeline/"))


def _names(actor: Actor, language: str) -> Iterator[str]:
    for text in (actor.name, actor.short):
        yield from (words for tag, words in (text or {}).items() if tag in (language, "und"))
    yield from actor.printed_as


def _short(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:39]}…"


CHECK = Check("coverage", run, _rests_on, codes=("statement-uncited", "uncited-needless"))
