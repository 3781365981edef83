from __future__ import annotations

import pytest

from explainer.locales.french import elide, spaced


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("à partir de ", "octobre 2018", "à partir d’"),
        ("à partir de ", "Été", "à partir d’"),
        ("vers le ", "été 2018", "vers l’"),
        ("à partir du ", "hiver 2018", "à partir de l’"),
        ("jusqu’au ", "automne 2018", "jusqu’à l’"),
        ("de ", "juin 2018", "de "),
        ("de ", "11 juin", "de "),
        ("des ", "années 2010", "des "),
        ("telle ", "année", "telle "),
        ("de ", "", "de "),
    ],
)
def test_elision_is_made_where_it_is_due(before, after, expected):
    assert elide(before, after) == expected


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("mot ; mot", "mot~; mot"),
        ("mot; mot", "mot~; mot"),
        ("quoi?", "quoi~?"),
        ("quoi ?!", "quoi~?!"),
        ("quoi?!", "quoi~?!"),
        ("vraiment (?) !", "vraiment (?)~!"),
        ("fin…!", "fin…~!"),
        ("100 %!", "100 %~!"),
        ("« mot »", "«~mot~»"),
        ("«mot»", "«~mot~»"),
        ("« mot » ; « mot?»", "«~mot~»~; «~mot~?~»"),
        ("mot : suite", "mot_: suite"),
        ("mot: suite", "mot_: suite"),
        ("« mot » :", "«~mot~»_:"),
        ("44 435 et 1 234 567", "44~435 et 1~234~567"),
        # a text that was cut at a link or an emphasis
        (" ; suite", "~; suite"),
        ("« ", "«~"),
        (" »", "~»"),
    ],
)
def test_spaces_of_punctuation_become_no_break(typed, printed):
    assert spaced(typed).replace("\u202f", "~").replace("\u00a0", "_") == printed


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/a?b=c;d!",
        "voir www.example.org/?x",
        "mailto:a@example.org?subject=x;y",
        "https: //",
        "le schéma https: est",
        "à 12:30",
        "std::vector",
        "a ::b",
        "page?id=3",
        "!important",
        "AT&amp;T",
        "(?)",
        "2018 300",
        "mot\u00a0; mot\u2009! mot\u202f?",
        "mot\n; mot",
    ],
)
def test_what_is_no_slip_is_left_alone(text):
    assert spaced(text) == text
