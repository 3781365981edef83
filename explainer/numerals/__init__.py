"""Figures as people write them: « 19,4 milliards de dollars », “twaalfduizend”, 1 mai 2018.

Floor 1 (standard library, quantities). Promise: whatever the text and the `Language`, `read` gives the figures that are
surely there, and says of each whether it can be read in two ways; it never raises, and never guesses silently.

The rooms: `language` (what has to be known of one), `dutch`, `english`, `french`, `german`, `spanish`, `tables` (which
there are), `words` (words and phrases as tables hold them), `usage` (what is known beyond numbers), `tokens` (a text
taken apart), `digits`, `numbers`, `amounts`, `calendar`, `clock`, `ordinals` (what stands at a token), `ranges` (what
neighbours lend each other), `context` (what is said besides), `reading` (all of a text), `names` (names with digits).
"""

from explainer.numerals.found import Found, Kind
from explainer.numerals.language import Language, era
from explainer.numerals.names import Name, names
from explainer.numerals.reading import read
from explainer.numerals.tables import LANGUAGES, UNKNOWN, table
from explainer.numerals.units import CODES
from explainer.numerals.words import Phrases, fold, phrases, split, words

__all__ = [
    "CODES",
    "LANGUAGES",
    "UNKNOWN",
    "Found",
    "Kind",
    "Language",
    "Name",
    "Phrases",
    "era",
    "fold",
    "names",
    "phrases",
    "read",
    "split",
    "table",
    "words",
]
