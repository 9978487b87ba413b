"""The workflow that publishes, run on this machine from a push to what a reader sees."""

import hashlib
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from plugins.audit.serving import Server
from plugins.bridge.browser import FLAGS, chromium
from tests.build.test_withdrawal import traces
from tests.build.whole_site import TRACES, WholeSite
from tests.conftest import ROOT
from tests.site.crawl import Site
from tests.workflows.conftest import Published
from tests.workflows.forge import LATER, Forge, git
from tests.workflows.runner import Job


def results(jobs: dict[str, Job]) -> dict[str, str]:
    return {name: job.result for name, job in jobs.items()}


def said(jobs: dict[str, Job]) -> str:
    return "\n".join(f"{name}: {job.result}\n{job.said}" for name, job in jobs.items())


def test_a_push_is_built_looked_at_deployed_and_signed(published: Published) -> None:
    forge, jobs = published
    went = {"build": "success", "check": "success", "deploy": "success", "attest": "success", "broken": "skipped"}
    assert results(jobs) == went, said(jobs)
    assert forge.deployments() == 1
    assert jobs["build"].outputs["url"] == "https://example.github.io/board"
    pages = len(list(forge.published().rglob("*.html")))
    assert re.search(rf"^links  \d+ links on {pages} pages +0 ", jobs["check"].said, re.MULTILINE)
    assert jobs["build"].summary.startswith("Built for <https://example.github.io/board>: ")
    assert jobs["check"].summary.startswith("What changes is not known: the release that is online cannot be read (")


def test_what_is_deployed_is_what_was_built_and_looked_at(published: Published) -> None:
    forge, jobs = published
    built, shown = (Site.crawl(folder, "") for folder in (_built(forge), forge.published()))
    assert {path: page.html for path, page in built.pages.items()} == {
        path: page.html for path, page in shown.pages.items()
    }
    release = (shown.root / "release.json").read_bytes()
    assert forge.attested == {"release.json": f"sha256:{hashlib.sha256(release).hexdigest()}"}
    assert forge.attested["release.json"] == jobs["build"].outputs["release"]
    assert json.loads(release)["url"] == jobs["build"].outputs["url"]


def test_nothing_hidden_is_deployed_and_no_artefact_is_kept_longer_than_a_day(published: Published) -> None:
    forge, _ = published
    assert [path for path in forge.published().rglob(".*") if ".git" not in path.parts] == []
    assert forge.kept == {"github-pages": "1"}


def test_readers_find_every_page_below_the_repositorys_path(published: Published) -> None:
    """Chromium, by every link of one language; nothing is asked that is not there, or of anybody else."""
    folder = published[0].published()
    with Server().serving(folder, "/board") as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        page = browser.new_context(service_workers="block").new_page()
        complaints: list[str] = []
        page.on("response", lambda got: got.status < 400 or complaints.append(f"{got.url}: {got.status}"))
        page.on("request", lambda asked: asked.url.startswith(f"{url}/") or complaints.append(asked.url))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"{url}/")
        todo, seen = [f"{url}/en/"], set()
        while todo:
            address = todo.pop()
            seen.add(address)
            page.goto(address)
            hrefs = page.eval_on_selector_all("a[href]", "all => all.map(a => a.href.split('#')[0])")
            todo += {href for href in hrefs if href.startswith(f"{url}/en/")} - seen - set(todo)
        browser.close()
    assert complaints == []
    assert {f"{url}/{path}" for path in _pages(folder)} <= seen


def test_the_day_decides_what_a_scheduled_run_shows(own: tuple[Forge, WholeSite]) -> None:
    """A notice ends, a text that waited appears; nobody has committed anything."""
    forge, _ = own
    before = forge.published()
    assert traces(before)
    assert [path for path in before.rglob("*") if "later" in path.name] == []
    jobs = forge.run("publish", event="schedule", day=LATER)
    assert results(jobs)["deploy"] == "success", said(jobs)
    after = forge.published()
    assert traces(after) == []
    assert (after / "en/news/later/index.html").exists()


