"""Single characters changed by the hundred, in phrases and in snapshots: none goes unnoticed."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest

from explainer import content, evidence
from explainer.content import Tree
from explainer.evidence import Match
from explainer.evidence.matching import find
from explainer.evidence.reading import Reading
from explainer.shell import disk
from tests.conftest import ROOT

TYPOGRAPHY = frozenset("'’‘‚‛‹›\"“”„‟«»-‐‑‒–—―….\u00a0\u2009\u202f \n")
"""What may differ in a match that says so."""
PAPER = (
    "Le ministère paie $19,4 millions à l’agence – depuis 2018.\n"
    "L'agence a retenu 87 351 personnes, dont 44,435 enfants (−3,5 % en un an).\n"
    "Elle a coûté 6,8 milliards d’euros, dit « Le Courrier » ; « Ça ne va pas », répond l’élu.\n"
    "De 119,4 à 19,45 : l’écart est grand... Zoë était là, naïve et très sûre d’elle.\n"
)
PHRASES = (
    "paie $19,4 millions à l’agence",
    "l’agence – depuis 2018",
    "a retenu 87 351 personnes",
    "dont 44,435 enfants",
    "(−3,5 % en un an)",
    "coûté 6,8 milliards d’euros",
    "« Ça ne va pas »",
    "De 119,4 à 19,45",
    "l’écart est grand...",
    "Zoë était là, naïve",
)


def mutations(text: str, chance: random.Random, count: int) -> Iterator[str]:
    """Give texts that are one character away: another, one less, one more, one accent, one case, one sign."""
    for _ in range(count):
        at = chance.randrange(len(text))
        old = text[at]
        other = [chance.choice("0123456789"), chance.choice("abcdeéèàñßàç"), chance.choice(".,-−+$€%’'«»–… \u00a0")]
        bare = unicodedata.normalize("NFD", old)[0]
        for new in (*other, "", old + old, old + chance.choice("0.,-$ é"), bare, old.swapcase()):
            mutated = text[:at] + new + text[at + 1 :]
            if mutated.strip() != text.strip():
                yield mutated


def check_phrase(reading: Reading, mutated: str, at: int | None) -> bool:
    """Check a phrase of another wording; tell whether it is caught as no longer standing there."""
    found = find(reading, mutated, at)
    if not found.match.is_found:
        return True
    printed = reading.text[found.parts[0][0] : found.parts[-1][1]]
    if found.match is Match.EXACT:
        assert printed == mutated.strip()  # a true phrase of its own: one sign less at its end, say
    else:
        assert found.match is Match.TYPOGRAPHIC
        assert bare_of_typography(printed) == bare_of_typography(mutated)
    return False


def bare_of_typography(text: str) -> str:
    return "".join(character for character in unicodedata.normalize("NFC", text) if character not in TYPOGRAPHY)


def test_phrases_of_a_small_text() -> None:
    chance, reading = random.Random(1), Reading(PAPER)
    caught = total = 0
    for phrase in PHRASES:
        assert find(reading, phrase).match is Match.EXACT, phrase
        for mutated in mutations(phrase, chance, 12):
            total += 1
            caught += check_phrase(reading, mutated, None)
            changed = bare_of_typography(mutated) != bare_of_typography(phrase)
            if changed and bare_of_typography(mutated) not in bare_of_typography(PAPER):
                assert not find(reading, mutated).match.is_found, mutated
    assert total > 550
    assert caught > total * 0.75


def test_a_small_text_under_its_phrases() -> None:
    chance = random.Random(2)
    total = 0
    for mutated in mutations(PAPER, chance, 90):
        total += 1
        for phrase in PHRASES:
            found = find(Reading(mutated), phrase)
            if found.match is Match.EXACT:
                assert phrase in mutated
            elif found.match is Match.TYPOGRAPHIC:
                printed = mutated[slice(*found.parts[0])]
                assert bare_of_typography(printed) == bare_of_typography(phrase)
    assert total > 550


@pytest.fixture(scope="module")
def real(shared: Path) -> Tree:
    """The real content with the articles."""
    folder = shared / "articles"
    if not folder.is_dir():
        pytest.skip(f"{folder} is absent: the real phrases were not looked up")
    snapshots = {PurePosixPath("snapshots") / path.name: path.read_bytes() for path in folder.glob("*.txt")}
    return {**disk.read_tree(ROOT), **snapshots}


def test_the_real_phrases_stand_and_the_lock_says_so(real: Tree) -> None:
    outcome = evidence.verify(content.parse(real).value, real, locked=True)
    assert not outcome.diagnostics
    assert evidence.write(outcome.value.lock) == real[evidence.LOCK]
    assert outcome.value.counts[Match.EXACT] >= 150


def test_mutated_phrases_of_the_real_content(real: Tree) -> None:
    chance = random.Random(3)
    readings = {
        path.stem: Reading(data.decode().replace("\r\n", "\n"))
        for path, data in real.items()
        if path.parent.name == "snapshots"
    }
    total = caught = 0
    for entry in content.parse(real).value.claims.values():
        assert entry.record is not None
        for one in entry.record.evidence:
            if one.source in readings and one.quote:
                for mutated in mutations(one.quote, chance, 1):
                    total += 1
                    caught += check_phrase(readings[one.source], mutated, one.at)
    assert total > 900
    assert caught > total * 0.75


def test_every_byte_flipped_in_the_real_snapshots_names_the_claims_that_fall(real: Tree) -> None:
    chance = random.Random(4)
    parsed = content.parse(real).value
    paths = [path for path in real if path.parent.name == "snapshots"]
    for _ in range(40):
        path = chance.choice(paths)
        data = bytearray(real[path])
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        outcome = evidence.verify(parsed, {**real, path: bytes(data)})
        codes = {one.code for one in outcome.diagnostics}
        assert "snapshot-changed" in codes
        fallen = {one.subject for one in outcome.diagnostics if one.code in ("quote-missing", "quote-ambiguous")}
        told = next(one.message for one in outcome.diagnostics if one.code == "snapshot-changed")
        for claim in sorted(fallen)[:1]:
            assert "no longer stand" in told
            assert claim in told or "more" in told
        text = bytes(data).decode("utf-8", "replace").replace("\r\n", "\n")
        for entry in parsed.claims.values():
            assert entry.record is not None
            for index, one in enumerate(entry.record.evidence):
                finding = outcome.value.findings[entry.id, index]
                if one.source == path.stem and one.quote and finding.match is Match.EXACT:
                    assert one.quote in text
