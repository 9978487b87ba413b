"""Originals and translations that do not fit together: where the original has changed since, that only warns."""

# ruff: noqa: E501 - a message stands here on one line, as it is printed

from plugins.model.documents import Draft, Name, read_document
from plugins.model.kinds import KINDS
from tests.checks.bad_inputs import Row
from tests.checks.bad_inputs.writing import PNG, SOURCE, TRANSLATED, news, text, translation


def current(version: str) -> str:
    """A translation of the original as it is now, given its version."""
    return TRANSLATED.replace("00000000", version)


def beside(original: str, body: str) -> dict[str, str]:
    """A translation of the prose as it is now."""
    files = news("", original)
    name = Name(KINDS["news"], "x", "en")
    draft = read_document(name, "content/news/x/en.md", files["news/x/en.md"].encode())
    assert isinstance(draft, Draft)
    return files | {"news/x/ar.md": "---\n" + current(draft.document.texts) + "---\n\n" + body + "\n"}


TABLE = "| a | b |\n| --- | --- |\n| 1 | 2 |\n"
FACT = "two: {number: 2, unit: {en: things, ar: things}" + SOURCE.replace("\n  ", ", ").strip() + "}"
LONG = "Nobody has translated this sentence so far."
PIECES = "give each paragraph, each item of a list and each row of a table, in the original's order"
KINDS_KEPT = "keep paragraphs, lists, quotations and tables with all their cells as they are there"

