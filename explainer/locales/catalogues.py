"""Catalogues for translators (GNU gettext PO) → their messages and back.

Floor 5, within `explainer.locales`. Promise: whatever the bytes, messages or the line that is wrong; the same bytes for
the same messages, whatever the day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO, StringIO

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as _Message
from babel.messages.pofile import PoFileError, PoFileParser, write_po

_FUZZY = "fuzzy"
_REVISED = "1970-01-01 00:00+0000"
"""When nobody has revised a catalogue: the format wants a date."""
_MOST_FORMS = 6
"""How many forms of a word for numbers a language may have."""


@dataclass(frozen=True, slots=True)
class Message:
    """A text and its translation."""

    context: str
    """What tells it from others with the same words."""
    original: str
    words: str
    """Its translation; empty where there is none."""
    is_fuzzy: bool
    """Whether a translator is to look at it again."""
    comments: tuple[str, ...] = ()
    """What translators are told of it."""
    line: int = 0
    """The line of its original in the catalogue."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A catalogue as it was read."""

    messages: tuple[Message, ...]
    headers: Mapping[str, str]
    """What it says of itself, by names in small letters."""
    plurals: tuple[int, ...] = ()
    """The lines of messages in several forms, which nothing here has."""
    obsolete: int = 0
    """How many messages are kept in it that have lost their text."""


class CatalogueError(ValueError):
    """What cannot be read as a catalogue."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


class _Written(Catalog):
    """A catalogue with the headers that it is given: babel would add the time of day."""

    def __init__(self, headers: Mapping[str, str]) -> None:
        super().__init__(
            header_comment="", charset="utf-8", creation_date=datetime(1970, 1, 1, tzinfo=UTC), fuzzy=False
        )
        self._headers = headers

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [*self._headers.items()]


class _Read(Catalog):
    """What a file holds, message by message: babel would keep the first of two, and look into the headers."""

    def __init__(self) -> None:
        super().__init__(creation_date=datetime(1970, 1, 1, tzinfo=UTC))
        self.found: list[_Message] = []

    @property
    def num_plurals(self) -> int:
        """Give how many forms a message may have: as many as any language has."""
        return _MOST_FORMS

    def __setitem__(self, _id: object, message: _Message) -> None:
        self.found.append(message)


def write(messages: Iterable[Message], project: str, original: str, language: str) -> bytes:
    """Write a catalogue in a language, saying of which language its originals are."""
    catalogue = _Written({
        "Project-Id-Version": " ".join(project.split()),
        "PO-Revision-Date": _REVISED,
        "Last-Translator": "",
        "Language-Team": "",
        "Language": language.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": original.replace("-", "_") + "\n",
    })  # fmt: skip
    for one in messages:
        message = catalogue.add(one.original, one.words, auto_comments=one.comments, context=one.context)
        # A percent sign is one, and braces are braces: no placeholders of a program.
        message.flags = {_FUZZY} if one.is_fuzzy else set()
    text = BytesIO()
    write_po(text, catalogue)
    return text.getvalue().lstrip()


def read(text: str) -> Catalogue:
    """Read a catalogue.

    Raises:
        CatalogueError: It cannot be read.
    """
    lines = text.split("\n")
    # What a translator's program keeps of lost texts is nothing to read; babel stumbles over some of it.
    kept = "\n".join("" if line.startswith(("#~", "#|")) else line for line in lines)
    catalogue = _Read()
    try:
        PoFileParser(catalogue, abort_invalid=True).parse(StringIO(kept))
    except PoFileError as error:
        raise CatalogueError(
            "this is no line of a PO catalogue, or one is missing before it", error.lineno + 1
        ) from error
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise CatalogueError("this is not a PO catalogue", 1) from error
    header = next((str(one.string) for one in catalogue.found if not one.id), "")
    pairs = (line.partition(":")[::2] for line in header.split("\n") if ":" in line)
    told = [one for one in catalogue.found if one.id]
    return Catalogue(
        tuple(_message(one) for one in told if isinstance(one.id, str)),
        {name.strip().lower(): value.strip() for name, value in pairs},
        tuple(one.lineno or 1 for one in told if not isinstance(one.id, str)),
        sum(line.startswith("#~ msgid ") for line in lines),
    )


def _message(one: _Message) -> Message:
    return Message(one.context or "", str(one.id), str(one.string), _FUZZY in one.flags, line=one.lineno or 1)
