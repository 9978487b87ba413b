"""Where files lie, what they are called, and which bytes they hold."""

# ruff: noqa: E501 - a message stands here on one line, as it is printed

from tests.checks.bad_inputs import Row
from tests.checks.bad_inputs.writing import news, prose, text

ROWS = [
    Row(
        "a language that the site does not speak",
        news() | {"news/x/de.md": text("news")},
        [
            "content/news/x/de.md:1:1: file name: 'de' is no language of the site — name the file after one of en, ar",
        ],
    ),
    Row(
        "a language in capitals",
        {"news/x/EN.md": text("news")},
        [
            "content/news/x/EN.md:1:1: file name: 'EN' is no language of the site — name the file after one of en, ar",
        ],
    ),
    Row(
        "no language at all",
        {"news/x/index.md": text("news")},
        [
            "content/news/x/index.md:1:1: file name: 'index' is no language of the site — name the file after one of en, ar",
        ],
    ),
    Row(
        "a text that is called .txt",
        news() | {"news/x/ar.txt": text("news")},
        [
            "content/news/x/ar.txt:1:1: file name: 'ar.txt' is no text of the site — rename it to ar.md",
        ],
    ),
    Row(
        "a text that is called .MD",
        news() | {"news/x/ar.MD": text("news")},
        [
            "content/news/x/ar.MD:1:1: file name: 'ar.MD' is no text of the site — rename it to ar.md",
        ],
    ),
    Row(
        "spaces and capitals in an id",
        {"news/My News/en.md": text("news")},
        [
            "content/news/My News/en.md:1:1: folder name: 'My News' is no identifier — rename it, using lower-case letters a-z, digits and single hyphens",
        ],
    ),
    Row(
        "a folder that has no name yet",
        {"news/fill-in/en.md": text("news")},
        [
            "content/news/fill-in/en.md:1:1: folder name: is still to be filled in — name the folder after what the page is about, in lower-case letters a-z, digits and single hyphens",
        ],
    ),
    Row(
        "an underscore in an id",
        {"news/my_news/en.md": text("news")},
        [
            "content/news/my_news/en.md:1:1: folder name: 'my_news' is no identifier — rename it, using lower-case letters a-z, digits and single hyphens",
        ],
    ),
    Row(
        "two hyphens in an id",
        {"news/my--news/en.md": text("news")},
        [
            "content/news/my--news/en.md:1:1: folder name: 'my--news' is no identifier — rename it, using lower-case letters a-z, digits and single hyphens",
        ],
    ),
    Row(
        "an id in Arabic",
        {"news/أخبار/en.md": text("news")},
        [
            "content/news/أخبار/en.md:1:1: folder name: 'أخبار' is no identifier — rename it, using lower-case letters a-z, digits and single hyphens",
        ],
    ),
    Row(
        "id and language both wrong",
        {"news/News/de.md": text("news")},
        [
            "content/news/News/de.md:1:1: file name: 'de' is no language of the site — name the file after one of en, ar",
            "content/news/News/de.md:1:1: folder name: 'News' is no identifier — rename it, using lower-case letters a-z, digits and single hyphens",
        ],
    ),
    Row(
        "no folder of its own",
        {"news/en.md": text("news")},
        [
            "content/news/en.md:1:1: file: is not in a folder of its own — move it to news/<id>/<language>.md",
        ],
    ),
    Row(
        "a folder too many",
        {"news/2026/x/en.md": text("news")},
        [
            "content/news/2026/x/en.md:1:1: file: is not in a folder of its own — move it to news/<id>/<language>.md",
        ],
    ),
    Row(
        "a folder that the site does not know",
        {"blog/x/en.md": text("news")},
        [
            "content/blog/x/en.md:1:1: file: is in no folder of the site — move it to one of news, organisation, help, scams, notices, warnings, events, resources",
        ],
    ),
    Row(
        "a text in no folder",
        {"readme.md": "# Hello"},
        [
            "content/readme.md:1:1: file: is in no folder of the site — move it to one of news, organisation, help, scams, notices, warnings, events, resources",
        ],
    ),
    Row(
        "a second site",
        {"site/second/en.md": text("site")},
        [
            "content/site/second/en.md:1:1: file: is in no folder of the site — move it to one of news, organisation, help, scams, notices, warnings, events, resources",
        ],
    ),
    Row(
        "a file beside no text",
        news() | {"letter.docx": b"PK", "news/loose.png": b"x", "news/x/pictures/a.png": b"x"},
        [
            "content/letter.docx:1:1: warning: file: lies beside no text, and is not published — put it into the folder of the text that shows it, or remove it",
            "content/news/loose.png:1:1: warning: file: lies beside no text, and is not published — put it into the folder of the text that shows it, or remove it",
            "content/news/x/pictures/a.png:1:1: warning: file: lies beside no text, and is not published — put it into the folder of the text that shows it, or remove it",
        ],
    ),
    Row(
        "a symbolic link to a text",
        news(),
        [
            "content/news/x/ar.md:1:1: file: is a link to another place — put the file itself there",
        ],
        links={"news/x/ar.md": "en.md"},
    ),
    Row(
        "a symbolic link to a folder",
        news(),
        [
            "content/news/y:1:1: file: is a link to another place — put the file itself there",
        ],
        links={"news/y": "x"},
    ),
    Row(
        "a symbolic link out of the content folder",
        news(),
        [
            "content/news/x/passwd:1:1: file: is a link to another place — put the file itself there",
        ],
        links={"news/x/passwd": "/etc/passwd"},
    ),
    Row(
        "not UTF-8",
        {"news/x/en.md": text("news", body="Caf\u00e9").encode("latin-1")},
        [
            "content/news/x/en.md:7:4: file: is not UTF-8 text — save the file as UTF-8",
        ],
    ),
    Row(
        "UTF-16, as some editors save it",
        {"news/x/en.md": text("news").encode("utf-16")},
        [
            "content/news/x/en.md:1:1: file: is not UTF-8 text — save the file as UTF-8",
        ],
    ),
    Row(
        "a NUL",
        prose("One\0two"),
        [
            "content/news/x/en.md:7:4: file: holds the character U+0000 — delete it here, even where you cannot see it; it hides or reorders text",
        ],
    ),
    Row(
        "a directional override U+202A",
        prose("One \u202atwo"),
        [
            "content/news/x/en.md:7:5: file: holds the character U+202A — delete it here, even where you cannot see it; it hides or reorders text",
        ],
    ),
    Row(
        "a directional override U+202B",
        prose("One \u202btwo"),
        [
            "content/news/x/en.md:7:5: file: holds the character U+202B — delete it here, even where you cannot see it; it hides or reorders text",
        ],
    ),
    Row(
        "a directional override U+202C",
        prose("One \u202ctwo"),
        [
            "content/news/x/en.md:7:5: file: holds the character U+202C — delete it here, even where you cannot see it; it hides or reorders text",
        ],
    ),
    Row(
        "a directional override U+202D",
        prose("One \u202dtwo"),
        [
            "content/news/x/en.md:7:5: file: holds the character U+202D — delete it here, even where you cannot see it; it hides or reorders text",
        ],
    ),
    Row(
        "a directional override U+202E",
        prose("One \u202etwo"),
        [
            "content/news/x/en.md:7:5: file: holds the character U+202E — delete it here, even where you cannot see it; it hides or reorders text",
        ],
    ),
    Row(
        "a directional override U+2066",
        prose("One \u2066two"),
        [
            "content/news/x/en.md:7:5: file: holds the character U+2066 — delete it here, even where you cannot see it; it hides or reorders text",
        ],
    ),
    Row(
        "a directional override U+2067",
        prose("One \u2067two"),
        [
            "content/news/x/en.md:7:5: file: holds the character U+2067 — delete it here, even where you cannot see it; it hides or reorders text",
        ],
    ),
    Row(
        "a directional override U+2068",
        prose("One \u2068two"),
        [
            "content/news/x/en.md:7:5: file: holds the character U+2068 — delete it here, even where you cannot see it; it hides or reorders text",
        ],
    ),
    Row(
        "a directional override U+2069",
        prose("One \u2069two"),
        [
            "content/news/x/en.md:7:5: file: holds the character U+2069 — delete it here, even where you cannot see it; it hides or reorders text",
        ],
    ),
    Row(
        "an override in the front matter",
        news('title: "One\u202etwo"'),
        [
            "content/news/x/en.md:2:12: file: holds the character U+202E — delete it here, even where you cannot see it; it hides or reorders text",
        ],
    ),
    Row(
        "two overrides in a text",
        prose("One \u2066two\u2069"),
        [
            "content/news/x/en.md:7:5: file: holds the character U+2066 — delete it here, even where you cannot see it; it hides or reorders text",
            "content/news/x/en.md:7:9: file: holds the character U+2069 — delete it here, even where you cannot see it; it hides or reorders text",
        ],
    ),
    Row(
        "a control character",
        prose("One\x1btwo"),
        [
            "content/news/x/en.md:7:4: file: holds the character U+001B — delete it here, even where you cannot see it; it hides or reorders text",
        ],
    ),
    Row(
        "a character of private use",
        prose("One\ue000two"),
        [
            "content/news/x/en.md:7:4: file: holds the character U+E000 — delete it here, even where you cannot see it; it hides or reorders text",
        ],
    ),
    Row(
        "a site that does not say whose it is",
        {"site/en.md": '---\ntitle: "Board"\nsummary: "x"\npublisher: "N"\n---\n'},
        [
            "content/site/en.md:1:1: front matter: does not say whose it is — give independence, or for an official body an imprint instead",
        ],
    ),
    Row(
        "a site that bears another body's name",
        {"site/en.md": '---\ntitle: "Interpol Desk"\nsummary: "x"\npublisher: "N"\nindependence: "y"\n---\n'},
        [
            "content/site/en.md:2:8: title: cannot be 'Interpol Desk': that name is another body's — write the site's own name on one line; never INTERPOL's or Europol's",
        ],
    ),
    Row(
        "a site and an imprint that bear another body's name in other letters",
        {
            "site/en.md": '---\ntitle: "I N T E R P O L"\nsummary: "x"\npublisher: "E-u-r-o-p-o-l"\n'
            'imprint: {legal_name: "1nterpol", postal_address: "1 Quay", domain: inter-pol.example}\n---\n'
        },
        [
            "content/site/en.md:2:8: title: cannot be 'I N T E R P O L': that name is another body's — write the site's own name on one line; never INTERPOL's or Europol's",
            "content/site/en.md:4:12: publisher: cannot be 'E-u-r-o-p-o-l': that name is another body's — say who publishes the site; never INTERPOL or Europol",
            "content/site/en.md:5:23: imprint.legal_name: cannot be '1nterpol': that name is another body's — write the body's legal name",
            "content/site/en.md:5:69: imprint.domain: cannot be 'inter-pol.example': that name is another body's — write the official domain, such as police.example.org",
        ],
    ),
    *(
        Row(
            f"an official body whose domain is {domain}",
            {
                "site/en.md": '---\ntitle: "Board"\nsummary: "x"\npublisher: "Harbour police"\n'
                f'imprint: {{legal_name: "Harbour police", postal_address: "1 Quay", domain: "{domain}"}}\n---\n'
            },
            [
                f"content/site/en.md:5:75: imprint.domain: cannot be '{domain}' — write the official domain, such as police.example.org",
            ],
        )
        for domain in ("n/a", "harbour", "https://harbour.example/", "harbour..example")
    ),
    Row(
        "a misspelt key of the site",
        {"site/en.md": text("site", "titel: Board")},
        [
            "content/site/en.md:2:1: titel: is no key here — write title, or remove it; the keys are also_called, banner, banner_source, calm, compiled, foot, imprint, independence, leave, old_addresses, other_doors, publish, publish_at, publisher, question, review_by, sources, summary, title, unlisted, ways_on",
        ],
    ),
    Row(
        "two originals of the site",
        {"site/ar.md": text("site")},
        [
            "content/site/en.md:1:1: file: is a second original beside ar.md — add 'translates' to the one that is a translation",
        ],
    ),
    Row(
        "a text with two endings",
        news() | {"news/x/ar.md.txt": text("news")},
        [
            "content/news/x/ar.md.txt:1:1: file name: 'ar.md.txt' is no text of the site — rename it to ar.md",
        ],
    ),
]
