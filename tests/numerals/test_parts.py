from __future__ import annotations

from decimal import Decimal

from explainer.numerals.parts import Part, dated


def test_a_figure_has_no_needless_zeros_and_no_exponent() -> None:
    found = Part(0, 3, "number", Decimal("1.940E+3"), others=(Decimal(1940), Decimal("5.00"))).found()
    assert str(found.value) == "1940"
    assert [str(other) for other in found.alternatives] == ["5"]


def test_a_date_is_named_by_what_is_known() -> None:
    assert dated(0, 4, 2018, 6).unit == "2018-06"
    assert dated(0, 4, 0, 11, 9).unit == "XXXX-11-09"
