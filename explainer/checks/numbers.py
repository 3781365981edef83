"""Figures agree between languages, and a claim says its own value.

Floor 8, within `explainer.checks`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from explainer import numerals
from explainer.checks.agreement import Said, disagreements
from explainer.checks.check import Check
from explainer.checks.figures import Figure, figures, is_whole, key_of, words_for_one
from explainer.checks.passages import Version, is_neutral, of_document, of_entry
from explainer.content import Content, Entry, Group
from explainer.diagnostics import Diagnostic
from explainer.quantities import Quantity
from explainer.schema import Claim

_HINT = "write the same figure in both, or say in site.yaml under “waivers” why they differ"
_NARROW = "\u202f"


Values = tuple[tuple[str, Quantity], ...]


def run(group: Group, basis: tuple[Values, bool]) -> Iterator[Diagnostic]:
    """Compare the figures of every passage between its languages."""
    values, is_whole = dict(basis[0]), basis[1]
    if isinstance(group.source, Entry):
        entry = group.source
        for path, versions in of_entry(entry, group.order):
            said = _said(versions, values)
            yield from _compare(said)
            if isinstance(entry.record, Claim) and path == ("text",) and entry.record.value:
                yield from _without_value(said, entry.record.value.quantity)
    else:
        for versions in of_document(group.source, is_whole=is_whole):
            yield from _compare(_said(versions, values))


def _rests_on(content: Content) -> Callable[[Group], tuple[Values, bool]]:
    """Give the values that a group prints, and whether a document may be whole."""
    values = {key: e.record.value.quantity for key, e in content.claims.items() if e.record and e.record.value}

    def basis(group: Group) -> tuple[Values, bool]:
        printed = ((key, values[key]) for key in group.values if key in values)
        return tuple(printed), content.is_whole or isinstance(group.source, Entry)

    return basis


def _said(versions: Iterable[Version], values: Mapping[str, Quantity]) -> list[Said]:
    """Read the figures of a passage, of those versions of which all can be known."""
    return [Said(version, figures(version, values)) for version in versions if is_whole(version, values)]


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
    without: list[Version] = []
    for one in said:
        known = numerals.knows(one.version.language) and not is_neutral(one.version)
        keys = {key for figure in one.figures for key in figure.keys}
        article = value.number == 1 and words_for_one(one.version)
        if known and not article and not keys & {key, (*key[:2], "")}:
            without.append(one.version)
    # Where no language says it, the value itself is the one mistake.
    for version in without[:1] if len(without) == len(said) else without:
        message = f"the value of this claim, {_shown(value.number)} {value.unit}, is not in its text"
        hint = "write the figure in the text, correct the value, or say in site.yaml under “waivers” why not"
        yield Diagnostic("value-not-in-text", message, version.span(0), hint, subject=version.subject)


def _ambiguous(said: Said) -> Iterator[Diagnostic]:
    if not numerals.knows(said.version.language):
        return
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
    table = numerals.table(language)
    largest = max(value, *others, key=abs)
    grouped = f"{largest:,f}".replace(",", table.thousands or " ") if largest % 1 == 0 else ""
    thousands = f"write “{grouped}” for thousands; " if grouped else ""
    return f"{thousands}round or spell out decimals, or accept it in site.yaml under “waivers”"


def _shown(value: Decimal) -> str:
    return f"{value:,f}".replace(",", _NARROW)


CHECK = Check("numbers", run, _rests_on, codes=("numbers-differ", "value-not-in-text", "number-ambiguous"))
