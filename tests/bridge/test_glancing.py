"""What the process that builds for a preview makes of saved files before it builds."""

from pathlib import Path
from typing import Any

import pytest

from plugins.bridge.glancing import Glancing
from plugins.build.site import build
from tests.conftest import TODAY, SmallSite

NEWS = 'title: "A bridge"\nsummary: "It opens"\ndate: 2026-03-14'
PAGE = "en/news/bridge/index.html"


class Builds:
    """What stands for ``Noticeboard`` here: it builds, and says of what day it is."""

    def __init__(self, site: SmallSite) -> None:
        self.site = site
        self.settings: dict[str, Any] = {"BUILD_DATE": TODAY}
        self.standing: Any = None
        self.outcome: Any = None

    def run(self) -> None:
        self.outcome = build(self.site.settings, standing=self.standing)

    def read(self) -> Any:
        return self.site.settings


@pytest.fixture
def glancing(site: SmallSite) -> Glancing:
    """A small site that has been built."""
    site.write("news/bridge/en.md", NEWS)
    site.write("news/road/en.md", NEWS.replace("bridge", "road"))
    made = Glancing(Builds(site))
    made.board.run()
    return made


def save(site: SmallSite, key: str, body: str) -> str:
    return str(site.write(f"news/{key}/en.md", NEWS, body).resolve())


def test_the_pages_of_one_saved_file_come_in_two_parts(site: SmallSite, glancing: Glancing) -> None:
    own = glancing.look([save(site, "bridge", "Glanced at.")])
    assert own is not None
    assert own.keys() == {PAGE}
    assert "Glanced at." in own[PAGE]
    others = glancing.others()
    assert others.keys() == {"ar/news/bridge/index.html"}
    assert "Glanced at." in others["ar/news/bridge/index.html"]
    assert "Glanced at." not in site.page(PAGE)


def test_two_files_are_no_glance(site: SmallSite, glancing: Glancing) -> None:
    both = [save(site, "bridge", "One."), save(site, "road", "Two.")]
    assert glancing.look(both) is None
    assert glancing.others() == {}


def test_what_an_editor_made_and_took_away_is_no_change(site: SmallSite, glancing: Glancing) -> None:
    file = Path(save(site, "bridge", "Glanced at."))
    assert glancing.look([str(file), str(file.with_name("en.md.XyZ123"))]) is not None


def test_a_file_that_is_gone_is_a_change(site: SmallSite, glancing: Glancing) -> None:
    file = Path(save(site, "bridge", "Glanced at."))
    gone = site.content.resolve() / "news/road/en.md"
    gone.unlink()
    assert glancing.look([str(file), str(gone)]) is None
    assert glancing.look([str(gone)]) is None


@pytest.mark.parametrize("place", ["content/data/facts.yml", "content/news/bridge/one.png", "theme/templates/a.html"])
def test_other_files_than_texts_are_for_the_whole_build(site: SmallSite, glancing: Glancing, place: str) -> None:
    file = site.root.resolve() / place
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("")
    assert glancing.look([str(file)]) is None
    assert glancing.look([save(site, "bridge", "Glanced at."), str(file)]) is None


def test_on_another_day_nothing_of_yesterday_is_shown(site: SmallSite, glancing: Glancing) -> None:
    """Something may have ended at midnight that the page shows."""
    file = save(site, "bridge", "Glanced at.")
    glancing.board.settings["BUILD_DATE"] = "2026-11-23"
    assert glancing.look([file]) is None
    glancing.board.settings["BUILD_DATE"] = "2026-11-22"
    assert glancing.look([file]) is not None


def test_while_anything_is_broken_there_are_no_glances(site: SmallSite, glancing: Glancing) -> None:
    file = save(site, "bridge", "See [nothing](../nothing/en.md).")
    assert glancing.look([file]) is None
    glancing.board.run()
    glancing.warm()
    assert glancing.look([save(site, "road", "Glanced at.")]) is None
    save(site, "bridge", "Mended.")
    glancing.board.run()
    assert glancing.look([save(site, "road", "Glanced at, too.")]) is not None


def test_what_lay_there_before_is_known_once_it_is_warm(site: SmallSite, glancing: Glancing) -> None:
    later = Glancing(Builds(site))
    file = save(site, "bridge", "Glanced at.")
    assert later.look([file]) is None
    save(site, "bridge", "Text.\n")
    later.board.run()
    assert later.board.outcome.written == ()
    assert later.look([save(site, "bridge", "Glanced at.")]) is None
    save(site, "bridge", "Text.\n")
    later.warm()
    assert later.look([save(site, "bridge", "Glanced at.")]) is not None
