"""What pages refer to: under which addresses, made from what, and never made twice."""

import json
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from shutil import copytree, rmtree

import pytest
from PIL import Image

from plugins.render import making
from tests.conftest import ROOT, SmallSite, Tree

NEWS = 'title: "{0}"\nsummary: "What happened."\ndate: 2026-03-14\n'
SHOWN = NEWS + 'image: {{file: a.jpg, alt: "A dog", credit: "Nobody"}}\n'
NOTICE = """kind: red
state: active
fictional: true
issued: 2026-03-02
expires: 2027-06-30
requesting_country: XX
portrait: {file: a.jpg, alt: "A head", credit: "Nobody"}
"""


def photograph(colour: str = "teal", size: tuple[int, int] = (900, 600), form: str = "JPEG") -> bytes:
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, form)
    return out.getvalue()


@pytest.fixture
def board(site: SmallSite) -> SmallSite:
    """A site with a theme of its own; nothing is searched."""
    theme = site.root / "theme"
    copytree(ROOT / "theme", theme)
    rmtree(theme / "static/social", ignore_errors=True)
    rmtree(theme / "static/js", ignore_errors=True)
    site.settings = replace(site.settings, theme=theme, search=False, site_url="https://noticeboard.example/base")
    return site


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Paths of what is encoded while the test runs."""
    paths: list[str] = []
    encoded = making.encoded

    def noted(picture: Image.Image, form: str) -> bytes:
        paths.append(f"{picture.width}.{form}")
        return encoded(picture, form)

    monkeypatch.setattr(making, "encoded", noted)
    return paths


def build(site: SmallSite) -> tuple[str, ...]:
    outcome = site.build()
    assert [str(problem) for problem in outcome.problems if problem.is_error] == []
    return outcome.written


def test_modules_have_names_that_change_with_them_and_the_worker_is_no_module(board: SmallSite) -> None:
    js = board.settings.theme / "static/js"
    js.mkdir()
    (js / "page.js").write_text("export const one = 1;\n")
    (js / "worker.js").write_text("self;\n")
    build(board)
    (page,) = board.output.glob("theme/page.*.js")
    assert page.read_text() == "export const one = 1;\n"
    assert f'<script type="module" src="/base/theme/{page.name}"></script>' in board.page("en/index.html")
    assert not list(board.output.glob("theme/**/worker*"))
    (js / "page.js").write_text("export const two = 2;\n")
    build(board)
    (other,) = board.output.glob("theme/page.*.js")
    assert other.name != page.name


def test_a_shared_link_shows_the_picture_of_its_section(board: SmallSite) -> None:
    social = board.settings.theme / "static/social"
    social.mkdir()
    for name in ("en-home", "en-news", "ar-home"):
        (social / f"{name}.png").write_bytes(photograph(form="PNG"))
    said = {"en/home": "A small site", "en/news": "News", "ar/home": "A small site"}
    rows = {name: {"drawn_from": "", "words": ["Board", "Independent.", title]} for name, title in said.items()}
    (social / "social.json").write_text(json.dumps(rows))
    board.write("news/x/en.md", NEWS.format("News"))
    build(board)
    image = '<meta property="og:image" content="https://noticeboard.example/base/theme/social/{}.png">'
    for path, name in {"en/news/x": "en-news", "en/news": "en-news", "en": "en-home", "en/help": "en-home"}.items():
        assert image.format(name) in board.page(f"{path}/index.html"), path
    assert image.format("ar-home") in board.page("ar/news/x/index.html")
    page = board.page("en/news/x/index.html")
    for line in (
        '<meta property="og:image:width" content="1200">',
        '<meta property="og:image:height" content="630">',
        '<meta property="og:image:alt" content="News – Board (independent)">',
        '<meta property="twitter:card" content="summary_large_image">',
    ):
        assert line in page
    rows["en/news"]["words"] = ["Another board", "Independent.", "News"]
    (social / "social.json").write_text(json.dumps(rows))
    build(board)
    assert "og:image" not in board.page("en/news/x/index.html"), "a picture with another site's name"
    assert {path.name for path in (board.output / "theme/social").iterdir()} == {
        "en-home.png",
        "en-news.png",
        "ar-home.png",
    }


def test_without_such_pictures_a_page_names_none(board: SmallSite) -> None:
    build(board)
    assert "og:image" not in board.page("en/index.html")


def test_a_picture_stands_in_the_page_with_its_sizes(board: SmallSite) -> None:
    """In the front matter and in the prose alike; every file that is named lies there."""
    board.write("news/x/en.md", SHOWN.format("News"), "![A cat](b.webp)")
    board.raw("news/x/a.jpg", photograph())
    board.raw("news/x/b.webp", photograph("navy", (500, 250), "WEBP"))
    build(board)
    page = board.page("en/news/x/index.html")
    names = {path.name.partition(".")[2] for path in (board.output / "media/news/x").iterdir()}
    for stem, widths, fallback, height in (("a", (320, 640, 900), 640, 427), ("b", (320, 500), 500, 250)):
        (digest,) = {name.split(".")[0] for name in names if (board.output / f"media/news/x/{stem}.{name}").exists()}
        for form in ("avif", "webp"):
            srcset = ", ".join(f"/base/media/news/x/{stem}.{digest}.{width}.{form} {width}w" for width in widths)
            sizes = "(min-width: 42rem) 40rem, 100vw"
            assert f'<source type="image/{form}" srcset="{srcset}" sizes="{sizes}">' in page
            for width in widths:
                assert Image.open(board.output / f"media/news/x/{stem}.{digest}.{width}.{form}").width == width
        alt = {"a": "A dog", "b": "A cat"}[stem]
        href = f"/base/media/news/x/{stem}.{digest}.{fallback}.jpg"
        size = f'width="{fallback}" height="{height}"'
        assert f'<img src="{href}" alt="{alt}" {size} loading="lazy" decoding="async">' in page


def test_what_the_output_holds_is_not_made_again(board: SmallSite, made: list[str]) -> None:
    board.write("news/x/en.md", SHOWN.format("News"))
    board.raw("news/x/a.jpg", photograph())
    build(board)
    assert sorted(made) == ["320.avif", "320.webp", "640.avif", "640.jpg", "640.webp", "900.avif", "900.webp"]
    made.clear()
    board.write("news/x/en.md", SHOWN.format("Newer"))
    build(board)
    lost = next((board.output / "media/news/x").glob("*.640.avif"))
    lost.unlink()
    assert build(board) == (lost.relative_to(board.output).as_posix(),)
    rmtree(board.output)
    build(board)
    assert made == []
    board.raw("news/x/a.jpg", photograph("red"))
    build(board)
    assert len(made) == 7
    assert len(list((board.output / "media/news/x").iterdir())) == 7


def test_of_a_notice_nothing_is_kept_but_what_the_output_shows(board: SmallSite, made: list[str]) -> None:
    board.write("notices/n-2026-0001/en.md", NOTICE)
    board.raw("notices/n-2026-0001/a.jpg", photograph())
    build(board)
    assert len(made) == 7
    shown = [path.read_bytes() for path in (board.output / "media/notices/n-2026-0001").iterdir()]
    cache = b"".join(path.read_bytes() for path in board.settings.cache.rglob("*") if path.is_file())
    assert [raw for raw in shown if raw[:64] in cache or raw[-64:] in cache] == []
    rmtree(board.output)
    build(board)
    assert len(made) == 14


def test_a_photograph_to_download_is_as_large_as_it_was_and_a_paper_is_as_it_was(board: SmallSite) -> None:
    board.write("news/x/en.md", NEWS.format("News"), "[The scan](a.jpg) and [the paper](b.pdf)")
    exif = Image.Exif()
    exif[0x010F] = "Lens-Owner"
    raw = BytesIO()
    Image.new("RGB", (1500, 30), "teal").save(raw, "JPEG", exif=exif.tobytes(), comment=b"Lens-Owner")
    assert b"Lens-Owner" in raw.getvalue()
    board.raw("news/x/a.jpg", raw.getvalue())
    board.raw("news/x/b.pdf", b"%PDF Lens-Owner")
    build(board)
    (scan,) = board.output.glob("media/news/x/a.*.1500.jpg")
    (paper,) = board.output.glob("media/news/x/b.*.pdf")
    assert Image.open(scan).size == (1500, 30)
    assert b"Lens-Owner" not in scan.read_bytes()
    assert paper.read_bytes() == b"%PDF Lens-Owner"
    page = board.page("en/news/x/index.html")
    assert f'href="/base/media/news/x/{scan.name}"' in page
    assert f'href="/base/media/news/x/{paper.name}"' in page


DOWNLOADS = {
    "news/x/en.md": (NEWS.format("News"), "[The scan](a.jpg)"),
    "resources/x/en.md": (
        'title: "Scan"\nsummary: "A."\ntype: research\npublisher: "Nobody"\nyear: 2024\nlanguages: [en]\nfile: a.jpg',
        "Text.",
    ),
}


@pytest.mark.parametrize("path", DOWNLOADS)
def test_a_photograph_that_no_page_shows_is_made_once(board: SmallSite, made: list[str], path: str) -> None:
    board.write(path, *DOWNLOADS[path])
    folder = Path(path).parent
    board.raw(f"{folder}/a.jpg", photograph(size=(1500, 30)))
    build(board)
    assert made == ["1500.jpg"]
    (scan,) = (board.output / "media" / folder).iterdir()
    assert f'href="/base/media/{folder}/{scan.name}"' in board.page(f"en/{folder}/index.html")


def test_a_photograph_that_is_shown_and_linked_is_made_for_both(board: SmallSite, made: list[str]) -> None:
    board.write("news/x/en.md", NEWS.format("News"), "![A dog](a.jpg) [The scan](a.jpg)")
    board.raw("news/x/a.jpg", photograph(size=(1500, 1000)))
    build(board)
    assert len(made) == 10
    assert {"1500.jpg", "640.jpg"} <= set(made)


def test_one_core_and_two_make_the_same(board: SmallSite, tree: Callable[[Path], Tree]) -> None:
    for n in range(5):
        board.write(f"news/x{n}/en.md", SHOWN.format("News"))
        board.raw(f"news/x{n}/a.jpg", photograph(size=(700 + n, 500)))
    build(board)
    other = board.root / "other"
    outcome = board.build(workers=2, output=other / "output", cache=other / "cache")
    assert not outcome.failed
    assert tree(other / "output") == tree(board.output)


def test_half_a_photograph_stops_the_build_and_is_named(board: SmallSite, tree: Callable[[Path], Tree]) -> None:
    """Its head is whole, so only making it smaller shows what is missing."""
    build(board)
    before = tree(board.output)
    board.write("news/x/en.md", SHOWN.format("News"))
    board.raw("news/x/a.jpg", photograph()[:2000])
    assert board.problems() == [
        "content/news/x/a.jpg:1:1: file: is damaged — save it again as JPEG or PNG",
    ]
    assert tree(board.output) == before


def test_a_photograph_that_is_only_linked_is_looked_at_too(board: SmallSite) -> None:
    board.write("news/x/en.md", NEWS.format("News"), "[The scan](a.jpg)")
    board.raw("news/x/a.jpg", b"no picture")
    assert board.problems() == [
        "content/news/x/a.jpg:1:1: file: is no picture — save it again as JPEG or PNG",
    ]
