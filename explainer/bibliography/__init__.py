"""What is cited, in the formats of reference managers: CSL-JSON, and made of it BibTeX and RIS.

Floor 5. Promise: what a format cannot say of a date is never left out silently, but stands in a note as EDTF.
"""

from __future__ import annotations

from explainer.bibliography import bibtex, ris
from explainer.bibliography.items import Item, page, source

__all__ = ["Item", "bibtex", "page", "ris", "source"]
