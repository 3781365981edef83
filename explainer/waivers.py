"""What a project accepts of what is found, each time with a reason: site.yaml, `waivers` and `severities`.

Floor 5. Promise: only what is declared where it is found can be waived or weigh otherwise, never that something could
not be read, leads nowhere or is not in its source; and what is waived in vain is said.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from explainer.content import Entry
from explainer.diagnostics import Diagnostic, Severity, did_you_mean
from explainer.schema import Info


def apply(
    found: Iterable[Diagnostic], info: Entry[Info] | None, codes: Collection[str], undecided: Collection[str] = ()
) -> tuple[Diagnostic, ...]:
    """Judge what was found by what the project accepts.

    Args:
        found: What was found. What has another code than these stays as it is.
        info: The record of site.yaml.
        codes: The codes among it that can be accepted. A waiver of another code is none of our business.
        undecided: Those of which nobody can tell here whether a waiver is needed.

    Returns:
        What remains, with its severity, and `waiver-unused` for each waiver that none of it needed.
    """
    if info is None or info.record is None:
        return tuple(found)
    waived = {(waiver.code, waiver.in_) for waiver in info.record.waivers}
    used: set[tuple[str, str]] = set()
    kept: list[Diagnostic] = []
    for diagnostic in found:
        key = diagnostic.code, diagnostic.subject
        if diagnostic.code not in codes:
            kept.append(diagnostic)
        elif key in waived:
            used.add(key)
        else:
            kept.extend(_weighed(diagnostic, info.record))
    return (*kept, *_unused(info, used, {*codes} - {*undecided}, {(d.code, d.subject) for d in kept}))


def _weighed(diagnostic: Diagnostic, info: Info) -> Iterator[Diagnostic]:
    choice = info.severities.get(diagnostic.code)
    if choice is None:
        yield diagnostic
    elif choice.severity != "off":
        yield replace(diagnostic, severity=Severity(choice.severity))


def _unused(
    info: Entry[Info], used: Collection[tuple[str, str]], codes: Collection[str], kept: Collection[tuple[str, str]]
) -> Iterator[Diagnostic]:
    assert info.record is not None
    for index, waiver in enumerate(info.record.waivers):
        if waiver.code in codes and (waiver.code, waiver.in_) not in used:
            message = f"nothing in “{waiver.in_}” needs this waiver of {waiver.code}"
            near = did_you_mean(waiver.in_, {subject for code, subject in kept if code == waiver.code})
            span = info.locate("waivers", index)
            yield Diagnostic("waiver-unused", message, span, near or "leave it out", Severity.WARNING)


def check(info: Entry[Info] | None, codes: Collection[str]) -> Iterator[Diagnostic]:
    """Name the codes in `waivers` and `severities` that cannot be accepted."""
    if info is None or info.record is None:
        return
    places = [(waiver.code, info.locate("waivers", index, "code")) for index, waiver in enumerate(info.record.waivers)]
    places += [(code, info.locate("severities", code, key=True)) for code in info.record.severities]
    for code, span in places:
        if code not in codes:
            message = f"“{code}” cannot be accepted: no reason excuses it, or there is no such code"
            hint = did_you_mean(code, codes) or f"only these can be accepted: {', '.join(sorted(codes))}"
            yield Diagnostic("code-unknown", message, span, hint)
