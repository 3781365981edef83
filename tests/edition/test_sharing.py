from __future__ import annotations

from dataclasses import replace

from explainer.edition.sharing import Shared
from explainer.edition.writer import Writer
from explainer.schema import Evidence


def _made(shared: Shared, name: str) -> str:
    return shared.once(("claim", "cost"), lambda: name)


def test_pages_without_records_have_their_links_from_one_another(writer: Writer) -> None:
    desk = replace(writer.desk)
    about, method = Shared(desk, frozenset(("about-tolls",))), Shared(desk, frozenset())
    assert [_made(about, "about"), _made(method, "method")] == ["about", "about"]
    ledger = Shared(desk, frozenset(("c-cost",)))
    assert [_made(ledger, "ledger"), _made(ledger, "again")] == ["ledger", "ledger"]


def test_evidence_that_leads_to_an_anchor_is_worded_by_each_page(writer: Writer) -> None:
    cost = writer.desk.site.claims["cost"]

    def shown(says: str) -> list[str]:
        desk = replace(writer.desk)
        evidence = Evidence.model_validate({"source": "report", "says": {"en": says, "nl": says}})
        claim = cost.model_copy(update={"evidence": (evidence,)})
        one, two = Shared(desk, frozenset()), Shared(desk, frozenset())
        return [one.evidence("cost", claim, lambda: "one"), two.evidence("cost", claim, lambda: "two")]

    assert shown("It did.[@cost]") == ["one", "one"]
    assert shown("See [it](#about-tolls).") == ["one", "two"]
