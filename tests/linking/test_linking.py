from __future__ import annotations

from collections.abc import Callable

import pytest

from explainer import content, linking
from explainer.content import Tree
from tests.linking.conftest import PAGES, Change, linked


@pytest.fixture
def tell(change: Change, bridge: Tree) -> Callable[..., list[str]]:
    """Gives what linking says of the small project in which words of documents are replaced by others."""

    def told(*edits: tuple[str, str, str]) -> list[str]:
        texts = {
            str(path).removeprefix("content/"): data.decode()
            for path, data in bridge.items()
            if path.parts[0] == "content"
        }
        for name, find, replace in edits:
            assert find in texts[name]
            texts[name] = texts[name].replace(find, replace, 1)
        parsed = content.parse(change({f"content/{name}": texts[name] for name, _, _ in edits}))
        found = linking.link(parsed.value, PAGES).diagnostics
        return [f"{d.span} {d.code}: {d.message}{f' ({d.hint})' if d.hint else ''}" for d in found]

    return told


def test_everything_in_a_good_project_leads_somewhere(bridge: Tree) -> None:
    assert not linking.link(content.parse(bridge).value, PAGES).diagnostics


def test_without_site_yaml_there_is_no_site() -> None:
    assert linking.link(content.parse({}).value, ()).value is None


def test_events_are_in_order_of_time(change: Change) -> None:
    event = "- {{id: {}, date: {}, title: x, text: x, claims: [cost]}}\n"
    days = [("late", "2024"), ("early", "-0043"), ("open", "../2020"), ("about", "2020~"), ("day", "2020-02-29")]
    tree = change({"content/timeline.yaml": "".join(event.format(*day) for day in days)})
    assert list(linked(tree).events) == ["early", "open", "about", "day", "late"]


@pytest.mark.parametrize(
    ("document", "find", "replace", "message"),
    [
        ("timeline.yaml", "[town]", "[twon]", "timeline.yaml:5:12 actor-unknown: there is no actor “twon”"),
        ("timeline.yaml", "claims: [opening]", "claims: [cost, openng]", "timeline.yaml:6:18 claim-unknown: there"),
        ("timeline.yaml", "theme: money", "theme: mony", "timeline.yaml:12:10 theme-unknown: there is no theme"),
        ("actors.yaml", "to: builder", "to: bilder", "actors.yaml:15:9 actor-unknown: there is no actor “bilder”"),
        ("actors.yaml", "from: town", "from: twon", "actors.yaml:14:11 actor-unknown: there is no actor “twon”"),
        ("actors.yaml", "kind: company", "kind: company\n    part-of: twon", "actors.yaml:11:14 actor-unknown: there"),
        ("claims.yaml", "source: gazette, at: 3", "source: gazete, at: 3", "claims.yaml:11:16 source-unknown: there"),
        ("claims.yaml", "unit: cars}\n  status", "unit: car}\n  status", "claims.yaml:26:31 unit-unknown: there is no"),
        ("claims.yaml", "9e6, unit: cars", "9e6, unit: car", "claims.yaml:29:93 unit-unknown: there is no unit “car”"),
        ("figures.yaml", "unit: cars", "unit: car", "figures.yaml:5:9 unit-unknown: there is no unit “car”"),
        ("figures.yaml", "claim: traffic", "claim: trafic", "figures.yaml:7:15 claim-unknown: there is no claim"),
        ("figures.yaml", "claim: traffic", "claim: opening", "figures.yaml:7:15 value-missing: the claim “opening”"),
        ("sources.yaml", "[report]", "[repport]", "sources.yaml:10:14 source-unknown: there is no source “repport”"),
        ("site.yaml", "[cost]", "[opening]", "site.yaml:9:15 value-missing: the claim “opening” has no value"),
        ("site.yaml", "about]", "abuot]", "site.yaml:8:45 page-unknown: there is no page “abuot”"),
        ("summaries/courier.en.md", "#a-town", "#a-twon", "summaries/courier.en.md:3:37 actor-unknown: there is no"),
        ("summaries/courier.en.md", "#a-town", "#c-coost", "summaries/courier.en.md:3:37 claim-unknown: there is no"),
        ("summaries/courier.en.md", "#a-town", "#s-repor", "summaries/courier.en.md:3:37 source-unknown: there is no"),
        ("summaries/courier.en.md", "#a-town", "#x-town", "summaries/courier.en.md:3:37 anchor-unknown: “#x-town”"),
        ("summaries/courier.en.md", "#a-town", "#p-abuot", "summaries/courier.en.md:3:37 page-unknown: there is no"),
        ("summaries/courier.en.md", "#a-town", "#courier-section-2", "summaries/courier.en.md:3:37 anchor-unknown: “"),
        ("summaries/courier.en.md", "[@cost]", "[@cots]", "summaries/courier.en.md:3:60 citation-unknown: there is"),
        ("summaries/courier.en.md", "{=cost}", "{=cots}", "summaries/courier.en.md:3:52 claim-unknown: there is no"),
        ("pages/about.en.md", "@report", "@repport", "pages/about.en.md:3:26 citation-unknown: there is no claim or"),
    ],
)  # fmt: skip
def test_what_leads_nowhere_is_told_at_its_place(
    tell: Callable[..., list[str]], document: str, find: str, replace: str, message: str
) -> None:
    (told,) = tell((document, find, replace))
    assert told.startswith(f"content/{message}")


