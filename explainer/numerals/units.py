"""Codes of currencies, and measures written close behind a number.

Floor 1, within `explainer.numerals`.
"""

from __future__ import annotations

from explainer.numerals.language import listed

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

MEASURES = frozenset(
    listed(
        "h u s min km m cm mm nm ha g kg mg t l ml cl W kW MW GW kWh MWh TWh V Hz kHz MHz GHz B kB MB GB TB PB "
        "Go Mo To Ko ko px dpi x am pm bis ter"
    )
)
"""What may stand close behind a number without making a name of it (5km; not 5G), capitals as written."""
