from __future__ import annotations

from io import BytesIO
from pathlib import PurePosixPath
from zipfile import ZipFile

import pytest

from explainer.shell.zipping import zipped

FILES = {PurePosixPath("index.html"): b"<p>", PurePosixPath("ar/الخط.html"): b"", PurePosixPath("a/b.css"): b"a{}" * 99}


def test_the_same_site_gives_the_same_bytes_in_whatever_order_it_comes() -> None:
    assert zipped(FILES, "site") == zipped(dict(reversed(FILES.items())), "site")


def test_it_comes_out_as_it_went_in_in_one_folder() -> None:
    with ZipFile(BytesIO(zipped(FILES, "bridge"))) as file:
        assert file.namelist() == ["bridge/a/b.css", "bridge/ar/الخط.html", "bridge/index.html"]
        assert file.testzip() is None
        assert {PurePosixPath(name).relative_to("bridge"): file.read(name) for name in file.namelist()} == FILES
        assert {one.external_attr >> 16 for one in file.infolist()} == {0o100644}


@pytest.mark.parametrize(
    ("epoch", "moment"),
    [
        ("", (1980, 1, 1, 0, 0, 0)),
        ("0", (1980, 1, 1, 0, 0, 0)),
        ("1700000000", (2023, 11, 14, 22, 13, 20)),
        ("99999999999", (2107, 12, 31, 23, 59, 58)),
    ],
)
def test_entries_are_dated_as_the_epoch_says(epoch: str, moment: tuple[int, ...]) -> None:
    with ZipFile(BytesIO(zipped(FILES, "site", epoch))) as file:
        assert {one.date_time for one in file.infolist()} == {moment}


@pytest.mark.parametrize("epoch", ["today", "9" * 40])
def test_an_epoch_that_is_none_is_refused(epoch: str) -> None:
    with pytest.raises(ValueError, match=epoch):
        zipped(FILES, "site", epoch)
