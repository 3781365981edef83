from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any, get_args

import pytest
from pydantic_core import ErrorType

from explainer import yamldoc
from explainer.content.records import validate
from explainer.diagnostics import Diagnostic, Span
from explainer.schema import Actor, Claim, Figure, Info, Record, Source, Term

DOCUMENT = PurePosixPath("content/claims.yaml")
NAME = Span(DOCUMENT, 99, 1)
"""Where the id of the record stands."""

CLAIM = "text: x\nstatus: reported\nevidence: [{source: a}]\n"
SOURCE = "type: report\ntitle: x\nseen: full\nrole: primary\n"


def wrong(record: type[Record], text: str) -> tuple[Diagnostic, ...]:
    node = yamldoc.read(DOCUMENT, text.encode()).value
    assert node is not None
    value, diagnostics = validate(record, node, NAME)
    assert value is None
    return diagnostics


def told(record: type[Record], text: str) -> str:
    """Give the one thing that an author is told."""
    (only,) = wrong(record, text)
    return f"{only.span.line}:{only.span.column} {only.code}: {only.message} ({only.hint})"


@pytest.mark.parametrize(
    ("record", "text", "message"),
    [
        (Claim, f"{CLAIM}date: 30/05/2022\n",
         "4:7 date-invalid: “30/05/2022” is not written as an EDTF date (write 2022-05-30)"),
        (Claim, f"{CLAIM}value: {{number: 1 000, unit: EUR}}\n",
         "4:17 number-invalid: “1 000” is not a number (write 1000, without signs between the digits)"),
        (Claim, f"{CLAIM}value: {{number: 1, unit: $}}\n",
         "4:26 unit-unknown: “$” is not a unit (write percent, a currency code such as EUR, or the id of a unit)"),
        (Claim, "text: x\nstatus: Reported\nevidence: [{source: a}]\n",
         "2:9 value-unknown: “Reported” is not known for “status” (did you mean “reported”?)"),
        (Claim, "text: x\nstatus: true\nevidence: [{source: a}]\n",
         "2:9 value-shape: “status” should be one word (YAML reads this as true: put the text between quotes)"),
        (Claim, "text: x\nstatus:\nevidence: [{source: a}]\n",
         "2:8 value-shape: “status” should be one word (nothing is written here: write it, or leave the field out)"),
        (Claim, "text: x\nstatus: reported\nevidence: []\n",
         ("3:11 value-size: “evidence” needs at least one entry (write one, or leave the field out where it may be "
         "missing)")),
        (Claim, "text: x\nstatus: reported\nevidence: {source: a}\n",
         "3:11 value-shape: “evidence” should be a list (write [a, b], or a line that begins with “- ” for each)"),
        (Claim, "text: x\nstatus: reported\nevidence: [a]\n",
         "3:12 value-shape: “evidence” should be a mapping of fields (name: value) ()"),
        (Claim, "text: x\nstatus: reported\nevidence: [{source: a, at: §12}]\n",
         "3:28 number-invalid: “§12” is not a whole number from 1 (count from 1, digits only)"),
        (Claim, "text: {en: ''}\nstatus: reported\nevidence: [{source: a}]\n",
         "1:12 value-empty: “en” is empty (write the text, or leave the field out)"),
        (Claim, "text: [x]\nstatus: reported\nevidence: [{source: a}]\n",
         "1:7 value-shape: “text” should be a text, or a mapping of languages (en: …) ()"),
        (Claim, f"{CLAIM}theme: Big Money\n",
         ("4:8 id-invalid: “Big Money” is not an id (write “big-money”: an id has lower-case letters a–z, digits and "
         "hyphens, and begins with a letter or digit; 61 at most)")),
        (Claim, f"{CLAIM}correction: {{kind: date, date: 2018, printed: x, better: x}}\n",
         "4:1 field-missing: “note” is missing (add “note: …”)"),
        (Claim, "text: x\nevidence: [{source: a}]\n", "99:1 field-missing: “status” is missing (add “status: …”)"),
        (Claim, f"{CLAIM}zzz: x\n",
         ("4:1 field-unknown: “zzz” is not a field known here (known here: actors, correction, date, draft, evidence, "
         "kind, scope, status, status-note, text, theme, title, value)")),
        (Claim, f"{CLAIM}value: {{number: 1, unit: EUR, qualifyer: about}}\n",
         "4:31 field-unknown: “qualifyer” is not a field known here (did you mean “qualifier”?)"),
        (Claim, "words\n", "99:1 value-shape: this entry should be a mapping of fields (name: value) ()"),
        (Source, f"{SOURCE}URL: example.org\n",
         "5:6 address-invalid: “example.org” is not a web address (write it whole, beginning with https://)"),
        (Source, f"{SOURCE}language: French\n",
         "5:11 language-invalid: “French” is not a language tag (as BCP 47 has them: fr, nl, ar, pt-BR)"),
        (Source, f"{SOURCE}title-translated: {{Dutch: x}}\n",
         "5:20 language-invalid: “Dutch” is not a language tag (as BCP 47 has them: fr, nl, ar, pt-BR)"),
        (Source, "type: report\nseen: full\nrole: primary\n",
         "99:1 field-missing: nothing says what it is (add label, title, author or URL)"),
        (Source, f"{SOURCE}author: [{{}}]\n", "5:10 field-missing: nothing says who it is (add literal, or family)"),
        (Figure, "id: f\ntitle: x\ntext: x\nrows: [{claim: c, label: x}]\nunit: a lot\n",
         "5:7 unit-unknown: “a lot” is not a unit (write percent, a currency code such as EUR, or the id of a unit)"),
        (Actor, "name: x\nkind: company\ntext: x\nclaims: a\n",
         "4:9 value-shape: “claims” should be a list (write [a, b], or a line that begins with “- ” for each)"),
        (Term, f"term: toll\ntext: {'x' * 17_000}\n",
         "2:7 value-size: “text” is longer than 16384 characters (shorten it)"),
    ],
)  # fmt: skip
def test_one_mistake_is_told_once_at_its_place(record: type[Record], text: str, message: str) -> None:
    assert told(record, text).replace("“und”", "“text”") == message


