"""Everything that a site is made of, one output in one file.

Floor 9.
"""

from __future__ import annotations

from explainer.outputs import (
    assets,
    calendars,
    cards,
    chronologies,
    data,
    evidence,
    feeds,
    fonts,
    headers,
    html,
    icons,
    landing,
    offline,
    records,
    references,
    sitemap,
    styles,
)
from explainer.outputs.output import Output, Plan

__all__ = ["OUTPUTS", "Output", "Plan"]

OUTPUTS: tuple[Output, ...] = (
    html.OUTPUT,
    offline.OUTPUT,
    landing.OUTPUT,
    feeds.OUTPUT,
    data.OUTPUT,
    records.OUTPUT,
    evidence.OUTPUT,
    references.OUTPUT,
    chronologies.OUTPUT,
    calendars.OUTPUT,
    cards.OUTPUT,
    icons.OUTPUT,
    sitemap.OUTPUT,
    fonts.OUTPUT,
    assets.OUTPUT,
    styles.OUTPUT,
    headers.OUTPUT,
)
