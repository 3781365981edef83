"""Figures as German has them.

Floor 1, within `explainer.numerals`. Numbers in words are written together as far as a million; ss is read
for ß as well.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from explainer.numerals.language import Language, currencies, era
from explainer.numerals.usage import Usage, endings
from explainer.numerals.words import Phrases, listed, named, phrases, vague, words

_UNITS = listed(
    "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
    "achtzehn neunzehn"
)
_TENS = dict(enumerate(listed("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"), 2))
"""By their first digit."""
_CASES = ("", "e", "en", "er", "es", "em")


def _spelled() -> dict[str, int]:
    found = {name: n for n, name in enumerate(_UNITS, 1) if n > 1}
    for ten, name in _TENS.items():
        for form in (name, name.replace("ß", "ss")):
            found[form] = ten * 10
            found |= {f"{unit}und{form}": ten * 10 + n for n, unit in enumerate(_UNITS[:9], 1)}
    found |= {f"{unit}mal": n for n, unit in enumerate(_UNITS[:12], 1) if n > 1}
    return {**found, "zwo": 2, "zweier": 2, "dreier": 3, "null": 0}


def _ordinal(word: str) -> str | None:
    """Give the number word of an ordinal: -te to nineteen, -ste from twenty, in each case."""
    stem = next((word.removesuffix(case) for case in ("en", "er", "es", "em", "e") if word.endswith(case)), word)
    for own, number in (("erst", "ein"), ("dritt", "drei"), ("siebt", "sieben"), ("acht", "acht")):
        if stem.endswith(own) and stem != word:
            return stem.removesuffix(own) + number
    for end in ("st", "t"):
        if stem != word and stem.endswith(end) and len(stem) > len(end) + 2:
            return stem.removesuffix(end)
    return None


_MONEY = {
    **dict.fromkeys(("Dollar", "Dollars"), "USD"),
    **dict.fromkeys(("Euro", "Euros"), "EUR"),
    **dict.fromkeys(("Pfund Sterling", "britische Pfund"), "GBP"),
    **dict.fromkeys(("Schweizer Franken", "Franken"), "CHF"),
}
_DOLLARS = {"USD": "US amerikanische", "CAD": "kanadische", "AUD": "australische"}
_HALVES = {f"{unit}einhalb": n + Decimal("0.5") for n, unit in enumerate(_UNITS[:12], 1)}
_HALVES["anderthalb"] = Decimal("1.5")


_TIMES = {
    "Viertelstunde": Decimal(15), "halbe Stunde": Decimal(30), "halben Stunde": Decimal(30),
    "in acht": Decimal(8), "Dreiviertelstunde": Decimal(45), "drei viertel stunden": Decimal(45),
}  # fmt: skip


@cache
def german() -> Language:
    """Give the table, which is made when it is first needed."""
    return Language(
        decimal=",",
        thousands=".",
        spelled=Phrases(_spelled()),
        one=words(*(f"ein{case}" for case in _CASES), "eins"),
        scales=named({
            **dict.fromkeys(("tausend", "tausende"), 10**3), **dict.fromkeys(("million", "millionen"), 10**6),
            **dict.fromkeys(("milliarde", "milliarden"), 10**9), **dict.fromkeys(("billion", "billionen"), 10**12),
            **dict.fromkeys(("billiarde", "billiarden"), 10**15), **dict.fromkeys(("trillion", "trillionen"), 10**18),
        }),
        bare=words("tausend"),
        collectives={"dutzend": 12},
        ordinals=Phrases({}),
        suffixes=frozenset(),
        months={},
        short_months={},
        month_first=False,
        decades=words("jahre jahren"),
        decade_endings=words("er ern"),
        stop_for_ordinal=True,
        named_decades=named({
            f"{name}er": 1900 + 10 * n for n, name in _TENS.items() if n < 10
        } | {f"neunzehnhundert{name}er": 1900 + 10 * n for n, name in _TENS.items()}),
        percent=phrases("Prozent", "vom Hundert", "v H"),
        currencies=currencies(_MONEY, _DOLLARS, ("{a} {n}",)),
        links=frozenset(),
        abbreviations={"Tsd": 3, "T": 3, "Mio": 6, "Mill": 6, "Mrd": 9, "Md": 9, "Bio": 12},
        safe_abbreviations=frozenset({"Tsd", "Mio", "Mill", "Mrd", "Bio"}),
        minus=words("minus"),
        at_least=words("oder plus und"),
        to=words("bis oder -"),
        out_of=words("von"),
        between=words("zwischen"),
        and_=words("und"),
        halves=Phrases({f"{form}{case}": value for form, value in _HALVES.items() for case in ("", "e")}),
        half=words("halbe halben halber halbes"),
        and_half=phrases("und eine halbe", "und ein halbes"),
        fractions=named({
            **dict.fromkeys(("drittel", "dritteln"), 3), **dict.fromkeys(("viertel", "vierteln"), 4),
            **dict.fromkeys(("fünftel", "fünfteln"), 5), **dict.fromkeys(("zehntel", "zehnteln"), 10),
            **dict.fromkeys(("hundertstel",), 100),
        }),
        parts=Phrases({"hälfte": Decimal("0.5"), "dreiviertel": Decimal("0.75")}),
        of=words("der des von aller"),
        both=phrases("beide", "beiden", "beider", "die zwei", "diese zwei", "den zwei"),
        false_friends=phrases(
            "in erster Linie", "fürs erste", "zum einen", "erste Hilfe", "Viertel Stunde",
            "außer acht", "dritte Welt",
        ),
        point=words("komma"),
        glue=(("tausend", 1000), ("hundert", 100)),
        additive=words("und"),
        ordinal=_ordinal,
        joint="und",
        ranked=words("ersten letzten nächsten"),
        modest=words("gutes gute knappes knappe halbes"),
        vague=vague({
            "Pfund": "GBP EGP", "Dollar": "USD CAD AUD NZD SGD HKD TWD", "Kronen Krone": "SEK NOK DKK ISK CZK",
            "Rupien": "INR PKR", "Peso Pesos": "MXN ARS CLP COP PHP", "Dinar": "RSD TND DZD KWD IQD",
        }),
        tied=re.compile(
            r"(\w{3,}?)(?:jahrige?[nrsm]?|jahres\w*|tagige?[nrsm]?|kopfige?[nrsm]?|monatige?[nrsm]?|teilige?[nrsm]?"
            r"|stundige?[nrsm]?|fache?[nrsm]?)"
        ),
        before_era=era("v. Chr.", "vor Christus", "vor Christi Geburt", "v. u. Z.", "vor unserer Zeitrechnung"),
        usage=Usage(
            numbered=words(
                "Abschnitt Absatz Akt Artikel Band Buch Etappe Folge Gruppe Kapitel Klasse Liga Nummer Phase Runde "
                "Staffel Stock Szene Teil Titel"
            ),
            every=words("jede jeder jedes jeden jedem"),
            one_in=words("von"),
            by=words("um auf"),
            per_mille=phrases("Promille"),
            implied=Phrases(
                _TIMES
                | endings({"verdoppel": "2", "verdreifach": "3", "vervierfach": "4", "halbier": "0.5"},
                    "- e n t te ten en ung")
                | endings({"doppelt": "2", "dreifach": "3"}, "- e en er es")
            ),
            hours=Phrases({"Mitternacht": 0}),
            before_hour=Phrases({"halb": -30, "Viertel nach": 15, "Viertel vor": -15}),
            evening=phrases("Uhr abends", "Uhr nachmittags"),
            degrees=words("Grad"),
            inner_units=words("Euro Meter"),
        ),
    )  # fmt: skip
