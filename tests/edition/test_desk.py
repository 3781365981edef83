from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import PurePosixPath

import pytest
from markupsafe import escape

from explainer import dates
from explainer.content import Tree
from explainer.edition import Edition
from explainer.edition.desk import Desk, page_words
from explainer.quantities import Quantity
from tests.edition.conftest import Edit
from tests.pages import swapped


@pytest.fixture
def english(editions: Mapping[str, Edition]) -> Desk:
    return editions["en"].desk


@pytest.fixture
def french(editions: Mapping[str, Edition]) -> Desk:
    return editions["fr"].desk


def test_words_of_the_interface_are_filled_in_and_set_as_print_does(english: Desk, french: Desk) -> None:
    assert english.say("notes.same", number=3) == "See note 3"
    assert french.say("foot.citation", site="S", page="P", date="D").startswith("S, «\u202fP\u202f»,")


def test_a_count_takes_the_plural_of_its_number(english: Desk, french: Desk) -> None:
    assert english.count("timeline.events", 1) == "1 event"
    assert english.count("timeline.events", 0) == "0 events"
    assert french.count("timeline.events", 0).endswith("ment")  # zero is singular in French
    assert "12 345" in french.count("timeline.events", 12345).replace("\u202f", " ")


@pytest.mark.parametrize(
    ("text", "words", "precision", "is_vague"),
    [
        ("2018-06-19", "June 19, 2018", "", False),
        ("2018-06", "June 2018", "month", True),
        ("2018", "2018", "year", True),
        ("2018~", "about 2018", "", True),
        ("2018-06-19?", "June 19, 2018 (date uncertain)", "", True),
        ("2018-06-19/2018-06-21", None, "", False),
        ("2018-06-19/..", "from June 19, 2018", "", True),
        ("201X", "2010s", "decade", True),
    ],
)
def test_a_date_says_how_exact_it_is(
    english: Desk, text: str, words: str | None, precision: str, is_vague: bool
) -> None:
    moment = english.moment(dates.parse(text))
    assert words is None or moment.words == words
    assert (moment.precision, moment.is_vague) == (precision, is_vague)


def test_a_date_has_a_machine_value_only_where_one_is_honest(english: Desk) -> None:
    assert english.moment(dates.parse("2018-06-19")).pieces == (("June 19, 2018", "2018-06-19"),)
    assert [machine for _, machine in english.moment(dates.parse("201X")).pieces] == [""]


def test_a_source_is_called_by_its_label_or_by_who_when_and_where(english: Desk, french: Desk) -> None:
    sources = english.site.sources
    assert english.label(sources["courier"]) == "The Courier"
    assert french.label(sources["courier"]) == "Le Courier"
    assert english.label(sources["gazette"]) == "Dubois, La Gazette"
    assert english.label(sources["report"]) == "Town hall, March 2023"
    assert french.label(sources["report"]) == "Town hall, mars 2023"


def test_a_name_that_runs_the_other_way_does_not_turn_the_words_around_it(english: Desk) -> None:
    source = english.site.sources["report"].model_copy(update={"language": "ar", "publisher": "النهر"})
    label = english.label(source)
    assert str(label) == "النهر, March 2023"
    assert escape(label) == "<span lang=ar dir=rtl>النهر</span>, March 2023"


def test_many_authors_are_shortened(bridge: Tree, edit: Edit) -> None:
    three = "author: [{family: Dubois}, {family: Smit}, {literal: The Desk}]"
    tree = swapped(bridge, "sources.yaml", "author: [{family: Dubois, given: Anne}]", three)
    quote = edit(tree)["en"]["article/gazette"].notes[0].cited[0].quotes[1]
    assert quote.source.text == "Dubois and Smit et al., La Gazette"


def test_who_speaks_is_said_in_words_beside_the_mark(english: Desk) -> None:
    assert english.attribution(["gazette", "courier"]).words == "All 2 articles"
    assert english.attribution(["gazette", "courier"]).mark == "m11"
    assert english.attribution(["gazette"]).words == "Dubois, La Gazette"
    assert english.attribution(["gazette"]).mark == "m01"
    assert english.attribution(["report"]).words == "Context, outside the articles"
    assert english.attribution([]).mark == "m00"


