"""A release is put in place whole, or not at all; the end of a notice gets through, whatever else is broken."""

import datetime as dt
import gzip
import hashlib
import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path

import orjson
import pytest

from plugins.bridge.history import Git
from plugins.build import place, publication
from plugins.build.proof import Fault
from plugins.build.publication import Report, Status, publish
from plugins.build.release import NAME, read_release
from plugins.build.site import Outcome, build
from plugins.model.settings import Settings
from tests.build.test_withdrawal import (
    broken_catalog,
    broken_template,
    broken_yaml,
    by_calendar,
    by_deletion_alone,
    by_draft,
    by_state,
    its_own,
    its_translation,
    missing_link,
    much_else_has_changed,
    no_identity,
    no_theme,
)
from tests.build.whole_site import NAME as PERSON
from tests.build.whole_site import PORTRAIT, TRACES, WholeSite, files_of

URL = "https://board.example/base"
DAY = dt.date(2026, 11, 22)


class Published(WholeSite):
    """A small site that is published; with a repository if ``committed`` is called."""

    def __init__(self, root: Path, *, search: bool = False) -> None:
        super().__init__(root / "repository", search=search)
        self.target = root / "public"
        self.machine = root / "machine"

    def publish(
        self,
        online: Collection[str] | None = None,
        make: Callable[[Settings], Outcome] = build,
        patience: float = 600,
        **more: object,
    ) -> Report:
        settings = replace(self.release(), **more)  # type: ignore[arg-type]
        history = Git(settings, self.machine / "then")
        return publish(settings, self.target, history, make, online=online, patience=patience)

    def release(self) -> Settings:
        changes = {"site_url": URL, "output": self.machine / "site", "cache": self.machine / "cache"}
        return replace(self.settings, **changes)  # type: ignore[arg-type]

    def tree(self) -> dict[str, bytes]:
        return files_of(self.target) if self.target.exists() else {}

    def commit(self, day: dt.date = DAY) -> str:
        """Commit everything, as of a day's noon."""
        if not (self.root / ".git").exists():
            self.git("init", "--quiet", "--initial-branch=main")
        at = f"{day}T12:00:00Z"
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message=x", GIT_AUTHOR_DATE=at, GIT_COMMITTER_DATE=at)
        return self.git("rev-parse", "HEAD").strip()

    def git(self, *arguments: str, **environment: str) -> str:
        own = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "PATH": os.environ["PATH"]}
        who = ["-c", "user.name=Nobody", "-c", "user.email=nobody@board.example"]
        command = ["git", *who, *arguments]
        done = subprocess.run(command, cwd=self.root, env=own | environment, capture_output=True, text=True, check=True)
        return done.stdout

    def forget(self) -> None:
        """As on a machine of CI: a clean clone, and nothing that was published."""
        for folder in (self.machine, self.target):
            shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def site(tmp_path: Path) -> Published:
    return Published(tmp_path)


def traces(folder: Path) -> list[str]:
    """Where the person is, in any file's bytes or name."""
    found = []
    for path in sorted(folder.rglob("*")):
        raw = path.read_bytes() if path.is_file() else b""
        raw = gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw
        if any(trace.encode() in raw for trace in TRACES) or PORTRAIT in raw or "n-2026-0001/portrait" in str(path):
            found.append(str(path))
    return found


def beside(site: Published) -> set[str]:
    """What lies where the release lies."""
    return {path.name for path in site.target.parent.iterdir()} - {"repository", "machine"}


def test_it_holds_the_site_and_a_list_of_all_with_digests(tmp_path: Path) -> None:
    site = Published(tmp_path, search=True)
    commit = site.commit()
    report = site.publish()
    assert (report.status, report.problems, report.faults) == (Status.PUBLISHED, (), ())
    tree = site.tree()
    said = orjson.loads(tree.pop(NAME))
    assert said["files"] == {path: hashlib.sha256(raw).hexdigest() for path, raw in sorted(tree.items())}
    assert list(said["files"]) == sorted(said["files"])
    assert (said["url"], said["day"], said["commit"]) == (URL, "2026-11-22", commit)
    assert said["notices"] == ["n-2026-0001", "n-2026-0002"]
    assert orjson.loads(tree["built.json"]) == {"day": "2026-11-22"}
    assert f'href="{URL}/en/"' in tree["en/index.html"].decode()
    assert any(path.startswith("search/en/fragment/") for path in tree)
    assert not any(path.startswith(".") for path in tree)
    before = site.tree()
    site.forget()
    assert site.publish().status is Status.PUBLISHED
    assert site.tree() == before
    assert beside(site) == {"public"}


