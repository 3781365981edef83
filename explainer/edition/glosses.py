"""The words of the glossary in running text: which words are a term, and where a page first uses it.

Floor 7, within `explainer.edition`. Promise: only whole words are taken, in the case in which they are written down
(a sentence may begin with one), and never within a link, a heading, a quotation, emphasis or code.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from explainer import markdown
from explainer.discourse import quotations
from explainer.locales import JOINER
from explainer.markdown import prose
from explainer.schema import NEUTRAL, Term

_HIDDEN = "\ufffc"
_PARENTHESIS = re.compile(r"(?P<before>.*\S)\s*\((?P<within>[^()]+)\)")
# Scripts that write words without spaces: there a term has no edges to look for.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_JOINERS = r"\-\u2010\u2011"


@dataclass(frozen=True, slots=True)
class Glosses:
    """The terms of one language as texts use them."""

    pattern: re.Pattern[str] | None
    """Finds every form of every term; None where there are none."""
    keys: Mapping[str, str]
    """The id of the term that a form stands for."""
    expansions: Mapping[str, str]
    """What the form of a term that is an acronym is short for."""

    def mark(
        self, blocks: Iterable[markdown.Block], met: set[str], typeset: Callable[[str], str]
    ) -> tuple[markdown.Block, ...]:
        """Mark the first use of each term in some blocks.

        Args:
            blocks: What is about to be printed.
            met: The terms that the page has used before; those marked here are added.
            typeset: Sets a text in the typography of the language, before it is cut at its terms.
        """
        return tuple(self._block(block, met, typeset) for block in blocks) if self.pattern else tuple(blocks)

    def _block(self, block: markdown.Block, met: set[str], typeset: Callable[[str], str]) -> markdown.Block:
        match block:
            case prose.Paragraph():
                content = self._content(block.content, met, typeset)
                return block if content is block.content else replace(block, content=content)
            case prose.ItemList():
                return replace(block, items=tuple(self.mark(item, met, typeset) for item in block.items))
            case prose.Table():
                rows = tuple(tuple(self._content(cell, met, typeset) for cell in row) for row in block.rows)
                return replace(block, rows=rows)
            case _:
                return block

    def _content(
        self, content: tuple[markdown.Inline, ...], met: set[str], typeset: Callable[[str], str]
    ) -> tuple[markdown.Inline, ...]:
        assert self.pattern is not None  # asked only where there are terms
        plain = [isinstance(one, prose.Text) and not one.verbatim for one in content]
        said = [typeset(_said(one)) if is_text else _said(one) for one, is_text in zip(content, plain, strict=True)]
        whole = "".join(said)
        # Most texts use no term, or none that the page has not used before.
        edges = [*accumulate(map(len, said))]
        is_plain = all(self._is_met(found, edges, met) for found in self.pattern.finditer(whole))
        if is_plain and all(key in met for one in content if isinstance(one, prose.Link) and (key := _term_of(one))):
            return content
        return tuple(self._marked(content, plain, said, met, typeset))

    def _is_met(self, found: re.Match[str], edges: Sequence[int], met: set[str]) -> bool:
        """Tell whether what looks like a term is one that the page has used; across an edge it may hide another."""
        is_whole = not any(found.start() < edge < found.end() for edge in edges)
        return is_whole and self.keys[_form(found[0])] in met

    def _marked(
        self,
        content: tuple[markdown.Inline, ...],
        plain: Sequence[bool],
        said: Sequence[str],
        met: set[str],
        typeset: Callable[[str], str],
    ) -> Iterator[markdown.Inline]:
        whole = "".join(said)
        quoted = [(quotation.begin, quotation.end) for quotation in quotations(whole)]
        begin = 0
        for inline, words, is_plain in zip(content, said, plain, strict=True):
            if is_plain:
                yield from self._text(words, begin, whole, quoted, met)
            else:
                yield self._link(inline, words, met, typeset) if isinstance(inline, prose.Link) else inline
            begin += len(words)

    def _link(
        self, link: prose.Link, words: str, met: set[str], typeset: Callable[[str], str]
    ) -> prose.Link | prose.Gloss:
        """Take a link to a term that the page has not used before for its first use."""
        key = _term_of(link)
        if not key or key in met:
            return link
        met.add(key)
        return prose.Gloss(key, typeset(words), "") if all(isinstance(i, prose.Text) for i in link.content) else link

    def _text(
        self, words: str, begin: int, whole: str, quoted: list[tuple[int, int]], met: set[str]
    ) -> Iterator[markdown.Inline]:
        assert self.pattern is not None  # asked only where there are terms
        last = 0
        # The whole is searched, so that an edge of the text is not taken for the edge of a word.
        for found in self.pattern.finditer(whole, begin):
            if found.end() > begin + len(words):
                break
            form = _form(found[0])
            key = self.keys[form]
            if key in met or any(start <= found.start() < end for start, end in quoted):
                continue
            met.add(key)
            yield prose.Text(words[last : found.start() - begin], verbatim=True)
            expansion = self.expansions.get(form, "")
            yield prose.Gloss(key, found[0], "" if _is_spelled_out(whole, found, expansion) else expansion)
            last = found.end() - begin
        yield prose.Text(words[last:], verbatim=True)


def _term_of(link: prose.Link) -> str:
    """Give the term that a link leads to; empty where it leads elsewhere."""
    letter, _, key = link.target.key.partition("-")
    return key if isinstance(link.target, prose.Anchor) and letter == "t" else ""


def glosses(terms: Mapping[str, Term], language: str) -> Glosses:
    """Gather how the texts of a language write the terms; of two terms with one form the first is meant."""
    keys: dict[str, str] = {}
    expansions: dict[str, str] = {}
    written: list[str] = []
    for key, term in terms.items():
        tongue = next((tongue for tongue in (language, NEUTRAL) if tongue in term.term), None)
        if term.mark == "never" or tongue is None:
            continue
        name = term.term[tongue]
        parts = _PARENTHESIS.fullmatch(name)
        forms = [*(parts.groups() if parts else (name,)), *term.forms.get(language, ())]
        written += forms
        for form in forms:
            keys.setdefault(_form(form), key)
        if term.expansion:
            expansions[_form(forms[0])] = term.expansion.get(language, term.expansion.get(NEUTRAL, ""))
        elif parts and parts["within"].isupper():
            expansions[_form(parts["within"])] = parts["before"]
    return Glosses(_pattern(written) if written else None, keys, expansions)


def _form(words: str) -> str:
    """Give the form in which the uses of a term are equal: one kind of space and apostrophe, a small first letter.

    What only keeps a line from ending is left out.
    """
    words = " ".join(words.replace("'", "’").replace(JOINER, "").split())
    return words[:1].lower() + words[1:]


def _pattern(forms: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted({" ".join(form.split()) for form in forms}, key=lambda form: (-len(form), form))
    # The edge is looked for before any form is, so that nothing is tried within words.
    spaced = "|".join(_one(form) for form in longest_first if not _UNSPACED.match(form[0]))
    unspaced = [_one(form) for form in longest_first if _UNSPACED.match(form[0])]
    edged = [rf"(?<![\w{_JOINERS}])(?:{spaced})(?![\w{_JOINERS}])"] if spaced else []
    return re.compile("|".join([*edged, *unspaced]))


def _one(form: str) -> str:
    first = form[0]
    initial = f"[{first}{first.upper()}]" if first.islower() and len(first.upper()) == 1 else re.escape(first)
    rest = re.escape(form[1:]).replace(r"\ ", r"\s+").replace(r"\-", f"-{JOINER}?")
    return initial + rest.replace("'", "’").replace("’", "['’]")


def _is_spelled_out(whole: str, found: re.Match[str], expansion: str) -> bool:
    """Tell whether the text itself says what an acronym is short for, or has it within or before parentheses."""
    before = whole[: found.start()]
    is_beside = before.count("(") > before.count(")") or whole[found.end() :].lstrip().startswith("(")
    return is_beside or _form(expansion).casefold() in _form(whole).casefold()


def _said(inline: markdown.Inline) -> str:
    """Give the words of a part, for the quotations and words that it is part of."""
    if isinstance(inline, prose.Emphasis | prose.Strong | prose.Link):
        return "".join(map(_said, inline.content))
    return inline.text if isinstance(inline, prose.Text) else _HIDDEN
