from __future__ import annotations

import sys
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.numerals import LANGUAGES, Found
from explainer.numerals.words import listed

from .conftest import read

MARKS = "0123456789 \u00a0\u202f.,'’-−–/%$€:;()Mkde"
WORDS = listed(
    "un deux mille million milliards et demi de d’euros pour cent juin 2018 1er 44,435 3 $ % US$ USD 12.345 een half "
    "anderhalf miljoen duizendtwee honderd procent eerste derde van a half twice first of the May 19 , 2:30 2/3 "
    "vingt quatre quatre-vingt-dix - – au moins moins jaren 90 XXIe 2e entre 5 à 10 1990s point virgule zero"
)


def kinds(text: str, language: str) -> list[tuple[str, Decimal, str]]:
    return [(found.kind, found.value, found.unit) for found in read(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "19,4 milliards de dollars", ("money", 19_400_000_000, "USD")),
        ("nl", "een half miljoen euro", ("money", 500_000, "EUR")),
        ("en", "$19.4bn", ("money", 19_400_000_000, "USD")),
        ("fr", "soixante-treize pour cent", ("percent", 73, "percent")),
        ("fr", "un billion", ("number", 10**12, "")),
        ("en", "a billion", ("number", 10**9, "")),
        ("nl", "een biljoen", ("number", 10**12, "")),
        ("fr", "le 1er mai 2018", ("date", 20180501, "2018-05-01")),
        ("fr", "le 9 novembre", ("date", 1109, "XXXX-11-09")),
        ("nl", "juni 2018", ("date", 20180600, "2018-06")),
        ("nl", "de jaren negentig", ("date", 19900000, "199X")),
        ("en", "in 2018", ("year", 2018, "")),
        ("fr", "la vingt et unième", ("ordinal", 21, "")),
        ("nl", "de 3de", ("ordinal", 3, "")),
        ("en", "the 21st", ("ordinal", 21, "")),
        ("fr", "une perte de −3", ("number", -3, "")),
        ("ar", "١٢٫٥", ("number", Decimal("12.5"), "")),
        ("de", "1 234 567", ("number", 1_234_567, "")),
        ("de", "2018-06-19", ("date", 20180619, "2018-06-19")),
    ],
)
def test_a_figure_is_read(language: str, text: str, expected: tuple[str, Decimal, str]) -> None:
    assert kinds(text, language) == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "un article, une page, les deux articles, l’un et l’autre"),
        ("nl", "een artikel, één bladzijde, beide artikels, de twee artikels"),
        ("en", "a page, one page, both pages, the two pages"),
        ("fr", "COVID-19, FY2019, article12, ICE2, CC-BY-4.0, la 5G, 2.4.1, 192.168.0.1, H1N1, #12"),
        ("fr", "https://a.example/2018/12 et x2018@a.example"),
        ("nl", "miljoenen dollars, honderden mensen, de eeuw, driehoek, vierkant, laatste, beste"),
        ("fr", "le Premier ministre, quelques pour cent, des milliers, à moitié"),
        ("en", "millions of dollars, per second, first aid, may, march"),
        ("fr", ""),
    ],
)
def test_these_are_no_figures(language: str, text: str) -> None:
    assert not kinds(text, language)


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("nl", "44,435", ("44.435", "44435")),
        ("fr", "44,435", ("44.435", "44435")),
        ("fr", "44.435", ("44435", "44.435")),
        ("en", "44.435", ("44.435", "44435")),
        ("nl", "6.843 miljard", ("6843000000000", "6843000000")),
        ("en", "05/06/2018", ("20180605", "20180506")),
        ("sv", "44.435", ("44435", "44.435")),
        ("de", "44,435", ("44.435", "44435")),
    ],
)
def test_what_reads_in_two_ways_is_said_to(language: str, text: str, values: tuple[str, ...]) -> None:
    (found,) = read(text, language)
    assert found.ambiguous
    assert {found.value, *found.alternatives} == {*map(Decimal, values)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "44.435"), ("en", "44,435"), ("fr", "44 435"), ("fr", "6,843 milliards"), ("nl", "6,843 miljard"),
        ("en", "6.843 billion"), ("fr", "0,125"), ("fr", "12,345 %"), ("fr", "1234,567"), ("nl", "1.234.567"),
    ],
)  # fmt: skip
def test_what_is_certain_is_not_ambiguous(language: str, text: str) -> None:
    (found,) = read(text, language)
    assert not found.ambiguous
    assert not found.alternatives


def test_places_are_those_of_the_words() -> None:
    text = "Ça coûte\u00a019,4\u202fmilliards de dollars, soit −5 % en 2018."
    assert [text[f.offset : f.offset + f.length] for f in read(text, "fr")] == [
        "19,4\u202fmilliards de dollars",
        "−5 %",
        "2018",
    ]


UNITS = {
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
    "dix-huit dix-neuf",
    "nl": "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
    "zeventien achttien negentien",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen",
}
TENS = {
    "fr": "vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt",
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
}