def test_it_is_of_no_commit_where_a_file_is_not_as_committed(site: Published) -> None:
    site.commit()
    site.news("fifth", "2026-05-05")
    site.publish()
    release = read_release(site.target)
    assert release is not None
    assert release.commit is None


def test_an_unchanged_file_keeps_its_time(site: Published) -> None:
    """So that rsync passes it over."""
    site.publish()
    page = site.target / "en/organisation/top/index.html"
    before = page.stat().st_mtime_ns
    site.news("fifth", "2026-05-05")
    assert site.publish().status is Status.PUBLISHED
    assert (site.target / "en/news/fifth/index.html").exists()
    assert page.stat().st_mtime_ns == before


def test_with_a_problem_nothing_is_touched(site: Published) -> None:
    site.publish()
    before = site.tree()
    broken_yaml(site)
    report = site.publish()
    assert (report.status, len(report.problems) > 0) == (Status.REFUSED, True)
    assert site.tree() == before
    assert beside(site) == {"public"}


def test_a_first_release_with_a_problem_makes_no_folder(site: Published) -> None:
    broken_yaml(site)
    assert site.publish().status is Status.REFUSED
    assert beside(site) == set()


@pytest.mark.parametrize("found", ["file", "folder", "link", "list"])
def test_what_is_not_ours_is_not_exchanged(site: Published, found: str) -> None:
    if found == "file":
        site.target.write_text("mine")
    elif found == "link":
        (site.target.parent / "elsewhere").mkdir()
        site.target.symlink_to(site.target.parent / "elsewhere")
    else:
        site.target.mkdir()
        (site.target / ("thesis.doc" if found == "folder" else NAME)).write_text("{}")
    report = site.publish()
    assert report.status is Status.REFUSED
    what = f"{site.target}: is not empty, and Noticeboard did not publish it — name another folder, or empty this one"
    assert report.refused == what
    assert not (site.target / "en").exists()


@pytest.mark.parametrize(
    "damage",
    [{"notices": "n-2026-0001"}, {"notices": [1]}, {"notices": ["Ann"]}, {"files": ["a"]}, {"files": {"a": 1}}],
)
def test_a_list_that_is_none_is_not_believed(site: Published, damage: dict[str, object]) -> None:
    site.publish()
    body = orjson.loads((site.target / NAME).read_bytes())
    (site.target / NAME).write_bytes(orjson.dumps(body | damage))
    before = site.tree()
    assert site.publish().status is Status.REFUSED
    assert site.tree() == before


def test_an_empty_folder_is_taken(site: Published) -> None:
    site.target.mkdir()
    assert site.publish().status is Status.PUBLISHED


def test_what_others_laid_into_it_is_kept_beside_it(site: Published) -> None:
    """Only compressed copies of ours are ours."""
    site.publish()
    (site.target / "own/deep").mkdir(parents=True)
    (site.target / "own/deep/a.txt").write_text("mine")
    (site.target / "en/index.html.gz").write_bytes(b"copy")
    site.news("fifth", "2026-05-05")
    report = site.publish()
    kept = site.target.with_name("public.strangers-1")
    assert (report.status, report.strangers) == (Status.PUBLISHED, (kept,))
    assert files_of(kept) == {"own/deep/a.txt": b"mine"}
    assert not (site.target / "own").exists()


def test_the_end_of_a_notice_leaves_nothing_anywhere(site: Published) -> None:
    site.publish()
    site.end_notice()
    assert site.publish().status is Status.PUBLISHED
    assert traces(site.target) == traces(site.machine) == []


