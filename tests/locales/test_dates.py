from __future__ import annotations

import pytest

from explainer.dates import parse

# EDTF, French, Dutch, English; “_” stands for a no-break space.
WORDED = [
    ("2018", "2018", "2018", "2018"),
    ("2018-06", "juin 2018", "juni 2018", "June 2018"),
    ("2018-06-19", "19 juin 2018", "19 juni 2018", "June 19, 2018"),
    ("2018-05-01", "1er mai 2018", "1 mei 2018", "May 1, 2018"),
    ("2001-21", "printemps 2001", "lente van 2001", "spring 2001"),
    ("2001-24", "hiver 2001", "winter van 2001", "winter 2001"),
    # blocks of years, unspecified parts
    ("201X", "années 2010", "jaren 2010", "2010s"),
    ("20XX", "entre 2000 et 2099", "tussen 2000 en 2099", "between 2000 and 2099"),
    ("-01XX", "entre 200 et 101_av._J.-C.", "tussen 200 en 101_v.Chr.", "between 200 and 101_BC"),
    ("2004-XX", "2004 (mois non précisé)", "2004 (maand niet vermeld)", "2004 (month not given)"),
    (
        "1985-04-XX",
        "avril 1985 (jour non précisé)",
        "april 1985 (dag niet vermeld)",
        "April 1985 (day not given)",
    ),
    ("1985-XX-XX", "1985 (jour non précisé)", "1985 (dag niet vermeld)", "1985 (day not given)"),
    # doubt
    ("2010~", "vers 2010", "omstreeks 2010", "about 2010"),
    ("1989-11-09~", "vers le 9 novembre 1989", "omstreeks 9 november 1989", "about November 9, 1989"),
    ("2018-22~", "vers l’été 2018", "omstreeks de zomer van 2018", "about summer 2018"),
    ("201X~", "vers les années 2010", "omstreeks de jaren 2010", "about the 2010s"),
    ("20XX~", "entre 2000 et 2099 environ", "ongeveer tussen 2000 en 2099", "roughly between 2000 and 2099"),
    ("2010?", "2010 (date incertaine)", "2010 (datum onzeker)", "2010 (date uncertain)"),
    ("2010%", "vers 2010 (date incertaine)", "omstreeks 2010 (datum onzeker)", "about 2010 (date uncertain)"),
    # intervals
    ("2015/2017", "2015–2017", "2015–2017", "2015–2017"),
    ("2018-05/2018-06", "mai–juin 2018", "mei–juni 2018", "May–June 2018"),
    ("2017-05/2018-06", "mai 2017 – juin 2018", "mei 2017 – juni 2018", "May 2017 – June 2018"),
    ("2018-05-03/2018-05-25", "3–25 mai 2018", "3–25 mei 2018", "May 3–25, 2018"),
    ("2018-05-01/2018-05-03", "1er–3 mai 2018", "1–3 mei 2018", "May 1–3, 2018"),
    (
        "2017-01-20/2017-09-30",
        "20 janvier – 30 septembre 2017",
        "20 januari – 30 september 2017",
        "January 20 – September 30, 2017",
    ),
    (
        "2002-11-25/2003-03-01",
        "25 novembre 2002 – 1er mars 2003",
        "25 november 2002 – 1 maart 2003",
        "November 25, 2002 – March 1, 2003",
    ),
    ("2017-01/2018-09-30", "janvier 2017 – 30 septembre 2018", "januari 2017 – 30 september 2018", None),
    ("1984~/2004-06", "vers 1984 – juin 2004", "omstreeks 1984 – juni 2004", "about 1984 – June 2004"),
    ("2018-21/2018-22", "printemps 2018 – été 2018", "lente van 2018 – zomer van 2018", None),
    ("2018-06-30/2018-06-30", "30 juin 2018", "30 juni 2018", "June 30, 2018"),
    # open and unknown ends
    ("2018-10-23/..", "à partir du 23 octobre 2018", "vanaf 23 oktober 2018", "from October 23, 2018"),
    ("2018-10/..", "à partir d’octobre 2018", "vanaf oktober 2018", "from October 2018"),
    ("2018-06/..", "à partir de juin 2018", "vanaf juni 2018", "from June 2018"),
    ("2018/..", "à partir de 2018", "vanaf 2018", "from 2018"),
    ("2018-23/..", "à partir de l’automne 2018", "vanaf de herfst van 2018", "from autumn 2018"),
    ("201X/..", "à partir des années 2010", "vanaf de jaren 2010", "from the 2010s"),
    ("20XX/..", "début entre 2000 et 2099", "begin tussen 2000 en 2099", "start between 2000 and 2099"),
    ("../2006", "jusqu’en 2006", "tot in 2006", "until 2006"),
    ("../2006-06-30", "jusqu’au 30 juin 2006", "tot en met 30 juni 2006", "until June 30, 2006"),
    ("../2006-22", "jusqu’à l’été 2006", "tot in de zomer van 2006", "until summer 2006"),
    ("/2006", "jusqu’en 2006 (début inconnu)", "tot in 2006 (begin onbekend)", "until 2006 (start unknown)"),
    ("2004/", "à partir de 2004 (fin inconnue)", "vanaf 2004 (einde onbekend)", "from 2004 (end unknown)"),
    ("2018~/..", "à partir de 2018 environ", "ongeveer vanaf 2018", "roughly from 2018"),
    (
        "../2006?",
        "jusqu’en 2006 (date incertaine)",
        "tot in 2006 (datum onzeker)",
        "until 2006 (date uncertain)",
    ),
    # before our era, and far away
    ("-0043", "44_av._J.-C.", "44_v.Chr.", "44_BC"),
    ("0000", "1_av._J.-C.", "1_v.Chr.", "1_BC"),
    ("-0043-03-15", "15 mars 44_av._J.-C.", "15 maart 44_v.Chr.", "March 15, 44_BC"),
    ("-0043/-0040", "44–41_av._J.-C.", "44–41_v.Chr.", "44–41_BC"),
    ("-0043-03-15/-0043-03-20", "15–20 mars 44_av._J.-C.", "15–20 maart 44_v.Chr.", "March 15–20, 44_BC"),
    ("-0026/0014", "27_av._J.-C. – 14_ap._J.-C.", "27_v.Chr. – 14_n.Chr.", "27_BC – 14_AD"),
    ("0044", "44", "44", "44"),
    ("Y170000002", "170\u202f000\u202f002", "170.000.002", "170,000,002"),
]


