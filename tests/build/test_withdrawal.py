"""A notice that has ended: a tombstone, no byte of the person, whatever else is broken."""

import datetime as dt
import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import orjson
import pytest
from PIL import Image

from plugins.build.site import build
from plugins.library.shelf import Shelf
from plugins.model.vocabulary import NoticeState
from tests.build.whole_site import NOTICE, ORIGINAL_NAME, PORTRAIT, TRACES, WholeSite

PAGE = "{0}/notices/n-2026-0001/index.html"
LANGUAGES = ("en", "ar", "fr")
SHOWING = {
    *(f"{tag}/notices/index.html" for tag in LANGUAGES),
    *(f"{tag}/notices/n-2026-000{number}/index.html" for tag in LANGUAGES for number in (1, 2)),
    *(f"{tag}/news/second/index.html" for tag in LANGUAGES),
    *(f"{tag}/news/first/index.html" for tag in ("en", "ar")),
    *(f"{tag}/translations/index.html" for tag in LANGUAGES),
}
"""Pages that show, count, link to or stand beside the notice; French has a text of its own that does not link to it."""


@pytest.fixture
def site(tmp_path: Path) -> WholeSite:
    made = WholeSite(tmp_path)
    assert not made.build().failed
    for trace in (*TRACES, "portrait"):
        assert trace.encode() in b"".join(made.files().values()), trace
    return made


def traces(folder: Path) -> list[str]:
    """Where the person still is: words, bytes of the picture, and the name of its file."""
    found = []
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        content = file.read_bytes()
        words = [trace for trace in TRACES if trace.encode() in content]
        if words or PORTRAIT in content or "n-2026-0001/portrait" in file.as_posix():
            found.append(f"{file}: {words}")
    return found


def by_state(site: WholeSite) -> None:
    site.end_notice()


def by_deletion(site: WholeSite) -> None:
    shutil.rmtree(site.content / "notices/n-2026-0001")
    site.news("first", "2026-01-01")
    site.news("second", "2026-02-02", "news/first")
    site.translate("news/second", "ar", 'title: "ثانيا"\nsummary: "ما حدث."', "انتهى.")
    site.translate("news/first", "fr", 'title: "Première"\nsummary: "Ce qui est arrivé."', "C'est fini.")


def by_deletion_alone(site: WholeSite) -> None:
    shutil.rmtree(site.content / "notices/n-2026-0001")


def by_calendar(site: WholeSite) -> None:
    file = site.content / "notices/n-2026-0002/en.md"
    file.write_text(file.read_text(encoding="utf-8").replace("expires: 2027", "expires: 2030"), encoding="utf-8")
    assert not site.build().failed
    object.__setattr__(site.settings, "build_date", dt.date(2027, 7, 1))


def by_draft(site: WholeSite) -> None:
    site.write("notices/n-2026-0001/en.md", f"publish: draft\n{NOTICE}")
    site.news("second", "2026-02-02", "news/first")
    site.news("first", "2026-01-01")


@pytest.mark.parametrize("state", [state for state in NoticeState if state is not NoticeState.ACTIVE])
def test_every_state_but_active_leaves_a_tombstone_and_nothing_else(site: WholeSite, state: NoticeState) -> None:
    site.end_notice(state)
    outcome = site.build()
    assert [str(problem) for problem in outcome.problems if problem.is_error] == []
    assert traces(site.output) == []
    assert traces(site.settings.cache) == []
    page = site.page(PAGE.format("en"))
    assert "This notice has ended" in page
    assert "n-2026-0001" in page
    assert 'datetime="2026-11-20"' in page
    assert site.files() == site.clean()


def test_the_day_past_expires_is_the_end_and_that_day_is_not(site: WholeSite) -> None:
    site.build(build_date=dt.date(2027, 6, 30))
    assert TRACES[0] in site.page(PAGE.format("en"))
    outcome = site.build(build_date=dt.date(2027, 7, 1))
    assert not outcome.failed
    assert traces(site.output) == traces(site.settings.cache) == []
    assert 'datetime="2027-06-30"' in site.page(PAGE.format("ar"))