@pytest.mark.parametrize(
    ("end", "broken"),
    [
        (by_state, broken_yaml),
        (by_calendar, broken_template),
        (by_deletion_alone, no_identity),
        (by_draft, no_theme),
        (by_state, much_else_has_changed),
    ],
)
def test_the_end_of_a_notice_gets_through_where_the_last_release_is_remembered(
    site: Published, end: Callable[[WholeSite], None], broken: Callable[[WholeSite], None]
) -> None:
    site.publish()
    if end is by_calendar:
        site.settings = replace(site.settings, build_date=dt.date(2027, 7, 1))
    else:
        end(site)
    broken(site)
    report = site.publish(site_url=URL)
    assert report.status is Status.WITHDRAWN
    assert "n-2026-0001" in report.ended
    assert traces(site.target) == []
    assert site.publish(site_url=URL).status is Status.REFUSED
    assert traces(site.target) == traces(site.machine) == []


@pytest.mark.parametrize(
    ("end", "broken"),
    [
        (by_state, broken_yaml),
        (by_state, missing_link),
        (by_state, broken_template),
        (by_state, its_translation),
        (by_draft, broken_catalog),
        (by_deletion_alone, no_identity),
        (by_state, much_else_has_changed),
    ],
)
def test_the_end_of_a_notice_gets_through_on_a_clean_machine(
    site: Published, end: Callable[[WholeSite], None], broken: Callable[[WholeSite], None]
) -> None:
    """The last good site is that of the newest commit that can be built; the broken change is not in it."""
    good = site.commit(dt.date(2026, 11, 1))
    end(site)
    broken(site)
    site.commit(dt.date(2026, 11, 20))
    report = site.publish(site_url=URL)
    assert (report.status, report.restored, report.ended) == (Status.WITHDRAWN, good, ("n-2026-0001",))
    assert report.problems
    assert traces(site.target) == traces(site.machine) == []
    assert (site.target / "en/news/fourth/index.html").exists()
    assert "a notice that has ended" in (site.target / "en/news/first/index.html").read_text(encoding="utf-8")
    assert beside(site) == {"public"}
    site.forget()
    assert site.publish(site_url=URL).status is Status.WITHDRAWN, "until it is mended, each run says so"


def test_a_day_that_passes_while_the_site_is_broken_gets_through_on_a_clean_machine(site: Published) -> None:
    """The rest of the last good site is of today: a fraud warning past its day says so."""
    site.commit(dt.date(2027, 6, 1))
    broken_yaml(site)
    site.commit(dt.date(2027, 6, 2))
    site.settings = replace(site.settings, build_date=dt.date(2027, 6, 30))
    assert site.publish().status is Status.REFUSED
    site.forget()
    site.settings = replace(site.settings, build_date=dt.date(2027, 7, 1))
    report = site.publish()
    assert (report.status, report.ended) == (Status.WITHDRAWN, ("n-2026-0001", "n-2026-0002"))
    assert traces(site.target) == []
    assert "State of this warning" in (site.target / "en/warnings/mails/index.html").read_text(encoding="utf-8")


def test_what_was_broken_for_long_is_gone_round(site: Published) -> None:
    """Several broken commits, one of them with the ending; merged branches do not count."""
    good = site.commit(dt.date(2026, 11, 1))
    broken_yaml(site)
    site.commit(dt.date(2026, 11, 2))
    site.end_notice()
    site.commit(dt.date(2026, 11, 3))
    site.news("fifth", "2026-05-05")
    site.commit(dt.date(2026, 11, 4))
    assert site.publish().restored == good
    assert traces(site.target) == []
    assert not (site.target / "en/news/fifth").exists()


def test_a_broken_site_without_any_ending_is_refused_on_a_clean_machine(site: Published) -> None:
    site.commit(dt.date(2026, 11, 1))
    broken_yaml(site)
    site.commit(dt.date(2026, 11, 2))
    assert site.publish().status is Status.REFUSED
    assert beside(site) == set()


BOTH, OTHER = ("n-2026-0001", "n-2026-0002"), ("n-2026-0002",)


