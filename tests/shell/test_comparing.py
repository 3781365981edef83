from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from hashlib import sha256
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from threading import Thread

import pytest

from explainer import artifacts
from explainer.artifacts import Artifact
from explainer.pipeline import Build
from explainer.shell import comparing, disk, fetching, publishing


@pytest.fixture(scope="module")
def whole(bridge_built: Build, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("host") / "site"
    publishing.publish(folder, bridge_built.files)
    return folder


@pytest.fixture
def broken(bridge_built: Build, tmp_path: Path) -> Path:
    """The same with a file lost, one changed and one that others put there."""
    folder = tmp_path / "site"
    publishing.publish(folder, bridge_built.files)
    (folder / "fr" / "chronologie.html").unlink()
    (folder / "assets" / "site.css").write_text("body{}")
    (folder / "en" / "more.html").write_text("<script src=//elsewhere.example></script>")
    return folder


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A site of one page with two editions of one page each: of one the page was changed, of the other the manifest."""
    page = PurePosixPath("index.html")
    own = artifacts.manifest([Artifact(page, b"then")]).data
    digest = sha256(own).hexdigest()
    listing = artifacts.manifest([Artifact(page, b"now")], {"first": digest, "second": digest})
    files = {
        "index.html": b"now",
        "manifest.json": listing.data,
        "e/first/index.html": b"changed",
        "e/first/manifest.json": own,
        "e/second/index.html": b"then",
        "e/second/manifest.json": own + b" ",
    }
    for name, data in files.items():
        place = tmp_path / "site" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    return tmp_path / "site"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""

    def send_head(self) -> object:  # type: ignore[override]
        """Keep `_headers` back, as hosts do that read it."""
        if self.path.endswith("/_headers"):
            self.send_error(404)
            return None
        return super().send_head()


@pytest.fixture
def served(request: pytest.FixtureRequest) -> Iterator[str]:
    folder = request.getfixturevalue(request.param)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder.parent)))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/site"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_site_as_it_was_made_is_right(whole: Path, bridge_built: Build) -> None:
    compared = comparing.compare(str(whole))
    assert compared.files == len(bridge_built.files) - 1
    assert compared.manifest == sha256((whole / "manifest.json").read_bytes()).hexdigest()
    assert compared.wrong == ()


def test_a_copy_that_is_not_whole_is_told_file_by_file(broken: Path) -> None:
    assert comparing.compare(str(broken)).wrong == (
        "'en/more.html': not listed",
        "assets/site.css: different",
        "fr/chronologie.html: missing",
    )


@pytest.mark.parametrize("served", ["whole"], indirect=True)
def test_a_served_site_as_it_was_made_is_right(served: str, bridge_built: Build) -> None:
    assert comparing.compare(served).wrong == ()
    assert comparing.compare(f"{served}/").files == len(bridge_built.files) - 2


@pytest.mark.parametrize("served", ["broken"], indirect=True)
def test_a_served_site_that_is_not_whole_is_told_file_by_file(served: str) -> None:
    assert comparing.compare(served).wrong == ("assets/site.css: different", "fr/chronologie.html: missing")


def test_editions_are_compared_by_their_own_manifests(kept: Path) -> None:
    told = "'e/second/index.html': not listed", "e/first/index.html: different", "e/second/manifest.json: different"
    assert comparing.compare(str(kept)).wrong == told
    (kept / "e" / "second" / "manifest.json").unlink()
    assert comparing.compare(str(kept)).wrong[-1] == "e/second/manifest.json: missing"


@pytest.mark.parametrize("served", ["kept"], indirect=True)
def test_editions_that_are_served_are_compared_too(served: str) -> None:
    assert comparing.compare(served).wrong == ("e/first/index.html: different", "e/second/manifest.json: different")


@pytest.mark.parametrize("served", ["whole"], indirect=True)
def test_a_server_that_says_something_else_is_told(served: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fetch = fetching.fetch
    others = {
        "/index.html": fetching.Answer(200, b"x", "https://a.example/login"),
        "/404.html": fetching.Answer(503, b"later", ""),
    }

    def odd(address: str) -> fetching.Answer:
        path = address.removeprefix(served)
        if path == "/_headers":
            raise AssertionError("hosts do not hand it out")
        if path == "/en/index.html":
            raise fetching.FetchError("no answer within 15 seconds")
        return others.get(path) or fetch(address)

    monkeypatch.setattr(fetching, "fetch", odd)
    assert comparing.compare(served).wrong == (
        "404.html: the server says 503",
        "en/index.html: no answer within 15 seconds",
        "index.html: different, at 'https://a.example/login'",
    )


@pytest.mark.parametrize("path", ["../x", "/etc/passwd", "a/../../x", "a\x1b[2Jb", "", "a\nb"])
def test_a_manifest_may_not_lead_out_of_the_site(tmp_path: Path, path: str) -> None:
    (tmp_path / "manifest.json").write_text(json.dumps({"generator": "explainer", "files": {path: "0" * 64}}))
    with pytest.raises(disk.OutputError) as told:
        comparing.compare(str(tmp_path))
    assert "which is no file of a site" in str(told.value)
    assert str(told.value).isprintable()


def test_where_there_is_no_manifest_there_is_nothing_to_compare(tmp_path: Path) -> None:
    with pytest.raises(disk.OutputError, match=r"has no manifest\.json of explainer"):
        comparing.compare(str(tmp_path))
    with pytest.raises(disk.OutputError, match="is not a folder"):
        comparing.compare(str(tmp_path / "gone"))


def test_where_nobody_answers_that_is_told() -> None:
    with pytest.raises(disk.DiskError, match=r"^http://127\.0\.0\.1:1/manifest\.json: no answer: Connection refused$"):
        comparing.compare("http://127.0.0.1:1")
