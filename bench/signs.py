"""How well the shipped signs of fraud read messages that their authors never saw (``messages/``).

A message counts as called out when a sign is found in it that real messages do not often have too. Recall is the share
of frauds that are called out, false alarms the share of innocent messages that are.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from plugins.audit.browsing import browsing
from plugins.audit.examining import examining
from plugins.bridge.browser import chromium
from plugins.bridge.settings import noticeboard_from, read_settings
from plugins.model.settings import Settings
from plugins.survey.reading import Content, read
from plugins.views import signs

ROOT = Path(__file__).resolve().parents[1]
MESSAGES = ROOT / "bench" / "messages"
UNSEEN = MESSAGES / "unseen"
RECALL, ALARMS = 0.95, 0.05
"""The marks: at least, and at most."""


@dataclass(frozen=True, slots=True)
class Message:
    """One row of the table, and the codes of the signs by which it was called out."""

    id: str
    fraud: bool
    about: str
    text: str
    signs: tuple[str, ...] = ()

    @property
    def is_wrong(self) -> bool:
        """Whether a fraud was missed, or an innocent message called out."""
        return self.fraud != bool(self.signs)


def messages(folder: Path = MESSAGES) -> dict[str, list[Message]]:
    """Language → its rows."""
    return {
        file.stem: [
            Message(row["id"], row["fraud"], row["about"], row["text"])
            for row in yaml.safe_load(file.read_text(encoding="utf-8"))
        ]
        for file in sorted(folder.glob("*.yml"))
    }


def examined(settings: Settings, folder: Path = MESSAGES) -> dict[str, list[Message]]:
    """The same, read by a site's signs in a browser.

    Args:
        settings: Of the site.
        folder: With a file of messages for each language.

    Raises:
        LookupError: If the site has no signs, or cannot be read.
    """
    with read(settings) as content:
        if not isinstance(content, Content) or content.library.rules.signs is None:
            message = "data/rules.yml has no signs, or cannot be read"
            raise LookupError(message)
        module = signs.module(content.library)
    tables = messages(folder)
    with browsing(chromium()) as browser, examining(browser, settings.theme / "static" / "js", module) as examiner:
        return {tag: list(_read(rows, examiner.read([row.text for row in rows]))) for tag, rows in tables.items()}


def _read(rows: Sequence[Message], found: Sequence[dict[str, list[dict[str, str]]]]) -> Iterator[Message]:
    for row, each in zip(rows, found, strict=True):
        codes = tuple(sign["sign"] for sign in each["signs"] if not sign["genuine"])
        yield Message(row.id, row.fraud, row.about, row.text, codes)


def shares(rows: Sequence[Message]) -> tuple[float, float]:
    """Recall and false alarms, from 0 to 1."""
    frauds = [row for row in rows if row.fraud]
    innocent = [row for row in rows if not row.fraud]
    return sum(bool(row.signs) for row in frauds) / len(frauds), sum(bool(row.signs) for row in innocent) / len(
        innocent
    )


def main() -> int:
    """Print both tables, and of the first the messages that were read wrongly.

    Returns:
        0 if every language keeps to the marks on the first table, else 1; also where the site has no signs.
    """
    settings = read_settings(noticeboard_from(ROOT / "pelicanconf.py", {}).settings)
    try:
        tables = examined(settings)
    except LookupError as error:
        print(f"{error} — there is nothing to examine", file=sys.stderr)
        return 1
    print(f"Written before the rules, which were then mended by what they missed; marks ≥ {RECALL:.0%}, ≤ {ALARMS:.0%}")
    good = all(_print(tables))
    for row in (row for rows in tables.values() for row in rows if row.is_wrong):
        what = "missed" if row.fraud else f"called out by {', '.join(row.signs)}"
        print(f"{row.id}: {what} ({row.about})")
    print("\nWritten after the rules and never used to mend them")
    list(_print(examined(settings, UNSEEN)))
    return 0 if good else 1


def _print(tables: dict[str, list[Message]]) -> Iterator[bool]:
    print(f"{'':6}{'messages':>10}{'recall':>10}{'false alarms':>15}")
    for tag, rows in tables.items():
        recall, alarms = shares(rows)
        print(f"{tag:6}{len(rows):>10}{recall:>10.1%}{alarms:>15.1%}")
        yield recall >= RECALL and alarms <= ALARMS


if __name__ == "__main__":
    sys.exit(main())