def ended_and_broken(site: Published) -> str:
    """The last good commit has ended the notice; whether it ever went online, nothing in the history says."""
    site.commit(dt.date(2026, 11, 1))
    site.end_notice()
    good = site.commit(dt.date(2026, 11, 2))
    broken_yaml(site)
    site.commit(dt.date(2026, 11, 3))
    return good


def test_a_commit_that_was_never_deployed_has_ended_nothing(site: Published) -> None:
    """Two commits in one push, a run that another one replaced, a deployment that failed: the site itself knows."""
    good = ended_and_broken(site)
    report = site.publish(online=BOTH)
    assert (report.status, report.restored, report.ended) == (Status.WITHDRAWN, good, ("n-2026-0001",))
    assert traces(site.target) == []
    release = read_release(site.target)
    assert release is not None
    assert release.notices == OTHER


def test_what_is_not_online_any_more_is_no_reason_to_publish(site: Published) -> None:
    ended_and_broken(site)
    assert site.publish(online=OTHER).status is Status.REFUSED
    assert beside(site) == set()


def test_where_the_site_cannot_be_asked_whoever_ever_lived_counts(site: Published) -> None:
    good = ended_and_broken(site)
    report = site.publish()
    assert (report.status, report.restored, report.ended) == (Status.WITHDRAWN, good, ("n-2026-0001",))
    assert traces(site.target) == []


def test_a_notice_that_was_never_published_has_not_ended(site: Published) -> None:
    """It came with the very change that is broken."""
    site.commit(dt.date(2026, 11, 1))
    notice = (site.content / "notices/n-2026-0002/en.md").read_bytes()
    site.raw("notices/n-2026-0003/en.md", notice)
    broken_yaml(site)
    site.commit(dt.date(2026, 11, 2))
    report = site.publish()
    assert (report.status, report.ended) == (Status.REFUSED, ())


def test_a_good_site_says_whose_end_it_brings(site: Published) -> None:
    """A workflow deploys it then, even if a later look finds a fault."""
    site.end_notice()
    report = site.publish(online=BOTH)
    assert (report.status, report.ended) == (Status.PUBLISHED, ("n-2026-0001",))
    assert site.publish(online=OTHER).ended == ()


@pytest.mark.parametrize("mistake", ["a day in words", "a state that is none", "two hands at once"])
def test_a_mistake_in_its_own_file_keeps_no_notice_online_on_a_clean_machine(site: Published, mistake: str) -> None:
    good = site.commit(dt.date(2026, 11, 1))
    its_own(site, mistake)
    site.commit(dt.date(2026, 11, 20))
    report = site.publish()
    assert (report.status, report.restored, report.ended) == (Status.WITHDRAWN, good, ("n-2026-0001",))
    assert traces(site.target) == []
    assert "This notice has ended." in (site.target / "en/notices/n-2026-0001/index.html").read_text(encoding="utf-8")


def unreadable(site: Published, state: str = "active") -> None:
    site.raw("notices/n-2026-0001/en.md", f"---\nkind: [\nstate: {state}\n---\n".encode())


@pytest.mark.parametrize("online", [BOTH, OTHER, None])
def test_a_mistake_in_the_file_of_a_notice_that_lives_is_no_reason_to_publish(
    site: Published, online: Collection[str] | None
) -> None:
    site.commit(dt.date(2026, 11, 1))
    unreadable(site)
    site.commit(dt.date(2026, 11, 2))
    assert site.publish(online=online).status is Status.REFUSED
    assert beside(site) == set()


@pytest.mark.parametrize(("online", "comes"), [(BOTH, True), (OTHER, False), (None, False)])
def test_an_old_state_revives_no_notice(site: Published, online: Collection[str] | None, *, comes: bool) -> None:
    """It had ended, was taken off, and now its file cannot be read; another one ends while the site is broken."""
    site.commit(dt.date(2026, 11, 1))
    site.end_notice()
    broken_yaml(site)
    site.commit(dt.date(2026, 11, 2))
    unreadable(site)
    other = site.content / "notices/n-2026-0002/en.md"
    other.write_text(other.read_text(encoding="utf-8").replace("state: active", "state: expired"), encoding="utf-8")
    site.commit(dt.date(2026, 11, 3))
    report = site.publish(online=online)
    assert (report.status, "n-2026-0002" in report.ended) == (Status.WITHDRAWN, True)
    assert bool(traces(site.target)) is comes


