from __future__ import annotations

from pathlib import PurePosixPath

from explainer.content import Tree
from explainer.pipeline import Build, Draft


def test_every_file_is_sent_with_the_policy_and_assets_may_be_kept(bridge_built: Build) -> None:
    everything, assets, *saved = bridge_built.files[PurePosixPath("_headers")].decode().rstrip("\n").split("\n\n")
    assert everything.startswith("/*\n  Content-Security-Policy: default-src 'none'; ")
    assert "Cache-Control" not in everything
    assert assets == "/assets/*\n  Cache-Control: max-age=600"
    assert saved == [
        f"/{page}.offline.html\n  Content-Disposition: attachment" for page in ("en/everything", "fr/tout-sur-une-page")
    ]


def test_the_site_in_one_file_is_saved_from_editions_too(frozen: Tree) -> None:
    made = Draft(frozen).file(PurePosixPath("_headers")).value.decode()
    assert "/e/first/en/everything.offline.html\n  Content-Disposition: attachment\n" in made
