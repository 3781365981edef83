"""Sentences that say the same in three languages: the words of the corpus, chosen by a generator of random numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

LANGUAGES = ("en", "fr", "nl")
Text = Mapping[str, str]
"""The same in each language."""


def _table(rows: str) -> tuple[Text, ...]:
    return tuple(dict(zip(LANGUAGES, row.strip().split(" | "), strict=True)) for row in rows.strip().splitlines())


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_SUBJECTS = _table("""
    The harbour office | Le bureau du port | Het havenbureau
    The old survey | L’ancienne étude | Het oude onderzoek
    The keeper of the lamp | Le gardien de la lampe | De bewaker van de lamp
    The captain of the ferry | Le capitaine du bac | De kapitein van het veer
    A letter to the council | Une lettre au conseil | Een brief aan de raad
    The newspaper of the island | Le journal de l’île | De krant van het eiland
    The engineer | L’ingénieur | De ingenieur
    The school by the sea | L’école au bord de la mer | De school aan zee
    A glassmaker from the valley | Un verrier de la vallée | Een glasmaker uit de vallei
    The company of pilots | La compagnie des pilotes | Het gezelschap van de loodsen
    The teacher | L’institutrice | De lerares
    A traveller from the south | Un voyageur du sud | Een reiziger uit het zuiden
""")
_VERBS = _table("""
    describes | décrit | beschrijft
    mentions | mentionne | vermeldt
    shows | montre | toont
    remembers | garde en mémoire | onthoudt
    explains | explique | verklaart
    draws | dessine | tekent
    compares | compare | vergelijkt
    watches | observe | bekijkt
    repairs | répare | herstelt
    studies | étudie | bestudeert
""")
OBJECTS = _table("""
    the new lamp of the lighthouse | la nouvelle lampe du phare | de nieuwe lamp van de vuurtoren
    the road to the harbour | la route du port | de weg naar de haven
    the stones of the old tower | les pierres de la vieille tour | de stenen van de oude toren
    the glass of the lens | le verre de la lentille | het glas van de lens
    the boats in the bay | les bateaux de la baie | de boten in de baai
    the maps of the coast | les cartes de la côte | de kaarten van de kust
    the light above the water | la lumière sur l’eau | het licht boven het water
    the oil of the burner | l’huile du brûleur | de olie van de brander
    the birds on the cliffs | les oiseaux des falaises | de vogels op de kliffen
    the house of the family | la maison de la famille | het huis van de familie
    the bell and the rope | la cloche et la corde | de klok en het touw
    the stairs of stone | les marches de pierre | de trappen van steen
""")
TERMS = _table("""
    lens | lentille | lens
    lighthouse | phare | vuurtoren
    pilots | pilotes | loodsen
    survey | étude | onderzoek
""")
_ENDINGS = _table("""
    before the winter | avant l’hiver | voor de winter
    with great care | avec beaucoup de soin | met veel zorg
    in a few words | en peu de mots | in een paar woorden
    for the people of the island | pour les gens de l’île | voor de mensen van het eiland
    after the storm | après la tempête | na de storm
    without any haste | sans se hâter | zonder enige haast
    in the shade of the trees | à l’ombre des arbres | in de schaduw van de bomen
    on a quiet morning | par un matin calme | op een rustige ochtend
    at the end of the road | au bout de la route | aan het einde van de weg
    as the council had wished | comme le conseil l’avait souhaité | zoals de raad had gewenst
""")
_NOUNS = _listed("""
    anchor barrel beacon breeze bridge cable canvas cellar channel chart copper current engine ferry fog gate glass gull
    harbour iron island jetty ladder lamp lantern mast mirror mist oar oil pier pilot plank port reef rope rudder sail
    salt sand shore signal sky slate stair stone storm tide timber tower wave wheel wind
""")
_ADJECTIVES = _listed("""
    blue broad calm clear cold dark deep distant dry early faint green grey heavy late long narrow pale
""")


def sentence(random: Random) -> Text:
    """Give a sentence."""
    parts = [random.choice(table) for table in (_SUBJECTS, _VERBS, OBJECTS, _ENDINGS)]
    return {language: " ".join(part[language] for part in parts) + "." for language in LANGUAGES}


def counted(random: Random, number: int) -> Text:
    """Give a sentence with a number."""
    subject = random.choice(_SUBJECTS)
    said = {"en": f"counts {number} lamps", "fr": f"compte {number} lampes", "nl": f"telt {number} lampen"}
    ending = random.choice(_ENDINGS)
    return {language: f"{subject[language]} {said[language]} {ending[language]}." for language in LANGUAGES}


def heading(random: Random) -> Text:
    """Give a few words with a capital."""
    thing, ending = random.choice(OBJECTS), random.choice(_ENDINGS)
    return {language: capital(f"{thing[language]} {ending[language]}") for language in LANGUAGES}


def capital(words: str) -> str:
    """Begin with a capital."""
    return words[0].upper() + words[1:]


def letters(number: int) -> str:
    """Give a word for a number: figures would have to be the same in every language."""
    return "".join("abcdefghij"[int(digit)] for digit in str(number))


def phrase(number: int) -> str:
    """Give a phrase for a source to say: another one for each number below 800,000."""
    places: list[Sequence[str]] = [_NOUNS, _ADJECTIVES, _NOUNS, _ADJECTIVES]
    words = []
    for choices in places:
        number, index = divmod(number, len(choices))
        words.append(choices[index])
    return f"the {words[1]} {words[0]} and the {words[3]} {words[2]}"
