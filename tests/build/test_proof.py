"""A tree is looked at as it lies there: whatever is wrong with it is found, and what nobody may see is grave."""

import gzip
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.build.hidden import Hidden
from plugins.build.proof import Fault, faults
from plugins.build.publication import publish
from plugins.build.release import read_release
from tests.build.whole_site import NAME, NOTICE, PORTRAIT, WholeSite

URL = "https://board.example/base"
FACE = PORTRAIT.replace(b"Grey", b"Blue")
Spoil = Callable[[Path], None]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> WholeSite:
    made = WholeSite(tmp_path_factory.mktemp("site"), search=True)
    made.end_notice()
    made.write("help/secret/en.md", 'publish: draft\ntitle: "S"\nsummary: "S."')
    made.write("notices/n-2026-0003/en.md", f"publish: draft\n{NOTICE}")
    made.raw("notices/n-2026-0003/portrait.svg", FACE)
    made.settings = replace(made.settings, site_url=URL, output=made.root / "site", cache=made.root / "cache")
    assert not publish(made.settings, made.root / "public").faults
    return made


@pytest.fixture
def tree(site: WholeSite, tmp_path: Path) -> Path:
    return Path(shutil.copytree(site.root / "public", tmp_path / "tree"))


def found(site: WholeSite, tree: Path, *, url: str = URL) -> list[Fault]:
    release = read_release(site.root / "public")
    assert release is not None
    return list(faults(tree, url, release.files, Hidden.of(site.settings), search=True))


def write(tree: Path, path: str, text: str) -> None:
    (tree / path).parent.mkdir(parents=True, exist_ok=True)
    (tree / path).write_text(text, encoding="utf-8")


def turn(tree: Path, path: str, old: str, new: str) -> None:
    text = (tree / path).read_text(encoding="utf-8")
    assert old in text
    write(tree, path, text.replace(old, new, 1))


PAGE = "en/news/third/index.html"
BREAKS: dict[str, tuple[Spoil, str]] = {
    "a link": (
        lambda tree: turn(tree, PAGE, 'href="/base/en/"', 'href="/base/en/nowhere/"'),
        f"{PAGE}: '/base/en/nowhere/' leads to nothing",
    ),
    "a link that leaves the base path": (
        lambda tree: turn(tree, PAGE, 'href="/base/en/"', 'href="/en/"'),
        f"{PAGE}: '/en/' leaves {URL}",
    ),
    "a picture": (
        lambda tree: turn(tree, PAGE, '<img src="', '<img src="/base/media/none.svg" data-x="'),
        f"{PAGE}: '/base/media/none.svg' leads to nothing",
    ),
    "another form of a picture": (
        lambda tree: turn(tree, PAGE, "<img ", '<img srcset="/base/a.avif 1w, /base/en/ 2w" '),
        f"{PAGE}: '/base/a.avif' leads to nothing",
    ),
    "a language": (
        lambda tree: turn(tree, PAGE, 'hreflang="en" href="', 'hreflang="de" href="https://board.example/base/de/x'),
        f"{PAGE}: '{URL}/de/xhttps://board.example/base/en/news/third/' leads to nothing",
    ),
    "a canonical address of another host": (
        lambda tree: turn(tree, PAGE, f'canonical" href="{URL}', 'canonical" href="http://localhost:8000'),
        f"{PAGE}: 'http://localhost:8000/en/news/third/' is not below {URL}",
    ),
    "the sitemap": (
        lambda tree: turn(tree, "sitemap-en.xml", "/en/news/", "/en/olds/"),
        f"sitemap-en.xml: '{URL}/en/olds/' leads to nothing",
    ),
    "an empty file": (lambda tree: write(tree, "robots.txt", ""), "robots.txt: is empty"),
    "a file too many": (lambda tree: write(tree, "own/a.txt", "a"), "own/a.txt: is not a file of the site"),
    "a file too few": (lambda tree: (tree / "built.json").unlink(), "built.json: is missing"),
}