def test_a_rollback_brings_back_the_code_and_no_notice(own: tuple[Forge, WholeSite]) -> None:
    forge, site = own
    site.news("fifth", "2026-05-05", body="It was right.")
    old = forge.work / "theme/templates/base.html"
    template = old.read_text(encoding="utf-8")
    old.write_text(template.replace("</body>", "<p>As it was</p></body>"), encoding="utf-8")
    then = forge.push()
    site.news("fifth", "2026-05-05", body="It is wrong.")
    old.write_text(template.replace("</body>", "<p>As it is</p></body>"), encoding="utf-8")
    site.end_notice()
    forge.push()
    jobs = forge.run("publish", event="workflow_dispatch", ref=then, day="2027-01-05")
    assert results(jobs)["deploy"] == "success", said(jobs)
    folder = forge.published()
    assert "It was right." in (folder / "en/news/fifth/index.html").read_text(encoding="utf-8")
    assert "As it was" in (folder / "404.html").read_text(encoding="utf-8")
    assert traces(folder) == []
    assert "This notice has ended" in (folder / "en/notices/n-2026-0001/index.html").read_text(encoding="utf-8")
    # Of the warnings, one counts until the end of 2026: the day is that of the run.
    assert "2026-12-31" in (folder / "en/warnings/mails/index.html").read_text(encoding="utf-8")
    assert f"{then[:12]} with the notices of" in jobs["build"].summary
    assert "It lasts until main is published again" in jobs["build"].summary


def test_a_commit_that_was_never_on_the_branch_is_not_deployed(bare: Forge) -> None:
    """Nor one of a fork, of which GitHub keeps a copy in the same store."""
    edge, library = ("__init__", "carried", "pages", "rollback"), ("__init__", "git")
    for name in (*(f"bridge/{each}" for each in edge), *(f"library/{each}" for each in library)):
        copy = bare.work / "plugins" / f"{name}.py"
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text((ROOT / "plugins" / f"{name}.py").read_text(encoding="utf-8"), encoding="utf-8")
    bare.push()
    git(bare.work, "checkout", "--quiet", "-b", "fork")
    strange = git(bare.work, "commit-tree", "HEAD^{tree}", "-m", "Strange")
    git(bare.work, "push", "--quiet", str(bare.origin), f"{strange}:refs/pull/1/head")
    jobs = bare.run("publish", event="workflow_dispatch", ref=strange)
    assert set(results(jobs).values()) == {"failure", "skipped"}
    assert f"rollback: '{strange}' is no commit of this branch's history" in jobs["build"].said
    assert bare.deployments() == 0


def _built(forge: Forge) -> Path:
    return forge.root / "run1" / "jobs" / "build" / "public"


def _pages(folder: Path) -> set[str]:
    """Every page that a link should lead to: not those for readers who came by themselves."""
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("index.html")}
    return {path.removesuffix("index.html") for path in found if path.startswith("en/")} - {"en/offline/"}


@pytest.mark.parametrize("trace", TRACES[:2])
def test_the_notice_was_there_before_it_ended(published: Published, trace: str) -> None:
    """What the tests above look for in vain can be found."""
    assert trace in (published[0].published() / "en/notices/n-2026-0001/index.html").read_text(encoding="utf-8")


def test_a_run_that_is_started_again_does_not_bring_a_notice_back(own: tuple[Forge, WholeSite]) -> None:
    """All its jobs are of the commit of then: "Re-run all jobs"."""
    forge, site = own
    then = git(forge.work, "rev-parse", "HEAD")
    site.end_notice()
    forge.push()
    jobs = forge.run("publish", commit=then)
    assert set(results(jobs).values()) == {"failure", "skipped"}, said(jobs)
    assert "::error::main has moved on." in jobs["build"].said
    assert forge.deployments() == 1
