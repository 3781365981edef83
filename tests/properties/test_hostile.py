"""Hostile words in every text of a project: they stay words on every page. Hostile names and addresses are refused."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from pathlib import PurePosixPath
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser, LexborNode

from explainer import content, pipeline, reporting
from explainer.content import Tree
from explainer.diagnostics import Severity
from explainer.edition.kinds.reuse import OFFLINE
from explainer.pipeline import Build
from tests.conftest import BRIDGE

NAMES = ("site", "sources", "claims", "timeline", "actors", "figures", "glossary")
WORDS = (
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "</title></head><body onload=alert(1)>",
    '"><img src=x onerror=alert(1)>', "'><svg/onload=alert(1)>", '" onmouseover="alert(1)" x="',
    "' autofocus onfocus='x",
    '" style="background:url(//elsewhere.example/x)', "</style><style>@import '//elsewhere.example'</style>",
    "<iframe srcdoc='<script>1</script>'>", "<form action=//elsewhere.example><input name=a>",
    "<base href=//elsewhere.example>",
    "<meta http-equiv=refresh content='0;url=//elsewhere.example'>", "<link rel=stylesheet href=//elsewhere.example>",
    "<!--><script>alert(1)</script>-->", "]]><script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;img src=x onerror=alert(1)&#62;", "<math><mtext><table><mglyph><style><img src onerror=alert(1)>",
    "<noscript><p title='</noscript><img src onerror=x>'>", "<details open ontoggle=alert(1)>",
    "<a name=cookie id=location>",
    "<template><script>1</script></template>", "</template></div></main>", "<plaintext>", "</textarea><xmp>",
    "{{91823*7}}", "{% print(91823*7) %}", "${91823*7}", "#{91823*7}", "<%= 91823*7 %>",
    "{{ shell.__class__.__mro__ }}",
    "{# x #}", "{% raw %}{{91823*7}}", "{0.__class__}", "{count}", "{x!r:>9}", "%(x)s %s", "$(id)",
    "\\u003cscript\\u003e",
    "__proto__ constructor", "=1+91823*7", "@SUM(1+1)", "+1+cmd|x!A0", "-2+3", "＜script＞alert(1)＜/script＞",
    "ʺ onclick=ʺ", "e\u0301" * 40, "مرحبا \u2067abc\u2069",
)  # fmt: skip
"""What a text may hold: it is shown as it is."""
CONTEXTS = (
    "word {} word", "*{}* **{}**", "[{}](https://a.example)", '[word](https://a.example "{}")', "> - {}",
    "| {} | word |\n|:-:|---|\n| {} | {} |", "```{}\n{}\n```", "    {}", "1. word\n\n   {}", "Said.[@report, {}]",
)  # fmt: skip
ADDRESSES = (
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "\x01javascript:alert(1)",
    " javascript:alert(1)",
    "&#106;avascript:alert(1)", "javascript&colon;alert(1)", "%6Aavascript:alert(1)",
    "data:text/html,<script>1</script>",
    "vbscript:x", "blob:https://a.example/x", "file:///etc/passwd", "//elsewhere.example/", "\\\\elsewhere.example",
    "/\\elsewhere.example", "https:/elsewhere.example", "https:elsewhere.example",
    "https://a.example@elsewhere.example/",
    "https://аррӏе.example/", "http://127.0.0.1/", "http://0x7f000001/", "http://2130706433/", "http://[::1]/",
    "http://１２７.0.0.1/", "https://elsewhere。example/", "https://a.example/ onclick=alert(1)", "ftp://a.example/",
    "https://a.example\u202e/", "https://a.example:99999999/", "mailto:", "../../etc/passwd", "https://",
)  # fmt: skip
IDS = (
    "con", "nul", "lpt1",
    "../x", "/etc/passwd", "a/b", "a\\b", "..", ".", "%2e%2e", "Cost", "COST", "cos\u200bt", "ｃｏｓｔ", "é", "e\u0301",
    "ſ", "ı",
    "_headers", "__proto__", "a b", "-a", "a.", "a" * 62, "cost\x00", "cost\n", "<b>", "'", '"', "#x", "{{7*7}}", "",
)  # fmt: skip
THEIRS = {"iframe", "object", "embed", "base", "style", "img", "audio", "video", "source", "math", "plaintext", "xmp"}
ATTRIBUTES = re.compile("on.*|style|srcdoc|formaction|action|background|ping|srcset|poster|autofocus|is|slot|nonce")


def documents() -> dict[str, Any]:
    """The documents of the small project as data, with more of the fields there are."""
    texts = {name: (BRIDGE / "content" / f"{name}.yaml").read_text("utf-8") for name in NAMES}
    found = {name: yaml.load(text, Loader=yaml.BaseLoader) for name, text in texts.items()}
    both = {"en": "Words", "fr": "Mots"}
    found["site"] |= {"subtitle": both, "people": [{"name": "Ann", "role": both, "url": "https://ann.example/"}]}
    off = {"severity": "off", "reason": "what is said here is not meant"}
    found["site"]["severities"] = dict.fromkeys(pipeline.ACCEPTABLE - {"id-repeated", "link-broken"}, off)
    found["sources"]["report"] |= {
        "title-translated": {"fr": "Rapport"}, "label": both, "author": [{"literal": "Town"}], "note": both,
        "container-title": "C", "URL": "https://r.example/", "archive": {"url": "https://archive.example/x"},
    }  # fmt: skip
    found["claims"]["opening"]["status-note"] = both
    found["claims"]["opening"]["evidence"][0] |= {
        "original": {"language": "es", "words": "abierto al público"}, "says": both,
        "translation": {"by": both, "kind": "own"},
    }  # fmt: skip
    found["actors"]["actors"]["builder"] |= {"short": "PX", "printed-as": ["Pontx"]}
    found["glossary"]["toll"] |= {"expansion": both, "forms": {"en": ["tolls"], "fr": ["péages"]}}
    return found


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    items = value.items() if isinstance(value, Mapping) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from leaves(item, (*path, key))
    if isinstance(value, str):
        yield path


def put(value: Any, path: tuple[str | int, ...], words: str) -> None:
    for step in path[:-1]:
        value = value[step]
    value[path[-1]] = words


def is_free(path: tuple[str | int, ...]) -> bool:
    """Tell whether a field takes any words. A figure's sentence, a unit's word and a quoted phrase are checked."""
    free = {
        "title", "description", "subtitle", "name", "people", "family", "given", "literal", "container-title",
        "publisher",
        "note", "words", "by", "status-note", "short", "printed-as", "expansion", "label", "title-translated", "themes",
        "term", "says",
    }  # fmt: skip
    names = [step for step in path if isinstance(step, str)]
    return bool(free.intersection(names)) and names[-1] not in ("url", "language", "kind", "words")


def written(tree: Tree, found: Mapping[str, Any], extra: Mapping[str, str]) -> Tree:
    """Write documents as JSON, which is YAML too."""
    made = {f"content/{name}.yaml": json.dumps(value, ensure_ascii=False, indent=1) for name, value in found.items()}
    return {**tree, **{PurePosixPath(name): text.encode() for name, text in {**made, **extra}.items()}}


def foreign(node: LexborNode) -> Iterator[str]:
    """Say what of an element no theme of ours has put there."""
    tag, attributes = str(node.tag).lower(), node.attributes
    if tag in THEIRS or (tag == "form" and attributes.get("method") != "dialog"):
        yield tag
    if attributes == {"type": "application/ld+json"}:  # data, which nothing runs and nothing ends early
        assert isinstance(json.loads(node.text() or ""), dict)
    elif tag == "script" and (set(attributes) != {"defer", "src"} or node.text()):
        yield tag
    if tag == "meta" and attributes.get("http-equiv", "Content-Security-Policy") != "Content-Security-Policy":
        yield tag
    yield from (name for name in attributes if ATTRIBUTES.fullmatch(name) or not name.isascii() or '"' in name)
    for name in ("href", "src"):
        address = re.sub(r"[\x00-\x20]", "", attributes.get(name) or "")
        scheme = re.match(r"([A-Za-z][\w+.-]*):", address)
        if address.startswith(("//", "\\", "/\\")) or (scheme and scheme[1] not in ("https", "http", "mailto")):
            yield address


def judge(made: Build) -> int:
    """Fail where anything in a site could run, load or was evaluated; give how many pages were looked at."""
    pages = 0
    for path, data in made.files.items():
        text = data.decode("utf-8") if path.suffix in (".html", ".xml", ".csv", ".css") else ""
        assert "642761" not in re.sub(r"\W", "", text), path
        if path.name.endswith(OFFLINE):
            # It holds what other pages ask for: one style and the icon, before any word of an author's.
            text = re.sub(r'<link rel="icon"[^>]*>|(?s:<style>.*?</style>)', "", text, count=2)
        if path.suffix == ".xml":
            text = "".join(element.text or "" for element in ET.fromstring(data).iter() if "content" in element.tag)
        if path.suffix == ".csv":
            # A spreadsheet takes what begins with one of these for a formula.
            assert not re.search(r"(^|,)\"?[=+@-](?!\d+,)", text, re.MULTILINE), path
        if path.suffix in (".csv", ".css"):
            continue
        html = LexborHTMLParser(text.replace("<template", "<div").replace("</template", "</div"))
        found = [(path, what, node.html) for node in html.css("*") for what in foreign(node)]
        assert not found
        if path.suffix == ".html":
            pages += 1
            assert len(html.css("html")) == len(html.css("main")) == len(html.css("head > title")) == 1, path
    return pages


@pytest.mark.parametrize("turn", range(3))
def test_hostile_words_stay_words_on_every_page(bridge: Tree, turn: int) -> None:
    found = documents()
    places = [(name, path) for name in NAMES for path in leaves(found[name]) if is_free(path)]
    for number, (name, path) in enumerate(places):
        put(found[name], path, WORDS[(number * 7 + turn * 17) % len(WORDS)])
    bodies = [
        context.replace("{}", re.sub(r"[|;\[\]]", "", WORDS[(number * 4 + turn * 11 + more) % len(WORDS)]))
        for number, context in enumerate(CONTEXTS)
        for more in range(4)
    ]
    text = "# Words\n\n" + "\n\n".join(bodies)
    extra = {f"content/{name}.{tag}.md": text for name in ("pages/about", "summaries/gazette") for tag in ("en", "fr")}
    tree = written(bridge, found, extra)
    made = pipeline.build(tree)
    assert made.files, reporting.as_text(made.diagnostics, tree)
    assert judge(made) > 30


def refused(tree: Tree, document: str) -> set[int]:
    """Give the lines of a document with an error; whatever is said may be printed in a terminal."""
    told = content.parse(tree).diagnostics
    for line in reporting.as_github(told, tree).splitlines():
        assert line.startswith(("::error ", "::warning "))
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", reporting.as_text(told, tree))
    return {d.span.line for d in told if d.severity is Severity.ERROR and str(d.span.document) == document}


def test_a_hostile_address_is_refused_at_its_line(bridge: Tree) -> None:
    found = documents()
    fields = (("URL",), ("archive", "url"))
    for number, address in enumerate(ADDRESSES):
        found["sources"][f"s{number}"] = source = deepcopy(found["sources"]["report"])
        put(source, fields[number % 2], address)
    tree = written(bridge, found, {})
    lines = tree[PurePosixPath("content/sources.yaml")].decode().splitlines()
    at = [
        number
        for number, line in enumerate(lines, 1)
        if any(json.dumps(a, ensure_ascii=False) in line for a in ADDRESSES)
    ]
    assert len(at) == len(ADDRESSES)
    assert set(at) <= refused(tree, "content/sources.yaml")


@pytest.mark.parametrize("name", ["sources", "claims", "glossary", "actors"])
def test_a_hostile_id_is_refused_at_its_line(bridge: Tree, name: str) -> None:
    found = documents()
    records = found[name]["actors"] if name == "actors" else found[name]
    record = next(iter(records.values()))
    records |= {identifier: deepcopy(record) for identifier in IDS}
    tree = written(bridge, found, {})
    lines = tree[PurePosixPath(f"content/{name}.yaml")].decode().splitlines()
    at = [
        n
        for n, line in enumerate(lines, 1)
        if any(line.strip() == f"{json.dumps(i, ensure_ascii=False)}: {{" for i in IDS)
    ]
    assert len(at) == len(IDS)
    assert set(at) <= refused(tree, f"content/{name}.yaml")


@pytest.mark.parametrize("folder", ["summaries", "pages", "words"])
def test_a_hostile_file_name_is_told_and_reaches_no_page(bridge: Tree, folder: str) -> None:
    names = [name.replace("/", "\\") for name in (*IDS, *WORDS) if name not in ("", ".", "..", "a" * 62)]
    ending = "yaml" if folder == "words" else "en.md"
    extra = {f"content/{folder}/{name}.{ending}": "# Words\n" for name in names if len(name) < 250}
    told = content.parse({**bridge, **{PurePosixPath(name): text.encode() for name, text in extra.items()}}).diagnostics
    assert {str(d.span.document) for d in told} >= set(extra)