@pytest.mark.parametrize("broken", [False, True], ids=["a good site", "a broken site"])
def test_a_photograph_goes_with_its_notice_and_others_stay(site: WholeSite, *, broken: bool) -> None:
    """None of its sizes is left, in the output or in the cache; what was made of others is not made again."""
    face = Image.effect_mandelbrot((700, 400), (-3, -2.5, 2, 2.5), 100)
    for key, image in (("notices/n-2026-0001", face), ("news/third", Image.linear_gradient("L").resize((700, 400)))):
        raw = BytesIO()
        image.save(raw, "JPEG")
        site.raw(f"{key}/photo.jpg", raw.getvalue())
    notice = site.content / "notices/n-2026-0001/en.md"
    notice.write_text(notice.read_text(encoding="utf-8").replace("portrait.svg", "photo.jpg"), encoding="utf-8")
    site.news("third", "2026-03-03", body="![A box](photo.jpg)")
    assert not site.build().failed
    media = site.output / "media"
    gone = [file.read_bytes() for file in (media / "notices/n-2026-0001").iterdir()]
    others = {file: file.stat().st_mtime_ns for file in (media / "news/third").iterdir()}
    assert (len(gone), len(others)) == (7, 7)
    site.end_notice()
    if broken:
        broken_yaml(site)
    assert site.build().failed is broken
    assert not (media / "notices/n-2026-0001").exists()
    assert {file: file.stat().st_mtime_ns for file in (media / "news/third").iterdir()} == others
    assert "photo." in site.page("en/news/third/index.html")
    left, cache = (contents(folder) for folder in (site.output, site.settings.cache))
    assert [picture for picture in gone if picture[-64:] in left + cache] == []
    assert b"n-2026-0001/photo" not in left


