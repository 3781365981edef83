from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from explainer import content, imports, translations
from explainer.content import Content, Tree
from explainer.diagnostics import Diagnostic, Outcome
from explainer.imports import Brought, export

Bring = Callable[..., Outcome[Brought]]
CLAIMS = PurePosixPath("content/claims.yaml")
COURIER = PurePosixPath("content/summaries/courier.fr.md")


@pytest.fixture(scope="module")
def locked(bridge: Tree) -> Tree:
    """The small project, all of which was read together."""
    return {**bridge, translations.LOCK: translations.accept(content.parse(bridge).value, bridge, ["all"]).data}


@pytest.fixture(scope="module")
def exported(locked: Tree, bridge_content: Content) -> str:
    """The catalogue of that."""
    return export(bridge_content, locked, "en", "fr").value[0].decode()


def catalogue(tree: Tree) -> str:
    return export(content.parse(tree).value, tree, "en", "fr").value[0].decode()


def take(po: str, content: Content, tree: Tree) -> tuple[Diagnostic, ...]:
    """What is said of a catalogue for a project that was read before."""
    return imports.catalogue.bring(PurePosixPath("fr.po"), po, content, tree).diagnostics


def edited(tree: Tree, path: PurePosixPath, old: str, new: str) -> Tree:
    assert old in tree[path].decode()
    return {**tree, path: tree[path].decode().replace(old, new).encode()}


def stale(tree: Tree) -> list[str]:
    told = translations.compare(content.parse(tree).value, tree).diagnostics
    return [f"{one.code} {one.message.split('“')[1].split('”')[0]}" for one in told]


def test_a_catalogue_that_nobody_touched_changes_nothing(bring: Bring, locked: Tree, exported: str) -> None:
    outcome = bring("fr.po", tree=locked, data=exported.encode())
    assert not outcome.diagnostics
    assert not outcome.value.documents
    assert outcome.value.remarks == ("35 translations taken.",)


def test_gettext_takes_it(locked: Tree, exported: str, tmp_path: Path) -> None:
    (tmp_path / "fr.po").write_text(exported, "utf-8")
    if msgfmt := shutil.which("msgfmt"):
        subprocess.run([msgfmt, "--check", "-o", str(tmp_path / "fr.mo"), "fr.po"], cwd=tmp_path, check=True)
    assert exported.startswith('msgid ""\nmsgstr ""\n"Project-Id-Version: The bridge\\n"\n')


def test_a_translation_is_written_and_read_with_its_original(bring: Bring, locked: Tree) -> None:
    tree = edited(locked, CLAIMS, "en: Cost of the bridge", "en: Price of the bridge")
    assert stale(tree) == ["translation-stale claims/cost/title"]
    po = catalogue(tree)
    # What is to be read again is marked so, and says why.
    assert '#. To be read again: [-Cost-]{+Price+} of the bridge\n#, fuzzy\nmsgctxt "claims/cost/title ' in po
    left = bring("fr.po", tree=tree, data=po.encode())
    assert not left.value.documents
    assert "1 are marked as to be read again (fuzzy), and were left." in left.value.remarks
    done = po.replace("#, fuzzy\n", "").replace("Coût du pont", "Prix du pont")
    brought = bring("fr.po", tree=tree, data=done.encode()).value
    after = {**tree, **brought.documents}
    assert after[CLAIMS] == tree[CLAIMS].replace("fr: Coût du pont".encode(), b"fr: Prix du pont")
    assert not stale(after)
    assert brought.changes[0] == "~ claims/cost/title: fr: [-Coût-]{+Prix+} du pont"


def test_a_translation_of_what_has_changed_since_is_not_taken(bring: Bring, locked: Tree, exported: str) -> None:
    done = exported.replace("Coût du pont", "Prix du pont")
    tree = edited(locked, CLAIMS, "en: Cost of the bridge", "en: Price of the bridge")
    outcome = bring("fr.po", tree=tree, data=done.encode())
    assert [(one.code, one.severity.value) for one in outcome.diagnostics] == [("import-stale", "warning")]
    assert "[-Cost-]{+Price+} of the bridge" in outcome.diagnostics[0].hint
    assert not outcome.value.documents


def test_what_a_translators_program_adds_is_borne(bring: Bring, locked: Tree, exported: str) -> None:
    po = exported.replace("Il a ouvert en mai 2022.", "Il ouvrit en mai 2022.")
    head, _, messages = po.partition("\n\n")
    head = head.replace("Last-Translator: ", "Last-Translator: Anne Dubois <anne@example.org>")
    head += '\n"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n"X-Generator: Poedit 3.4.2\\n"'
    messages = messages.replace('msgstr "Le pont"', 'msgstr ""\n"Le "\n"pont"', 1)
    extra = '#, fuzzy\n#| msgid "x"\nmsgctxt "x"\nmsgid "y"\nmsgstr "z"\n\n'
    extra += '#~| msgid "old"\n#~ msgid "gone"\n#~ msgstr "parti"\n'
    data = f"# Traduction\n{head}\n\n{messages}\n{extra}".replace("\n", "\r\n").encode()
    outcome = bring("fr.po", tree=locked, data=data)
    assert not outcome.diagnostics
    documents = outcome.value.documents
    assert {*documents} == {COURIER, translations.LOCK}
    assert documents[COURIER] == locked[COURIER].replace(b"Il a ouvert en", b"Il ouvrit en")
    assert not stale({**locked, **documents})
    assert outcome.value.remarks[1:] == (
        "1 are marked as to be read again (fuzzy), and were left.",
        "1 are kept in the catalogue without a text (obsolete), and were left.",
    )


