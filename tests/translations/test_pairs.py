from __future__ import annotations

from pathlib import PurePosixPath

from explainer import content, translations
from explainer.content import Tree
from explainer.translations import LOCK, accept_pairs, unsure

TITLE = "site/title"


def site(**title: str) -> Tree:
    words = ", ".join(f"{tag}: {text}" for tag, text in title.items())
    text = f"title: {{{words}}}\ndescription: A\nlanguages: [{', '.join(title)}]\nbase_url: https://a.example/\n"
    text += "licence: {id: X, url: 'https://a.example/l'}\ndate: 2024\nnavigation: []\n"
    return {PurePosixPath("content/site.yaml"): text.encode()}


def accepted(tree: Tree, *, then: Tree, pair: tuple[str, str] | None = None) -> list[str]:
    """What is told of a site whose lock was written of another, and then of a pair of languages of its own."""
    whole = {**tree, LOCK: translations.accept(content.parse(then).value, then, ["all"]).data}
    read = content.parse(tree).value
    if pair:
        whole = {**whole, LOCK: accept_pairs(read, whole, [TITLE], *pair).data}
    return [one.message for one in translations.compare(read, whole).diagnostics]


def test_a_third_language_is_not_taken_for_read() -> None:
    then, now = site(en="A", fr="B", nl="C"), site(en="A2", fr="B2", nl="C")
    assert len(accepted(now, then=then)) == 3
    # French was translated again; nobody has looked at the Dutch.
    assert accepted(now, then=then, pair=("en", "fr")) == [
        "nobody has said that the versions of “site/title” were read together"
    ]


def test_a_third_language_stays_read_with_an_original_that_did_not_change() -> None:
    then, now = site(en="A", fr="B", nl="C"), site(en="A", fr="B2", nl="C")
    assert accepted(now, then=then, pair=("en", "fr")) == []


def test_what_two_languages_are_unsure_of() -> None:
    then, now = site(en="Old bridge", fr="B", nl="C"), site(en="New bridge", fr="B", nl="C2")
    tree = {**now, LOCK: translations.accept(content.parse(then).value, then, ["all"]).data}
    read = content.parse(now).value
    assert unsure(read, tree, "en", "fr").passages == {TITLE: "[-Old-]{+New+} bridge"}
    assert unsure(read, tree, "fr", "nl").passages == {TITLE: "never read together"}
    assert not unsure(read, now, "en", "fr").passages
    assert unsure(read, {**now, LOCK: b"{"}, "en", "fr").diagnostics[0].code == "lock-invalid"
