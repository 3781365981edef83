"""Where a phrase may begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.evidence.boundaries import joined

INSIDE = """
1|19,4 miljoen
$|19,4 miljoen
$ |19,4 miljoen
€ |19,4
US|$19
-|$5
$|-5
-|19,4
−|5 degrés
−5|,5
+|5
<|5 personnes
~|5
44,|435 mensen
44|,435
44|435
44'|435
44’435|’000
44 |435 mensen
44| 435 mensen
1 044| 435 mensen
1 |044 435 mensen
36,5| %
36,5 |%
36,5|%
36,5|%
20|°
19,4| €
19,4|€
12:|30
9/|11
2015-|2017
2015|–2017
.|5 km
30|-jarige
Covid-|19
non-|citizens
Saint|-Denis
AT&|T
don|'t
don’|t
they'|re
qu|'il
caf|e\u0301
cafe|\u0301
dépor|tation
x²|³
19,4|²
19|½
٤٤|٤٣٥
٤٤|٫٤
十|五人
5|万人
می\u200c|خواهم
👩\u200d|🔬
""".strip().splitlines()

BETWEEN = """
les |19,4 millions
l'|organisation
d’|environ
d'|1 million
l’|Équipe
l'|œuvre
(|19,4
“|19,4
en 2018|, 110 000
en 2018|. Le
en 2018| 110 personnes
2018| $5 million
the crisis—|2017 was
text|—2017
dit |– door
word| – word
“|ICE”
ICE|”
ICE|, FBI
in| 2018
共|五人
漢字|仮名
ราคา|สูง
"in 2018|"
end.|New
zin|.
|begin
end|
5| personnes
– |5 km
""".strip().splitlines()


def _offset(case: str) -> tuple[str, int]:
    return case.replace("|", ""), case.index("|")


@pytest.mark.parametrize("case", INSIDE)
def test_nothing_begins_or_ends_inside_a_word_or_a_number(case: str) -> None:
    assert joined(*_offset(case))


@pytest.mark.parametrize("case", BETWEEN)
def test_words_begin_and_end_between_others(case: str) -> None:
    assert not joined(*_offset(case))


@settings(max_examples=200, derandomize=True)
@given(st.text(alphabet=st.one_of(st.sampled_from("a1é-−,.'’ $€%\u0301\u200d五"), st.characters()), max_size=12))
def test_every_text_has_an_answer(text: str) -> None:
    assert not joined(text, 0)
    assert not joined(text, len(text))
    for offset in range(1, len(text)):
        assert joined(text, offset) in (True, False)
        if text[offset - 1].isdecimal() and text[offset].isdecimal():
            assert joined(text, offset)
