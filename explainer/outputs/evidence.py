"""Every quoted piece of evidence as a Web Annotation (W3C), so that other programs find the words in their source.

Floor 9, within `explainer.outputs`. Offsets are those of the text of our copy, whose SHA-256 stands beside them, in
code points as the standard counts them. Only what is quoted, from sources that have an address, can be pointed at.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from explainer.artifacts import Target
from explainer.diagnostics import Outcome
from explainer.edition import structured
from explainer.edition.desk import Desk
from explainer.edition.kinds import reuse
from explainer.outputs.output import Output, Plan
from explainer.schema import Evidence
from explainer.templates import Templates

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_MOTIVATIONS = {"supports": "linking", "differs": "assessing", "corrects": "assessing", "disputes": "assessing"}


def plan(plan: Plan) -> Iterable[Target]:
    """Plan the one file."""
    yield Target(reuse.EVIDENCE, [edition.desk for edition in plan.editions])


def make(target: Target, _templates: Templates) -> Outcome[bytes]:
    """Write it: one annotation on each line."""
    desks = target.view
    lines = [json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in _annotations(desks)]
    address = f"{desks[0].site.info.base_url.rstrip('/')}/{reuse.EVIDENCE}"
    head = {"@context": _CONTEXT, "id": address, "type": "AnnotationCollection", "total": len(lines)}
    page = {"id": f"{address}#page", "type": "AnnotationPage", "partOf": address, "startIndex": 0}
    text = json.dumps({**head, "first": {**page, "items": []}}, ensure_ascii=False).removesuffix("]}}")
    return Outcome("\n".join([text, ",\n".join(lines), "]}}", ""]).encode())


def _annotations(desks: list[Desk]) -> Iterator[structured.Data]:
    site = desks[0].site
    base = f"{site.info.base_url.rstrip('/')}/{reuse.EVIDENCE}"
    for key, claim in site.claims.items():
        for index, evidence in enumerate(claim.evidence):
            if evidence.quote and site.sources[evidence.source].url:
                yield {
                    "id": f"{base}#{key}-{index}",
                    "type": "Annotation",
                    "motivation": _MOTIVATIONS[evidence.relation],
                    "body": [
                        {"id": structured.home(desk, f"c-{key}"), "format": "text/html", "language": desk.language}
                        for desk in desks
                    ],
                    "target": _target(desks[0], evidence),
                }


def _target(desk: Desk, evidence: Evidence) -> structured.Data:
    source, finding = desk.site.sources[evidence.source], desk.verification.of(evidence)
    selectors: list[structured.Data] = [{"type": "TextQuoteSelector", "exact": evidence.quote}]
    copy = desk.verification.lock.snapshots.get(evidence.source)
    if finding.end and copy:
        selectors.append({
            "type": "TextPositionSelector",
            "start": finding.start,
            "end": finding.end,
            "dcterms:identifier": f"sha256:{copy.text_sha256}",
        })  # fmt: skip
    cached = source.archive.url if source.archive else None
    return structured.known({
        "source": source.url,
        "language": source.language,
        "selector": selectors,
        "state": {"type": "TimeState", "cached": cached} if cached else None,
    })  # fmt: skip


OUTPUT = Output("evidence", plan, make, is_traced=True)
