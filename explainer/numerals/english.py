"""Figures as English has them, with the short scale: a billion is 10⁹.

Floor 1, within `explainer.numerals`.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from explainer.numerals.language import Language, currencies, era
from explainer.numerals.usage import Usage, endings
from explainer.numerals.words import Phrases, listed, numbered, phrases, vague, words

_UNITS = listed(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = dict(enumerate(listed("twenty thirty forty fifty sixty seventy eighty ninety"), 2))
"""By their first digit."""
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip


def _below_hundred(n: int) -> str:
    if n < 20:
        return _UNITS[n - 1]
    return f"{_TENS[n // 10]} {_UNITS[n % 10 - 1]}" if n % 10 else _TENS[n // 10]


def _spelled() -> dict[str, int]:
    below = {_below_hundred(n): n for n in range(1, 100)}
    found = dict(below)
    for hundreds in (*range(1, 10), *range(11, 20)):
        for times in ("one", "a") if hundreds == 1 else (_UNITS[hundreds - 1],):
            found[f"{times} hundred"] = hundreds * 100
            for form, n in below.items():
                found[f"{times} hundred {form}"] = found[f"{times} hundred and {form}"] = hundreds * 100 + n
    del found["one"]
    for century in (17, 18, 19, 20):  # nineteen eighty-four
        found |= {f"{_below_hundred(century)} {form}": century * 100 + n for form, n in below.items() if n > 9}
    return {**found, "zero": 0, "twice": 2, "thrice": 3}


def _ordinals() -> Iterator[tuple[str, int]]:
    for n in range(1, 100):
        *head, last = _below_hundred(n).split()
        regular = f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th"
        yield " ".join((*head, _ORDINALS.get(last, regular))), n
    yield from (("hundredth", 100), ("thousandth", 1000))


_MONEY = {
    **dict.fromkeys(("dollar", "dollars"), "USD"),
    **dict.fromkeys(("euro", "euros"), "EUR"),
    **dict.fromkeys(("pound sterling", "pounds sterling", "british pounds"), "GBP"),
    **dict.fromkeys(("swiss franc", "swiss francs"), "CHF"),
    **dict.fromkeys(("yen", "japanese yen"), "JPY"),
    **dict.fromkeys(("yuan", "chinese yuan"), "CNY"),
    **dict.fromkeys(("indian rupee", "indian rupees"), "INR"),
    **dict.fromkeys(("ruble", "rubles", "rouble", "roubles"), "RUB"),
}
_DOLLARS = {"USD": "US American", "CAD": "Canadian", "AUD": "Australian"}


_TIMES = {
    "a quarter of an hour": Decimal(15), "half an hour": Decimal(30), "half hour": Decimal(30),
    "three quarters of an hour": Decimal(45),
}  # fmt: skip


@cache
def english() -> Language:
    """Give the table, which is made when it is first needed."""
    return Language(
        decimal=".",
        thousands=",",
        spelled=Phrases(_spelled()),
        one=words("one a an"),
        scales={
            "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
            "quadrillion": 10**15,
        },
        bare=frozenset(),
        collectives={"dozen": 12},
        ordinals=Phrases(dict(_ordinals())),
        suffixes=words("st nd rd th"),
        months=numbered("january february march april may june july august september october november december"),
        short_months=numbered("jan feb mar apr may jun jul aug sept/sep oct nov dec"),
        month_first=True,
        decades=frozenset(),
        decade_endings=words("s"),
        named_decades={
            "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970,
            "eighties": 1980, "nineties": 1990,
        },
        percent=phrases("percent", "per cent", "pct"),
        currencies=currencies(_MONEY, _DOLLARS, ("{a} {n}",)),
        links=words("of"),
        abbreviations={"k": 3, "K": 3, "m": 6, "M": 6, "mn": 6, "mln": 6, "b": 9, "B": 9, "bn": 9, "tn": 12, "T": 12},
        safe_abbreviations=frozenset({"mn", "mln", "bn", "tn"}),
        minus=words("minus"),
        at_least=words("or plus"),
        to=words("to or -"),
        out_of=words("of"),
        between=words("between"),
        and_=words("and"),
        halves=Phrases({}),
        half=words("half"),
        and_half=phrases("and a half", "and one half"),
        fractions={
            **dict.fromkeys(("third", "thirds"), 3),
            **dict.fromkeys(("quarter", "quarters", "fourth", "fourths"), 4),
            **dict.fromkeys(("fifth", "fifths"), 5),
            **dict.fromkeys(("tenth", "tenths"), 10),
            **dict.fromkeys(("hundredth", "hundredths"), 100),
        },
        parts=Phrases(
            dict.fromkeys(("half of", "half the", "half its", "half their", "one half"), Decimal("0.5"))
        ),
        of=words("of the"),
        both=phrases("the two", "these two", "those two", "both"),
        false_friends=phrases(
            "in the first place", "at first", "first of all", "prime minister", "quarter of an hour",
            "quarters of an hour", "per second", "every second", "each second", "first aid", "third party",
            "third parties", "third country", "third countries", "first name",
        ),
        point=words("point"),
        additive=words("and"),
        definite=words("the first last next past these those"),
        ranked=words("first last next"),
        modest=words("good full"),
        vague=vague({
            "pound pounds": "GBP EGP", "dollar dollars": "USD CAD AUD NZD SGD HKD TWD",
            "franc francs": "CHF XOF XAF", "crown crowns krona kronor krone kroner":
            "SEK NOK DKK ISK CZK", "rupee rupees": "INR PKR", "peso pesos": "MXN ARS CLP COP PHP",
            "dinar dinars": "RSD TND DZD KWD IQD",
        }),
        doubtful=Phrases({"a second": 2, "one second": 2}),
        before_era=era("BC", "B.C.", "BCE", "B.C.E.", "before Christ", "before the common era"),
        twelve_hours=True,
        usage=Usage(
            numbered=words(
                "act article articles book category chapter chapters class division episode episodes floor group level "
                "number paragraph part phase round scene season section series set stage title volume"
            ),
            every=words("every each"),
            one_in=words("in of"),
            by=words("by"),
            per_mille=phrases("per mille", "per mil", "permille"),
            divided=frozenset(("divided by",)),
            implied=Phrases(
                _TIMES
                | endings({"doubl": "2", "tripl": "3", "quadrupl": "4", "quintupl": "5", "halv": "0.5"}, "e es ed ing")
            | endings({"bienn": "2", "trienn": "3", "quinquenn": "5", "decenn": "10", "centenn": "100"}, "ial ials")
            | endings({"centen": "100", "bicenten": "200"}, "ary aries arian")
            ),
            hours=Phrases({"noon": 720, "midday": 720, "midnight": 0}),
            before_hour=Phrases({"half past": 30, "quarter past": 15, "a quarter past": 15, "quarter to": -15,
                "a quarter to": -15}),
            degrees=words("degree degrees"),
        ),
    )  # fmt: skip
