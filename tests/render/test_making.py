"""What makes an image anew: other code, other libraries."""

import sys
from pathlib import Path

import pytest
from PIL import features

from plugins.render.making import maker


@pytest.mark.parametrize(
    "file", ["library/pictures.py", "render/cleaning.py", "render/making.py", "render/photographs.py"]
)
def test_what_was_made_by_other_code_is_made_anew(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before, read = maker.__wrapped__(), Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: read(path) + b"\n" * path.as_posix().endswith(file))
    assert maker.__wrapped__() != before


@pytest.mark.parametrize("name", ["pil", "avif", "webp", "libjpeg_turbo", "zlib_ng", "littlecms2", "Python"])
def test_what_was_made_by_another_version_is_made_anew(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before, version = maker.__wrapped__(), features.version
    if name == "Python":
        monkeypatch.setattr(sys, "version", "99")
    else:
        monkeypatch.setattr(features, "version", lambda asked: "99" if asked == name else version(asked))
    assert maker.__wrapped__() != before
