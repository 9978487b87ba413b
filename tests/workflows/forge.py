"""A GitHub on this machine: a repository to push to, Pages to deploy to, and stand-ins for the actions of others."""

import compileall
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tarfile
import venv
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from py_compile import PycInvalidationMode

from plugins.bridge import environment
from plugins.bridge.machine import version
from tests.build.whole_site import NEWS, WholeSite
from tests.conftest import ROOT, SmallSite
from tests.workflows.runner import Action, Job, Machine, run

TODAY, LATER = "2026-11-22", "2027-07-01"
"""The second is the day on which a notice ends and a text appears: nobody commits anything."""
_WHO = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
_OURS = (
    *("tasks.py", "pelicanconf.py", "publishconf.py", "pyproject.toml", environment.LOCK, environment.TEST_LOCK),
    *("plugins", "theme", "translations", ".github", ".gitignore"),
)
_CLOCK = """#!/bin/bash
# This machine's clock: what publishes asks that for the day, and takes none from the environment.
if [ "$1 $2" = "tasks.py publish" ]; then set -- "$@" --date "$BUILD_DATE"; fi
exec {python} "$@"
"""
_GH = """#!/bin/bash
# The one question that publishing asks GitHub.
test -n "$GH_TOKEN" && test "$*" = "api repos/$GITHUB_REPOSITORY/git/ref/heads/main --jq .object.sha" || exit 9
exec git --git-dir {origin} rev-parse main
"""
_SMALL = """
LANGUAGES = [{"tag": "en"}, {"tag": "ar", "partial": True}, {"tag": "fr", "partial": True}]
SEARCH, WORKERS = False, 1
"""


def git(folder: Path, *arguments: str) -> str:
    """What git says."""
    done = subprocess.run(["git", *_WHO, *arguments], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def project(to: Path) -> None:
    """The project's files as git would hand them out, committed or not; no content, no cache, no environment."""
    listed = git(ROOT, "ls-files", "--cached", "--others", "--exclude-standard", "-z", "--", *_OURS)
    for name in listed.split("\0"):
        if (ROOT / name).is_file():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, to / name)


def make_ready(folder: Path) -> None:
    """Give a clone the environment that these tests run in, as if its lock files had been installed."""
    made = folder / ".venv"
    venv.create(made, with_pip=False, symlinks=True)
    seen = [path for path in sys.path if path.endswith("site-packages")]
    (made / "lib" / f"python{version()}" / "site-packages" / "seen.pth").write_text("\n".join(seen))
    (made / "bin" / "lychee").symlink_to(Path(sys.executable).with_name("lychee"))
    locks = (environment.LOCK, environment.TEST_LOCK)
    digests = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in locks}
    (made / "noticeboard.json").write_text(json.dumps({"place": str(made), "python": version(), **digests}))


