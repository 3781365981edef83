from __future__ import annotations

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.dates import DateError, parse
from explainer.locales import Locale
from tests.locales.conftest import SHIPPED, words


@pytest.mark.parametrize(
    ("language", "direction", "endonym"),
    [
        ("fr", "ltr", "Français"),
        ("nl", "ltr", "Nederlands"),
        ("en", "ltr", "English"),
        ("ar", "rtl", "العربية"),
        ("he", "rtl", "עברית"),
    ],
)
def test_a_language_knows_its_direction_and_its_name(locales, language, direction, endonym):
    assert (locales[language].direction, locales[language].endonym) == (direction, endonym)
    assert locales[language].language == language


@pytest.mark.parametrize(
    ("language", "tag", "name"),
    [
        ("fr", "nl", "néerlandais"),
        ("nl", "fr", "Frans"),
        ("fr", "nl-BE", "néerlandais (Belgique)"),
        ("fr", "grc", "grec ancien"),
        ("fr", "xx", "xx"),
        ("fr", "not a tag", "not a tag"),
    ],
)
def test_a_language_names_the_others(locales, language, tag, name):
    assert locales[language].language_name(tag) == name


@pytest.mark.parametrize(
    ("years", "name"),
    [
        ((2018, 2018), "2018"),
        ((-43, -43), "44 av._J.-C."),
        ((17000, 17000), "17~000"),
        ((2018, 2022), "2018–2022"),
        ((-237, -43), "238–44 av._J.-C."),
        ((-7, 325), "8 av._J.-C. – 325 ap._J.-C."),
    ],
)
def test_a_heading_of_the_timeline_names_any_years_and_a_line_may_end_before_the_era(locales, years, name):
    assert locales["fr"].years(*years).replace("\u00a0", "_").replace("\u202f", "~") == name


@pytest.mark.parametrize("tag", ["", "xx", "fr_BE", "fr@euro", "root", "x-private", "C", "../fr", "fr\n"])
def test_what_is_no_tag_makes_no_locale(tag):
    with pytest.raises(ValueError, match="is no language"):
        Locale(tag, words("en"))


@pytest.mark.parametrize(
    ("items", "fr", "nl"),
    [
        ([], "", ""),
        (["A"], "A", "A"),
        (["A", "B"], "A et B", "A en B"),
        (["A", "{0}", "C"], "A, {0} et C", "A, {0} en C"),
    ],
)
def test_lists_end_with_and(locales, items, fr, nl):
    assert (locales["fr"].list(items), locales["nl"].list(items)) == (fr, nl)


@pytest.mark.parametrize(
    ("language", "number", "category"),
    [
        ("fr", 0, "one"),
        ("fr", 1, "one"),
        ("fr", 2, "other"),
        ("nl", 0, "other"),
        ("nl", 1, "one"),
        ("ar", 2, "two"),
    ],
)
def test_plural_categories_are_those_of_the_language(locales, language, number, category):
    assert locales[language].plural(number) == category


def test_french_is_typeset_with_all_its_rules(locales):
    typed = "L'article dit : «230 millions d'identités» ; 44 435 personnes, soit 73 % ! Voir https://example.org/?a=1"
    printed = (
        "L’article dit_: «~230_millions d’identités~»~; 44~435_personnes, soit 73_%~! Voir https://example.org/?a=1"
    )
    assert locales["fr"].typeset(typed).replace("\u202f", "~").replace("\u00a0", "_") == printed


def test_other_languages_only_get_apostrophes_and_kept_numbers(locales):
    typed = "De foto's : 230 miljoen identiteiten ; 19,4 miljoen dollar, 73 procent!"
    printed = "De foto’s : 230_miljoen identiteiten ; 19,4_miljoen dollar, 73_procent!"
    assert locales["nl"].typeset(typed).replace("\u00a0", "_") == printed


TEXTS = st.text(alphabet="aé l'’«»“”;:!?.…,()%$12 0\u00a0\u202f\n&/-", max_size=30) | st.lists(
    st.sampled_from(
        [
            "mot",
            "«",
            "»",
            " ",
            ";",
            ":",
            "!",
            "?",
            "https://x.be/?a;b",
            "12:30",
            "44 435",
            "millions",
            "%",
            "'",
            "&amp;",
        ]
    ),
    max_size=12,
).map("".join)


@settings(max_examples=500, derandomize=True)
@given(TEXTS | st.text(max_size=40))
def test_typesetting_twice_is_typesetting_once(locales, text):
    for language in SHIPPED:
        once = locales[language].typeset(text)
        assert locales[language].typeset(once) == once


@settings(max_examples=300, derandomize=True)
@given(TEXTS)
def test_typesetting_changes_spaces_and_apostrophes_only(locales, text):
    def bare(words: str) -> str:
        return "".join(words.replace("’", "'").split())

    for language in SHIPPED:
        assert bare(locales[language].typeset(text)) == bare(text)


POINT = (
    r"-?[0-9]{4}(-(0[1-9]|1[0-2]))?[~?%]?|[0-9]{4}-0[1-9]-(0[1-9]|2[0-8])[~?%]?|[0-9]{4}-2[1-4][~?%]?"
    r"|-?[0-9]{3}X[~?%]?|[0-9]{2}XX[~?%]?|[0-9]{4}(-0[1-9])?-XX[~?%]?"
)
FORMS = ["{}", "{}/..", "../{}", "/{}", "{}/", "{}/2018-05-01", "-0044/{}"]


@settings(max_examples=150, derandomize=True)
@given(st.from_regex(POINT, fullmatch=True), st.sampled_from(FORMS))
def test_every_date_is_worded_in_every_language(locales, point, form):
    try:
        date = parse(form.format(point))
    except DateError:
        return
    for locale in locales.values():
        assert locale.date(date)
        assert locale.typeset(locale.date(date)) == locale.date(date)


def keys(node: object) -> object:
    return {name: keys(value) for name, value in node.items()} if isinstance(node, dict) else None


def test_the_languages_shipped_have_the_same_words():
    shapes = [{section: keys(words(language)[section]) for section in ("dates", "quantities")} for language in SHIPPED]
    for shape in shapes:
        shape["quantities"]["currencies"] = sorted(shape["quantities"]["currencies"])
    assert shapes[0] == shapes[1] == shapes[2]


def test_a_locale_travels_to_a_worker_process(locales):
    assert pickle.loads(pickle.dumps(locales["fr"])).date(parse("2018-05-01")) == "1er mai 2018"
