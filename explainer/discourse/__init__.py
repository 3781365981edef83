"""What running text is made of: sentences, quotations, and signs of what it says and in which language.

Floor 0 (standard library only). Promise: plain text in, offsets and words out; nothing raises, whatever the text or
the language, and time grows with the length of the text. A language without a lexicon is read with what holds in all.
"""

from explainer.discourse.counting import count_words
from explainer.discourse.identity import begins_in, foreign_language, foreign_script, is_known
from explainer.discourse.quotations import Quotation, parts, quotations, same_words, without_quotations
from explainer.discourse.sentences import Sentence, sentences
from explainer.discourse.statements import Names, reason_to_cite

__all__ = [
    "Names",
    "Quotation",
    "Sentence",
    "begins_in",
    "count_words",
    "foreign_language",
    "foreign_script",
    "is_known",
    "parts",
    "quotations",
    "reason_to_cite",
    "same_words",
    "sentences",
    "without_quotations",
]
