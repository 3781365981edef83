"""Small word lists of some languages: no grammar, only what tells a statement or a language with a clear margin.

Floor 0, within `explainer.discourse`. A language that is not here is read without them. To add one: a value below.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What is known of a language."""

    common: frozenset[str]
    """Its commonest words, in lower case."""
    scale: re.Pattern[str]
    """Words for numbers beyond what is counted on fingers, and shares; small ones where they count time or people."""
    day: re.Pattern[str]
    """A month or a day of the week in a date without digits: “in May”, never “may”."""
    superlative: re.Pattern[str]
    accusing: re.Pattern[str]
    """Verbs that accuse, or that say a wrong was done."""


def lexicon(language: str) -> Lexicon | None:
    """Give the lexicon of a BCP 47 tag, or of its language alone; None where there is none."""
    return _lexicons().get(language.partition("-")[0].lower())


def commonest() -> Mapping[str, frozenset[str]]:
    """Give the commonest words of each language that is known."""
    return {language: one.common for language, one in _lexicons().items()}


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


def _few(numbers: str, known: str, plurals: str, about: str) -> str:
    """Make the pattern of a small number of things: “two places”, not “the two places” or “two pages”.

    Args:
        numbers: Words for two to ten, with strokes between.
        known: Words before a number that point at things known.
        plurals: What a noun in the plural ends in, with strokes between.
        about: Nouns that speak of the text itself, and idioms.
    """
    behind = "".join(rf"(?<!\b{word}\s)" for word in known.split())
    own = rf"(?!(?:{'|'.join(about.split())})\b)"
    between = rf"{own}(?!(?:of|or|and|van|der|den|des|sur|aux|dans|von|del|que|plus|meer|mehr)\b)\w{{3,}}\s+"
    return rf"{behind}(?:{numbers})\s+(?:{between})?{own}\w{{3,}}(?:{plurals})"


def _stems(stems: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(stems.split())})\w*", re.IGNORECASE)


@cache
def _lexicons() -> dict[str, Lexicon]:
    return {"fr": _french(), "nl": _dutch(), "en": _english(), "de": _german(), "es": _spanish()}


def _french() -> Lexicon:
    few = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix"
    months = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    return Lexicon(
        _listed(
            "le la les un une des du de au aux et ou où que qui ne pas plus par pour dans sur avec sans sous est "
            "sont était été être avoir ont a il elle ils elles on se sa son ses leur leurs ce cette ces cet selon "
            "comme mais donc car si aussi entre vers chez dont même depuis après avant lors ainsi très nous vous "
            "je tu d l qu n s c j y en fait deux"
        ),
        _words(
            r"mille(?! fois)|milliers?|millions?|milliards?|billions?|centaines?|cents?(?! fois)|dizaines?|moitié"
            r"|onze|douze|treize|quatorze|quinze|seize|dix-(?:sept|huit|neuf)"
            r"|(?:vingt|trente|quarante|cinquante|soixante|septante|huitante|nonante|quatre-vingt)(?:s|-\w+)*"
            rf"|(?:{few})\s+(?:ans|années|mois|semaines|jours|heures|décennies|siècles|personnes|hommes|femmes|enfants"
            r"|morts|blessés|victimes)|\w+ième siècle"
            r"|(?:un|deux|trois|quatre)\s+(?:tiers|quarts?|cinquièmes?|dixièmes?)"
            rf"(?!\s+temps)|une?\s+(?:\w+\s+)?sur\s+(?:{few})"
            r"|une\s+(?:\w+\s+)?(?:majorité|minorité)|majorité\s+(?:des?\b|du\b|d['’])|en\s+majorité|majoritairement|"
            + _few(
                few,
                "les ces ses leurs nos vos mes des aux",
                "s|x",
                "articles textes journaux récits auteurs parties pages sections chapitres paragraphes colonnes "
                "versions langues listes volets points questions mots pas choses yeux autres façons manières "
                "premiers premières derniers dernières",
            )
            + r"|(?:doubl|tripl|quadrupl)(?:é|e|a|ent|er|èrent)(?:e?s?)"
        ),
        _words(
            r"(?:le|ce|du)\s+(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
            rf"|(?:en|de|depuis|d[eè]s|début|fin|mi-|jusqu['’]en|courant|ce|au mois (?:de |d['’]))\s*(?:{months})"
            rf"|d['’](?:avril|août|octobre)"
        ),
        _words(
            r"(?:le|la|les|l['’]un des|l['’]une des|des|ses|leurs?|son|sa|parmi les)\s+(?:plus|moins)"
            r"\s+(?!souvent\b|tard\b|tôt\b|vite\b|proches?\b|possible\b|que\b|de\b|d['’]|en\b)\w+"
            r"|(?:le|la|les|du|au|aux|ses)\s+(?:meilleure?s?|pires?|moindres?)"
        ),
        _stems(
            "accus dénonc reproch viol(?!on|et|enc) espionn mentir ment\\b menti\\b fraud escroqu corromp "
            "corrupt détourn abus[aeé] maltrait tromp menac harcel harcèl persécut discrimin censur condamn "
            "extorqu complic bafou torturé? dissimul falsifi incrimin blâm étouff pollu[eéa] néglig "
            "cach[eéa]"
        ),
    )


