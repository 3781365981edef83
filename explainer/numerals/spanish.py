"""Figures as Spanish has them, in Spain and the Americas.

Floor 1, within `explainer.numerals`. Scale words: long scale, with a thousand millions (mil millones) for 10⁹.
`explainer.locales` gives the signs of each country.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from explainer.numerals.language import Language, currencies, era
from explainer.numerals.usage import Usage, endings
from explainer.numerals.words import Phrases, listed, named, phrases, vague, words

_UNITS = listed(
    "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
    "veintiocho veintinueve"
)
_TENS = dict(enumerate(listed("treinta cuarenta cincuenta sesenta setenta ochenta noventa"), 3))
"""By their first digit."""
_HUNDREDS = dict(
    enumerate(
        listed("doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"), 2
    )
)
_ORDINALS = listed("primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo")
_TENTHS = dict(enumerate(listed("décimo vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo"), 1))


def _below_hundred() -> Iterator[tuple[str, int]]:
    for n in range(1, 100):
        ten, unit = divmod(n, 10)
        name = _UNITS[n - 1] if n < 30 else _TENS[ten] + (f" y {_UNITS[unit - 1]}" if unit else "")
        yield name, n
        if name.endswith("uno") and n > 1:  # veintiún millones, treinta y una páginas
            yield from ((name[:-1], n), (f"{name[:-1]}a", n))


def _spelled() -> dict[str, int]:
    below = dict(_below_hundred())
    found = {form: n for form, n in below.items() if n > 1}
    found |= {f"ciento {form}": 100 + n for form, n in (*below.items(), ("un", 1), ("una", 1))}
    for hundred, name in _HUNDREDS.items():
        for form in (name, f"{name[:-2]}as"):
            found[form] = hundred * 100
            found |= {f"{form} {rest}": hundred * 100 + n for rest, n in (*below.items(), ("un", 1), ("una", 1))}
    return {**found, "cien": 100, "cero": 0}


def _ordinals() -> Iterator[tuple[str, int]]:
    numbered = [*enumerate(_ORDINALS, 1), *((10 * n, name) for n, name in _TENTHS.items() if n > 1)]
    for n, name in numbered:
        yield from ((name, n), (f"{name[:-1]}a", n), (f"{name}s", n), (f"{name[:-1]}as", n))
    for ten, name in _TENTHS.items():
        for unit, last in enumerate(_ORDINALS[:9], 1):
            yield from ((f"{name} {last}", 10 * ten + unit), (f"{name[:-1]}a {last[:-1]}a", 10 * ten + unit))
    yield from (("primer", 1), ("tercer", 3), ("centésimo", 100), ("milésimo", 1000))


_MONEY = {
    **dict.fromkeys(("dólar", "dólares"), "USD"),
    **dict.fromkeys(("euro", "euros"), "EUR"),
    **dict.fromkeys(("libra esterlina", "libras esterlinas"), "GBP"),
    **dict.fromkeys(("franco suizo", "francos suizos"), "CHF"),
}
_DOLLARS = {
    "USD": "estadounidense estadounidenses americanos",
    "CAD": "canadiense canadienses",
    "AUD": "australiano australianos",
}


_TIMES = {
    "un cuarto de hora": Decimal(15), "media hora": Decimal(30), "tres cuartos de hora": Decimal(45),
}  # fmt: skip


@cache
def spanish() -> Language:
    """Give the table, which is made when it is first needed."""
    return Language(
        decimal=",",
        thousands=".",
        spelled=Phrases(_spelled()),
        one=words("un una uno"),
        scales=named({
            **dict.fromkeys(("mil", "millar", "millares"), 10**3),
            **dict.fromkeys(("millón", "millones"), 10**6),
            **dict.fromkeys(("millardo", "millardos"), 10**9),
            **dict.fromkeys(("billón", "billones"), 10**12),
            **dict.fromkeys(("trillón", "trillones"), 10**18),
        }),
        bare=words("mil"),
        collectives={
            f"{name}{end}": n
            for name, n in {"decena": 10, "docena": 12, "quincena": 15, "veintena": 20, "treintena": 30,
                "centenar": 100,
                            "centena": 100}.items()
            for end in ("", "s", "es")
        },
        ordinals=Phrases(dict(_ordinals())),
        suffixes=words("º ª o a er"),
        months={},
        short_months={},
        month_first=False,
        decades=words("años"),
        named_decades={},
        percent=phrases("por ciento", "por cien"),
        currencies=currencies(_MONEY, _DOLLARS, ("{n} {a}",)),
        links=words("de"),
        abbreviations={"M": 6, "MM": 6, "mill": 6, "k": 3, "K": 3},
        safe_abbreviations=frozenset({"mill"}),
        minus=words("menos"),
        at_least=words("al lo por ni o y los las de del"),
        to=words("a al o -"),
        out_of=words("de"),
        between=words("entre"),
        and_=words("y"),
        halves=Phrases({}),
        half=words("medio media"),
        and_half=phrases("y medio", "y media"),
        fractions=named({
            **dict.fromkeys(("tercio", "tercios"), 3), **dict.fromkeys(("cuarto", "cuartos"), 4),
            **dict.fromkeys(("quinto", "quintos"), 5), **dict.fromkeys(("décimo", "décimos"), 10),
            **dict.fromkeys(("centésimo", "centésimos"), 100),
        }),
        parts=Phrases(
            {"mitad": Decimal("0.5"), "dos terceras partes": Decimal(2) / 3, "tercera parte": Decimal(1) / 3}
            | {f"{name} parte": Decimal(1) / n for n, name in ((4, "cuarta"), (5, "quinta"), (10, "décima"))}
        ),
        of=words("de del"),
        both=phrases("los dos", "las dos", "estos dos", "estas dos", "ambos", "ambas"),
        false_friends=phrases(
            "en primer lugar", "primer ministro", "primera ministra", "primeros ministros", "cuarto de hora",
            "cuartos de hora", "por segundo", "cada segundo", "un segundo", "segundos", "primeros auxilios",
            "tercer mundo",
            "primera dama",
        ),
        point=words("coma"),
        ranked=words("primeros primeras últimos últimas próximos próximas"),
        modest=words("buena buen"),
        vague=vague({
            "libra libras": "GBP EGP LBP SYP", "franco francos": "CHF XOF XAF", "corona coronas": "SEK NOK DKK ISK CZK",
            "rupia rupias": "INR PKR", "peso pesos": "MXN ARS CLP COP PHP", "dinar dinares": "RSD TND DZD KWD IQD",
        }),
        before_era=era("a. C.", "a. de C.", "antes de Cristo", "a. e. c.", "antes de nuestra era",
            "antes de la era común"),
        twelve_hours=True,
        usage=Usage(
            numbered=words(
                "acto artículo artículos capítulo capítulos división episodio episodios etapa fase grupo libro nivel "
                "número parte piso ronda sección serie temporada título tomo volumen"
            ),
            day_articles=words("el"),
            every=words("cada"),
            decade_of=words("década décadas"),
            one_in=words("de"),
            by=words("en"),
            per_mille=phrases("por mil"),
            times_less=phrases("veces menos"),
            implied=Phrases(_TIMES | endings({"duplic": "2", "triplic": "3", "cuadruplic": "4", "quintuplic": "5"},
                "ar a an ó aron ado ada ados adas aba ando")
            | endings({"dobl": "2", "tripl": "3"}, "e es")
            | endings({"bien": "2", "trien": "3", "quinquen": "5", "centen": "100"}, "al ales ario arios")),
            hours=Phrases({"mediodía": 720, "medianoche": 0}),
            evening=phrases("horas de la tarde", "de la tarde", "de la noche"),
            degrees=words("grado grados"),
        ),
    )  # fmt: skip