def test_a_number_that_is_somebody_elses_now_revives_nobody(site: Published) -> None:
    """The one before ended while the site was broken, which it still is; a third one ends."""
    site.commit(dt.date(2026, 11, 1))
    other = (site.content / "notices/n-2026-0002/en.md").read_text(encoding="utf-8")
    shutil.rmtree(site.content / "notices/n-2026-0001")
    site.write("notices/n-2026-0002/en.md", other.strip("-\n").replace("state: active", "state: expired"))
    site.raw("notices/n-2026-0001/en.md", other.encode())
    broken_yaml(site)
    site.commit(dt.date(2026, 11, 2))
    report = site.publish(online=OTHER)
    assert (report.status, report.ended) == (Status.WITHDRAWN, OTHER)
    assert traces(site.target) == []
    assert not list(site.target.glob("*/notices/n-2026-0001")), "it has not ended either"


def test_who_lives_has_not_ended_though_no_earlier_state_shows_it(site: Published) -> None:
    """Else the site would go back by months for nobody's sake."""
    site.commit(dt.date(2026, 6, 1))
    notice = (site.content / "notices/n-2026-0002/en.md").read_bytes()
    site.raw("notices/n-2026-0003/en.md", notice)
    site.raw("news/fourth/en.md", b"what only the code of then could read")
    site.commit(dt.date(2026, 11, 2))
    broken_yaml(site)
    site.commit(dt.date(2026, 11, 3))
    report = site.publish(online=(*BOTH, "n-2026-0003"))
    assert (report.status, report.ended) == (Status.REFUSED, ())
    site.end_notice()
    report = site.publish(online=(*BOTH, "n-2026-0003"))
    assert (report.status, report.ended) == (Status.WITHDRAWN, ("n-2026-0001",))
    assert traces(site.target) == []


def test_a_plugin_that_fails_keeps_no_notice_online(site: Published) -> None:
    def failing(settings: Settings) -> Outcome:
        build(settings)
        message = "a plugin's"
        raise KeyError(message)

    site.publish()
    assert site.publish(make=failing).status is Status.REFUSED
    site.end_notice()
    report = site.publish(make=failing)
    assert (report.status, report.ended) == (Status.WITHDRAWN, ("n-2026-0001",))
    assert [str(problem) for problem in report.problems if problem.is_error] == [
        'PLUGINS:1:1: plugin: one failed: KeyError: "a plugin\'s" — mend it, or take it out of the list'
    ]
    assert traces(site.target) == []


def test_the_last_good_site_is_made_as_every_site_is(site: Published) -> None:
    """With what plugins by others add to it."""
    made: list[Path] = []

    def noting(settings: Settings) -> Outcome:
        made.append(settings.content)
        return build(settings)

    site.commit(dt.date(2026, 11, 1))
    site.end_notice()
    broken_yaml(site)
    site.commit(dt.date(2026, 11, 2))
    assert site.publish(make=noting).status is Status.WITHDRAWN
    assert [path == site.content for path in made] == [True, False]


def test_the_search_for_a_good_state_ends(site: Published) -> None:
    """A workflow has minutes, not hours; what was tried is said."""
    good = site.commit(dt.date(2026, 11, 1))
    for day in (2, 3, 4):
        site.raw("news/fourth/en.md", f"broken {day}".encode())
        site.commit(dt.date(2026, 11, day))
    site.end_notice()
    site.commit(dt.date(2026, 11, 5))
    report = site.publish(online=BOTH, patience=0)
    assert (report.status, report.lack) == (Status.REFUSED, "none of the 1 newest that were tried can be built")
    report = site.publish(online=BOTH)
    assert (report.status, report.restored, report.lack) == (Status.WITHDRAWN, good, "")


