"""How long Noticeboard takes: whole ``pelican`` processes on a made corpus, in one table with the first marks.

Each figure is the median of some runs behind one that only warms up, and during which the memory is watched.
"""

import argparse
import json
import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.corpus import LANGUAGES, make_corpus
from bench.processes import ProcessError, Spent, run

ROOT = Path(__file__).resolve().parents[1]
BUILD_DATE = "2026-11-22"
MEMORY = 300
"""The mark for the memory of every case, in MiB."""


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

    def __init__(self, folder: Path, docs: int, languages: Sequence[str], workers: int | None) -> None:
        """Make the corpus."""
        self.content, self.output, self.cache = folder / "content", folder / "output", folder / "cache"
        rows = [{"tag": tag, "partial": True} for tag in languages]
        self._settings = [f"LANGUAGES={json.dumps(rows)}", *([f"WORKERS={workers}"] if workers else [])]
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


def main(argv: Sequence[str]) -> int:
    """Measure, and print a table.

    Returns:
        0, however long it took; 1 if a build failed or a check found a difference.
    """
    options = _options(argv)
    folder = Path(tempfile.mkdtemp(prefix="noticeboard-bench-", dir=options.scratch))
    try:
        site = Site(folder, options.docs, options.languages, options.workers)
        load = os.getloadavg()[0]
        rows = []
        for case in CASES:
            rows.append(site.measure(case, options.runs))
            if options.check:
                site.check()
        said = f"{options.docs:,} documents × {len(options.languages)} languages, median of {options.runs}"
        cores = len(os.sched_getaffinity(0))
        print(f"{said}; {cores} cores, load {load:.1f} before and {os.getloadavg()[0]:.1f} after\n")
        print("\n".join(_table(rows)))
    except (ProcessError, CheckError) as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        if options.keep:
            print(f"\nkept {folder}")
        else:
            shutil.rmtree(folder)
    return 0


def _options(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench", description="Measure whole builds of a made corpus.")
    parser.add_argument("--docs", type=_positive, default=1000, help="documents in each language")
    parser.add_argument("--languages", type=_languages, default=LANGUAGES, help="tags, such as en,ar")
    parser.add_argument("--runs", type=_positive, default=3, help="measured runs of each case")
    parser.add_argument(
        "--workers", type=_positive, help="processes that read and render; one for each core if left out"
    )
    parser.add_argument("--scratch", type=Path, help="an existing folder to work in, such as one in memory")
    parser.add_argument("--keep", action="store_true", help="leave corpus, output and cache there")
    parser.add_argument("--check", action="store_true", help="compare each result with a clean build, byte by byte")
    return parser.parse_args(argv)


def _positive(said: str) -> int:
    number = int(said)
    if number < 1:
        raise ValueError(said)
    return number


def _languages(said: str) -> tuple[str, ...]:
    tags = tuple(said.split(","))
    if not set(tags) <= set(LANGUAGES) or len(set(tags)) != len(tags):
        message = f"'{said}' — write some of {','.join(LANGUAGES)}, each once"
        raise argparse.ArgumentTypeError(message)
    return tags


def _table(rows: Sequence[Row]) -> Iterator[str]:
    yield f"{'':16}{'wall':>9}{'least':>9}{'CPU':>9}{'memory':>11}{'files':>8}   first marks"
    for row in rows:
        walls = [spent.wall for spent in row.runs]
        cpu = statistics.median(spent.cpu for spent in row.runs)
        memory = row.warm_up.memory / 2**20
        mark = f"≤ {row.case.mark:g} s, " if row.case.mark else ""
        yield (
            f"{row.case.name:16}{statistics.median(walls):7.2f} s{min(walls):7.2f} s{cpu:7.2f} s"
            f"{memory:7.0f} MiB{row.files:8,}   {mark}≤ {MEMORY} MiB"
        )


def _files(root: Path) -> Iterator[Path]:
    """Everything but our own notes, which name the time."""
    return (path for path in root.rglob("*") if path.is_file() and ".noticeboard" not in path.parts)


def _differ(one: Path, other: Path) -> bool:
    return one.read_bytes() != other.read_bytes()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
