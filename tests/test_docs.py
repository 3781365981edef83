"""What the guides say is true: the example builds, the tables name the fields there are, dates are worded so."""

from __future__ import annotations

import json
import re
from pathlib import PurePosixPath

import pytest

from explainer import content, dates, discourse, imports, pipeline, reporting
from explainer.checks import contrast
from explainer.content import Tree
from explainer.diagnostics import Diagnostic, Severity, Span
from explainer.locales import Locale
from explainer.schema import Actor, Claim, Correction, Event, Evidence, Figure, Flow, Info, Record, Source, Term
from explainer.shell import cli, explaining

from .conftest import ROOT

FAULTS = ROOT / "tests" / "faults"
GUIDE = (ROOT / "docs" / "authors.md").read_text("utf-8")
FILE = re.compile(r"^```\w+ (content/\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TABLES = {
    "## site.yaml": (Info,),
    "## sources.yaml": (Source,),
    "## claims.yaml": (Claim, Evidence),
    "## timeline.yaml": (Event,),
    "## actors.yaml": (Actor, Flow),
    "## figures.yaml": (Figure,),
    "## glossary.yaml": (Term,),
    "## Corrections": (Correction,),
}


@pytest.fixture(scope="module")
def example(bridge: Tree) -> Tree:
    """The project that the guide shows, with the theme."""
    theme = {path: data for path, data in bridge.items() if path.parts[0] == "templates"}
    return theme | {PurePosixPath(name): text.encode() for name, text in FILE.findall(GUIDE)}


def test_the_example_of_the_guide_builds_without_a_word(example: Tree) -> None:
    build = pipeline.build(example)
    assert not build.diagnostics, reporting.as_text(build.diagnostics, example)
    assert PurePosixPath("en/timeline.html") in build.files
    assert b"The lamp through the years" in build.files[PurePosixPath("en/timeline.html")]