LATER = 'title: "Later"\nsummary: "It waits."\ndate: 2026-12-01\ntopics: []\npublish_at: {0}\n'


def put_off(site: Published) -> None:
    site.write("news/later/en.md", LATER.format("2027-02-01"))


def made_a_draft(site: Published) -> None:
    site.write("news/later/en.md", LATER.format("2026-12-01") + "publish: draft")


def taken_out(site: Published) -> None:
    shutil.rmtree(site.content / "news/later")


def damaged(site: Published) -> None:
    site.raw("news/later/en.md", b"---\ntitle: [\n---\n")


def left_alone(site: Published) -> None:
    assert (site.content / "news/later/en.md").exists()


@pytest.mark.parametrize("change", [put_off, made_a_draft, taken_out, damaged, left_alone])
def test_an_old_state_publishes_nothing_that_was_held_back_since(
    site: Published, change: Callable[[Published], None]
) -> None:
    """Its day has come, but only the old state says so."""
    site.write("news/later/en.md", LATER.format("2026-12-01"))
    site.commit(dt.date(2026, 11, 1))
    change(site)
    site.end_notice()
    broken_yaml(site)
    site.commit(dt.date(2026, 11, 20))
    report = site.publish(build_date=dt.date(2026, 12, 5))
    assert (report.status, report.ended) == (Status.WITHDRAWN, ("n-2026-0001",))
    assert (site.target / "en/news/later").exists() is (change is left_alone)


def test_what_leads_to_what_was_held_back_stops_no_ending(site: Published) -> None:
    """Neither is shown: so it was when that state was published."""
    site.write("news/later/en.md", LATER.format("2026-12-01"))
    site.write("news/other/en.md", LATER.format("2026-12-01") + "related: [news/later]")
    good = site.commit(dt.date(2026, 11, 1))
    put_off(site)
    site.end_notice()
    site.commit(dt.date(2026, 11, 20))
    report = site.publish(build_date=dt.date(2026, 12, 5))
    assert (report.status, report.restored, report.ended) == (Status.WITHDRAWN, good, ("n-2026-0001",))
    assert not list(site.target.glob("en/news/[lo][at][th]er"))


def test_what_was_out_then_stays_out(site: Published) -> None:
    """Readers have seen it: that it is a draft now is for a good build to act on."""
    site.write("news/later/en.md", LATER.format("2026-10-01"))
    site.commit(dt.date(2026, 11, 1))
    made_a_draft(site)
    site.end_notice()
    broken_yaml(site)
    site.commit(dt.date(2026, 11, 20))
    assert site.publish().status is Status.WITHDRAWN
    assert (site.target / "en/news/later").exists()


@pytest.mark.parametrize("lost", ["of the memory", "of the folder"])
def test_a_file_that_is_missing_keeps_no_notice_online(site: Published, lost: str) -> None:
    site.publish()
    if lost == "of the memory":
        shutil.rmtree(site.machine / "cache")
        (site.machine / "site/en/help/about/index.html").unlink()
    else:
        shutil.rmtree(site.machine)
        (site.target / "en/help/about/index.html").unlink()
    site.end_notice()
    broken_yaml(site)
    report = site.publish()
    assert (report.status, report.ended) == (Status.WITHDRAWN, ("n-2026-0001",))
    assert traces(site.target) == []
    assert not (site.target / "en/help/about/index.html").exists()
    assert (site.target / "en/help/report/index.html").exists()


def test_what_is_published_is_not_taken_back_without_an_ending(site: Published) -> None:
    site.publish()
    before = site.tree()
    shutil.rmtree(site.machine)
    broken_yaml(site)
    report = site.publish()
    assert (report.status, report.ended) == (Status.REFUSED, ())
    assert report.lack
    assert site.tree() == before


def test_an_ending_that_is_not_committed_gets_through_too(site: Published) -> None:
    good = site.commit(dt.date(2026, 11, 1))
    site.end_notice()
    broken_yaml(site)
    report = site.publish()
    assert (report.status, report.restored) == (Status.WITHDRAWN, good)
    assert traces(site.target) == []


