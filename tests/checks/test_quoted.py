from __future__ import annotations

from decimal import Decimal

from explainer import content
from explainer.checks.figures import figures
from explainer.checks.quoted import Quoted
from explainer.content import Tree

from .test_agreement import said


def test_words_in_the_language_of_their_source_are_read_in_it(bridge: Tree) -> None:
    quoted = Quoted.of(content.parse(bridge).value)
    version = said("en", "It prints “neuf millions de voitures”.").version
    assert [figure.keys[0][1] for figure in figures(version, {}, quoted)] == [Decimal(9_000_000)]
    assert not figures(version, {})


def test_own_words_and_those_of_nobody_are_read_as_the_text_is(bridge: Tree) -> None:
    quoted = Quoted.of(content.parse(bridge).value)
    assert not [*quoted.within("« neuf millions de voitures »", "fr")]
    assert not [*quoted.within("“dix millions de voitures”", "en")]
    assert [*quoted.within("A “neuf millions” b", "en")] == [(2, 17, "fr")]
