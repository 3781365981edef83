"""Every language of the site is one that CLDR knows, so that its dates and numbers can be worded."""

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
        if not is_known(language):
            assert info is not None
            message = f"“{language}” is not a language whose dates and numbers we can word"
            hint = "write the shortest tag of BCP 47: fr, nl, ar, pt-BR"
            yield Diagnostic("language-unsupported", message, info.locate("languages", index), hint)


CHECK = Check("languages", of_content=run)
