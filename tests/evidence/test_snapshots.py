from __future__ import annotations

from hashlib import sha256
from pathlib import PurePosixPath

from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.diagnostics import Severity
from explainer.evidence.snapshots import MAX_BYTES, read

SOURCES = ("courier", "gazette")


def snapshots(**files: bytes) -> dict[PurePosixPath, bytes]:
    return {PurePosixPath("snapshots") / name.replace("_", "."): data for name, data in files.items()}


def text_of(name: str, data: bytes) -> str:
    outcome = read({PurePosixPath(f"snapshots/{name}"): data}, SOURCES)
    return next(iter(outcome.value.values())).reading.text


def codes(tree: dict[PurePosixPath, bytes]) -> list[str]:
    return [diagnostic.code for diagnostic in read(tree, SOURCES).diagnostics]


def test_bytes_and_text_are_hashed_and_the_extractor_is_named() -> None:
    data = b"\xef\xbb\xbfOne\r\n\r\ntwo\r\n"
    outcome = read(snapshots(courier_txt=data, gazette_html=b"<p>Un<p>deux"), SOURCES)
    courier, gazette = outcome.value["courier"], outcome.value["gazette"]
    assert not outcome.diagnostics
    assert (courier.extractor, gazette.extractor) == ("text/1", "html/1")
    assert courier.sha256 == sha256(data).hexdigest()
    assert courier.reading.text == "One\n\ntwo\n"
    assert courier.text_sha256 == sha256(b"One\n\ntwo\n").hexdigest()
    assert courier.size == len(data)
    assert gazette.reading.text == "Un\n\ndeux\n"


def test_every_line_end_is_one() -> None:
    assert text_of("courier.txt", "a\rb\x0cc\u2028d\x0be\r\nf".encode()) == "a\nb\nc\nd\ne\nf"


def test_accents_stay_as_they_are_written() -> None:
    assert text_of("courier.txt", "cafe\u0301 café".encode()) == "cafe\u0301 café"


def test_a_page_says_how_it_is_written() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"><p>d’été'
    assert text_of("courier.html", page.encode("windows-1252")) == "d’été\n"
    assert text_of("courier.html", '<meta charset="utf-8">é'.encode()) == "é\n"
    assert text_of("courier.html", b'<meta charset="unicode_escape">\\u00e9') == "\\u00e9\n"
    wrong = snapshots(courier_html=b'<meta charset="shift_jis">\x81')
    assert codes(wrong) == ["encoding-invalid"]


def test_what_is_not_utf_8_is_refused() -> None:
    assert codes(snapshots(courier_txt="été".encode("latin-1"))) == ["encoding-invalid"]


def test_odd_characters_of_a_copy_are_no_mistake_of_the_author() -> None:
    outcome = read(snapshots(courier_txt=b"a\x00b"), SOURCES)
    assert [(one.code, one.severity) for one in outcome.diagnostics] == [("character-forbidden", Severity.WARNING)]
    assert outcome.value["courier"].reading.text == "a\ufffdb"


def test_names_and_sizes_are_checked() -> None:
    assert codes(snapshots(courrier_txt=b"")) == ["snapshot-unknown"]
    assert codes(snapshots(courier_txt=b"a", courier_html=b"b")) == ["snapshot-duplicate"]
    assert codes(snapshots(courier_txt=b"a" * (MAX_BYTES + 1))) == ["snapshot-size"]
    assert codes(snapshots(courier_html=b"<div>" * 3_000)) == ["snapshot-size"]
    assert codes({PurePosixPath("snapshots/notes.pdf"): b"", PurePosixPath("snapshots/a/courier.txt"): b""}) == []


def test_of_two_files_the_text_is_read() -> None:
    outcome = read(snapshots(courier_html=b"page", courier_txt=b"text"), SOURCES)
    assert outcome.value["courier"].reading.text == "text"


@settings(max_examples=150, derandomize=True)
@given(st.binary(max_size=60), st.sampled_from(["courier.txt", "courier.html"]))
def test_any_bytes_are_read(data: bytes, name: str) -> None:
    outcome = read({PurePosixPath(f"snapshots/{name}"): data}, SOURCES)
    assert outcome.value["courier"].sha256 == sha256(data).hexdigest()
    assert outcome == read({PurePosixPath(f"snapshots/{name}"): bytes(data)}, SOURCES)
