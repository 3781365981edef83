from __future__ import annotations

import pytest
from pybtex.database import Entry, parse_string

from explainer.bibliography import bibtex
from explainer.bibliography.items import Item

ITEM: Item = {"id": "key", "type": "webpage", "title": "Title"}


def read(item: Item) -> Entry:
    """Read an entry with a parser that we did not write."""
    return parse_string(bibtex.entries([item]), "bibtex").entries["key"]


def test_an_entry_says_who_where_and_when() -> None:
    found = read({
        **ITEM,
        "type": "article-newspaper",
        "author": [{"family": "van Dijk", "given": "Anne"}, {"literal": "Mijn & Co"}],
        "container-title": "De Krant",
        "issued": {"date-parts": [[2018, 10, 23]]},
        "URL": "https://a.example/x_y?z=1&u=%20",
        "accessed": {"date-parts": [[2024, 5, 1]]},
    })  # fmt: skip
    assert found.type == "article"
    first, second = found.persons["author"]
    assert (first.prelast_names, first.last_names, first.first_names) == (["van"], ["Dijk"], ["Anne"])
    assert second.last_names == [r"{Mijn \& Co}"]
    assert (found.fields["journal"], found.fields["date"], found.fields["year"]) == ("De Krant", "2018-10-23", "2018")
    assert (found.fields["month"], found.fields["urldate"]) == ("10", "2024-05-01")
    assert found.fields["url"] == "https://a.example/x_y?z=1&u=%20"


@pytest.mark.parametrize(
    ("type_", "entry", "field"),
    [("report", "techreport", "institution"), ("book", "book", "publisher"), ("map", "misc", "publisher")],
)
def test_each_type_has_the_fields_of_its_own(type_: str, entry: str, field: str) -> None:
    found = read({**ITEM, "type": type_, "publisher": "P"})
    assert (found.type, found.fields[field]) == (entry, "P")


def test_what_is_a_command_to_tex_stays_words() -> None:
    title = r"50 % of {a_b} & \input{x} ~ $1 #2 ^3, « été »"
    assert read({**ITEM, "title": title}).fields["title"] == (
        r"{50 \% of \{a\_b\} \& \textbackslash{}input\{x\} \textasciitilde{} \$1 \#2 \textasciicircum{}3, « été »}"
    )
    assert read({**ITEM, "URL": r"https://a.example/{x}\ y"}).fields["url"] == "https://a.example/%7Bx%7D%5C%20y"


@pytest.mark.parametrize(
    ("issued", "date", "year"),
    [
        ({"date-parts": [[2010]], "circa": True}, "2010~", "2010"),
        ({"date-parts": [[2018], [2019, 2]]}, "2018/2019-02", None),
        ({"date-parts": [[-44, 3, 15]]}, "-0043-03-15", None),
        ({"date-parts": [[-1]]}, "0000", None),
    ],
)
def test_dates_are_those_of_biblatex_and_years_only_where_bibtex_can_hold_them(
    issued: dict[str, object], date: str, year: str | None
) -> None:
    fields = read({**ITEM, "issued": issued}).fields
    assert (fields["date"], fields.get("year")) == (date, year)
