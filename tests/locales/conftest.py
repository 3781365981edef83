from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from explainer.locales import Locale

WORDS = Path(__file__).parents[2] / "templates" / "words"
SHIPPED = ("fr", "nl", "en")
UNITS = {
    "fr": {
        "identities": {"one": "identité", "other": "identités"},
        "persons": {"one": "personne", "other": "personnes"},
        "signatures": {"one": "signature", "other": "signatures", "many": "signatures en ligne"},
    },
    "nl": {
        "identities": {"one": "identiteit", "other": "identiteiten"},
        "persons": {"one": "persoon", "other": "personen"},
    },
    "en": {
        "identities": {"one": "identity", "other": "identities"},
        "persons": {"one": "person", "other": "people"},
    },
}


def words(language: str) -> dict[str, Any]:
    return yaml.safe_load((WORDS / f"{language}.yaml").read_text("utf-8"))


@pytest.fixture(scope="session")
def locales() -> dict[str, Locale]:
    """A locale for each language shipped, and for others with English words in their place."""
    made = {language: Locale(language, words(language), UNITS[language]) for language in SHIPPED}
    for language in ("ar", "he", "fa", "de", "es", "hu", "ja", "ru", "th"):
        made[language] = Locale(language, words("en"), UNITS["en"])
    return made