def test_without_history_and_memory_it_is_taken_out_of_what_is_published(site: Published) -> None:
    site.publish()
    shutil.rmtree(site.machine)
    site.end_notice()
    broken_yaml(site)
    report = site.publish()
    assert (report.status, report.ended, report.restored) == (Status.WITHDRAWN, ("n-2026-0001",), "")
    assert traces(site.target) == traces(site.machine) == []
    assert (site.target / "en/help/about/index.html").exists()
    (site.content / "news/fourth/en.md").unlink()
    site.news("fourth", "2026-04-04", body="See [what](../../help/about/en.md#what).")
    assert site.publish().status is Status.PUBLISHED
    whole = site.tree()
    site.forget()
    site.publish()
    assert site.tree() == whole


@pytest.mark.parametrize(("ends", "status"), [(True, Status.WITHDRAWN), (False, Status.REFUSED)])
def test_a_tree_with_a_dead_link_is_put_in_place_for_the_sake_of_an_ending_alone(
    site: Published, monkeypatch: pytest.MonkeyPatch, status: Status, *, ends: bool
) -> None:
    """On a clean machine, where history tells what is online."""
    site.commit(dt.date(2026, 11, 1))
    site.news("fifth", "2026-05-05")
    if ends:
        site.end_notice()
    site.commit(dt.date(2026, 11, 2))
    monkeypatch.setattr(publication, "faults", lambda *_, **__: iter([Fault("a.html", "leads to nothing")]))
    report = site.publish()
    assert (report.status, report.ended) == (status, ("n-2026-0001",) if ends else ())
    assert [str(fault) for fault in report.faults] == ["a.html: leads to nothing"]
    assert (site.target / "en/news/fifth").exists() == ends


@pytest.mark.parametrize("ends", [True, False])
def test_what_nobody_may_see_is_never_put_in_place(
    site: Published, monkeypatch: pytest.MonkeyPatch, *, ends: bool
) -> None:
    """Where a notice has ended, the rest is: an ending waits for nothing."""
    site.publish()
    before, page = site.tree(), "en/help/about/index.html"
    if ends:
        site.end_notice()
    monkeypatch.setattr(publication, "faults", lambda *_, **__: iter([Fault(page, "is a draft", is_grave=True)]))
    report = site.publish()
    assert [str(fault) for fault in report.faults] == [f"{page}: is a draft"]
    assert report.status is (Status.WITHDRAWN if ends else Status.REFUSED)
    if not ends:
        assert site.tree() == before
        return
    assert traces(site.target) == []
    assert not (site.target / page).exists()
    release = read_release(site.target)
    assert release is not None
    assert set(release.files) == set(site.tree()) - {NAME}


def test_of_an_index_that_says_what_nobody_may_see_nothing_is_put_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = Published(tmp_path, search=True)
    site.publish()
    site.end_notice()
    path = next(path for path in site.tree() if path.startswith("search/en/fragment/"))
    monkeypatch.setattr(publication, "faults", lambda *_, **__: iter([Fault(path, "is a draft", is_grave=True)]))
    assert site.publish().status is Status.WITHDRAWN
    indexed = {path.split("/")[1] for path in site.tree() if path.startswith("search/")}
    assert "en" not in indexed
    assert "fr" in indexed


def test_who_is_called_like_a_part_of_every_page_stops_nothing(site: Published) -> None:
    """The frame of each page says the site's name; nobody reads a person's in it."""
    site.write(
        "site/en.md",
        f'title: "Board of {PERSON}"\nsummary: "A small site"\npublisher: "{PERSON}"\nindependence: "Independent."',
    )
    site.end_notice()
    report = site.publish()
    assert [str(fault) for fault in report.faults] == []
    assert report.status is Status.PUBLISHED