def contents(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def test_of_a_minor_nothing_is_left(site: WholeSite) -> None:
    file = site.content / "notices/n-2026-0001/en.md"
    file.write_text(file.read_text(encoding="utf-8").replace("issued:", "minor: true\nissued:"), encoding="utf-8")
    assert not site.build().failed
    assert PORTRAIT not in site.files().values()
    site.end_notice("located")
    assert not site.build().failed
    assert traces(site.output) == traces(site.settings.cache) == []
    assert not list(site.output.glob("*/notices/n-2026-0001"))


def test_what_led_to_it_turns_neutral(site: WholeSite) -> None:
    site.end_notice()
    site.build()
    assert "<span>a notice that has ended</span>" in site.page("en/news/first/index.html")
    for path in ("en/news/second/index.html", "en/notices/index.html", "en/index.html"):
        assert "n-2026-0001" not in site.page(path)


def test_the_pages_that_change_are_those_that_showed_it(site: WholeSite) -> None:
    site.end_notice()
    assert set(site.build().written) == SHOWING


def test_a_notice_that_is_taken_up_again_comes_back_through_its_file_only(site: WholeSite) -> None:
    before = site.files()
    old_cache, old_manifest = site.root / "old cache", (site.output / ".noticeboard/manifest.json").read_bytes()
    shutil.copytree(site.settings.cache, old_cache)
    file = site.content / "notices/n-2026-0001/en.md"
    text = file.read_bytes()
    site.end_notice()
    assert not site.build().failed
    shutil.rmtree(site.settings.cache)
    shutil.copytree(old_cache, site.settings.cache)
    (site.output / ".noticeboard/manifest.json").write_bytes(old_manifest)
    assert not site.build().failed
    assert traces(site.output) == []
    assert site.files() == site.clean()
    file.write_bytes(text)
    assert not site.build().failed
    assert site.files() == before


def broken_yaml(site: WholeSite) -> None:
    site.raw("news/fourth/en.md", b"---\ntitle: [\n---\n")


def missing_link(site: WholeSite) -> None:
    site.news("fourth", "2026-04-04", body="See [nothing](../../help/none/en.md).")


def broken_template(site: WholeSite) -> None:
    for name in ("tombstone.html", "list.html", "news.html", "notices.html"):
        site.template(name).write_text("{% if %}", encoding="utf-8")


def no_theme(site: WholeSite) -> None:
    shutil.rmtree(site.settings.theme)


def no_stylesheet(site: WholeSite) -> None:
    (site.settings.theme / "static/css/base.css").unlink()


def broken_catalog(site: WholeSite) -> None:
    (site.root / "translations/fr/LC_MESSAGES/messages.po").write_bytes(b'msgid "a\n')


def broken_identity(site: WholeSite) -> None:
    site.raw("site/en.md", b"---\ntitle: [\n---\n")


def no_identity(site: WholeSite) -> None:
    (site.content / "site/en.md").unlink()


def broken_facts(site: WholeSite) -> None:
    site.raw("data/facts.yml", b"members: 196\n")


def its_translation(site: WholeSite) -> None:
    site.raw("notices/n-2026-0001/fr.md", b"---\ntranslates: [\n---\n")


def another_notice(site: WholeSite) -> None:
    site.raw("notices/n-2026-0002/en.md", b"---\nkind: [\nstate: active\n---\n")


def what_links_to_it(site: WholeSite) -> None:
    site.raw("news/second/en.md", b"---\ntitle: [\n---\n")


def much_else_has_changed(site: WholeSite) -> None:
    """Nothing of this is published, as something is broken."""
    broken_yaml(site)
    site.news("third", "2026-09-09", title="Edited")
    site.news("sixth", "2026-09-10")
    base = site.template("base.html")
    base.write_text(base.read_text(encoding="utf-8").replace("<body>", "<body><!-- new -->"), encoding="utf-8")
    with (site.settings.theme / "static/css/base.css").open("a", encoding="utf-8") as file:
        file.write("/* new */\n")
    site.catalog("fr", "Début")
    for name, value in (("page_size", 1), ("site_url", "https://other.example/base")):
        object.__setattr__(site.settings, name, value)


BREAKS = (
    broken_yaml,
    missing_link,
    broken_template,
    no_theme,
    no_stylesheet,
    broken_catalog,
    broken_identity,
    no_identity,
    broken_facts,
    its_translation,
    another_notice,
    what_links_to_it,
    much_else_has_changed,
)


def changed(site: WholeSite, before: dict[str, bytes]) -> set[str]:
    after = site.files()
    paths = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    return {path for path in paths if not path.startswith((".noticeboard/", "media/notices/n-2026-0001/"))}


@pytest.mark.parametrize(
    ("end", "broken"),
    [(end, broken) for end in (by_state, by_calendar, by_deletion_alone) for broken in BREAKS],
)
def test_an_ending_gets_through_whatever_else_is_broken(
    site: WholeSite, end: Callable[[WholeSite], None], broken: Callable[[WholeSite], None]
) -> None:
    """The last good site is kept without the notice: every page that did not show it stays byte for byte."""
    before = site.files()
    end(site)
    if end is by_calendar:
        before = site.files()
    broken(site)
    outcome = site.build()
    assert outcome.failed
    assert outcome.withdrawn == ("notices/n-2026-0001",)
    assert traces(site.output) == []
    assert changed(site, before) == SHOWING
    there = end is not by_deletion_alone
    assert (site.output / PAGE.format("en")).exists() == there
    assert "a notice that has ended" in site.page("en/news/first/index.html")
    again = site.files()
    outcome = site.build()
    assert (outcome.failed, outcome.withdrawn) == (True, ())
    assert site.files() == again


@pytest.mark.parametrize("end", [by_state, by_calendar, by_deletion, by_draft])
def test_after_mending_the_site_is_as_if_nothing_had_been_broken(
    site: WholeSite, end: Callable[[WholeSite], None]
) -> None:
    end(site)
    fourth = (site.content / "news/fourth/en.md").read_bytes()
    broken_yaml(site)
    assert site.build().withdrawn == ("notices/n-2026-0001",)
    site.raw("news/fourth/en.md", fourth)
    assert not site.build().failed
    assert traces(site.output) == traces(site.settings.cache) == []
    assert site.files() == site.clean()


def test_one_notice_after_another_ends_while_the_site_stays_broken(site: WholeSite) -> None:
    by_calendar(site)
    before = site.files()
    missing_link(site)
    assert site.build().withdrawn == ("notices/n-2026-0001",)
    tombstone = site.page(PAGE.format("en"))
    assert site.build(build_date=dt.date(2031, 1, 1)).withdrawn == ("notices/n-2026-0002",)
    assert site.page(PAGE.format("en")) == tombstone
    assert "This notice has ended" in site.page("en/notices/n-2026-0002/index.html")
    assert changed(site, before) == SHOWING


def no_cache(site: WholeSite) -> None:
    shutil.rmtree(site.settings.cache)


def damaged_cache(site: WholeSite) -> None:
    (site.settings.cache / "shelf.sqlite").write_bytes(b"x" * 4096)


def cache_of_another_site(site: WholeSite) -> None:
    site.build(output=site.root / "elsewhere", page_size=1)


def no_cache_and_no_manifest(site: WholeSite) -> None:
    no_cache(site)
    (site.output / ".noticeboard/manifest.json").unlink()


@pytest.mark.parametrize("lost", [no_cache, damaged_cache, cache_of_another_site, no_cache_and_no_manifest])
@pytest.mark.parametrize("broken", [broken_yaml, broken_template, no_identity])
@pytest.mark.parametrize("end", [by_state, by_calendar, by_deletion_alone])
def test_an_ending_gets_through_without_any_memory_too(
    site: WholeSite,
    end: Callable[[WholeSite], None],
    broken: Callable[[WholeSite], None],
    lost: Callable[[WholeSite], None],
) -> None:
    """What leads to the notice is removed with it, and every other file stays as it is."""
    if end is by_calendar and lost is no_cache_and_no_manifest:
        # Nothing but the notice's own file says on which day it ends.
        broken = broken_yaml
    for step in (end, lost) if end is by_calendar else (lost, end):
        step(site)
    before = site.files()
    broken(site)
    outcome = site.build()
    assert outcome.failed
    assert outcome.withdrawn == ("notices/n-2026-0001",)
    assert traces(site.output) == []
    assert changed(site, before) <= SHOWING
    assert set(outcome.removed) >= {PAGE.format(tag) for tag in LANGUAGES}
    again = site.files()
    assert site.build().withdrawn == ()
    assert site.files() == again


def test_a_broken_site_keeps_a_notice_that_lives(site: WholeSite) -> None:
    before = site.files()
    for broken in (broken_yaml, broken_template, another_notice):
        broken(site)
        outcome = site.build()
        assert (outcome.failed, outcome.withdrawn, outcome.removed) == (True, (), ())
    no_cache(site)
    assert site.build().withdrawn == ()
    assert site.files() == before


OWN = {
    "a day in words": ("state: active", "state: withdrawn\nmodified: 14 March"),
    "a state that is none": ("state: active", "state: capturd"),
    "a key that is none": ("state: active", "stat: withdrawn"),
    "a sign of another keyboard": ("state: active", "state\N{FULLWIDTH COLON}withdrawn"),
    "a line too far to the right": ("state: active", "  state: withdrawn"),
    "a line that was taken out": ("state: active\n", ""),
    "two hands at once": ("state: active", "<<<<<<< one\nstate: active\n=======\nstate: captured\n>>>>>>> other"),
    "a day that has passed": ("expires: 2027-06-30", "expires: 2026-11-21\nmodified: 14 March"),
    "brackets left open": ("other_names: [", "state: deceased\nother_names: [["),
}


def its_own(site: WholeSite, mistake: str) -> None:
    """Whoever ended the notice made a mistake in its very file."""
    old, new = OWN[mistake]
    site.write("notices/n-2026-0001/en.md", NOTICE.replace(old, new), "Words.")


@pytest.mark.parametrize("mistake", OWN)
def test_a_mistake_in_its_own_file_keeps_no_notice_online(site: WholeSite, mistake: str) -> None:
    before = site.files()
    its_own(site, mistake)
    outcome = site.build()
    assert (outcome.failed, outcome.withdrawn) == (True, ("notices/n-2026-0001",))
    assert traces(site.output) == []
    assert changed(site, before) == SHOWING
    assert "This notice has ended." in site.page(PAGE.format("en"))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "latin-1"])
