"""A saved text is seen before the site is built, and only until it is."""

from pathlib import Path

import pytest

from plugins.bridge import preview
from tests.bridge.test_preview import CONF, Browser, configure, until, watch
from tests.conftest import SmallSite

NEWS = 'title: "A bridge"\nsummary: "It opens"\ndate: 2026-03-14'
PAGE = "en/news/bridge/index.html"
FALLBACK = "ar/news/bridge/index.html"


@pytest.fixture
def conf(site: SmallSite, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two items of news that nobody has translated; after a glance, the whole build waits for the next change."""
    monkeypatch.setattr(preview, "_BREATH", 600)
    file = site.root / "pelicanconf.py"
    configure(file, f"{CONF}SEARCH = False\n")
    site.write("news/bridge/en.md", NEWS, "## Piers {#piers}\n\nHigh.")
    site.write("news/road/en.md", NEWS.replace("bridge", "road"), "See [the piers](../bridge/en.md#piers).")
    return file


async def reloaded(browser: Browser) -> None:
    while (await browser.heard())["command"] != "reload":
        pass


def test_a_saved_text_is_served_before_any_file_is_written(site: SmallSite, conf: Path) -> None:
    async def story(browser: Browser) -> None:
        await browser.look("/en/news/bridge/")
        site.write("news/bridge/en.md", NEWS, "## Piers {#piers}\n\nHigher.")
        await reloaded(browser)
        assert "Higher." in await browser.text("/en/news/bridge/")
        await browser.look("/ar/news/bridge/")
        while "Higher." not in await browser.text("/ar/news/bridge/"):
            pass
        assert browser.has(PAGE, "High.")
        assert browser.has(FALLBACK, "High.")

        glanced = [await browser.text(f"/{tag}/news/bridge/") for tag in ("en", "ar")]
        site.raw("data/facts.yml", b"{}")
        await until(lambda: browser.has(PAGE, "Higher.") and browser.has(FALLBACK, "Higher."))
        await until(lambda: not browser.shown._shown.glances)
        assert [await browser.text(f"/{tag}/news/bridge/") for tag in ("en", "ar")] == glanced

    watch(conf, story)


def test_a_page_that_the_whole_build_makes_the_same_is_not_loaded_twice(
    site: SmallSite, conf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview, "_BREATH", 0.05)

    async def story(browser: Browser) -> None:
        await browser.look("/en/news/bridge/")
        site.write("news/bridge/en.md", NEWS.replace("A bridge", "The bridge"), "## Piers {#piers}\n\nHigher.")
        await reloaded(browser)
        await browser.look("/en/news/bridge/")
        await until(lambda: browser.has(PAGE, "The bridge") and not browser.shown._shown.glances)
        site.write("news/road/en.md", f"{NEWS}\ncolour: red")
        said = [await browser.heard()]
        while not said[-1].get("errors"):
            said.append(await browser.heard())
        assert "reload" not in [each["command"] for each in said]

    watch(conf, story)


def test_a_glance_whose_site_cannot_be_built_is_taken_back(
    site: SmallSite, conf: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Another document leads to the heading that is gone; the terminal says so too."""
    monkeypatch.setattr(preview, "_BREATH", 0.05)

    async def story(browser: Browser) -> None:
        good = await browser.text("/en/news/bridge/")
        await browser.look("/en/news/bridge/")
        site.write("news/bridge/en.md", NEWS, "No piers.")
        await reloaded(browser)
        await browser.told(["content/news/road/en.md:7:17"])
        assert await browser.text("/en/news/bridge/") == good

        site.write("news/bridge/en.md", NEWS, "## Piers {#piers}\n\nMended.")
        await reloaded(browser)
        assert "Mended." in await browser.text("/en/news/bridge/")
        assert browser.has(PAGE, "Mended.")
        assert browser.shown.problems == ()

    watch(conf, story)
    assert "content/news/road/en.md:7:17: " in capfd.readouterr().err


def test_a_mistake_is_no_glance(site: SmallSite, conf: Path) -> None:
    async def story(browser: Browser) -> None:
        await browser.look("/en/news/bridge/")
        good = await browser.text("/en/news/bridge/")
        site.write("news/bridge/en.md", NEWS.replace("2026-03-14", "14 March"), "Broken.")
        said = await browser.heard()
        while not said.get("errors"):
            assert said["command"] != "reload"
            said = await browser.heard()
        assert [row["place"] for row in said["errors"]] == ["content/news/bridge/en.md:4:7"]
        assert await browser.text("/en/news/bridge/") == good

    watch(conf, story)


def test_what_is_saved_while_the_site_is_being_built_is_seen_at_once(
    site: SmallSite, conf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The build is given up, and begun again when nothing more is saved."""
    monkeypatch.setattr(preview, "_BREATH", 0)

    async def story(browser: Browser) -> None:
        for number in range(5):
            site.write("news/bridge/en.md", NEWS, f"## Piers {{#piers}}\n\nNumber {number}.")
            while f"Number {number}." not in await browser.text("/en/news/bridge/"):
                pass
        await until(lambda: browser.has(PAGE, "Number 4.") and not browser.shown._shown.glances)
        assert browser.shown.problems == ()

    watch(conf, story)


def test_a_document_that_is_renamed_after_a_glance_leaves_no_ghost(site: SmallSite, conf: Path) -> None:
    async def story(browser: Browser) -> None:
        await browser.look("/en/news/road/")
        site.write("news/road/en.md", NEWS, "No way.")
        await reloaded(browser)
        (site.content / "news" / "road").rename(site.content / "news" / "way")
        await until(lambda: browser.has("en/news/way/index.html", "No way."))
        await until(lambda: not browser.shown._shown.glances)
        assert (await browser.get("/en/news/road/")).code == 404

    watch(conf, story)


def test_a_draft_is_seen_as_a_draft(site: SmallSite, conf: Path) -> None:
    site.write("news/bridge/en.md", f"{NEWS}\npublish: draft", "Piers.")
    site.write("news/road/en.md", NEWS)
    configure(conf, f"{conf.read_text()}DRAFTS = True\n")

    async def story(browser: Browser) -> None:
        await browser.look("/en/news/bridge/")
        before = await browser.text("/en/news/bridge/")
        site.write("news/bridge/en.md", f"{NEWS}\npublish: draft", "Arches.")
        await reloaded(browser)
        glanced = await browser.text("/en/news/bridge/")
        stamp = 'data-stamp="'
        assert glanced.split(stamp)[0] == before.split(stamp)[0].replace("Piers.", "Arches.")
        assert "Arches." in glanced

    watch(conf, story)
