"""The pictures beside shared links: drawn in a browser, which shapes Arabic and Chinese right, and committed."""

import io
import json
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

from plugins.i18n.catalogs import Catalogs, speaking
from plugins.library.library import Library
from plugins.render.digests import digest
from plugins.render.templates import Templates
from plugins.views.assets import Assets
from plugins.views.make import Views
from plugins.views.social import SocialCard, cards

SIZE = (1200, 630)
"""Pixels, as Open Graph's readers want them."""
RECORD = "social.json"
"""In the pictures' folder: name → digest of what it was drawn from, and the words in it."""
_COLOURS = 64


def sheets(library: Library, catalogs: Catalogs) -> Iterator[tuple[SocialCard, str]]:
    """Every card, and the HTML that it is drawn from."""
    views = Views(library, Assets(), catalogs)
    template = Templates(library.settings).environment.get_template("social/card.html")
    for tag in library.languages:
        with speaking(catalogs, tag):
            for card in cards(views.reader(tag)):
                yield card, template.render(card=card, colours=library.settings.colours)


def folder_of(library: Library) -> Path:
    """Where the pictures lie."""
    return library.settings.theme / "static" / "social"


def drawn_from(folder: Path) -> dict[str, str]:
    """What the committed pictures were drawn from: name → digest; nothing where there are none."""
    record = folder / RECORD
    rows = json.loads(record.read_text(encoding="utf-8")) if record.is_file() else {}
    return {name: row["drawn_from"] for name, row in rows.items()}


def draw(library: Library, catalogs: Catalogs, browser: Browser) -> list[Path]:
    """Draw the cards that are new or changed, and remove those that are no more.

    Returns:
        The files written.
    """
    folder = folder_of(library)
    folder.mkdir(exist_ok=True)
    before, made = drawn_from(folder), list(sheets(library, catalogs))
    now = {card.name: html for card, html in made}
    rows = {card.name: {"drawn_from": digest(html), "words": card.words} for card, html in made}
    files = {name: folder / f"{name.replace('/', '-')}.png" for name in now}
    page = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]}, java_script_enabled=False)
    written = []
    for name, html in now.items():
        if before.get(name) == rows[name]["drawn_from"] and files[name].is_file():
            continue
        page.set_content(html)
        files[name].write_bytes(small(page.screenshot(), _COLOURS))
        written.append(files[name])
    page.close()
    for file in set(folder.glob("*.png")) - set(files.values()):
        file.unlink()
    (folder / RECORD).write_text(
        json.dumps(rows, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    return written


def small(raw: bytes, colours: int) -> bytes:
    """The same picture with so many colours only; a drawing needs few."""
    out = io.BytesIO()
    with Image.open(io.BytesIO(raw)) as picture:
        few = picture.convert("RGB").quantize(colours, dither=Image.Dither.NONE)
        few.save(out, "PNG", optimize=True)
    return out.getvalue()
