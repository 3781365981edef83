"""The YAML documents of a made-up project, as authors write them, and the snapshots in which their phrases stand."""

from __future__ import annotations

import json
from collections.abc import Mapping
from random import Random

import prose
from prose import Text
from shape import Shape

THEMES = 10
ACTORS = 8
_FIRST_NUMBER = 101
_TITLE = {"en": "The lamps", "fr": "Les lampes", "nl": "De lampen"}
_ABOUT = {
    "en": "What is known of the lamps of the island.",
    "fr": "Ce que l’on sait des lampes de l’île.",
    "nl": "Wat men weet van de lampen van het eiland.",
}
_LAMPS = {
    "en": "{one: lamp, other: lamps}",
    "fr": "{one: lampe, other: lampes, many: de lampes}",
    "nl": "{one: lamp, other: lampen}",
}


def randomly(kind: str, number: int) -> Random:
    """Give the random numbers of one thing, whatever else there is."""
    return Random(f"{kind} {number}")


def documents(shape: Shape) -> Mapping[str, str]:
    """Give the YAML documents by name, without site.yaml."""
    said = _said(shape)
    made = {
        "sources": "".join(_source(shape, number) for number in range(shape.sources)),
        "claims": "".join(_claim(shape, number, said) for number in range(shape.claims)),
        "timeline": "".join(_event(shape, number) for number in range(shape.events)),
        "actors": "actors:\n" + "".join(_actor(shape, number) for number in range(ACTORS)),
        "glossary": "".join(_term(shape, number) for number in range(len(prose.TERMS))),
    }
    return {name: text for name, text in made.items() if text}


def snapshots(shape: Shape) -> Mapping[str, str]:
    """Give the text of each source."""
    return {
        shape.source(source): "\n\n".join(f"It is written of {prose.phrase(claim)} here." for claim in claims) + "\n"
        for source, claims in _said(shape).items()
    }


def site(shape: Shape) -> str:
    """Give site.yaml."""
    menu = ["timeline"] * bool(shape.events) + ["articles"] * bool(shape.articles) + ["sources"]
    themes = (f"\n  theme-{n}:{_texts(shape, prose.heading(randomly('theme', n)))}" for n in range(THEMES))
    lamps = "".join(f"\n    {language}: {_LAMPS[language]}" for language in shape.tongues)
    return (
        f"title:{_texts(shape, _TITLE)}\ndescription:{_texts(shape, _ABOUT)}\n"
        f"languages: [{', '.join(shape.tongues)}]\nbase_url: https://lamps.example/\n"
        'licence: {id: CC-BY-4.0, url: "https://creativecommons.org/licenses/by/4.0/"}\n'
        f"date: 2026-01-01\nnavigation: [{', '.join(menu)}]\nthemes:{''.join(themes)}\nunits:\n  lamps:{lamps}\n"
    )


def _said(shape: Shape) -> Mapping[int, Mapping[int, int]]:
    """Give what each source says: claims, each with its paragraph."""
    said: dict[int, dict[int, int]] = {source: {} for source in range(shape.sources)}
    for claim in range(shape.claims):
        for source in shape.sources_of(claim):
            said[source][claim] = len(said[source]) + 1
    return said


def _texts(shape: Shape, text: Text) -> str:
    return "".join(
        f"\n      {language}: {json.dumps(text[language], ensure_ascii=False)}" for language in shape.tongues
    )


def _source(shape: Shape, number: int) -> str:
    is_article = number < shape.articles
    words = prose.heading(randomly("source", number))
    origin = f"\n  based-on: [{shape.source(shape.sources - 1)}]" if is_article else ""
    return (
        f"{shape.source(number)}:\n  type: {'article-newspaper' if is_article else 'report'}\n"
        f"  title: {words['en']}\n  publisher: Lamp Press\n  issued: {1990 + number % 30}\n  language: en\n"
        f"  label:{_texts(shape, {language: f'{words[language]} {number}' for language in shape.tongues})}\n"
        f"  URL: https://source.example/{number}\n  seen: full\n"
        f"  role: {'summarised' if is_article else 'primary'}{origin}\n"
    )


def _claim(shape: Shape, number: int, said: Mapping[int, Mapping[int, int]]) -> str:
    random = randomly("claim", number)
    amount = _FIRST_NUMBER + number % 800
    is_counted = number % 3 == 0
    text = prose.counted(random, amount) if is_counted else prose.sentence(random)
    value = f"  value: {{number: {amount}, unit: lamps}}\n" if is_counted else ""
    sources = tuple(shape.sources_of(number))
    evidence = "".join(
        f"\n    - {{source: {shape.source(source)}, at: {said[source][number]}, quote: {prose.phrase(number)}}}"
        for source in sources
    )
    return (
        f"c{number}:\n  title:{_texts(shape, prose.heading(random))}\n  text:{_texts(shape, text)}\n"
        f"  kind: [{'figure' if is_counted else 'event'}]\n  theme: theme-{number % THEMES}\n"
        f"  actors: [actor-{number % ACTORS}]\n{value}"
        f"  status: {'confirmed' if len(sources) > 1 else 'reported'}\n  evidence:{evidence}\n"
    )


def _event(shape: Shape, number: int) -> str:
    random = randomly("event", number)
    date = f"{1900 + number * 120 // shape.events}-{1 + number % 12:02}-{1 + number % 28:02}"
    claims = [f"c{claim}" for claim in dict.fromkeys((number % shape.claims, random.randrange(shape.claims)))]
    title, first, second = prose.heading(random), prose.sentence(random), prose.sentence(random)
    cited = "; ".join(f"@{claim}" for claim in claims)
    text = {language: f"{first[language]} {second[language]}[{cited}]" for language in shape.tongues}
    return (
        f"- id: e{number}\n  date: {date}\n  title:{_texts(shape, title)}\n  text:{_texts(shape, text)}\n"
        f"  actors: [actor-{number % ACTORS}]\n  claims: [{', '.join(claims)}]\n  theme: theme-{number % THEMES}\n"
    )


def _actor(shape: Shape, number: int) -> str:
    text = prose.sentence(randomly("actor", number))
    cited = {language: f"{words}[@c{number % shape.claims}]" for language, words in text.items()}
    return (
        f"  actor-{number}:\n    name: Lamp Office {number}\n    language: en\n    kind: agency\n"
        f"    text:{_texts(shape, cited)}\n"
    )


def _term(shape: Shape, number: int) -> str:
    return (
        f"term-{number}:\n  term:{_texts(shape, prose.TERMS[number])}\n"
        f"  text:{_texts(shape, prose.sentence(randomly('term', number)))}\n"
    )
