"""Content and lock to what authors and readers are told.

Floor 5, within `explainer.translations`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from explainer.content import Content
from explainer.diagnostics import Diagnostic, Outcome, Severity, in_order
from explainer.translations.differences import difference
from explainer.translations.lock import LOCK, read
from explainer.translations.matching import Match, match


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is stale, for readers."""

    stale: Mapping[str, frozenset[str]]
    """By language, the ids of stale passages, and of the records and documents that hold one."""


def compare(content: Content, tree: Mapping[PurePosixPath, bytes]) -> Outcome[Comparison]:
    """Compare what is written with what was read together.

    Returns:
        What is stale. Diagnostics: `lock-invalid`, `translation-stale` and `translation-unread` (warnings).
    """
    if LOCK not in tree:
        return Outcome(Comparison({}))
    lock = read(tree[LOCK])
    if lock.diagnostics:
        return Outcome(Comparison({}), lock.diagnostics)
    found: list[Diagnostic] = []
    stale: dict[str, set[str]] = {}
    for one in match(content.passages, lock.value):
        found += _diagnostics(one) if one.passage.is_whole else ()
        for language in one.stale:
            number = one.passage.wordings[language].number
            own = f"{one.passage.group}/{number}" if number else one.passage.id
            stale.setdefault(language, set()).update((own, one.passage.group))
    return Outcome(Comparison({tag: frozenset(ids) for tag, ids in stale.items()}), in_order(found))


def _diagnostics(one: Match) -> Iterator[Diagnostic]:
    identifier = one.passage.id
    for language in one.stale:
        wording = one.passage.wordings[language]
        others = [other for other in one.changed if other != language]
        message = f"“{identifier}” has changed in {_quoted(others)} since it was read together with “{language}”"
        hint = f"{_shown(one, others)}; when both say the same: explainer check --accept {identifier}"
        yield Diagnostic("translation-stale", message, wording.span, hint, Severity.WARNING, wording.subject)
    if unread := one.unread:
        wording = one.passage.wordings[unread[-1]]
        message = f"nobody has said that the versions of “{identifier}” were read together"
        hint = f"when they say the same: explainer check --accept {identifier}"
        yield Diagnostic("translation-unread", message, wording.span, hint, Severity.WARNING, wording.subject)


def _quoted(languages: list[str]) -> str:
    return " and ".join(f"“{language}”" for language in languages)


def _shown(one: Match, languages: list[str]) -> str:
    assert one.record is not None  # what has changed was remembered
    return "; ".join(f"{tag}: {difference(one.record.texts[tag], one.texts[tag])}" for tag in languages)
