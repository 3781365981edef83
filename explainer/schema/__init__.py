"""The authors' format: what a record may hold, field by field.

Floor 3 (owns pydantic). Promise: a record that exists is well-formed on its own; whether what it refers to exists is
the concern of `explainer.linking`. Names follow CSL 1.0.2 (sources), EDTF (dates), BCP 47 (languages), ISO 4217
(currencies). A field's meaning stands under the field: it becomes its description in the JSON Schema.

The rooms: `fields` (single values), `records` (what a document holds), `site` (the site as a whole), `published` (what
a site publishes for programs).
"""

from explainer.schema.fields import NEUTRAL, Prose, Text
from explainer.schema.records import (
    Actor,
    Claim,
    Correction,
    Event,
    Evidence,
    Figure,
    Flow,
    Record,
    Row,
    Source,
    Status,
    Term,
    Value,
)
from explainer.schema.site import Frozen, Info

__all__ = [
    "NEUTRAL",
    "Actor",
    "Claim",
    "Correction",
    "Event",
    "Evidence",
    "Figure",
    "Flow",
    "Frozen",
    "Info",
    "Prose",
    "Record",
    "Row",
    "Source",
    "Status",
    "Term",
    "Text",
    "Value",
]
