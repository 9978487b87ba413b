"""What a preview does about each sort of change: nothing that is gone stays, and a mistake is told and taken back."""

import io
import os
import shutil
from pathlib import Path

import pytest
from PIL import Image

from plugins.bridge import preview
from tests.bridge.test_preview import CONF, SITE, Browser, configure, until, watch
from tests.conftest import SmallSite

NEWS = 'title: "A bridge"\nsummary: "It opens"\ndate: 2026-03-14'
PLUGIN = """
from pelican import signals

def add(generator):
    generator.env.globals["answer"] = "{answer}"

def register():
    signals.generator_init.connect(add)
"""
CATALOG = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: ar\\n"

msgid "Search"
msgstr "{word}"
"""


@pytest.fixture
def conf(site: SmallSite) -> Path:
    """A small site with translations, template overrides and plugins of its own."""
    file = site.root / "pelicanconf.py"
    overrides, translations = str(site.root / "overrides"), str(site.root / "translations")
    more = f"THEME_TEMPLATES_OVERRIDES = [{overrides!r}]\nTRANSLATIONS_PATH = {translations!r}\nSEARCH = False\n"
    configure(file, f'{CONF}{more}PLUGIN_PATHS = ["own"]\nPLUGINS = ["ours_of_tests"]\n')
    (site.root / "own").mkdir()
    (site.root / "own" / "ours_of_tests.py").write_text(PLUGIN.format(answer="one"))
    return file


def picture() -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (320, 200), "red").save(made, "PNG")
    return made.getvalue()


def test_deleted_and_renamed_texts_and_pictures_leave_no_ghost(site: SmallSite, conf: Path) -> None:
    site.write("news/bridge/en.md", f'{NEWS}\nimage:\n  file: one.png\n  alt: "A bridge"\n  credit: "Nobody"')
    site.raw("news/bridge/one.png", picture())
    site.write("news/road/en.md", NEWS.replace("bridge", "road"), "See [the bridge](../bridge/en.md).")

    async def story(browser: Browser) -> None:
        folder = site.content / "news"
        assert browser.has("ar/news/bridge/index.html", "one.")
        (folder / "bridge" / "one.png").rename(folder / "bridge" / "two.png")
        await browser.look("/en/news/bridge/")
        assert (await browser.told(["content/news/bridge/en.md:6:9"]))["sources"][0][
            "path"
        ] == "content/news/bridge/en.md"
        file = folder / "bridge" / "en.md"
        file.write_text(file.read_text().replace("one.png", "two.png"))
        await until(lambda: browser.has("en/news/bridge/index.html", "two."))
        media = browser.shown.output / "media" / "news" / "bridge"
        await until(lambda: {path.name.partition(".")[0] for path in media.iterdir()} == {"two"})

        (folder / "bridge").rename(folder / "tunnel")
        await browser.look("/en/news/road/")
        await browser.told(["content/news/road/en.md:7:18"])
        assert browser.has("en/news/bridge/index.html")
        shutil.rmtree(folder / "road")
        await until(lambda: browser.has("en/news/tunnel/index.html"))
        left = browser.shown.output / "ar" / "news"
        await until(lambda: {"bridge", "road", "tunnel"} & {path.name for path in left.iterdir()} == {"tunnel"})
        await until(lambda: not media.exists())
        assert not browser.has("en/news/index.html", "A road")

        shutil.rmtree(folder)
        await until(lambda: not browser.has("en/news/tunnel/index.html"))
        await until(lambda: not (browser.shown.output / "media").exists())
        assert not browser.has("en/index.html", "A bridge")

    watch(conf, story)


FACTS = """
members:
  words:
    en: "196"
  source:
    publisher: A body
    url: https://www.example.org/a
    as_of: 2024
