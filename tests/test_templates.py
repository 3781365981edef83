from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

import pytest
from markupsafe import Markup

from explainer import templates
from explainer.diagnostics import Diagnostic


def load(**sources: str) -> templates.Templates:
    tree = {PurePosixPath(f"templates/{name}.html"): text.encode() for name, text in sources.items()}
    outcome = templates.load(tree)
    assert not outcome.diagnostics
    return outcome.value


def fault(loaded: templates.Templates, name: str = "page.html", **context: object) -> Diagnostic:
    outcome = loaded.render(name, context)
    assert outcome.value == ""
    (diagnostic,) = outcome.diagnostics
    return diagnostic


def test_words_are_escaped_and_markup_is_not() -> None:
    loaded = load(page="{{ words }} {{ markup }}")
    html = loaded.render("page.html", {"words": "<b> & “q”", "markup": Markup("<i>x</i>")})
    assert html.value == "&lt;b&gt; &amp; “q” <i>x</i>"


def test_content_is_never_taken_for_a_template() -> None:
    assert load(page="{{ words }}").render("page.html", {"words": "{{ 7 * 7 }}"}).value == "{{ 7 * 7 }}"


def test_a_name_that_the_view_does_not_have_is_told_with_its_line() -> None:
    diagnostic = fault(load(page="one\ntwo\n{{ view.titel }}\n"), view=object())
    assert diagnostic.code == "template-fault"
    assert str(diagnostic.span) == "templates/page.html:3:1"
    assert "titel" in diagnostic.message
    assert fault(load(page="{{ nothing }}")).code == "template-fault"


def test_the_line_is_that_of_the_included_template() -> None:
    diagnostic = fault(load(page='{% include "part.html" %}', part="\n{{ 1 // 0 }}"))
    assert str(diagnostic.span) == "templates/part.html:2:1"


def test_a_template_that_never_ends_within_itself_is_a_fault_not_a_crash() -> None:
    assert fault(load(page='{% include "page.html" %}')).code == "template-fault"


def test_a_missing_template_is_told_with_the_nearest_name() -> None:
    diagnostic = fault(load(page='{% extends "bsae.html" %}', base=""))
    assert diagnostic.code == "template-missing"
    assert diagnostic.hint == "did you mean “base.html”?"
    assert diagnostic.span.document == PurePosixPath("templates/page.html")


@pytest.mark.parametrize("text", ["{% if %}", "{{ ", "{% endfor %}", "{% nonsense %}", "{{ a | no_such_filter }}"])
def test_a_template_that_cannot_be_read_is_told_at_once(text: str) -> None:
    outcome = templates.load({PurePosixPath("templates/page.html"): f"fine\n{text}".encode()})
    (diagnostic,) = outcome.diagnostics
    assert diagnostic.code == "template-syntax"
    assert str(diagnostic.span) == "templates/page.html:2:1"


def test_a_template_nested_too_deep_to_read_is_told() -> None:
    (diagnostic,) = templates.load({PurePosixPath("templates/page.html"): b"{{ " + b"(" * 5000}).diagnostics
    assert diagnostic.code == "template-syntax"
    assert diagnostic.message == "the template cannot be read: it is nested too deep"


def test_all_templates_that_cannot_be_read_are_told_together() -> None:
    tree = {PurePosixPath(f"templates/{name}.html"): b"{% if %}" for name in "abc"}
    assert len(templates.load(tree).diagnostics) == 3


def test_bytes_that_are_no_text_do_not_escape_as_an_exception() -> None:
    templates.load({PurePosixPath("templates/page.html"): bytes(range(256))})


def test_a_template_cannot_reach_behind_its_view() -> None:
    """A file outside templates/ is no template, whatever the name."""
    tree = {PurePosixPath("content/x.html"): b"secret", PurePosixPath("templates/page.html"): b"ok"}
    assert templates.load(tree).value.names == ("page.html",)
    diagnostic = fault(
        templates.load({PurePosixPath("templates/page.html"): b'{% include "../content/x.html" %}'}).value
    )
    assert diagnostic.code == "template-missing"


def test_a_macro_prints_the_same_things_once_for_all_pages() -> None:
    loaded = load(
        page="{% macro piece(what) %}<b>{{ heard(what) }}</b>{% endmacro %}{{ once(piece, a) }}{{ once(piece, b) }}"
    )
    heard: list[str] = []
    known: dict[object, str] = {}

    def remember(key: object, make: Callable[[], str]) -> str:
        known[key] = known[key] if key in known else make()
        return known[key]

    context = {"a": "<x>", "b": "y", "heard": lambda what: heard.append(what) or what}
    plain = loaded.render("page.html", context).value
    assert plain == "<b>&lt;x&gt;</b><b>y</b>"
    heard.clear()
    for _ in range(2):
        assert loaded.render("page.html", context | {"once": loaded.once(remember)}).value == plain
    assert heard == ["<x>", "y"]