def test_the_files_that_the_guide_to_formats_shows_are_so(example: Tree) -> None:
    draft = pipeline.Draft(example)
    shown = re.findall(
        r"^```\w+ (\S+)\n(.*?)^```$", (ROOT / "docs" / "formats.md").read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    assert len(shown) > 8
    for name, text in shown:
        made = draft.file(PurePosixPath(name)).value.decode().replace("\r\n", "\n")
        assert text.replace("…\n", "") in made, name


def test_the_example_shows_every_document() -> None:
    documents = {name for name, _ in FILE.findall(GUIDE)}
    names = ("site", "sources", "claims", "timeline", "actors", "figures", "glossary")
    assert {f"content/{name}.yaml" for name in names} <= documents


def section(heading: str) -> str:
    start = GUIDE.index(f"{heading}\n")
    end = GUIDE.find("\n## ", start + 1)
    return GUIDE[start : end if end > 0 else None]


@pytest.mark.parametrize(("heading", "records"), TABLES.items(), ids=TABLES)
def test_the_tables_name_every_field_and_whether_it_is_needed(heading: str, records: tuple[type[Record], ...]) -> None:
    tables = [table for table in section(heading).split("\n\n") if "| needed |" in table]
    assert len(tables) == len(records)
    for table, record in zip(tables, records, strict=True):
        rows = [[cell.strip() for cell in row.strip("|").split(" | ")] for row in table.strip().splitlines()[2:]]
        documented = {row[0].strip("` "): row[2] == "yes" for row in rows}
        fields = {field.alias or name: field.is_required() for name, field in record.model_fields.items()}
        fields.pop("draft", None)  # of all records: the guide has a section on drafts
        assert documented == fields


@pytest.mark.parametrize("row", re.findall(r"^\| `(\S+)` \| (.*) \| (.*) \|$", section("## Dates"), re.MULTILINE))
def test_dates_are_worded_as_the_guide_says(row: tuple[str, str, str], bridge: Tree) -> None:
    words = content.parse(bridge).value.words
    text, *worded = row
    date = dates.parse(text)
    found = [Locale(language, words[language]).date(date) for language in ("en", "fr")]
    assert [words.replace("\u00a0", " ") for words in found] == worded


def test_the_other_look_of_the_guide_is_the_tokens_of_a_theme_and_everybody_can_read_it(bridge: Tree) -> None:
    path = PurePosixPath("templates/assets/tokens.css")
    css = bridge[path].decode()
    for start, block in zip(
        (":root{", "dark){:root{"), re.findall(r"^```css\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL), strict=True
    ):
        before, found, after = css.partition(start)
        assert found
        for name, value in re.findall(r"(--[\w-]+):([^;]+);", block):
            after, changed = re.subn(rf"{name}:[^;}}]+", f"{name}:{value}", after, count=1)
            assert changed, name
        css = before + found + after
    assert css != bridge[path].decode()
    assert not list(contrast.run({path: css.encode()}))


def test_every_command_and_option_is_in_the_guide(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--help"], *([command, "--help"] for command in cli.COMMANDS)):
        with pytest.raises(SystemExit):
            cli.main(arguments)
    commands = section("## Commands")
    for option in set(re.findall(r"--[a-z]+", capsys.readouterr().out)):
        assert option in commands
    for form in reporting.FORMATS:
        assert f"`{form}`" in commands


def test_what_the_guide_brings_in_becomes_what_it_shows(example: Tree) -> None:
    guide = (ROOT / "docs" / "importing.md").read_text("utf-8")
    blocks = [
        (PurePosixPath(n), t) for n, t in re.findall(r"^```\w+ (\S+)\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    ]
    given = [(name, text) for name, text in blocks if name.suffix in (".bib", ".csv")]
    documents: dict[PurePosixPath, bytes] = {}
    for (name, text), field in zip(given, ("abstract", "Media"), strict=True):
        options = {"source": "survey", "language": "en"} if name.suffix == ".csv" else {}
        brought = imports.bring(name, text.encode(), example, **options)
        assert [one.message.partition("”")[0] for one in brought.diagnostics] == [f"“{field}"]
        documents |= brought.value.documents
    shown = {name: text for name, text in blocks if name.parts[0] == "content"}
    assert {name: data.decode().endswith(shown[name]) for name, data in documents.items()} == dict.fromkeys(shown, True)


@pytest.mark.parametrize("language", explaining.LANGUAGES)
def test_every_code_is_explained_in_every_language(language: str) -> None:
    english = explaining.explanations("en")
    explained = explaining.explanations(language)
    assert [*explained] == [*english] == sorted(path.name for path in FAULTS.iterdir() if path.is_dir())
    for code, text in explained.items():
        assert text.count("```") == english[code].count("```"), code
        assert re.findall(r"^```(.+)$", text, re.MULTILINE) == re.findall(r"^```(.+)$", english[code], re.MULTILINE)
        paragraph = text.partition("\n\n```")[0]
        assert discourse.foreign_language(re.sub(r"`[^`]*`", " ", paragraph), language) == "", code


def test_the_guide_names_every_code_that_can_be_accepted() -> None:
    (listed,) = re.findall(r"^Can be accepted: (.*?)$\n\n", section("## site.yaml"), re.MULTILINE | re.DOTALL)
    assert set(re.findall(r"`([a-z-]+)`", listed)) == pipeline.ACCEPTABLE


def test_the_guide_shows_what_a_report_in_json_holds() -> None:
    (shown,) = re.findall(r"^```json\n(.*?)^```", section("## Commands"), re.MULTILINE | re.DOTALL)
    (example,) = json.loads(shown)
    span = Span(PurePosixPath(example["file"]), example["line"], example["column"], example["length"])
    severity = Severity(example["severity"])
    found = Diagnostic(example["code"], example["message"], span, example["hint"], severity, example["subject"])
    assert json.loads(reporting.as_json([found], {})) == [example]


@pytest.mark.parametrize(
    "guide",
    [
        "authors.md",
        "cost.md",
        "diagnostics.md",
        "diagnostics.fr.md",
        "diagnostics.nl.md",
        "formats.md",
        "hosting.md",
        "importing.md",
        "licences.md",
        "theming.md",
        "security.md",
    ],
)
def test_links_within_the_guides_land(guide: str) -> None:
    text = (ROOT / "docs" / guide).read_text("utf-8")
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    anchors = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    code = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", code.sub("", text)):
        name, _, anchor = target.partition("#")
        if name.startswith("http"):
            continue
        assert not name or (ROOT / "docs" / name).is_file(), target
        assert not anchor or name or anchor in anchors, target


def test_every_rule_of_security_names_tests_that_are_there() -> None:
    text = (ROOT / "docs" / "security.md").read_text("utf-8")
    rules = re.findall(r"^\| (R[0-9]+) .*\| (.*) \|$", text, re.MULTILINE)
    assert [rule for rule, _ in rules] == [f"R{number}" for number in range(1, 21)]
    for rule, named in rules:
        folder = ROOT
        for place in re.findall(r"`([^`]+)`", named):
            path = ROOT / place if place.startswith("tests/") else folder / place
            assert path.exists(), (rule, place)
            folder = path.parent
