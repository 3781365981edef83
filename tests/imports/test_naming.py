from __future__ import annotations

from explainer.imports.naming import identifier


def test_author_and_year_then_words_of_the_title_then_numbers() -> None:
    taken: set[str] = set()
    names = []
    for _ in range(5):
        names.append(identifier(("Dubois", "2023"), "Le pont de tous les records", taken))
        taken.add(names[-1])
    assert names == ["dubois-2023", "dubois-2023-pont", "dubois-2023-pont-tous", "dubois-2023-2", "dubois-2023-3"]


def test_ids_are_ids() -> None:
    assert identifier(("Éditions du Nœud & Cie", "2023"), "", ()) == "editions-du-n-ud-cie-2023"
    assert identifier(("con", ""), "", ()) == "n-con"
    assert identifier(("東京",), "東京", ()) == "n"
    assert identifier(("東京",), "東京", {"n"}) == "n-2"
    long = identifier(("a very long name of a very long body of people", "2023"), "", ())
    assert long == "a-very-long-name-of-a-very-long-body-of"
