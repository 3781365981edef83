from __future__ import annotations

from pathlib import PurePosixPath

from explainer.pipeline import Build


def test_every_file_is_sent_with_the_policy_and_assets_may_be_kept(bridge_built: Build) -> None:
    everything, assets, *saved = bridge_built.files[PurePosixPath("_headers")].decode().rstrip("\n").split("\n\n")
    assert everything.startswith("/*\n  Content-Security-Policy: default-src 'none'; ")
    assert "Cache-Control" not in everything
    assert assets == "/assets/*\n  Cache-Control: max-age=600"
    assert saved == [
        f"/{page}.offline.html\n  Content-Disposition: attachment" for page in ("en/everything", "fr/tout-sur-une-page")
    ]
