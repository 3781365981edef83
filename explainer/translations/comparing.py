"""Content and lock to what authors and readers are told.

Floor 5, within `explainer.translations`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import PurePosixPath

from explainer.content import Content, Group
from explainer.diagnostics import Diagnostic, Outcome, Severity, in_order
from explainer.forms import DIAGNOSTICS
from explainer.memory import Form
from explainer.translations.differences import difference
from explainer.translations.lock import LOCK, Record, read
from explainer.translations.matching import Match, group_of, match


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is stale, for readers."""

    stale: Mapping[str, frozenset[str]]
    """By language, the ids of stale passages, and of the records and documents that hold one."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What the lock remembers of one record or document."""

    records: tuple[Record, ...] = field(hash=False)
    digest: int = field(repr=False)
    """A hash of the records, worked out once: they are asked for it at every build."""

    @classmethod
    def of(cls, records: Iterable[Record]) -> _Known:
        """Take some records together."""
        known = tuple(records)
        return cls(known, hash(known))


_NOTHING = _Known.of(())


def compare(content: Content, tree: Mapping[PurePosixPath, bytes]) -> Outcome[Comparison]:
    """Compare what is written with what was read together.

    Returns:
        What is stale. Diagnostics: `lock-invalid`, `translation-stale` and `translation-unread` (warnings).
    """
    if LOCK not in tree:
        return Outcome(Comparison({}))
    memory = content.memory
    lock = memory.recall("translations.lock", tree[LOCK], lambda: read(tree[LOCK]))
    if lock.diagnostics:
        return Outcome(Comparison({}), lock.diagnostics)
    records = memory.recall("translations.grouped", tree[LOCK], lambda: _grouped(lock.value))
    found: list[Diagnostic] = []
    stale: dict[str, set[str]] = {}
    for group in content.groups:
        known = records.get(group.name, _NOTHING)
        key = None if group.key is None else (group.key, known)
        told, ids = memory.recall("translations.compare", key, partial(_compared, group, known.records), _FORM)
        found += told
        for language, identifier in ids:
            stale.setdefault(language, set()).add(identifier)
    return Outcome(Comparison({tag: frozenset(ids) for tag, ids in stale.items()}), in_order(found))


def _grouped(records: Iterable[Record]) -> dict[str, _Known]:
    """Part the records by the record or document that their passages belong to."""
    grouped: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        grouped[group_of(record.id)].append(record)
    return {name: _Known.of(found) for name, found in grouped.items()}


def _compared(group: Group, records: Iterable[Record]) -> tuple[tuple[Diagnostic, ...], tuple[tuple[str, str], ...]]:
    """Compare one record or document; give what is told of it, and what is stale in which language."""
    found: list[Diagnostic] = []
    stale: list[tuple[str, str]] = []
    for one in match(group.passages, records):
        found += _diagnostics(one) if one.passage.is_whole else ()
        for language in one.stale:
            number = one.passage.wordings[language].number
            own = f"{one.passage.group}/{number}" if number else one.passage.id
            stale += [(language, own), (language, one.passage.group)]
    return tuple(found), tuple(stale)


_FORM: Form[tuple[tuple[Diagnostic, ...], tuple[tuple[str, str], ...]]] = Form(
    lambda compared: [DIAGNOSTICS.write(compared[0]), [*compared[1]]],
    lambda data: (DIAGNOSTICS.read(data[0]), tuple((str(tag), str(identifier)) for tag, identifier in data[1])),
)


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
