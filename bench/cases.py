"""What is measured: builds of one corpus by the real command, each after a change of its own."""

import json
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.corpus import make_corpus
from bench.processes import Spent, run

ROOT = Path(__file__).resolve().parents[1]
BUILD_DATE = "2026-11-22"


class CheckError(Exception):
    """A rebuilt site is not what a clean build makes of the same content; names the first files that differ."""


@dataclass(frozen=True, slots=True)
class Case:
    """What is measured.

    Attributes:
        mark: Seconds of wall time, on two quiet cores at the usual size.
        change: What happens before each run, by its number; 0 is the one that warms up.
    """

    name: str
    mark: float | None
    change: Callable[["Site", int], None]


@dataclass(frozen=True, slots=True)
class Row:
    """A case and what its runs took."""

    case: Case
    warm_up: Spent
    runs: tuple[Spent, ...]
    files: int


class Site:
    """A corpus in a folder of its own, and the command that builds it."""

    def __init__(self, folder: Path, docs: int, languages: Sequence[str], workers: int | None, *, search: bool) -> None:
        """Make the corpus; ``search`` says whether the site gets its search index."""
        self.content, self.output, self.cache = folder / "content", folder / "output", folder / "cache"
        rows = [{"tag": tag, "partial": True} for tag in languages]
        self._settings = [f"LANGUAGES={json.dumps(rows)}", *([f"WORKERS={workers}"] if workers else [])]
        self._settings.append(f"SEARCH={json.dumps(search)}")
        make_corpus(self.content, docs, languages)
        # An original in the middle of the news: it stands in a list, in a feed's section, and has translations.
        self._edited = self.content / "news" / f"n-{docs // 8:05}" / f"{languages[0]}.md"
        self._text = self._edited.read_text(encoding="utf-8")

    def build(self, output: Path, cache: Path, *, watch_memory: bool = False) -> Spent:
        """Build in a new process."""
        return run(
            (
                *(sys.executable, "-m", "pelican", str(self.content), "-s", str(ROOT / "pelicanconf.py")),
                *("-o", str(output), "--cache-path", str(cache), "-e", *self._settings),
            ),
            ROOT,
            {"BUILD_DATE": BUILD_DATE},
            watch_memory=watch_memory,
        )

    def measure(self, case: Case, runs: int) -> Row:
        """Build once to warm up, then so many times."""
        spent = []
        for number in range(runs + 1):
            case.change(self, number)
            spent.append(self.build(self.output, self.cache, watch_memory=number == 0))
        return Row(case, spent[0], tuple(spent[1:]), sum(1 for _ in _files(self.output)))

    def clear(self, _number: int) -> None:
        """Remove what earlier builds left."""
        shutil.rmtree(self.output, ignore_errors=True)
        shutil.rmtree(self.cache, ignore_errors=True)

    def leave(self, _number: int) -> None:
        """Change nothing."""

    def edit_body(self, number: int) -> None:
        """Add a sentence to the end of an original."""
        self._edited.write_text(f"{self._text}\nSentence number {number} stands at the end.\n", encoding="utf-8")

    def edit_title(self, number: int) -> None:
        """Give it another title."""
        self._edited.write_text(self._text.replace('title: "', f'title: "Number {number}: ', 1), encoding="utf-8")

    def check(self) -> None:
        """Compare what lies in the output with a clean build of the same content.

        Raises:
            CheckError: If a byte differs.
        """
        clean, cache = self.output.with_name("clean"), self.cache.with_name("clean-cache")
        self.build(clean, cache)
        made, wanted = ({path.relative_to(root): path for path in _files(root)} for root in (self.output, clean))
        differ = sorted(made.keys() ^ wanted.keys())
        differ += [path for path in sorted(made.keys() & wanted.keys()) if _differ(made[path], wanted[path])]
        shutil.rmtree(clean)
        shutil.rmtree(cache)
        if differ:
            message = f"{len(differ)} files differ from a clean build: {', '.join(map(str, differ[:5]))}"
            raise CheckError(message)


CASES = (
    Case("cold", 25.0, Site.clear),
    Case("nothing changed", 2.0, Site.leave),
    Case("one edit", 3.0, Site.edit_body),
    Case("title edit", None, Site.edit_title),
)


def _files(root: Path) -> Iterator[Path]:
    """Everything but our own notes, which name the time."""
    return (path for path in root.rglob("*") if path.is_file() and ".noticeboard" not in path.parts)


def _differ(one: Path, other: Path) -> bool:
    return one.read_bytes() != other.read_bytes()
