"""Front matter that cannot be read, or says something twice."""

# ruff: noqa: E501 - a message stands here on one line, as it is printed

from tests.checks.bad_inputs import Row
from tests.checks.bad_inputs.writing import facts, news, text

ROWS = [
    Row(
        "an empty file",
        {"news/x/en.md": ""},
        [
            "content/news/x/en.md:1:1: file: has no front matter — begin the file with a line '---', then the keys, then a second line '---'",
        ],
    ),
    Row(
        "no front matter",
        {"news/x/en.md": "Hello.\n"},
        [
            "content/news/x/en.md:1:1: file: has no front matter — begin the file with a line '---', then the keys, then a second line '---'",
        ],
    ),
    Row(
        "an empty line before it",
        {"news/x/en.md": "\n" + text("news")},
        [
            "content/news/x/en.md:1:1: file: has something above its first line '---' — delete all that stands above it, empty lines too",
        ],
    ),
    Row(
        "front matter that is never closed",
        {"news/x/en.md": "---\ntitle: A\nsummary: B\n\nText.\n"},
        [
            "content/news/x/en.md:1:1: file: has front matter that is never closed — add a line '---' below its last key",
        ],
    ),
    Row(
        "a damaged first line",
        {"news/x/en.md": "----\ntitle: A\n----\n"},
        [
            "content/news/x/en.md:1:1: file: has a damaged line in the place of the first '---' — write exactly three hyphens, and nothing else on the line",
        ],
    ),
    Row(
        "front matter with nothing in it",
        {"news/x/en.md": "---\n---\nText.\n"},
        [
            "content/news/x/en.md:1:1: front matter: is empty — write at least one 'key: value'",
        ],
    ),
    Row(
        "a list instead of keys",
        {"news/x/en.md": "---\n- title\n- date\n---\n"},
        [
            "content/news/x/en.md:2:1: front matter: has no keys — write each as 'key: value', with a space behind the colon",
        ],
    ),
    Row(
        "no space behind the colon",
        {"news/x/en.md": "---\ntitle:A\n---\n"},
        [
            "content/news/x/en.md:2:1: front matter: has no keys — write each as 'key: value', with a space behind the colon",
        ],
    ),
    Row(
        "a colon in a text without quotes",
        news("title: Fraud: a warning"),
        [
            "content/news/x/en.md:2:13: front matter: has ': ' where no key can stand — put quotes around a value that holds ': ', and begin each key where the others begin",
        ],
    ),
    Row(
        "a key that is indented by mistake",
        news("dateline: Lyon\n  operation: Thunder"),
        [
            "content/news/x/en.md:3:12: front matter: has ': ' where no key can stand — put quotes around a value that holds ': ', and begin each key where the others begin",
        ],
    ),
    Row(
        "a word behind the quotes",
        news('title: "A" B'),
        [
            "content/news/x/en.md:2:12: front matter: goes on behind its quotes — put the quotes around the whole value",
        ],
    ),
    Row(
        "quotes that are never closed",
        news('title: "A'),
        [
            "content/news/x/en.md:2:8: front matter: opens a quote that is never closed — close it at the end of the value, with the same straight sign",
        ],
    ),
    Row(
        "a bracket that is never closed",
        news("topics: [fraud"),
        [
            "content/news/x/en.md:2:9: front matter: opens a bracket that is never closed — close it at the end of the list",
        ],
    ),
    Row(
        "a tab",
        news("sources:\n\t- title: A"),
        [
            "content/news/x/en.md:3:1: front matter: is indented with a tab — use spaces",
        ],
    ),
    Row(
        "a text that begins with %",
        news("title: %A"),
        [
            "content/news/x/en.md:2:8: front matter: has a value that begins with '%' — put quotes around the whole value",
        ],
    ),
    Row(
        "a text that begins with @",
        news("title: @interpol"),
        [
            "content/news/x/en.md:2:8: front matter: has a value that begins with '@' — put quotes around the whole value",
        ],
    ),
    Row(
        "a text that begins with an asterisk",
        news("title: *important* news"),
        [
            "content/news/x/en.md:2:8: front matter: begins with '&' or '*' — put quotes around the whole value",
        ],
    ),
    Row(
        "a text that begins with an exclamation mark",
        news("title: !important"),
        [
            "content/news/x/en.md:2:8: front matter: uses the YAML tag '!important' — remove the tag; put quotes around a text that begins with '!'",
        ],
    ),
    Row(
        "a backslash in double quotes",
        news('title: "C:\\press"'),
        [
            "content/news/x/en.md:2:11: front matter: holds a backslash in double quotes — use single quotes, or write the backslash twice",
        ],
    ),
    Row(
        "a second document",
        facts("one:\n  number: 1\n---\ntwo: 2\n"),
        [
            "content/data/facts.yml:3:1: file: is parted by a second '---' — remove that line",
        ],
    ),
    Row(
        "a tag",
        news("title: !!str A"),
        [
            "content/news/x/en.md:2:8: front matter: uses the YAML tag '!!str' — remove the tag; put quotes around a text that begins with '!'",
        ],
    ),
    Row(
        "a tag that would run a program",
        news("title: !!python/object/apply:os.system [ls]"),
        [
            "content/news/x/en.md:2:8: front matter: uses the YAML tag '!!python/object/apply:os.system' — remove the tag; put quotes around a text that begins with '!'",
        ],
    ),
    Row(
        "an anchor and its alias",
        news("title: &a News\ndateline: *a"),
        [
            "content/news/x/en.md:2:8: front matter: uses a YAML anchor or alias — write the value out; put quotes around a text that begins with '&' or '*'",
            "content/news/x/en.md:3:11: front matter: uses a YAML anchor or alias — write the value out; put quotes around a text that begins with '&' or '*'",
        ],
    ),
    Row(
        "an alias of nothing",
        news("title: *nothing"),
        [
            "content/news/x/en.md:2:8: front matter: uses a YAML anchor or alias — write the value out; put quotes around a text that begins with '&' or '*'",
        ],
    ),
    Row(
        "brackets without end",
        news("title: " + "[" * 400 + "]" * 400),
        [
            "content/news/x/en.md:2:19: front matter: is nested too deeply — remove the brackets",
        ],
    ),
    Row(
        "a key that is a list",
        news("? [a, b]\n: c"),
        [
            "content/news/x/en.md:2:3: front matter: has a key that is not a word — write 'key: value'",
        ],
    ),
    Row(
        "the same key twice",
        news('title: "A"\ntitle: "B"'),
        [
            "content/news/x/en.md:3:1: title: stands twice — keep one of the two",
        ],
    ),
    Row(
        "the same key twice inside another",
        news("image:\n  file: a.png\n  file: b.png"),
        [
            "content/news/x/en.md:4:3: image.file: stands twice — keep one of the two",
        ],
    ),
    Row(
        "a misspelt key",
        news("titel: A"),
        [
            "content/news/x/en.md:2:1: titel: is no key here — write title, or remove it; the keys are also_called, charts, countries, date, dateline, figures, image, old_addresses, operation, partners, publish, publish_at, quotes, related, review_by, sources, summary, title, topics, updates",
        ],
    ),
    Row(
        "a key nobody knows",
        news("weather: fine"),
        [
            "content/news/x/en.md:2:1: weather: is no key here — remove it; the keys are also_called, charts, countries, date, dateline, figures, image, old_addresses, operation, partners, publish, publish_at, quotes, related, review_by, sources, summary, title, topics, updates",
        ],
    ),
    Row(
        "a key nobody knows inside another",
        news("sources:\n  - title: A\n    publisher: B\n    url: https://a.example/\n    link: C"),
        [
            "content/news/x/en.md:6:5: sources[1].link: is no key here — remove it; the keys are copied_by, date, opened, publisher, seen, title, url",
        ],
    ),
    Row(
        "YAML's merge key",
        news("<<: {a: b}"),
        [
            "content/news/x/en.md:2:1: <<: is no key here — remove it; the keys are also_called, charts, countries, date, dateline, figures, image, old_addresses, operation, partners, publish, publish_at, quotes, related, review_by, sources, summary, title, topics, updates",
        ],
    ),
    Row(
        "the language, which the file name says",
        news("lang: en"),
        [
            "content/news/x/en.md:2:1: lang: is no key here — remove it; the file's name says the language, such as en.md",
        ],
    ),
    Row(
        "the language by another word",
        news("language: en"),
        [
            "content/news/x/en.md:2:1: language: is no key here — remove it; the file's name says the language, such as en.md",
        ],
    ),
    Row(
        "the id, which the folder says",
        news("id: x"),
        [
            "content/news/x/en.md:2:1: id: is no key here — remove it; the folder's name is the document's",
        ],
    ),
    Row(
        "the slug, as Pelican has it",
        news("slug: x"),
        [
            "content/news/x/en.md:2:1: slug: is no key here — remove it; the folder's name stands in the address",
        ],
    ),
    Row(
        "a translation's key in an original",
        news("reviewed: true"),
        [
            "content/news/x/en.md:2:1: reviewed: is no key here — write a line 'translates: …' above it if this is a translation; if it is none, remove it",
        ],
    ),
    Row(
        "keys in a block of code",
        {"news/x/en.md": "```yaml\n" + text("news")},
        [
            "content/news/x/en.md:1:1: file: has something above its first line '---' — delete all that stands above it, empty lines too",
        ],
    ),
    Row(
        "a first line of long dashes",
        {"news/x/en.md": text("news").replace("---", "\u2014", 1)},
        [
            "content/news/x/en.md:1:1: file: has a damaged line in the place of the first '---' — write exactly three hyphens, and nothing else on the line",
        ],
    ),
    Row(
        "a second line that only looks right",
        {"news/x/en.md": "---\ntitle: A\n\u2014-\n\nText.\n"},
        [
            "content/news/x/en.md:3:1: file: has a damaged line in the place of the second '---' — write exactly three hyphens, and nothing else on the line",
        ],
    ),
    Row(
        "a second line that only looks right, and a rule in the text",
        {"news/x/en.md": "---\ntitle: A\n----\n\nText.\n\n---\n"},
        [
            "content/news/x/en.md:3:1: front matter: has a damaged line in the place of the second '---' — write exactly three hyphens, and nothing else on the line",
        ],
    ),
    Row(
        "a conflict among the keys",
        news("<<<<<<< main\ndate: 2026-03-14\n=======\ndate: 2026-03-15\n>>>>>>> mine"),
        [
            "content/news/x/en.md:2:1: file: holds two versions of the same lines, as git parts them — keep the right one, and delete the lines of '<<<<<<<', '=======' and '>>>>>>>'",
        ],
    ),
    Row(
        "a conflict in the text",
        news("", "<<<<<<< main\nOne.\n=======\nTwo.\n>>>>>>> mine"),
        [
            "content/news/x/en.md:7:1: file: holds two versions of the same lines, as git parts them — keep the right one, and delete the lines of '<<<<<<<', '=======' and '>>>>>>>'",
        ],
    ),
    Row(
        "one key without a space behind its colon",
        news("dateline: Lyon\noperation:Thunder"),
        [
            "content/news/x/en.md:3:11: front matter: has no space behind 'operation:' — write 'operation: …'",
        ],
    ),
    Row(
        "a colon of full width",
        news("dateline\uff1aLyon\noperation: Thunder"),
        [
            "content/news/x/en.md:2:9: front matter: has a wide colon behind 'dateline' — write 'dateline: …', with a narrow colon and a space",
        ],
    ),
    Row(
        "a no-break space behind a colon",
        news("dateline:\u00a0Lyon"),
        [
            "content/news/x/en.md:2:10: front matter: has an odd space or an invisible sign here — delete it, and write an ordinary space where one belongs",
        ],
    ),
    Row(
        "a no-break space before a key",
        news("sources:\n  - title: A\n\u00a0   publisher: B"),
        [
            "content/news/x/en.md:4:1: front matter: has an odd space or an invisible sign here — delete it, and write an ordinary space where one belongs",
        ],
    ),
    Row(
        "an invisible sign before a key",
        news("\u200btopics: [fraud]"),
        [
            "content/news/x/en.md:2:1: front matter: has an odd space or an invisible sign here — delete it, and write an ordinary space where one belongs",
        ],
    ),
    Row(
        "a no-break space before a colon, as in French prose",
        news("dateline\u00a0: Lyon"),
        [
            "content/news/x/en.md:2:9: front matter: has an odd space or an invisible sign here — delete it, and write an ordinary space where one belongs",
        ],
    ),
    Row(
        "no space behind a hyphen",
        news("sources:\n  -title: A\n    publisher: B"),
        [
            "content/news/x/en.md:3:4: front matter: has no space behind the hyphen — write '- title: …'",
        ],
    ),
    Row(
        "a key that begins one place too early",
        news("sources:\n  - title: A\n   publisher: B"),
        [
            "content/news/x/en.md:4:4: front matter: begins elsewhere than the keys it belongs to — begin it exactly below them, with spaces",
        ],
    ),
    Row(
        "a sentence among the keys",
        news("dateline: Lyon\n\nIt began today."),
        [
            "content/news/x/en.md:4:1: front matter: has a line that is no 'key: value' — put it into the quotes of the value above, or below the second line '---', where the text stands",
        ],
    ),
    Row(
        "double quotes inside double quotes",
        news('title: "Operation "Thunder" ends"'),
        [
            "content/news/x/en.md:2:19: front matter: has double quotes inside double quotes — write those inside as “ and ”, or as « and »",
        ],
    ),
    Row(
        "an apostrophe inside single quotes",
        news("title: 'L'op\u00e9ration'"),
        [
            "content/news/x/en.md:2:10: front matter: has an apostrophe inside single quotes — put double quotes around the whole value",
        ],
    ),
    Row(
        "a straight quote closed with a curly one",
        news('title: "A\u201d\ndateline: "Lyon"'),
        [
            "content/news/x/en.md:2:10: front matter: closes a straight quote with a curly one — write the straight sign at both ends",
        ],
    ),
    Row(
        "curly quotes around a text",
        news("title: \u201cA bridge\u201d"),
        [
            "content/news/x/en.md:2:8: title: stands in curly quotes, which readers would see — write straight quotes at both ends; if readers shall see the curly ones, put straight ones around them",
        ],
    ),
    Row(
        "words behind a bracket",
        news("title: [Alert] A bridge"),
        [
            "content/news/x/en.md:2:16: front matter: goes on behind its bracket — put quotes around the whole value",
        ],
    ),
    Row(
        "a number sign in a text",
        news("title: Operation #1 ends"),
        [
            "content/news/x/en.md:2:18: title: ends before '#1', which would be a comment — put quotes around the whole value; a comment has a space behind its '#'",
        ],
    ),
]
