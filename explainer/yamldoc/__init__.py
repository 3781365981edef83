"""YAML text → nodes with places; the only owner of PyYAML.

Floor 2 (characters and diagnostics below it). Promise: whatever the bytes, `read` gives a tree or diagnostics, never an
exception, and soon: the parser's *events* are read, which do not recurse, and limits end what grows. The subset is
small on purpose: one UTF-8 document of mappings, lists and texts; no anchors, tags, merge keys or directives; no key
twice; every scalar stays text but plain `true`, `false`, `null`, `~` and nothing at all.

The rooms: `reading` (bytes → tree, the door), `building` (events → tree), `nodes` (the tree), `places` (offsets → lines
and columns), `folding` (where the characters of a value stand), `strict` (what libyaml lets through), `syntax` (its
complaints in the author's words), `writing` (data → text), `editing` (a document changed at some places).
"""

from explainer.yamldoc.editing import Edit, appended, edited, put
from explainer.yamldoc.folding import Style
from explainer.yamldoc.nodes import Mapping, Node, Scalar, Sequence, data, find, locate
from explainer.yamldoc.places import MAX_DIAGNOSTICS
from explainer.yamldoc.reading import read
from explainer.yamldoc.writing import Data, item, record

__all__ = [
    "MAX_DIAGNOSTICS",
    "Data",
    "Edit",
    "Mapping",
    "Node",
    "Scalar",
    "Sequence",
    "Style",
    "appended",
    "data",
    "edited",
    "find",
    "item",
    "locate",
    "put",
    "read",
    "record",
]
