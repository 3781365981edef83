"""A saved page to the text that its readers see, block by block.

Floor 6, within `explainer.evidence` (reads HTML with selectolax). What this makes of a page is `html/1` in the lock:
whoever changes a byte of it changes that name. Promise: a blank line lies between any two blocks, so that no phrase
and no number is put together from two paragraphs or two cells of a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


_UNSEEN = _names(
    "head script style noscript template iframe object embed audio video canvas svg datalist rp select textarea"
)
_BLOCKS = _names(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search "
    "section summary table tbody td tfoot th thead tr ul"
)
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_SOFT = str.maketrans("", "", "\u00ad\ufeff")
"""A soft hyphen shows only where a line breaks."""
_RAISED = str.maketrans("0123456789+-−()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾")
_LOWERED = str.maketrans("0123456789+-−()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎")
"""“19,4<sup>2</sup>” is not “19,42”."""
_TAG = re.compile(
    r"<(/?)(?!(?:area|base|br|circle|col|dd|dt|ellipse|embed|hr|image|img|input|li|line|link|meta|option|p|param|path|"
    r"polygon|polyline|rect|source|stop|td|th|tr|track|use|wbr)[\s/>])[a-z][^<>]{0,5000}>",
    re.IGNORECASE,
)
"""The tags that nest: neither empty by nature nor closed by the next of their kind."""
_BLOCK_END, _LINE_END = "\n\n", "\n"


def depth(html: str) -> int:
    """Give how deeply a page is nested, about; parsers take time with the square of it."""
    deepest = open_tags = 0
    for closing in _TAG.findall(html):
        open_tags = max(0, open_tags + (-1 if closing else 1))
        deepest = max(deepest, open_tags)
    return deepest


def visible(html: str) -> str:
    """Give the words of a page: blocks with a blank line between them, `<br>` as a line end, other space as one."""
    root = LexborHTMLParser(html).root
    blocks = "".join(_pieces(root)).split(_BLOCK_END) if root is not None else []
    lines = ("\n".join(line.strip(" ") for line in block.strip(" \n").split("\n")) for block in blocks)
    return "\n\n".join(line for line in lines if line) + "\n"


def _pieces(root: LexborNode) -> Iterator[str]:
    """Walk the page without recursion: pages may be nested as deeply as they like."""
    after_space = True
    for node, inside in _walk(root):
        tag = node.tag or ""
        if tag == "-text":
            text = (node.text_content or "").translate(_SOFT)
            if "pre" in inside:
                yield text.replace("\r\n", "\n").replace("\n\n", "\n \n")
                after_space = False
                continue
            text = _SPACE.sub(" ", text)
            if after_space:
                text = text.lstrip(" ")
            if text:
                after_space = text.endswith(" ")
                yield text.translate(_RAISED if "sup" in inside else _LOWERED) if inside & {"sup", "sub"} else text
        elif tag == "br":
            after_space = True
            yield _LINE_END
        elif tag in _BLOCKS:
            after_space = True
            yield _BLOCK_END


def _walk(root: LexborNode) -> Iterator[tuple[LexborNode, frozenset[str]]]:
    """Give the nodes that are seen, blocks a second time where they end, with what matters around them."""
    waiting: list[tuple[LexborNode, frozenset[str], bool]] = [(root, frozenset(), False)]
    while waiting:
        node, inside, is_end = waiting.pop()
        yield node, inside
        if is_end or not node.is_element_node:
            continue
        tag = node.tag or ""
        if tag in _BLOCKS:
            waiting.append((node, inside, True))
        if tag in ("pre", "sup", "sub"):
            inside = inside | {tag}
        children = []
        child = node.child
        while child is not None:
            if not _is_unseen(child):
                children.append((child, inside, False))
            child = child.next
        waiting.extend(reversed(children))


def _is_unseen(node: LexborNode) -> bool:
    if not node.is_element_node:
        return not node.is_text_node
    if node.tag in _UNSEEN:
        return True
    attributes = node.attributes
    is_closed = node.tag == "dialog" and "open" not in attributes
    return is_closed or "hidden" in attributes or bool(_HIDING.search(attributes.get("style") or ""))