@pytest.mark.parametrize(("text", "fr", "nl", "en"), WORDED, ids=[row[0] for row in WORDED])
def test_dates_read_as_each_language_says_them(locales, text, fr, nl, en):
    for language, expected in (("fr", fr), ("nl", nl), ("en", en)):
        if expected is not None:
            assert locales[language].date(parse(text)).replace("\u00a0", "_") == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ar", "2018-06-19", "19 يونيو 2018"),
        ("he", "2018-06-19", "19 ביוני 2018"),
        ("he", "2018-05/2018-06", "מאי–יוני 2018"),
        ("fa", "2015/2017", "2015 تا 2017"),
        ("de", "2018-05-03/2018-05-25", "3.–25. Mai 2018"),
        ("de", "2017-01-20/2017-09-30", "20. Januar – 30. September 2017"),
        ("es", "2018-05/2018-06", "mayo–junio de 2018"),
        ("hu", "2017-01-20/2017-09-30", "2017. január 20. – szeptember 30."),
        ("ja", "2017-01-20/2017-09-30", "2017年1月20日～9月30日"),
        ("ja", "-0043/-0040", "紀元前44年～41年"),
        ("ru", "2018-06", "июнь 2018\u202fг."),
        ("th", "2018-06-19", "19 มิถุนายน ค.ศ. 2018"),
    ],
)
def test_other_languages_keep_their_own_order(locales, language, text, expected):
    assert locales[language].date(parse(text)).replace("\u00a0", " ") == expected.replace("\u00a0", " ")


@pytest.mark.parametrize("row", WORDED, ids=[row[0] for row in WORDED])
def test_the_pieces_make_the_date_and_carry_its_machine_values(locales, row):
    date = parse(row[0])
    for locale in locales.values():
        pieces = locale.date_pieces(date)
        assert "".join(words for words, _ in pieces) == locale.date(date)
        assert all(words and "\0" not in words for words, _ in pieces)
        machine = tuple(value for _, value in pieces if value)
        assert machine == (date.machine[:1] if date.start == date.end else date.machine)


def test_an_interval_marks_up_both_its_ends(locales):
    assert locales["fr"].date_pieces(parse("2017-01/2017-09")) == (
        ("janvier", "2017-01"),
        ("–", ""),
        ("septembre 2017", "2017-09"),
    )
    assert locales["fr"].date_pieces(parse("1989-11-09~")) == (("vers le ", ""), ("9 novembre 1989", "1989"))
