"""Words that a text quotes in another language, that of their source: its figures are read as that language has them.

Floor 9, within `explainer.checks`. In a Dutch text « 19,4 milliards » is nineteen thousand million all the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from explainer.content import Content
from explainer.discourse import quotations, same_words

_BETWEEN = "\n"


@dataclass(frozen=True, slots=True)
class Quoted:
    """The phrases that a project may quote, with their languages."""

    phrases: tuple[tuple[str, str], ...] = ()
    """A language, and all phrases in it."""

    @classmethod
    def of(cls, content: Content) -> Quoted:
        """Gather the phrases of the evidence."""
        return content.memory.recall("quoted", content.standing, lambda: cls._of(content))

    @classmethod
    def _of(cls, content: Content) -> Quoted:
        known: dict[str, list[str]] = defaultdict(list)
        for language, words in _phrases(content):
            known[language].append(same_words(words))
        return cls(tuple((language, _BETWEEN.join(words)) for language, words in sorted(known.items())))

    def within(self, text: str, own: str) -> Iterator[tuple[int, int, str]]:
        """Give what a text quotes in another language than its own: begin, end and language."""
        if not self.phrases:
            return
        for quotation in quotations(text):
            words = _plain(quotation.words)
            spoken = [language for language, phrases in self.phrases if words and words in phrases]
            if len(spoken) == 1 and own not in spoken:
                yield quotation.begin, quotation.end, spoken[0]

    def among(self, words: Iterable[str]) -> Quoted:
        """Give those of the phrases that are among some words: all that matters to a text that quotes no others."""
        quoted = sorted(words)
        found = ((tag, _BETWEEN.join(one for one in quoted if one in phrases)) for tag, phrases in self.phrases)
        return Quoted(tuple((tag, phrases) for tag, phrases in found if phrases))


def quotable(text: str) -> Iterator[str]:
    """Give what a text has between quotation marks, as it is compared with phrases."""
    return filter(None, (_plain(quotation.words) for quotation in quotations(text)))


def _plain(words: str) -> str:
    return same_words(words).strip(" .,;")


def _phrases(content: Content) -> Iterator[tuple[str, str]]:
    languages = {key: entry.record.language for key, entry in content.sources.items() if entry.record}
    for claim in content.claims.values():
        for evidence in claim.record.evidence if claim.record else ():
            language = languages.get(evidence.source)
            if evidence.quote and language:
                yield language, evidence.quote
            if evidence.original:
                yield evidence.original.language, evidence.original.words
            yield from evidence.translations.items()
