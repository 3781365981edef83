"""Figures as French has them, in Belgium, France, Switzerland and Canada.

Floor 1, within `explainer.numerals`. Scale words: décret n° 61-501 (long scale), spelling of numbers: with and without
the hyphens of 1990; septante, huitante, octante and nonante beside soixante-dix and its kin.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from explainer.numerals.language import Language, currencies, era
from explainer.numerals.usage import Usage, endings
from explainer.numerals.words import Phrases, listed, named, numbered, phrases, vague, words

_UNITS = listed("un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize")
_UNITS += ["dix sept", "dix huit", "dix neuf"]
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante"}
_BELGIAN = {70: ("septante",), 80: ("huitante", "octante"), 90: ("nonante",)}


def _below_hundred(n: int) -> Iterator[str]:
    if n < 20:
        yield _UNITS[n - 1]
        return
    ten, unit = n // 10 * 10, n % 10
    for name in (*_BELGIAN.get(ten, ()), *((_TENS[ten],) if ten in _TENS else ())):
        yield _joined(name, unit)
    if 70 <= n < 80:
        yield "soixante et onze" if n == 71 else f"soixante {_UNITS[n - 61]}"
    if n >= 80:
        yield from (f"quatre {name} {_UNITS[n - 81]}" if n > 80 else f"quatre {name}" for name in ("vingt", "vingts"))


def _joined(ten: str, unit: int) -> str:
    if not unit:
        return ten
    return f"{ten} et un" if unit == 1 else f"{ten} {_UNITS[unit - 1]}"


def _spelled() -> dict[str, int]:
    below = {n: tuple(_below_hundred(n)) for n in range(1, 100)}
    found = {form: n for n, forms in below.items() for form in forms}
    found |= {f"{form}e": n for form, n in found.items() if form.endswith(" un")}
    small = dict(found)
    for hundreds in (1, *range(2, 10), *range(11, 20)):
        for times in ("",) if hundreds == 1 else (f"{form} " for form in below[hundreds]):
            for cent in (f"{times}cent", f"{times}cents"):
                found[cent] = hundreds * 100
                found |= {f"{cent} {form}": hundreds * 100 + n for form, n in small.items()}
    del found["un"]
    return {
        **found,
        "zéro": 0,
        "an mil": 1000,
        **dict.fromkeys(("mille et un", "mille et une"), 1001),
        "cent et un": 101,
        "cent et une": 101,
    }


def _ordinals() -> dict[str, int]:
    found = {"premier": 1, "première": 1, "premiers": 1, "premières": 1, "second": 2, "seconde": 2, "seconds": 2}
    regular = {form: n for n in range(2, 100) for form in _below_hundred(n)} | {"cent": 100, "mille": 1000}
    for form, n in regular.items():
        stem = {"q": "cinqu", "f": form[:-1].split()[-1] + "v"}.get(form[-1], form.split()[-1].rstrip("e"))
        stem = stem if form.endswith("trois") or not form.endswith("vingts") else "vingt"
        head = " ".join(form.split()[:-1])
        found |= {f"{head} {stem}{end}".strip(): n for end in ("ième", "ièmes")}
    return found


_MONEY = {
    **dict.fromkeys(("dollar", "dollars"), "USD"),
    **dict.fromkeys(("euro", "euros"), "EUR"),
    **dict.fromkeys(("livre sterling", "livres sterling", "livres britanniques"), "GBP"),
    **dict.fromkeys(("franc suisse", "francs suisses"), "CHF"),
    **dict.fromkeys(("franc belge", "francs belges"), "BEF"),
    **dict.fromkeys(("franc français", "francs français"), "FRF"),
    **dict.fromkeys(("yen", "yens"), "JPY"),
    **dict.fromkeys(("yuan", "yuans"), "CNY"),
    **dict.fromkeys(("roupie indienne", "roupies indiennes"), "INR"),
    **dict.fromkeys(("rouble", "roubles"), "RUB"),
}
_DOLLARS = {
    "USD": "américain américains US",
    "CAD": "canadien canadiens",
    "AUD": "australien australiens",
}


_SHORTENED = {"Mio": 6, "mio": 6, "Mios": 6, "mios": 6, "Md": 9, "Mds": 9, "Mrd": 9, "Mrds": 9}
_TIMES = {
    "un quart d’heure": Decimal(15), "une demi-heure": Decimal(30), "demi-heure": Decimal(30),
    "trois quarts d’heure": Decimal(45), "trentaine": Decimal(30), "cinquantaine": Decimal(50),
    "soixantaine": Decimal(60),
}  # fmt: skip
"""A quarter of an hour in minutes, and the age of those around thirty: la trentaine."""
_MULTIPLES = {
    "doubl": "2", "tripl": "3", "quadrupl": "4", "quintupl": "5", "sextupl": "6", "décupl": "10", "centupl": "100",
}  # fmt: skip
_PERIODS = {
    "bienn": "2", "trienn": "3", "quadrienn": "4", "quinquenn": "5", "sexenn": "6", "septenn": "7", "décenn": "10",
    "centenn": "100",
}  # fmt: skip
_AGES = {
    "trent": "30", "quadrag": "40", "quinquag": "50", "sexag": "60", "septuag": "70", "octog": "80", "nonag": "90",
    "cent": "100", "bicent": "200", "tricent": "300", "mill": "1000", "cinquant": "50",
}  # fmt: skip


@cache
def french() -> Language:
    """Give the table, which is made when it is first needed."""
    return Language(
        decimal=",",
        thousands="",
        spelled=Phrases(_spelled()),
        one=words("un une"),
        scales={
            **dict.fromkeys(("mille", "millier", "milliers"), 10**3),
            **dict.fromkeys(("million", "millions"), 10**6),
            **dict.fromkeys(("milliard", "milliards"), 10**9),
            **dict.fromkeys(("billion", "billions"), 10**12),
            **dict.fromkeys(("billiard", "billiards"), 10**15),
            **dict.fromkeys(("trillion", "trillions"), 10**18),
        },
        bare=words("mille"),
        collectives={
            f"{name}{end}": n
            for name, n in {
                "huitaine": 8, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
                "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100,
            }.items()
            for end in ("", "s")
        },
        ordinals=Phrases(_ordinals()),
        suffixes=words("er ers re res ère e es è ème èmes ième nd nde ᵉ ᵉʳ"),
        months=numbered("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
        short_months=numbered("janv/jan févr/fév mars/mar avr mai juin/jun juil août/aou sept/sep oct nov déc"),
        month_first=False,
        decades=words("années ans"),
        named_decades={},
        percent=phrases("pour cent", "pourcent", "p cent", "pct", "p c"),
        currencies=currencies(_MONEY, _DOLLARS, ("{n} {a}",)),
        links=words("de d"),
        abbreviations={"k": 3, "K": 3, "M": 6, "G": 9} | _SHORTENED,
        safe_abbreviations=frozenset(_SHORTENED),
        minus=words("moins"),
        at_least=words("au du le la les de d pas ou à plus en heure heures"),
        to=words("à au aux ou -"),
        out_of=words("sur"),
        between=words("entre"),
        and_=words("et"),
        halves=Phrases({}),
        half=words("demi"),
        and_half=phrases("et demi", "et demie"),
        fractions=named({
            **dict.fromkeys(("tiers",), 3),
            **dict.fromkeys(("quart", "quarts"), 4),
            **dict.fromkeys(("cinquième", "cinquièmes"), 5),
            **dict.fromkeys(("sixième", "sixièmes"), 6), **dict.fromkeys(("septième", "septièmes"), 7),
            **dict.fromkeys(("huitième", "huitièmes"), 8), **dict.fromkeys(("neuvième", "neuvièmes"), 9),
            **dict.fromkeys(("dixième", "dixièmes"), 10),
            **dict.fromkeys(("centième", "centièmes"), 100), **dict.fromkeys(("millième", "millièmes"), 1000),
        }),
        parts=Phrases({"moitié": Decimal("0.5")}),
        of=words("de du des d"),
        both=phrases(
            "les deux", "des deux", "aux deux", "ces deux", "tous deux", "toutes deux", "l un et l autre",
            "entre les deux"
        ),
        false_friends=phrases(
            "premier plan", "er ministre", "re ministre", "ère ministre", "en premier lieu", "en premier",
            "au premier chef", "matière première",
            "matières premières",
            "à moitié", "en quarantaine", "la quarantaine", "premier ministre",
            "première ministre", "premiers ministres", "tout neuf", "flambant neuf", "quoi de neuf",
            "quart d heure", "quarts d heure", "par seconde", "chaque seconde",
            "moitié moitié", "quart de finale", "quarts de finale", "trois fois rien",
            "après midi", "après midis", "gare du midi", "état tiers", "états tiers", "pays tiers",
            "entre deux guerres", "entre midi et deux",
            "un deux points", "le deux points", "du deux points", "au deux points",
        ),
        point=words("virgule"),
        ranked=words("premiers premières derniers dernières prochains prochaines suivants suivantes"),
        modest=words("bon bonne petit petite gros grosse"),
        vague=vague({
            "livre livres": "GBP EGP LBP SYP", "franc francs": "CHF BEF FRF XOF XAF",
            "couronne couronnes": "SEK NOK DKK ISK CZK",
            "roupie roupies": "INR PKR", "peso pesos": "MXN ARS CLP COP PHP", "dinar dinars": "RSD TND DZD KWD IQD",
        }),
        doubtful=Phrases({"une seconde": 2, "de seconde": 2, "quart monde": 4, "tiers monde": 3, "tiers état": 3}),
        before_era=era("av. J.-C.", "avant J.-C.", "avant Jésus-Christ", "avant notre ère", "AEC",
            "avant l’ère commune"),
        usage=Usage(
            numbered=words(
                "acte actes alinéa alinéas annexe article articles catégorie chapitre chapitres classe division "
                "épisode épisodes étape étage groupe ligue livre manche minute niveau numéro paragraphe partie phase "
                "phases saison saisons scène scènes section set strophe tableau titre tome tour volume"
            ),
            day_articles=words("le au du lundi mardi mercredi jeudi vendredi samedi dimanche"),
            every=words("chaque"),
            one_in=words("sur"),
            by=words("d de"),
            per_mille=phrases("pour mille", "p mille"),
            times_less=phrases("fois moins"),
            divided=frozenset(("divise par", "divisee par", "divises par", "divisees par", "diviser par")),
            implied=Phrases(_TIMES | endings(_MULTIPLES, "e es er ee ees a ent erent ait aient ant era eront ement")
            | endings(_PERIODS, "al ale aux ales at") | endings(_AGES, "énaire énaires")),
            hours=Phrases({
                "midi": 720, "midi et demi": 750, "midi et quart": 735, "midi moins le quart": 705,
                "minuit": 0, "minuit et demi": 30, "minuit et quart": 15, "minuit moins le quart": 1425,
            }),
            after_hour=Phrases({
                f"{hour} {rest}": minutes for hour in ("heure", "heures", "h")
                for rest, minutes in {"et demie": 30, "et demi": 30, "et quart": 15, "moins le quart": -15}.items()
            }),
            evening=phrases(*(
                f"{hour} {when}" for hour in ("heure", "heures", "h") for when in ("du soir", "de l’après-midi")
            )),
            degrees=words("degré degrés"),
            thousand=words("mil"),
            inner_units=words("euro euros franc francs m mètre mètres s"),
        ),
    )  # fmt: skip
