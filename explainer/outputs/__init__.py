"""Everything that a site is made of, one output in one file.

Floor 9.
"""

from __future__ import annotations

from explainer.outputs import assets, data, feeds, fonts, headers, html, landing, styles
from explainer.outputs.output import Output, Plan

__all__ = ["OUTPUTS", "Output", "Plan"]

OUTPUTS: tuple[Output, ...] = (
    html.OUTPUT,
    landing.OUTPUT,
    feeds.OUTPUT,
    data.OUTPUT,
    fonts.OUTPUT,
    assets.OUTPUT,
    styles.OUTPUT,
    headers.OUTPUT,
)
