"""content/evidence.lock: what was verified last, one record per line, without a time in it.

Floor 6, within `explainer.evidence`. JSON lines: a first line with the format's version, then the snapshots by source,
then each claim by its id with its evidence in order; each record ends with a hash of itself, for without snapshots
nothing else would tell that it was changed. Promise: what is read back is what was written, to the byte; a damaged lock
gives a diagnostic at its line, and the lines that are whole still count.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from explainer.diagnostics import Diagnostic, Outcome, Span
from explainer.evidence.matching import Match
from explainer.evidence.records import PATH, ClaimRecord, EvidenceRecord, Lock, Record, SnapshotRecord, digest

_HEADER = {"evidence-lock": 2}
_HINT = "make it again with the command “verify --update”; it is never edited by hand"
_SEAL = "hash"
_SHOWN = 20


def write(lock: Lock) -> bytes:
    """Give the bytes of a lock; equal locks have equal bytes."""
    return "".join(f"{line}\n" for line in (_line(_HEADER), *(_sealed(one.written()) for one in lock.records))).encode()


def _sealed(fields: Mapping[str, Any]) -> str:
    """Give the line of a record with a hash of what it says; not against forgery, which the snapshots tell."""
    return _line({**fields, _SEAL: digest(_line(fields))[:16]})


def _line(fields: Mapping[str, Any]) -> str:
    return json.dumps(fields, ensure_ascii=False, separators=(", ", ": "))


class _DamagedError(ValueError):
    """Why a line cannot be read."""


def read(data: bytes) -> Outcome[Lock]:
    """Read a lock strictly: it is a record of what was verified, so nothing in it is guessed.

    Returns:
        The records that are whole. Diagnostics: `lock-invalid`, at each damaged line.
    """
    found: list[Diagnostic] = []
    records: list[Record] = []
    lines: dict[tuple[Any, ...], int] = {}
    for number, line in enumerate(_lines(data), start=1):
        try:
            record = _record(line, number)
            if record is not None:
                _check_place(record, records, lines)
                lines[(type(record), *record.key)] = number
                records.append(record)
        except _DamagedError as damage:
            if len(found) < _SHOWN:
                found.append(Diagnostic("lock-invalid", str(damage), Span(PATH, number, 1), _HINT, subject=str(PATH)))
    return Outcome(Lock.of(records, lines), tuple(found))


def _check_place(record: Record, before: list[Record], lines: Mapping[tuple[Any, ...], int]) -> None:
    if (type(record), *record.key) in lines:
        raise _DamagedError("this record is there twice")
    if before and record.order < before[-1].order:
        raise _DamagedError("this record is not in its place")


def _lines(data: bytes) -> Iterator[str]:
    """Give the lines; a missing end of the last one is a damage of its own."""
    text = data.decode("utf-8", "replace").replace("\r\n", "\n")
    lines = text.split("\n")
    if lines[-1]:
        yield from (*lines[:-1], lines[-1] + "\n")
    else:
        yield from lines[:-1] or [""]


def _record(line: str, number: int) -> Record | None:
    if line.startswith(("<<<<<<<", "=======", ">>>>>>>")):
        raise _DamagedError("two versions of the lock were merged here and not resolved")
    if line.endswith("\n"):
        raise _DamagedError("the last line is cut off")
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        raise _DamagedError("this line is not a record") from None
    if number == 1:
        if fields != _HEADER or _line(fields) != line:
            raise _DamagedError(f"the first line is not “{_line(_HEADER)}”")
        return None
    seal = fields.pop(_SEAL, None) if isinstance(fields, dict) else None
    record = _parsed(fields) if seal else None
    if record is None or _line({**record.written(), _SEAL: seal}) != line:
        raise _DamagedError("this line is not a record as we write them")
    if _sealed(record.written()) != line:
        raise _DamagedError("this record was changed by hand")
    return record


def _parsed(fields: dict[str, Any]) -> Record | None:
    for name, kind, parse in _KINDS:
        if name in fields:
            known = all(field in kind and _is_valid(kind[field], value) for field, value in fields.items())
            try:
                return parse(fields) if known else None
            except (KeyError, ValueError):
                return None
    return None


def _is_valid(pattern: re.Pattern[str] | None, value: Any) -> bool:
    if pattern is None:
        return type(value) is int and 0 <= value < 2**53
    if isinstance(value, dict):
        return pattern is _TEXTS and all(map(_LANGUAGE.fullmatch, value)) and all(map(_is_hash, value.values()))
    return isinstance(value, str) and pattern.fullmatch(value) is not None


def _is_hash(value: Any) -> bool:
    return isinstance(value, str) and _HASH.fullmatch(value) is not None


_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,60}")
_HASH = re.compile(r"[0-9a-f]{64}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_TEXTS = re.compile(r"(?!)")
"""Stands for a map of languages to hashes."""
_FRAGMENT = re.compile(r"text=[A-Za-z0-9%._~,-]+")
_EXTRACTOR = re.compile(r"[a-z]+/[0-9]+")
_MATCH = re.compile("|".join(re.escape(match.value) for match in Match))
_Fields: TypeAlias = dict[str, "re.Pattern[str] | None"]

_SNAPSHOT_FIELDS: _Fields = {
    "snapshot": _ID,
    "extractor": _EXTRACTOR,
    "bytes": None,
    "sha256": _HASH,
    "characters": None,
    "text-sha256": _HASH,
}
_EVIDENCE_FIELDS: _Fields = {
    "claim": _ID,
    "evidence": None,
    "source": _ID,
    "phrase": _HASH,
    "at": None,
    "match": _MATCH,
    "line": None,
    "start": None,
    "end": None,
    "fragment": _FRAGMENT,
}
_CLAIM_FIELDS: _Fields = {"claim": _ID, "text": _TEXTS}


def _snapshot(fields: Mapping[str, Any]) -> Record:
    return SnapshotRecord(*(fields[name] for name in _SNAPSHOT_FIELDS))


def _evidence(fields: Mapping[str, Any]) -> Record:
    return EvidenceRecord(
        fields["claim"],
        fields["evidence"],
        fields["source"],
        fields.get("phrase", ""),
        fields.get("at", 0),
        Match(fields["match"]),
        fields.get("line", 0),
        fields.get("start", 0),
        fields.get("end", 0),
        fields.get("fragment", ""),
    )


def _claim(fields: Mapping[str, Any]) -> Record:
    return ClaimRecord(fields["claim"], fields["text"])


_KINDS: tuple[tuple[str, _Fields, Callable[[dict[str, Any]], Record]], ...] = (
    ("snapshot", _SNAPSHOT_FIELDS, _snapshot),
    ("evidence", _EVIDENCE_FIELDS, _evidence),
    ("claim", _CLAIM_FIELDS, _claim),
)
