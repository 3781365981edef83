from __future__ import annotations

import json

from explainer import content
from explainer.content import Tree
from explainer.memory import Memory


def test_what_is_remembered_of_texts_is_what_reading_them_gives(bridge: Tree) -> None:
    first = Memory({})
    fresh = content.parse(bridge, first).value
    kept = json.loads(json.dumps(first.learnt))
    again = content.parse(bridge, Memory(kept)).value
    assert [group.facts for group in again.groups] == [group.facts for group in fresh.groups]
    assert again.groups == fresh.groups
    assert again.referred == fresh.referred
    assert again.referred


def test_what_others_know_of_a_group_is_what_its_passages_say(bridge: Tree) -> None:
    for group in content.parse(bridge).value.groups:
        wordings = [wording for passage in group.passages for wording in passage.wordings.values()]
        assert group.facts.languages == {wording.language for wording in wordings}
        assert {*group.facts.cited} == {key for wording in wordings for key in wording.citations}
        assert group.facts.referred == {(type(one), one.key) for one in group.references}