@dataclass
class Forge:
    """One repository and its Pages.

    Attributes:
        root: An empty folder; below it ``work`` is a maintainer's clone, ``origin.git`` what it is pushed to,
            ``pages.git`` what was deployed, a commit each time.
        name: Owner and name of the repository.
        attested: What was signed: name → digest.
        kept: Names of artefacts, and the days that they are kept.
    """

    root: Path
    name: str = "example/board"
    attested: dict[str, str] = field(default_factory=dict)
    kept: dict[str, str] = field(default_factory=dict)
    _runs: int = 0
    _artefacts: Path = Path()
    _commit: str = ""

    def __post_init__(self) -> None:
        self.work, self.origin, self.pages = self.root / "work", self.root / "origin.git", self.root / "pages.git"
        for folder in (self.origin, self.pages):
            if not folder.exists():
                git(self.root, "init", "--quiet", "--bare", "--initial-branch", "main", str(folder))

    def push(self) -> str:
        """Commit the clone as it is, on the main branch; gives the commit."""
        if not (self.work / ".git").exists():
            git(self.work, "init", "--quiet", "--initial-branch", "main")
        git(self.work, "add", "--all")
        git(self.work, "commit", "--quiet", "--allow-empty", "--message", "A change")
        git(self.work, "push", "--quiet", "--force", str(self.origin), "HEAD:main")
        return git(self.work, "rev-parse", "HEAD")

    def run(  # noqa: PLR0913 - each is something that starts a workflow
        self,
        workflow: str,
        *,
        event: str = "push",
        ref: str = "",
        branch: str = "main",
        day: str = TODAY,
        site_url: str = "",
        programs: Path | None = None,
        before: Mapping[str, Job] | None = None,
        commit: str = "",
        **environment: str,
    ) -> dict[str, Job]:
        """Start a workflow of the main branch, and wait for its end.

        Args:
            workflow: The name of its file, such as ``publish``.
            event: That started it.
            branch: From which it is started.
            ref: The input of ``workflow_dispatch``.
            day: Today.
            site_url: The repository's variable ``SITE_URL``.
            programs: A folder that is looked into first.
            before: The jobs of an earlier attempt of this very run, which somebody starts again: those that went well
                are not run again, and what they handed on is there still.
            commit: Of which the run is, if not of what the branch holds now: it waited, or is started again.
            environment: More variables of the machine.
        """
        self._runs += 1
        self._commit = commit
        folder = self.root / f"run{self._runs}"
        (folder / "home").mkdir(parents=True)
        python = Path(sys._base_executable).resolve()  # type: ignore[attr-defined]
        (folder / "bin").mkdir()
        for name, script in (("python3", _CLOCK.format(python=python)), ("gh", _GH.format(origin=self.origin))):
            (folder / "bin" / name).write_text(script, encoding="utf-8")
            (folder / "bin" / name).chmod(0o755)
        path = os.pathsep.join(str(each) for each in (programs, folder / "bin", "/usr/bin", "/bin") if each)
        given = {
            "PATH": path,
            "HOME": str(folder / "home"),
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_REPOSITORY": self.name,
            "GITHUB_EVENT_NAME": event,
            "BUILD_DATE": day,
            "PYTHONDONTWRITEBYTECODE": "1",
            "https_proxy": "http://127.0.0.1:9",  # nobody outside is asked
        }
        github = {
            "ref": f"refs/heads/{branch}",
            "event_name": event,
            "event": {"repository": {"private": False}},
            "repository": self.name,
            "server_url": "https://github.com",
            "token": "of this run only",
            "run_attempt": "2" if before else "1",
        }
        if before:
            shutil.copytree(self._artefacts, folder / "artefacts")
        self._artefacts = folder / "artefacts"
        file = self.work / ".github" / "workflows" / f"{workflow}.yml"
        machine = Machine(folder / "jobs", self._actions(folder), given | environment)
        return run(file, machine, before or {}, github=github, vars={"SITE_URL": site_url}, inputs={"ref": ref})

    def published(self) -> Path:
        """What Pages shows now, in a folder of its own."""
        self._runs += 1
        folder = self.root / f"seen{self._runs}"
        git(self.root, "clone", "--quiet", str(self.pages), str(folder))
        return folder

    def deployments(self) -> int:
        """How often something was deployed."""
        done = subprocess.run(
            ["git", "rev-list", "--count", "main"], cwd=self.pages, capture_output=True, text=True, check=False
        )
        return int(done.stdout or 0)

    def _actions(self, store: Path) -> Mapping[str, Action]:
        return {
            "actions/checkout": self._checkout,
            "actions/setup-python": lambda *_: None,
            "actions/upload-artifact": lambda folder, given: self._keep(store, folder, given),
            "actions/upload-pages-artifact": lambda folder, given: self._pack(store, folder, given),
            "actions/download-artifact": lambda folder, given: _take(store, folder, given),
            "actions/deploy-pages": lambda folder, given: self._deploy(store, folder),
            "actions/attest": self._attest,
        }

    def _checkout(self, folder: Path, given: dict[str, str]) -> None:
        assert given["persist-credentials"] == "false"
        depth = [] if given.get("fetch-depth") == "0" or self._commit else ["--depth", "1"]
        git(folder, "clone", "--quiet", *depth, f"file://{self.origin}", ".")
        if self._commit:
            git(folder, "checkout", "--quiet", self._commit)
        if (folder / "tasks.py").exists():
            make_ready(folder)
        for compiled in self.work.glob("plugins/**/__pycache__"):
            shutil.copytree(compiled, folder / compiled.relative_to(self.work), dirs_exist_ok=True)

    def _keep(self, store: Path, folder: Path, given: dict[str, str]) -> None:
        self.kept[given["name"]] = given["retention-days"]
        shutil.copytree(folder / given["path"], store / "artefacts" / given["name"])

    def _pack(self, store: Path, folder: Path, given: dict[str, str]) -> None:
        """As the action does it: a tar of all but what is hidden."""
        self.kept["github-pages"] = given["retention-days"]
        artefact = store / "artefacts" / "github-pages"
        artefact.mkdir(parents=True, exist_ok=True)
        with tarfile.open(artefact / "artifact.tar", "w", dereference=True) as tar:
            tar.add(folder / given["path"], ".", filter=lambda each: None if "/." in each.name else each)

    def _deploy(self, store: Path, folder: Path) -> dict[str, str]:
        """The artefact, whole, as the next commit of a bare repository."""
        tree = folder / "deployed"
        tree.mkdir()
        with tarfile.open(store / "artefacts" / "github-pages" / "artifact.tar") as tar:
            tar.extractall(tree)  # noqa: S202 - we packed it; the filter came with Python 3.11.4
        bare = ("--git-dir", str(self.pages), "--work-tree", str(tree))
        git(tree, *bare, "add", "--all", "--force")
        git(tree, *bare, "commit", "--quiet", "--allow-empty", "--message", "A deployment")
        return {"page_url": f"https://{self.name.partition('/')[0]}.github.io/"}

    def _attest(self, _: Path, given: dict[str, str]) -> None:
        self.attested[given["subject-name"]] = given["subject-digest"]


