"""content/translations.lock: bytes to records and back.

Floor 5, within `explainer.translations`. One JSON object on each line, sorted, so that two branches seldom touch the
same line; read strictly, since a lock that was edited by hand proves nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import PurePosixPath

from explainer.diagnostics import Diagnostic, Outcome, Span

LOCK = PurePosixPath("content/translations.lock")
_HINT = "take the file from version control, or delete it and run: explainer check --accept all"
_LARGEST = 64_000_000


@dataclass(frozen=True, slots=True)
class Record:
    """What a passage said in each language when its versions were last read together."""

    id: str
    texts: Mapping[str, str] = field(hash=False)

    @property
    def hash(self) -> str:
        """Give the first 16 digits of the SHA-256 of the id and the texts as JSON."""
        return sha256(_json([self.id, dict(self.texts)]).encode()).hexdigest()[:16]

    @property
    def line(self) -> str:
        """Give the line of the lock."""
        return _json({"hash": self.hash, "id": self.id, "texts": dict(self.texts)})


def write(records: Iterable[Record]) -> bytes:
    """Make the lock of some records: sorted, the same bytes whatever their order."""
    lines = (record.line + "\n" for record in sorted(records, key=lambda record: order(record.id)))
    return "".join(lines).encode()


def read(data: bytes) -> Outcome[tuple[Record, ...]]:
    """Read a lock; one that is not exactly as `write` makes it is `lock-invalid`, and then nothing is known."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return Outcome((), (_wrong(1, "this lock is not UTF-8"),))
    if len(data) > _LARGEST:
        return Outcome((), (_wrong(1, "this lock is larger than 64 MB"),))
    if text and not text.endswith("\n"):
        return Outcome((), (_wrong(text.count("\n") + 1, "the last line is not complete"),))
    records: list[Record] = []
    for number, line in enumerate(text.split("\n")[:-1], start=1):
        record = _record(line)
        if record is None:
            return Outcome((), (_wrong(number, "this line is not a record of the lock"),))
        if record.line != line:
            return Outcome((), (_wrong(number, f"the record of “{record.id}” was changed by hand"),))
        if records and order(records[-1].id) >= order(record.id):
            return Outcome((), (_wrong(number, f"the record of “{record.id}” is out of order, or there twice"),))
        records.append(record)
    return Outcome(tuple(records))


def order(identifier: str) -> tuple[tuple[bool, int, str], ...]:
    """Give a key that sorts ids part by part, numbers as numbers."""
    parts = identifier.split("/")
    return tuple((p.isascii() and p.isdigit(), int(p) if p.isascii() and p.isdigit() else 0, p) for p in parts)


def _record(line: str) -> Record | None:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or found.keys() != {"hash", "id", "texts"}:
        return None
    identifier, texts = found["id"], found["texts"]
    if not isinstance(identifier, str) or len(identifier) > 1000 or not isinstance(texts, dict):
        return None
    if not texts or not all(isinstance(text, str) for text in texts.values()):
        return None
    record = Record(identifier, texts)
    try:
        record.line.encode()
    except UnicodeEncodeError:  # half a letter, which JSON can name and no text holds
        return None
    return record


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _wrong(line: int, message: str) -> Diagnostic:
    return Diagnostic("lock-invalid", message, Span(LOCK, line, 1), _HINT, subject=str(LOCK))
