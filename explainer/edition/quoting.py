"""One piece of evidence as pages show it: its words, where they stand, and how they were found there.

Floor 7, within `explainer.edition`.
"""

from __future__ import annotations

from markupsafe import Markup

from explainer.edition.desk import Desk
from explainer.edition.views import Link, Quote
from explainer.evidence import beginning, text_link
from explainer.schema import Evidence


def quote(evidence: Evidence, desk: Desk, entry: Link, says: Markup) -> Quote:
    """Show a piece of evidence.

    Args:
        evidence: The piece.
        desk: What words the page.
        entry: The link to the source's entry.
        says: What the source says in our words, rendered.
    """
    source = desk.site.sources[evidence.source]
    finding = desk.verification.of(evidence)
    line = evidence.at or finding.line
    return Quote(
        source=entry,
        place=desk.say("evidence.place", number=line) if line else "",
        words=evidence.quote or "",
        language=desk.foreign(source.language),
        says=says,
        value=desk.measured(evidence.value.quantity) if evidence.value else "",
        relation=evidence.relation,
        match=finding.match.value,
        href=text_link(source.url or "", finding.fragment),
        # In a text that we have, the whole phrase is known to stand once; of others nobody knows, and fewer words do.
        near=text_link(source.url or "", finding.fragment if finding.short else beginning(finding.fragment)),
        address=source.url or "",
        archive=text_link(source.archive.url, finding.fragment) if source.archive else "",
        snapshot=finding.short,
        translation=desk.locale.typeset(evidence.translations.get(desk.language, "")),
        translated=_translated(evidence, desk),
        original=evidence.original.words if evidence.original else "",
        original_language=evidence.original.language if evidence.original else "",
    )


def _translated(evidence: Evidence, desk: Desk) -> str:
    """Say who translated a phrase, where the page shows a translation."""
    made = evidence.translation
    if made is None or not (desk.language in evidence.translations or evidence.original):
        return ""
    return desk.say(f"evidence.translated.{made.kind}", by=desk.text(made.by))
