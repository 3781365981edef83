from __future__ import annotations

from explainer.look.tokens import looks

CSS = """/* :root{--bg:red} */
@font-face{font-family:Display;src:url(display.woff2)}
:root{
color-scheme:light dark;--bg:#fff; /* paper */
--mix:color-mix(in srgb,var(--ink) 4%,
  var(--bg))}
@media screen and (prefers-color-scheme:dark){:root{--bg:#111}}
@media print{:root{--bg:#fff;--ink:#000} p{--bg:#222}}
"""


def test_each_medium_has_its_own_values_over_those_of_light() -> None:
    found = {medium: {name: token.value for name, token in look.items()} for medium, look in looks(CSS).items()}
    mix = "color-mix(in srgb,var(--ink) 4%,\n  var(--bg))"
    assert found == {
        "light": {"--bg": "#fff", "--mix": mix},
        "dark": {"--bg": "#111", "--mix": mix},
        "paper": {"--bg": "#fff", "--mix": mix, "--ink": "#000"},
    }


def test_a_token_keeps_its_place() -> None:
    spans = {medium: str(look["--bg"].span) for medium, look in looks(CSS).items()}
    file = "templates/assets/tokens.css"
    assert spans == {"light": f"{file}:4:25", "dark": f"{file}:7:53", "paper": f"{file}:8:20"}


def test_what_is_no_style_sheet_has_no_tokens() -> None:
    for css in ("", "}}}", ":root{--a", "/*", "\0\x01{{{"):
        assert not any(looks(css).values())
