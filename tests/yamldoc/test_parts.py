"""A document read in parts is the document read as a whole, or is read as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer import yamldoc
from explainer.diagnostics import Span
from explainer.memory import Memory
from explainer.shell import disk
from explainer.yamldoc import parts
from tests.conftest import BRIDGE, ROOT

DOCUMENT = PurePosixPath("content/claims.yaml")
DOCUMENTS = [data for path, data in disk.read_tree(BRIDGE).items() if path.suffix == ".yaml"]
LONG = (
    b"actors:\n"
    + b"".join(b"  a%d: {name: %s}\n" % (n, b"x" * 200) for n in range(40))
    + b"flows:\n- {id: a}\n- {id: b}\n"
)


def laid_out(node: yamldoc.Node, above: Mapping[str, int]) -> Any:
    """All of a tree with all its places in the document, those within texts too."""

    def whole(span: Span) -> Span:
        return replace(span, line=span.line + above[span.part], part="") if span.part else span

    if isinstance(node, yamldoc.Scalar):
        places = tuple(whole(node.place(offset)) for offset in range(0, len(node.text) + 1, 7))
        return node.text, node.style, whole(node.span), places
    if isinstance(node, yamldoc.Mapping):
        return whole(node.span), [(laid_out(key, above), laid_out(value, above)) for key, value in node.entries]
    return whole(node.span), [laid_out(item, above) for item in node.items]


def is_the_same(data: bytes) -> bool:
    """Tell whether a document was read in parts; if it was, it is as it is as a whole."""
    read = parts.read(DOCUMENT, data, Memory())
    if read is None:
        return False
    whole = yamldoc.read(DOCUMENT, data)
    assert whole.diagnostics == ()
    assert whole.value is not None
    assert laid_out(read.node, read.above) == laid_out(whole.value, {})
    return True


@pytest.mark.parametrize("data", [*DOCUMENTS, LONG, (ROOT / "content" / "actors.yaml").read_bytes()])
def test_a_good_document_is_read_in_parts(data: bytes) -> None:
    assert is_the_same(data)


@pytest.mark.parametrize(
    "data",
    [
        b"# a\n\n# b\na: 1\n# c\nb: 2",
        b"a:\n- x\n- y\nb: |\n  text\n\n  # not a remark\n\n# remark\nc: >-\n  one\n  two\n\n",
        b"- a\n-\n  b: 1\n# x\n- - c\n",
        b"\xef\xbb\xbfa: 1\r\nb:\r\n  c: 'it''s\r\n\r\n    long'\r\n",
        b"a:\n  x: 1\n  # deep\n b: 2\n",
        b"a: {b: 1,\n  c: 2}\nd: [1,\n  2]\n",
        b'a: "\\x41 b"\nb: |+\n  x\n\n\nc: 1\n',
    ],
)
def test_remarks_and_many_lines_do_not_matter(data: bytes) -> None:
    is_the_same(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"# nothing\n",
        b"text",
        b"a: 1\na: 2\n",
        b"a: 'open\nb: 2'\n",
        b"a: [1,\nb: 2]\n",
        b"---\na: 1\n",
        b"%YAML 1.1\na: 1\n",
        b"a: 1\n...\n",
        b"a: 1\n'b': 2\n",
        b"? a\n: 1\n",
        b"a: &x 1\nb: *x\n",
        b"\ta: 1\n",
        b"a: 1\n- b\n",
        b"- a\nb: 1\n",
        b"a: \xff\n",
        "a: x\u2028b: 1\n".encode(),
        b"  a: 1\n",
        b"a: 1\nb\n",
    ],
)
def test_what_is_not_plain_is_left_to_be_read_as_a_whole(data: bytes) -> None:
    assert parts.read(DOCUMENT, data, Memory()) is None


@settings(max_examples=150, deadline=None, derandomize=True)
@given(data=st.sampled_from([*DOCUMENTS, LONG]), draw=st.data())
def test_whatever_is_done_to_a_document_it_stays_the_same(data: bytes, draw: st.DataObject) -> None:
    lines = data.split(b"\n")
    for _ in range(draw.draw(st.integers(1, 3))):
        at = draw.draw(st.integers(0, len(lines) - 1))
        piece = draw.draw(
            st.sampled_from([b"", b"# x", b"  # x", b"x: 1", b"- x", b"'", b'"', b"]", b"|", b"  x", b"   y: >", b"\t"])
        )
        end = at + draw.draw(st.integers(0, 2))
        lines[at:end] = [lines[at] + piece] if draw.draw(st.booleans()) else [piece]
    is_the_same(b"\n".join(lines))


def test_an_entry_that_only_moved_is_not_read_again() -> None:
    memory = Memory()
    first = parts.read(DOCUMENT, LONG, memory)
    moved = parts.read(DOCUMENT, b"# a line more\n\n" + LONG.replace(b"a3: {", b"a3: { "), memory)
    assert first
    assert moved
    assert len(first.above) == 41
    assert len(moved.above.keys() - first.above.keys()) == 1
    assert {moved.above[part] - line for part, line in first.above.items() if part in moved.above} == {2}
