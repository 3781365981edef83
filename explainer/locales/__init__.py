"""One language in words: dates, numbers, lists, names of languages, typography.

Floor 4; the only owner of babel. Promise: deterministic words from CLDR and the words given; nothing is read
from the machine's own settings.
"""

from explainer.locales.dates import Piece
from explainer.locales.locale import Locale, direction, is_known, script

__all__ = ["Locale", "Piece", "direction", "is_known", "script"]
