"""The sample project, in the languages that its author wants.

Floor 11, within `explainer.shell`. It lies in `explainer/sample/` as an author would have it, in every language that we
could write it in; each language stands on lines of its own, so the others are left out line by line. A language that
it lacks gets the English words, to be written over.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path, PurePosixPath

from explainer.shell import disk

_FOLDER = Path(__file__).parents[1] / "sample"
_REFERENCE = "en"
_LANGUAGE = re.compile(r"( +)([a-z]{2}): ")
_WORDS = (
    "# Interface words in “{}”, to be translated: for now they are the English ones. A word you leave out is missing.\n"
)


def project(languages: Sequence[str], today: str) -> Mapping[PurePosixPath, bytes]:
    """Give the files of a new project.

    Args:
        languages: BCP 47 tags, the main one first.
        today: The day of its first edition, as EDTF.
    """
    known = {path.suffixes[0].removeprefix(".") for path in _FOLDER.rglob("*.md")}
    files: dict[PurePosixPath, bytes] = {
        PurePosixPath(".gitignore"): b".explainer/\nsnapshots/\n",
        PurePosixPath(".gitattributes"): b"# The same bytes on every system: no line end is changed.\n* -text\n",
    }
    for path in sorted(path for path in _FOLDER.rglob("*") if path.is_file()):
        place, text = PurePosixPath(path.relative_to(_FOLDER).as_posix()), path.read_text("utf-8")
        if place.suffix == ".yaml":
            text = text.replace("LANGUAGES", ", ".join(languages)).replace("TODAY", today)
            files[place] = _in(languages, text, known).encode()
        elif place.suffix == ".md":
            for language in languages:
                own = path.with_suffix("").with_suffix(f".{language}.md")
                files[place.parent / own.name] = (own if own.is_file() else _english(path)).read_bytes()
        else:
            files[place] = text.encode()
    for language in languages:
        if not (disk.theme() / "words" / f"{language}.yaml").is_file():
            words = (disk.theme() / "words" / f"{_REFERENCE}.yaml").read_text("utf-8")
            files[PurePosixPath("content/words") / f"{language}.yaml"] = (_WORDS.format(language) + words).encode()
    return files


def _english(path: Path) -> Path:
    return path.with_suffix("").with_suffix(f".{_REFERENCE}.md")


def _in(languages: Sequence[str], text: str, known: Collection[str]) -> str:
    """Leave out the lines of other languages; a language without lines gets the English ones."""
    kept: list[str] = []
    for line in text.splitlines(keepends=True):
        found = _LANGUAGE.match(line)
        if found is None or found[2] not in known or found[2] in languages:
            kept.append(line)
        if found and found[2] == _REFERENCE:
            rest = line.removeprefix(f"{found[1]}{_REFERENCE}")
            kept += [f"{found[1]}{language}{rest}" for language in languages if language not in known]
    return "".join(kept)
