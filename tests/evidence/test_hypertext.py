from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.evidence.hypertext import depth, visible


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One <b>bo</b>ld\n  word</p><p>Two</p>", "One bold word\n\nTwo\n"),
        ("<head><title>No</title></head><body>Yes<script>no()</script><style>no{}</style>", "Yes\n"),
        ("a<br>b<br><br>c", "a\nb\n\nc\n"),
        ("<table><tr><td>2017<td>44</table>", "2017\n\n44\n"),
        ("<ul><li>one<li>two</ul>", "one\n\ntwo\n"),
        ("19,4<sup>2</sup> H<sub>2</sub>O 10<sup>−9</sup>", "19,4² H₂O 10⁻⁹\n"),
        ("d&eacute;por&shy;tation &amp; 44&nbsp;435", "déportation & 44\u00a0435\n"),
        ("<p hidden>no</p><p style='color:red; DISPLAY : none'>no</p><dialog>no</dialog><p>yes", "yes\n"),
        ("<dialog open>yes</dialog>", "yes\n"),
        ("<details><summary>s</summary>folded</details>", "s\n\nfolded\n"),
        ("<pre>a\n  b\n\nc</pre>", "a\nb\n\nc\n"),
        ("<!-- no --><p>a<!-- no -->b</p>", "ab\n"),
        ("<span>one</span><span>two</span> <i>three</i>", "onetwo three\n"),
        ("<h1>Title</h1>text", "Title\n\ntext\n"),
        ("<p>l'<em>État</em>, c’est</p>", "l'État, c’est\n"),
        ("<body><noscript>no</noscript><template>no</template><svg><text>no</text></svg>x", "x\n"),
        ("", "\n"),
    ],
)
def test_what_readers_see(html: str, text: str) -> None:
    assert visible(html).replace("\n\n\n", "\n\n") == text


def test_how_deep_a_page_is_nested() -> None:
    assert depth("<p>a<p>b<br><img src=x><li>") == 0
    assert depth("<div><div></div><div><b>x</b></div></div>") == 3
    assert depth("<div>" * 50) == 50


@settings(max_examples=100, derandomize=True)
@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<div>", "</div", ">", "<", "<br>", "a", " ", "\n", "<sup>", "&#0;", "&amp", "<!--"]
        )
    ).map("".join)
)
def test_any_page_has_a_text(html: str) -> None:
    text = visible(html)
    assert text.endswith("\n")
    assert visible(html) == text
    assert depth(html) >= 0