def test_paragraphs_that_moved_are_found_again(bring: Bring, locked: Tree, exported: str) -> None:
    done = exported.replace("Il a ouvert en mai 2022.", "Il ouvrit en mai 2022.")
    tree = locked
    for language in ("en", "fr"):
        path = COURIER.with_name(f"courier.{language}.md")
        tree = edited(tree, path, "\n\n##", "\n\nNew.\n\n##")
    documents = bring("fr.po", tree=tree, data=done.encode()).value.documents
    assert documents[COURIER] == tree[COURIER].replace(b"Il a ouvert en", b"Il ouvrit en")


def test_a_document_is_made_when_all_of_it_is_translated(bring: Bring, bridge: Tree) -> None:
    tree = {path: data for path, data in bridge.items() if path != COURIER}
    po = catalogue(tree)
    for context in ("title", "1", "2", "3"):
        begin, _, rest = po.partition(f'msgctxt "summaries/courier/{context} ')
        if context == "3":
            brought = bring("fr.po", tree=tree, data=po.encode()).value
            assert COURIER not in brought.documents
            assert f"{COURIER} is not made yet: 1 of its texts are to be translated." in brought.remarks
        mark = {"title": "# ", "2": "## "}.get(context, "")
        cite = {"1": "[@cost]", "3": "[@opening]"}.get(context, "")
        po = f'{begin}msgctxt "summaries/courier/{context} ' + rest.replace(
            'msgstr ""', f'msgstr "{mark}Mots{cite}"', 1
        )
    outcome = bring("fr.po", tree=tree, data=po.encode())
    assert not outcome.diagnostics
    assert outcome.value.documents[COURIER] == b"# Mots\n\nMots[@cost]\n\n## Mots\n\nMots[@opening]\n"
    assert outcome.value.remarks[-1].startswith("There is no content/translations.lock")


def test_a_language_that_is_missing_is_added_where_it_belongs(bring: Bring, bridge: Tree) -> None:
    tree = edited(
        bridge, CLAIMS, "title: {en: Cost of the bridge, fr: Coût du pont}", "title:\n    en: Cost of the bridge # why"
    )
    po = catalogue(tree)
    begin, _, rest = po.partition('msgctxt "claims/cost/title ')
    done = f'{begin}msgctxt "claims/cost/title ' + rest.replace('msgstr ""', 'msgstr "Coût: cher"', 1)
    outcome = bring("fr.po", tree=tree, data=done.encode())
    assert not outcome.diagnostics
    assert '    en: Cost of the bridge # why\n    fr: "Coût: cher"\n' in outcome.value.documents[CLAIMS].decode()


def test_a_translation_that_is_wrong_is_shown_where_it_would_stand(bring: Bring, locked: Tree, exported: str) -> None:
    done = exported.replace("mai 2022.[@opening]", "mai 2022.[@openin]")
    outcome = bring("fr.po", tree=locked, data=done.encode())
    assert [(one.code, one.span.document) for one in outcome.diagnostics] == [("citation-unknown", COURIER)]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('"Language: fr', '"Language: nl', "import-syntax"),
        ('"X-Source-Language: en', '"X-Source-Language: fr', "import-syntax"),
        ('msgctxt "site/title 3', 'msgctxt "sites/title 3', "import-lost"),
        ('msgctxt "site/title 3a4b73ad209fc5ea"\n', "", "import-lost"),
        ('msgid "The bridge"\nmsgstr', 'msgid "The bridge"\nmsgid_plural "x"\nmsgstr[0]', "import-lost"),
        ('msgid "The bridge"\nmsgstr', 'msgid "The bridge"\nmsgst', "import-syntax"),
    ],
)
def test_what_cannot_be_taken_has_its_line(
    bridge_content: Content, bridge: Tree, exported: str, old: str, new: str, code: str
) -> None:
    assert exported.count(old) == 1
    assert [one.code for one in take(exported.replace(old, new), bridge_content, bridge)] == [code]


def test_the_second_of_two_is_told(bridge_content: Content, bridge: Tree, exported: str) -> None:
    twice = exported + exported.partition("\n\n")[2].split("\n\n")[0].replace("Le pont", "La passerelle") + "\n"
    assert [(one.code, one.message) for one in take(twice, bridge_content, bridge)] == [
        ("import-lost", "“msgstr” is not carried, “site/title” is there twice: La passerelle")
    ]