def _dutch() -> Lexicon:
    few = "twee|drie|vier|vijf|zes|zeven|acht|negen|tien"
    months = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    return Lexicon(
        _listed(
            "de het een en van in is dat die te op voor met zijn niet aan er om ook als dan maar bij of uit nog "
            "naar heeft hebben had waren was werd worden wordt werden ze zij hij hun haar zich door over tot wel "
            "geen meer dit deze onder tegen volgens omdat toen na al wie wat waar moet kan zou zouden kon ons "
            "onze je ik we men sinds tussen zonder wij"
        ),
        _words(
            r"duizend(?:en)?|miljoen(?:en)?|miljard(?:en)?|biljoen(?:en)?|honderd(?:en)?|tientallen|procent|helft"
            r"|elf|twaalf|(?:der|veer|vijf|zes|zeven|ach|negen)tien"
            r"|\w*(?:twin|der|veer|vijf|zes|zeven|tach|negen)tig"
            rf"|(?:{few})\s+(?:jaar|jaren|maanden|weken|dagen|uur|decennia|eeuwen|mensen|personen|mannen|vrouwen|kinderen"
            r"|doden|gewonden|slachtoffers)|\w+(?:de|ste) eeuw"
            r"|(?:een|één|twee|drie|vier)\s+(?:derde|vierde|vijfde|tiende)\s+van|een kwart"
            rf"|(?:een|één)\s+op\s+de\s+(?:{few})"
            r"|een\s+(?:\w+\s+)?(?:meer|minder)derheid|(?:meer|minder)derheid\s+(?:van|der)|in\s+meerderheid|"
            + _few(
                few,
                "de die deze hun haar onze",
                "en|s",
                "artikels artikelen teksten kranten verhalen auteurs delen bladzijden paginas? hoofdstukken "
                "alineas? kolommen versies talen lijsten luiken punten vragen woorden dingen andere "
                "anderen manieren kanten keren",
            )
            + r"|verdubbel\w*|verdrie(?:voudig|dubbel)\w*|verviervoudig\w*|gehalveerd|halveer\w*"
        ),
        _words(
            r"(?:op|sinds|vorige)\s+(?:maan|dins|woens|donder|vrij|zater|zon)dag"
            rf"|(?:in|van|sinds|tot|vanaf|tegen|eind|begin|half|midden|medio|rond|sedert)\s+(?:{months})"
        ),
        _words(
            r"(?:de|het|als|hun|zijn|haar|onze)\s+(?!(?:juiste|vaste|woeste|laatste|eerste|naaste|bewuste|verwoeste|"
            r"geliefdste|liefste|meeste|beste|minste|slechtste|dichtstbijzijnde|toegepaste|aangepaste|verroeste|robuuste|trieste)\b)\w{2,}ste"
            r"|(?:de|het)\s+(?:meeste(?!\s+(?:mensen|lezers|gevallen|tijd|anderen)\b)|minste|beste|slechtste)"
            r"(?!\s+geval\b)|meest\s+\w+"
        ),
        _stems(
            "beschuldig verwijt verwet verweten aanklag aangeklaagd klaagt\\b klagen\\b schend schond "
            "geschonden bespied bespioneer verzwijg verzweeg verzwegen lieg\\w* loog\\b logen\\b gelogen "
            "frauded? fraudeer misbruik uitbuit uitgebuit bedrieg bedroog bedrogen bedreig verberg verborg "
            "stal\\b stelen\\b steelt\\b gestolen omkoop omkocht omgekocht discrimineer censureer mishandel "
            "veroordeel medeplichtig hekel laak oplicht opgelicht folter vervals negeer genegeerd vervuil doofpot "
            "verwaarlo tekortgeschoten verborgen"
        ),
    )


