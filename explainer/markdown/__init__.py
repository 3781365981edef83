"""Author's Markdown ↔ prose: parsed once per language, printed on as many pages as need it.

Floor 2; imports diagnostics and characters, owns markdown_it. The way of a text: `parsing` → `grammar` (what
the library reads, with our `marks`, and mistakes noted in `notes`) → `building` and `inlines` (its tokens
become the nouns of `prose`, by way of `places` and `destinations`) → `rendering` (HTML, plain words).

Promise: parsing raises nothing, whatever the text, and every reference keeps the exact place of its key; the
HTML holds no tag, attribute or address but ours and the resolver's.
"""

from explainer.characters import lines
from explainer.markdown.parsing import LIMIT, parse, read
from explainer.markdown.prose import (
    Anchor,
    Block,
    Citation,
    Citations,
    External,
    Gloss,
    Inline,
    Leaf,
    Prose,
    Reference,
    Text,
    Uncited,
    Value,
    flows,
    headings,
    leaves,
    references,
    words,
)
from explainer.markdown.rendering import Resolver, outline, plain, render, render_blocks

__all__ = [
    "LIMIT",
    "Anchor",
    "Block",
    "Citation",
    "Citations",
    "External",
    "Gloss",
    "Inline",
    "Leaf",
    "Prose",
    "Reference",
    "Resolver",
    "Text",
    "Uncited",
    "Value",
    "flows",
    "headings",
    "leaves",
    "lines",
    "outline",
    "parse",
    "plain",
    "read",
    "references",
    "render",
    "render_blocks",
    "words",
]
