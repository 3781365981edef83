from __future__ import annotations

from explainer.checks import styles
from explainer.content import Tree
from explainer.diagnostics import Diagnostic
from explainer.look.tokens import TOKENS
from explainer.templates import STYLES


def found(tokens: str, css: str) -> list[Diagnostic]:
    return list(styles.run({TOKENS: tokens.encode(), STYLES: css.encode()}))


def test_the_styles_of_the_theme_use_what_is_set(bridge: Tree) -> None:
    assert not list(styles.run(bridge))


def test_a_token_that_nothing_sets_is_told_once_with_the_nearest() -> None:
    (told,) = found(":root{--paper:#fff}", "p{\ncolor:var(--papr)}\na{color:var(--papr)}")
    assert str(told.span) == "templates/assets/site.css:2:11"
    assert told.hint == "did you mean “--paper”?"


def test_styles_may_set_their_own_and_say_what_to_take_instead() -> None:
    assert not found(":root{--a:1}", "p{--b:2;width:var(--b);height:var(--c,3px)}/* var(--d) */")


def test_a_theme_of_its_own_needs_no_tokens() -> None:
    assert not list(styles.run({STYLES: b"body{}"}))