def _english() -> Lexicon:
    few = "two|three|four|five|six|seven|eight|nine|ten"
    months = "January|February|March|April|May|June|July|August|September|October|November|December"
    return Lexicon(
        _listed(
            "the of and to in is that it was for on are with as be at by this had not but from or have an they "
            "which one were all there would their we him been has when who will no more if out so said what its "
            "about than into them can only other some could these two may then do any my now such like our over "
            "after most also did many where between because under against according"
        ),
        _words(
            r"thousands?|millions?|billions?|trillions?|hundreds?|dozens?|per ?cent|percentage|eleven|twelve"
            r"|\w*(?:teen|teenth|tieth)|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?"
            rf"|(?:{few})\s+(?:years?|months?|weeks?|days?|hours?|decades|centuries|people|persons|men|women|children"
            r"|dead|victims)|half\s+(?:of|the|a)|halved|a\s+quarter|(?:doubl|tripl|quadrupl)(?:ed|es|ing)"
            r"|(?:a|one|two|three|four)[\s-](?:third|quarter|fifth|tenth)s?\s+of"
            rf"|(?:one|{few})\s+(?:in|out of)\s+(?:{few})"
            r"|a\s+(?:\w+\s+)?(?:majority|minority)|(?:majority|minority)\s+of|"
            + _few(
                few,
                "the these those its his her their our my your both",
                "s",
                "articles texts newspapers papers stories authors parts pages sections chapters paragraphs columns "
                "versions languages lists points questions words things others ways sides sorts kinds",
            )
        ),
        re.compile(
            r"\b[Oo]n\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|"
            rf"\b(?:[Ii]n|[Oo]f|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Ee]arly|[Ll]ate|[Mm]id-?|[Dd]uring|[Ll]ast|[Nn]ext)"
            rf"\s*(?:{months})\b"
        ),
        _words(
            r"(?:the|its|their|his|her|one of the|our)\s+(?:most|least|best|worst|fewest)"
            r"|most\s+\w+(?:ed|ful|ant|ent|ive|ous)"
            r"|(?:the|its|their|his|her|world['’]s|country['’]s|second|third)\s+"
            r"(?!(?:west|rest|forest|interest|request|guest|test|contest|protest|nest|harvest|quest|arrest|invest|"
            r"nearest|latest|honest|modest|conquest|manifest|priest|chest|east)\b)[a-z]{2,}est"
        ),
        _stems(
            "accus blam violat lie[sd]\\b lied\\b lying\\b conceal defraud exploit abus betray deceiv deceit "
            "threaten spied\\b spie[sd]\\b spying\\b stole\\b stolen\\b steal brib corrupt discriminat "
            "censor persecut mistreat harass guilty complicit denounc condemn tortur falsif extort mislead "
            "misled cheat embezzl ignore[sd]?\\b ignoring\\b pollut neglect hush cover(?:s|ed|ing)?\\sup\\b"
        ),
    )


