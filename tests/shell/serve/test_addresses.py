from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from explainer.shell.serve import addresses

NAMES = {
    name: PurePosixPath(name) for name in ("index.html", "404.html", "fr/index.html", "fr/404.html", "fr/été.html")
}


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/", "index.html"),
        ("/fr/", "fr/index.html"),
        ("/fr/%C3%A9t%C3%A9.html", "fr/été.html"),
        ("fr/index.html", ""),
        ("http://evil.example/fr/index.html", ""),
        ("/%ff", ""),
        ("/" + "a" * 3000, ""),
    ],
)
def test_an_address_means_a_file_or_nothing(address: str, name: str) -> None:
    assert addresses.name(address) == name


@pytest.mark.parametrize(
    "address", ["/fr/../fr/index.html", "/./index.html", "//index.html", "/fr//index.html", "/index.html%00"]
)
def test_only_the_exact_name_is_found(address: str) -> None:
    assert addresses.name(address) not in NAMES


def test_a_folder_is_found_without_its_slash() -> None:
    assert addresses.folder("/fr", NAMES) == "/fr/"
    assert addresses.folder("/de", NAMES) == ""
    assert addresses.folder("//fr", NAMES) == ""


def test_what_is_missing_is_said_in_the_language_of_the_address() -> None:
    assert addresses.missing("/fr/rien.html", NAMES) == PurePosixPath("fr/404.html")
    assert addresses.missing("/nl/niets.html", NAMES) == PurePosixPath("404.html")
    assert addresses.missing("/", {}) is None


def test_a_page_is_expected_where_no_other_kind_of_file_is_named() -> None:
    assert addresses.is_page("/fr/rien")
    assert addresses.is_page("/fr/rien.html")
    assert not addresses.is_page("/assets/none.css")
