"""The words of a paragraph, heading or cell: inline tokens of the library → inline prose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate

from markdown_it.token import Token
from markdown_it.utils import EnvType

from explainer.characters import Place, check
from explainer.diagnostics import Diagnostic, Severity, Span
from explainer.markdown.destinations import Refusal, destination
from explainer.markdown.grammar import parser
from explainer.markdown.notes import ComplexityError, Notes
from explainer.markdown.places import Origin, in_cell, within
from explainer.markdown.prose import (
    Break,
    Citation,
    Citations,
    Code,
    Emphasis,
    Inline,
    Link,
    Strong,
    Target,
    Text,
    Uncited,
    Value,
)

NESTING = 20
"""Emphasis within emphasis."""


@dataclass(slots=True)
class _Frame:
    """What is open: the content, emphasis or link that the words at hand belong to."""

    opening: Token | None = None
    content: list[Inline] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def flush(self) -> None:
        """End a run of text."""
        if text := "".join(self.words):
            verbatim = self.opening is not None and self.opening.markup == "autolink"
            self.content.append(Text(text, verbatim))
        self.words.clear()

    def append(self, *inlines: Inline) -> None:
        """Add what is not text, or already a run of it."""
        for inline in inlines:
            if isinstance(inline, Text):
                self.words.append(inline.text)
            else:
                self.flush()
                self.content.append(inline)


class Words:
    """Reads the words of one text, content by content."""

    def __init__(self, text: str, place: Place, marks: int) -> None:
        self.text = text
        self.diagnostics: list[Diagnostic] = []
        self.notes = Notes(marks)
        self.env: EnvType = {"notes": self.notes}
        self.lines = text.split("\n")
        self.starts = list(accumulate((len(line) + 1 for line in self.lines), initial=0))
        self._place = place

    def read(self, token: Token, content: str) -> tuple[Inline, ...]:
        """Read a content, or its beginning where the end of the token's is no part of it."""
        line = token.map[0] if token.map else 0
        self.notes.begin(content, line, definitions="references" in self.env)
        children: list[Token] = []
        parser().inline.parse(content, parser(), self.env, children)
        findings = self.notes.take()
        located = findings or any(child.meta for child in children)
        origin = self.origin(token) if located else int
        for found in findings:
            severity = Severity.WARNING if found.code == "markdown-html" else Severity.ERROR
            span = self.span(origin(found.offset), found.length)
            self.report(found.code, span, found.message, found.hint, severity)
        return self._tree(children, origin, line)

    def span(self, offset: int, length: int) -> Span:
        """Give the place of some characters, as far as the end of their line."""
        end = self.text.find("\n", offset, offset + length)
        first = self._place(offset)
        whole = max((end if end >= 0 else offset + length) - offset, 1)
        return Span(first.document, first.line, first.column, whole, first.part)

    def report(self, code: str, span: Span, message: str, hint: str, severity: Severity = Severity.ERROR) -> None:
        """Add a diagnostic."""
        self.diagnostics.append(Diagnostic(code, message, span, hint, severity))

    def origin(self, token: Token) -> Origin:
        """Say where in the text the content of a token stands."""
        if "cell" in token.meta:
            return in_cell(self.text, token.meta["cell"])
        first, last = token.map or (0, 1)
        return within(token.content, self.lines[first:last], self.starts[first])

    def _tree(self, tokens: Iterable[Token], origin: Origin, line: int) -> tuple[Inline, ...]:
        frames = [_Frame()]
        for token in tokens:
            frame = frames[-1]
            if token.nesting > 0:
                if len(frames) > NESTING:
                    raise ComplexityError("emphasis is nested too deep", line)
                frames.append(_Frame(token))
            elif token.nesting < 0:
                frame.flush()
                frames.pop()
                frames[-1].append(*self._closed(frame, frames, origin))
            elif token.type == "softbreak":
                frame.words.append("\n")
            elif token.type in {"text", "text_special"}:
                frame.words.append(token.content)
            else:
                frame.append(self._leaf(token, origin, line))
        frames[0].flush()
        return tuple(frames[0].content)

    def _leaf(self, token: Token, origin: Origin, line: int) -> Inline:
        match token.type:
            case "hardbreak":
                return Break()
            case "code_inline":
                return Code(token.content)
            case "value":
                self.notes.mark(1, line)
                key = token.meta["key"]
                return Value(key, self.span(origin(token.meta["at"]), len(key)))
            case "uncited":
                return Uncited(token.meta["reason"], self.span(origin(token.meta["at"]), token.meta["length"]))
            case "citation":
                items = token.meta["items"]
                self.notes.mark(len(items), line)
                return Citations(
                    tuple(Citation(key, where, self.span(origin(at), len(key))) for key, where, at in items)
                )
        raise AssertionError(token.type)  # the grammar makes no other

    def _closed(self, frame: _Frame, outer: Iterable[_Frame], origin: Origin) -> tuple[Inline, ...]:
        """Give what a closed frame amounts to: a refused link is no more than its words."""
        content = tuple(frame.content)
        opening = frame.opening
        if opening is None or opening.type == "em_open":
            return (Emphasis(content),)
        if opening.type == "strong_open":
            return (Strong(content),)
        nested = any(other.opening and other.opening.type == "link_open" for other in outer)
        target = self._target(opening, origin, empty=not content, nested=nested)
        if target is None:
            return content
        title = check(str(opening.attrs.get("title", "")), lambda _: target.span)
        self.diagnostics.extend(title.diagnostics)
        return (Link(target, title.value, content),)

    def _target(self, opening: Token, origin: Origin, *, empty: bool, nested: bool) -> Target | None:
        address = str(opening.attrs["href"])
        if "at" in opening.meta:
            begin, length = origin(opening.meta["at"]), opening.meta["length"]
        else:
            begin, length = self._defined(opening.meta["label"], address)
        if self.text.startswith("#", begin) and length > 1:
            begin, length = begin + 1, length - 1
        judged = destination(address, self.span(begin, length))
        if empty and not isinstance(judged, Refusal):
            judged = Refusal("the link has no words", "write [words](address)")
        if nested:
            judged = Refusal("a link cannot stand within a link", "put it after the link")
        if isinstance(judged, Refusal):
            self.report("link-refused", self.span(begin, length), judged.message, judged.hint)
            return None
        return judged

    def _defined(self, label: str, address: str) -> tuple[int, int]:
        """Find offset and length of the address in a definition (`[label]: address`)."""
        first, last = self.env["references"][label]["map"]
        begin = self.starts[first]
        at = self.text.find(address, begin, self.starts[last]) if address else -1
        return (at, len(address)) if at >= 0 else (begin, 1)
