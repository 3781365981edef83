"""Parser events → the tree, refusing what the subset leaves out.

Part of `yamldoc`. Promise: no recursion and no surprise: libyaml's composer is killed by 200 kB of `[` and
follows aliases into bombs; its events do neither. What is refused is replaced, and building goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import yaml

from explainer import characters
from explainer.diagnostics import Diagnostic
from explainer.yamldoc import strict, syntax
from explainer.yamldoc.folding import HEADER, Style
from explainer.yamldoc.nodes import Mapping, Node, Origin, Scalar, Sequence
from explainer.yamldoc.places import Fault, Findings, GivenUpError

MAX_NODES = 500_000
"""Ten thousand claims in three languages are some 450,000."""
MAX_DEPTH = 12

_HOPELESS_DEPTH = 100
"""Where reading stops altogether: libyaml needs quadratic time for nested brackets (50,000 of them: 9 s)."""

_SHOWN = 60
"""How many characters of a key or tag a message repeats."""

_STYLES = {style.value: style for style in Style}
"""Asked for each value: to call the class takes several times as long."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FAILURES = (yaml.YAMLError, ValueError, OverflowError)
"""What parsers raise: the pure one lets `int` and `chr` fail on escapes such as \\UFFFFFFFF."""

_PROPERTY = re.compile(r"&[^\s,\[\]{}]*|!<[^>\s]*>|![^\s,\[\]{}]*")
_FILLING = re.compile(r"(?:\s|#[^\n]*)*")
_NO_ALIAS = "write the value out; a text that starts with “*” or “&” needs quotes"
_NO_TAG = "remove it: all values are texts here; a text that starts with “!” needs quotes"


def build(findings: Findings) -> Node:
    """Build the tree of the findings' text, adding to the findings what is refused.

    Raises:
        GivenUpError: the text cannot be read to its end.
    """
    builder = _Builder(findings)
    for event in builder.events():
        builder.take(event)
    return builder.roots[0] if builder.roots else Scalar("", findings.text.span(0, 0))


@dataclass(slots=True)
class _Open:
    """A mapping or list whose end has not come yet."""

    start: int
    column: int
    """Indentation, from 0, of the innermost block; -1 outside any."""
    flow: bool
    mapping: bool
    items: list[Node] = field(default_factory=list)
    entries: list[tuple[Scalar, Node]] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)
    """Where each key was first written."""
    at_key: bool = True
    key: Scalar | None = None
    """The key that waits for its value; None leaves the entry out."""
    unread: bool = False
    """The value to come is passed over, because its key was refused together with it."""