def test_its_own_file_may_be_saved_in_any_encoding(site: WholeSite, encoding: str) -> None:
    text = NOTICE.replace(ORIGINAL_NAME, "é").replace("state: active", "state: withdrawn\nmodified: ?")
    site.raw("notices/n-2026-0001/en.md", f"---\n{text}---\n".encode(encoding))
    assert site.build().withdrawn == ("notices/n-2026-0001",)
    assert traces(site.output) == []


@pytest.mark.parametrize("state", ["captured", "active"])
def test_of_two_originals_one_that_has_ended_is_enough(site: WholeSite, state: str) -> None:
    text = NOTICE.replace("state: active", f"state: {state}\nmodified: 2026-11-20")
    site.write("notices/n-2026-0001/ar.md", text, "Words.")
    outcome = site.build()
    gone = state != "active"
    assert (outcome.failed, outcome.withdrawn) == (True, ("notices/n-2026-0001",) if gone else ())
    assert (traces(site.output) == []) is gone


def test_a_draft_that_cannot_be_read_leaves_nothing(site: WholeSite) -> None:
    site.write("notices/n-2026-0001/en.md", f"publish: draft\nmodified: ?\n{NOTICE}")
    assert site.build().withdrawn == ("notices/n-2026-0001",)
    assert traces(site.output) == []
    assert not list(site.output.glob("*/notices/n-2026-0001"))