def _german() -> Lexicon:
    few = "zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn"
    months = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    return Lexicon(
        _listed(
            "der die das und ist nicht ein eine einen einem einer dem den des zu mit sich auf für im von als auch "
            "es an werden aus er hat dass sie nach wird bei noch wie einem über so zum zur haben nur oder aber "
            "vor bis mehr durch man sein wurde wurden sind war waren keine kein gegen unter zwischen laut seit "
            "ich wir ihr ihre"
        ),
        _words(
            r"tausende?n?|million(?:en)?|milliarden?|billion(?:en)?|hunderte?n?|dutzende?|prozent|hälfte|elf|zwölf"
            r"|(?:drei|vier|fünf|sech|sieb|acht|neun)zehn|\w*(?:zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig"
            rf"|neunzig)|(?:{few})\s+(?:jahren?|monaten?|wochen|tagen?|stunden|jahrhunderten?|menschen|personen|kindern?"
            r"|toten?|opfern?)|\w+ten jahrhundert|(?:ein|zwei|drei)\s+(?:drittel|viertel|fünftel|zehntel)"
            r"|(?:verdoppel|verdreifach|halbier)\w*"
            r"|eine[rn]?\s+(?:\w+\s+)?(?:mehr|minder)heit|(?:mehr|minder)heit\s+(?:der|des|von)|"
            + _few(
                few,
                "die der den diese diesen ihre ihren seine unsere",
                "en|er|e|n|s",
                "artikel artikeln texte texten zeitungen berichte autoren teile teilen seiten abschnitte kapitel "
                "absätze spalten fassungen sprachen listen punkte fragen worte worten dinge andere "
                "anderen weisen arten",
            )
        ),
        _words(
            rf"(?:am|seit)\s+(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|am\s+Mittwoch|(?:im|seit|bis|ab|Anfang|Ende|Mitte|vom)\s+(?:{months})"
        ),
        _words(
            r"(?:der|die|das|dem|den|des|seine?|ihre?)\s+(?!(?:erste|letzte|gerüste|küste|liste|kiste|wüste|feste)[nrsm]?\b)"
            r"\w{3,}ste[nrsm]?(?=\s+\w)|am\s+\w{3,}sten|(?:der|die|das|den|dem)\s+(?:beste|größte|meiste)[nrsm]?"
        ),
        _stems(
            "beschuldig vorgeworfen wirft\\b werfen\\b anklag angeklagt verletzt missbrauch ausbeut "
            "ausgebeutet lügt\\b log\\b gelogen betrüg betrog bedroh bespitzel verheimlich bestoch bestech "
            "diskriminier zensier verurteil misshandel stahl\\b gestohlen mitschuld unterschlag unterschlug "
            "fälsch"
        ),
    )


def _spanish() -> Lexicon:
    few = "dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez"
    months = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
    return Lexicon(
        _listed(
            "el la los las un una de del al y o que en es no por con para se su sus lo como más pero fue ha han "
            "había este esta estos estas ser son era también entre cuando muy sin sobre hasta desde donde quien "
            "todo todos nos durante ni contra otro otros otra ese eso ante ellos según a le les"
        ),
        _words(
            r"mil|miles|millones|millón|billones|billón|cientos|centenares|decenas|por ciento|mitad|once|doce|trece"
            r"|catorce|quince|dieci\w+|veint\w+|(?:trein|cuaren|cincuen|sesen|seten|ochen|noven)ta"
            rf"|(?:{few})\s+(?:años|meses|semanas|días|horas|décadas|siglos|personas|hombres|mujeres|niños|muertos"
            r"|víctimas)|(?:un|dos|tres)\s+(?:tercios?|cuartos?|quintos?|décimos?)\s+de"
            r"|(?:duplic|triplic)\w+|una\s+(?:\w+\s+)?(?:mayoría|minoría)|(?:mayoría|minoría)\s+del?|"
            + _few(
                few,
                "los las estos estas esos esas sus nuestros nuestras ambos ambas",
                "s",
                "artículos textos periódicos diarios relatos autores partes páginas secciones capítulos párrafos "
                "columnas versiones lenguas idiomas listas puntos preguntas palabras cosas otros otras maneras formas",
            )
        ),
        _words(
            rf"el\s+(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)"
            rf"|(?:en|de|desde|hasta|a principios de|a finales de)\s+(?:{months})"
        ),
        _words(
            r"(?:el|la|los|las|sus?)\s+(?:\w+\s+)?(?:más|menos)\s+(?!de\b|que\b)\w+"
            r"|(?:el|la|los|las)\s+(?:mejor|peor|mayor|menor)(?:es)?"
        ),
        _stems(
            "acus denunci viol(?!in|et|en) espi[aóo] mentir minti miente defraud explot abus[aóo] corromp "
            "corrupt desvi maltrat engañ amenaz acos[aóo] persegu persigu discrimin censur conden soborn "
            "cómplice tortur falsific robó\\b rob[aó]\\b"
        ),
    )
