from __future__ import annotations

from io import BytesIO

import pytest
from babel.messages.pofile import read_po
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.locales import catalogues
from explainer.locales.catalogues import CatalogueError, Message

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"), max_size=90)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(WORDS.filter(str.strip), WORDS, st.booleans()), max_size=4))
def test_what_is_written_is_read_again(texts: list[tuple[str, str, bool]]) -> None:
    messages = [Message(f"c/{n}", original, words, fuzzy) for n, (original, words, fuzzy) in enumerate(texts)]
    data = catalogues.write(messages, "The  bridge", "en", "fr-BE")
    read = catalogues.read(data.decode())
    told = [(one.context, one.original, one.words, one.is_fuzzy) for one in read.messages]
    assert told == [(one.context, one.original, one.words, one.is_fuzzy) for one in messages]
    assert (read.headers["language"], read.headers["x-source-language"]) == ("fr_BE", "en")
    assert data == catalogues.write(messages, "The  bridge", "en", "fr-BE")


def test_babel_reads_it_as_any_other() -> None:
    data = catalogues.write([Message("c", "100 % sure {x}", "sûr", False, ("a.yaml:1:2",))], "A", "en", "fr")
    (_, message) = read_po(BytesIO(data), abort_invalid=True)
    assert (message.id, message.string, message.context, message.auto_comments) == (
        "100 % sure {x}", "sûr", "c", ["a.yaml:1:2"],
    )  # fmt: skip
    # No placeholders of a program, which a translator would have to keep.
    assert b"format" not in data


@pytest.mark.parametrize(
    "text", ["hello", 'msgid "a"\n', '"a"', 'msgid "a"\nmsgstr[x] "b"\n', 'msgid "a"\nmsgstr "b"\nmsgx "c"']
)
def test_what_is_no_catalogue_has_a_line(text: str) -> None:
    with pytest.raises(CatalogueError) as error:
        catalogues.read(text)
    assert error.value.line >= 1


def test_lines_forms_and_lost_texts_are_counted() -> None:
    text = 'msgid ""\nmsgstr "Language: fr\\n"\n\n#~ msgid "a"\n#~ msgstr "b"\n\n'
    text += 'msgid "x"\nmsgid_plural "xs"\nmsgstr[0] "y"\n'
    read = catalogues.read(text + '\nmsgid "z"\nmsgstr "w"\n')
    assert (read.obsolete, read.plurals, [one.line for one in read.messages]) == (1, (7,), [11])
