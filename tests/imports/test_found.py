from __future__ import annotations

from pathlib import PurePosixPath

from explainer.diagnostics import Severity, Span
from explainer.imports.found import Field, item, lost, unreadable

SPAN = Span(PurePosixPath("refs.bib"), 3, 1)


def test_what_is_lost_is_shown_in_few_words() -> None:
    told = lost("media", {"url": "https://a.example", "caption": "", "names": ["x", "y"]}, SPAN)
    assert told.message == "“media” is not carried, there is no such field here: url: https://a.example, names: x, y"
    assert told.severity is Severity.WARNING
    assert len(lost("abstract", "word " * 100, SPAN).message) < 130
    assert unreadable("no", SPAN).severity is Severity.ERROR


def test_an_identifier_stands_for_an_address_where_there_is_none() -> None:
    doi = Field("doi", "https://doi.org/10.1/x", SPAN)
    assert item(SPAN, {"doi": doi}, []).fields["URL"] is doi
    both = item(SPAN, {"doi": doi, "URL": Field("url", "https://a.example", SPAN)}, [])
    assert both.fields["URL"].name == "url"
    assert [one.message for one in both.lost] == [
        "“doi” is not carried, it has another address: https://doi.org/10.1/x"
    ]
