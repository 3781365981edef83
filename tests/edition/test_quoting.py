from __future__ import annotations

from markupsafe import Markup

from explainer.edition import quoting
from explainer.edition.views import Link
from explainer.edition.writer import Writer
from explainer.schema import Evidence


def test_a_translation_says_who_made_it_where_it_is_shown(writer: Writer) -> None:
    written = {
        "source": "gazette",
        "quote": "neuf millions de voitures",
        "translations": {"en": "nine million cars"},
        "translation": {"by": "Ann Lee", "kind": "own"},
    }
    entry = Link("sources.html#s-gazette", "La Gazette")
    shown = quoting.quote(Evidence.model_validate(written), writer.desk, entry, Markup("<i>so</i>"))
    assert (shown.source, shown.says, shown.language) == (entry, "<i>so</i>", "fr")
    assert shown.translation == "nine million cars"
    assert "Ann Lee" in shown.translated
    del written["translations"]
    assert not quoting.quote(Evidence.model_validate(written), writer.desk, entry, Markup()).translated
