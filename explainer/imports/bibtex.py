"""BibTeX and biblatex, as Zotero, JabRef and Mendeley write them → records.

Floor 6, within `explainer.imports` (owns pybtex). Letters that TeX spells as commands become letters; what braces
protect stays without them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from pybtex.bibtex.utils import split_name_list
from pybtex.database import Person
from pybtex.database.input.bibtex import LowLevelParser, UndefinedMacro, month_names
from pybtex.exceptions import PybtexError
from pybtex.richtext import Text

from explainer.diagnostics import Diagnostic, Span
from explainer.imports import fields
from explainer.imports.found import OTHER, Field, Item, item, lost, unreadable
from explainer.yamldoc import Data

_TYPES = {
    "article": "article-journal", "book": "book", "booklet": "pamphlet", "collection": "book", "conference":
    "paper-conference", "dataset": "dataset", "electronic": "webpage", "inbook": "chapter", "incollection": "chapter",
    "inproceedings": "paper-conference", "inreference": "entry-encyclopedia", "jurisdiction": "legal_case",
    "legislation": "legislation", "manual": "book", "mastersthesis": "thesis", "misc": OTHER, "mvbook": "book",
    "online": "webpage", "patent": "patent", "phdthesis": "thesis", "proceedings": "book", "report": "report",
    "software": "software", "standard": "standard", "techreport": "report", "thesis": "thesis",
    "unpublished": "manuscript", "video": "motion_picture", "www": "webpage",
}  # fmt: skip
_SUBTYPES = {"magazine": "article-magazine", "newspaper": "article-newspaper"}
_TEXTS = {
    "title": "title", "journal": "container-title", "journaltitle": "container-title", "booktitle": "container-title",
    "howpublished": "container-title", "publisher": "publisher", "institution": "publisher", "school": "publisher",
    "organization": "publisher", "url": "URL",
}  # fmt: skip
_COMMAND = re.compile(r"\\[A-Za-z]+ ?")
_EDTF_SIGN = re.compile(r"\\%|\\textasciitilde(?:\{\})?")
"""How TeX spells what EDTF says that a date is about, or uncertain, with; a bare `~` is a space to it."""


class _Parser(LowLevelParser):  # type: ignore[misc]  # pybtex has no types
    """Keeps the place of each field, and goes on after a mistake."""

    def __init__(self, text: str) -> None:
        super().__init__(text, handle_error=self._note, macros=dict(month_names))
        self.wrong: list[PybtexError] = []
        self.places: list[tuple[int, int]] = []

    def parse_command(self) -> Iterator[object]:
        self.places = []
        return super().parse_command()  # type: ignore[no-any-return]

    def parse_field(self) -> None:
        self.eat_whitespace()
        place = (self.lineno, self.pos - self.text.rfind("\n", 0, self.pos))
        super().parse_field()
        if self.current_field_name and self.current_value:
            self.places.append(place)

    def _note(self, error: PybtexError) -> None:
        self.wrong.append(error)


def items(document: PurePosixPath, text: str, found: list[Diagnostic]) -> Iterator[Item]:
    """Give the records of a file; `found` takes what cannot be read."""
    parser = _Parser(text)
    try:
        for command, content in parser:
            if command.lower() not in ("string", "preamble") and not parser.wrong:
                line = text.count("\n", 0, parser.command_start) + 1
                pairs = zip(content[1], parser.places, strict=True)
                given = [(name.lower(), "".join(parts), Span(document, *place)) for (name, parts), place in pairs]
                yield _item(command.lower(), given, Span(document, line, 1))
    except RecursionError:
        found.append(unreadable("braces are nested too deep", Span(document, parser.lineno, 1)))
    for error in parser.wrong:
        kind, _, words = str(error).partition(f" in line {error.lineno}: ")
        message = f"no @string says what “{words}” stands for" if isinstance(error, UndefinedMacro) else words or kind
        hint = "a comma, quote or brace may be missing, here or on the line above"
        found.append(unreadable(f"this is not BibTeX: {message}", Span(document, error.lineno, 1), hint))


def _item(kind: str, given: list[tuple[str, str, Span]], span: Span) -> Item:
    known: dict[str, Field] = {}
    missed: list[Diagnostic] = []
    written = {name: words for name, words, _ in given}
    known["type"] = Field(f"@{kind}", _type(kind, written), span)
    if kind not in _TYPES:
        missed.append(lost("type", kind, span, f"so the type is {OTHER}"))
    for name, words, place in given:
        key, value, why = _field(name, words, written)
        if key and value and key not in known:
            known[key] = Field(name, value, place)
        elif not key or not value or known[key].value != value:
            missed.append(lost(name, _letters(words), place, why or ("there is another" if key else "")))
        if (
            value
            and isinstance(value, str)
            and (command := _COMMAND.search(_letters(words)))
            and key in _TEXTS.values()
        ):
            missed.append(lost(command[0].strip(), name, place, "texts have no TeX commands"))
    return item(span, known, missed)


def _type(kind: str, written: Mapping[str, str]) -> str:
    subtype = written.get("entrysubtype", "").lower()
    if kind == "misc" and "url" in written:
        return "webpage"
    return _SUBTYPES.get(subtype, "") or _TYPES.get(kind, OTHER)


def _field(name: str, words: str, written: Mapping[str, str]) -> tuple[str, Data, str]:
    """Give the name of a field here, its value here, and why it has none."""
    match name:
        case "author":
            return "author", _names(words), "nothing in it says who it is"
        case "date":
            return "issued", fields.edtf(words), "it is not written as a date"
        case "year":
            date = _date(written)
            return "issued", date, "it is not written as a date"
        case "month" | "day" if fields.day(written.get("year", ""), written.get("month", ""), written.get("day", "")):
            return "issued", _date(written), ""
        case "urldate":
            return "accessed", fields.edtf(words), "it is not written as a date"
        case "language" | "langid":
            return "language", fields.language(_plain(words)), ""
        case "doi":
            return "doi", fields.address(words.replace("\\_", "_")), "it is not a DOI"
        case "note" if date := fields.noted(_EDTF_SIGN.sub(lambda found: "%" if found[0] == r"\%" else "~", words)):
            return "edtf", date, ""
        case "url":
            return "URL", re.sub(r"\\([&%$#_{}~])", r"\1", words.strip()), ""
        case "howpublished" if found := re.fullmatch(r"\\url\{(\S+)\}", words.strip()):
            return "URL", found[1], ""
        case "entrysubtype" if words.lower() in _SUBTYPES:
            return "type", _SUBTYPES[words.lower()], ""
        case _:
            return _TEXTS.get(name, ""), _plain(words), ""


def _date(written: Mapping[str, str]) -> str:
    """Give the date of an entry: of biblatex, or of BibTeX where that has none, or says less."""
    if date := fields.edtf(written.get("date", "")):
        return date
    return fields.day(*(written.get(part, "") for part in ("year", "month", "day")))


def _names(words: str) -> list[Mapping[str, str]]:
    return [name for one in split_name_list(words) if (name := _name(one.strip()))]


def _name(words: str) -> Mapping[str, str]:
    """Read a name; one in braces is that of a body, as is one that cannot be taken apart."""
    if words.startswith("{") and words.endswith("}") and _is_one(words):
        return fields.name(literal=_plain(words))
    try:
        person = Person(words)
    except PybtexError:
        return fields.name(literal=_plain(words))
    family = " ".join([*person.prelast_names, *person.last_names, *person.lineage_names])
    return fields.name(_plain(family), _plain(" ".join([*person.first_names, *person.middle_names])))


def _is_one(words: str) -> bool:
    """Tell whether the brace that begins a text is closed by its last."""
    depth = 0
    for place, sign in enumerate(words):
        depth += (sign == "{") - (sign == "}")
        if depth == 0:
            return place == len(words) - 1
    return False


def _plain(words: str) -> str:
    return " ".join(_COMMAND.sub("", _letters(words)).replace("\\", "").split())


def _letters(words: str) -> str:
    """Give a text with its letters, and the commands that are none."""
    try:
        return str(Text.from_latex(words))
    except (PybtexError, ValueError, RecursionError):
        return re.sub(r"[{}]", "", words)