ROWS = [
    Row(
        "two originals",
        news() | {"news/x/ar.md": text("news")},
        [
            "content/news/x/en.md:1:1: file: is a second original beside ar.md — add 'translates' to the one that is a translation",
        ],
    ),
    Row(
        "translations without an original",
        {
            "news/x/en.md": "---\n" + TRANSLATED + "---\n\nText.\n",
            "news/x/ar.md": "---\n" + TRANSLATED + "---\n\nText.\n",
        },
        [
            "content/news/x/ar.md:2:13: translates: there is no original in this folder — add it as en.md, or remove 'translates' from the file that is the original",
            "content/news/x/en.md:2:13: translates: there is no original in this folder — add it as en.md, or remove 'translates' from the file that is the original",
        ],
    ),
    Row(
        "a translation of nothing",
        {"news/x/ar.md": "---\n" + TRANSLATED + "---\n\nText.\n"},
        [
            "content/news/x/ar.md:2:13: translates: there is no original in this folder — add it as en.md, or remove 'translates' from the file that is the original",
        ],
    ),
    Row(
        "a translation of a language that is not the original's",
        translation(TRANSLATED.replace("en@", "fr@")),
        [
            "content/news/x/ar.md:2:13: translates: names 'fr', but the original is in 'en' — write 'translates: en@0f1cc7b3'",
        ],
    ),
    Row(
        "a translation of itself",
        translation(TRANSLATED.replace("en@", "ar@")),
        [
            "content/news/x/ar.md:2:13: translates: names 'ar', but the original is in 'en' — write 'translates: en@0f1cc7b3'",
        ],
    ),
    Row(
        "a version without its digits",
        translation(TRANSLATED.replace("@00000000", "")),
        [
            "content/news/x/ar.md:2:13: translates: is not '<language>@<8 hex digits>' — write the original's language and version, such as en@1a2b3c4d; for en@00000000 the check prints the line to paste",
        ],
    ),
    Row(
        "a version with too few digits",
        translation(TRANSLATED.replace("@00000000", "@0000")),
        [
            "content/news/x/ar.md:2:13: translates: is not '<language>@<8 hex digits>' — write the original's language and version, such as en@1a2b3c4d; for en@00000000 the check prints the line to paste",
        ],
    ),
    Row(
        "a version with capitals",
        translation(TRANSLATED.replace("@00000000", "@ABCDEF12")),
        [
            "content/news/x/ar.md:2:13: translates: is not '<language>@<8 hex digits>' — write the original's language and version, such as en@1a2b3c4d; for en@00000000 the check prints the line to paste",
        ],
    ),
    Row(
        "a version in a list",
        translation(TRANSLATED.replace("en@00000000", "[en]")),
        [
            "content/news/x/ar.md:2:13: translates: must be text, not a list — write the original's language and version, such as en@1a2b3c4d; for en@00000000 the check prints the line to paste",
        ],
    ),
    Row(
        "no version behind the key",
        translation(TRANSLATED.replace(" en@00000000", "")),
        [
            "content/news/x/ar.md:2:12: translates: is empty — write the original's language and version, such as en@1a2b3c4d; for en@00000000 the check prints the line to paste",
        ],
    ),
    Row(
        "neither reviewed nor not",
        translation(TRANSLATED.replace("true", "partly")),
        [
            "content/news/x/ar.md:3:11: reviewed: cannot be 'partly': it is either true or false — write true once a native reader has checked it",
        ],
    ),
    Row(
        "a shared field in a translation",
        translation(TRANSLATED + "date: 2026-03-14"),
        [
            "content/news/x/ar.md:6:1: date: is no key here — remove it; what all languages share stands in the original only; the keys are also_called, charts, dateline, figures, image, operation, partners, quotes, reviewed, summary, title, translates, updates",
        ],
    ),
    Row(
        "a misspelt text",
        translation(TRANSLATED.replace("title", "titel")),
        [
            "content/news/x/ar.md:1:1: title: is missing — write one line of plain text",
            "content/news/x/ar.md:4:1: titel: is no key here — write title, or remove it; what all languages share stands in the original only; the keys are also_called, charts, dateline, figures, image, operation, partners, quotes, reviewed, summary, title, translates, updates",
        ],
    ),
    Row(
        "a title that is missing",
        translation(TRANSLATED.replace('title: "A"\n', "")),
        [
            "content/news/x/ar.md:1:1: title: is missing — write one line of plain text",
        ],
    ),
    Row(
        "a text that only the original has",
        translation(current("2b16ea6f"), "dateline: Lyon"),
        [
            "content/news/x/ar.md:1:1: dateline: is missing; the original has it — name the place the news comes from, such as Lyon, France",
        ],
    ),
    Row(
        "a text that only the translation has",
        translation(current("0f1cc7b3") + "dateline: Lyon"),
        [
            "content/news/x/ar.md:6:11: dateline: is not in the original — remove it, or add it there",
        ],
    ),
    Row(
        "a list with an entry less",
        translation(current("d86c638a") + "partners: [A]", "partners: [A, B]"),
        [
            "content/news/x/ar.md:6:11: partners: has 1 entry where the original has 2 — give each one, in the original's order",
        ],
    ),
    Row(
        "a list that is missing",
        translation(current("d86c638a"), "partners: [A, B]"),
        [
            "content/news/x/ar.md:1:1: partners: is missing; the original has it — list the organisations that took part",
        ],
    ),
    Row(
        "figures with one less",
        translation(
            current("a44369d3") + "figures: [{label: A}]", "figures: [{label: A, value: 1}, {label: B, value: 2}]"
        ),
        [
            "content/news/x/ar.md:6:10: figures: has 1 entry where the original has 2 — give the texts of each entry, in the original's order",
        ],
    ),
    Row(
        "figures that are missing",
        translation(current("4f52db13"), "figures: [{label: A, value: 1}]"),
        [
            "content/news/x/ar.md:1:1: figures: is missing; the original has it — give the texts of each entry, in the original's order",
        ],
    ),
    Row(
        "figures that the original does not have",
        translation(current("0f1cc7b3") + "figures: [{label: A}]"),
        [
            "content/news/x/ar.md:6:10: figures: is not in the original — remove it, or add it there",
        ],
    ),
    Row(
        "a unit that is missing inside a figure",
        translation(current("c6158a0f") + "figures:\n  - label: A", "figures: [{label: A, value: 1, unit: kg}]"),
        [
            "content/news/x/ar.md:7:5: figures[1].unit: is missing; the original has it — name the unit, if there is one",
        ],
    ),
    Row(
        "a number in a translation",
        translation(TRANSLATED + "figures: [{label: A, value: 1}]", "figures: [{label: A, value: 1}]"),
        [
            "content/news/x/ar.md:6:22: figures[1].value: is no key here — remove it; what all languages share stands in the original only; the keys are label, unit",
        ],
    ),
    Row(
        "the words of a picture that are missing",
        translation(current("36d796a5"), "image: {file: a.png, alt: A dog, credit: B}") | {"news/x/a.png": PNG},
        [
            "content/news/x/ar.md:1:1: image: is missing; the original has it — give its texts in this language",
        ],
    ),
    Row(
        "the words of a picture that is not there",
        translation(current("0f1cc7b3") + "image: {alt: A dog}"),
        [
            "content/news/x/ar.md:6:8: image: is not in the original — remove it, or add it there",
        ],
    ),
    Row(
        "of an older original, a text that only the original has",
        translation(TRANSLATED, "dateline: Lyon"),
        [
            "content/news/x/ar.md:1:1: warning: dateline: is missing; the original has it — name the place the news comes from, such as Lyon, France",
            "content/news/x/ar.md:2:13: warning: translates: is of an older original — bring the text up to date, then write 'translates: en@2b16ea6f'",
        ],
    ),
    Row(
        "of an older original, a text that only the translation has",
        translation(TRANSLATED + "dateline: Lyon"),
        [
            "content/news/x/ar.md:2:13: warning: translates: is of an older original — bring the text up to date, then write 'translates: en@0f1cc7b3'",
            "content/news/x/ar.md:6:11: warning: dateline: is not in the original — remove it, or add it there",
        ],
    ),
    Row(
        "of an older original, a list with an entry less",
        translation(TRANSLATED + "partners: [A]", "partners: [A, B]"),
        [
            "content/news/x/ar.md:2:13: warning: translates: is of an older original — bring the text up to date, then write 'translates: en@d86c638a'",
            "content/news/x/ar.md:6:11: warning: partners: has 1 entry where the original has 2 — give each one, in the original's order",
        ],
    ),
    Row(
        "of an older original, a list that is missing",
        translation(TRANSLATED, "partners: [A, B]"),
        [
            "content/news/x/ar.md:1:1: warning: partners: is missing; the original has it — list the organisations that took part",
            "content/news/x/ar.md:2:13: warning: translates: is of an older original — bring the text up to date, then write 'translates: en@d86c638a'",
        ],
    ),
    Row(
        "of an older original, figures with one less",
        translation(TRANSLATED + "figures: [{label: A}]", "figures: [{label: A, value: 1}, {label: B, value: 2}]"),
        [
            "content/news/x/ar.md:2:13: warning: translates: is of an older original — bring the text up to date, then write 'translates: en@a44369d3'",
            "content/news/x/ar.md:6:10: warning: figures: has 1 entry where the original has 2 — give the texts of each entry, in the original's order",
        ],
    ),
    Row(
        "of an older original, figures that are missing",
        translation(TRANSLATED, "figures: [{label: A, value: 1}]"),
        [
            "content/news/x/ar.md:1:1: warning: figures: is missing; the original has it — give the texts of each entry, in the original's order",
            "content/news/x/ar.md:2:13: warning: translates: is of an older original — bring the text up to date, then write 'translates: en@4f52db13'",
        ],
    ),
    Row(
        "of an older original, figures that the original does not have",
        translation(TRANSLATED + "figures: [{label: A}]"),
        [
            "content/news/x/ar.md:2:13: warning: translates: is of an older original — bring the text up to date, then write 'translates: en@0f1cc7b3'",
            "content/news/x/ar.md:6:10: warning: figures: is not in the original — remove it, or add it there",
        ],
    ),
    Row(
        "of an older original, a unit that is missing inside a figure",
        translation(TRANSLATED + "figures:\n  - label: A", "figures: [{label: A, value: 1, unit: kg}]"),
        [
            "content/news/x/ar.md:2:13: warning: translates: is of an older original — bring the text up to date, then write 'translates: en@c6158a0f'",
            "content/news/x/ar.md:7:5: warning: figures[1].unit: is missing; the original has it — name the unit, if there is one",
        ],
    ),
    Row(
        "of an older original, the words of a picture that are missing",
        translation(TRANSLATED, "image: {file: a.png, alt: A dog, credit: B}") | {"news/x/a.png": PNG},
        [
            "content/news/x/ar.md:1:1: warning: image: is missing; the original has it — give its texts in this language",
            "content/news/x/ar.md:2:13: warning: translates: is of an older original — bring the text up to date, then write 'translates: en@36d796a5'",
        ],
    ),
    Row(
        "of an older original, the words of a picture that is not there",
        translation(TRANSLATED + "image: {alt: A dog}"),
        [
            "content/news/x/ar.md:2:13: warning: translates: is of an older original — bring the text up to date, then write 'translates: en@0f1cc7b3'",
            "content/news/x/ar.md:6:8: warning: image: is not in the original — remove it, or add it there",
        ],
    ),
    Row(
        "other anchors than the original's",
        beside("## A {#a}", "## B {#b}"),
        [
            "content/news/x/ar.md:8:1: body: has another anchor here than '## A {#a}' in the original — end this heading with {#a}",
        ],
    ),
    Row(
        "an anchor that was left out, and one that moved to the front",
        beside("Go.\n\n## A {#a}\n\n### B {#b}", "Y.\n\n## A\n\n### {#b} B"),
        [
            "content/news/x/ar.md:10:1: body: has another anchor here than '## A {#a}' in the original — end this heading with {#a}",
            "content/news/x/ar.md:12:1: body: has another anchor here than '### B {#b}' in the original — end this heading with {#b}",
        ],
    ),
    Row(
        "a heading that was left out",
        beside("Go.\n\n## A {#a}\n\n## B {#b}", "Y.\n\n## A {#a}"),
        [
            "content/news/x/ar.md:1:1: file: has other anchors than its original — give the headings these, in order: a, b",
        ],
    ),
    Row(
        "an anchor that the original does not have",
        beside("## A", "## A {#a}"),
        [
            "content/news/x/ar.md:1:1: file: has other anchors than its original — take the anchors out of its headings",
        ],
    ),
    Row(
        "nothing but headings, as Translate this page begins it",
        beside("Go.\n\n## A {#a}\n\n- b\n\n## C {#c}", "## A {#a}\n\n## C {#c}"),
        [
            "content/news/x/ar.md:8:1: body: says nothing before its first heading; the original does — translate what the original says there",
            "content/news/x/ar.md:8:1: body: says nothing below the heading with {#a}; the original does — translate what the original says there",
        ],
    ),
    Row(
        "no prose at all",
        beside("Go.", ""),
        [
            "content/news/x/ar.md:7:1: body: says nothing before its first heading; the original does — translate what the original says there",
        ],
    ),
    Row(
        "a paragraph less, an item less, a row less, a cell less",
        beside(
            f"A.\n\nB.\n\n## C {{#c}}\n\n- d\n- e\n\n## F {{#f}}\n\n{TABLE}| 1 | 2 |\n\n## H {{#h}}\n\n{TABLE}",
            f"A.\n\n## C {{#c}}\n\n- d\n\n## F {{#f}}\n\n{TABLE}\n\n## H {{#h}}\n\n"
            + TABLE.replace("| 1 | 2 |", "| 1 2 |"),
        ),
        [
            f"content/news/x/ar.md:8:1: warning: body: pieces here: 1; in the original: 2 — {PIECES}",
            f"content/news/x/ar.md:10:1: warning: body: pieces here: 1; in the original: 2 — {PIECES}",
            f"content/news/x/ar.md:14:1: warning: body: pieces here: 2; in the original: 3 — {PIECES}",
            f"content/news/x/ar.md:21:1: warning: body: has other pieces here than the original — {KINDS_KEPT}",
        ],
    ),
    Row(
        "a paragraph that has become a heading, and a list",
        beside("A.\n\nB.", "## A.\n\n- B."),
        [
            f"content/news/x/ar.md:8:1: warning: body: has other pieces here than the original — {KINDS_KEPT}",
        ],
    ),
    Row(
        "a link with a space in it, which is said once",
        beside("A [b](../y/en.md).", "A [b] (../y/en.md).") | {"news/y/en.md": text("news")},
        [
            "content/news/x/ar.md:8:6: body: a link is parted by a space — take out the space between ']' and '('",
        ],
    ),
    Row(
        "a link that was left out, one that has lost its brackets, a fact that is none",
        beside(
            "A [b](../y/en.md).\n\n## C {#c}\n\nD [e](../y/en.md#f), [g](#c), [[fact:two]].",
            "A b.\n\n## C {#c}\n\nD [e(../y/ar.md#f), [g](#c), [[fait:two]].",
        )
        | {"news/y/en.md": text("news", body="## F {#f}"), "data/facts.yml": FACT},
        [
            "content/news/x/ar.md:8:1: warning: body: has no link to '../y/en.md' here; the original has one — write it as [words](../y/en.md), without a space between the two",
            "content/news/x/ar.md:10:1: warning: body: does not say [[fact:two]] here; the original does — copy it as it stands there",
            "content/news/x/ar.md:10:1: warning: body: has no link to '../y/en.md#f' here; the original has one — write it as [words](../y/en.md#f), without a space between the two",
        ],
    ),
    Row(
        "a paragraph that nobody translated",
        beside(f"A.\n\n{LONG}\n\n> {LONG}\n\n- {LONG}", f"B.\n\n{LONG}\n\n> {LONG}\n\n- {LONG}"),
        [
            "content/news/x/ar.md:10:1: warning: body: says this in the original's language still — translate it",
            "content/news/x/ar.md:14:1: warning: body: says this in the original's language still — translate it",
        ],
    ),
    Row(
        "a misspelt line in the place of 'translates'",
        translation(TRANSLATED.replace("translates", "translate")),
        [
            "content/news/x/ar.md:1:1: date: is missing — write the day as 2026-03-14, no quotes",
            "content/news/x/ar.md:2:1: translate: is no key here — write translates, or remove it; the keys are also_called, charts, countries, date, dateline, figures, image, old_addresses, operation, partners, publish, publish_at, quotes, related, review_by, sources, summary, title, topics, updates",
            "content/news/x/ar.md:3:1: reviewed: is no key here — write a line 'translates: …' above it if this is a translation; if it is none, remove it",
        ],
    ),
]
