from __future__ import annotations

from typing import Any

import pytest

from explainer.memory import Form, Memory, PutOffError

SORTED: Form[frozenset[str]] = Form(sorted, lambda data: frozenset(data.split() if isinstance(data, str) else data))


def test_what_was_worked_out_is_not_worked_out_again() -> None:
    memory = Memory()
    made: list[str] = []

    def make() -> str:
        made.append("once")
        return "value"

    assert [memory.recall("stage", "key", make) for _ in range(3)] == ["value"] * 3
    assert made == ["once"]
    assert memory.recall("another stage", "key", lambda: "other") == "other"
    assert memory.recall("stage", "another key", lambda: "other") == "other"


def test_what_depends_on_something_unknown_is_not_remembered() -> None:
    memory = Memory()
    assert memory.recall("stage", None, lambda: 1) == 1
    assert memory.recall("stage", None, lambda: 2) == 2


def test_none_is_an_outcome_like_any_other() -> None:
    memory = Memory()
    assert memory.recall("stage", "key", lambda: None) is None
    assert memory.recall("stage", "key", lambda: "again") is None


def test_what_many_builds_had_no_use_for_is_forgotten_and_what_they_used_is_not() -> None:
    memory = Memory()
    memory.recall("stage", "used", lambda: "first")
    memory.recall("stage", "unused", lambda: "first")
    for _ in range(100):
        memory.turn()
        memory.recall("stage", "used", lambda: "again")
    assert memory.recall("stage", "used", lambda: "again") == "first"
    assert memory.recall("stage", "unused", lambda: "again") == "again"


def test_what_has_a_form_is_known_to_another_process() -> None:
    first = Memory({})
    assert first.recall("stage", "key", lambda: frozenset("ab"), SORTED) == frozenset("ab")
    assert [*first.learnt.values()] == [["a", "b"]]
    second = Memory(first.learnt)
    assert second.recall("stage", "key", lambda: frozenset("other"), SORTED) == frozenset("ab")
    assert second.learnt == dict.fromkeys(first.learnt)
    assert second.recall("stage", "another key", lambda: frozenset("c"), SORTED) == frozenset("c")
    assert second.recall("another stage", "key", lambda: frozenset("d"), SORTED) == frozenset("d")


@pytest.mark.parametrize("data", [7, [[]], {"a": []}.items()])
def test_data_that_nobody_wrote_is_worked_out_again(data: Any) -> None:
    (name,) = _learnt()
    memory = Memory({name: data})
    assert memory.recall("stage", "key", lambda: frozenset("ab"), SORTED) == frozenset("ab")
    assert memory.learnt == _learnt()


def test_without_a_past_nothing_is_written_down() -> None:
    memory = Memory()
    memory.recall("stage", "key", lambda: frozenset("ab"), SORTED)
    assert memory.learnt == {}


def _learnt() -> dict[str, Any]:
    memory = Memory({})
    memory.recall("stage", "key", lambda: frozenset("ab"), SORTED)
    return memory.learnt


def test_work_that_is_put_off_is_not_remembered_and_can_be_done_later() -> None:
    memory = Memory()

    def put_off() -> None:
        raise PutOffError

    def make() -> str:
        memory.pause = put_off
        return "half " + memory.recall("stage", "within", lambda: "done")

    with pytest.raises(PutOffError):
        memory.recall("stage", "key", make)
    memory.pause = lambda: None
    assert memory.recall("stage", "key", lambda: "whole") == "whole"


def test_what_a_whole_was_worked_out_from_is_kept_as_long_as_the_whole_is_used() -> None:
    memory = Memory()
    for _ in range(100):
        memory.turn()
        memory.whole("sum", (1, 2), lambda: sum(memory.recall("part", part, lambda: 1) for part in (1, 2)))
    assert memory.whole("sum", (1, 2), lambda: 0) == 2
    assert memory.recall("part", 1, lambda: 0) == 1
    for _ in range(100):
        memory.turn()
        memory.whole("sum", (), lambda: 0)
    assert memory.recall("part", 1, lambda: 0) == 0


def test_of_many_items_only_those_that_were_not_there_are_looked_at() -> None:
    memory, looked = Memory(), list[int]()

    def double(item: list[int]) -> tuple[int, ...]:
        looked.append(item[0])
        return (memory.recall("double", item[0], lambda: 2 * item[0]),)

    first, second, third = [1], [2], [3]
    for _ in range(100):
        memory.turn()
        assert memory.each("doubles", "standing", [first, second], double) == [2, 4]
    assert memory.each("doubles", "standing", [third, second], double) == [6, 4]
    assert looked == [1, 2, 3]
    assert memory.each("doubles", "else", [second], double) == [4]
    assert memory.each("doubles", None, [second], double) == [4]
    assert looked == [1, 2, 3, 2, 2]
    assert memory.recall("double", 2, lambda: 0) == 4
