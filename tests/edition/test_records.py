from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from explainer.edition import Edition, records
from explainer.edition.desk import Desk


def test_the_records_of_a_site_are_in_all_its_languages(
    editions: Mapping[str, Edition], half_desks: Mapping[str, Desk]
) -> None:
    desks = [edition.desk for edition in editions.values()]
    assert [one.id for one in records.claims(desks)] == ["cost", "opening", "traffic"]
    assert [one.id for one in records.sources(desks)] == ["courier", "gazette", "report"]
    assert [one.id for one in records.events(desks)] == ["opens", "counted"]
    (correction,) = records.corrected(desks)
    assert correction.articles == ("gazette",)
    assert correction.note == {"en": "The report counts thousands.", "fr": "Le rapport compte en milliers."}
    (half,) = records.corrected(list(half_desks.values()))
    assert half.note == {"en": "The report counts thousands."}


def test_numbers_are_whole_where_they_can_be() -> None:
    assert [repr(records.number(Decimal(text))) for text in ("12", "1e3", "0.5")] == ["12", "1000", "0.5"]
