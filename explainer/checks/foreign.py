"""Every text is in the language that it says it is in; said only where there is no doubt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from explainer import locales, markdown
from explainer.checks.check import Check
from explainer.content import Group, Wording
from explainer.diagnostics import Diagnostic, Severity
from explainer.discourse import foreign_language, foreign_script, is_known, without_quotations
from explainer.schema import NEUTRAL

_LEAST_COPIED = 8
"""Words that begin with a small letter: names are alike in all languages."""


def run(group: Group, _basis: None) -> Iterable[Diagnostic]:
    """Judge each text by itself, and copies by the text that they are copies of."""
    for passage in filter(lambda one: one.is_whole, group.passages):
        spoken = {wording.language: _own_words(wording) for wording in passage.wordings.values()}
        for language, words in spoken.items():
            if language == NEUTRAL:
                continue
            wrong = _wrong(words, language) or _copied(words, language, spoken)
            if wrong:
                wording = passage.wordings[language]
                message = f"this text of “{language}” seems to be {wrong}"
                hint = "translate it; other languages stand between quotation marks or in *emphasis*"
                yield Diagnostic("language-wrong", message, wording.span, hint, Severity.WARNING, wording.subject)


def _own_words(wording: Wording) -> str:
    """Give the words of a text without its quotations, its code and its emphasis, where other languages stand."""
    found = []
    for content in markdown.flows(wording.blocks):
        words = []
        for leaf, emphasised in markdown.leaves(content):
            plain = isinstance(leaf, markdown.Text) and not leaf.verbatim and not emphasised
            words.append(leaf.text if plain and isinstance(leaf, markdown.Text) else " ")
        found.append(without_quotations("".join(words)))
    return "\n".join(found)


def _wrong(words: str, language: str) -> str:
    if other := foreign_language(words, language):
        return f"in “{other}”"
    if other := foreign_script(words, locales.scripts(language)):
        return f"in another script ({other})"
    return ""


def _copied(words: str, language: str, spoken: Mapping[str, str]) -> str:
    """Tell of an untranslated copy, where the language is not known; the first of two is taken for the original."""
    if is_known(language) or sum(word[:1].islower() for word in words.split()) < _LEAST_COPIED:
        return ""
    alike = (other for other, theirs in spoken.items() if theirs.split() == words.split())
    original = next(alike)
    return f"a copy of the text of “{original}”" if original != language and original != NEUTRAL else ""


CHECK = Check("foreign", run, codes=("language-wrong",))