INFO = (
    "title: x\ndescription: x\nbase_url: https://a.example\nlicence: {id: x, url: https://a.example}\n"
    "date: 2024\nnavigation: []\n"
)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("languages: [en, en]", "7:12 value-repeated: “languages” names “en” twice (name it once)"),
        ("languages: []", "7:12 value-size: “languages” needs at least one entry"),
        ("languages: en\nthemes: {Money: x}", "8:10 id-invalid: “Money” is not an id"),
        ("languages: en\nunits: {cars: {en: {one: car}}}", "8:16 field-missing: “other” is missing"),
        ("languages: en\nunits: {cars: {en: {other: cars, some: cars}}}",
         "8:34 value-unknown: “some” is not a plural form"),
    ],
)  # fmt: skip
def test_mistakes_of_the_site_as_a_whole(text: str, message: str) -> None:
    assert told(Info, f"{INFO}{text}\n").startswith(message)


def test_several_mistakes_are_all_told() -> None:
    assert [d.code for d in wrong(Claim, "text: ''\nstatus: x\nevidence: []\nnote: x\n")] == [
        "value-empty",
        "value-unknown",
        "value-size",
        "field-unknown",
    ]


def test_two_misspelt_fields_hide_no_third_that_is_missing() -> None:
    assert [d.message for d in wrong(Claim, "txt: x\nstatut: reported\n")] == [
        "“evidence” is missing",
        "“txt” is not a field known here",
        "“statut” is not a field known here",
    ]


def test_a_message_repeats_the_beginning_of_a_long_value() -> None:
    assert f"“{'x' * 60}…” is not known" in told(Claim, f"text: x\nstatus: {'x' * 5000}\nevidence: [{{source: a}}]\n")


def test_an_error_that_nobody_thought_of_still_has_words() -> None:
    """Whatever pydantic may say has a message and a place."""
    from explainer.content import faults

    node = yamldoc.read(DOCUMENT, b"text: x\n").value
    assert node is not None
    for kind in get_args(ErrorType):
        context: dict[str, Any] = {"pattern": "^x$", "max_length": 3, "expected": "'a' or 'b'", "item": "a"}
        error: Any = {"type": kind, "loc": ("text",), "input": "x", "msg": "x", "ctx": context}
        (only,) = faults.explain(Claim, node, NAME, [error])
        assert only.message
        assert "_" not in only.message
