"""An emergency, as docs/maintainers.md tells it: a notice must go at once, while something else is broken.

Step by step: the site is public; one author's mistake is on the main branch; an editor ends the notice by one line in
the browser; the workflow runs. What the world sees then holds no byte of the notice.
"""

import re

from tests.build.test_withdrawal import PORTRAIT, traces
from tests.build.whole_site import WholeSite
from tests.workflows.forge import Forge, git
from tests.workflows.test_publish import results, said


def test_a_one_line_edit_takes_a_notice_off_the_site_whatever_else_is_broken(own: tuple[Forge, WholeSite]) -> None:
    forge, site = own
    assert forge.deployments() == 1
    assert traces(forge.published())

    site.write("news/fourth/en.md", 'title: "News fourth"\nsummary: "What happened."\ndate: tomorrow', "Broken words.")
    forge.push()
    broken = forge.run("publish")
    assert set(results(broken).values()) == {"failure", "skipped"}
    assert "content/news/fourth/en.md:4:7: date: " in broken["build"].said
    assert (forge.deployments(), bool(traces(forge.published()))) == (1, True)

    notice = site.content / "notices/n-2026-0001/en.md"
    text = notice.read_text(encoding="utf-8")
    notice.write_text(re.sub(r"(?m)^state: active$", "state: withdrawn", text), encoding="utf-8")
    forge.push()
    assert git(forge.work, "show", "--shortstat", "--format=").startswith(
        "1 file changed, 1 insertion(+), 1 deletion(-)"
    )
    jobs = forge.run("publish")

    assert jobs["build"].outputs["status"] == "3", said(jobs)
    went = {"build": "success", "check": "success", "deploy": "success", "attest": "success", "broken": "failure"}
    assert results(jobs) == went
    assert "content/news/fourth/en.md:4:7: date: " in jobs["build"].said
    assert "::error::A notice has ended and is gone from the site" in jobs["broken"].said

    folder = forge.published()
    assert traces(folder) == []
    assert PORTRAIT not in {file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    assert "This notice has ended" in (folder / "en/notices/n-2026-0001/index.html").read_text(encoding="utf-8")
    last_good = (folder / "en/news/fourth/index.html").read_text(encoding="utf-8")
    assert "See <a" in last_good
    assert "Broken words." not in last_good


def test_a_mistake_in_the_settings_does_not_keep_it_there(own: tuple[Forge, WholeSite]) -> None:
    """Nobody can build anything until it is mended; the one line goes through all the same."""
    forge, site = own
    conf = forge.work / "pelicanconf.py"
    conf.write_text(conf.read_text(encoding="utf-8") + "COLOURS = {'accent': (\n", encoding="utf-8")
    forge.push()
    assert forge.run("publish")["build"].result == "failure"
    assert forge.deployments() == 1
    site.end_notice()
    forge.push()
    jobs = forge.run("publish")
    assert (jobs["build"].outputs["status"], jobs["deploy"].result) == ("3", "success"), said(jobs)
    assert "\npelicanconf.py:" in jobs["build"].said
    assert traces(forge.published()) == []
