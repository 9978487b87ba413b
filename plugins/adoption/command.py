"""``python3 tasks.py adopt`` and ``upgrade``: say what would change, ask, and do it."""

import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from plugins.adoption import asking, conf, tracked, upgrading
from plugins.adoption.carrying import carry_out
from plugins.adoption.identity import BrokenTextError
from plugins.adoption.plan import ANSWERS, Plan, make_plan
from plugins.adoption.reading import read

_TOKENS = "theme/static/css/tokens.css"
_UNDO = "git stash -u"
RENEWED = ("CONTRIBUTING.md", ".vscode/content.code-snippets")
"""What is written anew behind ``adopt``, as it follows the site's languages (``plugins.bridge.generated``)."""
_NAMED = 3
"""Files that a complaint names."""


def adopt(root: Path, answers: str = "", *, yes: bool = False, hear: Callable[[str], str] = input) -> int:
    """Make the site somebody's own.

    Args:
        root: The project.
        answers: The file of the answers; without one, questions are asked.
        yes: Whether to change things without asking again.
        hear: Asks a person.

    Returns:
        The status: 1 if there is something to mend, or if it was not wanted.
    """
    plan = _planned(root, answers, hear)
    if not isinstance(plan, Plan):
        return _refused(plan)
    if not plan.removed and not plan.written:
        print("Noticeboard: the site is yours already; there is nothing to change")
        return 0
    _show(plan)
    for name in RENEWED:
        if (root / name).is_file():
            print(f"  writes  {name}  (its links)")
    if not yes and not _may(root, hear, keep=[answers or ANSWERS]):
        return 1
    carry_out(root, plan)
    print(f"Noticeboard: the site is yours; `{_UNDO}` undoes it. Now: python3 tasks.py check")
    return 0


def upgrade(root: Path, source: str, *, yes: bool = False, hear: Callable[[str], str] = input) -> int:
    """Replace the engine by that of another copy of Noticeboard, and leave everything of the site's own.

    Args:
        root: The project.
        source: The folder of the copy.
        yes: Whether to change things without asking again, and over files of the engine that were changed here.
        hear: Asks a person.

    Returns:
        The status: 1 if there is something to mend, or if it was not wanted.
    """
    try:
        change = upgrading.compare(root, Path(source).absolute())
    except upgrading.NoEngineError as error:
        return _refused([str(error)])
    for line in change.news():
        print(line)
    if not change.plan.written and not change.plan.removed:
        print("Noticeboard: the engine is that one already; there is nothing to change")
        return 0
    _show(change.plan)
    if change.edited and not yes:
        mend = "move what you changed to own/ or to settings (docs/upgrade.md), or give --yes: git keeps your version"
        return _refused(f"{path}: was changed here, and an upgrade would replace it — {mend}" for path in change.edited)
    if not yes and not _may(root, hear):
        return 1
    carry_out(root, change.plan)
    print(f"Noticeboard: the engine is upgraded; `{_UNDO}` undoes it. Now: python3 tasks.py check")
    return 0


def _planned(root: Path, answers: str, hear: Callable[[str], str]) -> Plan | list[str]:
    """What the answers make of the project, or what is to be mended."""
    try:
        tokens = (root / _TOKENS).read_text(encoding="utf-8")
        path = Path(answers) if answers else _there(root) or _asked(root, hear, tokens)
        raw = path.read_bytes()
        found = read(path.name, raw, tokens)
        if isinstance(found, list):
            return [str(problem) for problem in found]
        return make_plan(root, tracked.files_of(root), found, raw)
    except BrokenTextError as error:
        return [str(problem) for problem in error.problems]
    except SyntaxError as error:
        return [f"{conf.FILE}:{error.lineno}:1: file: is no Python: {error.msg} — mend the line"]
    except EOFError:
        return [f"{ANSWERS}: was not answered to the end — begin again, or write the file (docs/adopt.md)"]
    except OSError as error:
        return [f"{error.filename}: {error.strerror} — name a file that can be read"]


def _there(root: Path) -> Path | None:
    """Answers that somebody has written already: nobody is asked for them, and they are not written over."""
    path = root / ANSWERS
    if not path.is_file():
        return None
    print(f"Noticeboard: {ANSWERS} is there, and read; without it, you are asked")
    return path


def _asked(root: Path, hear: Callable[[str], str], tokens: str) -> Path:
    """The answers of a person, kept in a file before anything is made of them: a mistake need not cost them all."""
    path = root / ANSWERS
    path.write_bytes(asking.file_of(asking.ask(hear, tokens)))
    print(f"Your answers are in {ANSWERS}; mend them there, and go on with: python3 tasks.py adopt --answers {ANSWERS}")
    return path


def _show(plan: Plan) -> None:
    for verb, paths in (("removes", plan.removed), ("writes", plan.written), ("leaves as it is", plan.left)):
        for folder, count in sorted(Counter(_summed(path) for path in paths).items()):
            print(f"  {verb}  {folder}" + (f"  ({count} files)" if folder.endswith("/") else ""))


def _summed(path: str) -> str:
    """Documents by their kind, as there are thousands; other files by folder, those near the top by name."""
    steps = path.split("/")
    if steps[0] == "content":
        return "/".join(steps[:2]) + "/"
    return "/".join(steps[:-1]) + "/" if len(steps) > 2 else path


def _may(root: Path, hear: Callable[[str], str], keep: Iterable[str] = ()) -> bool:
    """Whether it may be done: everything is in git, so that it can be undone, and a person says yes."""
    names = {Path(path).name for path in keep}
    found = tracked.changes(root)
    unsaved = [path for path in found or () if Path(path).name not in names]
    if found is None:
        _refused(["git: this folder is not in it, so nothing could be undone — run git init and commit, or give --yes"])
    elif unsaved:
        more = f" and {len(unsaved) - _NAMED} more" if unsaved[_NAMED:] else ""
        them = "them" if unsaved[1:] else "it"
        said = f"git: not committed: {', '.join(unsaved[:_NAMED])}{more}"
        _refused([f"{said} — commit {them} first, so that this can be undone"])
    else:
        try:
            if hear("Go on? (y/n) ").strip().lower().startswith("y"):
                return True
            print("Noticeboard: nothing was changed")
        except EOFError:
            _refused(["nobody answered — give --yes to go on without being asked"])
    return False


def _refused(problems: Iterable[object]) -> int:
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1