def test_links_may_lead_to_a_page_of_the_authors_and_to_any_heading(tell: Callable[..., list[str]]) -> None:
    words = "[the page](#p-about), [the opening](#courier-section-1), [the other paper](#gazette-figures)"
    heading = "\n\n## Figures {#figures}\n\nIt counted {=traffic}.[@traffic]"
    for language in ("en", "fr"):
        assert not tell(
            (f"pages/about.{language}.md", "[@report, p. 3]", f"[@report, p. 3] {words}"),
            (f"summaries/gazette.{language}.md", "[@cost]", f"[@cost]{heading}"),
        )


def test_a_misspelt_id_has_a_hint(tell: Callable[..., list[str]]) -> None:
    (told,) = tell(("timeline.yaml", "[town]", "[twon]"))
    assert told.endswith("(did you mean “town”?)")


def test_where_nothing_is_near_the_few_that_exist_are_named(tell: Callable[..., list[str]]) -> None:
    (told,) = tell(("timeline.yaml", "[town]", "[minister]"))
    assert told.endswith("(known: builder, town)")


@pytest.mark.parametrize("document", ["sources.yaml", "claims.yaml", "actors.yaml", "glossary.yaml", "timeline.yaml"])
def test_what_could_not_be_read_is_not_missed(change: Change, document: str) -> None:
    parsed = content.parse(change({f"content/{document}": "a: 'never closed\n"}))
    assert not linking.link(parsed.value, PAGES).diagnostics


def test_an_entry_that_is_broken_is_not_missed(tell: Callable[..., list[str]]) -> None:
    assert not tell(("claims.yaml", "status: reported", "status: reportd"))
    assert not tell(("actors.yaml", "kind: government", "kind: town"))
    assert not tell(("sources.yaml", "role: primary", "role: first"))


def test_an_id_that_is_none_is_not_missed_as_well(tell: Callable[..., list[str]]) -> None:
    assert not tell(("actors.yaml", "  town:", "  Town:"))


def test_a_circle_of_sources_is_told_once(tell: Callable[..., list[str]]) -> None:
    title = "title: Report on the bridge"
    assert tell(("sources.yaml", title, f"{title}\n  based-on: [gazette, courier]")) == [
        (
            "content/sources.yaml:10:14 lineage-circular: “courier” is based on itself, by way of “gazette”, “report” "
            "(leave out the link that is not true)"
        )
    ]
    assert tell(("sources.yaml", title, f"{title}\n  based-on: [report]")) == [
        "content/sources.yaml:23:14 lineage-circular: “report” is based on itself (leave out the link that is not true)"
    ]


def test_an_id_means_one_thing_to_a_citation(tell: Callable[..., list[str]]) -> None:
    told = tell(("claims.yaml", "traffic:", "report:"), ("figures.yaml", "claim: traffic", "claim: report"))
    assert any("id-ambiguous: “report” is a claim and a source" in message for message in told)


def test_a_summary_belongs_to_a_summarised_source(change: Change) -> None:
    texts = {f"content/summaries/report.{language}.md": "# Report\n" for language in ("en", "fr")}
    found = linking.link(content.parse(change(texts)).value, PAGES).diagnostics
    assert [(str(d.span), d.code) for d in found] == [("content/summaries/report.en.md", "summary-source")]


def test_a_summarised_source_has_a_summary(change: Change) -> None:
    texts = {f"content/summaries/gazette.{language}.md": None for language in ("en", "fr")}
    found = linking.link(content.parse(change(texts)).value, PAGES).diagnostics
    assert [(str(d.span), d.code) for d in found] == [("content/sources.yaml:11:1", "summary-missing")]


def test_a_summary_under_a_misspelt_name_is_not_missing_as_well(change: Change, bridge: Tree) -> None:
    texts: dict[str, str | bytes | None] = {}
    for language in ("en", "fr"):
        texts |= {f"content/summaries/gazette.{language}.md": None, f"content/summaries/gazete.{language}.md": "# X\n"}
    found = linking.link(content.parse(change(texts)).value, PAGES).diagnostics
    assert [(d.code, d.hint) for d in found] == [("summary-source", "did you mean “gazette”?")]


LEAFLET = "leaflet: {type: pamphlet, title: A leaflet, seen: full, role: primary}\nreport:"


def test_a_source_on_which_nothing_rests_is_a_warning(tell: Callable[..., list[str]]) -> None:
    assert tell(("sources.yaml", "report:", LEAFLET)) == [
        "content/sources.yaml:20:1 source-unused: nothing rests on the source “leaflet” (cite it, or leave it out)"
    ]


def test_a_source_is_not_called_unused_while_other_things_are_wrong(tell: Callable[..., list[str]]) -> None:
    (told,) = tell(("sources.yaml", "report:", LEAFLET), ("timeline.yaml", "[@opening]", "[@leflet]"))
    assert "citation-unknown" in told
    assert not tell(("sources.yaml", "report:", LEAFLET), ("timeline.yaml", "2023~", "soon"))


def test_hundreds_of_references_that_lead_nowhere_are_enough(tell: Callable[..., list[str]]) -> None:
    unknown = ", ".join(f"other-{number}" for number in range(700))
    told = tell(("timeline.yaml", "claims: [opening]", f"claims: [{unknown}]"))
    assert len(told) == 501
    assert sum("others were not looked for (correct the others first)" in one for one in told) == 1
