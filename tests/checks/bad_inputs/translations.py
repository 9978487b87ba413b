"""Originals and translations that do not fit together: where the original has changed since, that only warns."""

# ruff: noqa: E501 - a message stands here on one line, as it is printed

from tests.checks.bad_inputs import Row
from tests.checks.bad_inputs.writing import PNG, TRANSLATED, news, text, translation


def current(version: str) -> str:
    """A translation of the original as it is now, given its version."""
    return TRANSLATED.replace("00000000", version)


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
        news("", "## A {#a}") | {"news/x/ar.md": "---\n" + current("5586a895") + "---\n\n## B {#b}\n"},
        [
            "content/news/x/ar.md:1:1: file: has other anchors than its original — give the headings these, in order: a",
        ],
    ),
]