def _take(store: Path, folder: Path, given: dict[str, str]) -> None:
    shutil.copytree(store / "artefacts" / given["name"], folder / given["path"])


def small(root: Path) -> Forge:
    """A forge whose repository is this project with a small content, pushed."""
    forge = Forge(root)
    site = WholeSite(root / "small")
    site.write("news/later/en.md", NEWS.format(title="Later", date=LATER, related="") + f"publish_at: {LATER}")
    project(forge.work)
    for name in ("theme", "translations"):
        shutil.rmtree(forge.work / name)
    for name in ("content", "theme", "translations"):
        shutil.move(site.root / name, forge.work / name)
    conf = forge.work / "pelicanconf.py"
    conf.write_text(conf.read_text(encoding="utf-8") + _SMALL, encoding="utf-8")
    # Once for all clones; by its hash, so that code of another day is compiled anew.
    compileall.compile_dir(forge.work / "plugins", quiet=2, invalidation_mode=PycInvalidationMode.CHECKED_HASH)
    forge.push()
    return forge


def copied(forge: Forge, root: Path) -> tuple[Forge, WholeSite]:
    """The same forge elsewhere, as it is now, and its content to edit."""
    for name in ("work", "origin.git", "pages.git"):
        shutil.copytree(forge.root / name, root / name, symlinks=True)
    site = WholeSite.__new__(WholeSite)
    SmallSite.__init__(site, root / "small")
    site.content = root / "work" / "content"
    return Forge(root), site


def empty(root: Path) -> Forge:
    """A forge whose repository holds the workflows, and a ``.ci/run`` that prints its variables."""
    forge = Forge(root)
    shutil.copytree(ROOT / ".github", forge.work / ".github")
    (forge.work / ".ci").mkdir()
    run_all = forge.work / ".ci" / "run"
    run_all.write_text("#!/bin/bash\nenv\n", encoding="utf-8")
    run_all.chmod(0o755)
    forge.push()
    return forge
