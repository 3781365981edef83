from __future__ import annotations

import pytest

from explainer.checks import CHECKS
from explainer.content import Tree
from explainer.diagnostics import Severity
from explainer.pipeline import Build, build
from tests.pages import swapped
from tests.test_faults import changed


def project(bridge: Tree, site: str, *, differ: bool = True) -> Build:
    """Build the small project with an entry of site.yaml, where one text differs between the languages."""
    if differ:
        bridge = swapped(bridge, "claims.yaml", "9 millions de voitures par jour", "9 milliards de voitures par jour")
    return build(swapped(bridge, "site.yaml", "key-figures: [cost]", f"key-figures: [cost]\n{site}"))


def codes(built: Build) -> list[tuple[str, Severity]]:
    return [(diagnostic.code, diagnostic.severity) for diagnostic in built.diagnostics]


WAIVER = "waivers:\n  - {code: numbers-differ, in: traffic, reason: The papers differ.}"


def test_what_is_waived_disappears(bridge: Tree) -> None:
    built = project(bridge, WAIVER)
    assert not built.diagnostics
    assert built.files


def test_a_waiver_holds_for_its_record_only(bridge: Tree) -> None:
    built = project(bridge, WAIVER.replace("traffic", "trafic"))
    assert codes(built) == [("numbers-differ", Severity.ERROR), ("waiver-unused", Severity.WARNING)]
    assert built.diagnostics[1].hint == "did you mean “traffic”?"


def test_a_waiver_in_vain_is_told_at_its_place(bridge: Tree) -> None:
    built = project(bridge, WAIVER, differ=False)
    assert codes(built) == [("waiver-unused", Severity.WARNING)]
    assert str(built.diagnostics[0].span).startswith("content/site.yaml:")
    assert built.files


def test_a_markdown_document_is_named_by_its_path(bridge: Tree) -> None:
    tree = swapped(bridge, "summaries/courier.fr.md", "en mai 2022", "en juin 2022")
    waiver = WAIVER.replace("traffic", "content/summaries/courier.fr.md")
    assert not project(tree, waiver, differ=False).diagnostics


def test_a_finding_weighs_what_the_project_says(bridge: Tree) -> None:
    severity = "severities:\n  numbers-differ: {severity: SEVERITY, reason: We are translating.}"
    assert codes(project(bridge, severity.replace("SEVERITY", "warning"))) == [("numbers-differ", Severity.WARNING)]
    assert not project(bridge, severity.replace("SEVERITY", "off")).diagnostics


def test_a_reason_is_asked_for(bridge: Tree) -> None:
    assert ("field-missing", Severity.ERROR) in codes(
        project(bridge, WAIVER.replace(", reason: The papers differ.", ""))
    )


def test_only_codes_of_checks_can_be_accepted(bridge: Tree) -> None:
    for code in ("citation-unknown", "yaml-syntax", "waiver-unused", "number-differ"):
        built = project(bridge, WAIVER.replace("numbers-differ", code), differ=False)
        assert codes(built) == [("code-unknown", Severity.ERROR)]
    assert built.diagnostics[0].hint == "did you mean “numbers-differ”?"
    severity = "severities:\n  citation-unknown: {severity: warning, reason: Later.}"
    assert codes(project(bridge, severity, differ=False)) == [("code-unknown", Severity.ERROR)]


def test_a_waiver_of_what_files_show_is_not_in_vain_before_there_are_files(bridge: Tree) -> None:
    waiver = WAIVER.replace("numbers-differ", "link-broken")
    assert codes(project(bridge, waiver)) == [("numbers-differ", Severity.ERROR)]
    assert codes(project(bridge, waiver, differ=False)) == [("waiver-unused", Severity.WARNING)]


def test_checks_name_codes_of_their_own() -> None:
    named = [code for check in CHECKS for code in check.codes]
    assert len(named) == len(set(named))


EVIDENCE = {
    "evidence-unverified": "cost",
    "place-wrong": "cost",
    "quote-ambiguous": "opening",
    "quote-length": "cost",
}


@pytest.mark.parametrize("code", EVIDENCE)
def test_what_is_found_in_evidence_can_be_accepted(bridge: Tree, code: str) -> None:
    waiver = f"waivers:\n  - {{code: {code}, in: {EVIDENCE[code]}, reason: The paper prints it so.}}"
    accepted = project(changed(bridge, code), waiver, differ=False)
    assert not accepted.diagnostics
    assert accepted.files
    assert code in [one for one, _ in codes(build(changed(bridge, code)))]


@pytest.mark.parametrize("code", ["quote-missing", "snapshot-changed", "evidence-drift", "lock-invalid"])
@pytest.mark.parametrize("entry", ["waivers", "severities"])
def test_no_reason_excuses_words_that_are_not_there(bridge: Tree, code: str, entry: str) -> None:
    fault = changed(bridge, code)
    (found,) = build(fault).diagnostics
    accepted = {
        "waivers": f"waivers:\n  - {{code: {code}, in: {found.subject or 'cost'}, reason: I saw it.}}",
        "severities": f'severities:\n  {code}: {{severity: "off", reason: I saw it.}}',
    }
    assert codes(project(fault, accepted[entry], differ=False)) == [
        *codes(build(fault)),
        ("code-unknown", Severity.ERROR),
    ]


def test_a_waiver_that_another_machine_needs_is_not_in_vain(bridge: Tree) -> None:
    waiver = "waivers:\n  - {code: CODE, in: cost, reason: Our copy is an excerpt.}"
    for code in ("place-wrong", "evidence-unverified", "quote-ambiguous"):
        assert not project(bridge, waiver.replace("CODE", code), differ=False).diagnostics
    archived = changed(changed(bridge, "place-wrong"), "place-wrong", "mended.yaml")
    assert not project(archived, waiver.replace("CODE", "evidence-unverified"), differ=False).diagnostics
    assert codes(project(archived, waiver.replace("CODE", "place-wrong"), differ=False)) == [
        ("waiver-unused", Severity.WARNING)
    ]
    locked = {path: data for path, data in archived.items() if path.parts[0] != "snapshots"}
    assert codes(project(locked, waiver.replace("CODE", "evidence-unverified"), differ=False)) == [
        ("waiver-unused", Severity.WARNING)
    ]