@dataclass(slots=True)
class _Builder:
    findings: Findings
    stack: list[_Open] = field(default_factory=list)
    roots: list[Node] = field(default_factory=list)
    nodes: int = 0
    skipped: int = 0
    """How many of the collections that are passed over are open."""
    skipped_from: int = 0
    reached: int = 0
    """Where the last event ended."""
    refused: bool = False
    """Something was refused in the last event."""

    def events(self) -> Iterator[yaml.Event]:
        """Give the parser's events; where it stops, say why, unless that echoes what was just refused."""
        text = self.findings.text
        try:
            yield from yaml.parse(text.text, Loader=_LOADER)
        except _FAILURES as error:
            complaint = syntax.complaint(text, error, self.reached)
            if not self.refused or text.line(complaint.at) != text.line(self.reached):
                self.findings.add([syntax.explain(complaint)])
            raise GivenUpError from error

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        before = len(self.findings.diagnostics)
        assert event.start_mark is not None
        assert event.end_mark is not None
        start, end = event.start_mark.index, event.end_mark.index
        text = self.findings.text.text
        if text.find("#", self.reached, start) >= 0:
            self.findings.add(strict.between(text, self.reached, start))
        if end > self.reached:
            self.reached = end
        if isinstance(event, yaml.NodeEvent):
            self.nodes += 1
            if self.nodes > MAX_NODES:
                hint = "write fewer entries, or make two sites of it"
                self._refuse("yaml-size", f"the document has more than {MAX_NODES:,} values", start, end, hint)
                raise GivenUpError
        if isinstance(event, yaml.DocumentStartEvent) and len(self.roots) == 1:
            hint = "remove the line “---”, or move what follows to a document of its own"
            self._refuse("yaml-documents", "a second YAML document starts here", start, end, hint)
        elif self.skipped:
            self._skip(event, end)
        elif isinstance(event, yaml.AliasEvent):
            if not self._unread:
                self._refuse("yaml-alias", "an alias (“*”) is not allowed", start, end, _NO_ALIAS)
            self._put(self._placeholder(start, end))
        elif isinstance(event, yaml.ScalarEvent):
            self._scalar(event, start, end)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open(event, start, end)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close(end)
        self.refused = len(self.findings.diagnostics) > before

    @property
    def _unread(self) -> bool:
        return bool(self.stack) and self.stack[-1].unread

    @property
    def _column(self) -> int:
        return self.stack[-1].column if self.stack else -1

    @property
    def _in_flow(self) -> bool:
        return bool(self.stack) and self.stack[-1].flow

    def _refuse(self, code: str, message: str, start: int, end: int, hint: str) -> None:
        self.findings.add([Fault(code, message, start, end, hint)])

    def _refuse_node(self, code: str, message: str, node: Scalar, hint: str) -> None:
        self.findings.append(Diagnostic(code, message, node.span, hint))

    def _placeholder(self, start: int, end: int) -> Scalar:
        return Scalar("", self.findings.text.span(start, end), Style.REFUSED)

    def _scalar(self, event: yaml.ScalarEvent, start: int, end: int) -> None:
        text = self.findings.text
        if self._unread:
            self._put(self._placeholder(start, end))
            return
        start = min(end, self._properties(event, start))
        style, value = _STYLES[event.style or ""], event.value
        if not (self._in_flow and style in (Style.SINGLE, Style.DOUBLE)):  # the brackets are checked as a whole
            self.findings.add(strict.scalar(text, start, end, style, value, self._column))
        header = HEADER.match(text.text, start) if style in (Style.LITERAL, Style.FOLDED) else None
        span = text.span(start, header.end() if header else end)
        node = Scalar(value, span, style, Origin(text, start, end))
        if not value.isprintable():
            checked = characters.check(value, node.place)
            for diagnostic in checked.diagnostics:
                self.findings.append(diagnostic)
            node = replace(node, text=checked.value)
        self._put(node)

    def _open(self, event: yaml.CollectionStartEvent, start: int, end: int) -> None:
        top = self.stack[-1] if self.stack else None
        if top and top.mapping and top.at_key:
            self._refuse("yaml-key", "a key must be a text, not a list or a mapping", start, end, "write a word")
        elif len(self.stack) >= MAX_DEPTH and not self._unread:
            message = f"lists and mappings stand more than {MAX_DEPTH} deep in each other"
            self._refuse("yaml-depth", message, start, end, "make it flatter")
        elif not self._unread:
            start = self._properties(event, start)
            flow = bool(event.flow_style)
            column = self._column if flow else self.findings.text.span(start, start).column - 1
            self.stack.append(_Open(start, column, flow, isinstance(event, yaml.MappingStartEvent)))
            return
        self.skipped, self.skipped_from = 1, start

    def _skip(self, event: yaml.Event, end: int) -> None:
        if isinstance(event, yaml.CollectionStartEvent):
            self.skipped += 1
            if self.skipped > _HOPELESS_DEPTH:
                raise GivenUpError
        elif isinstance(event, yaml.CollectionEndEvent):
            self.skipped -= 1
            if not self.skipped:
                self._put(self._placeholder(self.skipped_from, end))

    def _close(self, end: int) -> None:
        closed = self.stack.pop()
        text = self.findings.text
        if closed.flow and not self._in_flow:
            self.findings.add(strict.continued(text, closed.start, end, "bracket", closed.column))
        span = text.span(closed.start, end)
        first_line = text.text[closed.start : closed.start + span.length]
        if first_line[-1:].isspace():
            span = replace(span, length=max(1, len(first_line.rstrip())))
        if closed.mapping:
            self._put(Mapping(tuple(closed.entries), span))
        else:
            self._put(Sequence(tuple(closed.items), span))

    def _put(self, node: Node) -> None:
        """Put a finished node where it belongs."""
        if not self.stack:
            self.roots.append(node)
            return
        top = self.stack[-1]
        if not top.mapping:
            top.items.append(node)
        elif top.at_key:
            top.key, top.at_key = self._key(node, top), False
        else:
            if top.key is not None:
                top.entries.append((top.key, node))
            top.at_key, top.unread = True, False

    def _key(self, node: Node, top: _Open) -> Scalar | None:
        if not isinstance(node, Scalar) or node.style is Style.REFUSED:
            return None
        key, plain = node.text, node.style is Style.PLAIN
        if plain and key == "<<":
            top.unread = True
            self._refuse_node("yaml-alias", "a merge key (“<<”) is not allowed", node, "write the entries out")
            return None
        if not key:
            self._refuse_node("yaml-key", "a key is empty", node, "write a word before the colon")
            return None
        if plain and key != key.strip():
            message = "an invisible space, not an ordinary one, stands at the edge of this key"
            self._refuse_node("yaml-key", message, node, "delete it; indent with ordinary spaces only")
            node = replace(node, text=key.strip())
        if node.text in top.lines:
            message = f"the key “{_short(node.text)}” already stands in line {top.lines[node.text]}"
            self._refuse_node("yaml-duplicate-key", message, node, "keep one of the two, or rename one")
            return None
        top.lines[node.text] = node.span.line
        return node

    def _properties(self, event: yaml.NodeEvent, start: int) -> int:
        """Refuse anchor and tag; give the offset of the node itself, which the parser counts them to."""
        properties = (event.anchor is not None) + (getattr(event, "tag", None) is not None)
        if not properties:
            return start
        text = self.findings.text.text
        for _ in range(properties):
            found = _PROPERTY.match(text, start)
            if not found:
                break
            if text[start] == "&":
                self._refuse("yaml-alias", "an anchor (“&”) is not allowed", start, found.end(), _NO_ALIAS)
            else:
                self._refuse("yaml-tag", f"the tag “{_short(found[0])}” is not allowed", start, found.end(), _NO_TAG)
            filling = _FILLING.match(text, found.end())
            start = filling.end() if filling else found.end()
        return start


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
