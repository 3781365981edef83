"""Figures as Dutch has them, in Belgium and the Netherlands.

Floor 1, within `explainer.numerals`. Spelling of numbers: Woordenlijst Nederlandse Taal, leidraad 6.9 (written together
as far as a thousand); a space more or less is taken as well.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from explainer.numerals.language import Language, currencies, era
from explainer.numerals.usage import Usage, endings
from explainer.numerals.words import Phrases, listed, numbered, phrases, vague, words

_UNITS = listed(
    "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien"
)
_TENS = dict(enumerate(listed("twintig dertig veertig vijftig zestig zeventig tachtig negentig"), 2))
"""By their first digit."""


def _spelled() -> dict[str, int]:
    found = {name: n for n, name in enumerate(_UNITS, 1) if n > 1}
    for ten, name in _TENS.items():
        found[name] = ten * 10
        found |= {f"{unit}en{name}": ten * 10 + n for n, unit in enumerate(_UNITS[:9], 1)}
    for hundreds in range(1, 10):
        times = _UNITS[hundreds - 1] if hundreds > 1 else ""
        below = [(form, n) for form, n in found.items() if n < 100]
        for form, n in (*below, ("een", 1)):
            for link in ("", "en "):
                found[f"{times}honderd {link}{form}"] = hundreds * 100 + n
    found |= {f"{unit}maal": n for n, unit in enumerate(_UNITS[:12], 1) if n > 1}
    found |= {f"{name}maal": n for name, n in (*((name, ten * 10) for ten, name in _TENS.items()), ("honderd", 100))}
    found |= {f"{head} {name}": n for head in _TOGETHER for n, name in enumerate(_OF_PEOPLE, 2)}
    found |= {f"om de andere {time}": 2 for time in ("dag", "week", "maand")}
    return {**found, "nul": 0}


_TOGETHER = ("met z n", "met zijn", "met ons", "met hun", "met jullie", "met je", "van", "na", "tegen", "rond")
_OF_PEOPLE = listed("tweeën drieën vieren vijven zessen zevenen achten negenen tienen elven twaalven")
"""Two and more as people and hours are counted: met zijn vieren, na zessen."""


def _ordinal(word: str) -> str | None:
    """Give the number word of an ordinal: -de to nineteen, -ste from twenty, and what has a form of its own."""
    word = "eerste" if word == "eersten" else word
    for own, number in (("eerste", "een"), ("derde", "drie")):
        if word.endswith(own):
            return word.removesuffix(own) + number
    for end in ("ste", "de"):
        if word.endswith(end) and len(word) > len(end) + 2:
            return word.removesuffix(end)
    return None


_MONEY = {
    **dict.fromkeys(("dollar", "dollars"), "USD"),
    **dict.fromkeys(("euro", "euro's", "euros"), "EUR"),
    **dict.fromkeys(("pond sterling", "britse pond", "britse ponden"), "GBP"),
    **dict.fromkeys(("zwitserse frank", "zwitserse franken"), "CHF"),
    **dict.fromkeys(("belgische frank", "belgische franken"), "BEF"),
    **dict.fromkeys(("franse frank", "franse franken"), "FRF"),
    **dict.fromkeys(("eurobiljet", "eurobiljetten", "euromunt", "euromunten"), "EUR"),
    **dict.fromkeys(("yen", "japanse yen"), "JPY"),
    **dict.fromkeys(("yuan", "chinese yuan"), "CNY"),
    **dict.fromkeys(("indiase roepie", "indiase roepies"), "INR"),
    **dict.fromkeys(("roebel", "roebels"), "RUB"),
}
_DOLLARS = {"USD": "Amerikaanse US", "CAD": "Canadese", "AUD": "Australische"}


_TIMES = {
    "een kwartier": Decimal(15), "een half uur": Decimal(30), "half uur": Decimal(30), "halfuur": Decimal(30),
    "drie kwartier": Decimal(45), "eeuwfeest": Decimal(100), "in acht": Decimal(8),
}  # fmt: skip
_MULTIPLES = {"dubbel": "2", "verdubbel": "2", "driedubbel": "3", "verdriedubbel": "3"}


@cache
def dutch() -> Language:
    """Give the table, which is made when it is first needed."""
    return Language(
        decimal=",",
        thousands=".",
        spelled=Phrases(_spelled()),
        one=words("een"),
        scales={
            "duizend": 10**3, "miljoen": 10**6, "miljard": 10**9, "biljoen": 10**12, "biljard": 10**15,
            "triljoen": 10**18,
        },
        bare=words("duizend"),
        collectives={
            "tiental": 10, "dozijn": 12, "dertiental": 13, "vijftiental": 15, "twintigtal": 20, "dertigtal": 30,
            "veertigtal": 40, "vijftigtal": 50, "zestigtal": 60, "honderdtal": 100, "duizendtal": 1000,
            "drietal": 3, "viertal": 4, "vijftal": 5, "zestal": 6, "zevental": 7, "achttal": 8, "negental": 9,
            "twaalftal": 12, "tweetal": 2,
        },
        ordinals=Phrases({}),
        suffixes=words("e de ste"),
        months=numbered("januari februari maart april mei juni juli augustus september oktober november december"),
        short_months=numbered("jan feb mrt apr mei jun jul aug sep/sept okt nov dec"),
        month_first=False,
        decades=words("jaren"),
        named_decades={},
        percent=phrases("procent", "percent", "pct"),
        currencies=currencies(_MONEY, _DOLLARS, ("{a} {n}", "{a}-{n}")),
        links=frozenset(),
        abbreviations={"k": 3, "K": 3, "M": 6, "mln": 6, "mio": 6, "mjn": 6, "mld": 9, "mrd": 9, "Md": 9},
        safe_abbreviations=frozenset({"mln", "mio", "mld", "mrd", "mjn"}),
        minus=words("min minus"),
        at_least=words("of plus en"),
        to=words("tot à of naar - t/m t.e.m. tem"),
        out_of=words("op van"),
        between=words("tussen"),
        and_=words("en"),
        halves=Phrases(
            {"anderhalf": Decimal("1.5"), "anderhalve": Decimal("1.5")}
            | {
                form: n + Decimal("0.5")
                for n, unit in enumerate(_UNITS[1:12], 2)
                for form in (f"{unit}enhalf", f"{unit}eneenhalf", f"{unit}enhalve", f"{unit} en een half")
            }
        ),
        half=words("half halve"),
        and_half=phrases("en een half", "en een halve", "en half"),
        fractions={
            **dict.fromkeys(("derde", "derden"), 3),
            **dict.fromkeys(("kwart", "vierde", "vierden"), 4),
            **dict.fromkeys(("vijfde", "vijfden"), 5),
            **dict.fromkeys(("zesde", "zesden"), 6), **dict.fromkeys(("zevende", "zevenden"), 7),
            **dict.fromkeys(("achtste", "achtsten"), 8), **dict.fromkeys(("negende", "negenden"), 9),
            **dict.fromkeys(("tiende", "tienden"), 10),
            **dict.fromkeys(("honderdste", "honderdsten"), 100),
            **dict.fromkeys(("duizendste", "duizendsten"), 1000),
        },
        parts=Phrases(
            {"helft": Decimal("0.5"), "tweederdemeerderheid": Decimal(2) / 3,
             "drievierdemeerderheid": Decimal("0.75"), "drievijfdemeerderheid": Decimal("0.6"),
             "half zoveel": Decimal("0.5"), "half zo": Decimal("0.5"), "kwarteeuw": Decimal("0.25"),
             "driekwart": Decimal("0.75"), "drie kwart": Decimal("0.75")}
            | {f"twee{end}": Decimal(2) / 3 for end in ("derde", "derden")}
            | {f"drie{end}": Decimal("0.75") for end in ("vierde", "vierden")}
        ),
        of=words("van der"),
        both=phrases("de twee", "die twee", "deze twee", "beide", "beiden", "allebei", "alle twee"),
        false_friends=phrases(
            "in de eerste plaats", "in eerste instantie", "eerste minister",
            "eerste ministers", "acht slaan", "acht geven", "acht genomen", "eerste hulp",
            *(f"{feast} {rest}" for feast in ("vierde", "vierden") for rest in (
                "zijn", "haar", "hun", "ons", "onze", "hij", "zij", "ze", "men", "feest")),
            "derde land", "derde landen", "derde partij", "derde partijen",
        ),
        point=words("komma"),
        glue=(("duizend", 1000), ("honderd", 100)),
        additive=words("en"),
        ordinal=_ordinal,
        joint="en",
        ranked=words("eerste laatste volgende"),
        modest=words("goed goede klein kleine dik dikke"),
        vague=vague({
            "pond ponden": "GBP EGP", "dollar dollars": "USD CAD AUD NZD SGD HKD TWD",
            "frank franken": "CHF BEF FRF XOF XAF", "kroon kronen": "SEK NOK DKK ISK CZK",
            "roepie roepies": "INR PKR", "peso peso’s": "MXN ARS CLP COP PHP", "dinar dinars": "RSD TND DZD KWD IQD",
        }),
        tied=re.compile(
            r"(?!(?:ver)?een)(?:ver)?(\w{3,}?)(?:jarige?n?|jaren\w*|daagse?|koppige?|maandse?|delige?|talige?|jaarlijkse?|maandelijkse?|wekelijkse?|dagelijkse?|voudig\w*|plussers?|"
            r"(?:dagen|deurs|kamer|kleuren|lagen|landen|maanden|mans|partijen|persoons|punten|stappen|sterren|talen|uren"
            r"|weken)\w*)"
        ),
        before_era=era(
            "v.Chr.", "voor Christus", "voor onze jaartelling", "v.o.j.", "v.g.j.", "voor de gewone jaartelling"
        ),
        usage=Usage(
            numbered=words(
                "aflevering afleveringen akte artikel artikelen artikels band bijlage boek categorie deel divisie "
                "etappe fase fases groep hoofdstuk hoofdstukken klasse lid niveau nummer paragraaf reeks ronde scène "
                "seizoen seizoenen set titel verdieping minuut"
            ),
            owners=words("zijn z’n haar d’r hun mijn m’n je jouw uw ons onze"),
            every=words("elke elk iedere ieder"),
            one_in=words("op"),
            by=words("met tot"),
            per_mille=phrases("promille", "per mille"),
            times_less=phrases("keer minder", "maal minder"),
            divided=frozenset(("gedeeld door",)),
            implied=Phrases(_TIMES | endings(_MULTIPLES, "- e t d de den en ing")
            | endings({"gehalveerd": "0.5", "halveer": "0.5", "halver": "0.5"}, "- e t de den en ing")
            | endings({name: str(ten * 10) for ten, name in _TENS.items()}, "er ers")
            ),
            hours=Phrases(
                {"middernacht": 0, "middaguur": 720, "op de middag": 720}
                | {f"half{unit}": 60 * n - 30 for n, unit in enumerate(_UNITS[:12], 1)}
            ),
            before_hour=Phrases({"half": -30, "kwart over": 15, "kwart na": 15, "kwart voor": -15}),
            evening=phrases("uur s avonds", "uur s middags", "uur s namiddags"),
            degrees=words("graad graden"),
            inner_units=words("euro frank m meter"),
        ),
    )  # fmt: skip
