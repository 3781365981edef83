from __future__ import annotations

import pytest

from explainer.imports.hypertext import markdown


@pytest.mark.parametrize(
    ("html", "text", "dropped"),
    [
        ("plain & simple", "plain & simple", ()),
        ("<p>a</p><p>b<br>c</p>", "a\n\nb\n\nc", ()),
        ("<b>bold </b>word, <em>so</em>", "**bold** word, *so*", ()),
        ('<a href="https://a.example/x?y=1">here</a>', "[here](https://a.example/x?y=1)", ()),
        ('<a href="javascript:alert(1)">here</a>', "here", ("a",)),
        ("<b><p>a</p></b>", "a", ("b",)),
        ("<script>no()</script>x<img src=y>", "x", ("script", "img")),
        ("[1] {=x} *y* &lt;b&gt;", r"\[1\] \{=x\} \*y\* \<b\>", ()),
        ("<h2>Title</h2><li>one", "Title\n\none", ("h2", "li")),
        ("</b></p></a><b>", "", ()),
    ],
)
def test_words_stay(html: str, text: str, dropped: tuple[str, ...]) -> None:
    assert markdown(html) == (text, dropped)
