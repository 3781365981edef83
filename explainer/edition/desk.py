"""One language's desk: the site and everything that words it for the readers of that language.

Floor 5, within `explainer.edition`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from explainer import dates
from explainer.edition import marks
from explainer.edition.addresses import Addresses
from explainer.edition.views import Attribution, Moment, Twin
from explainer.evidence import Verification
from explainer.linking import Site
from explainer.locales import Locale
from explainer.schema import NEUTRAL, Claim, Event, Flow, Source, Text


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

    def say(self, key: str, **values: object) -> str:
        """Give an interface word by its dotted key, with its places filled in."""
        word: Any = self.words
        for part in key.split("."):
            word = word[part]
        return self.locale.typeset(str(word).format(**values))

    def count(self, key: str, number: int, **values: object) -> str:
        """Give an interface word in the plural form that goes with a number."""
        forms: Any = self.words
        for part in key.split("."):
            forms = forms[part]
        form = forms.get(self.locale.plural(number), forms.get("other"))
        return self.locale.typeset(str(form).format(count=self.locale.number(number), **values))

    def page_says(self, page: str, key: str, **values: object) -> str:
        """Give one of a page's interface words: its label, its title, its description."""
        return self.locale.typeset(str(page_words(self.words, page)[key]).format(**values))

    def text(self, text: Text | None) -> str:
        """Give plain words for readers."""
        return self.locale.typeset(text.inside(self.language)) if text else ""

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
        forms = self.site.info.units.get(unit, {}).get(self.language)
        forms = forms or self.words["quantities"]["currencies"].get(unit)
        return str(forms["other"]) if forms else {"percent": "%"}.get(unit, unit)

    def label(self, source: Source) -> str:
        """Give the short name of a source, as notes print it."""
        if source.label:
            return self.text(source.label)
        authors = [author.family or str(author) for author in source.author]
        outlet = source.container_title or source.publisher
        names = [self.locale.list(authors[:2]) + (" et al." if len(authors) > 2 else "")] if authors else []
        parts = [*names, *([outlet] if outlet and outlet not in names else [])] or [source.title or source.url or ""]
        if source.issued:
            parts.append(self.locale.date(source.issued))
        return ", ".join(parts)

    def attribution(self, speaking: Iterable[str]) -> Attribution:
        """Say which articles speak of something."""
        articles = self.site.articles
        heard = [article for article in articles if article in set(speaking)]
        if not heard:
            words = self.say("attribution.none")
        elif len(heard) == len(articles) > 1:
            words = self.count("attribution.all", len(heard))
        else:
            words = self.locale.list([self.label(self.site.sources[article]) for article in heard])
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

    def twins(self, page: str, anchor: str, about: Callable[[Desk], str]) -> tuple[Twin, ...]:
        """Give the links to the same anchor in the other languages; `about` words the thing at a desk."""
        return tuple(
            Twin(language, desk.locale.endonym, desk.addresses.across(page, anchor), about(desk))
            for language, desk in self.others.items()
        )


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
