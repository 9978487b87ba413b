"""Pictures of the site: of the main pages for whoever is to look at them, for README, and beside shared links.

``python3 tasks.py shots`` writes them into ``.cache/shots/``, with ``index.html`` to see them side by side.
"""

import argparse
import base64
import html
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from plugins.audit import social
from plugins.audit.sampling import Sample, library_of, sample
from plugins.audit.serving import Server
from plugins.bridge.browser import FLAGS, chromium
from plugins.bridge.settings import noticeboard_from, read_settings
from plugins.build.site import build
from plugins.i18n.catalogs import load_catalogs
from plugins.model.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".cache" / "shots"
README = ROOT / "docs" / "home.png"
"""A picture of the sample: an adopted site has none."""
LANGUAGES = ("en", "ar", "zh")
PAGES = (
    "home",
    "help",
    "warnings",
    "scams",
    "notices",
    "news",
    "organisation",
    "list/news",
    "list/notices",
    "tree/organisation",
    "country",
    "country/bare",
    "countries",
    "search",
    "tombstone",
    "not_found",
    "languages",
)


@dataclass(frozen=True, slots=True)
class Way:
    """A way of looking: ``reader`` as Playwright's ``new_context`` takes it."""

    name: str
    reader: dict[str, Any]
    media: str = "screen"


_PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}
_DESK = {"viewport": {"width": 1280, "height": 900}}
_SHEET = {"viewport": {"width": 718, "height": 1015}}
"""An A4 sheet within its margins, at 96 pixels an inch."""
WAYS = (
    Way("phone-light", {**_PHONE, "color_scheme": "light"}),
    Way("phone-dark", {**_PHONE, "color_scheme": "dark"}),
    Way("desktop-light", {**_DESK, "color_scheme": "light"}),
    Way("desktop-dark", {**_DESK, "color_scheme": "dark"}),
    Way("print", _SHEET, media="print"),
)


def main(argv: Sequence[str]) -> int:
    """Draw what is asked for; the status is 1 if the site cannot be built."""
    options = _options(argv)
    server = Server()
    settings = _settings(server.host, options.folder)
    options.languages = options.languages or _looked_at(settings.languages.tags)
    outcome = build(settings)
    if outcome.failed:
        print(*outcome.problems, sep="\n", file=sys.stderr)
        return 1
    with server.serving(settings.output) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        if "social" in options.what:
            library = library_of(settings)
            drawn = social.draw(library, load_catalogs(settings.translations, settings.languages), browser)
            print(f"{len(drawn)} pictures for shared links drawn anew", flush=True)
        if "pages" in options.what:
            count = sum(1 for _ in _pages(browser, url, sample(settings), options))
            _sheet(options.folder)
            print(f"{count} pictures in {options.folder / 'index.html'}", flush=True)
        if "readme" in options.what and README.is_file():
            _readme(browser, url)
            print(f"{README.relative_to(ROOT)} drawn anew", flush=True)
        browser.close()
    return 0


def _options(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="shots", description="Draw pictures of the site.")
    parser.add_argument("--what", type=_listed, default=["social", "pages", "readme"], help="social,pages,readme")
    parser.add_argument("--pages", type=_listed, default=PAGES, help="such as home,news,list/news")
    parser.add_argument("--languages", type=_listed, default=[], help="such as en,ar")
    parser.add_argument("--ways", type=_listed, default=[way.name for way in WAYS], help="such as phone-dark,print")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where to write them")
    return parser.parse_args(argv)


def _listed(said: str) -> list[str]:
    return said.split(",")


def _looked_at(tags: tuple[str, ...]) -> tuple[str, ...]:
    """Of the site's languages those that differ most; the first three, where it speaks others."""
    return tuple(tag for tag in LANGUAGES if tag in tags) or tags[:3]


def _settings(url: str, folder: Path) -> Settings:
    """Those of ``pelicanconf.py``, with a place of their own to build in."""
    changes = {"SITEURL": url, "OUTPUT_PATH": str(folder / ".site"), "CACHE_PATH": str(folder / ".cache")}
    return read_settings(noticeboard_from(ROOT / "pelicanconf.py", changes).settings)


def _pages(browser: Browser, url: str, pages: Sample, options: argparse.Namespace) -> Iterator[Path]:
    for way in (way for way in WAYS if way.name in options.ways):
        context = browser.new_context(**way.reader, reduced_motion="reduce", service_workers="block")
        page = context.new_page()
        page.emulate_media(media="print" if way.media == "print" else "screen")
        for name in options.pages:
            for tag, address in pages.get(name, {}).items():
                if tag not in options.languages:
                    continue
                file = options.folder / tag / f"{name.replace('/', '-')}.{way.name}.png"
                file.parent.mkdir(parents=True, exist_ok=True)
                page.goto(url + address)
                page.screenshot(path=file, full_page=True)
                yield file
        context.close()


def _sheet(folder: Path) -> None:
    """All pictures on one page."""
    files = sorted(file.relative_to(folder).as_posix() for file in folder.glob("*/*.png"))
    figures = "\n".join(
        f'<figure><img src="{html.escape(file)}" alt=""><figcaption>{html.escape(file)}</figcaption></figure>'
        for file in files
    )
    style = "body{display:flex;flex-wrap:wrap;gap:1rem;font:14px sans-serif}img{max-height:40rem;border:1px solid}"
    text = f'<!doctype html><meta charset="utf-8"><title>Shots</title><style>{style}</style>\n{figures}\n'
    (folder / "index.html").write_text(text, encoding="utf-8")


def _readme(browser: Browser, url: str) -> None:
    """The first page in two languages, side by side."""
    desk = _shot(browser, f"{url}/en/", _DESK | {"viewport": {"width": 1100, "height": 960}})
    phone = _shot(browser, f"{url}/ar/", _PHONE | {"viewport": {"width": 390, "height": 844}})
    page = browser.new_page(viewport={"width": 1600, "height": 1040})
    page.set_content(
        "<style>body{display:flex;gap:28px;align-items:center;justify-content:center;margin:0;height:1040px;"
        "background:#cfc4ad}img{box-shadow:0 2px 14px #0003}img+img{height:844px}</style>"
        + "".join(f'<img src="data:image/png;base64,{picture}" alt="">' for picture in (desk, phone))
    )
    README.write_bytes(social.small(_loaded(page).screenshot(), 256))
    page.close()


def _shot(browser: Browser, address: str, reader: dict[str, Any]) -> str:

    page = browser.new_page(**reader)
    page.goto(address)
    raw = page.screenshot()
    page.close()
    return base64.b64encode(raw).decode()


def _loaded(page: Page) -> Page:
    page.wait_for_function("[...document.images].every(image => image.complete)")
    return page


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
