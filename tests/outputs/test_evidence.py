from __future__ import annotations

import json
from hashlib import sha256
from pathlib import PurePosixPath

from explainer.content import Tree
from explainer.edition.kinds import reuse
from explainer.pipeline import Draft
from tests.outputs.conftest import Files

COPY = "One.\n\nA bill — they say — a bill of 12.5 million.\n\nThree.\n\nopened to the public\n"


def test_each_quotation_from_a_source_with_an_address_is_an_annotation(odd: Files) -> None:
    data = json.loads(odd[str(reuse.EVIDENCE)])
    assert data["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (data["type"], data["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    items = {item["id"].partition("#")[2]: item for item in data["first"]["items"]}
    assert len(items) == data["total"] == 4
    assert items["opening-0"]["target"] == {
        "source": "https://courier.example/bridge",
        "language": "en",
        "selector": [{"type": "TextQuoteSelector", "exact": "opened to the public"}],
    }
    assert items["traffic-1"]["motivation"] == "assessing"
    assert items["traffic-1"]["body"][1]["id"] == "https://bridge.example/fr/registre-money.html#c-traffic"


def test_offsets_are_those_of_the_copy_that_is_named(bridge: Tree) -> None:
    draft = Draft({**bridge, PurePosixPath("snapshots/courier.txt"): COPY.encode()})
    items = json.loads(draft.file(reuse.EVIDENCE).value)["first"]["items"] if draft.paths else []
    assert items, draft.diagnostics
    place = next(item for item in items if item["id"].endswith("#cost-0"))["target"]["selector"][1]
    assert COPY[place["start"] : place["end"]] == "a bill of 12.5 million"
    assert place["dcterms:identifier"] == f"sha256:{sha256(COPY.encode()).hexdigest()}"
