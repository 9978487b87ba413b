"""How long Noticeboard takes: whole ``pelican`` processes on a made corpus, in one table with the first marks.

Each figure is the median of some runs behind one that only warms up, and during which the memory is watched.
"""

import argparse
import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.cases import CASES, CheckError, Row, Site
from bench.corpus import LANGUAGES
from bench.processes import ProcessError

MEMORY = 300
"""The mark for the memory of every case, in MiB."""


def main(argv: Sequence[str]) -> int:
    """Measure, and print a table.

    Returns:
        0, however long it took; 1 if a build failed or a check found a difference.
    """
    options = _options(argv)
    folder = Path(tempfile.mkdtemp(prefix="noticeboard-bench-", dir=options.scratch))
    try:
        site = Site(folder, options.docs, options.languages, options.workers, search=options.search)
        load = os.getloadavg()[0]
        rows = []
        for case in CASES:
            rows.append(site.measure(case, options.runs))
            if options.check:
                site.check()
        search = "with" if options.search else "without"
        said = f"{options.docs:,} documents × {len(options.languages)} languages, {search} search"
        cores = len(os.sched_getaffinity(0))
        loads = f"load {load:.1f} before and {os.getloadavg()[0]:.1f} after"
        print(f"{said}, median of {options.runs}; {cores} cores, {loads}\n")
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
    parser.add_argument("--search", action="store_true", help="with the search index, which the peers do not make")
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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
