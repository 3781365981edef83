"""Reports say everything, point at the place, and obey nobody."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.diagnostics import Diagnostic, Severity, Span
from explainer.reporting import FORMATS, as_github, as_json, as_sarif, as_text, visible

CLAIMS, ABOUT = PurePosixPath("content/claims.yaml"), PurePosixPath("content/pages/about.fr.md")


def wrong(line: int = 0, column: int = 0, length: int = 1, message: str = "a message") -> Diagnostic:
    return Diagnostic("value-shape", message, Span(CLAIMS, line, column, length), "a hint")


def excerpt(document: str | bytes, line: int, column: int, length: int = 1) -> list[str]:
    """The line and its rule, as printed."""
    data = document.encode() if isinstance(document, str) else document
    report = as_text([wrong(line, column, length)], {CLAIMS: data})
    return [row for row in report.split("\n") if re.match(r" *\d* \| ", row)]


def test_a_report_for_people() -> None:
    documents = {CLAIMS: b"one:\n  status: reportd\n", ABOUT: "# À propos\n".encode()}
    diagnostics = [
        Diagnostic("value-unknown", "“reportd” is not known", Span(CLAIMS, 2, 11, 7), "did you mean “reported”?"),
        Diagnostic("title-missing", "no title", Span(ABOUT), severity=Severity.WARNING),
        Diagnostic("link-refused", "not a link", Span(ABOUT, 1, 3, 8)),
    ]
    assert as_text(diagnostics, documents) == (
        "content/claims.yaml:2:11: error: “reportd” is not known [value-unknown]\n"
        "    2 |   status: reportd\n"
        "      |           ^^^^^^^\n"
        "  hint: did you mean “reported”?\n"
        "content/pages/about.fr.md: warning: no title [title-missing]\n"
        "content/pages/about.fr.md:1:3: error: not a link [link-refused]\n"
        "    1 | # À propos\n"
        "      |   ^^^^^^^^\n"
        "2 errors, 1 warning in 2 files\n"
    )


def test_nothing_wrong_is_nothing_to_report() -> None:
    assert as_text([], {}) == ""
    assert as_github([], {}) == ""
    assert json.loads(as_json([], {})) == []
    assert json.loads(as_sarif([], {}))["runs"][0]["results"] == []


@pytest.mark.parametrize(
    ("document", "place", "rule"),
    [
        ("abc", (1, 2, 1), " ^"),
        ("abc", (1, 2, 99), " ^^"),
        ("abc", (1, 4, 1), "   ^"),  # the end of the line
        ("abc", (1, 99, 1), "   ^"),
        ("abc", (1, 0, 0), "^"),
        ("", (1, 1, 1), "^"),
        ("日本x", (1, 3, 1), "    ^"),
        ("x日本x", (1, 2, 2), " ^^^^"),
        ("😀x", (1, 2, 1), "  ^"),
        ("e\u0301x", (1, 3, 1), " ^"),  # an accent that combines
        ("ae\u0301x", (1, 3, 1), " ^"),  # the accent itself
        ("\u1112\u1161\u11abx", (1, 4, 1), "  ^"),  # letters that make one syllable
        ("x\u200dy", (1, 3, 1), " ^"),
        ("\tx", (1, 2, 1), "    ^"),
        ("a\x1bx", (1, 2, 1), " ^^^^^^"),
        ("a\x1bx", (1, 3, 1), "       ^"),
        ("a\u202ex", (1, 3, 1), "       ^"),
        ("\ufeffabc", (1, 1, 1), "^"),  # a byte order mark is no column
        ("a\u2028b\nc", (1, 3, 1), "       ^"),  # and ends no line
    ],
)
def test_the_rule_stands_under_the_place(document: str, place: tuple[int, int, int], rule: str) -> None:
    assert excerpt(document, *place)[1] == f"      | {rule}"


def test_excerpts_show_what_a_terminal_would_hide_or_obey() -> None:
    shown, _ = excerpt("a\x1b[31m\x07\u202e\u2067\u00ad\u200b\U000e0041\x85z", 1, 1)
    assert shown == "    1 | a\\u001b[31m\\u0007\\u202e\\u2067\\u00ad\\u200b\\U000e0041\\u0085z"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_as_editors_do(end: str) -> None:
    assert excerpt(f"a{end}{end}b{end}", 3, 1) == ["    3 | b", "      | ^"]


def test_bytes_that_are_not_utf_8_are_shown_as_such() -> None:
    assert excerpt(b"caf\xe9 x", 1, 4) == ["    1 | caf\ufffd x", "      |    ^"]


def test_long_lines_are_cut_around_the_place() -> None:
    line = "".join(f"{number:<10}" for number in range(0, 5000, 10))
    shown, rule = excerpt(line, 1, 1001, 4)
    assert shown.startswith("    1 | …950")
    assert shown.endswith("…")
    assert shown[rule.index("^") : rule.rindex("^") + 1] == "1000"
    assert len(shown) < 120
    assert excerpt(line, 1, 1)[0].startswith("    1 | 0         10")
    assert not excerpt(line, 1, 4999)[0].endswith("…")
    assert "^" in excerpt(line, 1, 4999, 9_999)[1]


def test_many_mistakes_in_one_long_line_are_reported_soon() -> None:
    data = b"x" * 2_000_000
    assert as_text([wrong(1, column) for column in range(1, 2_000_000, 4_000)], {CLAIMS: data}).count("^") == 500


def test_a_place_without_its_line_is_reported_all_the_same() -> None:
    assert as_text([wrong(3, 1)], {}) == (
        "content/claims.yaml:3:1: error: a message [value-shape]\n  hint: a hint\n1 error in 1 file\n"
    )
    assert excerpt("only one line", 3, 1) == []


def test_a_report_of_objects() -> None:
    (found,) = json.loads(as_json([wrong(3, 4, 5)], {}))
    assert found == {
        "code": "value-shape",
        "severity": "error",
        "message": "a message",
        "hint": "a hint",
        "subject": "",
        "file": "content/claims.yaml",
        "line": 3,
        "column": 4,
        "length": 5,
    }


def test_a_report_for_github() -> None:
    diagnostics = [
        wrong(3, 4, message="50 % of a, b: c"),
        Diagnostic("file-unknown", "unknown", Span(PurePosixPath("a,b:c%.md")), severity=Severity.WARNING),
    ]
    assert as_github(diagnostics, {}) == (
        "::error file=content/claims.yaml,line=3,col=4,title=value-shape::50 %25 of a, b: c. a hint\n"
        "::warning file=a%2Cb%3Ac%25.md,title=file-unknown::unknown\n"
    )


def test_a_report_for_code_scanning() -> None:
    diagnostics = [
        wrong(3, 4, 5),
        Diagnostic("file-unknown", "see [this](https://example.org)", Span(PurePosixPath("à b#?.md"))),
    ]
    shapes = "A `list` is no map. Write\na list.\n\n```diff\n- a: b\n+ - a\n```"
    report = json.loads(as_sarif(diagnostics, {}, {"value-shape": shapes}))
    assert (report["version"], report["$schema"].endswith("sarif-2.1.0.json")) == ("2.1.0", True)
    (run,) = report["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["tool"]["driver"]["rules"] == [
        {"id": "file-unknown"},
        {
            "id": "value-shape",
            "shortDescription": {"text": "A list is no map."},
            "fullDescription": {"text": "A list is no map. Write a list."},
            "help": {"text": shapes, "markdown": shapes},
        },
    ]
    first, second = run["results"]
    assert (first["ruleId"], first["ruleIndex"], first["level"]) == ("value-shape", 1, "error")
    assert first["message"] == {"text": "a message. a hint"}
    assert first["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "content/claims.yaml"},
                "region": {"startLine": 3, "startColumn": 4, "endColumn": 9},
            }
        }
    ]
    assert second["message"] == {"text": "see [this] (https://example.org)"}
    assert second["locations"] == [
        {"physicalLocation": {"artifactLocation": {"uri": "%C3%A0%20b%23%3F.md"}, "region": {"startLine": 1}}}
    ]


ATTACKS = [
    "x\n::error file=a.py,line=1::forged",
    "x\r\n::stop-commands::pause",
    "x%0A::set-env name=PATH::y",
    "\x1b[2J\x1b]0;title\x07",
    "\x9b31m",
    "\u202egnp.exe",
    "\u2028::error::x",
    "a\x00b\x08\x08\x7f",
    "\ud800\udcff",
]


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("form", FORMATS)
def test_nothing_can_be_smuggled_in(form: str, attack: str) -> None:
    document = PurePosixPath(f"content/{attack}.md")
    diagnostic = Diagnostic(attack, attack, Span(document, 1, 1), attack)
    plain = Diagnostic("code", "message", Span(CLAIMS, 1, 1), "hint")
    report = FORMATS[form]([diagnostic], {document: attack.encode("utf-8", "surrogatepass")})
    harmless = FORMATS[form]([plain], {CLAIMS: b"text"})
    assert is_safe(report)
    assert len(re.findall(r"^::", report, re.MULTILINE)) == len(re.findall(r"^::", harmless, re.MULTILINE))
    if form == "github":
        assert "%0A" not in report
        assert report.count("\n") == 1
    if form in ("json", "sarif"):
        assert shape(json.loads(report)) == shape(json.loads(harmless))


def shape(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: shape(value) for key, value in data.items()}
    return [shape(value) for value in data] if isinstance(data, list) else type(data)


def is_safe(report: str) -> bool:
    report.encode("utf-8")
    return not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", report)


TEXTS = st.text(st.characters() | st.sampled_from("\n\r\t\x1b\u202e日\u0301\ud800%:,]("), max_size=20)
PATHS = TEXTS.map(lambda text: PurePosixPath(text.replace("\0", "")))
NUMBERS = st.integers(-3, 30) | st.integers(-(2**40), 2**40)
DIAGNOSTICS = st.builds(
    Diagnostic, TEXTS, TEXTS, st.builds(Span, PATHS, NUMBERS, NUMBERS, NUMBERS), TEXTS, st.sampled_from(Severity)
)
DOCUMENTS = st.binary(max_size=60) | TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass") * 9)


@settings(max_examples=150, derandomize=True, deadline=None)
@given(found=st.lists(st.tuples(DIAGNOSTICS, DOCUMENTS), max_size=4))
def test_any_diagnostics_are_reported_without_a_control_character(found: list[tuple[Diagnostic, bytes]]) -> None:
    documents: Mapping[PurePosixPath, bytes] = {diagnostic.span.document: data for diagnostic, data in found}
    for report in FORMATS.values():
        assert is_safe(report([diagnostic for diagnostic, _ in found], documents))


@settings(max_examples=100, derandomize=True, deadline=None)
@given(text=TEXTS)
def test_what_is_visible_is_shown_as_it_is(text: str) -> None:
    shown = visible(text)
    assert is_safe(shown)
    assert visible(shown) == shown
    if text.isprintable():
        assert shown == text
