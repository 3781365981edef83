"""What an author has read is remembered, and nothing else."""

from __future__ import annotations

from explainer import content
from explainer.content import Tree
from explainer.translations import LOCK, Accepted, accept
from explainer.translations.lock import read
from tests.translations.conftest import edited, told


def accepted(tree: Tree, *ids: str) -> Accepted:
    return accept(content.parse(tree).value, tree, ids)


def test_the_first_time_everything_is_remembered(bridge: Tree) -> None:
    first = accepted(bridge, "claims/cost/title")
    assert first == accepted(bridge, "all")
    assert f"{len(first.changes)} new" == f"{len(read(first.data).value)} new"
    assert told({**bridge, LOCK: first.data}) == []


def test_only_what_is_named_is_accepted(locked: Tree) -> None:
    tree = edited(locked, "summaries/courier.fr.md", "Il a ouvert", "Il ouvrit")
    tree = edited(tree, "claims.yaml", "Le rapport compte", "Le rapport comptait")
    one = accepted(tree, "summaries/courier/3")
    assert one.changes == ("summaries/courier/3: fr: Il [-a ouvert-]{+ouvrit+} en mai 2022.",)
    left = told({**tree, LOCK: one.data})
    assert left == [("translation-stale", "content/claims.yaml:36:16")]
    assert told({**tree, LOCK: accepted(tree, "claims/traffic", "summaries").data}) == []


def test_what_is_gone_is_forgotten_and_numbers_follow(locked: Tree) -> None:
    tree = edited(locked, "summaries/courier.fr.md", "## Ouverture\n", "")
    tree = edited(tree, "summaries/courier.en.md", "## Opening\n", "")
    now = accepted(tree, "claims/cost/title")
    assert now.changes == ("summaries/courier/3: forgotten, it is no longer there",)
    assert told({**tree, LOCK: now.data}) == []


def test_a_second_time_changes_nothing(locked: Tree) -> None:
    again = accepted(locked, "all")
    assert (again.data, again.changes) == (locked[LOCK], ())


def test_an_unknown_id_or_lock_writes_nothing(locked: Tree) -> None:
    wrong = accepted(locked, "claims/costs/title", "claims/cost/title")
    assert wrong.data == b""
    assert wrong.unknown == (
        "there is no text “claims/costs/title” in several languages: did you mean “claims/cost/title”?",
    )
    broken = {**locked, LOCK: b"{"}
    assert [d.code for d in accepted(broken, "all").diagnostics] == ["lock-invalid"]