def test_a_good_tree_has_no_fault(site: WholeSite, tree: Path) -> None:
    assert found(site, tree) == []


def test_a_list_for_machines_may_be_empty(site: WholeSite, tree: Path) -> None:
    """None of them is padded with anything made up."""
    assert (tree / "data/misp/hashes.csv").is_file()
    write(tree, "data/misp/hashes.csv", "")
    assert found(site, tree) == []


@pytest.mark.parametrize("broken", BREAKS)
def test_what_is_wrong_is_said_with_its_file(site: WholeSite, tree: Path, broken: str) -> None:
    spoil, said = BREAKS[broken]
    spoil(tree)
    wrong = found(site, tree)
    assert said in map(str, wrong)
    assert not any(fault.is_grave for fault in wrong)


def test_a_tree_for_another_address_is_told(site: WholeSite, tree: Path) -> None:
    assert any(
        "is not below https://other.example" in str(fault) for fault in found(site, tree, url="https://other.example")
    )


GRAVE: dict[str, tuple[Spoil, str]] = {
    "a draft": (
        lambda tree: write(tree, "fr/help/secret/index.html", "<html></html>"),
        "fr/help/secret/index.html: is of help/secret, which is not published",
    ),
    "a picture of a draft": (
        lambda tree: write(tree, "media/help/secret/a.svg", "<svg/>"),
        "media/help/secret/a.svg: is of help/secret, which is not published",
    ),
    "a portrait": (
        lambda tree: write(tree, "media/notices/n-2026-0001/portrait.svg", "<svg/>"),
        "media/notices/n-2026-0001/portrait.svg: is of notices/n-2026-0001, which has ended",
    ),
    "a name on the tombstone": (
        lambda tree: turn(tree, "ar/notices/n-2026-0001/index.html", "</main>", f"{NAME}</main>"),
        "ar/notices/n-2026-0001/index.html: says a name of notices/n-2026-0001, which has ended",
    ),
    "a name in a list": (
        lambda tree: turn(tree, "en/notices/index.html", 'id="entries">', f'id="entries">{NAME}'),
        "en/notices/index.html: says a name of notices/n-2026-0001, which has ended",
    ),
    "a name in the title of the tombstone": (
        lambda tree: turn(tree, "ar/notices/n-2026-0001/index.html", "<title>", f"<title>{NAME} "),
        "ar/notices/n-2026-0001/index.html: says a name of notices/n-2026-0001, which has ended",
    ),
    "a name in a compressed copy": (
        lambda tree: squeeze(tree, "en/notices/index.html.gz", f'<main><div id="entries">{NAME}</div></main>'),
        "en/notices/index.html.gz: says a name of notices/n-2026-0001, which has ended",
    ),
    "the way to a draft of a notice": (
        lambda tree: turn(
            tree, "en/news/index.html", "</main>", '<a href="/base/fr/notices/n-2026-0003/">x</a></main>'
        ),
        "en/news/index.html: leads to notices/n-2026-0003, which is not published",
    ),
    "the way to it in a list for machines": (
        lambda tree: write(tree, "data/misp/hashes.csv", "https://board.example/base/ar/notices/n-2026-0003/\n"),
        "data/misp/hashes.csv: leads to notices/n-2026-0003, which is not published",
    ),
    "a portrait under another name": (
        lambda tree: write(tree, "media/news/third/a.svg", PORTRAIT.decode()),
        "media/news/third/a.svg: is a picture of notices/n-2026-0001, which is not shown",
    ),
    "a portrait that waits": (
        lambda tree: write(tree, "theme/a.svg", FACE.decode()),
        "theme/a.svg: is a picture of notices/n-2026-0003, which is not shown",
    ),
}


def squeeze(tree: Path, path: str, text: str) -> None:
    (tree / path).write_bytes(gzip.compress(text.encode()))


