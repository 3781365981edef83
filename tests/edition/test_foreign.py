from __future__ import annotations

from jinja2 import Environment
from markupsafe import Markup

from explainer.edition.foreign import Foreign, attributes, span

WORDS = Foreign("Le <pont>", span("Le <pont>", attributes("fr")))


def test_words_say_their_language_where_a_page_prints_them_and_are_words_alone_elsewhere() -> None:
    template = Environment(autoescape=True).from_string("<p>{{ words }}</p>{{ words ~ '!' }}")
    marked = "<span lang=fr>Le &lt;pont&gt;</span>"
    assert template.render(words=WORDS) == f"<p>{marked}</p>{marked}!"
    assert f"{WORDS}, {WORDS!s}" == "Le <pont>, Le <pont>"
    assert type(str(WORDS)) is str


def test_a_direction_stands_only_where_it_changes() -> None:
    assert attributes("ar", "rtl") == " lang=ar dir=rtl"
    assert attributes("fr") == " lang=fr"


def test_markup_is_not_escaped_again() -> None:
    assert span(Markup("<b>x</b>"), attributes("fr")) == "<span lang=fr><b>x</b></span>"


def test_the_same_words_in_the_language_of_the_page_are_not_equal() -> None:
    plain = "Le <pont>"
    assert plain != WORDS
    assert not plain == WORDS  # noqa: SIM201 - both operators of `str` are replaced
    assert Foreign(plain, span(plain, attributes("nl"))) != WORDS
    assert Foreign(plain, span(plain, attributes("fr"))) == WORDS
    assert len({Foreign(plain, span(plain, attributes("fr"))), WORDS}) == 1
