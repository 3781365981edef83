"""Words between quotation marks are words that a source prints, or a translation of them that names its original."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, field
from functools import partial

from explainer import markdown
from explainer.checks.check import Check
from explainer.content import Content, Group, Passage, Wording
from explainer.diagnostics import Diagnostic, Span
from explainer.discourse import count_words, parts, quotations, same_words
from explainer.memory import Form, Memory
from explainer.schema import NEUTRAL, Claim, Evidence

_CHECKED = ("claims", "summaries", "timeline")
_BETWEEN = "\n"


@dataclass(slots=True)
class _Phrases:
    """Wordings that may be quoted, found whole words at a time."""

    known: list[str] = field(default_factory=list)
    """As written."""
    joined: str = _BETWEEN
    _by_word: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    def holds(self, pieces: Sequence[str]) -> bool:
        """Tell whether one of the phrases has all pieces of a quotation in order, differences of typography aside."""
        begin = 0
        while (after := self._find(pieces[0], begin, len(self.joined))) >= 0:
            rest, end = after, self.joined.index(_BETWEEN, after)
            for piece in pieces[1:]:
                rest = self._find(piece, rest, end) if rest >= 0 else rest
            if rest >= 0:
                return True
            begin = after - len(pieces[0]) + 1
        return False

    def _find(self, words: str, begin: int, end: int) -> int:
        """Give the offset behind some words, whole ones, between two offsets; -1 where they do not stand there."""
        at = self.joined.find(words, begin, end)
        while at >= 0:
            after = at + len(words)
            if not (self.joined[at - 1].isalnum() and words[0].isalnum()) and not (
                self.joined[after].isalnum() and words[-1].isalnum()
            ):
                return after
            at = self.joined.find(words, at + 1, end)
        return -1

    def nearest(self, words: str) -> str:
        """Give the phrase that shares most words with some words; empty where none shares any."""
        if not self._by_word:
            for index, phrase in enumerate(self.known):
                for word in set(_words(phrase)):
                    self._by_word[word].add(index)
        shared: dict[int, float] = defaultdict(float)
        for word in set(_words(words)):
            here = self._by_word.get(word, ())
            for index in here:
                shared[index] += 1 / len(here)
        best = max(shared, key=lambda index: (shared[index], -index), default=None)
        return "" if best is None else self.known[best]


@dataclass(frozen=True, slots=True)
class _Quoted:
    """Words between quotation marks, several at least."""

    passage: int
    """Which of its group it stands in."""
    language: str
    words: str
    name: str
    """The same as a name would be compared."""
    pieces: tuple[str, ...]
    """What stands between the ellipses, as phrases are compared."""


def run(content: Content) -> Iterable[Diagnostic]:
    """Look every quotation up."""
    recall, standing = content.memory.recall, content.standing
    yield from recall("quotations.translations", standing, lambda: tuple(_translations(content)))
    every = recall("quotations.phrases", standing, lambda: _every(content))
    same = partial(_same, content.memory)
    names = {same(name).casefold() for name in _names(content)}
    indexes: dict[str, _Phrases] = {}
    for group in content.groups:
        if group.name.partition("/")[0] not in _CHECKED:
            continue
        after: tuple[Wording | None, int] = (None, 0)
        for one in content.memory.recall("quotations", group.key, partial(_quoted, group), _FORM):
            language = one.language
            if language not in indexes:
                indexes[language] = _index(every.values(), language, same)
            if one.name in names or all(piece.casefold() in names for piece in one.pieces):
                continue
            if indexes[language].holds(one.pieces):
                continue
            passage = group.passages[one.passage]
            wording = passage.wordings[language]
            span, end = wording.locate(one.words, after[1] if after[0] is wording else 0)
            after = wording, end
            near = _nearest(one.words, passage, wording, every) or indexes[language].nearest(one.words)
            yield _unknown(one.words, span, near, wording.subject)


def _every(content: Content) -> dict[str, list[tuple[str, str]]]:
    return {claim: [*_quotable(entry.record)] for claim, entry in content.claims.items() if entry.record}


def _unknown(words: str, span: Span, near: str, subject: str) -> Diagnostic:
    hint = f"the nearest phrase is “{near}”; " if near else ""
    hint += "quote it as it is printed, or declare the translation beside the phrase: “translations”, “translation”"
    message = f"no evidence has the words “{words}”"
    return Diagnostic("quotation-unknown", message, span, hint, subject=subject)


def _same(memory: Memory, words: str) -> str:
    return memory.recall("same words", words, lambda: same_words(words))


def _nearest(words: str, passage: Passage, wording: Wording, every: Mapping[str, list[tuple[str, str]]]) -> str:
    """Look first among the claims that the passage cites, or is part of."""
    cited = list(wording.citations)
    if passage.group.startswith("claims/"):
        cited.append(passage.group.partition("/")[2])
    return _index((every[key] for key in cited if key in every), wording.language).nearest(words)


def _index(
    phrases: Iterable[list[tuple[str, str]]], language: str, same: Callable[[str], str] = same_words
) -> _Phrases:
    known = [words for listed in phrases for tag, words in listed if tag in (NEUTRAL, language)]
    return _Phrases(known, "".join(f"{_BETWEEN}{same(words)}" for words in known) + _BETWEEN)


def _quotable(claim: Claim) -> Iterator[tuple[str, str]]:
    """Give the phrases of a claim, each with the language in which alone it may be quoted, or none."""
    for evidence in claim.evidence:
        if evidence.quote:
            yield NEUTRAL, evidence.quote
        if evidence.original:
            yield NEUTRAL, evidence.original.words
        yield from evidence.translations.items()


def _translations(content: Content) -> Iterator[Diagnostic]:
    """Whoever shows a translation says of what, by whom and how."""
    for entry in content.claims.values():
        for index, evidence in enumerate(entry.record.evidence if entry.record else ()):
            if message := _incomplete(evidence):
                span = entry.locate("evidence", index, "translations" if evidence.translations else "translation")
                hint = "a translation has “quote” or “original”, and “translation: {by: …, kind: own}”"
                yield Diagnostic("translation-incomplete", message, span, hint, subject=entry.id)


def _incomplete(evidence: Evidence) -> str:
    if evidence.translations and not evidence.quote:
        return "there are translations here, and no phrase that they translate"
    if evidence.translations and not evidence.translation:
        return "there are translations here, and nothing says who made them"
    if evidence.translation and not evidence.translations and not evidence.original:
        return "this says who translated, and shows neither a translation nor an original"
    return ""


def _quoted(group: Group) -> tuple[_Quoted, ...]:
    return tuple(_all_quoted(group))


def _all_quoted(group: Group) -> Iterator[_Quoted]:
    for number, passage in enumerate(group.passages):
        for language, wording in passage.wordings.items() if passage.is_whole else ():
            for words in _between_marks(wording):
                pieces = tuple(same_words(piece) for piece in parts(words))
                if sum(map(count_words, pieces)) > 1:
                    yield _Quoted(number, language, words, same_words(words).casefold(), pieces)


def _known(number: int, language: str, words: str, name: str, pieces: list[str]) -> _Quoted:
    return _Quoted(int(number), str(language), str(words), str(name), tuple(map(str, pieces)))


_FORM: Form[tuple[_Quoted, ...]] = Form(
    lambda quoted: [astuple(one) for one in quoted], lambda data: tuple(_known(*one) for one in data)
)


def _between_marks(wording: Wording) -> Iterator[str]:
    for content in markdown.flows(wording.blocks):
        text = "".join(
            leaf.text if isinstance(leaf, markdown.Text) else " \x01"[isinstance(leaf, markdown.Value)]
            for leaf, _ in markdown.leaves(content)
        )
        for quotation in quotations(text):
            if "\x01" not in quotation.words:
                yield quotation.words


def _names(content: Content) -> Iterator[str]:
    """Give names and titles: to put one between quotation marks is to name it."""
    for term in content.terms.values():
        if term.record:
            yield from term.record.term.values()
    for actor in content.actors.values():
        if actor.record:
            yield from (*actor.record.name.values(), *(actor.record.short or {}).values(), *actor.record.printed_as)
    for source in content.sources.values():
        if source.record:
            title = source.record.title or ""
            translated = source.record.title_translated.values()
            for name in (title, source.record.container_title, source.record.publisher, *translated):
                if name:
                    yield from (name, name.partition(":")[0].strip(), name.partition(" – ")[0].strip())
            yield from (source.record.label or {}).values()
    for summary in content.summaries.values():
        if heading := summary.title:
            yield markdown.plain(heading)


def _words(text: str) -> list[str]:
    return [word for word in same_words(text).casefold().replace("'", " ").split() if len(word) > 2]


CHECK = Check("quotations", of_content=run, codes=("quotation-unknown", "translation-incomplete"))
