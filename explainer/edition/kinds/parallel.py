"""All languages side by side, passage by passage: the events on one page, each summary on one of its own.

Where the timeline is in parts, so are its events here.

For teachers and translators. The rows are the passages that translations are compared by, so that a row is stale
exactly where `check` says so; a number stands for one claim in every column, and leads to its record.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from markupsafe import Markup, escape

from explainer import markdown
from explainer.content.passages import paired
from explainer.content.units import HEAD, Unit, units
from explainer.edition.desk import Desk
from explainer.edition.kind import Kind
from explainer.edition.kinds import timeline
from explainer.edition.kinds.articles import SUMMARY, title
from explainer.edition.lists import Index, Lead, Section
from explainer.edition.views import Link
from explainer.edition.writer import Writer
from explainer.linking import Site
from explainer.markdown import prose
from explainer.schema import NEUTRAL


@dataclass(frozen=True, slots=True)
class Cell:
    """A passage in one language."""

    language: str
    direction: str
    body: Markup
    """Empty where the passage is not in this language."""
    stale: str
    """The notice that it is to be read again; empty where it is not."""


@dataclass(frozen=True, slots=True)
class Row:
    """A passage in every language."""

    id: str
    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A language: its name in itself, and the page that the column shows."""

    language: str
    direction: str
    page: Link


@dataclass(frozen=True, slots=True)
class Parallel:
    """One text in all languages."""

    pages: tuple[Link, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass
class _Column(Writer):
    """Writes one column. What it cites is numbered by claim, the same in all columns."""

    numbers: dict[str, int] = field(default_factory=dict)

    def cite(self, items: tuple[markdown.Citation, ...]) -> str:
        """Give the numbers that lead to the records of some claims."""
        return "".join(map(self._number, items))

    def _number(self, item: markdown.Citation) -> str:
        number = self.numbers.setdefault(item.key, len(self.numbers) + 1)
        href = self.href(f"{'c' if item.key in self.desk.site.claims else 's'}-{item.key}")
        label = escape(str(self.desk.say("parallel.evidence", number=number)))
        return f'\u2060<a class="rn" href="{href}" aria-label="{label}">{number}</a>'


def view(writer: Writer, key: str) -> Parallel:
    """Set a summary, or without a key the events, in all languages."""
    desk = writer.desk
    # From another language's pages every link leads by way of its folder.
    others = {lang: replace(d, addresses=replace(d.addresses, base="../")) for lang, d in desk.others.items()}
    numbers: dict[str, int] = {}
    columns = {
        language: _Column(d, writer.page, marks_terms=False, numbers=numbers)
        for language, d in {desk.language: desk, **others}.items()
    }
    shown = SUMMARY.page(key) if key else "timeline" if desk.site.events else "home"
    return Parallel(
        pages=_pages(desk, key),
        columns=tuple(
            Column(c.desk.language, c.desk.locale.direction, Link(c.desk.addresses.page(shown), c.desk.locale.endonym))
            for c in columns.values()
        ),
        rows=tuple(_passages(desk, columns, key) if key else _events(writer, columns)),
    )


def _pages(desk: Desk, key: str) -> tuple[Link, ...]:
    return tuple(
        Link(desk.addresses.page(KIND.page(name)), _label(desk, name), current=name == key) for name in _keys(desk.site)
    )


def _events(writer: Writer, columns: Mapping[str, _Column]) -> Iterator[Row]:
    events = writer.desk.site.events
    shown = writer.part.entries if writer.part else tuple(events)
    before = [*events].index(shown[0]) if shown else 0
    for number, key in enumerate(shown, start=before + 1):
        event = events[key]
        cells = []
        for column in columns.values():
            if not {column.desk.language, NEUTRAL} & event.text.keys():
                cells.append(_cell(column, Markup(), f"timeline/{key}"))
                continue
            heading = Markup('<h2><a href="{}">{}</a> {}</h2>\n').format(
                column.href(f"e-{key}"), column.desk.locale.date(event.date), column.desk.text(event.title)
            )
            cells.append(_cell(column, heading + column.blocks(event.text), f"timeline/{key}"))
        yield Row(f"p-{key}", number, tuple(cells))


def _passages(desk: Desk, columns: Mapping[str, _Column], key: str) -> Iterator[Row]:
    texts = {language: text for language in columns if (text := desk.site.summaries.get((key, language)))}
    parts = {language: tuple(units(text.blocks)) for language, text in texts.items()}
    # The languages are paired in the order of site.yaml, as where staleness is found, whatever the first column is.
    rows = paired({language: parts[language] for language in desk.site.info.languages if language in parts})
    for number, row in enumerate(rows, start=1):
        cells = []
        for language, column in columns.items():
            body = Markup()
            if (index := row.get(language)) is not None:
                block = _block(texts[language], parts[language], index)
                body = Markup(markdown.render((block,), column, prefix=f"{language}-"))
            cells.append(_cell(column, body, f"summaries/{key}/{number}"))
        yield Row(f"p-{number}", number, tuple(cells))


def _block(text: markdown.Prose, parts: Sequence[Unit], index: int) -> markdown.Block:
    """Give a part as a block that can stand alone: an item is a list of one, a row a table with its head."""
    part = parts[index]
    match text.blocks[part.top]:
        case prose.ItemList(start, tight, _, span):
            before = sum(other.top == part.top for other in parts[:index])
            return prose.ItemList(None if start is None else start + before, tight, (part.blocks,), span)
        case prose.Table(alignments, head, _, span) if part.shape != HEAD:
            rows = tuple(block.head for block in part.blocks if isinstance(block, prose.Table))
            return prose.Table(alignments, head, rows, span)
    return part.blocks[0]


def _cell(column: _Column, body: Markup, passage: str) -> Cell:
    desk = column.desk
    return Cell(desk.language, desk.locale.direction, body, desk.stale(passage))


def _keys(site: Site) -> Sequence[str]:
    """Give the pages: none where there is one language, or nothing to show, unless navigation asks for it."""
    is_wanted = "parallel" in site.info.navigation
    keys = [*([""] if site.events else []), *SUMMARY.keys(site)]
    return keys or [""] * is_wanted if is_wanted or len(site.info.languages) > 1 else ()


def _label(desk: Desk, key: str) -> str:
    return desk.label(desk.site.sources[key]) if key else desk.say("pages.timeline.label")


def _title(writer: Writer, key: str) -> str:
    return title(writer, key) if key else _label(writer.desk, key)


def _index(writer: Writer, key: str, leads: tuple[Lead, ...]) -> Index:
    return Index((Section("", leads),), tuple(Lead(link) for link in _pages(writer.desk, key)))


KIND = Kind(
    "parallel",
    view,
    _keys,
    title=_title,
    parts=lambda site, key: () if key else timeline.parts(site, key),
    places=lambda _, part: (f"p-{key}" for key in part.entries),
    label=timeline.KIND.label,
    index=_index,
)
