"""What stands between quotation marks."""

from __future__ import annotations

import pytest

from explainer import pipeline
from explainer.checks import quotations
from explainer.content import Tree
from tests.checks.conftest import edited, told

OPENED = "It opened in May 2022.[@opening]"
COST = "quote: a bill of 12.5 million"
OWN = "translation: {by: {en: the authors, fr: les auteurs}, kind: own}"


def quoting(bridge: Tree, words: str, language: str = "en") -> list[tuple[str, str, str]]:
    before = OPENED if language == "en" else "Il a ouvert en mai 2022.[@opening]"
    return told(quotations.CHECK, edited(bridge, f"summaries/courier.{language}.md", before, f"{words}.[@opening]"))


@pytest.mark.parametrize(
    "words",
    [
        "It “opened to the public”",
        "It “opened to”",
        "It “opened [sic] to the public”",
        "It “opened […] public”",
        "It ‘opened to\u00a0the public.’",
        'A "bill of 12.5 million"',
        "It was “open”",
        "See “The bridge that costs millions”",
        "“12,5 millions d’euros pour”",
    ],
)
def test_words_of_the_evidence_may_be_quoted(bridge: Tree, words: str) -> None:
    assert quoting(bridge, words) == []


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("It “opened for the public”", "opened for the public"),
        ("It “opened to the publi”", "opened to the publi"),
        ("A “bill of 12,5 million”", "bill of 12,5 million"),
        ("It “public […] for ever”", "public […] for ever"),
        ("It “the public […] opened”", "the public […] opened"),
        ("It “opened to […] a bill of 12.5 million”", "opened to […] a bill of 12.5 million"),
        ("It 'opened for the public'", "opened for the public"),
    ],
)
def test_other_words_may_not(bridge: Tree, words: str, quoted: str) -> None:
    ((code, _, message),) = quoting(bridge, words)
    assert (code, message) == ("quotation-unknown", f"no evidence has the words “{quoted}”")


def test_the_nearest_phrase_is_offered(bridge: Tree) -> None:
    tree = edited(bridge, "summaries/courier.en.md", OPENED, "It “was opened for the public” in May 2022.[@opening]")
    assert quotations.CHECK.of_content
    (found,) = (d for d in pipeline.build(tree).diagnostics if d.code == "quotation-unknown")
    assert str(found.span) == "content/summaries/courier.en.md:7:5"
    assert found.hint.startswith("the nearest phrase is “opened to the public”;")


def test_a_translation_may_be_quoted_in_its_language(bridge: Tree) -> None:
    translated = edited(
        bridge, "claims.yaml", COST, f"{COST}, translations: {{fr: 'une note de 12,5 millions'}}, {OWN}"
    )
    assert quoting(translated, "« une note de 12,5 millions »", "fr") == []
    assert quoting(translated, "« une note de 13 millions »", "fr")
    assert quoting(translated, "“une note de 12,5 millions”", "en")
    assert quoting(bridge, "« une note de 12,5 millions »", "fr")


def test_readers_see_both_wordings(bridge: Tree) -> None:
    tree = edited(
        bridge, "claims.yaml", COST,
        f"{COST}, translations: {{fr: 'une note de 12,5 millions'}}, "
        f"original: {{language: nl, words: een rekening}}, {OWN}",
    )  # fmt: skip
    built = pipeline.build(tree)
    assert not built.diagnostics
    french = {path.name: data.decode() for path, data in built.files.items() if path.match("fr/*.html")}
    page = next(html for name, html in french.items() if name.startswith("registre"))
    link = '<a rel="noopener noreferrer" href="https://courier.example/bridge#:~:text=a%20bill%20of%2012.5%20million">'
    assert f'<q lang="en">{link}a bill of 12.5 million</a></q>' in page
    assert "<q>une note de 12,5 millions</q>" in page.replace("\u00a0", " ")
    assert "notre traduction (les auteurs)" in page
    assert '<q lang="nl">een rekening</q>' in page


@pytest.mark.parametrize(
    ("extra", "message"),
    [
        ("translations: {fr: une note}", "there are translations here, and nothing says who made them"),
        (OWN, "this says who translated, and shows neither a translation nor an original"),
    ],
)
def test_a_translation_says_of_what_and_by_whom(bridge: Tree, extra: str, message: str) -> None:
    found = told(quotations.CHECK, edited(bridge, "claims.yaml", COST, f"{COST}, {extra}"))
    assert [(code, text) for code, _, text in found] == [("translation-incomplete", message)]
    found = told(quotations.CHECK, edited(bridge, "claims.yaml", COST, f"translations: {{fr: une note}}, {OWN}"))
    assert found[0][2] == "there are translations here, and no phrase that they translate"


def test_claims_and_events_are_checked(bridge: Tree) -> None:
    assert told(quotations.CHECK, edited(bridge, "claims.yaml", "Le rapport compte", "Le rapport « compte mal »"))
    assert told(quotations.CHECK, edited(bridge, "timeline.yaml", "It opened", "It “opened well”"))
    assert not told(quotations.CHECK, edited(bridge, "pages/about.en.md", "one bridge", "“one bridge”"))


def test_a_translation_that_does_not_say_who_made_it_can_be_accepted(bridge: Tree) -> None:
    shown = edited(bridge, "claims.yaml", COST, f"{COST}, translations: {{fr: une facture énorme}}")
    assert [d.code for d in pipeline.build(shown).diagnostics] == ["translation-incomplete"]
    waiver = "waivers: [{code: translation-incomplete, in: cost, reason: Nobody knows.}]\ntitle:"
    assert not pipeline.build(edited(shown, "site.yaml", "title:", waiver)).diagnostics