@pytest.mark.parametrize("shown", GRAVE)
def test_what_nobody_may_see_is_grave(site: WholeSite, tree: Path, shown: str) -> None:
    spoil, said = GRAVE[shown]
    spoil(tree)
    assert said in [str(fault) for fault in found(site, tree) if fault.is_grave]


def test_a_record_of_the_index_that_leads_to_what_nobody_may_see_is_grave(site: WholeSite, tree: Path) -> None:
    fragment = next((tree / "search/en/fragment").iterdir())
    raw = gzip.decompress(fragment.read_bytes())
    fragment.write_bytes(gzip.compress(raw.replace(b'"url":"/base/en/', b'"url":"/base/en/notices/n-2026-0003/')))
    said = f"search/en/fragment/{fragment.name}: leads to notices/n-2026-0003, which is not published"
    assert said in [str(fault) for fault in found(site, tree) if fault.is_grave]


def test_a_name_that_the_frame_of_every_page_says_is_none_of_the_notice(site: WholeSite, tree: Path) -> None:
    for path in ("en/notices/index.html", "ar/notices/n-2026-0001/index.html"):
        turn(tree, path, "</body>", f"<footer>{NAME} &amp; Sons</footer></body>")
    assert found(site, tree) == []


def test_a_drawing_that_others_show_too_is_nobodys_portrait(site: WholeSite, tmp_path: Path) -> None:
    settings = replace(site.settings, content=Path(shutil.copytree(site.content, tmp_path / "content")))
    assert len(Hidden.of(settings).pictures) >= 2
    for key in ("help/about", "notices/n-2026-0002"):
        (settings.content / key / "a.svg").write_bytes(PORTRAIT)
    assert set(Hidden.of(settings).pictures.values()) == {"notices/n-2026-0003"}


def test_a_portrait_is_known_by_what_was_published_of_it(site: WholeSite) -> None:
    shown = {"media/notices/n-2026-0001/p.700.avif": "1", "media/notices/n-2026-0002/p.avif": "2", "en/a.html": "3"}
    pictures = Hidden.of(site.settings, shown).pictures
    assert pictures["1"] == "notices/n-2026-0001"
    assert not {"2", "3"} & pictures.keys()
    assert "1" not in Hidden.of(site.settings, {**shown, "media/news/third/p.avif": "1"}).pictures


def test_an_index_that_cannot_be_opened_or_leads_to_nothing_is_found(site: WholeSite, tree: Path) -> None:
    fragment = next((tree / "search/en/fragment").iterdir())
    raw = gzip.decompress(fragment.read_bytes())
    fragment.write_bytes(gzip.compress(raw.replace(b'"url":"/base/en/', b'"url":"/base/en/x/')))
    assert any(fault.path.startswith("search/en/") and "leads to nothing" in fault.what for fault in found(site, tree))
    fragment.write_bytes(b"\x1f\x8b cut short")
    assert any("cannot be read" in fault.what for fault in found(site, tree))
    fragment.unlink()
    assert any("but the index has" in fault.what for fault in found(site, tree))
    shutil.rmtree(tree / "search")
    assert "search/: has no index" in map(str, found(site, tree))


def test_where_nothing_can_be_found_no_index_is_missing(site: WholeSite, tree: Path) -> None:
    """A site on its first day; of notices there is nothing in an index anyway."""
    shutil.rmtree(tree / "search")
    for folder in ("events", "help", "news", "organisation", "resources", "scams", "warnings"):
        for page in tree.glob(f"*/{folder}/*"):
            if page.is_dir() and page.name != "by":
                shutil.rmtree(page)
    assert "search/: has no index" not in map(str, found(site, tree))


def test_a_script_that_imports_what_is_not_there_is_found(site: WholeSite, tree: Path) -> None:
    script = next((tree / "theme").glob("checker.*.js"))
    script.write_text('import { a } from "./nothing.js";', encoding="utf-8")
    assert f"theme/{script.name}: './nothing.js' leads to nothing" in map(str, found(site, tree))