"""


def test_a_data_file_that_goes_is_missed_where_it_is_needed(site: SmallSite, conf: Path) -> None:
    facts = site.raw("data/facts.yml", FACTS.encode())
    site.write("news/bridge/en.md", NEWS, "Members: [[fact:members]].")

    async def story(browser: Browser) -> None:
        await browser.look("/en/news/bridge/")
        assert browser.has("en/news/bridge/index.html", "196")
        facts.unlink()
        await browser.told(["content/news/bridge/en.md:7:10"])
        facts.write_text(FACTS.replace("196", "197"))
        await until(lambda: browser.has("en/news/bridge/index.html", "197"))

    watch(conf, story)


def test_templates_count_at_once_whether_added_broken_mended_or_removed(site: SmallSite, conf: Path) -> None:
    """The folder of overrides need not be there at first."""
    overrides = site.root / "overrides"

    async def story(browser: Browser) -> None:
        await browser.look()
        assert not overrides.exists()
        overrides.mkdir()
        (overrides / "home.html").write_text("Ours: {{ page.head.title }}")
        await until(lambda: browser.has("en/index.html", "Ours: Board"))
        assert (await browser.heard())["errors"] == []
        assert (await browser.heard())["command"] == "reload"

        await browser.look()
        (overrides / "home.html").write_text("Ours: {{ page.nothing }}")
        await browser.told(["theme/templates:1:1"])
        assert browser.has("en/index.html", "Ours: Board")
        (overrides / "home.html").write_text("Mended: {{ answer }}")
        await until(lambda: browser.has("en/index.html", "Mended: one"))
        shutil.rmtree(overrides)
        await until(lambda: browser.has("en/index.html", "Hello."))

    watch(conf, story)


def test_words_and_plugins_count_at_once(site: SmallSite, conf: Path) -> None:
    catalog = site.root / "translations" / "ar" / "LC_MESSAGES" / "messages.po"
    plugin = site.root / "own" / "ours_of_tests.py"
    overrides = site.root / "overrides"
    overrides.mkdir()
    (overrides / "home.html").write_text("{{ answer }} {{ _('Search') }}")

    async def story(browser: Browser) -> None:
        assert browser.has("ar/index.html", "one Search")
        catalog.parent.mkdir(parents=True)
        catalog.write_text(CATALOG.format(word="بحث"))
        await until(lambda: browser.has("ar/index.html", "one بحث"))
        await browser.look("/ar/")
        catalog.write_text(CATALOG.format(word='بحث"'))
        await browser.told(["translations/ar/LC_MESSAGES/messages.po:8:1"])
        catalog.write_text(CATALOG.format(word="ابحث"))
        await until(lambda: browser.has("ar/index.html", "one ابحث"))

        plugin.write_text(PLUGIN.format(answer="another"))
        await until(lambda: browser.has("ar/index.html", "another"))
        await browser.look("/ar/")
        plugin.write_text("def register(:\n")
        said = await browser.told(["pelicanconf.py:1:1"])
        assert said["errors"][0]["field"] == "PLUGINS"
        assert "SyntaxError" in said["errors"][0]["what"] or "cannot load" in said["errors"][0]["what"]
        plugin.write_text(PLUGIN.format(answer="a third"))
        await until(lambda: browser.has("ar/index.html", "a third"))
        await until(lambda: browser.shown.problems == ())

    watch(conf, story)


def test_settings_that_cannot_be_used_are_told_with_their_line(conf: Path) -> None:
    good = conf.read_text()
    line = len(good.splitlines()) + 1

    async def story(browser: Browser) -> None:
        await browser.look()
        configure(conf, f"{good}1 / 0\n")
        said = await browser.told([f"pelicanconf.py:{line}:1"])
        assert said["errors"][0]["what"] == "ZeroDivisionError: division by zero"
        configure(conf, f"{good}DEFAULT_PAGINATION = 'many'\n")
        said = await browser.told(["pelicanconf.py:1:1"])
        assert (said["errors"][0]["field"], said["errors"][0]["what"]) == ("DEFAULT_PAGINATION", "cannot be 'many'")
        assert said["errors"][0]["mend"] == "write a whole number from 1, such as 20"
        configure(conf, good)
        await browser.told([])

    watch(conf, story)


def test_however_an_editor_saves_nobody_sees_a_mistake(
    site: SmallSite, conf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half a file, a backup, a lock and a test of the folder come and go while a text is saved."""
    monkeypatch.setattr(preview, "_DOUBT", 30)
    file = site.content / "site" / "en.md"

    def text(word: str) -> str:
        return f"---\n{SITE}\n---\n\n{word}\n"

    async def story(browser: Browser) -> None:
        async def saved(word: str) -> None:
            await until(lambda: browser.has("en/index.html", word))
            said = [await browser.heard()]
            while said[-1]["command"] != "reload":
                said.append(await browser.heard())
            assert [row for each in said[:-1] for row in each["errors"] + each["warnings"]] == []
            await browser.look()

        await browser.look()
        file.write_text("")
        await until(lambda: not browser.shown._watch.noticed.empty() or browser.shown.bulletin.problems == ())
        file.write_text(text("Truncated and written."))
        await saved("Truncated and written.")
        beside = file.with_name("en.md.tmp.4321")
        beside.write_text(text("Renamed over."))
        beside.replace(file)
        await saved("Renamed over.")
        (file.parent / "4913").write_text("")  # Vim
        (file.parent / "4913").unlink()
        file.rename(file.with_name("en.md~"))
        file.write_text(text("With a backup."))
        await saved("With a backup.")
        (file.parent / ".#en.md").symlink_to(f"somebody@here.{os.getpid()}")  # Emacs
        (file.parent / "#en.md#").write_text("half")
        (site.content / "data").mkdir(exist_ok=True)
        (site.content / "data" / "facts.yml~").write_text("- [")
        file.write_text(text("With a lock."))
        await saved("With a lock.")

    watch(conf, story)


def test_below_a_base_path_all_of_it_is_the_same(site: SmallSite, conf: Path) -> None:
    async def story(browser: Browser) -> None:
        await browser.look()
        said = await browser.heard()
        assert [row["path"] for row in said["sources"]] == ["content/site/en.md"]
        site.write("site/en.md", f"{SITE}\ncolour: red", "Hello.")
        await browser.told(["content/site/en.md:6:1"])
        site.write("site/en.md", SITE, "Mended.")
        while (await browser.heard())["command"] != "reload":
            pass
        assert "Mended." in await browser.text()

    watch(conf, story, base="/repository")
