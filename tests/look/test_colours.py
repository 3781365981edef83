from __future__ import annotations

import pytest

from explainer.look.colours import BLACK, WHITE, UnknownColourError, colour, contrast, written

TOKENS = {"--bg": "#fff", "--ink": "#000000", "--soft": "color-mix(in srgb, var(--ink) 20%, var(--bg))"}


@pytest.mark.parametrize(
    ("text", "hexadecimal"),
    [
        ("#15181C", "#15181c"),
        ("#abc", "#aabbcc"),
        ("White", "#ffffff"),
        (" black ", "#000000"),
        ("var(--ink)", "#000000"),
        ("var(--soft)", "#cccccc"),
        ("color-mix(in srgb,#000,#fff)", "#808080"),
        ("color-mix(in srgb,#000,#fff 90%)", "#e6e6e6"),
        ("color-mix(in srgb,#000 10%,#fff 90%)", "#e6e6e6"),
        ("color-mix(in srgb,color-mix(in srgb,#000 50%,#fff) 50%,#fff)", "#bfbfbf"),
    ],
)
def test_colours_are_those_that_browsers_show(text: str, hexadecimal: str) -> None:
    assert written(colour(text, TOKENS)) == hexadecimal


@pytest.mark.parametrize(
    "text",
    ["", "#12345", "reddish", "var(--none)", "var(--me)", "oklch(1 0 0)", "color-mix(in srgb,#000)",
     "color-mix(in srgb,#000 150%,#fff)", "color-mix(in srgb,#000 20%,#fff 20%)"],
)  # fmt: skip
def test_what_cannot_be_computed_is_refused(text: str) -> None:
    with pytest.raises(UnknownColourError):
        colour(text, {"--me": "color-mix(in srgb,var(--me),#fff)"})


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast(WHITE, WHITE) == 1
    assert contrast(colour("#777", {}), WHITE) == pytest.approx(4.48, abs=0.005)
    assert contrast(colour("#0000ff", {}), WHITE) == pytest.approx(8.59, abs=0.005)
