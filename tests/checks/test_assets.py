from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from explainer.checks import assets
from explainer.content import Tree

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink">%s</svg>'


def told(name: str, data: bytes) -> list[str]:
    return [d.message for d in assets.run({PurePosixPath("templates/assets") / name: data})]


def test_what_the_theme_brings_is_published(bridge: Tree) -> None:
    assert not list(assets.run(bridge))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("photo.png", b"\x89PNG\r\n\x1a\n\0"), ("photo.JPG", b"\xff\xd8\xff\xe0"),
        ("a/b.webp", b"RIFF\0\n\0\0WEBPVP8 "),
        ("c.avif", b"\0\0\0\x20ftypavif"), ("plain.css", b"p{color:red}"), ("licence.txt", "©".encode()),
        ("map.svg", b"\xef\xbb\xbf<?xml version='1.0'?>" + SVG % b'<path id="p" d="M0 0"/><use x:href="#p"/>'),
        ("display.ttf", b"whatever fontTools says of it"),
    ],
)  # fmt: skip
def test_files_of_kinds_that_pages_use_are_published(name: str, data: bytes) -> None:
    assert told(name, data) == []


@pytest.mark.parametrize(
    "name",
    ["id_rsa", "server.pem", "notes.docx", "draft.md", "data.sqlite", "page.html", "frame.xhtml", "a.svgz", "x.zip"],
)
def test_files_of_any_other_kind_keep_the_site_from_being_published(name: str) -> None:
    assert told(name, b"words") == [f"{name} is of no kind that pages use"]


def test_a_file_is_what_its_name_says() -> None:
    assert told("photo.png", b"<html>") == ["photo.png is no PNG file"]
    assert told("font.woff2", b"\x89PNG\r\n\x1a\n") == ["font.woff2 is no WOFF2 file"]
    assert told("style.css", b"a\0b") == ["style.css is no text"]
    assert told("map.svg", b"GIF89a")[0].startswith("map.svg holds what is no XML")
    assert told("big.txt", b"x" * 5_000_001) == ["big.txt is larger than 5 MB"]


@pytest.mark.parametrize(
    ("inside", "strange"),
    [
        (b"<script>1</script>", "<script>"), (b"<g><foreignObject/></g>", "<foreignObject>"),
        (b'<style>@import "//elsewhere.example"</style>', "<style>"),
        (b'<image href="https://a.example/x"/>', "<image>"),
        (b'<set attributeName="onload"/>', "<set>"), (b'<path onclick="1"/>', "onclick="),
        (b'<use href="data:image/svg+xml,x"/>', "href="), (b'<use x:href=" https://a.example/x#y"/>', "href="),
        (b'<path style="fill:url(//a.example/x)"/>', "style="), (b'<path style="fill:u\\72l(x)"/>', "style="),
        (b'<y:script xmlns:y="http://www.w3.org/2000/svg"/>', "<script>"),
        (b'<title><title><script xmlns="http://www.w3.org/1999/xhtml">1</script></title></title>', "<script>"),
        (b'<g xmlns="http://www.w3.org/1999/xhtml"/>', "<g>"), (b"<?xml-stylesheet href='x'?>", "<?…?>"),
        (b"<a/>", "<a>"),
    ],
)  # fmt: skip
def test_a_drawing_does_nothing_when_it_is_opened(inside: bytes, strange: str) -> None:
    assert told("map.svg", SVG % inside) == [f"map.svg holds {strange}"]


def test_a_drawing_declares_nothing() -> None:
    bomb = b"<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>" + SVG % b"<title>&b;</title>"
    assert told("map.svg", bomb) == ["map.svg holds <!DOCTYPE>"]
