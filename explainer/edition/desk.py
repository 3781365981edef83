"""One language's desk: the site and everything that words it for the readers of that language.

Floor 7, within `explainer.edition`.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from pathlib import PurePosixPath
from typing import Any, TypeVar

from markupsafe import Markup, escape

from explainer import dates, locales, markdown
from explainer.content import Borrowed
from explainer.diagnostics import Span
from explainer.edition import marks
from explainer.edition.addresses import Addresses
from explainer.edition.foreign import Foreign, attributes, span
from explainer.edition.glosses import Glosses, glosses
from explainer.edition.parts import Part
from explainer.edition.views import Attribution, Moment, Twin
from explainer.evidence import Verification
from explainer.linking import Site
from explainer.locales import Locale
from explainer.memory import Memory
from explainer.quantities import Quantity
from explainer.schema import NEUTRAL, Claim, Event, Flow, Source, Text

T = TypeVar("T")

_NOWHERE = Span(PurePosixPath())


@dataclass(frozen=True)
class Desk:
    """What is needed to word the site in one language."""

    site: Site
    verification: Verification
    """How the evidence stands to its sources."""
    language: str
    locale: Locale
    words: Mapping[str, Any]
    addresses: Addresses
    others: dict[str, Desk]
    """The desks of the other languages, for twins; filled once all exist."""
    parts: Mapping[str, tuple[Part, ...]] = field(default_factory=dict, repr=False)
    """Of each long list, by the name of its page, its parts; the same in every language."""
    memory: Memory = field(default_factory=Memory, repr=False)
    kept: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)
    """What several pages of one kind need, worked out once."""
    _said: dict[str, str] = field(default_factory=dict, repr=False, compare=False)
    """Interface words without places to fill in, as they were given."""

    def prose(self, words: str) -> markdown.Prose:
        """Read Markdown whose mistakes have been reported where it was written."""
        return self.memory.recall("prose", words, lambda: markdown.parse(words, lambda _offset: _NOWHERE).value)

    @cached_property
    def spoken(self) -> str:
        """Give a digest of all that `say` and `count` depend on: this language's words, how each sets numbers."""
        desks = (self, *self.others.values())
        setting = [(desk.language, desk.words.get("quantities"), _forms(desk)) for desk in desks]
        said = repr((self.language, self.words, setting))
        return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()

    @cached_property
    def _alike(self) -> dict[Hashable, Any]:
        return {}

    def once(self, what: Hashable, make: Callable[[], T]) -> T:
        """Make what many pages of the language have alike, for the first of them.

        Args:
            what: All that it depends on besides the desk.
            make: Makes it.
        """
        if what not in self._alike:
            self._alike[what] = make()
        made: T = self._alike[what]
        return made

    @cached_property
    def glosses(self) -> Glosses:
        """How texts write the terms of the glossary."""
        return glosses(self.site.terms, self.language)

    def say(self, key: str, **values: object) -> str:
        """Give an interface word by its dotted key, with its places filled in."""
        self.memory.pause()  # long pages say much
        if values:
            return self._filled(self._word(key), values)
        if key not in self._said:
            self._said[key] = self._filled(self._word(key), {})
        return self._said[key]

    def count(self, key: str, number: int, **values: object) -> str:
        """Give an interface word in the plural form that goes with a number."""
        forms = self._word(key)
        form = forms.get(self.locale.plural(number), forms.get("other"))
        return self._filled(form, {"count": self.locale.number(number), **values})

    def page_says(self, page: str, key: str, **values: object) -> str:
        """Give one of a page's interface words: its label, its title, its description."""
        return self._filled(page_words(self.words, page)[key], values)

    def _word(self, key: str) -> Any:
        word: Any = self.words
        for part in key.split("."):
            word = word[part]
        return word

    def _filled(self, word: str, values: Mapping[str, object]) -> str:
        """Fill in the places of a word; it stays said which words are in another language."""
        language = word.language if isinstance(word, Borrowed) else self.language
        typeset = self.at(language).locale.typeset
        words = typeset(word.format(**values))
        if not (self.foreign(language) or any(isinstance(value, Foreign) for value in values.values())):
            return words
        return Foreign(words, self.marked(escape(typeset(str(word))).format(**values), language))

    # --- words that may be missing in this language -----------------------------------------------------------------

    def tongue(self, written: Container[str]) -> str:
        """Give the language in which readers get a text: theirs, or the first of the site's in which it is written."""
        if self.language in written:
            return self.language
        return next(language for language in (NEUTRAL, *self.site.info.languages) if language in written)

    def at(self, language: str) -> Desk:
        """Give the desk that words texts of a language."""
        return self.others.get(language, self)

    def attributes(self, language: str) -> Markup:
        """Give the attributes of an element whose words are in a language; none where that is the page's."""
        if not self.foreign(language):
            return Markup()
        direction = locales.direction(language)
        return attributes(language, direction if direction != self.locale.direction else "")

    def marked(self, html: Markup, language: str) -> Markup:
        """Say of words within a sentence in which language they are, where that is not the page's."""
        given = self.attributes(language)
        return span(html, given) if given else html

    def untranslated(self, language: str) -> str:
        """Give the notice that a text is shown in another language than the page's; or nothing."""
        if not self.foreign(language):
            return ""
        return self.say("untranslated", language=self.locale.language_name(language))

    def words_in(self, language: str, words: str) -> str:
        """Give words in a language, to be printed as such."""
        return Foreign(words, self.marked(escape(words), language)) if self.foreign(language) else words

    def text(self, text: Text | None) -> str:
        """Give plain words for readers."""
        if not text:
            return ""
        language = self.tongue(text)
        return self.words_in(language, self.at(language).locale.typeset(text[language]))

    def measured(self, quantity: Quantity) -> str:
        """Word a quantity with its unit, in a language that has the words for that unit."""
        forms = self.site.info.units.get(quantity.unit)
        language = self.tongue(forms) if forms else self.language
        return self.words_in(language, self.at(language).locale.measured(quantity))

    def list(self, items: Sequence[str]) -> str:
        """Join items as a sentence does."""
        words = self.locale.list(items)
        if not any(isinstance(item, Foreign) for item in items):
            return words
        pattern = escape(self.locale.list([f"{{{place}}}" for place in range(len(items))]))
        return Foreign(words, pattern.format(*items))

    # --- what is said of things ---------------------------------------------------------------------------------------

    def foreign(self, language: str | None) -> str:
        """Give the value of a `lang` attribute: empty where the words are in the page's language or in none."""
        return "" if language in (None, self.language, NEUTRAL) else str(language)

    def stale(self, passage: str) -> str:
        """Give the notice that a passage, or one of a record, was changed elsewhere and not read again; or nothing."""
        if passage not in self.site.stale.get(self.language, ()):
            return ""
        return self.say("stale.notice", date=self.locale.date(self.site.info.date))

    def moment(self, date: dates.Date) -> Moment:
        """Word a date."""
        return Moment(self.locale.date_pieces(date), _precision(date), _is_vague(date))

    def unit(self, unit: str) -> str:
        """Name what a figure counts: “dollars”, “personnes”, “%”."""
        if unit in self.site.info.units:
            forms = self.site.info.units[unit]
            language = self.tongue(forms)
            return self.words_in(language, forms[language]["other"])
        currency = self.words["quantities"]["currencies"].get(unit)
        return self._filled(currency["other"], {}) if currency else {"percent": "%"}.get(unit, unit)

    def label(self, source: Source) -> str:
        """Give the short name of a source, as notes print it."""
        if source.label:
            return self.text(source.label)
        authors = [author.family or str(author) for author in source.author]
        outlet = source.container_title or source.publisher
        names = [self.locale.list(authors[:2]) + (" et al." if len(authors) > 2 else "")] if authors else []
        parts = [*names, *([outlet] if outlet and outlet not in names else [])] or [source.title or source.url or ""]
        day = [self.locale.date(source.issued)] if source.issued else []
        words = ", ".join([*parts, *day])
        if source.language is None or locales.direction(source.language) == self.locale.direction:
            return words
        # Names that run the other way must not turn what stands around them.
        named = self.words_in(source.language, ", ".join(parts))
        return Foreign(words, Markup(", ").join([named, *day]))

    def attribution(self, speaking: Iterable[str]) -> Attribution:
        """Say which articles speak of something."""
        articles = self.site.articles
        heard = [article for article in articles if article in set(speaking)]
        if not heard:
            words = self.say("attribution.none") if articles else ""
        elif len(heard) == len(articles) > 1:
            words = self.count("attribution.all", len(heard))
        else:
            words = self.list([self.label(self.site.sources[article]) for article in heard])
        return Attribution(marks.name(articles, heard), words)

    def speaking(self, claims: Iterable[str]) -> tuple[str, ...]:
        """Give the articles that at least one of the claims is evidenced by."""
        found = {article for key in claims for article in self.site.voices(self.site.claims[key])}
        return tuple(article for article in self.site.articles if article in found)

    def speaking_of(self, record: Event | Flow) -> tuple[str, ...]:
        """Give the articles that speak of an event or a flow; none where it is context."""
        return () if record.scope == "context" else self.speaking(record.claims)

    def title(self, claim: Claim) -> str:
        """Give a claim's short label; its text stands in where it has none."""
        return self.text(claim.title or claim.text)

    def twins(self, anchor: str, about: Callable[[Desk], str], of: Text | None = None) -> tuple[Twin, ...]:
        """Give the links to the same anchor in the other languages.

        Args:
            anchor: The anchor, the same in every language.
            about: Words the thing at a desk.
            of: The text that stands there: a language that lacks it has no twin.
        """
        return tuple(
            Twin(
                language, desk.locale.endonym, desk.addresses.across(desk.addresses.homes[anchor], anchor), about(desk)
            )
            for language, desk in self.others.items()
            if of is None or not desk.foreign(desk.tongue(of))
        )


def _forms(desk: Desk) -> list[Mapping[str, str]]:
    return [forms[desk.language] for forms in desk.site.info.units.values() if desk.language in forms]


def page_words(words: Mapping[str, Any], page: str) -> Mapping[str, Any]:
    """Give the interface words of a page by its name; a page of the authors' has its own or those of all such pages."""
    kind, _, key = page.partition("/")
    own = words["pages"].get(key) if kind == "page" else None
    entry: Mapping[str, Any] = own or words["pages"][kind]
    return entry


def _precision(date: dates.Date) -> str:
    if date.is_interval or not _is_plain(date.points[0]):
        return ""
    precision = date.points[0].precision
    return "" if precision is dates.Precision.DAY else precision.name.lower()


def _is_vague(date: dates.Date) -> bool:
    """Tell whether the date is known less well than to the day, or to both ends of a period."""
    if date.is_interval:
        return len(date.points) < 2 or not all(map(_is_plain, date.points))
    return date.points[0].precision is not dates.Precision.DAY or not _is_plain(date.points[0])


def _is_plain(point: dates.Point) -> bool:
    return not (point.approximate or point.uncertain)
