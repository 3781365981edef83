"""What pages ask of the site, by name: so that one for which all answers are as they were need not be written again.

Floor 7, within `explainer.edition`. Promise: whoever makes a page, or a file beside it, has the site through one gate
alone (`Desk.site`, `Desk.verification`, `Desk.addresses` and the sheets), and whatever is asked there while something
watches is named. What has no name is asked always: `Gate.always`.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, ItemsView, Iterator, Mapping, ValuesView
from typing import Any, Generic, TypeVar

from explainer.memory import Form, Memory, digest

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")

_SIGNS = _VALUE, _PRESENCE, _KEYS, _WHOLE = "=?#*"
_ALWAYS = "always"
_LENGTH = 16
"""How much of a digest tells answers apart: thousands of pages keep hundreds of them each."""


class Gate:
    """Through it the pages of all editions see the site."""

    def __init__(self, always: object = None) -> None:
        """Begin without rooms; `always` is what is not asked for by name, and on which everything rests."""
        self._asked: dict[str, None] | None = None
        self._rooms: dict[str, Watched[Any, Any] | Found[Any]] = {}
        self._digests = {_ALWAYS: digest(always)}

    def ask(self, room: str, sign: str, key: object = "") -> None:
        """Name what is asked for, where somebody watches."""
        if self._asked is not None:
            self._asked[f"{room}{sign}{_word(key)}"] = None

    def room(self, name: str, values: Mapping[K, V], read_from: Mapping[K, object] | None = None) -> Watched[K, V]:
        """Give a mapping of which is named what is asked for.

        Args:
            name: No other room has it, and it holds none of the signs `=?#*`.
            values: What is asked for, of which the `repr` says all, as that of the keys does.
            read_from: What values were read from, where that is known: as good as their `repr`, and at hand.
        """
        self._rooms[name] = room = Watched(self, name, values, read_from or {})
        return room

    def open(self, name: str, find: Callable[[str], V]) -> Found[V]:
        """Give a room of values that are found when they are asked for, once; what finding asks is nobody's.

        Args:
            name: See `room`.
            find: Gives the value of a key; its `repr` says all.
        """
        self._rooms[name] = room = Found(self, name, find)
        return room

    def watched(self, make: Callable[[], T]) -> tuple[T, dict[str, str]]:
        """Make something; give it with the digests of all that was asked for."""
        before, self._asked = self._asked, {_ALWAYS: None}
        try:
            made, asked = make(), self._asked
        finally:
            self._asked = before
        return made, {name: self.digest(name) for name in asked}

    def unwatched(self, make: Callable[[], T]) -> T:
        """Make something whose questions are not those of what is being made."""
        before, self._asked = self._asked, None
        try:
            return make()
        finally:
            self._asked = before

    def once(self, kept: dict[Hashable, Any], what: Hashable, make: Callable[[], T]) -> T:
        """Make something for the first of those who need it; what it asks is asked by each of them.

        Args:
            kept: Holds what is made.
            what: Its name there.
            make: Makes it.
        """
        if what not in kept:
            before, self._asked = self._asked, {}
            try:
                kept[what] = make(), self._asked
            finally:
                self._asked = before
        found: tuple[T, dict[str, None]] = kept[what]
        if self._asked is not None:
            self._asked.update(found[1])
        return found[0]

    def digest(self, name: str) -> str:
        """Give a digest of what the answer to a question is now; empty where nobody can be asked."""
        if name not in self._digests:
            room = self._rooms.get(within := _room(name))
            at = len(within)
            answer = self.unwatched(lambda: room.answer(name[at], name[at + 1 :])) if room else ""
            self._digests[name] = answer[:_LENGTH]
        return self._digests[name]

    def whole(self, room: str) -> str:
        """Give a digest of all that may be asked in a room; empty where that is not known before it is asked."""
        return self.digest(f"{room}{_WHOLE}") if isinstance(self._rooms.get(room), Watched) else ""


class Watched(Mapping[K, V]):
    """A mapping that names what it is asked for."""

    def __init__(self, gate: Gate, name: str, values: Mapping[K, V], read_from: Mapping[K, object]) -> None:
        """Make it; see `Gate.room`."""
        self._gate, self._name, self._values, self._read_from = gate, name, values, read_from
        self._words: dict[str, K] | None = None

    def __getitem__(self, key: K) -> V:
        """Give a value: its room, where it is one, names the rest."""
        value = self._values.get(key)
        self._gate.ask(self._name, _PRESENCE if isinstance(value, Watched) else _VALUE, key)
        return self._values[key] if value is None else value

    def get(self, key: K, default: Any = None) -> Any:
        """Give a value, or another where there is none."""
        return self[key] if key in self._values or key in self else default

    def __contains__(self, key: object) -> bool:
        """Tell whether there is a value."""
        self._gate.ask(self._name, _PRESENCE, key)
        return key in self._values

    def __iter__(self) -> Iterator[K]:
        """Go through the keys."""
        self._gate.ask(self._name, _KEYS)
        return iter(self._values)

    def __len__(self) -> int:
        """Count the keys."""
        self._gate.ask(self._name, _KEYS)
        return len(self._values)

    def items(self) -> ItemsView[K, V]:
        """Give all keys and values."""
        self._gate.ask(self._name, _WHOLE)
        return self._values.items()

    def values(self) -> ValuesView[V]:
        """Give all values."""
        self._gate.ask(self._name, _WHOLE)
        return self._values.values()

    def __repr__(self) -> str:
        """Say all that is in it, as a dictionary would."""
        return repr(dict(self.items()))

    def _keys(self) -> Mapping[str, K]:
        """Give the keys by the words that questions have for them."""
        if self._words is None:
            self._words = {_word(key): key for key in self._values}
        return self._words

    def answer(self, sign: str, word: str) -> str:
        """Give a digest of the answer to a question."""
        if sign == _KEYS:
            return digest([*self._keys()])
        if sign == _WHOLE:
            return digest([(one, self._gate.digest(f"{self._name}{_VALUE}{one}")) for one in self._keys()])
        if word not in self._keys():
            return "absent"
        key = self._keys()[word]
        if sign == _PRESENCE:
            return "present"
        if (source := self._read_from.get(key)) is not None:
            return digest(source)
        value = self._values[key]
        return value.answer(_WHOLE, "") if isinstance(value, Watched) else digest(value)


class Found(Generic[V]):
    """Values that are found when they are asked for, and named."""

    def __init__(self, gate: Gate, name: str, find: Callable[[str], V]) -> None:
        """Make it; see `Gate.open`."""
        self._gate, self._name, self._find = gate, name, find
        self._found: dict[str, V] = {}

    def __call__(self, key: str) -> V:
        """Give the value of a key."""
        self._gate.ask(self._name, _VALUE, key)
        if key not in self._found:
            self._found[key] = self._gate.unwatched(lambda: self._find(key))
        return self._found[key]

    def answer(self, _sign: str, word: str) -> str:
        """Give a digest of the answer to a question."""
        return digest(self(word))


def _word(key: object) -> str:
    return key if isinstance(key, str) else digest(key)  # a pair, or a phrase, which may be long


class Traces:
    """What was made through a gate, with all that was asked for it: here, and by builds before this one."""

    def __init__(self, gate: Gate, memory: Memory, within: str = "") -> None:
        """Begin with what builds of other processes left in a memory; what is made is left there too.

        Args:
            gate: Through it what is made sees the site.
            memory: The memory.
            within: What the names of all that is made are told apart by from those of another site in the same memory.
        """
        self._gate, self._memory, self._within = gate, memory, within

    def recall(self, name: tuple[object, ...], make: Callable[[], T], form: Form[T]) -> tuple[T, str]:
        """Give what was made under a name while all answers were as they are now, or make it.

        Most rooms are as they were, all of them: then nothing within them is asked again, nor is it read what was.

        Returns:
            It, and a digest of all questions with their answers.
        """
        kept, learnt = self._memory.kept, self._memory.learnt
        if kept is None:
            return make(), ""
        key, questions = digest((self._within, *name)), digest((self._within, "asked", *name))
        try:
            rooms, others, own, data = kept.get(key) or ({}, {}, "", None)
            if others and self._holds(others):
                changed = [room for room, answer in rooms.items() if self._gate.whole(room) != answer]
                asked = kept.get(questions) if changed else {}
                if asked is not None and all(self._holds(asked[room]) for room in changed):
                    found = form.read(data), str(own)
                    learnt[key] = [*self._parted(asked), own, data] if changed else None
                    learnt[questions] = None
                    return found
        except (ValueError, TypeError, LookupError, AttributeError):
            pass
        made, answers = self._gate.watched(make)
        asked = {}
        for question, answer in answers.items():
            asked.setdefault(_room(question), {})[question] = answer
        own = digest(sorted(answers.items()))
        learnt[key], learnt[questions] = [*self._parted(asked), own, form.write(made)], asked
        return made, own

    def _holds(self, answers: Mapping[str, str]) -> bool:
        return all(self._gate.digest(question) == answer for question, answer in answers.items())

    def _parted(self, asked: Mapping[str, Mapping[str, str]]) -> tuple[dict[str, str], dict[str, str]]:
        """Give the rooms that were asked, of which all is known, each with its digest; and what was asked elsewhere."""
        rooms = {room: answer for room in asked if (answer := self._gate.whole(room))}
        rest = (asked[room] for room in asked if room not in rooms)
        return rooms, {question: answer for answers in rest for question, answer in answers.items()}


def _room(question: str) -> str:
    return question[: min((question.index(sign) for sign in _SIGNS if sign in question), default=len(question))]
