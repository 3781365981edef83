"""Figures agree between languages, and a claim says its own value.

Floor 9, within `explainer.checks`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from explainer import locales
from explainer.checks.agreement import disagreements
from explainer.checks.check import Check
from explainer.checks.digits import is_salient, may_be
from explainer.checks.figures import Figure, Key, Said, figures, is_whole, key_of, words_for_one
from explainer.checks.passages import Version, is_neutral, of_document, of_entry
from explainer.checks.quoted import Quoted, quotable
from explainer.content import Content, Entry, Group
from explainer.diagnostics import Diagnostic
from explainer.forms import WORDS
from explainer.quantities import Quantity
from explainer.schema import Claim

_HINT = "write the same figure in both, or say in site.yaml under “waivers” why they differ"
_NARROW = "\u202f"


Basis = tuple[tuple[tuple[str, Quantity], ...], Quoted, bool]
"""The values that a group prints, what it may quote in other languages, and whether a document may be whole."""


def run(group: Group, basis: Basis) -> Iterator[Diagnostic]:
    """Compare the figures of every passage between its languages."""
    values, quoted, is_whole = dict(basis[0]), basis[1], basis[2]
    for path, versions in _passages(group, is_whole=is_whole):
        said = _said(versions, values, quoted)
        yield from _compare(said)
        record = group.source.record if isinstance(group.source, Entry) else None
        if isinstance(record, Claim) and path == ("text",) and record.value:
            yield from _without_value(said, record.value.quantity)


def _passages(group: Group, *, is_whole: bool) -> Iterator[tuple[tuple[str | int, ...], list[Version]]]:
    if isinstance(group.source, Entry):
        yield from of_entry(group.source, group.order)
    else:
        yield from (((), versions) for versions in of_document(group.source, is_whole=is_whole))


def _quoted_words(group: Group) -> frozenset[str]:
    versions = (one for _, versions in _passages(group, is_whole=True) for one in versions)
    return frozenset(words for version in versions for words in quotable(version.words.text))


def _rests_on(content: Content) -> Callable[[Group], Basis]:
    """Give what a group is judged by."""
    values = {key: e.record.value.quantity for key, e in content.claims.items() if e.record and e.record.value}

    quoted = Quoted.of(content)

    def basis(group: Group) -> Basis:
        printed = ((key, values[key]) for key in group.facts.values if key in values)
        words = content.memory.recall("numbers.quoted", group.key, lambda: _quoted_words(group), WORDS)
        is_whole = content.is_whole or isinstance(group.source, Entry)
        return tuple(printed), quoted.among(words), is_whole

    return basis


def _said(versions: Iterable[Version], values: Mapping[str, Quantity], quoted: Quoted) -> list[Said]:
    """Read the figures of a passage, of those versions of which all can be known."""
    return [Said(version, figures(version, values, quoted)) for version in versions if is_whole(version, values)]


def _compare(said: Sequence[Said]) -> Iterator[Diagnostic]:
    for one in said:
        yield from _ambiguous(one)
    first = next((one for one in said if not is_neutral(one.version)), None)
    for other in said:
        if first is not None and other is not first and not is_neutral(other.version):
            for left, right in disagreements(first, other):
                yield _differ(first.version, left, other.version, right)


def _differ(first: Version, left: Figure | None, second: Version, right: Figure | None) -> Diagnostic:
    if right is None:
        assert left is not None
        message = f"“{first.language}” says “{left.words}”, and “{second.language}” does not"
        span = second.span(0)
    elif left is None:
        message = f"“{second.language}” says “{right.words}”, and “{first.language}” does not"
        span = right.span(second)
    else:
        message = f"“{second.language}” says “{right.words}”, where “{first.language}” says “{left.words}”"
        span = right.span(second)
    return Diagnostic("numbers-differ", message, span, _HINT, subject=second.subject)


def _without_value(said: Sequence[Said], value: Quantity) -> Iterator[Diagnostic]:
    """Name the versions of a claim's text that do not say its value; “6,8 milliards” may leave the currency out."""
    key = key_of(value)
    without = [one.version for one in said if not is_neutral(one.version) and not _says(one, key)]
    # Where no language says it, the value itself is the one mistake.
    for version in without[:1] if len(without) == len(said) else without:
        message = f"the value of this claim, {_shown(value.number)} {value.unit}, is not in its text"
        hint = "write the figure in the text, correct the value, or say in site.yaml under “waivers” why not"
        yield Diagnostic("value-not-in-text", message, version.span(0), hint, subject=version.subject)


def _says(said: Said, key: Key) -> bool:
    """Tell whether a text says a value; “in 44 BC” says 44, and of a language without words only digits are asked."""
    if not said.language.reads_words:
        value = Figure((key,), 0, 0, "")
        return not is_salient(key[1]) or any(may_be(value, figure) for figure in said.figures)
    keys = {(group, abs(number), unit) for figure in said.figures for group, number, unit in figure.keys}
    group, number, unit = key[0], abs(key[1]), key[2]
    return bool(keys & {(group, number, unit), (group, number, "")}) or (number == 1 and words_for_one(said.version))


def _ambiguous(said: Said) -> Iterator[Diagnostic]:
    for figure in said.figures:
        found = figure.found
        if found is None or not found.ambiguous:
            continue
        written = said.version.words.text[figure.offset : figure.offset + figure.length]
        if found.kind == "date":
            message = f"“{written}” may be read as two dates"
            hint = "write the month as a word, or the date as 2018-06-19"
        else:
            readings = " or as ".join(_shown(value) for value in (found.value, *found.alternatives))
            message = f"“{written}” may be read as {readings}"
            hint = _unambiguous(found.value, found.alternatives, said.version.language)
        yield Diagnostic("number-ambiguous", message, figure.span(said.version), hint, subject=said.version.subject)


def _unambiguous(value: Decimal, others: Sequence[Decimal], language: str) -> str:
    table = locales.figures(language)
    largest = max(value, *others, key=abs)
    grouped = f"{largest:,f}".replace(",", table.thousands or " ") if largest % 1 == 0 else ""
    thousands = f"write “{grouped}” for thousands; " if grouped else ""
    return f"{thousands}round or spell out decimals, or accept it in site.yaml under “waivers”"


def _shown(value: Decimal) -> str:
    return f"{value:,f}".replace(",", _NARROW)


CHECK = Check("numbers", run, _rests_on, codes=("numbers-differ", "value-not-in-text", "number-ambiguous"))