def test_a_notice_under_another_number_keeps_its_portrait(site: Published) -> None:
    site.publish()
    folder = site.content / "notices/n-2026-0001"
    folder.rename(folder.with_name("n-2026-0007"))
    for key in ("first", "second"):
        file = site.content / f"news/{key}/en.md"
        file.write_text(file.read_text(encoding="utf-8").replace("n-2026-0001", "n-2026-0007"), encoding="utf-8")
    report = site.publish()
    assert (report.status, report.ended, report.faults) == (Status.PUBLISHED, ("n-2026-0001",), ())
    assert list(site.target.glob("media/notices/n-2026-0007/*.svg"))
    assert not list(site.target.glob("*/notices/n-2026-0001"))


@pytest.mark.parametrize("other", [f"{PERSON}us", f"Ana {PERSON}", PERSON])
def test_whose_name_is_part_of_anothers_stops_nothing(site: Published, other: str) -> None:
    file = site.content / "notices/n-2026-0002/en.md"
    file.write_text(file.read_text(encoding="utf-8").replace("height:", f'name: "{other}"\nheight:'), encoding="utf-8")
    site.end_notice()
    report = site.publish()
    assert (report.status, [str(fault) for fault in report.faults]) == (Status.PUBLISHED, [])
    assert other in (site.target / "en/notices/index.html").read_text(encoding="utf-8")


def test_a_release_that_was_built_and_not_put_in_place_is_not_forgotten(site: Published) -> None:
    """Killed between the two, and broken since: what is online still shows the notice."""
    site.publish()
    old = site.target.parent / "kept"
    shutil.copytree(site.target, old)
    site.end_notice()
    site.publish()
    shutil.rmtree(site.target)
    old.rename(site.target)
    broken_yaml(site)
    assert traces(site.target)
    assert site.publish().status is Status.WITHDRAWN
    assert traces(site.target) == []


@pytest.mark.parametrize("in_one_step", [True, False], ids=["exchange", "aside"])
def test_killed_at_any_moment_it_leaves_the_old_tree_or_the_new(
    site: Published, monkeypatch: pytest.MonkeyPatch, *, in_one_step: bool
) -> None:
    """The power fails at one change of the file system after another; the next run sets all right."""
    site.publish()
    old = site.tree()
    site.end_notice()
    old_machine, old_target = site.machine.with_name("m"), site.machine.with_name("t")
    shutil.copytree(site.machine, old_machine)
    shutil.copytree(site.target, old_target)
    site.publish()
    new = site.tree()
    states: list[str] = []
    if not in_one_step:
        monkeypatch.setattr(place, "_exchanged", lambda *_: False)

    def as_before() -> None:
        for folder, before in ((site.machine, old_machine), (site.target, old_target)):
            shutil.rmtree(folder)
            shutil.copytree(before, folder)

    as_before()
    assert not killed(site, -1)
    changes = (site.root / "changes").read_text().split()
    swap = changes.index("_exchanged")
    for step in (0, swap // 2, swap - 1, swap, swap + 1, swap + 2, swap + 3, swap + 40, len(changes) - 1):
        as_before()
        assert killed(site, step)
        tree = site.tree()
        states.append("new" if tree == new else "old" if tree == old else "none" if not tree else "half")
        assert states[-1] in ({"new", "old"} if in_one_step else {"new", "old", "none"}), step
        assert site.publish().status is Status.PUBLISHED
        assert site.tree() == new
        assert beside(site) == {"public", "m", "t"}
    assert {"old", "new"} <= set(states)


def killed(site: Published, after: int) -> bool:
    """Publish in a process that is killed after so many changes around the release; whether it was.

    One that is not killed notes the changes in their order.
    """
    child = os.fork()
    if child == 0:
        seen: list[str] = []

        def last(change: Callable[..., object], name: str) -> Callable[..., object]:
            def changed(self: Path, *args: object, **more: object) -> object:
                if str(site.machine) not in str(self):
                    if len(seen) == after:
                        os.kill(os.getpid(), signal.SIGKILL)
                    seen.append(name)
                return change(self, *args, **more)

            return changed

        for name in ("rename", "unlink", "rmdir", "mkdir", "write_bytes"):
            setattr(Path, name, last(getattr(Path, name), name))
        place._exchanged = last(place._exchanged, "_exchanged")  # type: ignore[assignment]
        site.publish()
        (site.root / "changes").write_text(" ".join(seen))
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)
