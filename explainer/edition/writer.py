"""One page being written: its Markdown rendered, its notes numbered in the order in which they are met.

Floor 7, within `explainer.edition`. Promise: each place that cites has a note of its own, so that “back” is exact; the
anchors of a note come from what it cites, not from its number, so that a new sentence moves nobody's links.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from markupsafe import Markup, escape

from explainer import markdown
from explainer.content.units import units
from explainer.edition import quoting
from explainer.edition.desk import Desk
from explainer.edition.parts import Part
from explainer.edition.sharing import Shared
from explainer.edition.uses import Uses
from explainer.edition.views import Cited, Link, Note, Quote
from explainer.linking import PAGE
from explainer.schema import Claim, Evidence, Prose

_STALE = Markup('<div class="stale">\n<p class="by" role="note">{}</p>\n{}\n</div>')
_FOREIGN = Markup("<div{}>\n{}\n</div>")
_UNTRANSLATED = Markup('<div class="untranslated">\n<p class="by" role="note">{}</p>\n{}\n</div>')
_UNTRANSLATED_WORDS = Markup('{} <span class="by untranslated" role="note">{}</span>')


@dataclass
class Writer:
    """Renders the texts of one page; a `markdown.Resolver`."""

    desk: Desk
    page: str
    uses: Uses | None = None
    """Where the page's citations are remembered; None for a page that repeats others."""
    here: frozenset[str] = frozenset()
    """The anchors that the page holds itself."""
    level: int = 2
    """The level of the first headings below the page's title."""
    marks_terms: bool = True
    """Whether the first use of a term leads to the glossary."""
    part: Part | None = None
    """What the page holds of its list; None for all of it."""
    about: str = ""
    """What is being written, for back-links: the title of an event, of a section."""
    notes: list[Note] = field(default_factory=list)
    _met: Counter[str] = field(default_factory=Counter)
    _first: dict[str, int] = field(default_factory=dict)
    _terms: set[str] = field(default_factory=set)
    """The terms that the page has used."""
    _opens_notes: bool = True
    """Whether what is being written may have notes."""
    _voice: Desk = field(init=False)
    """The desk of the language that is being written: of the text, not of the page."""

    _shared: Shared = field(init=False)

    def __post_init__(self) -> None:
        """Begin in the page's language."""
        self._voice = self.desk
        self._shared = Shared(self.desk, self.here)

    # --- texts ----------------------------------------------------------------------------------------------------

    def inline(self, text: Prose | None, *, mark_terms: bool = False) -> Markup:
        """Render a short text, without a paragraph around it."""
        if text is None:
            return Markup()
        language = self.desk.tongue(text)
        with self._speaking(language):
            blocks = self.desk.prose(text[language]).blocks
            html = Markup(markdown.render(self._marked(blocks) if mark_terms else blocks, self, inline=True))
        return self.desk.marked(html, language)

    def paragraph(self, text: Prose | None, *, mark_terms: bool = False) -> Markup:
        """Render a short text that is a paragraph of its own: it says if it is not translated yet."""
        html = self.inline(text, mark_terms=mark_terms)
        notice = self.desk.untranslated(self.desk.tongue(text)) if text else ""
        return _UNTRANSLATED_WORDS.format(html, notice) if notice else html

    def blocks(self, text: Prose) -> Markup:
        """Render a text of paragraphs and lists."""
        language = self.desk.tongue(text)
        with self._speaking(language):
            blocks = self._marked(self.desk.prose(text[language]).blocks)
            html = Markup(markdown.render(blocks, self, heading_level=self.level))
        notice = self.desk.untranslated(language)
        return _UNTRANSLATED.format(notice, _FOREIGN.format(self.desk.attributes(language), html)) if notice else html

    def article(self, versions: Mapping[str, markdown.Prose], group: str, prefix: str = "") -> Markup:
        """Render a document without its title, and say of its blocks which are stale.

        That it is not translated yet is for its page to say, at the top.

        Args:
            versions: The document, by language.
            group: What names its passages.
            prefix: What its anchors begin with.
        """
        language = self.desk.tongue(versions)
        prose = versions[language]
        notices = {0: notice} if (notice := self.desk.stale(f"{group}/title")) else {}
        for number, unit in enumerate(units(prose.blocks), start=1):
            if notice := self.desk.stale(f"{group}/{number}"):
                notices[unit.top] = notice
        blocks = []
        for top, block in enumerate(prose.blocks):
            with self._speaking(language):
                html = Markup(markdown.render(self._marked((block,)), self, heading_level=self.level, prefix=prefix))
            blocks.append(_STALE.format(notices[top], html) if top in notices else html)
        given, html = self.desk.attributes(language), Markup("\n").join(blocks)
        return _FOREIGN.format(given, html) if given else html

    def outline(self, versions: Mapping[str, markdown.Prose], prefix: str = "") -> tuple[Link, ...]:
        """Give the links to the chapters of a document."""
        language = self.desk.tongue(versions)
        chapters = markdown.outline(versions[language], prefix=prefix)
        return tuple(
            Link(f"#{anchor}", self._words(words, language)) for level, anchor, words in chapters if level == 2
        )

    def title(self, folder: str, name: str) -> str:
        """Give the title of a document of a folder in words alone; nothing where it has none."""
        titles = self.desk.site.title(folder, name)
        language = self.desk.tongue(titles) if titles else ""
        return self._words(titles[language], language) if titles else ""

    def _marked(self, blocks: tuple[markdown.Block, ...]) -> tuple[markdown.Block, ...]:
        """Mark the terms of the glossary that the page uses for the first time, where the site has that page."""
        if not self.marks_terms or "glossary" not in self.desk.addresses.files:
            return blocks
        return self._voice.glosses.mark(blocks, self._terms, self.text)

    def plain(self, text: Prose) -> str:
        """Give the words of a text alone, for descriptions and indexes."""
        language = self.desk.tongue(text)
        return self._words(self.desk.prose(text[language]), language)

    def _words(self, prose: markdown.Prose, language: str) -> str:
        with self._speaking(language):
            return self.desk.words_in(language, markdown.plain(prose, self))

    @contextmanager
    def _speaking(self, language: str) -> Iterator[None]:
        """Word what is rendered in the language of the text: its values, its typography, the names of its notes."""
        before, self._voice = self._voice, self.desk.at(language)
        yield
        self._voice = before

    # --- markdown.Resolver ------------------------------------------------------------------------------------------

    def cite(self, items: tuple[markdown.Citation, ...]) -> str:
        """Give the number that leads to the note of some citations that stand together; a link where none may stand."""
        if not self._opens_notes:
            return self._linked(items)
        # The least key, since languages may name the claims of one sentence in another order.
        key = min(item.key for item in items)
        self._met[key] += 1
        name = key + (f"-{self._met[key]}" if self._met[key] > 1 else "")
        number = len(self.notes) + 1
        note = Note(number, f"n-{name}", f"r-{name}", tuple(self._cited(item, number) for item in items))
        self.notes.append(note)
        if self.uses:
            href = self.desk.addresses.page(self.page, note.ref)
            for used in dict.fromkeys(used for item in items for used in self._used(item)):
                self.uses.add(used, href, self._place, self.about)
        # What differs stands last in these tags, so that pages with many are packed the smaller.
        link = f'<a class="ref" role="doc-noteref" href="#{note.id}" id="{note.ref}">{number}</a>'
        # U+2060 keeps the number on the line of the word before it.
        return "\u2060" + link

    def _linked(self, items: tuple[markdown.Citation, ...]) -> str:
        """Give links to what is cited, in parentheses."""
        links = []
        for item in items:
            link = self.claim(item.key) if item.key in self.desk.site.claims else self.source(item.key)
            place = escape(self._voice.say("comma") + item.locator) if item.locator else ""
            links.append(Markup('<a href="{}">{}</a>{}').format(link.href, link.text, place))
        return Markup(" ({})").format(escape(self._voice.say("semicolon")).join(links))

    def uncited(self, reason: str) -> str:
        """Say that a sentence has no source, and why."""
        words = self._voice.say("uncited", reason=self._voice.locale.typeset(reason))
        return f' <span class="unc">{escape(words)}</span>'

    def value(self, key: str) -> str:
        """Word the value of a claim; “more than” and the like are for the sentence around it to say."""
        value = self.desk.site.claims[key].value
        assert value is not None  # linking has checked it
        return self._voice.locale.value(replace(value.quantity, qualifier=""))

    def gloss(self, gloss: markdown.Gloss) -> str:
        """Give the link from the first use of a term to its meaning, and spell an acronym out."""
        ref = f"u-{gloss.key}"
        if self.uses:
            self.uses.add(f"#t-{gloss.key}", self.desk.addresses.page(self.page, ref), self._place, self.about)
        link = f'<a class="term" role="doc-glossref" href="{self.href(f"t-{gloss.key}")}" id="{ref}">'
        foreign = self._voice.foreign(self.desk.site.terms[gloss.key].language)
        lang = f' lang="{foreign}"' if foreign else ""
        spelled = f" (<span{lang}>{escape(gloss.expansion)}</span>)" if gloss.expansion else ""
        return f"{link}{escape(gloss.words)}</a>{spelled}"

    def link(self, reference: markdown.Anchor | markdown.External) -> Mapping[str, str] | None:
        """Give the attributes of a link."""
        if isinstance(reference, markdown.Anchor):
            letter, _, name = reference.key.partition("-")
            if letter == PAGE:
                return {"href": self.desk.addresses.page(f"page/{name}")}
            term = {"class": "term", "role": "doc-glossref"} if reference.key.startswith("t-") else {}
            return {"href": self.href(reference.key), **term}
        return {"href": reference.key, "rel": "noopener noreferrer"}

    def text(self, text: str) -> str:
        """Set a run of text in the typography of the language."""
        return self._voice.locale.typeset(text)

    @property
    def _place(self) -> str:
        """Give what back-links call the page: of a part, the list."""
        return self.desk.addresses.whole(self.page)

    # --- links and notes ----------------------------------------------------------------------------------------------

    def href(self, anchor: str) -> str:
        """Give the link to an anchor, within this page where it holds the anchor."""
        return self.desk.addresses.anchor(anchor, self.here)

    def listed(self, name: str) -> Link:
        """Give the link to a page by the name that navigation has for it."""
        page = self.listed_page(name)
        return Link(self.desk.addresses.page(page), self._label(page))

    def listed_page(self, name: str) -> str:
        """Find the page that navigation means by a name; of several of a kind, the first."""
        files = self.desk.addresses.files
        return next(page for page in (name, f"page/{name}", *files) if page in files and name in page.split("/"))

    def _label(self, page: str) -> str:
        kind, _, key = page.partition("/")
        title = self.title("pages", key) if kind == "page" else ""
        return title or self.desk.page_says(page, "label")

    def claim(self, key: str) -> Link:
        """Give the link to a claim's record."""
        claim = self.desk.site.claims[key]
        return self._shared.once(("claim", key), lambda: Link(self.href(f"c-{key}"), self.desk.title(claim)))

    def source(self, key: str) -> Link:
        """Give the link to a source's entry."""
        source = self.desk.site.sources[key]
        return self._shared.once(("source", key), lambda: Link(self.href(f"s-{key}"), self.desk.label(source)))

    def actor(self, key: str) -> Link:
        """Give the link to an actor."""
        actor = self.desk.site.actors[key]
        anchor = f"a-{key}"
        href = self.href(anchor) if anchor in self.here else self.desk.addresses.page(f"actor/{key}")
        return Link(href, self.desk.text(actor.short or actor.name))

    def quotes(self, claim: Claim, *relations: str) -> tuple[Quote, ...]:
        """Give the evidence of a claim, all of it or that of certain relations."""
        return tuple(self.quote(e) for e in claim.evidence if not relations or e.relation in relations)

    def quote(self, evidence: Evidence) -> Quote:
        """Give one piece of evidence."""
        return quoting.quote(evidence, self.desk, self.source(evidence.source), self.aside(evidence.says))

    def aside(self, text: Prose | None) -> Markup:
        """Render what stands within a note, or is shown to some readers only: what it cites can have no note."""
        before, self._opens_notes = self._opens_notes, False
        html = self.paragraph(text)
        self._opens_notes = before
        return html

    def _cited(self, item: markdown.Citation, number: int) -> Cited:
        claim = self.desk.site.claims.get(item.key)
        if claim is None:
            address = self.desk.site.sources[item.key].url or ""
            source = Quote(self.source(item.key), item.locator, "", "", Markup(), "", "supports", address=address)
            return Cited(None, "", (source,), 0)
        first = self._first.setdefault(item.key, number)
        is_again = first != number
        quotes = () if is_again else self._shared.evidence(item.key, claim, lambda: self.quotes(claim))
        return Cited(self.claim(item.key), claim.status, quotes, first * is_again)

    def _used(self, item: markdown.Citation) -> Iterator[str]:
        """Give the keys of what a citation leads to: the claim and its sources, or the source."""
        yield item.key
        if claim := self.desk.site.claims.get(item.key):
            yield from (evidence.source for evidence in claim.evidence)
