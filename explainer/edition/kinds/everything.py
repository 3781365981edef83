"""Everything on one page, for print and for reading offline; its links stay within it.

Of a long site it is cut into volumes, as lists are into parts: nobody prints a thousand pages, nor waits for them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from explainer.edition import parts
from explainer.edition.kind import Kind
from explainer.edition.kinds import (
    actors,
    articles,
    claims,
    comparison,
    corrections,
    figures,
    glossary,
    pages,
    sources,
    timeline,
)
from explainer.edition.parts import Part
from explainer.edition.writer import Writer
from explainer.linking import Site

_MOST = 80
"""How many sections a volume has at most."""
_SECTIONS = (
    articles.SUMMARY, timeline.KIND, comparison.KIND, figures.KIND, actors.KIND, corrections.KIND, glossary.KIND,
    claims.KIND, pages.KIND, sources.KIND,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Section:
    """One page of the site as a section."""

    id: str
    name: str
    """The name of the part of the template that shows it."""
    series: str
    """What it is a part of, together with those beside it; empty where it stands for itself."""
    title: str
    is_part: bool
    """Whether it is a part of a list, of which others are elsewhere."""
    opens: bool
    """Whether a chapter begins with it: a page of its own on paper."""
    view: Any


@dataclass(frozen=True, slots=True)
class Everything:
    """All sections, and what their cover says."""

    subtitle: str
    description: str
    address: str
    """Where the first page of the site in this language stands."""
    sections: tuple[Section, ...]


def view(writer: Writer, _key: str) -> Everything:
    """Make the page."""
    desk = writer.desk
    info = desk.site.info
    writer.level = 3
    return Everything(
        subtitle=desk.text(info.subtitle),
        description=desk.text(info.description),
        address=f"{info.base_url.rstrip('/')}/{desk.language}/",
        sections=_sections(writer),
    )


def _sections(writer: Writer) -> tuple[Section, ...]:
    """Make the sections: of a volume those that it holds, parts of lists too; else the pages of the site as wholes."""
    volume = writer.part
    names = volume.entries if volume else _wholes(writer.desk.site)
    kinds = [name.partition("/")[0] for name in names]
    made = tuple(
        _section(writer, name, opens=kind not in kinds[:at] or kind == articles.SUMMARY.name)
        for at, (kind, name) in enumerate(zip(kinds, names, strict=True))
    )
    writer.part = volume
    return made


def _section(writer: Writer, name: str, *, opens: bool) -> Section:
    kind, key, writer.part = _found(writer, name)
    view = kind.view(writer, key)
    is_one_of_several = kind is claims.KIND or (isinstance(view, sources.Sources) and bool(view.pages))
    return Section(
        id=name.replace("/", "-"),
        name=kind.name,
        series=writer.desk.page_says(name, "label") if is_one_of_several else "",
        title=_title(writer, kind, key),
        is_part=writer.part is not None,
        opens=opens,
        view=view,
    )


def _found(writer: Writer, name: str) -> tuple[Kind, str, Part | None]:
    """Find a page by its name: its kind, its key, and which part of a list it is."""
    whole, _, part = name.partition("/_")
    kind, _, key = whole.partition("/")
    found = next((one for one in writer.desk.parts[whole] if one.key == part), None) if part else None
    return _KINDS[kind], key, found


def _title(writer: Writer, kind: Kind, key: str) -> str:
    title = kind.title(writer, key) if kind.title else writer.desk.say(f"pages.{kind.name}.title")
    return writer.desk.say("parts.title", list=title, part=kind.label(writer, writer.part)) if writer.part else title


def _wholes(site: Site) -> tuple[str, ...]:
    return tuple(kind.page(key) for kind in _SECTIONS for key in kind.keys(site))


def volumes(site: Site, _key: str) -> tuple[Part, ...]:
    """Give the volumes of a site that is too long for one page."""
    names: list[str] = []
    for kind in _SECTIONS:
        for key in kind.keys(site):
            whole, several = kind.page(key), kind.parts(site, key)
            names += [parts.page(whole, part) for part in several] or [whole]
    return parts.chunks(names, _MOST) if len(names) > _MOST else ()


def _label(writer: Writer, volume: Part) -> str:
    """Call a volume by its first section and its last."""
    before, titles = writer.part, []
    for name in dict.fromkeys((volume.entries[0], volume.entries[-1])):
        kind, key, writer.part = _found(writer, name)
        titles.append(_title(writer, kind, key))
    writer.part = before
    return " – ".join(titles)


_KINDS = {kind.name: kind for kind in _SECTIONS}
KIND = Kind("everything", view, parts=volumes, label=_label)
