"""Percent and currencies beside a number, before it or behind.

Floor 1, within `explainer.numerals`.
"""

from __future__ import annotations

from explainer.numerals.language import Language
from explainer.numerals.tokens import CURRENCY_SIGNS, PERCENT_SIGNS, Sort, Text
from explainer.numerals.words import listed
from explainer.quantities import PERCENT

CODES = frozenset(
    listed(
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF "
        "CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL "
        "HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD "
        "MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG "
        "QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TRY TTD TWD "
        "TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG "
    )
)
"""ISO 4217, active codes, without those that stand for metals and funds; `TOP` is left out, being a word."""

PER_MILLE = "permille"

MEASURES = frozenset(
    listed(
        "h u s min km m cm mm nm ha g kg mg t l ml cl W kW MW GW kWh MWh TWh V Hz kHz MHz GHz B kB MB GB TB PB "
        "Go Mo To Ko ko px dpi x am pm bis ter"
    )
)
"""What may stand close behind a number without making a name of it (5km; not 5G), capitals as written."""


_LONGEST_LINK = 3


class Units:
    """Reads the units of one text."""

    def __init__(self, text: Text, language: Language) -> None:
        self._text = text
        self._language = language

    def before(self, index: int) -> tuple[str, int]:
        """Read a currency that stands before its number; give its code, and where the number begins."""
        code = self._sign_or_code(index)
        first = self._language.percent_first and self._text.sort(index - 1) is not Sort.NUMBER
        if first and not code and self._text.tokens[index].raw in PERCENT_SIGNS:
            code = PERCENT
        return (code, index + 1) if code and self._text.near(index + 1) else ("", index)

    def _sign_or_code(self, index: int) -> str:
        text = self._text
        if text.sort(index) is Sort.SIGN:
            return CURRENCY_SIGNS.get("".join(text.tokens[index].raw.split()), "")
        raw = text.tokens[index].raw if text.sort(index) is Sort.WORD else ""
        return raw if raw in CODES else ""

    def after(self, index: int) -> tuple[str, int]:
        """Read percent or a currency behind a number; give it, and the token after it."""
        text, language = self._text, self._language
        dotted = text.gap(index).strip() == "." and text.tokens[index - 1].raw in language.abbreviations  # mld. euro
        if not text.near(index) and not dotted:
            return "", index
        if text.sort(index) is Sort.SIGN and text.tokens[index].raw in PERCENT_SIGNS:
            return PERCENT, index + 1
        percent = text.phrase(language.percent, index)
        if percent:
            return PERCENT, percent[1]
        if text.sort(index) is Sort.SIGN and text.tokens[index].raw == "‰":
            return PER_MILLE, index + 1
        per_mille = text.phrase(language.usage.per_mille, index)
        if per_mille:
            return PER_MILLE, per_mille[1]
        at = index + (self._is_link(index) and text.near(index + 1))
        code = self._sign_or_code(at)
        if code:
            return code, at + 1
        found = text.phrase(language.currencies, at)
        if found is None and self._is_adjective(index):  # twee miljoen beloofde euro
            found = text.phrase(language.currencies, index + 1)
        return found or ("", index)

    def _is_adjective(self, index: int) -> bool:
        """Tell whether a word behind a scale word may belong to the currency behind it."""
        text, language = self._text, self._language
        ties = text.key(index) in language.to | language.and_ | language.links | language.at_least
        scaled = text.key(index - 1) in language.scales
        return scaled and text.key(index) != "" and not ties and text.spaced(index + 1) and language.reads_words

    def _is_link(self, index: int) -> bool:
        """Tell whether a word ties a unit to its number; where words are not known, any short one behind a scale."""
        key, language = self._text.key(index), self._language
        short = (
            0 < len(key) <= _LONGEST_LINK and not language.reads_words and self._text.key(index - 1) in language.scales
        )
        return key in language.links or (short and self._text.phrase(language.currencies, index) is None)

    def perhaps(self, index: int) -> tuple[tuple[str, ...], int]:
        """Read a noun behind a number that several currencies have; give their codes, and the token after it."""
        text, language = self._text, self._language
        at = index + (text.key(index) in language.links and text.near(index + 1))
        if not text.near(index):
            return (), index
        found = text.phrase(language.vague, at)
        if found is None and text.key(at) and text.spaced(at + 1):  # Egyptian pounds
            found = text.phrase(language.vague, at + 1)
        return found or ((), index)