def test_of_a_minor_nothing_is_left_though_the_file_cannot_be_read(site: WholeSite) -> None:
    text = NOTICE.replace("state: active", "state: located\nminor: true\nmodified: ?")
    site.write("notices/n-2026-0001/en.md", text)
    assert site.build().withdrawn == ("notices/n-2026-0001",)
    assert not list(site.output.glob("*/notices/n-2026-0001"))


def test_a_mistake_in_its_own_file_is_seen_without_any_memory_too(site: WholeSite) -> None:
    no_cache_and_no_manifest(site)
    its_own(site, "a state that is none")
    assert site.build().withdrawn == ("notices/n-2026-0001",)
    assert traces(site.output) == []


def test_a_notice_that_cannot_be_read_and_says_that_it_lives_does_until_its_day(site: WholeSite) -> None:
    site.write("notices/n-2026-0001/en.md", NOTICE.replace("issued:", "modified: 14 March\nissued:"))
    before = site.files()
    assert site.build(build_date=dt.date(2027, 6, 30)).withdrawn == ()
    assert site.files() == before
    outcome = site.build(build_date=dt.date(2027, 7, 1))
    assert set(outcome.withdrawn) == {"notices/n-2026-0001", "notices/n-2026-0002"}
    assert traces(site.output) == []
    assert 'datetime="2027-06-30"' in site.page(PAGE.format("en"))


def test_a_notice_whose_original_is_deleted_has_ended(site: WholeSite) -> None:
    (site.content / "notices/n-2026-0001/en.md").unlink()
    outcome = site.build()
    assert (outcome.failed, outcome.withdrawn) == (True, ("notices/n-2026-0001",))
    assert traces(site.output) == []


def test_a_check_withdraws_nothing(site: WholeSite) -> None:
    before = site.files()
    site.end_notice()
    broken_yaml(site)
    outcome = build(site.settings, commit=False)
    assert (outcome.failed, outcome.withdrawn) == (True, ())
    assert site.files() == before


def test_a_compressed_copy_that_a_plugin_made_goes_too(site: WholeSite) -> None:
    for path in (PAGE.format("en"), "en/news/second/index.html", "en/help/about/index.html"):
        (site.output / f"{path}.gz").write_bytes(TRACES[0].encode())
    assert site.build().foreign == ()
    site.end_notice()
    broken_yaml(site)
    assert site.build().withdrawn
    assert [file.name for file in site.output.rglob("*.gz")] == ["index.html.gz"]
    assert (site.output / "en/help/about/index.html.gz").exists()


def test_a_search_index_that_nobody_can_look_into_goes_with_it(tmp_path: Path) -> None:
    """An index is compressed; without the last good site nothing tells whether it says the name."""
    site = WholeSite(tmp_path, search=True)
    assert not site.build().failed
    assert any(path.startswith("search/") for path in site.files())
    by_state(site)
    no_cache(site)
    broken_yaml(site)
    assert site.build().withdrawn == ("notices/n-2026-0001",)
    assert not any(path.startswith("search/") for path in site.files())


def test_a_memory_of_another_release_is_forgotten_whole(site: WholeSite) -> None:
    """What it holds cannot be gone through, and nothing of the notice may stay."""
    shelf = Shelf(site.settings.cache / "shelf.sqlite")
    with shelf.held():
        shelf.open()
        note = orjson.loads(shelf.get(["good"])["good"])
        shelf.put([("good", orjson.dumps({**note, "form": 1, "assets": []}))])
        shelf.close()
    by_state(site)
    broken_yaml(site)
    assert site.build().withdrawn == ("notices/n-2026-0001",)
    assert traces(site.output) == traces(site.settings.cache) == []
