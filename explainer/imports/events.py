"""Slides of a timeline → entries of content/timeline.yaml, each with the claim that it rests on in content/claims.yaml.

Floor 6, within `explainer.imports`. A timeline that others made says what happened without saying whence: so each event
gets a claim whose evidence is the source that it was taken from, and nothing is called better known than that. Where
the site needs it in other languages too, both are drafts until they have them.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from explainer import yamldoc
from explainer.content import Content, Tree
from explainer.content.faults import ID, as_id
from explainer.diagnostics import Diagnostic, Outcome
from explainer.imports.brought import Brought
from explainer.imports.found import lost
from explainer.imports.hypertext import markdown
from explainer.imports.naming import identifier
from explainer.imports.timelinejs import Slide

TIMELINE = PurePosixPath("content/timeline.yaml")
CLAIMS = PurePosixPath("content/claims.yaml")
_ANCHOR = "e-"
"""What our own addresses of events begin with."""

Entry = Mapping[str, yamldoc.Data]


@dataclass
class _Made:
    """Entries to be written."""

    events: dict[str, Entry] = field(default_factory=dict)
    claims: dict[str, Entry] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    told: list[Diagnostic] = field(default_factory=list)


def bring(slides: Iterable[Slide], content: Content, tree: Tree, source: str, language: str) -> Outcome[Brought]:
    """Add events after those that are there.

    Args:
        slides: What happened.
        content: What is written.
        tree: The documents that it was read from.
        source: The id of the source that the slides were taken from.
        language: The language they are in, one of the site's.
    """
    made = _Made()
    taken = {*content.events, *content.claims, *content.sources}
    titles = {
        (str(entry.record.title.get(language, "")).casefold(), entry.record.date.text): key
        for key, entry in content.events.items()
        if entry.record
    }
    is_draft = _needs_others(content, language)
    summarised = (one := content.sources[source].record) is not None and one.role == "summarised"
    for slide in slides:
        made.told += slide.lost
        title = " ".join(html.unescape(re.sub("<[^>]*>", "", slide.headline)).split())
        if not title or not slide.date:
            made.told.append(
                lost("event", title or slide.text, slide.span, "it has no headline, or no date that can be read")
            )
            continue
        own = as_id(slide.key.removeprefix(_ANCHOR))
        there = own if own in content.events else titles.get((title.casefold(), slide.date), "")
        if there:
            made.remarks.append(f"{slide.span}: “{title}” is there already: {there}")
            continue
        year = slide.date.lstrip("-").partition("-")[0].partition("/")[0]
        name = own if ID.fullmatch(own) and own not in taken else identifier((title, year), title, taken)
        taken.add(name)
        titles[title.casefold(), slide.date] = name
        text = _text(slide, made.told)
        theme = _theme(slide, content, made.told)
        scope: Entry = {} if summarised else {"scope": "context"}
        draft: Entry = {"draft": True} if is_draft else {}
        made.events[name] = {
            "id": name, **draft, "date": slide.date, "title": {language: title},
            "text": {language: f"{text or markdown(slide.headline)[0]}[@{name}]"}, "claims": [name], **theme, **scope,
        }  # fmt: skip
        made.claims[name] = {
            **draft, "text": {language: markdown(slide.headline)[0]}, "kind": ["event"], **theme, "date": slide.date,
            "status": "reported", **scope, "evidence": [{"source": source}],
        }  # fmt: skip
    return Outcome(_brought(made, tree, language, is_draft=is_draft), tuple(made.told))


def _needs_others(content: Content, language: str) -> bool:
    """Tell whether a text in one language only would be wrong."""
    info = content.info.record if content.info else None
    return info is not None and info.missing_translations == "error" and info.languages != (language,)


def _brought(made: _Made, tree: Tree, language: str, *, is_draft: bool) -> Brought:
    if not made.events:
        return Brought(remarks=tuple(made.remarks))
    # Claims are written first: should the disk refuse the rest, no event rests on what is not there.
    blocks = {
        CLAIMS: [yamldoc.record(name, entry) for name, entry in made.claims.items()],
        TIMELINE: [yamldoc.item(entry) for entry in made.events.values()],
    }
    documents = {}
    for document, entries in blocks.items():
        data = tree.get(document, b"")
        documents[document] = yamldoc.appended(data, yamldoc.read(document, data).value, entries)
    changes = []
    for name, event in made.events.items():
        title = event["title"]
        assert isinstance(title, Mapping)  # made above
        changes.append(f"+ timeline/{name}: {event['date']}: {title[language]}")
    left = [f"{len(made.events)} new in {TIMELINE}, each with a claim in {CLAIMS}: write into that who says so."]
    left += (
        ["They are drafts: “export --po” gives them to translators; then take “draft: true” away."] if is_draft else []
    )
    return Brought(documents, tuple(changes), (*made.remarks, *left))


def _text(slide: Slide, told: list[Diagnostic]) -> str:
    text, dropped = markdown(slide.text)
    told += [lost(f"text: <{tag}>", "its words stay", slide.span, "texts have no such element") for tag in dropped]
    return text


def _theme(slide: Slide, content: Content, told: list[Diagnostic]) -> Entry:
    """Take a group for the theme of the same name."""
    info = content.info.record if content.info else None
    themes = info.themes if info else {}
    group = slide.group.casefold()
    found = next((key for key, names in themes.items() if group in (one.casefold() for one in names.values())), "")
    if slide.group and not found:
        told.append(lost("group", slide.group, slide.span, "no theme of site.yaml has this name"))
    return {"theme": found} if found else {}
