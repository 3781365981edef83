from __future__ import annotations

from collections.abc import Mapping

from explainer.edition import Edition
from explainer.edition.overview import periods
from explainer.pipeline import Build
from tests.pages import links, one, read, said


def test_years_are_gathered_and_counted_where_they_are_not_drawn(editions: Mapping[str, Edition]) -> None:
    locale = editions["en"].desk.locale
    found = periods(locale, 3, {1914: 2, 1918: 1, 1990: 4, 2001: 1}, "part_{}.html".format)
    assert [(one.years, one.count, one.marks, one.href) for one in found] == [
        ("1914–1918", 3, (), "part_1914.html"),
        ("1990", 4, (), "part_1990.html"),
        ("2001", 1, (), "part_2001.html"),
    ]


def test_the_overview_of_a_timeline_in_parts_leads_to_them(parted: Build) -> None:
    strip = one(read(parted, "en/timeline.html"), ".strip")
    assert links(strip) == ["timeline_2022.html#y2022", "timeline_2023.html#y2023"]
    assert [said(node) for node in strip.css(".vh")] == ["1 event", "1 event"]
