"""Words that are not in the language of the page: they say so wherever they are printed.

Floor 7, within `explainer.edition`. A page may hold a text that is not translated yet, and its templates need not know.
"""

from __future__ import annotations

from markupsafe import Markup

# Without quotes, so that a template which prints such words in an attribute without |plain still gives sound HTML.
_LANG, _DIR = Markup(" lang={}"), Markup(" dir={}")
_SPAN = Markup("<span{}>{}</span>")


class Foreign(str):
    """Words of which some are in another language than the page's.

    As a string they are words alone, for titles and attributes; printed in a page, they carry `lang`.
    """

    __slots__ = ("_html",)
    _html: Markup

    def __new__(cls, words: str, html: Markup) -> Foreign:
        """Make words that are printed as `html`."""
        self = super().__new__(cls, words)
        self._html = html
        return self

    def __html__(self) -> Markup:
        """Give the words as a page prints them."""
        return self._html

    def __eq__(self, other: object) -> bool:
        """Tell whether both are printed alike; words in the page's language are never equal to these."""
        return isinstance(other, Foreign) and str.__eq__(self, other) and self._html == other._html

    def __ne__(self, other: object) -> bool:
        """Tell whether they are printed otherwise; `str` has an answer of its own."""
        return not self == other

    __hash__ = str.__hash__

    def __repr__(self) -> str:
        """Say both: the words and how they are printed."""
        return f"Foreign({str(self)!r}, {self._html!r})"


def attributes(language: str, direction: str = "") -> Markup:
    """Give the attributes that name a language and, where it is another than around it, the direction."""
    return _LANG.format(language) + (_DIR.format(direction) if direction else Markup())


def span(html: str, given: Markup) -> Markup:
    """Give some words the attributes of their language; plain words are escaped."""
    return _SPAN.format(given, html)