def spell(n: int, language: str) -> str:
    """Spell a number below a million by the rules of the three languages, apart from the tables of the reader."""
    units, tens = UNITS[language].split(), TENS[language].split()
    if n < 20:
        return units[n]
    if n < 100:
        ten, unit = divmod(n, 10)
        if language == "en":
            return tens[ten - 2] + (f"-{units[unit]}" if unit else "")
        if language == "nl":
            link = "ën" if unit in (2, 3) else "en"
            return (units[unit] + link if unit else "") + tens[ten - 2]
        if ten in (7, 9):
            unit += 10
        if not unit:
            return "quatre-vingts" if ten == 8 else tens[ten - 2]
        return tens[ten - 2] + (" et " if unit in (1, 11) and ten < 8 else "-") + units[unit]
    size, (many, rest) = (100, divmod(n, 100)) if n < 1000 else (1000, divmod(n, 1000))
    name = {"fr": ("cent", "mille"), "nl": ("honderd", "duizend"), "en": ("hundred", "thousand")}[language][
        size == 1000
    ]
    times = spell(many, language) if many > 1 or language == "en" else ""
    after = spell(rest, language) if rest else ""
    if language == "nl":
        return times + name + (" " if size == 1000 and after else "") + after
    if language == "en" and size == 100 and after:
        after = f"and {after}"
    if language == "fr":
        times = times.replace("vingts", "vingt") if size == 1000 else times
        times = times.removesuffix("s") if size == 1000 and times.endswith("cents") else times
        name += "s" if size == 100 and many > 1 and not rest else ""
    return f"{times} {name} {after}".strip()


@pytest.mark.parametrize("language", ["fr", "nl", "en"])
def test_every_number_in_words_is_read(language: str) -> None:
    for n in (*range(2, 1_300), *range(1_900, 2_100), *range(7_003, 999_999, 1_737)):
        words = spell(n, language)
        assert [found.value for found in read(f"x {words} y", language)] == [n], words


@pytest.mark.parametrize("language", ["fr", "nl", "en"])
def test_scale_words_multiply_numbers_in_words(language: str) -> None:
    million = {"fr": "millions", "nl": "miljoen", "en": "million"}[language]
    for n in range(2, 1000, 7):
        words = f"{spell(n, language)} {million} {spell(n * 3, language)}"
        assert [found.value for found in read(words, language)] == [n * 1_000_003], words


NUMBERS = st.decimals(min_value=0, max_value=10**12, places=2, allow_nan=False)


def formatted(number: Decimal, thousands: str, decimal: str) -> str:
    whole, _, rest = f"{number:.2f}".partition(".")
    groups = f"{int(whole):,}".replace(",", thousands)
    return f"{groups}{decimal}{rest}" if rest != "00" else groups


@settings(max_examples=200, derandomize=True, deadline=None)
@given(NUMBERS)
def test_a_number_written_by_the_rules_of_a_language_is_read_back(number: Decimal) -> None:
    for language, decimal, signs in (("fr", ",", " \u00a0\u202f"), ("nl", ",", ". \u00a0"), ("en", ".", ",\u202f")):
        for thousands in signs:
            text = formatted(number, thousands, decimal)
            (found,) = read(f"x {text} y", language)
            assert (found.value, found.ambiguous) == (number, False), text


@settings(max_examples=300, derandomize=True, deadline=None)
@given(
    st.one_of(
        st.text(max_size=60), st.text(MARKS, max_size=40), st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
    ),
    st.sampled_from(("fr", "nl", "en", "de", "ar", "", "fr-BE")),
)
def test_any_text_gives_an_answer(text: str, language: str) -> None:
    end = 0
    for found in read(text, language):
        assert isinstance(found, Found)
        assert end <= found.offset < found.offset + found.length <= len(text)
        assert found.value.is_finite()
        assert found.ambiguous == bool(found.alternatives)
        end = found.offset + found.length


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_number_is_too_large_to_be_reckoned_with(language: str) -> None:
    largest = "1" * 28
    assert [found.value for found in read(f"x {largest} y", language)] == [Decimal(largest)]
    for text in (
        f"{largest}1",
        "1" * 40,
        "1 000 " * 20,
        f"5 à {largest}",
        f"5 to {largest} million",
        f"½ of {largest}",
    ):
        for found in read(f"x {text} y", language):
            assert found.value <= Decimal(largest) * 10**6


REPEATED = ("2018年6月", "½", "a1", "1 000 ", "vingt et un ", "million de ", "5 à ", "9", "1.", "19 juin ", "$", "-")


@pytest.mark.parametrize("language", LANGUAGES)
def test_reading_is_work_in_proportion(language: str) -> None:
    for text in REPEATED:
        assert work(text * 80, language) < 5 * work(text * 20, language), text


def work(text: str, language: str) -> int:
    """Count the calls that it takes to read a text."""
    calls = 0

    def count(*_event: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        read(text, language)
    finally:
        sys.setprofile(None)
    return calls