def test_of_three_articles_two_are_named(bridge: Tree, edit: Edit) -> None:
    tree = {
        **swapped(bridge, "sources.yaml", "role: primary", "role: summarised"),
        **{
            PurePosixPath(f"content/summaries/report.{language}.md"): b"# Report\n\nWords.[@cost]\n"
            for language in ("en", "fr")
        },
    }
    views = edit(tree)["en"]
    assert {event.id: event.attribution.words for year in views["timeline"].view.years for event in year.events} == {
        "e-opens": "The Courier and Town hall, March 2023",
        "e-counted": "Dubois, La Gazette and Town hall, March 2023",
    }
    assert "m101" in {symbol.id for symbol in views["timeline"].shell.marks}


def test_a_lang_attribute_stands_only_where_the_language_changes(english: Desk) -> None:
    assert english.foreign("fr") == "fr"
    assert english.foreign("en") == english.foreign("und") == english.foreign(None) == ""


def test_units_are_named(english: Desk, french: Desk) -> None:
    assert english.unit("cars") == "cars"
    assert french.unit("cars") == "voitures"
    assert english.unit("EUR") == "euros"
    assert english.unit("percent") == "%"


def test_twins_lead_to_the_same_anchor_and_say_where_in_their_language(english: Desk) -> None:
    (twin,) = english.twins("e-opens", lambda other: other.say("pages.timeline.label"))
    assert twin.href == "../fr/chronologie.html#e-opens"
    assert (twin.language, twin.endonym, twin.about) == ("fr", "Français", "Chronologie")


def test_a_page_of_the_authors_has_words_of_its_own_or_those_of_all(english: Desk) -> None:
    assert page_words(english.words, "page/about")["file"] == "about"
    assert page_words(english.words, "page/thanks") == english.words["pages"]["page"]
    assert page_words(english.words, "claims/about") == english.words["pages"]["claims"]


def test_a_text_stands_in_the_first_of_the_sites_languages_that_has_it(half_desks: Mapping[str, Desk]) -> None:
    french, arabic = half_desks["fr"], half_desks["ar"]
    opens, toll = french.site.events["opens"], french.site.terms["toll"]
    assert escape(french.text(opens.title)) == "<span lang=en>The bridge opens</span>"
    assert escape(arabic.text(opens.title)) == "<span lang=en dir=ltr>The bridge opens</span>"
    assert escape(half_desks["en"].text(toll.term)) == "<span lang=fr>péage</span>"
    assert arabic.text(toll.term) == "رسم"
    assert arabic.text(arabic.site.actors["builder"].name) == "Pontex"


def test_words_that_are_filled_in_keep_their_language(half_desks: Mapping[str, Desk]) -> None:
    english = half_desks["en"]
    label = english.label(english.site.sources["courier"])
    said = english.say("comparison.alone", who=label)
    assert str(said) == "Le Courier only"
    assert escape(said) == "<span lang=fr>Le Courier</span> only"
    joined = english.list([label, "A & B"])
    assert str(joined) == "Le Courier and A & B"
    assert escape(joined) == "<span lang=fr>Le Courier</span> and A &amp; B"


def test_a_figure_stands_with_its_unit_in_the_language_of_the_unit(half_desks: Mapping[str, Desk]) -> None:
    english = half_desks["en"]
    cars, euros = Quantity(Decimal(9000), "cars", ""), Quantity(Decimal("12.5e6"), "EUR", "")
    assert escape(english.measured(cars)) == "<span lang=fr>9\u202f000\u00a0voitures</span>"
    assert escape(english.unit("cars")) == "<span lang=fr>voitures</span>"
    assert escape(english.measured(euros)) == "12.5\u00a0million euros"


def test_an_interface_word_that_is_missing_is_english_and_says_so(half_desks: Mapping[str, Desk]) -> None:
    arabic = half_desks["ar"]
    assert escape(arabic.say("nav.skip")) == "<span lang=en dir=ltr>Skip to content</span>"
    assert escape(arabic.count("timeline.events", 1)) == "<span lang=en dir=ltr>1 event</span>"
    assert escape(arabic.page_says("timeline", "label")) == "الخط"


def test_a_notice_names_the_language_in_which_a_text_is_shown(half_desks: Mapping[str, Desk]) -> None:
    assert half_desks["fr"].untranslated("en") == "Pas encore traduit\u00a0: affiché en anglais."
    assert half_desks["fr"].untranslated("fr") == half_desks["fr"].untranslated("und") == ""


def test_a_language_that_lacks_a_text_has_no_twin_of_it(half_desks: Mapping[str, Desk]) -> None:
    toll = half_desks["en"].site.terms["toll"]
    twins = half_desks["fr"].twins("t-toll", lambda other: other.text(toll.term), toll.term)
    assert [(twin.language, twin.about) for twin in twins] == [("ar", "رسم")]
