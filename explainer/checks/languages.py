"""Every language of the site is one that CLDR knows, so that its dates and numbers can be worded, and has words."""

from __future__ import annotations

from collections.abc import Iterable

from explainer.checks.check import Check
from explainer.content import Content
from explainer.diagnostics import Diagnostic
from explainer.locales import is_known


def run(content: Content) -> Iterable[Diagnostic]:
    """Look each language up."""
    info = content.info
    for index, language in enumerate(info.record.languages if info and info.record else ()):
        assert info is not None
        if not is_known(language):
            message = f"“{language}” is not a language whose dates and numbers we can word"
            hint = "write the shortest tag of BCP 47: fr, nl, ar, pt-BR"
            yield Diagnostic("language-unsupported", message, info.locate("languages", index), hint)
        elif content.words.get(language) == {}:
            message = f"the theme has no words in “{language}”"
            hint = f"write content/words/{language}.yaml, after templates/words/en.yaml"
            yield Diagnostic("word-missing", message, info.locate("languages", index), hint)


CHECK = Check("languages", of_content=run)
