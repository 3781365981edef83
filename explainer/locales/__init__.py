"""One language in words: dates, numbers, lists, names of languages, typography.

Floor 4; the only owner of babel. Promise: deterministic words from CLDR and the words given; nothing is read
from the machine's own settings. `catalogues`, which few commands need, is imported by its own name.
"""

from explainer.locales.dates import Piece
from explainer.locales.figures import figures
from explainer.locales.locale import Locale
from explainer.locales.tags import direction, is_known, scripts, with_territory
from explainer.locales.text import JOINER

__all__ = ["JOINER", "Locale", "Piece", "direction", "figures", "is_known", "scripts", "with_territory"]
